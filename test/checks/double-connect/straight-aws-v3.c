// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/aws-iot-v3

#include "aws_iot_mqtt_client_interface.h"
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void on_shadow(AWS_IoT_Client *c, char *topic, uint16_t len,
                      IoT_Publish_Message_Params *p, void *data) {
  (void)c;
  (void)data;
  printf("%.*s: %zu bytes\n", len, topic, p->payloadLen);
}

int main(void) {
  AWS_IoT_Client client;
  IoT_Client_Init_Params init = iotClientInitParamsDefault;
  IoT_Client_Connect_Params conn = iotClientConnectParamsDefault;

  init.enableAutoReconnect = false;
  init.pHostURL = "a1b2.iot.eu-central-1.amazonaws.com";
  init.port = 8883;
  if (aws_iot_mqtt_init(&client, &init) != SUCCESS)
    return 1;
  conn.keepAliveIntervalInSec = 600;
  conn.pClientID = "thing-1";
  conn.clientIDLen = 7;
  IoT_Error_t rc = aws_iot_mqtt_connect(&client, &conn);
  if (rc != SUCCESS) {
    printf("connect: %d\n", rc);
    return 1;
  }
  rc = aws_iot_mqtt_subscribe(&client, "shadow", 6, QOS0, on_shadow, NULL);
  if (rc == SUCCESS)
    rc = aws_iot_mqtt_connect(&client, &conn);
    // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'client' is already open; a second connect fails with NETWORK_ALREADY_CONNECTED_ERROR and flushes the client's buffers [iot-double-connect]
  if (rc != SUCCESS) {
    aws_iot_mqtt_disconnect(&client);
    return 1;
  }
  while (aws_iot_mqtt_yield(&client, 100) >= 0)
    sleep(1);
  return 0;
}
