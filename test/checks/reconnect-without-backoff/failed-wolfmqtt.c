// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/wolfmqtt
// The TLS handshake is repeated as fast as the server refuses it.
#include "wolfmqtt/mqtt_client.h"
#include <stdio.h>

static MqttClient client;

int main(void) {
  MqttConnect connect = {0};
  int rc;
  connect.client_id = "node-5";
  connect.keep_alive_sec = 60;
  if (MqttClient_NetConnect(&client, "broker", 8883, 5000, 1, NULL) !=
      MQTT_CODE_SUCCESS)
    return 1;
  do {
    rc = MqttClient_Connect(&client, &connect);
    // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'client' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
    if (rc != MQTT_CODE_SUCCESS)
      printf("connect: %d\n", rc);
  } while (rc != MQTT_CODE_SUCCESS);
  while (MqttClient_WaitMessage(&client, 1000) == MQTT_CODE_SUCCESS)
    printf("message\n");
  MqttClient_Disconnect(&client);
  MqttClient_NetDisconnect(&client);
  return 0;
}
