// RUN: %check_iot_tidy %s 'iot-*' %t
// As with libmosquitto: loop tells of the drop, the program waits, then reconnects.
#include <chrono>
#include <iostream>
#include <mosquittopp.h>
#include <string>
#include <thread>

namespace {
class TempConverter : public mosqpp::mosquittopp {
public:
  explicit TempConverter(const char *id) : mosqpp::mosquittopp(id) {}

  void on_connect(int rc) override {
    std::cout << "connected with code " << rc << '\n';
    if (rc == 0)
      subscribe(nullptr, "temperature/celsius");
  }

  void on_message(const struct mosquitto_message *message) override {
    std::string text(static_cast<const char *>(message->payload),
                     static_cast<size_t>(message->payloadlen));
    double fahrenheit = std::stod(text) * 9.0 / 5.0 + 32.0;
    std::string answer = std::to_string(fahrenheit);
    publish(nullptr, "temperature/fahrenheit", static_cast<int>(answer.size()),
            answer.c_str());
  }
};
} // namespace

int main() {
  mosqpp::lib_init();
  {
    TempConverter converter("tempconv");
    if (converter.connect("localhost", 1883, 60) != MOSQ_ERR_SUCCESS)
      std::cerr << "no broker yet\n";
    for (;;) {
      int rc = converter.loop();
      if (rc == MOSQ_ERR_SUCCESS)
        continue;
      std::cerr << "loop: " << mosqpp::strerror(rc) << '\n';
      std::this_thread::sleep_for(std::chrono::seconds(5));
      converter.reconnect();
    }
  }
  mosqpp::lib_cleanup();
  return 0;
}
