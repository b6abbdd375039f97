// RUN: %check_iot_tidy %s 'iot-*' %t -- -- -std=gnu17 -I/usr/include/lwip \
// RUN:   -I/usr/include/lwip/posix
// lwIP MQTT, with Debian's header: a client that is not disconnected refuses to
// connect.
#include <lwip/apps/mqtt.h>
#include <lwip/timeouts.h>
#include <stdbool.h>
#include <unistd.h>

static mqtt_client_t *client;
static ip_addr_t broker;
static struct mqtt_connect_client_info_t info = {.client_id = "meter-7"};

static void on_status(mqtt_client_t *c, void *data,
                      mqtt_connection_status_t status);

static void open_later(void *data) {
  (void)data;
  mqtt_client_connect(client, &broker, 1883, on_status, NULL, &info);
}

static void on_status(mqtt_client_t *c, void *data,
                      mqtt_connection_status_t status) {
  (void)data;
  if (status == MQTT_CONNECT_ACCEPTED)
    mqtt_client_connect(c, &broker, 1883, on_status, NULL, &info);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'c' is already open; a second connect fails with ERR_ISCONN [iot-double-connect]
  else
    sys_timeout(5000, open_later, NULL);
}

static void on_status_at_once(mqtt_client_t *c, void *data,
                              mqtt_connection_status_t status) {
  (void)data;
  if (status == MQTT_CONNECT_DISCONNECTED)
    mqtt_client_connect(c, &broker, 1883, on_status_at_once, NULL, &info);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'c' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

void start(void) {
  client = mqtt_client_new();
  if (client != NULL)
    open_later(NULL);
}

void start_hasty(void) {
  mqtt_client_t *c = mqtt_client_new();
  if (c != NULL)
    mqtt_client_connect(c, &broker, 1883, on_status_at_once, NULL, &info);
}

void again(mqtt_client_t *c) {
  if (mqtt_client_connect(c, &broker, 1883, NULL, NULL, &info) != ERR_OK)
    return;
  mqtt_client_connect(c, &broker, 1883, NULL, NULL, &info);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'c' is already being opened; a second connect fails with ERR_ISCONN [iot-double-connect]
}

void gated(mqtt_client_t *c) {
  if (mqtt_client_connect(c, &broker, 1883, NULL, NULL, &info) < 0)
    return;
  mqtt_set_inpub_callback(c, NULL, NULL, NULL);
  mqtt_subscribe(c, "t", 0, NULL, NULL);
  mqtt_publish(c, "t", "1", 1, 0, 0, NULL, NULL);
  if (!mqtt_client_is_connected(c))
    mqtt_client_connect(c, &broker, 1883, NULL, NULL, &info);
}

void gate_inverted(mqtt_client_t *c) {
  if (mqtt_client_connect(c, &broker, 1883, NULL, NULL, &info) != ERR_OK)
    return;
  if (mqtt_client_is_connected(c))
    mqtt_client_connect(c, &broker, 1883, NULL, NULL, &info);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'c' is already being opened, and the test before this connect does not tell: 'mqtt_client_is_connected' says connected here; a second connect fails with ERR_ISCONN [iot-misread-connection-state]
}

void retried(mqtt_client_t *c) {
  while (mqtt_client_connect(c, &broker, 1883, NULL, NULL, &info) != ERR_OK)
    sleep(5);
}

void closed(mqtt_client_t *c) {
  if (mqtt_client_connect(c, &broker, 1883, NULL, NULL, &info) != ERR_OK)
    return;
  mqtt_disconnect(c);
  mqtt_client_connect(c, &broker, 1883, NULL, NULL, &info);
}

void freed(mqtt_client_t *c) {
  mqtt_client_free(c);
  mqtt_client_connect(c, &broker, 1883, NULL, NULL, &info);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'c' was destroyed and is opened without being created again [iot-connect-after-destroy]
}

void made_again(void) {
  mqtt_client_t *c = mqtt_client_new();
  if (c == NULL ||
      mqtt_client_connect(c, &broker, 1883, NULL, NULL, &info) != ERR_OK)
    return;
  c = mqtt_client_new();
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  if (c != NULL)
    mqtt_client_connect(c, &broker, 1883, NULL, NULL, &info);
}
