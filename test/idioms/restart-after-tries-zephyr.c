// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// A cold reboot stands between the failed attempt and the next.
#include <zephyr/kernel.h>
#include <zephyr/logging/log.h>
#include <zephyr/net/mqtt.h>
#include <zephyr/sys/reboot.h>

LOG_MODULE_REGISTER(flow, LOG_LEVEL_INF);

static struct mqtt_client client;
static uint8_t rx[128], tx[128];

static void on_event(struct mqtt_client *c, const struct mqtt_evt *evt) {
  ARG_UNUSED(c);
  if (evt->type == MQTT_EVT_DISCONNECT) {
    LOG_ERR("lost");
    sys_reboot(SYS_REBOOT_COLD);
  }
}

static void open_session(void) {
  mqtt_client_init(&client);
  client.evt_cb = on_event;
  client.client_id = MQTT_UTF8_LITERAL("flow-1");
  client.rx_buf = rx;
  client.rx_buf_size = sizeof(rx);
  client.tx_buf = tx;
  client.tx_buf_size = sizeof(tx);
  for (int i = 0; i < 3; i++) {
    if (mqtt_connect(&client) == 0)
      return;
    k_sleep(K_SECONDS(20));
  }
  sys_reboot(SYS_REBOOT_WARM);
}

int main(void) {
  open_session();
  for (;;) {
    if (mqtt_input(&client) != 0) {
      LOG_ERR("input");
      sys_reboot(SYS_REBOOT_COLD);
    }
    k_sleep(K_SECONDS(1));
  }
}
