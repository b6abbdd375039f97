// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/lwip
// The connection callback arms a timeout that fires once.
#include "lwip/apps/mqtt.h"
#include "lwip/timeouts.h"
#include <stdio.h>

#define RETRY_MS 5000

static mqtt_client_t *client;
static const struct mqtt_connect_client_info_t info = {.client_id = "siren",
                                                       .keep_alive = 20};

static void start(void *arg);

static void on_connection(mqtt_client_t *c, void *arg,
                          mqtt_connection_status_t status) {
  if (status == MQTT_CONNECT_ACCEPTED) {
    mqtt_subscribe(c, "siren/set", 1, NULL, arg);
    return;
  }
  printf("siren: status %d, next try in %d ms\n", status, RETRY_MS);
  sys_timeout(RETRY_MS, start, arg);
}

static void start(void *arg) {
  ip_addr_t broker = {0x0100007f};
  err_t err =
      mqtt_client_connect(client, &broker, 1883, on_connection, arg, &info);
  if (err != ERR_OK) {
    printf("siren: %d\n", err);
    sys_timeout(RETRY_MS, start, arg);
  }
}

int main(void) {
  client = mqtt_client_new();
  if (client == NULL)
    return 1;
  sys_timeout(100, start, NULL);
  for (;;) {
    sys_check_timeouts();
    sys_msleep(10);
  }
}
