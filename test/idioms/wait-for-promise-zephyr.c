// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// A semaphore that the CONNACK gives; without it the program gives up.
#include <zephyr/kernel.h>
#include <zephyr/logging/log.h>
#include <zephyr/net/mqtt.h>
#include <zephyr/sys/reboot.h>

LOG_MODULE_REGISTER(bell, LOG_LEVEL_INF);

static struct mqtt_client client;
static uint8_t rx[64], tx[64];
static K_SEM_DEFINE(connack, 0, 1);
static K_THREAD_STACK_DEFINE(pump_stack, 1024);
static struct k_thread pump_thread;

static void on_event(struct mqtt_client *c, const struct mqtt_evt *evt) {
  ARG_UNUSED(c);
  if (evt->type == MQTT_EVT_CONNACK && evt->result == 0)
    k_sem_give(&connack);
  else if (evt->type == MQTT_EVT_DISCONNECT)
    sys_reboot(SYS_REBOOT_COLD);
}

static void pump(void *a, void *b, void *d) {
  ARG_UNUSED(b);
  ARG_UNUSED(d);
  struct mqtt_client *c = a;
  for (;;) {
    mqtt_input(c);
    k_msleep(50);
  }
}

int main(void) {
  mqtt_client_init(&client);
  client.evt_cb = on_event;
  client.client_id = MQTT_UTF8_LITERAL("bell");
  client.rx_buf = rx;
  client.rx_buf_size = sizeof(rx);
  client.tx_buf = tx;
  client.tx_buf_size = sizeof(tx);
  int err = mqtt_connect(&client);
  if (err) {
    LOG_ERR("connect: %d", err);
    return err;
  }
  k_thread_create(&pump_thread, pump_stack, K_THREAD_STACK_SIZEOF(pump_stack),
                  pump, &client, NULL, NULL, 5, 0, K_NO_WAIT);
  if (k_sem_take(&connack, K_SECONDS(30)) != 0) {
    LOG_ERR("no answer");
    sys_reboot(SYS_REBOOT_COLD);
  }
  for (;;) {
    struct mqtt_publish_param param = {0};
    param.message.topic.topic = MQTT_UTF8_LITERAL("bell/alive");
    mqtt_publish(&client, &param);
    k_sleep(K_SECONDS(60));
  }
}
