// RUN: %check_iot_tidy %s 'iot-*' %t
// The note names the loop that comes back.
#include <MQTTClient.h>
#include <unistd.h>

extern int read_sensor(void);

int main(void) {
  MQTTClient c;
  MQTTClient_connectOptions o = MQTTClient_connectOptions_initializer;
  if (MQTTClient_create(&c, "tcp://b", "id", MQTTCLIENT_PERSISTENCE_NONE, 0))
    return 1;
  for (;;) {
    if (MQTTClient_connect(c, &o) == MQTTCLIENT_SUCCESS) {
      // CHECK-NOTES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'c' is already open; a second connect opens a new socket over the live one{{.*}} [iot-double-connect]
      // CHECK-NOTES: :[[@LINE-3]]:3: note: the loop comes back with the connection open
      // CHECK-NOTES: :[[@LINE-3]]:{{[0-9]+}}: note: connect only if !MQTTClient_isConnected(c)
      if (read_sensor() > 0)
        MQTTClient_publish(c, "t", 1, "1", 0, 0, 0);
    }
    sleep(10);
  }
}
