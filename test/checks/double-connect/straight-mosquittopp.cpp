// RUN: %check_iot_tidy %s 'iot-*' %t
// The wrapper's constructor connects already.
#include <cstdio>
#include <mosquittopp.h>

class Node : public mosqpp::mosquittopp {
public:
  Node(const char *id, const char *host) : mosqpp::mosquittopp(id) {
    int rc = connect(host, 1883, 60);
    if (rc != MOSQ_ERR_SUCCESS)
      std::fprintf(stderr, "connect: %s\n", mosqpp::strerror(rc));
  }
  void on_connect(int rc) override {
    if (rc == 0)
      subscribe(nullptr, "cmd/#", 1);
  }
  void on_message(const struct mosquitto_message *m) override {
    std::printf("%s\n", m->topic);
  }
};

int main() {
  mosqpp::lib_init();
  Node node("node-5", "broker");
  node.connect("broker", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'node' is already {{(being opened|open)}}; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
  node.loop_forever();
  mosqpp::lib_cleanup();
}
