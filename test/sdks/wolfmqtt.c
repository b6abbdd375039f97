// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/wolfmqtt
// wolfMQTT: two steps, and MQTT_CODE_CONTINUE asks to be called again; the
// second NetConnect succeeds, the second Connect sends a second CONNECT.
#include <stdbool.h>
#include <unistd.h>
#include <wolfmqtt/mqtt_client.h>

static MqttConnect options;

void again(MqttClient *client) {
  if (MqttClient_Connect(client, &options) != MQTT_CODE_SUCCESS)
    return;
  MqttClient_Connect(client, &options);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already open; a second connect sends a second CONNECT on the open socket, for which the broker must drop the link [iot-double-connect]
}

// A network that is up is left as it is.
void net_again(MqttClient *client) {
  if (MqttClient_NetConnect(client, "b", 1883, 1000, 0, NULL))
    return;
  MqttClient_NetConnect(client, "b", 1883, 1000, 0, NULL);
  MqttClient_Connect(client, &options);
}

void called_again(MqttClient *client) {
  int rc;
  do {
    rc = MqttClient_NetConnect(client, "b", 1883, 1000, 0, NULL);
  } while (rc == MQTT_CODE_CONTINUE);
  if (rc != MQTT_CODE_SUCCESS)
    return;
  do {
    rc = MqttClient_Connect(client, &options);
  } while (rc == MQTT_CODE_CONTINUE);
}

void gated(MqttClient *client) {
  if (MqttClient_Connect(client, &options) != MQTT_CODE_SUCCESS)
    return;
  if (!(MqttClient_Flags(client, 0, 0) & MQTT_CLIENT_FLAG_IS_CONNECTED))
    MqttClient_Connect(client, &options);
}

void gate_inverted(MqttClient *client) {
  if (MqttClient_Connect(client, &options) != MQTT_CODE_SUCCESS)
    return;
  if (MqttClient_Flags(client, 0, 0) & MQTT_CLIENT_FLAG_IS_CONNECTED)
    MqttClient_Connect(client, &options);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already open, and the test before this connect does not tell: 'MqttClient_Flags' says connected here; a second connect sends a second CONNECT on the open socket, for which the broker must drop the link [iot-misread-connection-state]
}

void retried(MqttClient *client) {
  while (MqttClient_NetConnect(client, "b", 1883, 1000, 0, NULL))
    sleep(5);
  while (MqttClient_Connect(client, &options) != MQTT_CODE_SUCCESS)
    sleep(5);
}

void closed(MqttClient *client) {
  if (MqttClient_Connect(client, &options) != MQTT_CODE_SUCCESS)
    return;
  MqttClient_Disconnect(client);
  if (MqttClient_Connect(client, &options) != MQTT_CODE_SUCCESS)
    return;
  MqttClient_Disconnect_ex(client, NULL);
  if (MqttClient_Connect(client, &options) != MQTT_CODE_SUCCESS)
    return;
  MqttClient_NetDisconnect(client);
  if (MqttClient_NetConnect(client, "b", 1883, 1000, 0, NULL))
    return;
  MqttClient_Connect(client, &options);
}

void gone(MqttClient *client) {
  MqttClient_DeInit(client);
  MqttClient_Connect(client, &options);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' was destroyed and is opened without being created again [iot-connect-after-destroy]
}

void dropped(MqttClient *client) {
  if (MqttClient_Connect(client, &options) != MQTT_CODE_SUCCESS)
    return;
  for (;;) {
    int rc = MqttClient_WaitMessage(client, 1000);
    if (rc == MQTT_CODE_ERROR_TIMEOUT)
      rc = MqttClient_Ping(client);
    if (rc < 0 && rc != MQTT_CODE_CONTINUE && rc != MQTT_CODE_STDIN_WAKE) {
      sleep(5);
      if (MqttClient_Connect(client, &options) != MQTT_CODE_SUCCESS)
        return;
    }
  }
}

// A time-out is no drop.
void timed_out(MqttClient *client) {
  if (MqttClient_Connect(client, &options) != MQTT_CODE_SUCCESS)
    return;
  if (MqttClient_WaitMessage(client, 1000) == MQTT_CODE_ERROR_TIMEOUT)
    MqttClient_Connect(client, &options);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already open; a second connect sends a second CONNECT on the open socket, for which the broker must drop the link [iot-double-connect]
}

static int on_disconnect(MqttClient *client, int code, void *data) {
  (void)code;
  (void)data;
  MqttClient_NetConnect(client, "b", 1883, 1000, 0, NULL);
  return MqttClient_Connect(client, &options);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'client' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

static bool lost;

static int on_own_disconnect(MqttClient *client, int code, void *data) {
  (void)client;
  (void)code;
  (void)data;
  lost = true;
  return 0;
}

static MqttNet net;
static byte in[256], out[256];

static bool start(MqttClient *client) {
  return MqttClient_NetConnect(client, "b", 1883, 1000, 0, NULL) == 0 &&
         MqttClient_Connect(client, &options) == MQTT_CODE_SUCCESS;
}

int main(void) {
  static MqttClient hasty, client;
  if (MqttClient_Init(&hasty, &net, NULL, out, 256, in, 256, 1000) ||
      MqttClient_Init(&client, &net, NULL, out, 256, in, 256, 1000))
    return 1;
  MqttClient_SetDisconnectCallback(&hasty, on_disconnect, NULL);
  MqttClient_SetDisconnectCallback(&client, on_own_disconnect, NULL);
  if (!start(&hasty) || !start(&client))
    return 1;
  for (;;) {
    MqttClient_WaitMessage(&hasty, 1000);
    MqttClient_WaitMessage(&client, 1000);
    if (lost) {
      sleep(5);
      lost = !start(&client);
    }
  }
}
