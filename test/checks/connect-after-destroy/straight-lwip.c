// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/lwip
// Freed on an error and used by the timeout.
#include "lwip/apps/mqtt.h"
#include "lwip/timeouts.h"
#include <stdio.h>

static mqtt_client_t *client;
static ip_addr_t broker = {0x0500000a};

static void on_connection(mqtt_client_t *c, void *arg,
                          mqtt_connection_status_t status) {
  (void)c;
  (void)arg;
  printf("mqtt: %d\n", (int)status);
}

static void open_session(void *arg) {
  static const struct mqtt_connect_client_info_t info = {.client_id = "sun-1"};
  err_t err =
      mqtt_client_connect(client, &broker, 1883, on_connection, arg, &info);
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'client' was destroyed and is opened without being created again [iot-connect-after-destroy]
  if (err != ERR_OK) {
    printf("connect: %d\n", (int)err);
    mqtt_client_free(client);
    sys_timeout(5000, open_session, NULL);
  }
}

int main(void) {
  client = mqtt_client_new();
  if (client == NULL)
    return 1;
  open_session(NULL);
  for (;;)
    sys_check_timeouts();
}
