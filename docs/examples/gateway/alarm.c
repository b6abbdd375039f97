/* Alarms of the building: also by libmosquitto, but here the library's own
 * thread runs the network loop, and that thread reconnects by itself. */
#include "gateway.h"

#include <mosquitto.h>
#include <stdio.h>
#include <unistd.h>

static struct mosquitto *alarms;

static void on_connect(struct mosquitto *client, void *data, int rc) {
  (void)data;
  if (rc != 0) {
    log_line("alarm: refused: %s", mosquitto_connack_string(rc));
    return;
  }
  /* Correct: runs after every connect, whoever made it. */
  mosquitto_subscribe(client, NULL, "alarm/#", 2);
}

static void on_disconnect(struct mosquitto *client, void *data, int rc) {
  (void)data;
  if (rc == 0)
    return; /* alarm_stop() asked for it */
  log_line("alarm: lost: %s", mosquitto_strerror(rc));
  sleep(1);
  /* MISTAKE (iot-competing-reconnect): the thread of mosquitto_loop_start()
   * reconnects as well, when this callback has returned. At the broker: two
   * connections in the name of "gateway-7-alarm" within a second. The second
   * one evicts the first, which is a new loss, which calls this function again.
   * Alarms get lost while the two chase each other. */
  mosquitto_reconnect(client);
}

static void on_message(struct mosquitto *client, void *data,
                       const struct mosquitto_message *message) {
  (void)client;
  (void)data;
  struct reading reading;
  snprintf(reading.topic, sizeof reading.topic, "%s", message->topic);
  snprintf(reading.payload, sizeof reading.payload, "%.*s", message->payloadlen,
           (const char *)message->payload);
  queue_push(&reading);
}

bool alarm_start(const struct settings *settings) {
  alarms = mosquitto_new("gateway-7-alarm", false, NULL);
  if (!alarms)
    return false;
  mosquitto_connect_callback_set(alarms, on_connect);
  mosquitto_disconnect_callback_set(alarms, on_disconnect);
  mosquitto_message_callback_set(alarms, on_message);

  /* Correct: this is all it takes. A first attempt that fails is repeated by
   * the library's thread, with a pause that grows from 1 to 64 seconds. */
  mosquitto_reconnect_delay_set(alarms, 1, 64, true);
  int rc = mosquitto_connect_async(alarms, settings->field_host, 1883, 60);
  if (rc != MOSQ_ERR_SUCCESS)
    log_line("alarm: %s, trying on", mosquitto_strerror(rc));
  rc = mosquitto_loop_start(alarms);
  if (rc != MOSQ_ERR_SUCCESS) {
    log_line("alarm: no thread: %s", mosquitto_strerror(rc));
    mosquitto_destroy(alarms);
    alarms = NULL;
    return false;
  }
  return true;
}

void alarm_stop(void) {
  if (!alarms)
    return;
  mosquitto_disconnect(alarms);
  mosquitto_loop_stop(alarms, false);
  mosquitto_destroy(alarms);
  alarms = NULL;
}
