// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// Every failed step aborts the client before the next attempt; the poll is the wait.
#include <zephyr/kernel.h>
#include <zephyr/logging/log.h>
#include <zephyr/net/mqtt.h>

LOG_MODULE_REGISTER(sub, LOG_LEVEL_INF);

static struct mqtt_client client;
static struct zsock_pollfd fds[1];
static uint8_t rx[128], tx[128];
static bool connected;

static void evt_handler(struct mqtt_client *const c,
                        const struct mqtt_evt *evt) {
  ARG_UNUSED(c);
  switch (evt->type) {
  case MQTT_EVT_CONNACK:
    connected = evt->result == 0;
    break;
  case MQTT_EVT_DISCONNECT:
    connected = false;
    break;
  default:
    break;
  }
}

static int start(void) {
  mqtt_client_init(&client);
  client.evt_cb = evt_handler;
  client.client_id = MQTT_UTF8_LITERAL("sub-1");
  client.rx_buf = rx;
  client.rx_buf_size = sizeof(rx);
  client.tx_buf = tx;
  client.tx_buf_size = sizeof(tx);
  int rc = mqtt_connect(&client);
  if (rc) {
    LOG_ERR("connect %d", rc);
    return rc;
  }
  fds[0].fd = client.transport.tcp.sock;
  fds[0].events = ZSOCK_POLLIN;
  if (zsock_poll(fds, 1, 5000) <= 0 || mqtt_input(&client) || !connected) {
    mqtt_abort(&client);
    return -ETIMEDOUT;
  }
  struct mqtt_topic topic = {MQTT_UTF8_LITERAL("cmd"), 1};
  struct mqtt_subscription_list list = {&topic, 1, 1};
  rc = mqtt_subscribe(&client, &list);
  if (rc)
    mqtt_abort(&client);
  return rc;
}

static void subscriber(void *a, void *b, void *c) {
  ARG_UNUSED(a);
  ARG_UNUSED(b);
  ARG_UNUSED(c);
  for (;;) {
    if (start()) {
      connected = false;
      k_sleep(K_SECONDS(10));
      continue;
    }
    while (connected) {
      int rc = zsock_poll(fds, 1, mqtt_keepalive_time_left(&client));
      if (rc > 0)
        rc = mqtt_input(&client);
      if (rc < 0 || mqtt_live(&client) == -ENOTCONN)
        break;
    }
    mqtt_abort(&client);
    connected = false;
    k_sleep(K_SECONDS(10));
  }
}

K_THREAD_DEFINE(subscriber_id, 2048, subscriber, NULL, NULL, NULL, 7, 0, 0);
