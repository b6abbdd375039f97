// RUN: %check_iot_tidy %s 'iot-*' %t
// RUN: %check_iot_tidy -check-suffix=OUTER %s 'iot-*' %t.outer -- -- \
// RUN:   -DBREAK_OUTER
// RUN: %check_iot_tidy -check-suffix=INVERTED %s 'iot-*' %t.inverted -- -- \
// RUN:   -DBREAK_INVERTED
// RUN: %check_iot_tidy -check-suffix=NO_WAIT %s 'iot-*' %t.wait -- -- \
// RUN:   -DBREAK_NO_WAIT
// RUN: %check_iot_tidy -check-suffix=COMPETE %s 'iot-*' %t.compete -- -- \
// RUN:   -DBREAK_COMPETE
// The gateway's worker opens the session and sends what is queued; it alone connects.
#include "Gateway.h"
#include <iostream>
#include <sstream>
#include <utility>

namespace {
std::string asJson(const Reading &reading) {
  std::ostringstream out;
  out << "{\"meter\":\"" << reading.meter << "\",\"value\":" << reading.value
      << '}';
  return out.str();
}
} // namespace

Gateway::Gateway(const std::string &uri, const std::string &id)
    : client_(uri, id) {
  options_.set_keep_alive_interval(20);
  options_.set_clean_session(true);
#ifdef BREAK_COMPETE
  options_.set_automatic_reconnect(true);
#endif
  client_.set_callback(*this);
}

void Gateway::put(Reading reading) {
  std::lock_guard<std::mutex> hold(mutex_);
  if (queue_.size() == kMost) {
    queue_.pop_front();
    ++dropped_;
  }
  queue_.push_back(std::move(reading));
  wake_.notify_one();
}

std::size_t Gateway::dropped() const {
  std::lock_guard<std::mutex> hold(mutex_);
  return dropped_;
}

void Gateway::stop() {
  std::lock_guard<std::mutex> hold(mutex_);
  stopping_ = true;
  wake_.notify_all();
}

bool Gateway::pause(std::chrono::milliseconds span) {
  std::unique_lock<std::mutex> hold(mutex_);
  return !wake_.wait_for(hold, span, [this] { return stopping_; });
}

bool Gateway::open() {
  try {
    client_.connect(options_)->wait();
    // CHECK-MESSAGES-NO_WAIT: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [iot-reconnect-without-backoff]
    return true;
  } catch (const mqtt::exception &e) {
    std::cerr << "connect: " << e.what() << '\n';
    return false;
  }
}

bool Gateway::drain() {
  for (;;) {
    Reading next;
    {
      std::lock_guard<std::mutex> hold(mutex_);
      if (queue_.empty())
        return true;
      next = queue_.front();
    }
    try {
#ifdef BREAK_OUTER
      client_.connect(options_)->wait();
      // CHECK-MESSAGES-OUTER: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [iot-double-connect]
#endif
      client_.publish("meters/" + next.meter, asJson(next), 1, false);
    } catch (const mqtt::exception &e) {
      std::cerr << "publish: " << e.what() << '\n';
      return false;
    }
    std::lock_guard<std::mutex> hold(mutex_);
    if (!queue_.empty())
      queue_.pop_front();
  }
}

void Gateway::run() {
  std::chrono::milliseconds wait(1000);
  while (pause(std::chrono::milliseconds(200))) {
#ifdef BREAK_INVERTED
    if (client_.is_connected()) {
      client_.connect(options_)->wait();
      // CHECK-MESSAGES-INVERTED: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [iot-misread-connection-state]
    }
#elif defined(BREAK_NO_WAIT)
    while (!client_.is_connected() && !open())
      std::cerr << "once more\n";
#else
    if (!client_.is_connected()) {
      if (!open()) {
        if (!pause(wait))
          break;
        if (wait < std::chrono::minutes(2))
          wait *= 2;
        continue;
      }
      wait = std::chrono::milliseconds(1000);
    }
#endif
    drain();
  }
  if (client_.is_connected())
    client_.disconnect()->wait();
}

void Gateway::connected(const std::string &) {
  std::cout << "connected\n";
  client_.subscribe("gateway/cmd", 1);
}

void Gateway::connection_lost(const std::string &cause) {
  std::cerr << "lost: " << (cause.empty() ? "no reason" : cause) << '\n';
#ifdef BREAK_COMPETE
  client_.reconnect();
  // CHECK-MESSAGES-COMPETE: :[[@LINE-1]]:3: warning: {{.*}} [iot-competing-reconnect]
#endif
}

void Gateway::message_arrived(mqtt::const_message_ptr message) {
  if (message->to_string() == "stop")
    stop();
}
