/* The company's second broker, by the asynchronous client of Paho C. Two URIs
 * are tried in turn until one works. */
#include "gateway.h"

#include <MQTTAsync.h>
#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

static MQTTAsync standby;
static const char *uris[2];
static pthread_t thread;
static atomic_bool running;

enum link { LINK_DOWN, LINK_COMING_UP, LINK_UP };
static _Atomic enum link state;

static void on_up(void *context, MQTTAsync_successData *response) {
  (void)context;
  (void)response;
  state = LINK_UP;
}

static void on_failure(void *context, MQTTAsync_failureData *response) {
  (void)context;
  log_line("standby: %s", response && response->message ? response->message
                                                        : "no connection");
  state = LINK_DOWN;
}

static void on_lost(void *context, char *cause) {
  (void)context;
  log_line("standby: lost: %s", cause ? cause : "no reason given");
  /* Correct: the task connects again, after its pause. */
  state = LINK_DOWN;
}

static int on_message(void *context, char *topic, int length,
                      MQTTAsync_message *message) {
  (void)context;
  (void)length;
  MQTTAsync_freeMessage(&message);
  MQTTAsync_free(topic);
  return 1;
}

static bool make_client(const char *uri) {
  int rc = MQTTAsync_create(&standby, uri, "gateway-7-standby",
                            MQTTCLIENT_PERSISTENCE_NONE, NULL);
  if (rc == MQTTASYNC_SUCCESS)
    rc = MQTTAsync_setCallbacks(standby, NULL, on_lost, on_message, NULL);
  if (rc != MQTTASYNC_SUCCESS)
    log_line("standby: %s: %s", uri, MQTTAsync_strerror(rc));
  return rc == MQTTASYNC_SUCCESS;
}

static void connect_client(void) {
  MQTTAsync_connectOptions options = MQTTAsync_connectOptions_initializer;
  options.keepAliveInterval = 30;
  options.cleansession = 1;
  options.onSuccess = on_up;
  options.onFailure = on_failure;
  state = LINK_COMING_UP;
  int rc = MQTTAsync_connect(standby, &options);
  if (rc != MQTTASYNC_SUCCESS) {
    log_line("standby: %s", MQTTAsync_strerror(rc));
    state = LINK_DOWN;
  }
}

static void *standby_task(void *unused) {
  (void)unused;
  unsigned pause = 1;
  while (running) {
    /* Correct: neither while connected nor while a connect is under way. */
    if (state == LINK_DOWN) {
      connect_client();
      pause = pause < 64 ? 2 * pause : 64;
    } else if (state == LINK_UP) {
      pause = 1;
    }
    sleep(pause);
  }
  return NULL;
}

/* Somebody has given another address to the standby. */
void standby_move(const char *uri) {
  uris[0] = uri;
  if (make_client(uris[0]))
    connect_client();
}

bool standby_start(const struct settings *settings) {
  uris[0] = settings->standby_uri;
  uris[1] = settings->uplink_uri;
  if (!make_client(uris[0]))
    return false;
  running = true;
  if (pthread_create(&thread, NULL, standby_task, NULL) != 0) {
    log_line("standby: no thread");
    MQTTAsync_destroy(&standby);
    return false;
  }
  return true;
}

void standby_stop(void) {
  running = false;
  pthread_join(thread, NULL);
  MQTTAsync_destroy(&standby);
}
