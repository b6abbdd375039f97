// RUN: %check_iot_tidy %s 'iot-*' %t
// A class template over the client: start() does not ask whether it has been started.
#include <iostream>
#include <mosquittopp.h>

template <class Base> class Supervised : public Base {
public:
  explicit Supervised(const char *id) : Base(id) {}
  bool start(const char *host) {
    const int rc = this->connect(host, 1883, 60);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'this' is already being opened; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
    if (rc != MOSQ_ERR_SUCCESS)
      std::cerr << mosqpp::strerror(rc) << '\n';
    return rc == MOSQ_ERR_SUCCESS;
  }
};

int main() {
  mosqpp::lib_init();
  Supervised<mosqpp::mosquittopp> client("plow-1");
  if (!client.start("broker-a"))
    return 1;
  client.subscribe(nullptr, "plow/1");
  if (!client.start("broker-b"))
    return 1;
  return client.loop_forever();
}
