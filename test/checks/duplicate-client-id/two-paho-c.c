// RUN: %check_iot_tidy %s 'iot-*' %t
// The helper gives every client the same id.
#include <MQTTClient.h>
#include <stdio.h>
#include <unistd.h>

static const char *const broker = "tcp://broker:1883";

static MQTTClient open_client(void) {
  MQTTClient c;
  MQTTClient_connectOptions o = MQTTClient_connectOptions_initializer;
  if (MQTTClient_create(&c, broker, "still-3", MQTTCLIENT_PERSISTENCE_NONE,
                        NULL))
    return NULL;
  if (MQTTClient_connect(c, &o) != MQTTCLIENT_SUCCESS) {
    // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: two live connections use the same identity; the service drops one whenever the other connects [iot-duplicate-client-id]
    MQTTClient_destroy(&c);
    return NULL;
  }
  return c;
}

int main(void) {
  MQTTClient commands = open_client();
  MQTTClient telemetry = open_client();
  if (!commands || !telemetry)
    return 1;
  MQTTClient_subscribe(commands, "still/3/set", 1);
  for (;;) {
    MQTTClient_publish(telemetry, "still/3", 2, "78", 0, 0, NULL);
    MQTTClient_yield();
    sleep(1);
  }
}
