// RUN: %prove_at_broker %s %t
// PROOF-LINK: -lpaho-mqtt3a
// PROOF-BEFORE: connections==1, says==1
// PROOF-AFTER: connections==1, says==0
// PROOF-FIX: by hand
// A second connect of a connected client is accepted, but never answered: who
// waits for the handler waits in vain. No edit, since MQTTAsync_isConnected does not
// tell of a connection that is still being opened.
#include <MQTTAsync.h>
#include <stdatomic.h>
#include <stdio.h>
#include <unistd.h>

static MQTTAsync client;
static atomic_int answers;

static void on_success(void *context, MQTTAsync_successData *data) {
  (void)context;
  (void)data;
  answers++;
}

static void log_on(void) {
  MQTTAsync_connectOptions options = MQTTAsync_connectOptions_initializer;
  options.onSuccess = on_success;
#ifdef FIXED
  if (MQTTAsync_isConnected(client))
    return;
#endif
  answers = 0;
  MQTTAsync_connect(client, &options);
#ifndef FIXED
  // CHECK-MESSAGES: :[[@LINE-2]]:3: warning: {{.*}} [iot-double-connect]
#endif
  for (int tries = 0; tries < 100 && answers == 0; tries++)
    usleep(20000);
  if (answers == 0)
    puts("no answer");
}

int main(void) {
  if (MQTTAsync_create(&client, BROKER, "pump-5", MQTTCLIENT_PERSISTENCE_NONE,
                       NULL) != MQTTASYNC_SUCCESS)
    return 1;
  log_on();
  log_on();
  MQTTAsync_destroy(&client);
  return 0;
}
