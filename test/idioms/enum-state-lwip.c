// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/lwip
// A timer drives a state machine; the callback moves it.
#include "lwip/apps/mqtt.h"
#include "lwip/netif.h"
#include "lwip/timeouts.h"
#include <stdio.h>

enum app_state { APP_NO_LINK, APP_IDLE, APP_CONNECTING, APP_ONLINE };

static enum app_state state = APP_NO_LINK;
static mqtt_client_t *client;
static unsigned backoff = 1;
static unsigned wait_ticks;

static const struct mqtt_connect_client_info_t info = {
    .client_id = "pump-station", .client_user = "ps", .keep_alive = 30};

static void on_connection(mqtt_client_t *c, void *arg,
                          mqtt_connection_status_t status) {
  (void)c;
  (void)arg;
  switch (status) {
  case MQTT_CONNECT_ACCEPTED:
    backoff = 1;
    state = APP_ONLINE;
    break;
  default:
    printf("down, status %d\n", status);
    wait_ticks = backoff;
    if (backoff < 60)
      backoff *= 2;
    state = APP_IDLE;
    break;
  }
}

static void try_connect(void) {
  ip_addr_t broker = {0x0a00000a};
  if (mqtt_client_connect(client, &broker, 1883, on_connection, NULL, &info) ==
      ERR_OK) {
    state = APP_CONNECTING;
  } else {
    wait_ticks = backoff;
  }
}

static void tick(void *arg) {
  switch (state) {
  case APP_NO_LINK:
    if (netif_is_link_up(netif_default))
      state = APP_IDLE;
    break;
  case APP_IDLE:
    if (wait_ticks > 0)
      wait_ticks--;
    else
      try_connect();
    break;
  case APP_CONNECTING:
    break;
  case APP_ONLINE:
    mqtt_publish(client, "ps/alive", "1", 1, 0, 0, NULL, NULL);
    break;
  }
  sys_timeout(1000, tick, arg);
}

int main(void) {
  client = mqtt_client_new();
  if (!client)
    return 1;
  sys_timeout(1000, tick, NULL);
  for (;;)
    sys_check_timeouts();
}
