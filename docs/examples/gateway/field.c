/* The sensors' side: a broker in the building, by libmosquitto. A thread of our
 * own runs the network loop, so reconnecting is up to us. */
#include "gateway.h"

#include <mosquitto.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <unistd.h>

static struct mosquitto *field;
static pthread_t thread;
static atomic_bool running;

static void on_connect(struct mosquitto *client, void *data, int rc) {
  (void)data;
  if (rc != 0) {
    log_line("field: refused: %s", mosquitto_connack_string(rc));
    return;
  }
  log_line("field: connected");
  /* Every session is a new one, so subscribe after every connect. */
  rc = mosquitto_subscribe(client, NULL, "sensor/+/value", 1);
  if (rc != MOSQ_ERR_SUCCESS)
    log_line("field: cannot subscribe: %s", mosquitto_strerror(rc));
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

/* Correct: reconnects only when the loop says that the link is gone, and waits
 * before every attempt, longer each time. */
static void *field_task(void *unused) {
  (void)unused;
  unsigned pause = 1;
  while (running) {
    int rc = mosquitto_loop(field, 1000, 1);
    if (rc == MOSQ_ERR_SUCCESS) {
      pause = 1;
      continue;
    }
    log_line("field: %s, next attempt in %u s", mosquitto_strerror(rc), pause);
    sleep(pause);
    pause = pause < 64 ? 2 * pause : 64;
    rc = mosquitto_reconnect(field);
    if (rc != MOSQ_ERR_SUCCESS)
      log_line("field: cannot reconnect: %s", mosquitto_strerror(rc));
  }
  return NULL;
}

bool field_start(const struct settings *settings) {
  field = mosquitto_new("gateway-7-field", true, NULL);
  if (!field)
    return false;
  mosquitto_connect_callback_set(field, on_connect);
  mosquitto_message_callback_set(field, on_message);
  mosquitto_will_set(field, "gateway/7/state", 7, "offline", 1, true);

  for (int attempt = 1; attempt <= 3; attempt++) {
    /* MISTAKE (iot-ungated-retry-loop): the result goes to the log only, so a
     * connect that succeeded is followed by two more. At the broker: each one
     * arrives while the session before it is alive. That one is dropped without
     * a DISCONNECT, the broker publishes our will "offline", and whoever
     * watches the gateway sees it go down twice at every start. */
    int rc = mosquitto_connect(field, settings->field_host, 1883, 60);
    log_line("field: attempt %d: %s", attempt, mosquitto_strerror(rc));
    sleep(2);
  }

  running = true;
  if (pthread_create(&thread, NULL, field_task, NULL) != 0) {
    log_line("field: no thread");
    mosquitto_destroy(field);
    field = NULL;
    return false;
  }
  return true;
}

void field_stop(void) {
  if (!field)
    return;
  running = false;
  pthread_join(thread, NULL);
  mosquitto_disconnect(field);
  mosquitto_destroy(field);
  field = NULL;
}
