// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/wolfmqtt
// The network step is undone whenever the protocol step fails.
#include <stdio.h>
#include <unistd.h>
#include <wolfmqtt/mqtt_client.h>

static MqttClient client;
static MqttNet net;
static byte tx[256], rx[256];

static int on_message(MqttClient *c, MqttMessage *m, byte first, byte done) {
  (void)c;
  (void)first;
  (void)done;
  printf("%u bytes\n", (unsigned)m->total_len);
  return MQTT_CODE_SUCCESS;
}

static int start(void) {
  MqttConnect connect = {.keep_alive_sec = 60, .clean_session = 1};
  connect.client_id = "crane-3";
  int rc = MqttClient_NetConnect(&client, "localhost", 1883, 5000, 0, NULL);
  if (rc != MQTT_CODE_SUCCESS)
    return rc;
  rc = MqttClient_Connect(&client, &connect);
  if (rc != MQTT_CODE_SUCCESS)
    MqttClient_NetDisconnect(&client);
  return rc;
}

static void serve(void) {
  for (;;) {
    int rc = MqttClient_WaitMessage(&client, 10000);
    if (rc == MQTT_CODE_ERROR_TIMEOUT)
      rc = MqttClient_Ping(&client);
    if (rc != MQTT_CODE_SUCCESS) {
      printf("%s\n", MqttClient_ReturnCodeToString(rc));
      return;
    }
  }
}

int main(void) {
  if (MqttClient_Init(&client, &net, on_message, tx, sizeof(tx), rx, sizeof(rx),
                      5000) != MQTT_CODE_SUCCESS)
    return 1;
  for (;;) {
    int rc = start();
    if (rc == MQTT_CODE_SUCCESS) {
      serve();
      MqttClient_NetDisconnect(&client);
    } else {
      printf("start: %s\n", MqttClient_ReturnCodeToString(rc));
    }
    sleep(5);
  }
}
