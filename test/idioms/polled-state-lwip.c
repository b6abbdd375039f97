// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/lwip
// One timer connects, another one asks whether there is a connection: what it is
// told is old news when the first one comes again.
#include "lwip/apps/mqtt.h"
#include "lwip/timeouts.h"
#include <stddef.h>

void other_things(void);

struct sensor {
  mqtt_client_t *client;
  ip_addr_t ip;
  struct mqtt_connect_client_info_t info;
};
static struct sensor sensor = {.info = {.client_id = "hum-2"}};
static void dial(void *arg);

static void on_state(mqtt_client_t *client, void *arg,
                     mqtt_connection_status_t status) {
  (void)client;
  if (status == MQTT_CONNECT_DISCONNECTED)
    sys_timeout(10000, dial, arg);
}

static void dial(void *arg) {
  struct sensor *s = arg;
  if (mqtt_client_connect(s->client, &s->ip, 1883, on_state, s, &s->info) !=
      ERR_OK)
    sys_timeout(30000, dial, s);
}

static void measure(void *arg) {
  struct sensor *s = arg;
  if (mqtt_client_is_connected(s->client))
    mqtt_publish(s->client, "hum", "56", 2, 0, 0, NULL, s);
  sys_timeout(60000, measure, s);
}

int main(void) {
  sensor.client = mqtt_client_new();
  if (!sensor.client)
    return 1;
  dial(&sensor);
  sys_timeout(60000, measure, &sensor);
  for (;;) {
    other_things();
    sys_check_timeouts();
  }
}
