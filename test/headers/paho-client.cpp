// RUN: %check_iot_tidy %s 'iot-*' %t
// Every function of the model resolves against Debian's mqtt/client.h: each line below
// finds something, or stays silent, only because the call is known.
#include <mqtt/client.h>

void connect(mqtt::client &c) {
  c.connect();
  c.connect();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'c' is already open; a second connect blocks for the client's whole timeout and then throws mqtt::timeout_error, although the link is up [iot-double-connect]
}

void connectOptions(mqtt::client &c, const mqtt::connect_options &options) {
  c.connect(options);
  c.connect(options);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'c' is already open; a second connect blocks for the client's whole timeout and then throws mqtt::timeout_error, although the link is up [iot-double-connect]
}

void reconnect(mqtt::client &c) {
  c.reconnect();
  c.reconnect();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'c' is already open; a second connect blocks for the client's whole timeout and then throws mqtt::timeout_error, although the link is up [iot-double-connect]
}

void disconnect(mqtt::client &c) {
  c.connect();
  c.disconnect();
  c.connect();
  c.disconnect(1000);
  c.connect();
}

void status(mqtt::client &c) {
  c.connect();
  if (!c.is_connected())
    c.connect();
}

void constructors(mqtt::iclient_persistence *persistence) {
  mqtt::client a("tcp://b", "i");
  mqtt::client b("tcp://b", "j", persistence);
  a.connect();
  b.connect();
}
