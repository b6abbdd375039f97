// RUN: %check_iot_tidy %s 'iot-*' %t
// Every function of the model that Debian's mosquittopp.h declares resolves: each line below
// finds something, or stays silent, only because the call is known.
#include <mosquittopp.h>

using mosqpp::mosquittopp;

void connect(mosquittopp &m) {
  if (m.connect("b") != MOSQ_ERR_SUCCESS)
    return;
  m.connect("b", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'm' is already being opened; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
}

void connectBind(mosquittopp &m) {
  if (m.connect("b", 1883, 60, "eth0") != MOSQ_ERR_SUCCESS)
    return;
  m.connect("b", 1883, 60, "eth0");
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'm' is already being opened; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
}

void connectAsync(mosquittopp &m) {
  if (m.connect_async("b") != MOSQ_ERR_SUCCESS)
    return;
  m.connect_async("b", 1883, 60, "eth0");
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'm' is already being opened; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
}

void reconnect(mosquittopp &m) {
  if (m.reconnect() != MOSQ_ERR_SUCCESS)
    return;
  m.reconnect_delay_set(1, 60, true);
  m.reconnect();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'm' is already being opened; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
}

void reconnectAsync(mosquittopp &m) {
  if (m.reconnect_async() != MOSQ_ERR_SUCCESS)
    return;
  m.reconnect_async();
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'm' is already being opened; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
}

void disconnect(mosquittopp &m) {
  if (m.connect("b") != MOSQ_ERR_SUCCESS)
    return;
  m.disconnect();
  m.connect("b");
}

void reinitialise(mosquittopp &m) {
  if (m.connect("b") != MOSQ_ERR_SUCCESS)
    return;
  m.reinitialise("i", true);
  m.connect("b");
}

void status(mosquittopp &m) {
  if (m.connect("b") != MOSQ_ERR_SUCCESS)
    return;
  if (m.socket() == -1)
    m.connect("b");
}

void noStatus(mosquittopp &m) {
  if (m.connect("b") != MOSQ_ERR_SUCCESS)
    return;
  if (!m.want_write())
    m.connect("b");
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'm' is already {{(being opened|open)}}, and the test before this connect does not tell: 'want_write' tells whether data waits to be written; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-misread-connection-state]
}

void loop(mosquittopp &m) {
  if (m.connect("b") != MOSQ_ERR_SUCCESS)
    return;
  for (;;)
    if (m.loop() != MOSQ_ERR_SUCCESS)
      m.reconnect();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'm' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

void loopParts(mosquittopp &m) {
  if (m.connect("b") != MOSQ_ERR_SUCCESS)
    return;
  for (;;)
    if (m.loop_read() != MOSQ_ERR_SUCCESS)
      m.reconnect();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'm' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
    else if (m.loop_write() != MOSQ_ERR_SUCCESS)
      m.reconnect();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'm' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
    else if (m.loop_misc() != MOSQ_ERR_SUCCESS)
      m.reconnect();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'm' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
    else if (m.publish(nullptr, "t", 1, "1") != MOSQ_ERR_SUCCESS)
      m.reconnect();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'm' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

namespace {
class Node : public mosquittopp {
public:
  explicit Node(const char *id) : mosquittopp(id) {}
  void on_connect(int rc) override {
    if (rc == 0)
      reconnect();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'this' is already open; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
  }
  void on_connect_with_flags(int rc, int) override {
    if (rc == 0)
      reconnect();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'this' is already open; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
  }
  void on_disconnect(int rc) override {
    if (rc != 0)
      reconnect();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'this' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
  }
};
} // namespace

int main() {
  mosqpp::lib_init();
  Node node("i");
  if (node.connect("b") != MOSQ_ERR_SUCCESS)
    return 1;
  while (node.loop() == MOSQ_ERR_SUCCESS) {
  }
  return mosqpp::lib_cleanup();
}
