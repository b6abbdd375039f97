// RUN: %prove_at_broker %s %t
// PROOF-LINK: -lpaho-mqtt3a
// PROOF-BEFORE: takeovers>=2
// PROOF-AFTER: attempts==2, connections==2, takeovers==0
// PROOF-FIX: by hand
// Two clients of one id that reconnect by themselves throw each other out.
#include <MQTTAsync.h>
#include <stdatomic.h>
#include <stddef.h>
#include <unistd.h>

#ifdef FIXED
#define VALVE "pump-2-valve"
#else
#define VALVE "pump-2"
#endif

static atomic_int lost, answers;

static void on_lost(void *context, char *cause) {
  (void)context;
  (void)cause;
  lost++;
}

static void on_success(void *context, MQTTAsync_successData *data) {
  (void)context;
  (void)data;
  answers++;
}

static int start(MQTTAsync client) {
  MQTTAsync_connectOptions options = MQTTAsync_connectOptions_initializer;
  options.automaticReconnect = 1;
  options.minRetryInterval = 1;
  options.onSuccess = on_success;
  MQTTAsync_setCallbacks(client, NULL, on_lost, NULL, NULL);
  return MQTTAsync_connect(client, &options);
#ifndef FIXED
  // CHECK-MESSAGES: :[[@LINE-2]]:10: warning: {{.*}} [iot-duplicate-client-id]
#endif
}

int main(void) {
  MQTTAsync motor, valve;
  if (MQTTAsync_create(&motor, BROKER, "pump-2", MQTTCLIENT_PERSISTENCE_NONE,
                       NULL) != MQTTASYNC_SUCCESS)
    return 1;
  if (MQTTAsync_create(&valve, BROKER, VALVE, MQTTCLIENT_PERSISTENCE_NONE,
                       NULL) != MQTTASYNC_SUCCESS)
    return 1;
  start(motor);
  start(valve);
#ifdef FIXED
  for (int tries = 0; tries < 500 && answers < 2; tries++)
#else
  for (int tries = 0; tries < 500 && lost < 2; tries++)
#endif
    usleep(20000);
  MQTTAsync_destroy(&motor);
  MQTTAsync_destroy(&valve);
  return 0;
}
