// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/lwip
// netif status callback: address set, address changed, interface up again.
#include "lwip/apps/mqtt.h"
#include "lwip/netif.h"
#include "lwip/timeouts.h"
#include <stdio.h>

static mqtt_client_t *client;
static ip_addr_t broker = {0x0500000a};

static void on_conn(mqtt_client_t *c, void *arg, mqtt_connection_status_t s) {
  (void)c;
  (void)arg;
  printf("mqtt status %d\n", (int)s);
}

static void on_status(struct netif *netif) {
  static const struct mqtt_connect_client_info_t info = {.client_id = "n1"};
  if (netif_is_up(netif)) {
    err_t err = mqtt_client_connect(client, &broker, 1883, on_conn, NULL, &info);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'client' is already {{(being opened|open)}}; a second connect fails with ERR_ISCONN [iot-double-connect]
    if (err != ERR_OK)
      printf("mqtt connect: %d\n", err);
  }
}

int main(void) {
  client = mqtt_client_new();
  netif_set_status_callback(netif_default, on_status);
  for (;;) {
    sys_check_timeouts();
    sys_msleep(10);
  }
}
