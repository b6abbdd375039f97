// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/paho-embedded-c
// A member of a handle that is a cast, or that a pointer points to.
#include "MQTTClient.h"

static void open_all(MQTTClient **client, void *data,
                     MQTTPacket_connectData *options) {
  MQTTConnect(*client, options);
  MQTTConnect(*client, options);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}  if (!(*client)->isconnected)
  MQTTConnect((MQTTClient *)data, options);
  MQTTConnect((MQTTClient *)data, options);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}  if (!((MQTTClient *)data)->isconnected)
  // To a void pointer there is no member.
  MQTTConnect(data, options);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}  MQTTConnect(data, options);
}

static Network network;
static MQTTClient a, b;
static unsigned char out[100], in[100];

int main(void) {
  MQTTClient *client = &a;
  MQTTPacket_connectData options = MQTTPacket_connectData_initializer;
  MQTTClientInit(&a, &network, 1000, out, sizeof out, in, sizeof in);
  MQTTClientInit(&b, &network, 1000, out, sizeof out, in, sizeof in);
  open_all(&client, &b, &options);
  return 0;
}
