// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/paho-embedded-c
// Paho Embedded C: MQTTClient is a struct here, and the network below is opened
// and closed apart.
#include <MQTTClient.h>
#include <unistd.h>

static MQTTPacket_connectData options = MQTTPacket_connectData_initializer;

void again(MQTTClient *client) {
  if (MQTTConnect(client, &options) != SUCCESS)
    return;
  MQTTConnect(client, &options);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already open; a second connect sends nothing and returns FAILURE (-1), which a retry loop takes for a failed attempt [iot-double-connect]
}

void again_with_results(MQTTClient *client) {
  MQTTConnackData data;
  if (MQTTConnectWithResults(client, &options, &data) != SUCCESS)
    return;
  MQTTConnectWithResults(client, &options, &data);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already open; a second connect sends nothing and returns FAILURE (-1), which a retry loop takes for a failed attempt [iot-double-connect]
}

void gated(MQTTClient *client) {
  if (MQTTConnect(client, &options) != SUCCESS)
    return;
  if (!MQTTIsConnected(client))
    MQTTConnect(client, &options);
}

void gated_by_field(MQTTClient *client) {
  if (MQTTConnect(client, &options) != SUCCESS)
    return;
  if (!client->isconnected)
    MQTTConnect(client, &options);
}

void gate_inverted(MQTTClient *client) {
  if (MQTTConnect(client, &options) != SUCCESS)
    return;
  if (client->isconnected)
    MQTTConnect(client, &options);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already open, and the test before this connect does not tell: 'client->isconnected' says connected here; a second connect sends nothing and returns FAILURE (-1), which a retry loop takes for a failed attempt [iot-misread-connection-state]
}

void retried(MQTTClient *client) {
  while (MQTTConnect(client, &options) != SUCCESS)
    sleep(5);
}

void retried_with_results(MQTTClient *client) {
  MQTTConnackData data;
  while (MQTTConnectWithResults(client, &options, &data) != SUCCESS)
    sleep(5);
}

void closed(MQTTClient *client) {
  MQTTConnackData data;
  if (MQTTConnect(client, &options) != SUCCESS)
    return;
  MQTTDisconnect(client);
  if (MQTTConnectWithResults(client, &options, &data) != SUCCESS)
    return;
  MQTTDisconnect(client);
  MQTTConnect(client, &options);
}

void lost_at_once(MQTTClient *client) {
  if (MQTTConnect(client, &options) != SUCCESS)
    return;
  for (;;)
    if (MQTTYield(client, 1000) != SUCCESS)
      MQTTConnect(client, &options);
      // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'client' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

int main(void) {
  static unsigned char in[256], out[256];
  Network network;
  MQTTClient client;
  for (;;) {
    NetworkInit(&network);
    if (NetworkConnect(&network, "broker", 1883) == 0) {
      MQTTClientInit(&client, &network, 1000, out, sizeof(out), in, sizeof(in));
      if (MQTTConnect(&client, &options) == SUCCESS &&
          MQTTSubscribe(&client, "t", QOS0, NULL) == SUCCESS)
        while (MQTTYield(&client, 1000) == SUCCESS)
          continue;
    }
    NetworkDisconnect(&network);
    sleep(5);
  }
}
