// RUN: %check_iot_tidy %s 'iot-*' %t -- \
// RUN:   -config='{CheckOptions: {iot-double-connect.ReportHarmless: true}}' -- \
// RUN:   %sdk/arduino
// A class that inherits the client, one that holds it, a pointer, and a result
// that is no more than yes or no.
#include <PubSubClient.h>

class Node : public PubSubClient {
public:
  bool open() {
    connect("node");
    return connect("node");
    // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: {{.*}} [iot-double-connect]
    // CHECK-FIXES: {{^}}    return connected() || connect("node");
  }
};

class Holder {
public:
  explicit Holder(PubSubClient *client) : client(client) {}
  void open() {
    client->connect("holder");
    bool ok = client->connect("holder");
    // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: {{.*}} [iot-double-connect]
    // CHECK-FIXES: {{^}}    bool ok = client->connected() || client->connect("holder");
    ok = this->client->connect("holder");
    // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: {{.*}} [iot-double-connect]
    // CHECK-FIXES: {{^}}    ok = this->client->connected() || this->client->connect("holder");
    (void)ok;
  }

private:
  PubSubClient *client;
};

static Node node;
static PubSubClient plain;
static Holder holder(&plain);

void setup() {
  node.open();
  holder.open();
}
void loop() {}
