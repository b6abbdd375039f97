// RUN: %check_iot_tidy %s 'iot-*' %t
// XFAIL: *
// "Not connected" is true as well while an attempt is under way, but is taken
// for the end of it: how long an attempt may take is not known.
#include <MQTTAsync.h>
#include <unistd.h>

int main(void) {
  MQTTAsync client;
  MQTTAsync_connectOptions options = MQTTAsync_connectOptions_initializer;
  if (MQTTAsync_create(&client, "tcp://broker:1883", "gas-meter",
                       MQTTCLIENT_PERSISTENCE_NONE, NULL) != MQTTASYNC_SUCCESS)
    return 1;
  for (;;) {
    if (!MQTTAsync_isConnected(client))
      MQTTAsync_connect(client, &options);
    // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: {{.*}} [iot-double-connect]
    usleep(200000);
  }
}
