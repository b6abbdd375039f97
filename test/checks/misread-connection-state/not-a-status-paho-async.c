// RUN: %check_iot_tidy %s 'iot-*' %t
// isComplete tells of a message, not of the connection.
#include <MQTTAsync.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
  MQTTAsync client;
  MQTTAsync_token last = 0;
  MQTTAsync_connectOptions o = MQTTAsync_connectOptions_initializer;
  MQTTAsync_responseOptions r = MQTTAsync_responseOptions_initializer;
  if (MQTTAsync_create(&client, "tcp://broker:1883", "ferry-1",
                       MQTTCLIENT_PERSISTENCE_NONE, NULL))
    return 1;
  if (MQTTAsync_connect(client, &o) != MQTTASYNC_SUCCESS)
    return 1;
  for (;;) {
    sleep(5);
    if (!MQTTAsync_isComplete(client, last)) {
      printf("not delivered, connect again\n");
      MQTTAsync_connect(client, &o);
      // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'client' is already {{(being opened|open)}}, and the test before this connect does not tell: 'MQTTAsync_isComplete' tells whether one request has been completed; a second connect is accepted and dropped without a call of onSuccess or onFailure, but replaces the stored connect options [iot-misread-connection-state]
    }
    if (MQTTAsync_send(client, "ferry", 1, "1", 1, 0, &r) == MQTTASYNC_SUCCESS)
      last = r.token;
  }
}
