// RUN: %check_iot_tidy %s 'iot-*' %t
// The connect is accepted, then the topic cannot be read: return without a destroy.
#include <MQTTAsync.h>
#include <stdio.h>
#include <unistd.h>

extern int load_topics(char *into, int size);

static MQTTAsync client;

static void on_success(void *context, MQTTAsync_successData *response) {
  (void)response;
  printf("%s is connected\n", (const char *)context);
}

static int start(const char *uri) {
  char topics[128];
  MQTTAsync_connectOptions o = MQTTAsync_connectOptions_initializer;
  if (MQTTAsync_create(&client, uri, "gw-4", MQTTCLIENT_PERSISTENCE_NONE, NULL))
    // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'client' is overwritten while its connection is still {{(being opened or )?}}open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
    return -1;
  o.onSuccess = on_success;
  o.context = (void *)uri;
  if (MQTTAsync_connect(client, &o) != MQTTASYNC_SUCCESS) {
    MQTTAsync_destroy(&client);
    return -1;
  }
  if (load_topics(topics, sizeof topics) < 0) {
    fprintf(stderr, "no topics\n");
    return -1;
  }
  return 0;
}

int main(int argc, char **argv) {
  const char *uri = argc > 1 ? argv[1] : "tcp://broker:1883";
  while (start(uri) != 0)
    sleep(30);
  for (;;)
    pause();
}
