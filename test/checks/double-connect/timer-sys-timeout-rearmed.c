// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/lwip
// lwIP has one-shot timeouts only: the handler arms itself again.
#include "lwip/apps/mqtt.h"
#include "lwip/timeouts.h"
#include <stdio.h>

static mqtt_client_t *client;
static ip_addr_t broker = {0x0500000a};

static void on_conn(mqtt_client_t *c, void *arg, mqtt_connection_status_t s) {
  (void)c;
  (void)arg;
  printf("mqtt status %d\n", (int)s);
}

static void keep_connected(void *arg) {
  static const struct mqtt_connect_client_info_t info = {.client_id = "pico"};
  if (mqtt_client_connect(client, &broker, 1883, on_conn, NULL, &info) != ERR_OK)
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'client' is already {{(being opened|open)}}; a second connect fails with ERR_ISCONN [iot-double-connect]
    printf("no connection\n");
  sys_timeout(15000, keep_connected, arg);
}

int main(void) {
  client = mqtt_client_new();
  keep_connected(NULL);
  for (;;)
    sys_check_timeouts();
}
