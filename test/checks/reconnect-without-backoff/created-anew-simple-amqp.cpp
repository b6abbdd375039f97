// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/simple-amqp-client
// What makes the channel opens it, and throws where that fails.
#include <SimpleAmqpClient/SimpleAmqpClient.h>
#include <chrono>
#include <exception>
#include <thread>

using AmqpClient::Channel;

Channel::ptr_t eager() {
  while (true) {
    try {
      return Channel::CreateFromUri("amqp://broker");
      // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: {{.*}} [iot-reconnect-without-backoff]
    } catch (const std::exception &) {
    }
  }
}

Channel::ptr_t patient() {
  while (true) {
    try {
      return Channel::CreateFromUri("amqp://broker");
    } catch (const std::exception &) {
      std::this_thread::sleep_for(std::chrono::seconds(2));
    }
  }
}

/// Each of a list once.
Channel::ptr_t any(const char *const *hosts, int count) {
  for (int i = 0; i < count; ++i) {
    try {
      return Channel::Create(hosts[i]);
    } catch (const std::exception &) {
    }
  }
  return nullptr;
}
