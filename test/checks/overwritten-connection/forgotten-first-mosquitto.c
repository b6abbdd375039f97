// RUN: %check_iot_tidy %s 'iot-*' %t
// XFAIL: *
// The live client is forgotten before another one takes its place: nothing is left that
// the new one overwrites.
#include <mosquitto.h>
#include <stddef.h>
#include <unistd.h>

int settings_changed(void);
static struct mosquitto *client;

int main(void) {
  for (;;) {
    if (settings_changed())
      client = NULL;
    if (!client) {
      client = mosquitto_new("meter", true, NULL);
      // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: {{.*}} [iot-overwritten-connection]
      if (client && mosquitto_connect(client, "broker", 1883, 60)) {
        mosquitto_destroy(client);
        client = NULL;
      }
    }
    sleep(1);
  }
}
