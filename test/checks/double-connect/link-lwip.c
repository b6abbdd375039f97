// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/lwip
// The interface is up: that is no session. (A flag of a struct, which no model names.)
#include "lwip/apps/mqtt.h"
#include "lwip/netif.h"
#include "lwip/timeouts.h"
#include <stdio.h>

static mqtt_client_t *client;
static ip_addr_t broker = {0x0500000a};
static const struct mqtt_connect_client_info_t info = {.client_id = "gong-1"};

static void on_connection(mqtt_client_t *c, void *arg,
                          mqtt_connection_status_t status) {
  (void)c;
  (void)arg;
  printf("mqtt: %d\n", (int)status);
}

int main(void) {
  client = mqtt_client_new();
  if (!client)
    return 1;
  for (;;) {
    if (netif_is_link_up(netif_default)) {
      err_t e = mqtt_client_connect(client, &broker, 1883, on_connection, NULL,
                                    &info);
      // CHECK-MESSAGES: :[[@LINE-2]]:17: warning: 'client' is already being opened; a second connect fails with ERR_ISCONN [iot-double-connect]
      if (e != ERR_OK)
        printf("connect: %d\n", (int)e);
    }
    sys_check_timeouts();
    sys_msleep(100);
  }
}
