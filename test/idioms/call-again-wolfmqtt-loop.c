// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/wolfmqtt
// Two loops in a row, each runs until the call is through.
#include <stdio.h>
#include <wolfmqtt/mqtt_client.h>

#define HOST "broker.example.org"

static MqttClient client;
static MqttNet net;
static byte tx[512], rx[512];

static int on_message(MqttClient *c, MqttMessage *m, byte first, byte done) {
  (void)c;
  (void)m;
  (void)first;
  return done ? MQTT_CODE_SUCCESS : MQTT_CODE_SUCCESS;
}

static int on_disconnect(MqttClient *c, int code, void *ctx) {
  (void)c;
  (void)ctx;
  printf("link lost: %s\n", MqttClient_ReturnCodeToString(code));
  return 0;
}

static int bring_up(void) {
  MqttConnect connect = {.keep_alive_sec = 30, .clean_session = 1};
  int rc;
  connect.client_id = "kiln";
  do {
    rc = MqttClient_NetConnect(&client, HOST, 8883, 10000, 1, NULL);
  } while (rc == MQTT_CODE_CONTINUE);
  if (rc != MQTT_CODE_SUCCESS) {
    printf("net: %s\n", MqttClient_ReturnCodeToString(rc));
    return rc;
  }
  do {
    rc = MqttClient_Connect(&client, &connect);
  } while (rc == MQTT_CODE_CONTINUE);
  if (rc != MQTT_CODE_SUCCESS) {
    printf("mqtt: %s\n", MqttClient_ReturnCodeToString(rc));
    MqttClient_NetDisconnect(&client);
  }
  return rc;
}

static int send_temperature(int degrees) {
  MqttPublish publish = {0};
  char text[16];
  int rc;
  publish.qos = MQTT_QOS_0;
  publish.topic_name = "kiln/temperature";
  publish.buffer = (byte *)text;
  publish.total_len = (word32)snprintf(text, sizeof(text), "%d", degrees);
  do {
    rc = MqttClient_Publish(&client, &publish);
  } while (rc == MQTT_CODE_CONTINUE);
  return rc;
}

int main(void) {
  int rc = MqttClient_Init(&client, &net, on_message, tx, sizeof(tx), rx,
                           sizeof(rx), 5000);
  if (rc != MQTT_CODE_SUCCESS)
    return 1;
  MqttClient_SetDisconnectCallback(&client, on_disconnect, NULL);
  if (bring_up() != MQTT_CODE_SUCCESS)
    return 1;
  for (int degrees = 20; degrees < 1000; degrees += 10)
    if (send_temperature(degrees) != MQTT_CODE_SUCCESS)
      break;
  MqttClient_Disconnect(&client);
  MqttClient_NetDisconnect(&client);
  MqttClient_DeInit(&client);
  return 0;
}
