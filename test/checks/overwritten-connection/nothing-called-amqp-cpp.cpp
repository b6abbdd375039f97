// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/amqp-cpp
// To make one opens it; nothing else needs to be called.
#include <amqpcpp.h>

class Feed {
public:
  Feed(AMQP::TcpHandler *handler, const AMQP::Address &address) : handler_(handler), address_(address) {}
  void restart() {
    current_ = new AMQP::TcpConnection(handler_, address_);
    current_ = new AMQP::TcpConnection(handler_, address_);
    // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: {{.*}} [iot-overwritten-connection]
  }
  bool idle() const { return !current_; }

private:
  AMQP::TcpHandler *handler_;
  AMQP::Address address_;
  AMQP::TcpConnection *current_ = nullptr;
};
