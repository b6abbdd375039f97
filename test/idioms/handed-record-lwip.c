// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/lwip
// A timer that is armed again with its record: what the record says is still known.
#include <lwip/apps/mqtt.h>
#include <lwip/timeouts.h>
#include <stddef.h>

struct uplink {
  mqtt_client_t *client;
  u8_t pending;
};
static struct uplink up;
static ip_addr_t broker;
static const struct mqtt_connect_client_info_t who = {.client_id = "gauge"};

static void changed(mqtt_client_t *client, void *arg, mqtt_connection_status_t status) {
  (void)client;
  struct uplink *u = arg;
  if (status != MQTT_CONNECT_ACCEPTED)
    u->pending = 0;
}

static void tick(void *arg) {
  struct uplink *u = arg;
  if (!u->pending && mqtt_client_connect(u->client, &broker, 1883, changed, u, &who) == ERR_OK)
    u->pending = 1;
  sys_timeout(5000, tick, u);
}

int main(void) {
  up.client = mqtt_client_new();
  if (up.client == NULL)
    return 1;
  sys_timeout(100, tick, &up);
  for (;;)
    sys_check_timeouts();
}
