// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/lwip
// The periodic check is upside down.
#include "lwip/apps/mqtt.h"
#include "lwip/timeouts.h"
#include <stdio.h>

static mqtt_client_t *client;
static ip_addr_t broker = {0x0500000a};
static const struct mqtt_connect_client_info_t info = {.client_id = "bell-1"};

static void on_connection(mqtt_client_t *c, void *arg,
                          mqtt_connection_status_t status) {
  (void)c;
  (void)arg;
  printf("mqtt: %d\n", (int)status);
}

static void check(void *arg) {
  if (mqtt_client_is_connected(client) != 0)
    mqtt_client_connect(client, &broker, 1883, on_connection, arg, &info);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'client' is already {{(being opened|open)}}, and the test before this connect does not tell: 'mqtt_client_is_connected' says connected here; a second connect fails with ERR_ISCONN [iot-misread-connection-state]
  sys_timeout(10000, check, NULL);
}

int main(void) {
  client = mqtt_client_new();
  if (!client ||
      mqtt_client_connect(client, &broker, 1883, on_connection, NULL, &info))
    return 1;
  sys_timeout(10000, check, NULL);
  for (;;)
    sys_check_timeouts();
}
