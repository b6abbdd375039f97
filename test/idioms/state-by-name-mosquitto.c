// RUN: %check_iot_tidy %s 'iot-*' %t
// A state that is asked for by its name.
#include <mosquitto.h>
#include <string.h>
#include <unistd.h>

enum state { IDLE, ONLINE };
static enum state state;

static const char *name(enum state s) {
  return s == ONLINE ? "online" : "idle";
}
static const char *const names[] = {"idle", "online"};

static void on_disconnect(struct mosquitto *m, void *data, int rc) {
  (void)m;
  (void)data;
  (void)rc;
  state = IDLE;
}

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *m = mosquitto_new("gate", true, NULL);
  mosquitto_disconnect_callback_set(m, on_disconnect);
  for (;;) {
    if (strcmp(name(state), "idle") == 0) {
      sleep(5);
      if (mosquitto_connect(m, "broker.lan", 1883, 60) == MOSQ_ERR_SUCCESS)
        state = ONLINE;
    } else if (strncmp(names[state], "onl", 3) == 0 &&
               mosquitto_loop(m, 500, 1) != MOSQ_ERR_SUCCESS)
      state = IDLE;
  }
}
