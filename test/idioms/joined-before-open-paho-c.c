// RUN: %check_iot_tidy %s 'iot-*' %t
// RUN: %check_iot_tidy -check-suffix=EARLY %s 'iot-*' %t.early -- -- -DBREAK_EARLY
// A thread closes; who has joined it may open again.
#include <MQTTClient.h>
#include <pthread.h>
#include <stddef.h>

static MQTTClient client;
static MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;

static void *leave(void *unused) {
  (void)unused;
  MQTTClient_disconnect(client, 1000);
  return NULL;
}

int main(void) {
  pthread_t thread;
  MQTTClient_create(&client, "tcp://broker:1883", "dev", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  if (MQTTClient_connect(client, &options) != MQTTCLIENT_SUCCESS)
    return 1;
  if (pthread_create(&thread, NULL, leave, NULL) != 0)
    return 1;
#ifdef BREAK_EARLY
  MQTTClient_connect(client, &options);
  // CHECK-MESSAGES-EARLY: :[[@LINE-1]]:3: warning: 'client' is already open; {{.*}} [iot-double-connect]
  pthread_join(thread, NULL);
#else
  if (pthread_join(thread, NULL) != 0)
    return 1;
  MQTTClient_connect(client, &options);
#endif
  return 0;
}
