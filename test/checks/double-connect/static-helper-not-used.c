// RUN: %check_iot_tidy %s 'iot-*' %t
// Nothing can call a static function that is named nowhere; an attribute may have
// it called all the same.
#include <mosquitto.h>

static struct mosquitto *client;

static void dead(void) {
  mosquitto_connect(client, "b", 1883, 60);
  mosquitto_connect(client, "b", 1883, 60);
}

__attribute__((constructor)) static void early(void) {
  client = mosquitto_new("early", true, NULL);
  mosquitto_connect(client, "b", 1883, 60);
  mosquitto_connect(client, "b", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already being opened; {{.*}} [iot-double-connect]
}
