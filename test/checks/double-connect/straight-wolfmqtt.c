// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/wolfmqtt
// The network step is skipped for a connected client, the CONNECT is not: it goes
// out twice on one socket.
#include <stdio.h>
#include <string.h>
#include <wolfmqtt/mqtt_client.h>

static byte tx[512], rx[512];
static MqttClient client;
static MqttConnect conn;

extern int net_init(MqttNet *net);
static int on_message(struct _MqttClient *c, MqttMessage *m, byte n, byte d) {
  (void)c;
  (void)n;
  (void)d;
  printf("%.*s\n", (int)m->topic_name_len, m->topic_name);
  return MQTT_CODE_SUCCESS;
}

static int login(const char *host) {
  int rc = MqttClient_NetConnect(&client, host, 8883, 5000, 1, NULL);
  if (rc != MQTT_CODE_SUCCESS)
    return rc;
  return MqttClient_Connect(&client, &conn);
}

int main(void) {
  static MqttNet net;
  if (net_init(&net) != 0)
    return 1;
  if (MqttClient_Init(&client, &net, on_message, tx, sizeof(tx), rx, sizeof(rx),
                      5000) != MQTT_CODE_SUCCESS)
    return 1;
  memset(&conn, 0, sizeof(conn));
  conn.client_id = "wolf-17";
  conn.keep_alive_sec = 60;
  int rc = login("broker.example.com");
  if (rc != MQTT_CODE_SUCCESS) {
    printf("login: %s\n", MqttClient_ReturnCodeToString(rc));
    return 1;
  }
  conn.username = "field";
  rc = MqttClient_Connect(&client, &conn);
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'client' is already open; a second connect sends a second CONNECT on the open socket, for which the broker must drop the link [iot-double-connect]
  while (rc == MQTT_CODE_SUCCESS || rc == MQTT_CODE_ERROR_TIMEOUT)
    rc = MqttClient_WaitMessage(&client, 1000);
  MqttClient_Disconnect(&client);
  MqttClient_NetDisconnect(&client);
  return 0;
}
