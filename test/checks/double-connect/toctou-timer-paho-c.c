// RUN: %check_iot_tidy %s 'iot-*' %t
// The status is read before the user is asked, and the helper thread connects in
// between.
#include <MQTTClient.h>
#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

static MQTTClient client;

static void *background(void *arg) {
  MQTTClient_connectOptions o = MQTTClient_connectOptions_initializer;
  (void)arg;
  for (;;) {
    if (!MQTTClient_isConnected(client))
      MQTTClient_connect(client, &o);
    sleep(30);
  }
  return NULL;
}

int main(void) {
  MQTTClient_connectOptions o = MQTTClient_connectOptions_initializer;
  pthread_t t;
  if (MQTTClient_create(&client, "tcp://b", "ui", MQTTCLIENT_PERSISTENCE_NONE,
                        NULL))
    return 1;
  pthread_create(&t, NULL, background, NULL);
  int offline = !MQTTClient_isConnected(client);
  printf("offline: %d, press enter\n", offline);
  sleep(10);
  if (offline)
    MQTTClient_connect(client, &o);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}}is already {{(being opened|open)}}{{.*}} [iot-double-connect]
  pthread_join(t, NULL);
  return 0;
}
