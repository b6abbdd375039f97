// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/lwip
// ERR_ISCONN is taken for a failure, and the second client that follows it is real.
#include "lwip/apps/mqtt.h"
#include <stdio.h>

static mqtt_client_t *client;
static const struct mqtt_connect_client_info_t info = {.client_id = "stm32-1",
                                                       .keep_alive = 60};

static void on_conn(mqtt_client_t *c, void *arg, mqtt_connection_status_t s) {
  (void)arg;
  if (s == MQTT_CONNECT_ACCEPTED)
    mqtt_subscribe(c, "cmd", 1, NULL, NULL);
  else
    printf("mqtt: status %d\n", (int)s);
}

static err_t open_link(const ip_addr_t *broker) {
  err_t err = mqtt_client_connect(client, broker, 1883, on_conn, NULL, &info);
  if (err != ERR_OK)
    printf("mqtt_client_connect: %d\n", err);
  return err;
}

int main(void) {
  ip_addr_t broker = {0x0500000a};
  client = mqtt_client_new();
  if (client == NULL)
    return 1;
  if (open_link(&broker) != ERR_OK)
    return 1;
  mqtt_client_connect(client, &broker, 1883, on_conn, NULL, &info);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already {{(being opened|open)}}; a second connect fails with ERR_ISCONN [iot-double-connect]
  for (;;)
    ;
}
