// RUN: %check_iot_tidy %s 'iot-*' %t
// XFAIL: *
// The callback of the drop runs inside mosquitto_loop, and the next attempt follows at
// once: the pump comes back with the drop, but counts as the wait that it is otherwise.
#include <mosquitto.h>
#include <stdbool.h>
#include <stddef.h>

static bool lost;
static void on_down(struct mosquitto *client, void *data, int rc) {
  (void)client;
  (void)data;
  lost = rc != 0;
}

int main(void) {
  struct mosquitto *client = mosquitto_new("meter", true, NULL);
  mosquitto_disconnect_callback_set(client, on_down);
  if (mosquitto_connect(client, "broker", 1883, 60))
    return 1;
  for (;;) {
    mosquitto_loop(client, 100, 1);
    if (lost) {
      lost = false;
      if (mosquitto_reconnect(client))
        // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: {{.*}} [iot-reconnect-without-backoff]
        return 1;
    }
  }
}
