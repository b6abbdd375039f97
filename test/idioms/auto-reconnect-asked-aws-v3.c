// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/aws-iot-v3
// The disconnect handler asks first who reconnects.
#include "aws_iot_mqtt_client_interface.h"
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define INFO(...) printf(__VA_ARGS__)

static void on_disconnect(AWS_IoT_Client *client, void *data) {
  (void)data;
  if (client == NULL)
    return;
  INFO("MQTT Disconnect\n");
  if (aws_iot_is_autoreconnect_enabled(client)) {
    INFO("auto reconnect is on, the yield will do it\n");
  } else {
    sleep(2);
    IoT_Error_t rc = aws_iot_mqtt_attempt_reconnect(client);
    if (rc == NETWORK_RECONNECTED)
      INFO("manual reconnect successful\n");
    else
      INFO("manual reconnect failed: %d\n", rc);
  }
}

static void on_shadow(AWS_IoT_Client *client, char *topic, uint16_t length,
                      IoT_Publish_Message_Params *message, void *data) {
  (void)client;
  (void)data;
  INFO("%.*s: %.*s\n", length, topic, (int)message->payloadLen,
       (char *)message->payload);
}

int main(void) {
  AWS_IoT_Client client;
  IoT_Client_Init_Params init = iotClientInitParamsDefault;
  IoT_Client_Connect_Params connect = iotClientConnectParamsDefault;
  init.enableAutoReconnect = false;
  init.pHostURL = "abc.iot.us-east-1.amazonaws.com";
  init.port = 8883;
  init.disconnectHandler = on_disconnect;
  IoT_Error_t rc = aws_iot_mqtt_init(&client, &init);
  if (rc != SUCCESS)
    return 1;
  connect.keepAliveIntervalInSec = 600;
  connect.pClientID = "subpub";
  connect.clientIDLen = 6;
  rc = aws_iot_mqtt_connect(&client, &connect);
  if (rc != SUCCESS) {
    INFO("connect %d\n", rc);
    return 1;
  }
  rc = aws_iot_mqtt_autoreconnect_set_status(&client, true);
  if (rc != SUCCESS)
    INFO("no auto reconnect: %d\n", rc);
  aws_iot_mqtt_subscribe(&client, "thing/set", 9, QOS0, on_shadow, NULL);
  do {
    rc = aws_iot_mqtt_yield(&client, 100);
    if (rc == NETWORK_ATTEMPTING_RECONNECT) {
      sleep(1);
      continue;
    }
    char text[] = "{\"t\":21}";
    IoT_Publish_Message_Params message = {QOS0, 0, text, strlen(text)};
    rc = aws_iot_mqtt_publish(&client, "thing/get", 9, &message);
    sleep(1);
  } while (rc == SUCCESS || rc == NETWORK_RECONNECTED ||
           rc == NETWORK_ATTEMPTING_RECONNECT);
  return 0;
}
