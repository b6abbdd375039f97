// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/lwip
// The callback gives the dead client up and clears the pointer, the tick makes a new
// one after a pause.
#include "lwip/apps/mqtt.h"
#include "lwip/timeouts.h"
#include <stdio.h>

static mqtt_client_t *client;
static int pause_ticks;
static const struct mqtt_connect_client_info_t info = {.client_id = "hatch",
                                                       .keep_alive = 30};

static void on_connection(mqtt_client_t *c, void *arg,
                          mqtt_connection_status_t status) {
  (void)arg;
  if (status == MQTT_CONNECT_ACCEPTED) {
    printf("hatch online\n");
    return;
  }
  mqtt_client_free(c);
  client = NULL;
  pause_ticks = 10;
}

static void make(void) {
  ip_addr_t broker = {0x01010101};
  client = mqtt_client_new();
  if (client == NULL)
    return;
  if (mqtt_client_connect(client, &broker, 1883, on_connection, NULL, &info) !=
      ERR_OK) {
    mqtt_client_free(client);
    client = NULL;
    pause_ticks = 10;
  }
}

static void tick(void *arg) {
  sys_timeout(1000, tick, arg);
  if (client != NULL)
    return;
  if (pause_ticks > 0) {
    pause_ticks--;
    return;
  }
  make();
}

int main(void) {
  sys_timeout(1000, tick, NULL);
  for (;;)
    sys_check_timeouts();
}
