// RUN: %check_iot_tidy %s 'iot-*' %t
// The name of the state stands in a table.
#include <mosquitto.h>
#include <string.h>
#include <unistd.h>

static const char *const names[] = {"idle", "online"};
static int state;

static void on_disconnect(struct mosquitto *m, void *data, int rc) {
  (void)m;
  (void)data;
  (void)rc;
  state = 0;
}

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *m = mosquitto_new("gate", true, NULL);
  mosquitto_disconnect_callback_set(m, on_disconnect);
  for (;;) {
    if (!strcmp(names[state], "idle")) {
      sleep(5);
      if (mosquitto_connect(m, "broker.lan", 1883, 60) == MOSQ_ERR_SUCCESS)
        state = 1;
    } else if (mosquitto_loop(m, 500, 1) != MOSQ_ERR_SUCCESS)
      state = 0;
  }
}
