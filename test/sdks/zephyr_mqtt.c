// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// RUN: %check_iot_tidy -check-suffix=,EVENTS %s 'iot-*' %t -- -- %sdk/zephyr \
// RUN:   -DBREAK_EVENTS
// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr \
// RUN:   -DZEPHYR_MQTT_DISCONNECT_PARAM
// Zephyr MQTT: mqtt_connect is MQTT-C's name too, with nine arguments; here a
// second one loses the descriptor of the first.
#include <zephyr/kernel.h>
#include <zephyr/net/mqtt.h>

#ifdef ZEPHYR_MQTT_DISCONNECT_PARAM
#define DISCONNECT(C) mqtt_disconnect(C, NULL)
#else
#define DISCONNECT(C) mqtt_disconnect(C)
#endif

void again(struct mqtt_client *client) {
  if (mqtt_connect(client) != 0)
    return;
  mqtt_connect(client);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already being opened; a second connect opens a new socket over the live one, whose descriptor is lost, and the broker evicts the old session [iot-double-connect]
}

void retried(struct mqtt_client *client) {
  while (mqtt_connect(client) != 0)
    k_sleep(K_SECONDS(5));
}

void closed(struct mqtt_client *client) {
  if (mqtt_connect(client) < 0)
    return;
  DISCONNECT(client);
  if (mqtt_connect(client) < 0)
    return;
  mqtt_abort(client);
  mqtt_connect(client);
}

void initialised_while_open(struct mqtt_client *client) {
  if (mqtt_connect(client) != 0)
    return;
  mqtt_client_init(client);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  mqtt_connect(client);
}

void lost(struct mqtt_client *client) {
  if (mqtt_connect(client) != 0)
    return;
  while (mqtt_input(client) == 0 && mqtt_ping(client) == 0)
    continue;
  k_sleep(K_SECONDS(5));
  mqtt_connect(client);
}

// -EAGAIN: no ping was due.
void no_ping_due(struct mqtt_client *client) {
  if (mqtt_connect(client) != 0)
    return;
  if (mqtt_live(client) == -11)
    mqtt_connect(client);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already being opened; a second connect opens a new socket over the live one, whose descriptor is lost, and the broker evicts the old session [iot-double-connect]
}

static struct mqtt_client own;
static bool connected;

static void on_event(struct mqtt_client *client, const struct mqtt_evt *evt) {
  switch (evt->type) {
  case MQTT_EVT_CONNACK:
    connected = evt->result == 0;
#ifdef BREAK_EVENTS
    mqtt_connect(client);
    // CHECK-MESSAGES-EVENTS: :[[@LINE-1]]:5: warning: 'client' is already open; a second connect opens a new socket over the live one, whose descriptor is lost, and the broker evicts the old session [iot-double-connect]
#endif
    break;
  case MQTT_EVT_DISCONNECT:
    connected = false;
#ifdef BREAK_EVENTS
    mqtt_connect(client);
    // CHECK-MESSAGES-EVENTS: :[[@LINE-1]]:5: warning: 'client' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
#endif
    break;
  default:
    break;
  }
}

int main(void) {
  mqtt_client_init(&own);
  own.client_id = MQTT_UTF8_LITERAL("meter-7");
  own.evt_cb = on_event;
  for (;;) {
    if (mqtt_connect(&own) == 0) {
      while (mqtt_input(&own) == 0)
        mqtt_live(&own);
      mqtt_abort(&own);
    }
    k_sleep(K_SECONDS(5));
  }
}
