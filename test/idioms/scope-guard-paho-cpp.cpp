// RUN: %check_iot_tidy %s 'iot-*' %t
// RUN: %check_iot_tidy -check-suffix=LEFT %s 'iot-*' %t.left -- -- -DLEFT
// The end of an object is the end of its base, and of what it holds.
#include <chrono>
#include <memory>
#include <mqtt/client.h>
#include <thread>

namespace {
struct Session {
  explicit Session(mqtt::client &c) : client(c) { client.connect(); }
  // CHECK-MESSAGES-LEFT: :[[@LINE-1]]:51: warning: {{.*}} [iot-double-connect]
  ~Session() {
#ifndef LEFT
    client.disconnect();
#endif
  }
  mqtt::client &client;
};

struct Report : Session {
  explicit Report(mqtt::client &c) : Session(c) {}
  void send() { client.publish("depth", "3", 1); }
};

struct Round {
  virtual ~Round() = default;
  virtual void go() = 0;
};
struct Soundings : Round {
  explicit Soundings(mqtt::client &c) : report(c) {}
  void go() override { report.send(); }
  Report report;
};

void pause() { std::this_thread::sleep_for(std::chrono::seconds(30)); }
void once(mqtt::client &c) { Soundings all(c); }
} // namespace

int main() {
  mqtt::client client("tcp://broker:1883", "buoy-4");
  for (;;) {
    {
      Report r(client);
      r.send();
    }
    pause();
    once(client);
    pause();
    {
      std::unique_ptr<Round> round = std::make_unique<Soundings>(client);
      round->go();
    }
    pause();
    Round *round = new Soundings(client);
    round->go();
    delete round;
    pause();
  }
}
