// RUN: %check_iot_tidy %s 'iot-*' %t
// A result that is kept as it is tested: the gate comes in front if nobody reads
// what was kept where the connection is up.
#include <MQTTClient.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void unread(MQTTClient client, MQTTClient_connectOptions *o) {
  int rc;
  if ((rc = MQTTClient_connect(client, o)) != MQTTCLIENT_SUCCESS) {
    printf("not connected: %d\n", rc);
    exit(1);
  }
  // CHECK-MESSAGES: :[[@LINE-4]]:13: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}  if (!MQTTClient_isConnected(client) && (rc = MQTTClient_connect(client, o)) != MQTTCLIENT_SUCCESS) {
  if (!(rc = MQTTClient_connect(client, o)))
    puts("connected");
  // CHECK-MESSAGES: :[[@LINE-2]]:14: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}  if (MQTTClient_isConnected(client) || !(rc = MQTTClient_connect(client, o)))
  while ((rc = MQTTClient_connect(client, o))) {
    printf("not connected: %d\n", rc);
    sleep(5);
  }
  // CHECK-MESSAGES: :[[@LINE-4]]:16: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}  while (!MQTTClient_isConnected(client) && (rc = MQTTClient_connect(client, o))) {
  if ((rc = MQTTClient_subscribe(client, "meter/9", 1)))
    printf("not subscribed: %d\n", rc);
}

static int returned(MQTTClient client, MQTTClient_connectOptions *o) {
  int rc;
  if ((rc = MQTTClient_connect(client, o)) != MQTTCLIENT_SUCCESS)
    puts("not connected");
  // CHECK-MESSAGES: :[[@LINE-2]]:13: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}  if ((rc = MQTTClient_connect(client, o)) != MQTTCLIENT_SUCCESS)
  return rc;
}

static void read_in_else(MQTTClient client, MQTTClient_connectOptions *o) {
  int rc;
  if ((rc = MQTTClient_connect(client, o)) != MQTTCLIENT_SUCCESS)
    puts("not connected");
  else
    printf("connected: %d\n", rc);
  // CHECK-MESSAGES: :[[@LINE-4]]:13: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}  if ((rc = MQTTClient_connect(client, o)) != MQTTCLIENT_SUCCESS)
}

static void read_in_next_round(MQTTClient client, MQTTClient_connectOptions *o) {
  int rc = 0;
  for (int i = 0; i < 9 && sleep(5) == 0; ++i) {
    printf("last: %d\n", rc);
    if ((rc = MQTTClient_connect(client, o)) != MQTTCLIENT_SUCCESS)
      continue;
    // CHECK-MESSAGES: :[[@LINE-2]]:15: warning: {{.*}} [iot-double-connect]
    // CHECK-FIXES: {{^}}    if ((rc = MQTTClient_connect(client, o)) != MQTTCLIENT_SUCCESS)
  }
}

static void read_elsewhere(MQTTClient client, MQTTClient_connectOptions *o) {
  int rc = 0, *last = &rc;
  if ((rc = MQTTClient_connect(client, o)) != MQTTCLIENT_SUCCESS)
    puts("not connected");
  // CHECK-MESSAGES: :[[@LINE-2]]:13: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}  if ((rc = MQTTClient_connect(client, o)) != MQTTCLIENT_SUCCESS)
  printf("last: %d\n", *last);
}

int main(void) {
  MQTTClient client;
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  MQTTClient_connectOptions *o = &options;
  MQTTClient_create(&client, "tcp://broker", "meter-9", MQTTCLIENT_PERSISTENCE_NONE,
                    NULL);
  if (MQTTClient_connect(client, o) != MQTTCLIENT_SUCCESS)
    return 1;
  unread(client, o);
  read_in_else(client, o);
  read_in_next_round(client, o);
  read_elsewhere(client, o);
  return returned(client, o);
}
