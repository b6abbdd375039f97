// Everything to the cloud as well, by the asynchronous client of Paho C++.
#include "gateway.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mqtt/async_client.h>
#include <mutex>
#include <string>
#include <thread>

namespace {

using namespace std::chrono_literals;

class Cloud : public virtual mqtt::callback,
              public virtual mqtt::iaction_listener {
public:
  explicit Cloud(const settings &s) : client(s.cloud_uri, "gateway-7") {
    options.set_clean_session(true);
    options.set_keep_alive_interval(30);
    if (s.user && s.password) {
      options.set_user_name(s.user);
      options.set_password(s.password);
    }
    client.set_callback(*this);
  }

  // Runs in a thread of its own until stop().
  void run() {
    open();
    while (running) {
      if (client.is_connected())
        send("gateway/7/state", "online");
      wait(60s);
    }
    try {
      if (client.is_connected())
        client.disconnect()->wait();
    } catch (const mqtt::exception &error) {
      log_line("cloud: %s", error.what());
    }
  }

  void stop() {
    running = false;
    changed.notify_all();
  }

private:
  void open() {
    try {
      client.connect(options, nullptr, *this);
    } catch (const mqtt::exception &error) {
      log_line("cloud: %s", error.what());
    }
  }

  void send(const std::string &topic, const std::string &text) {
    try {
      client.publish(topic, text, 1, false);
    } catch (const mqtt::exception &error) {
      log_line("cloud: not sent: %s", error.what());
    }
  }

  void wait(std::chrono::seconds time) {
    std::unique_lock<std::mutex> guard(lock);
    changed.wait_for(guard, time, [this] { return !running; });
  }

  // Of the connect in open(): the next attempt.
  void on_success(const mqtt::token &) override { pause = 1s; }

  void on_failure(const mqtt::token &) override {
    // Correct: waits before the next attempt, longer each time.
    log_line("cloud: no connection, next attempt in %d s", int(pause.count()));
    wait(pause);
    pause = std::min(2 * pause, std::chrono::seconds(64));
    if (running)
      open();
  }

  void connected(const std::string &) override { log_line("cloud: connected"); }

  void connection_lost(const std::string &cause) override {
    log_line("cloud: lost: %s", cause.c_str());
    // MISTAKE (iot-reconnect-without-backoff): connects in the very moment of
    // the loss. At the broker: if it has not noticed the loss, it closes the
    // old session in favour of this one; if it is overloaded or restarting, a
    // thousand gateways that all do this keep it down.
    client.reconnect();
  }

  mqtt::async_client client;
  mqtt::connect_options options;
  std::chrono::seconds pause = 1s;
  std::atomic<bool> running{true};
  std::mutex lock;
  std::condition_variable changed;
};

std::unique_ptr<Cloud> cloud;
std::thread thread;

} // namespace

void cloud_start(const settings *s) {
  cloud = std::make_unique<Cloud>(*s);
  thread = std::thread([] { cloud->run(); });
}

void cloud_stop() {
  cloud->stop();
  thread.join();
  cloud.reset();
}
