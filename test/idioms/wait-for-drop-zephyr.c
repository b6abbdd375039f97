// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// The transport disconnects, waits on a semaphore that the disconnect event gives,
// and connects again later from a work item.
#include <zephyr/kernel.h>
#include <zephyr/logging/log.h>
#include <zephyr/net/mqtt.h>

LOG_MODULE_REGISTER(transport, LOG_LEVEL_INF);

#define RETRY_SECONDS 60

static struct mqtt_client client;
static uint8_t rx[128], tx[128];
static bool is_open;
static K_SEM_DEFINE(lost, 0, 1);

static void connect_work_fn(struct k_work *work);
static K_WORK_DELAYABLE_DEFINE(connect_work, connect_work_fn);

static void on_event(struct mqtt_client *c, const struct mqtt_evt *evt) {
  ARG_UNUSED(c);
  if (evt->type == MQTT_EVT_DISCONNECT) {
    is_open = false;
    LOG_WRN("disconnected: %d", evt->result);
    k_sem_give(&lost);
  }
}

static void connect_work_fn(struct k_work *work) {
  ARG_UNUSED(work);
  if (is_open)
    return;
  mqtt_client_init(&client);
  client.evt_cb = on_event;
  client.client_id = MQTT_UTF8_LITERAL("nrf-352");
  client.rx_buf = rx;
  client.rx_buf_size = sizeof(rx);
  client.tx_buf = tx;
  client.tx_buf_size = sizeof(tx);
  int err = mqtt_connect(&client);
  if (err) {
    LOG_ERR("connect: %d", err);
    k_work_reschedule(&connect_work, K_SECONDS(RETRY_SECONDS));
    return;
  }
  is_open = true;
}

static void supervise(void *a, void *b, void *c) {
  ARG_UNUSED(a);
  ARG_UNUSED(b);
  ARG_UNUSED(c);
  k_work_schedule(&connect_work, K_NO_WAIT);
  for (;;) {
    k_sem_take(&lost, K_FOREVER);
    LOG_INF("next try in %d s", RETRY_SECONDS);
    k_work_reschedule(&connect_work, K_SECONDS(RETRY_SECONDS));
  }
}

static void pump(void *a, void *b, void *c) {
  ARG_UNUSED(a);
  ARG_UNUSED(b);
  ARG_UNUSED(c);
  for (;;) {
    if (is_open) {
      mqtt_input(&client);
      mqtt_live(&client);
    }
    k_msleep(200);
  }
}

K_THREAD_DEFINE(supervise_id, 1024, supervise, NULL, NULL, NULL, 7, 0, 0);
K_THREAD_DEFINE(pump_id, 2048, pump, NULL, NULL, NULL, 6, 0, 0);
