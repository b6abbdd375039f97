/* The company's second broker, by the asynchronous client of Paho C. Its
 * address may change while the gateway runs. */
#include "gateway.h"

#include <MQTTAsync.h>
#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

static MQTTAsync standby;
static const char *_Atomic address;
static atomic_bool moved;
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
  log_line("standby: %s",
           response && response->message ? response->message : "no connection");
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

static int make_client(void) {
  int rc = MQTTAsync_create(&standby, address, "gateway-7-standby",
                            MQTTCLIENT_PERSISTENCE_NONE, NULL);
  if (rc == MQTTASYNC_SUCCESS)
    rc = MQTTAsync_setCallbacks(standby, NULL, on_lost, on_message, NULL);
  if (rc != MQTTASYNC_SUCCESS)
    log_line("standby: %s", MQTTAsync_strerror(rc));
  return rc;
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

    if (atomic_exchange(&moved, false)) {
      log_line("standby: moving to %s", address);
      /* MISTAKE (iot-overwritten-connection): the client of the old address may
       * be connected, and after this line nobody knows it any more. At the
       * broker: its session stays, keeps its subscriptions, and if the new
       * address leads to the same broker, the old client and the new one take
       * the session from each other for ever. MQTTAsync_destroy() belongs
       * before this line. */
      MQTTAsync_create(&standby, address, "gateway-7-standby",
                       MQTTCLIENT_PERSISTENCE_NONE, NULL);
      MQTTAsync_setCallbacks(standby, NULL, on_lost, on_message, NULL);
      state = LINK_DOWN; /* the next round connects */
    }
  }
  return NULL;
}

/* Called when somebody has changed the settings. */
void standby_move(const char *uri) {
  address = uri;
  moved = true;
}

bool standby_start(const struct settings *settings) {
  address = settings->standby_uri;
  if (make_client() != MQTTASYNC_SUCCESS)
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
