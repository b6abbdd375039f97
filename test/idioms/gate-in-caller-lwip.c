// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/lwip
// The poll of the main loop tests, the helper connects.
#include "lwip/apps/mqtt.h"
#include "lwip/netif.h"
#include "lwip/timeouts.h"
#include <stdio.h>

static mqtt_client_t *client;
static int pending;
static u32_t next_try;

static const struct mqtt_connect_client_info_t info = {.client_id = "valve-3",
                                                       .keep_alive = 60};

static void on_connection(mqtt_client_t *c, void *arg,
                          mqtt_connection_status_t status) {
  (void)arg;
  pending = 0;
  if (status == MQTT_CONNECT_ACCEPTED) {
    printf("mqtt up\n");
    mqtt_subscribe(c, "valve/3/set", 1, NULL, NULL);
  } else {
    printf("mqtt down: %d\n", status);
    next_try = sys_now() + 5000;
  }
}

static void start_session(void) {
  ip_addr_t broker = {0x0100000a};
  err_t err =
      mqtt_client_connect(client, &broker, 1883, on_connection, NULL, &info);
  if (err == ERR_OK) {
    pending = 1;
  } else {
    printf("connect: %d\n", err);
    next_try = sys_now() + 5000;
  }
}

static void app_poll(void) {
  if (!netif_is_link_up(netif_default))
    return;
  if (pending || mqtt_client_is_connected(client))
    return;
  if ((s8_t)(sys_now() - next_try) < 0)
    return;
  start_session();
}

int main(void) {
  client = mqtt_client_new();
  if (client == NULL)
    return 1;
  for (;;) {
    sys_check_timeouts();
    app_poll();
  }
}
