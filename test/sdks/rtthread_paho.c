// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/rtthread-paho
// RUN: %check_iot_tidy -check-suffix=,EVENTS %s 'iot-*' %t -- -- \
// RUN:   %sdk/rtthread-paho -DBREAK_EVENTS
// RT-Thread's Paho package: each start is one more thread on the same struct.
#include <paho_mqtt.h>
#include <stddef.h>

void again(MQTTClient *client) {
  if (paho_mqtt_start(client) != PAHO_SUCCESS)
    return;
  paho_mqtt_start(client);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already being opened; a second connect starts a second thread on the same client, so two connections with one client id fight over one struct [iot-double-connect]
}

void gated(MQTTClient *client) {
  if (paho_mqtt_start(client) != PAHO_SUCCESS)
    return;
  if (!client->isconnected)
    paho_mqtt_start(client);
}

void gate_inverted(MQTTClient *client) {
  if (paho_mqtt_start(client) != PAHO_SUCCESS)
    return;
  if (client->isconnected)
    paho_mqtt_start(client);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already being opened, and the test before this connect does not tell: 'client->isconnected' says connected here; a second connect starts a second thread on the same client, so two connections with one client id fight over one struct [iot-misread-connection-state]
}

void retried(MQTTClient *client) {
  while (paho_mqtt_start(client) != PAHO_SUCCESS)
    rt_thread_mdelay(5000);
}

void closed(MQTTClient *client) {
  if (paho_mqtt_start(client) != PAHO_SUCCESS)
    return;
  paho_mqtt_stop(client);
  rt_thread_mdelay(1000);
  paho_mqtt_start(client);
}

// As the samples do.
int mqtt_start(int argc, char **argv) {
  static MQTTClient client;
  static int is_started = 0;
  (void)argc;
  (void)argv;
  if (is_started)
    return -1;
  client.uri = "tcp://broker:1883";
  client.condata.clientID.cstring = "meter-7";
  paho_mqtt_start(&client);
  is_started = 1;
  return 0;
}

static void on_connect(MQTTClient *client) { (void)client; }

static void on_online(MQTTClient *client) {
#ifdef BREAK_EVENTS
  paho_mqtt_start(client);
  // CHECK-MESSAGES-EVENTS: :[[@LINE-1]]:3: warning: 'client' is already open; a second connect starts a second thread on the same client, so two connections with one client id fight over one struct [iot-double-connect]
#else
  (void)client;
#endif
}

static void on_offline(MQTTClient *client) {
#ifdef BREAK_EVENTS
  paho_mqtt_start(client);
  // CHECK-MESSAGES-EVENTS: :[[@LINE-1]]:3: warning: 'client' is opened again here while RT-Thread Paho MQTT is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
#else
  (void)client;
#endif
}

static MQTTClient own;

int main(void) {
  int interval = 5;
  own.uri = "tcp://broker:1883";
  own.connect_callback = on_connect;
  own.online_callback = on_online;
  own.offline_callback = on_offline;
  if (paho_mqtt_start(&own) != PAHO_SUCCESS)
    return 1;
  paho_mqtt_control(&own, MQTT_CTRL_SET_RECONN_INTERVAL, &interval);
  for (;;)
    rt_thread_mdelay(60000);
}
