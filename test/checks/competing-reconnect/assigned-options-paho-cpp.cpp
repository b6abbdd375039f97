// RUN: %check_iot_tidy %s 'iot-*' %t
// What the options were told goes with them when they are assigned.
#include <chrono>
#include <mqtt/async_client.h>
#include <thread>

class Session : public virtual mqtt::callback {
public:
  Session() : client("tcp://broker", "agv-1") {
    options = mqtt::connect_options_builder()
                  .clean_session()
                  .automatic_reconnect(true)
                  .finalize();
    client.set_callback(*this);
  }
  void start() { client.connect(options); }
  void connection_lost(const std::string &) override {
    std::this_thread::sleep_for(std::chrono::seconds(2));
    client.connect(options);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [iot-competing-reconnect]
  }

private:
  mqtt::async_client client;
  mqtt::connect_options options;
};

int main() {
  Session session;
  session.start();
  for (;;)
    std::this_thread::sleep_for(std::chrono::seconds(60));
}
