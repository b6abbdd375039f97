// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// Connect with a few tries, publish, disconnect, sleep, for ever.
#include <zephyr/kernel.h>
#include <zephyr/logging/log.h>
#include <zephyr/net/mqtt.h>

LOG_MODULE_REGISTER(publisher, LOG_LEVEL_INF);

#define TRIES 10

static struct mqtt_client client;
static uint8_t rx[128], tx[128];
static bool connected;

static void on_event(struct mqtt_client *c, const struct mqtt_evt *evt) {
  ARG_UNUSED(c);
  if (evt->type == MQTT_EVT_CONNACK)
    connected = evt->result == 0;
  else if (evt->type == MQTT_EVT_DISCONNECT)
    connected = false;
}

static void prepare(void) {
  mqtt_client_init(&client);
  client.evt_cb = on_event;
  client.client_id = MQTT_UTF8_LITERAL("zephyr_publisher");
  client.rx_buf = rx;
  client.rx_buf_size = sizeof(rx);
  client.tx_buf = tx;
  client.tx_buf_size = sizeof(tx);
}

static int wait_input(int timeout) {
  struct zsock_pollfd fd = {.fd = client.transport.tcp.sock,
                            .events = ZSOCK_POLLIN};
  return zsock_poll(&fd, 1, timeout);
}

static int try_to_connect(void) {
  int i = 0;
  while (i++ < TRIES && !connected) {
    prepare();
    int rc = mqtt_connect(&client);
    if (rc != 0) {
      LOG_ERR("mqtt_connect: %d", rc);
      k_sleep(K_MSEC(500));
      continue;
    }
    if (wait_input(2000) > 0)
      mqtt_input(&client);
    if (!connected)
      mqtt_abort(&client);
  }
  return connected ? 0 : -EINVAL;
}

static void publisher(void) {
  if (try_to_connect() != 0)
    return;
  for (int i = 0; i < 5 && connected; i++) {
    struct mqtt_publish_param param = {0};
    param.message.topic.topic = MQTT_UTF8_LITERAL("sensors");
    mqtt_publish(&client, &param);
    wait_input(500);
    mqtt_input(&client);
  }
  mqtt_disconnect(&client);
  connected = false;
}

int main(void) {
  for (;;) {
    publisher();
    k_sleep(K_MSEC(5000));
  }
}
