#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mqtt/async_client.h>
#include <mutex>
#include <string>

struct Reading {
  std::string meter;
  double value;
};

class Gateway : public virtual mqtt::callback {
public:
  Gateway(const std::string &uri, const std::string &id);

  void put(Reading reading);
  void run();
  void stop();
  std::size_t dropped() const;

private:
  bool open();
  bool drain();
  bool pause(std::chrono::milliseconds span);

  void connected(const std::string &cause) override;
  void connection_lost(const std::string &cause) override;
  void message_arrived(mqtt::const_message_ptr message) override;

  static constexpr std::size_t kMost = 1000;

  mqtt::async_client client_;
  mqtt::connect_options options_;
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Reading> queue_;
  std::size_t dropped_ = 0;
  bool stopping_ = false;
};
