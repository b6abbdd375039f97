// RUN: %check_iot_tidy %s 'iot-*' %t
// New credentials are handed over with a second connect: accepted, dropped, and onSuccess
// never runs.
#include <MQTTAsync.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static MQTTAsync client;
static volatile int connected;

static void onConnect(void *ctx, MQTTAsync_successData *r) {
  (void)ctx;
  (void)r;
  connected = 1;
}
static void onConnectFailure(void *ctx, MQTTAsync_failureData *r) {
  (void)ctx;
  printf("connect failed, rc %d\n", r ? r->code : 0);
}

static int open_session(const char *user, const char *pw) {
  MQTTAsync_connectOptions o = MQTTAsync_connectOptions_initializer;
  o.username = user;
  o.password = pw;
  o.onSuccess = onConnect;
  o.onFailure = onConnectFailure;
  return MQTTAsync_connect(client, &o);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'client' is already {{(being opened|open)}}; a second connect is accepted and dropped without a call of onSuccess or onFailure, but replaces the stored connect options [iot-double-connect]
}

int main(void) {
  char user[32] = "guest", pw[32] = "guest";
  if (MQTTAsync_create(&client, "tcp://b:1883", "cred",
                       MQTTCLIENT_PERSISTENCE_NONE, NULL))
    return 1;
  if (open_session(user, pw) != MQTTASYNC_SUCCESS)
    return 1;
  while (!connected)
    sleep(1);
  while (scanf("%31s %31s", user, pw) == 2)
    open_session(user, pw);
  MQTTAsync_destroy(&client);
  return 0;
}
