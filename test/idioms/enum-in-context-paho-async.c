// RUN: %check_iot_tidy %s 'iot-*' %t
// RUN: %check_iot_tidy -check-suffix=FORGETS-UP %s 'iot-*' %t -- -- -DFORGETS_UP
// The state is kept in a struct that the callbacks get as their context, which
// stands beside them in the options. A gate that forgets that the link may be up is
// found through it.
#include <MQTTAsync.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { DOWN, TRYING, UP };

struct link {
  MQTTAsync client;
  MQTTAsync_connectOptions options;
  volatile int state;
  int tries;
};

static void on_success(void *context, MQTTAsync_successData *response) {
  struct link *l = context;
  (void)response;
  l->state = UP;
  l->tries = 0;
}

static void on_failure(void *context, MQTTAsync_failureData *response) {
  struct link *l = context;
  (void)response;
  l->state = DOWN;
  l->tries++;
}

static void on_lost(void *context, char *cause) {
  struct link *l = context;
  (void)cause;
  l->state = DOWN;
}

static int on_message(void *context, char *topic, int length,
                      MQTTAsync_message *message) {
  (void)context, (void)length;
  MQTTAsync_freeMessage(&message);
  MQTTAsync_free(topic);
  return 1;
}

static int link_init(struct link *l, const char *uri, const char *id) {
  memset(l, 0, sizeof *l);
  if (MQTTAsync_create(&l->client, uri, id, MQTTCLIENT_PERSISTENCE_NONE, NULL))
    return -1;
  MQTTAsync_connectOptions options = MQTTAsync_connectOptions_initializer;
  l->options = options;
  l->options.onSuccess = on_success;
  l->options.onFailure = on_failure;
  l->options.context = l;
  return MQTTAsync_setCallbacks(l->client, l, on_lost, on_message, NULL);
}

static void link_poll(struct link *l) {
#ifdef FORGETS_UP
  const int ready = l->state != TRYING;
#else
  const int ready = l->state == DOWN;
#endif
  if (!ready)
    return;
  sleep(l->tries < 6 ? 1u << l->tries : 64);
  l->state = TRYING;
  int rc = MQTTAsync_connect(l->client, &l->options);
  // CHECK-MESSAGES-FORGETS-UP: :[[@LINE-1]]:12: warning: 'l->client' is already open; {{.*}} [iot-double-connect]
  if (rc != MQTTASYNC_SUCCESS) {
    fprintf(stderr, "connect: %d\n", rc);
    l->state = DOWN;
    l->tries++;
  }
}

int main(int argc, char **argv) {
  static struct link l;
  if (argc < 3 || link_init(&l, argv[1], argv[2]))
    return 1;
  for (;;) {
    link_poll(&l);
    if (l.state == UP) {
      MQTTAsync_message sample = MQTTAsync_message_initializer;
      sample.payload = "1";
      sample.payloadlen = 1;
      MQTTAsync_sendMessage(l.client, "t", &sample, NULL);
    }
    sleep(1);
  }
}
