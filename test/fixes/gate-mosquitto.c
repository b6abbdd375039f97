// RUN: %check_iot_tidy %s 'iot-*' %t
// The gate stands around a call of its own, joins a condition that guards
// nothing else, and comes into the condition that looks at the result.
#include <mosquitto.h>
#include <stdbool.h>
#include <stddef.h>

bool network_is_up(void);
bool wanted(void);
void publish_all(struct mosquitto *client);

static int statement(void) {
  struct mosquitto *client = mosquitto_new("meter-1", true, NULL);
  mosquitto_connect(client, "broker", 1883, 60);
  mosquitto_connect(client, "broker", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}  if (mosquitto_socket(client) == -1)
  // CHECK-FIXES-NEXT: {{^}}    mosquitto_connect(client, "broker", 1883, 60);
  (void)mosquitto_connect(
      client, "broker", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-2]]:9: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}  if (mosquitto_socket(client) == -1)
  // CHECK-FIXES-NEXT: {{^}}    (void)mosquitto_connect(
  // CHECK-FIXES-NEXT: {{^}}        client, "broker", 1883, 60);
  return 0;
}

static void joined(struct mosquitto *client) {
  mosquitto_connect(client, "broker", 1883, 60);
  if (network_is_up())
    mosquitto_connect(client, "broker", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}  if (network_is_up() && mosquitto_socket(client) == -1)
  // CHECK-FIXES-NEXT: {{^}}    mosquitto_connect(client, "broker", 1883, 60);
  if (network_is_up() || wanted()) {
    mosquitto_connect(client, "broker", 1883, 60);
  }
  // CHECK-MESSAGES: :[[@LINE-2]]:5: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}  if ((network_is_up() || wanted()) && mosquitto_socket(client) == -1) {
  if (wanted()) {
    publish_all(client);
    mosquitto_connect(client, "broker", 1883, 60);
  } else
    mosquitto_connect(client, "broker", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}    publish_all(client);
  // CHECK-FIXES-NEXT: {{^}}    mosquitto_connect(client, "broker", 1883, 60);
  // CHECK-FIXES-NEXT: {{^}}  } else if (mosquitto_socket(client) == -1)
}

static int asked(struct mosquitto *client) {
  if (mosquitto_connect(client, "broker", 1883, 60) != MOSQ_ERR_SUCCESS)
    return 1;
  if (mosquitto_connect(client, "broker", 1883, 60) != MOSQ_ERR_SUCCESS)
    return 1;
  // CHECK-MESSAGES: :[[@LINE-2]]:7: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}  if (mosquitto_socket(client) == -1 && mosquitto_connect(client, "broker", 1883, 60) != MOSQ_ERR_SUCCESS)
  if (mosquitto_connect(client, "broker", 1883, 60))
    return 1;
  // CHECK-MESSAGES: :[[@LINE-2]]:7: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}  if (mosquitto_socket(client) == -1 && mosquitto_connect(client, "broker", 1883, 60))
  if (wanted() && MOSQ_ERR_SUCCESS == mosquitto_connect(client, "broker", 1883, 60))
    publish_all(client);
  // CHECK-MESSAGES: :[[@LINE-2]]:39: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}  if (wanted() && (mosquitto_socket(client) != -1 || MOSQ_ERR_SUCCESS == mosquitto_connect(client, "broker", 1883, 60)))
  if (wanted() || !(mosquitto_connect(client, "broker", 1883, 60) == 0))
    return 1;
  // CHECK-MESSAGES: :[[@LINE-2]]:21: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}  if (wanted() || (mosquitto_socket(client) == -1 && !(mosquitto_connect(client, "broker", 1883, 60) == 0)))
  return 0;
}

// What was asked before the loop says nothing of its second pass, and what is
// asked at its end nothing of the first.
static void repeated(struct mosquitto *client) {
  if (mosquitto_socket(client) != -1)
    return;
  while (wanted()) {
    mosquitto_connect(client, "broker", 1883, 60);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [iot-double-connect]
    // CHECK-FIXES: {{^}}    if (mosquitto_socket(client) == -1)
    // CHECK-FIXES-NEXT: {{^}}      mosquitto_connect(client, "broker", 1883, 60);
    mosquitto_connect(client, "broker", 1883, 60);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [iot-double-connect]
    // CHECK-FIXES: {{^}}    if (mosquitto_socket(client) == -1)
    // CHECK-FIXES-NEXT: {{^}}      mosquitto_connect(client, "broker", 1883, 60);
  }
  do {
    mosquitto_connect(client, "broker", 1883, 60);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [iot-double-connect]
    // CHECK-FIXES: {{^}}    if (mosquitto_socket(client) == -1)
    // CHECK-FIXES-NEXT: {{^}}      mosquitto_connect(client, "broker", 1883, 60);
    mosquitto_connect(client, "broker", 1883, 60);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [iot-double-connect]
    // CHECK-FIXES: {{^}}    if (mosquitto_socket(client) == -1)
    // CHECK-FIXES-NEXT: {{^}}      mosquitto_connect(client, "broker", 1883, 60);
  } while (mosquitto_socket(client) != -1 && wanted());
}

int main(void) {
  struct mosquitto *a = mosquitto_new("meter-2", true, NULL);
  struct mosquitto *b = mosquitto_new("meter-3", true, NULL);
  struct mosquitto *c = mosquitto_new("meter-4", true, NULL);
  if (!a || !b || !c)
    return 1;
  joined(a);
  repeated(c);
  return statement() + asked(b);
}
