// RUN: %check_iot_tidy %s 'iot-*' %t
// Nothing is registered at a null handle, so the flag tells of the first client
// only; a busy loop on a flag that nobody clears never ends.
#include <mosquitto.h>
#include <unistd.h>

static struct mosquitto *first, *second;
static bool up;

static void on_up(struct mosquitto *m, void *data, int rc) {
  (void)m, (void)data, (void)rc;
  up = true;
}

int main(void) {
  bool done = false;
  first = mosquitto_new("first", true, NULL);
  second = mosquitto_new("second", true, NULL);
  mosquitto_connect_callback_set(first, on_up);
  mosquitto_connect(second, "b", 1883, 60);
  mosquitto_loop_start(second);
  sleep(1);
  if (up)
    mosquitto_connect(second, "b", 1883, 60);
  done = true;
  do {
  } while (done);
  mosquitto_connect(second, "b", 1883, 60);
}
