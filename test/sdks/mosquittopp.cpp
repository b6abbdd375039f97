// RUN: %check_iot_tidy %s 'iot-*' %t
// mosquittopp, with Debian's header: the program's class derives from the
// client, so the calls are often unqualified.
#include <mosquittopp.h>
#include <unistd.h>

using mosqpp::mosquittopp;

#define RIGHT(NAME, OPEN)                                                      \
  void NAME##_gated(mosquittopp &m) {                                          \
    if (m.OPEN != MOSQ_ERR_SUCCESS)                                            \
      return;                                                                  \
    if (m.socket() == -1)                                                      \
      m.OPEN;                                                                  \
  }                                                                            \
  void NAME##_retried(mosquittopp &m) {                                        \
    while (m.OPEN != MOSQ_ERR_SUCCESS)                                         \
      sleep(5);                                                                \
  }                                                                            \
  void NAME##_closed(mosquittopp &m) {                                         \
    if (m.OPEN != MOSQ_ERR_SUCCESS)                                            \
      return;                                                                  \
    m.disconnect();                                                            \
    m.OPEN;                                                                    \
  }                                                                            \
  void NAME##_lost(mosquittopp &m) {                                           \
    if (m.OPEN != MOSQ_ERR_SUCCESS)                                            \
      return;                                                                  \
    while (m.loop() == MOSQ_ERR_SUCCESS)                                       \
      continue;                                                                \
    sleep(5);                                                                  \
    m.OPEN;                                                                    \
  }
RIGHT(connect_host, connect("b"))
RIGHT(connect_all, connect("b", 1883, 60))
RIGHT(connect_bind, connect("b", 1883, 60, "eth0"))
RIGHT(connect_async_host, connect_async("b"))
RIGHT(connect_async_all, connect_async("b", 1883, 60))
RIGHT(reconnect, reconnect())
RIGHT(reconnect_async, reconnect_async())

void again(mosquittopp &m) {
  if (m.connect("b") == MOSQ_ERR_SUCCESS)
    m.connect("b");
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'm' is already being opened; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
}

void again_bind(mosquittopp &m) {
  if (m.connect("b", 1883, 60, "eth0") == MOSQ_ERR_SUCCESS)
    m.connect("b", 1883, 60, "eth0");
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'm' is already being opened; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
}

void again_async(mosquittopp &m) {
  if (m.connect_async("b") == MOSQ_ERR_SUCCESS)
    m.connect_async("b");
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'm' is already being opened; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
}

void again_reconnect(mosquittopp &m) {
  if (m.reconnect() == MOSQ_ERR_SUCCESS)
    m.reconnect();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'm' is already being opened; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
}

void again_reconnect_async(mosquittopp &m) {
  if (m.reconnect_async() == MOSQ_ERR_SUCCESS)
    m.reconnect_async();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'm' is already being opened; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
}

class Meter : public mosquittopp {
public:
  Meter() : mosquittopp("meter-7") {}
  void run() {
    while (connect("b", 1883) != MOSQ_ERR_SUCCESS)
      sleep(5);
    for (;;)
      if (loop(1000) != MOSQ_ERR_SUCCESS || down) {
        sleep(5);
        down = reconnect() != MOSQ_ERR_SUCCESS;
      }
  }

private:
  bool down = false;
  void on_connect(int rc) override { down = rc != 0; }
  // rc == 0 is "disconnected", too.
  void on_disconnect(int rc) override { down = true; }
};

class Hasty : public mosquittopp {
public:
  Hasty() : mosquittopp("meter-8") { connect_async("b"); }

private:
  void on_connect(int rc) override {
    if (rc == 0)
      connect("b");
      // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'this' is already open; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
  }
  void on_disconnect(int rc) override {
    if (rc != 0)
      reconnect();
      // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'this' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
  }
};

int main() {
  Hasty hasty;
  Meter meter;
  meter.run();
}
