// RUN: %check_iot_tidy %s 'iot-*' %t
// No connection is lost before there is one, whatever a log line does.
#include <atomic>
#include <chrono>
#include <mqtt/async_client.h>
#include <string>
#include <thread>

void log_line(const char *text);

class Uplink : public virtual mqtt::callback {
public:
  explicit Uplink(const std::string &server) : client(server, "gateway") {
    client.set_callback(*this);
  }
  void run() {
    log_line("run");
    client.connect()->wait();
    for (;;) {
      std::this_thread::sleep_for(std::chrono::seconds(5));
      if (lost) {
        lost = false;
        client.connect()->wait();
      }
    }
  }

private:
  void connection_lost(const std::string &) override { lost = true; }
  mqtt::async_client client;
  std::atomic<bool> lost{false};
};

void run_uplink() {
  Uplink uplink("tcp://broker:1883");
  uplink.run();
}
