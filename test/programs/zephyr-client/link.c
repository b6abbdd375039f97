// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// RUN: %check_iot_tidy -check-suffix=UNGATED %s 'iot-*' %t.ungated -- -- \
// RUN:   %sdk/zephyr -DBREAK_UNGATED
// RUN: %check_iot_tidy -check-suffix=NO_ABORT %s 'iot-*' %t.abort -- -- \
// RUN:   %sdk/zephyr -DBREAK_NO_ABORT
// RUN: %check_iot_tidy -check-suffix=AT_ONCE %s 'iot-*' %t.atonce -- -- \
// RUN:   %sdk/zephyr -DBREAK_AT_ONCE
// The link: a work item connects, a thread pumps, the library's events move the state.
#include "link.h"
#include <zephyr/kernel.h>
#include <zephyr/logging/log.h>
#include <zephyr/net/mqtt.h>

LOG_MODULE_REGISTER(link, LOG_LEVEL_INF);

#define FIRST_BACKOFF 5
#define MOST_BACKOFF 300
#define CONNACK_SECONDS 20

enum link_state { STATE_DOWN, STATE_OPENING, STATE_UP };

static struct mqtt_client client;
static uint8_t rx[512];
static uint8_t tx[512];
static enum link_state state = STATE_DOWN;
static int backoff = FIRST_BACKOFF;
static int64_t opened_at;

static K_MUTEX_DEFINE(lock);

static void connect_work_fn(struct k_work *work);
static K_WORK_DELAYABLE_DEFINE(connect_work, connect_work_fn);

static void retry_later(void) {
  k_work_reschedule(&connect_work, K_SECONDS(backoff));
  backoff = backoff * 2 < MOST_BACKOFF ? backoff * 2 : MOST_BACKOFF;
}

static void on_connack(int result) {
  if (result != 0) {
    LOG_ERR("refused: %d", result);
    return;
  }
  LOG_INF("up");
  state = STATE_UP;
  backoff = FIRST_BACKOFF;
  struct mqtt_topic topic = {MQTT_UTF8_LITERAL("node/cmd"), 1};
  struct mqtt_subscription_list list = {&topic, 1, 17};
  if (mqtt_subscribe(&client, &list) != 0)
    LOG_WRN("not subscribed");
}

static void on_event(struct mqtt_client *c, const struct mqtt_evt *evt) {
  ARG_UNUSED(c);
  switch (evt->type) {
  case MQTT_EVT_CONNACK:
    on_connack(evt->result);
    break;
  case MQTT_EVT_DISCONNECT:
    LOG_WRN("down: %d", evt->result);
    state = STATE_DOWN;
#ifdef BREAK_AT_ONCE
    if (mqtt_connect(&client) == 0)
      // CHECK-MESSAGES-AT_ONCE: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [iot-reconnect-without-backoff]
      state = STATE_OPENING;
    else
      retry_later();
#else
    retry_later();
#endif
    break;
  case MQTT_EVT_PUBLISH:
    LOG_INF("%u bytes", (unsigned)evt->param.publish.message.payload.len);
    break;
  default:
    break;
  }
}

static void prepare(void) {
  mqtt_client_init(&client);
  // CHECK-MESSAGES-NO_ABORT: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [iot-overwritten-connection]
  client.evt_cb = on_event;
  client.client_id = MQTT_UTF8_LITERAL("node-5");
  client.protocol_version = MQTT_VERSION_3_1_1;
  client.rx_buf = rx;
  client.rx_buf_size = sizeof(rx);
  client.tx_buf = tx;
  client.tx_buf_size = sizeof(tx);
  client.keepalive = 60;
}

static void connect_work_fn(struct k_work *work) {
  ARG_UNUSED(work);
#ifdef BREAK_UNGATED
  int err = mqtt_connect(&client);
  // CHECK-MESSAGES-UNGATED: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [iot-double-connect]
  LOG_INF("connect: %d", err);
  k_work_reschedule(&connect_work, K_SECONDS(60));
#else
  k_mutex_lock(&lock, K_FOREVER);
  if (state != STATE_DOWN) {
    k_mutex_unlock(&lock);
    return;
  }
  prepare();
  int err = mqtt_connect(&client);
  if (err != 0) {
    LOG_ERR("connect: %d", err);
    retry_later();
  } else {
    state = STATE_OPENING;
    opened_at = k_uptime_get();
  }
  k_mutex_unlock(&lock);
#endif
}

static void give_up_opening(void) {
  LOG_ERR("no CONNACK");
#ifndef BREAK_NO_ABORT
  mqtt_abort(&client);
#endif
  state = STATE_DOWN;
  retry_later();
}

static void pump(void *a, void *b, void *c) {
  ARG_UNUSED(a);
  ARG_UNUSED(b);
  ARG_UNUSED(c);
  struct zsock_pollfd fd = {.events = ZSOCK_POLLIN};
  for (;;) {
    if (state == STATE_DOWN) {
      k_msleep(500);
      continue;
    }
    fd.fd = client.transport.tcp.sock;
    if (zsock_poll(&fd, 1, 1000) > 0)
      mqtt_input(&client);
    if (state == STATE_UP)
      mqtt_live(&client);
    if (state == STATE_OPENING &&
        k_uptime_get() - opened_at > CONNACK_SECONDS * MSEC_PER_SEC)
      give_up_opening();
  }
}

K_THREAD_DEFINE(link_pump, 2048, pump, NULL, NULL, NULL, 7, 0, 0);

void link_start(void) {
#ifdef BREAK_UNGATED
  prepare();
#endif
  k_work_schedule(&connect_work, K_NO_WAIT);
}

bool link_ready(void) { return state == STATE_UP; }

int link_send(const uint8_t *data, size_t size) {
  struct mqtt_publish_param param = {0};
  if (state != STATE_UP)
    return -ENOTCONN;
  param.message.topic.topic = MQTT_UTF8_LITERAL("node/5");
  param.message.payload.data = (uint8_t *)data;
  param.message.payload.len = (uint32_t)size;
  return mqtt_publish(&client, &param);
}
