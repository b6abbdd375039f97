// RUN: %check_iot_tidy %s 'iot-double-connect' %t
// The handle goes through two helpers and is still the same when it comes back.
#include <mosquitto.h>

static void shut(struct mosquitto *m) { mosquitto_disconnect(m); }
static void tidy_up(struct mosquitto *m) { shut(m); }

int main(void) {
  struct mosquitto *client = mosquitto_new("deep", true, NULL);
  if (!client)
    return 1;
  tidy_up(client);
  mosquitto_connect(client, "b", 1883, 60);
  mosquitto_connect(client, "b", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already being opened; {{.*}} [iot-double-connect]
  mosquitto_destroy(client);
}
