// RUN: %check_iot_tidy %s 'iot-*' %t
// XFAIL: *
// The event of a failed attempt starts the next one through a helper: which calls
// lead from the one to the other is the SDK's, and not followed.
#include <MQTTAsync.h>
#include <unistd.h>

static MQTTAsync client;
static void submit(void);

static void on_failure(void *context, MQTTAsync_failureData *data) {
  (void)context, (void)data;
  submit();
}

static void submit(void) {
  MQTTAsync_connectOptions options = MQTTAsync_connectOptions_initializer;
  options.onFailure = on_failure;
  MQTTAsync_connect(client, &options);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}} [iot-reconnect-without-backoff]
}

int main(void) {
  MQTTAsync_create(&client, "tcp://b:1883", "agv", MQTTCLIENT_PERSISTENCE_NONE,
                   NULL);
  submit();
  for (;;)
    pause();
}
