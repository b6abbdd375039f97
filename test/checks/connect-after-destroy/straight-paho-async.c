// RUN: %check_iot_tidy %s 'iot-*' %t
// Out of order: destroy stands before the connect of the next round.
#include <MQTTAsync.h>
#include <stdio.h>
#include <unistd.h>

static int deliver(MQTTAsync client, const char *text) {
  MQTTAsync_responseOptions r = MQTTAsync_responseOptions_initializer;
  return MQTTAsync_send(client, "post", (int)sizeof text, text, 1, 0, &r);
}

int main(void) {
  MQTTAsync client;
  MQTTAsync_connectOptions o = MQTTAsync_connectOptions_initializer;
  MQTTAsync_disconnectOptions d = MQTTAsync_disconnectOptions_initializer;
  if (MQTTAsync_create(&client, "tcp://broker:1883", "post-1",
                       MQTTCLIENT_PERSISTENCE_NONE, NULL))
    return 1;
  for (int i = 0; i < 10; i++) {
    if (MQTTAsync_connect(client, &o) != MQTTASYNC_SUCCESS)
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'client' was destroyed and is opened without being created again [iot-connect-after-destroy]
      return 1;
    sleep(2);
    deliver(client, "letter");
    MQTTAsync_disconnect(client, &d);
    sleep(2);
    MQTTAsync_destroy(&client);
  }
  return 0;
}
