// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/lwip
// RUN: %check_iot_tidy -check-suffix=NEW %s 'iot-*' %t.new -- -- \
// RUN:   %sdk/lwip -DBREAK_NEW
// RUN: %check_iot_tidy -check-suffix=STATE %s 'iot-*' %t.state -- -- \
// RUN:   %sdk/lwip -DBREAK_STATE
// RUN: %check_iot_tidy -check-suffix=AT_ONCE %s 'iot-*' %t.atonce -- -- \
// RUN:   %sdk/lwip -DBREAK_AT_ONCE
// One client for ever; a tick of a second drives the state machine.
#include "session.h"
#include "lwip/apps/mqtt.h"
#include "lwip/netif.h"
#include "lwip/timeouts.h"
#include <stdio.h>
#include <string.h>

#define TICK_MS 1000
#define MOST_WAIT 64

enum state { NO_LINK, READY, CONNECTING, ONLINE, WAITING };

static enum state state = NO_LINK;
static mqtt_client_t *client;
static u32_t wait = 1;
static u32_t wait_until;
static u32_t attempts;
static struct mqtt_connect_client_info_t info = {.keep_alive = 60};
static const ip_addr_t broker = {0x0a0a0a0a};

static const char *name(enum state s) {
  static const char *const names[] = {"no link", "ready", "connecting",
                                      "online", "waiting"};
  return names[s];
}

static void enter(enum state next) {
  if (next != state)
    printf("mqtt: %s -> %s\n", name(state), name(next));
  state = next;
}

static void start_wait(void) {
  wait_until = sys_now() + wait * 1000;
  if (wait < MOST_WAIT)
    wait *= 2;
  enter(WAITING);
}

static void on_data(void *arg, const u8_t *data, u16_t length, u8_t flags) {
  (void)arg;
  printf("mqtt: %.*s%s\n", length, (const char *)data, flags ? "" : "...");
}

static void on_publish(void *arg, const char *topic, u32_t length) {
  (void)arg;
  printf("mqtt: %s, %u bytes\n", topic, (unsigned)length);
}

static void on_request(void *arg, err_t err) {
  if (err != ERR_OK)
    printf("mqtt: %s: %d\n", (const char *)arg, err);
}

static void on_connection(mqtt_client_t *c, void *arg,
                          mqtt_connection_status_t status) {
  (void)arg;
  if (status == MQTT_CONNECT_ACCEPTED) {
    wait = 1;
    enter(ONLINE);
    mqtt_set_inpub_callback(c, on_publish, on_data, NULL);
    mqtt_subscribe(c, "press/cmd", 1, on_request, (void *)"subscribe");
    return;
  }
  printf("mqtt: status %d\n", status);
#ifdef BREAK_AT_ONCE
  mqtt_client_connect(c, &broker, 1883, on_connection, NULL, &info);
  // CHECK-MESSAGES-AT_ONCE: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [iot-reconnect-without-backoff]
  enter(CONNECTING);
#else
  start_wait();
#endif
}

static void connect_now(void) {
  attempts++;
#ifdef BREAK_NEW
  client = mqtt_client_new();
  // CHECK-MESSAGES-NEW: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [iot-overwritten-connection]
#endif
  err_t err =
      mqtt_client_connect(client, &broker, 1883, on_connection, NULL, &info);
  // CHECK-MESSAGES-STATE: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [iot-double-connect]
  if (err != ERR_OK) {
    printf("mqtt: connect: %d\n", err);
    start_wait();
    return;
  }
#if !defined(BREAK_STATE) && !defined(BREAK_NEW)
  enter(CONNECTING);
#endif
}

static void tick(void *arg) {
  (void)arg;
  switch (state) {
  case NO_LINK:
    if (netif_is_up(netif_default) && netif_is_link_up(netif_default))
      enter(READY);
    break;
  case READY:
    connect_now();
    break;
  case CONNECTING:
  case ONLINE:
    break;
  case WAITING:
    if ((s8_t)((sys_now() - wait_until) >> 24) >= 0)
      enter(READY);
    break;
  }
  sys_timeout(TICK_MS, tick, NULL);
}

void session_init(const char *id) {
  if (client != NULL)
    return;
  info.client_id = id;
  info.will_topic = "press/state";
  info.will_msg = "off";
  client = mqtt_client_new();
  if (client == NULL) {
    printf("mqtt: no memory\n");
    return;
  }
  sys_timeout(TICK_MS, tick, NULL);
}

int session_online(void) { return state == ONLINE; }

err_t session_publish(const char *topic, const char *text) {
  if (!session_online())
    return ERR_CONN;
  return mqtt_publish(client, topic, text, (u16_t)strlen(text), 1, 0,
                      on_request, (void *)"publish");
}
