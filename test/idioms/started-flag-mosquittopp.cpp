// RUN: %check_iot_tidy %s 'iot-*' %t
// The flag is a member; ensure() is called before every publish.
#include <mosquittopp.h>
#include <string>
#include <unistd.h>

namespace {
class Publisher : private mosqpp::mosquittopp {
public:
  explicit Publisher(const char *id) : mosqpp::mosquittopp(id) {}
  ~Publisher() override {
    if (running) {
      disconnect();
      loop_stop();
    }
  }

  bool send(const std::string &topic, const std::string &text) {
    return ensure() &&
           publish(nullptr, topic.c_str(), static_cast<int>(text.size()),
                   text.c_str()) == MOSQ_ERR_SUCCESS;
  }

private:
  bool ensure() {
    if (running)
      return true;
    if (connect("localhost") != MOSQ_ERR_SUCCESS) {
      sleep(5);
      return false;
    }
    running = loop_start() == MOSQ_ERR_SUCCESS;
    if (!running)
      disconnect();
    return running;
  }

  bool running = false;
};
} // namespace

int main() {
  mosqpp::lib_init();
  {
    Publisher publisher("sonar");
    for (int i = 0; i < 1000; ++i) {
      publisher.send("sonar/range", std::to_string(i));
      sleep(1);
    }
  }
  mosqpp::lib_cleanup();
  return 0;
}
