// RUN: %check_iot_tidy %s 'iot-*' %t
// Accepted or not, connect is called until the counter is through.
#include <MQTTAsync.h>
#include <stdio.h>
#include <unistd.h>

static void on_failure(void *context, MQTTAsync_failureData *response) {
  (void)context;
  fprintf(stderr, "connect failed: %d\n", response ? response->code : -1);
}

int main(void) {
  MQTTAsync client;
  MQTTAsync_connectOptions o = MQTTAsync_connectOptions_initializer;
  int attempts = 4;
  if (MQTTAsync_create(&client, "tcp://broker:1883", "lift-2",
                       MQTTCLIENT_PERSISTENCE_NONE, NULL))
    return 1;
  o.keepAliveInterval = 30;
  o.onFailure = on_failure;
  while (attempts-- > 0) {
    MQTTAsync_connect(client, &o);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: the loop opens 'client' again whatever the outcome was; a second connect is accepted and dropped without a call of onSuccess or onFailure, but replaces the stored connect options [iot-ungated-retry-loop]
    printf("%d attempts left\n", attempts);
    sleep(5);
  }
  sleep(60);
  MQTTAsync_destroy(&client);
  return 0;
}
