// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/lwip
// No client, no session: the periodic check makes one only if the pointer is null.
#include "lwip/apps/mqtt.h"
#include "lwip/timeouts.h"
#include <stdio.h>

#define CHECK_MS 15000

static mqtt_client_t *client;
static const struct mqtt_connect_client_info_t info = {.client_id = "gate-2",
                                                       .keep_alive = 60};

static void on_status(mqtt_client_t *c, void *arg,
                      mqtt_connection_status_t status) {
  (void)c;
  (void)arg;
  printf("mqtt status %d\n", status);
}

static void drop(void) {
  mqtt_disconnect(client);
  mqtt_client_free(client);
  client = NULL;
}

static void make(void) {
  ip_addr_t broker = {0x0200a8c0};
  client = mqtt_client_new();
  if (client == NULL) {
    printf("no memory\n");
    return;
  }
  err_t err =
      mqtt_client_connect(client, &broker, 1883, on_status, NULL, &info);
  if (err != ERR_OK) {
    printf("connect: %d\n", err);
    mqtt_client_free(client);
    client = NULL;
  }
}

static void check(void *arg) {
  if (client != NULL && !mqtt_client_is_connected(client))
    drop();
  else if (client == NULL)
    make();
  sys_timeout(CHECK_MS, check, arg);
}

int main(void) {
  make();
  sys_timeout(CHECK_MS, check, NULL);
  for (;;)
    sys_check_timeouts();
}
