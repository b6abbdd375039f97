// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/lwip
// The status callback of the interface runs at every new address.
#include "lwip/apps/mqtt.h"
#include "lwip/netif.h"
#include "lwip/timeouts.h"
#include <stdio.h>

static mqtt_client_t *client;
static ip_addr_t broker = {0x0500000a};

static void on_connection(mqtt_client_t *c, void *arg,
                          mqtt_connection_status_t status) {
  (void)arg;
  if (status == MQTT_CONNECT_ACCEPTED)
    mqtt_subscribe(c, "pump/set", 1, NULL, NULL);
  else
    printf("mqtt: %d\n", (int)status);
}

static void start_mqtt(void) {
  static const struct mqtt_connect_client_info_t info = {.client_id = "pump-3",
                                                         .keep_alive = 60};
  client = mqtt_client_new();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: {{(the handle|'client')}} is overwritten while its connection is still {{(being opened or )?}}open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  if (client == NULL)
    return;
  if (mqtt_client_connect(client, &broker, 1883, on_connection, NULL, &info) !=
      ERR_OK) {
    mqtt_client_free(client);
    client = NULL;
  }
}

static void on_netif(struct netif *n) {
  if (netif_is_up(n) && n->ip_addr.addr != 0)
    start_mqtt();
}

int main(void) {
  netif_set_status_callback(netif_default, on_netif);
  for (;;)
    sys_check_timeouts();
}
