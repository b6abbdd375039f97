// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/mqtt-c
// MQTT-C: success is 1 and every error is negative, so a test for nonzero says
// nothing.
#include <mqtt.h>
#include <posix_sockets.h>
#include <stdbool.h>
#include <unistd.h>

#define OPEN(C) mqtt_connect(C, "meter-7", NULL, NULL, 0, NULL, NULL, 0, 400)

void again(struct mqtt_client *client) {
  if (mqtt_connect(client, "a", NULL, NULL, 0, NULL, NULL, 0, 400) != MQTT_OK)
    return;
  mqtt_connect(client, "a", NULL, NULL, 0, NULL, NULL, 0, 400);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already being opened; a second connect queues a second CONNECT for the open socket, for which the broker drops the link [iot-double-connect]
}

void gated(struct mqtt_client *client) {
  if (OPEN(client) != MQTT_OK)
    return;
  mqtt_subscribe(client, "t", 0);
  if (client->error != MQTT_OK)
    OPEN(client);
}

void gate_inverted(struct mqtt_client *client) {
  if (OPEN(client) != MQTT_OK)
    return;
  if (client->error == MQTT_OK)
    mqtt_connect(client, "b", NULL, NULL, 0, NULL, NULL, 0, 400);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already being opened, and the test before this connect does not tell: 'client->error' says connected here; a second connect queues a second CONNECT for the open socket, for which the broker drops the link [iot-misread-connection-state]
}

void retried(struct mqtt_client *client) {
  while (OPEN(client) != MQTT_OK)
    sleep(5);
}

// The success value is taken for a failure.
void retried_on_success(struct mqtt_client *client) {
  while (mqtt_connect(client, "c", NULL, NULL, 0, NULL, NULL, 0, 400) != 0)
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'client' is already being opened; a second connect queues a second CONNECT for the open socket, for which the broker drops the link [iot-double-connect]
    sleep(5);
}

void closed(struct mqtt_client *client) {
  if (OPEN(client) != MQTT_OK)
    return;
  mqtt_disconnect(client);
  mqtt_sync(client);
  OPEN(client);
}

void with_new_socket(struct mqtt_client *client, int socket) {
  static uint8_t in[256], out[256];
  if (OPEN(client) != MQTT_OK)
    return;
  mqtt_reinit(client, socket, out, sizeof(out), in, sizeof(in));
  if (OPEN(client) != MQTT_OK)
    return;
  mqtt_init(client, socket, out, sizeof(out), in, sizeof(in), NULL);
  OPEN(client);
}

void lost(struct mqtt_client *client) {
  if (OPEN(client) != MQTT_OK)
    return;
  while (mqtt_sync(client) == MQTT_OK)
    sleep(1);
  sleep(5);
  OPEN(client);
}

// mqtt_reconnect closes, and has the callback open again.
void told_to_reconnect(struct mqtt_client *client) {
  if (OPEN(client) != MQTT_OK)
    return;
  mqtt_reconnect(client);
}

int opened_by(void);

static void reconnect(struct mqtt_client *client, void **state) {
  static uint8_t in[256], out[256];
  (void)state;
  if (client->error != MQTT_ERROR_INITIAL_RECONNECT)
    close(client->socketfd);
  mqtt_reinit(client, opened_by(), out, sizeof(out), in, sizeof(in));
  OPEN(client);
}

int main(void) {
  struct mqtt_client client;
  mqtt_init_reconnect(&client, reconnect, NULL, NULL);
  for (;;) {
    mqtt_sync(&client);
    sleep(1);
  }
}
