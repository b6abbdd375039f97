// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// NET_EVENT_L4_CONNECTED comes at every DHCP renewal that changes the address and at
// every change of the interface.
#include <zephyr/kernel.h>
#include <zephyr/logging/log.h>
#include <zephyr/net/mqtt.h>
#include <zephyr/net/net_mgmt.h>

LOG_MODULE_REGISTER(net, LOG_LEVEL_INF);

static struct mqtt_client client;
static struct net_mgmt_event_callback net_cb;
static K_SEM_DEFINE(run, 0, 1);

static void on_mqtt(struct mqtt_client *c, const struct mqtt_evt *evt) {
  ARG_UNUSED(c);
  LOG_INF("event %d", evt->type);
}

static void on_net(struct net_mgmt_event_callback *cb, uint32_t event,
                   struct net_if *iface) {
  ARG_UNUSED(cb);
  ARG_UNUSED(iface);
  if (event == NET_EVENT_L4_CONNECTED) {
    int err = mqtt_connect(&client);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'client' is already {{(being opened|open)}}; a second connect opens a new socket over the live one, whose descriptor is lost, and the broker evicts the old session [iot-double-connect]
    if (err)
      LOG_ERR("mqtt_connect: %d", err);
    else
      k_sem_give(&run);
  }
}

int main(void) {
  mqtt_client_init(&client);
  client.evt_cb = on_mqtt;
  client.client_id = MQTT_UTF8_LITERAL("zephyr");
  net_mgmt_init_event_callback(&net_cb, on_net, NET_EVENT_L4_CONNECTED);
  net_mgmt_add_event_callback(&net_cb);
  k_sem_take(&run, K_FOREVER);
  for (;;) {
    mqtt_input(&client);
    mqtt_live(&client);
    k_msleep(500);
  }
}
