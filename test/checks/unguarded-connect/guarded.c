// RUN: %check_iot_tidy %s 'iot-*' %t -- \
// RUN:   --config='{CheckOptions: {iot-unguarded-connect.Strict: true}}' --
// Silent even when strict: the function tests, or the data that goes with the state does.
#include <MQTTClient.h>
#include <mosquitto.h>
#include <stdbool.h>

static struct mosquitto *client;
static bool started;

void ensure_socket(void) {
  if (mosquitto_socket(client) == -1)
    mosquitto_connect(client, "broker", 1883, 60);
}

int open_if_closed(MQTTClient c, MQTTClient_connectOptions *o) {
  return MQTTClient_isConnected(c) ? MQTTCLIENT_SUCCESS
                                   : MQTTClient_connect(c, o);
}

void start_once(void) {
  if (started)
    return;
  started = mosquitto_connect(client, "broker", 1883, 60) == MOSQ_ERR_SUCCESS;
}

void stop(void) {
  mosquitto_disconnect(client);
  started = false;
}
