// RUN: %check_iot_tidy %s 'iot-*' %t
// XFAIL: *
// Each drop makes a new client in place of the old one, which nobody destroys.
// Its connection is gone, so none is lost with it: what leaks is memory and, as
// Paho keeps all its clients, work in its threads.
#include <MQTTAsync.h>
#include <stdbool.h>
#include <unistd.h>

static MQTTAsync meter;
static volatile bool up, pending;

static void onUp(void *context, MQTTAsync_successData *answer) {
  (void)context;
  (void)answer;
  pending = false;
  up = true;
}

static void onRefused(void *context, MQTTAsync_failureData *answer) {
  (void)context;
  (void)answer;
  pending = false;
}

static void onLost(void *context, char *cause) {
  (void)context;
  (void)cause;
  up = false;
}

static int onMessage(void *context, char *topic, int length,
                     MQTTAsync_message *message) {
  (void)context;
  (void)length;
  MQTTAsync_freeMessage(&message);
  MQTTAsync_free(topic);
  return 1;
}

static void bringUp(void) {
  MQTTAsync_connectOptions options = MQTTAsync_connectOptions_initializer;
  if (MQTTAsync_create(&meter, "tcp://broker:1883", "water-meter",
                       MQTTCLIENT_PERSISTENCE_NONE, NULL) != MQTTASYNC_SUCCESS)
    return;
  // CHECK-MESSAGES: :[[@LINE-3]]:{{[0-9]+}}: warning: {{.*}}
  // [iot-overwritten-connection]
  MQTTAsync_setCallbacks(meter, NULL, onLost, onMessage, NULL);
  options.onSuccess = onUp;
  options.onFailure = onRefused;
  pending = MQTTAsync_connect(meter, &options) == MQTTASYNC_SUCCESS;
}

int main(void) {
  for (;;) {
    if (!up && !pending)
      bringUp();
    sleep(10);
  }
}
