// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// Each client has its events: the one whose handler opens the spare link was
// never opened, so its handler never runs.
#include <stdbool.h>
#include <zephyr/kernel.h>
#include <zephyr/net/mqtt.h>

static struct mqtt_client link;
static struct mqtt_client spare;
static bool switched;

static void on_link(struct mqtt_client *c, const struct mqtt_evt *evt) {
  if (switched)
    return;
  if (mqtt_connect(&spare) == 0)
    switched = true;
}

int main(void) {
  mqtt_client_init(&link);
  mqtt_client_init(&spare);
  link.evt_cb = on_link;
  if (mqtt_connect(&spare) != 0)
    return 1;
  for (;;) {
    if (mqtt_input(&spare) != 0)
      return 1;
    k_sleep(K_SECONDS(1));
  }
}
