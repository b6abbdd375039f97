// RUN: %prove_at_broker %s %t
// PROOF-LINK: -lpaho-mqtt3a
// PROOF-BEFORE: takeovers>=1
// PROOF-AFTER: connections==2, takeovers==0
// start() runs again for other settings; the first client lives on.
#include <MQTTAsync.h>
#include <stdatomic.h>
#include <stddef.h>
#include <unistd.h>

static MQTTAsync client;
static atomic_int answers;

static void on_success(void *context, MQTTAsync_successData *data) {
  (void)context;
  (void)data;
  answers++;
}

static void wait_for(int wanted) {
  for (int tries = 0; tries < 500 && answers < wanted; tries++)
    usleep(20000);
}

static void start(int keepalive) {
  MQTTAsync_connectOptions options = MQTTAsync_connectOptions_initializer;
  options.keepAliveInterval = keepalive;
  options.onSuccess = on_success;
#ifdef FIXED
  if (client) {
    MQTTAsync_disconnectOptions farewell = MQTTAsync_disconnectOptions_initializer;
    farewell.onSuccess = on_success;
    MQTTAsync_disconnect(client, &farewell);
    wait_for(2);
    MQTTAsync_destroy(&client);
    answers = 1;
  }
#endif
  if (MQTTAsync_create(&client, BROKER, "pump-1", MQTTCLIENT_PERSISTENCE_NONE,
                       NULL) != MQTTASYNC_SUCCESS)
    return;
#ifndef FIXED
  // CHECK-MESSAGES: :[[@LINE-4]]:7: warning: {{.*}} [iot-overwritten-connection]
#endif
  MQTTAsync_connect(client, &options);
}

int main(void) {
  start(60);
  wait_for(1);
  start(30);
  wait_for(2);
  MQTTAsync_disconnectOptions farewell = MQTTAsync_disconnectOptions_initializer;
  farewell.onSuccess = on_success;
  MQTTAsync_disconnect(client, &farewell);
  wait_for(3);
  MQTTAsync_destroy(&client);
  return 0;
}
