/* Readings to the company's broker, by the blocking client of Paho C. It never
 * reconnects by itself. */
#include "gateway.h"

#include <MQTTClient.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static MQTTClient uplink;
static MQTTClient_connectOptions options =
    MQTTClient_connectOptions_initializer;
static pthread_t thread;
static atomic_bool running;

static void on_lost(void *context, char *cause) {
  (void)context;
  /* Correct: only says so. The task sees it by MQTTClient_isConnected(). */
  log_line("uplink: lost: %s", cause ? cause : "no reason given");
}

static int on_message(void *context, char *topic, int length,
                      MQTTClient_message *message) {
  (void)context;
  (void)length;
  log_line("uplink: %s: ignored", topic);
  MQTTClient_freeMessage(&message);
  MQTTClient_free(topic);
  return 1;
}

static int publish(const struct reading *reading) {
  MQTTClient_deliveryToken token;
  int rc = MQTTClient_publish(uplink, reading->topic, strlen(reading->payload),
                              reading->payload, 1, 0, &token);
  if (rc == MQTTCLIENT_SUCCESS)
    rc = MQTTClient_waitForCompletion(uplink, token, 10 * 1000);
  return rc;
}

static void *uplink_task(void *unused) {
  (void)unused;
  struct reading reading;
  unsigned pause = 1;
  time_t since = time(NULL);
  while (running) {
    /* Correct: connects only if the client says that it is not connected, and
     * waits before the next attempt, longer each time. */
    if (!MQTTClient_isConnected(uplink)) {
      int rc = MQTTClient_connect(uplink, &options);
      if (rc != MQTTCLIENT_SUCCESS) {
        log_line("uplink: %s, next attempt in %u s", MQTTClient_strerror(rc),
                 pause);
        sleep(pause);
        pause = pause < 64 ? 2 * pause : 64;
        continue;
      }
      log_line("uplink: connected");
      pause = 1;
      since = time(NULL);
    }

    /* The cellular network cuts connections that are an hour old. */
    if (time(NULL) - since > 55 * 60) {
      log_line("uplink: reconnecting before we are cut off");
      /* MISTAKE (iot-double-connect): nobody has closed the connection that is
       * up at this point. At the broker: a second session of "gateway-7"
       * arrives, so it evicts the first. The socket of the first is never
       * closed on our side: one descriptor more every hour, until there are
       * none. */
      int rc = MQTTClient_connect(uplink, &options);
      if (rc != MQTTCLIENT_SUCCESS)
        log_line("uplink: %s", MQTTClient_strerror(rc));
      since = time(NULL);
    }

    if (!queue_pop(&reading, 1))
      continue;
    int rc = publish(&reading);
    if (rc != MQTTCLIENT_SUCCESS) {
      log_line("uplink: not sent: %s", MQTTClient_strerror(rc));
      queue_push(&reading);
      sleep(1);
    }
  }
  return NULL;
}

bool uplink_start(const struct settings *settings) {
  int rc = MQTTClient_create(&uplink, settings->uplink_uri, "gateway-7",
                             MQTTCLIENT_PERSISTENCE_NONE, NULL);
  if (rc != MQTTCLIENT_SUCCESS) {
    log_line("uplink: %s", MQTTClient_strerror(rc));
    return false;
  }
  MQTTClient_setCallbacks(uplink, NULL, on_lost, on_message, NULL);
  options.keepAliveInterval = 30;
  options.cleansession = 1;
  options.username = settings->user;
  options.password = settings->password;

  running = true;
  if (pthread_create(&thread, NULL, uplink_task, NULL) != 0) {
    log_line("uplink: no thread");
    MQTTClient_destroy(&uplink);
    return false;
  }
  return true;
}

void uplink_stop(void) {
  running = false;
  pthread_join(thread, NULL);
  MQTTClient_disconnect(uplink, 2000);
  MQTTClient_destroy(&uplink);
}
