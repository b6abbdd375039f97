// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/lwip
// The connection callback opens again for every status that is not "accepted".
#include "lwip/apps/mqtt.h"
#include "lwip/timeouts.h"
#include <stdio.h>

static mqtt_client_t *client;
static ip_addr_t broker = {0x0500000a};
static void open_session(void);

static void on_connection(mqtt_client_t *c, void *arg,
                          mqtt_connection_status_t status) {
  (void)arg;
  if (status == MQTT_CONNECT_ACCEPTED) {
    printf("connected\n");
    mqtt_subscribe(c, "fan/set", 1, NULL, NULL);
  } else {
    printf("disconnected: %d\n", (int)status);
    open_session();
  }
}

static void open_session(void) {
  static const struct mqtt_connect_client_info_t info = {.client_id = "fan-2"};
  err_t err =
      mqtt_client_connect(client, &broker, 1883, on_connection, NULL, &info);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'client' is opened again at once after {{a failed attempt|the connection was lost}}, {{.*}} [iot-reconnect-without-backoff]
  if (err != ERR_OK)
    printf("connect: %d\n", (int)err);
}

int main(void) {
  client = mqtt_client_new();
  if (!client)
    return 1;
  open_session();
  for (;;)
    sys_check_timeouts();
}
