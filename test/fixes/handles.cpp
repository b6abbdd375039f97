// RUN: %check_iot_tidy %s 'iot-*' %t
// The gate asks of the handle as the call names it: with its cast, out of its
// owner, and with parentheses where the new place needs them.
#include <MQTTClient.h>
#include <memory>
#include <mosquitto.h>
#include <mqtt/client.h>

struct Flag {
  bool up;
};
bool operator||(Flag a, Flag b);

struct Destroy {
  void operator()(mosquitto *m) const { mosquitto_destroy(m); }
};

struct Node {
  std::unique_ptr<mosquitto, Destroy> owned;
  std::shared_ptr<mqtt::client> client;
  void open();
};

void Node::open() {
  owned.reset(mosquitto_new("m-1", true, nullptr));
  mosquitto_connect(owned.get(), "broker", 1883, 60);
  mosquitto_connect(owned.get(), "broker", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}  if (mosquitto_socket(owned.get()) == -1)
  client->connect();
  client->connect();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}  if (!client->is_connected())
}

static void casts(void *data, Flag a, Flag b) {
  mosquitto_connect((mosquitto *)data, "broker", 1883, 60);
  mosquitto_connect(static_cast<mosquitto *>(data), "broker", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}  if (mosquitto_socket(static_cast<mosquitto *>(data)) == -1)
  if (a || b)
    mosquitto_connect((mosquitto *)data, "broker", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}  if ((a || b) && mosquitto_socket((mosquitto *)data) == -1)
}

static void pointed(MQTTClient *client, MQTTClient_connectOptions *o) {
  MQTTClient_connect(*client, o);
  MQTTClient_connect(*client, o);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}  if (!MQTTClient_isConnected(*client))
}

// In no function's body there is no place for a gate.
struct Opener {
  static mosquitto *shared;
  int rc;
  Opener() : rc(mosquitto_connect(shared, "broker", 1883, 60)) {}
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: {{.*}} [iot-double-connect]
};
mosquitto *Opener::shared;

int main() {
  Node node;
  node.client = std::make_shared<mqtt::client>("tcp://broker", "m-2");
  node.open();
  casts(mosquitto_new("m-3", true, nullptr), Flag(), Flag());
  MQTTClient client;
  MQTTClient_connectOptions o = MQTTClient_connectOptions_initializer;
  MQTTClient_create(&client, "tcp://broker", "m-4", 1, nullptr);
  pointed(&client, &o);
  Opener::shared = mosquitto_new("m-5", true, nullptr);
  mosquitto_connect(Opener::shared, "broker", 1883, 60);
  Opener opener;
  return opener.rc;
}
