// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/aws-iot-v3
// Connects before every report and looks at nothing.
#include "aws_iot_mqtt_client_interface.h"
#include <stdio.h>
#include <string.h>
#include <unistd.h>

extern int read_level(void);

int main(void) {
  static AWS_IoT_Client client;
  IoT_Client_Init_Params init = IoT_Client_Init_Params_initializer;
  IoT_Client_Connect_Params params = IoT_Client_Connect_Params_initializer;
  init.enableAutoReconnect = false;
  init.pHostURL = "x.iot.eu-central-1.amazonaws.com";
  init.port = 8883;
  if (aws_iot_mqtt_init(&client, &init) != SUCCESS)
    return 1;
  params.pClientID = "tank-4";
  params.clientIDLen = 6;
  for (;;) {
    char text[16];
    IoT_Publish_Message_Params message = {QOS1, 0, text, 0};
    IoT_Error_t rc = aws_iot_mqtt_connect(&client, &params);
    // CHECK-MESSAGES: :[[@LINE-1]]:22: warning: the loop opens 'client' again whatever the outcome was; a second connect fails with NETWORK_ALREADY_CONNECTED_ERROR and flushes the client's buffers [iot-ungated-retry-loop]
    printf("connect: %d\n", (int)rc);
    message.payloadLen = (size_t)snprintf(text, sizeof text, "%d", read_level());
    aws_iot_mqtt_publish(&client, "tank/4", 6, &message);
    sleep(300);
  }
}
