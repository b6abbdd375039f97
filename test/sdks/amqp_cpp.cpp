// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/amqp-cpp
// AMQP-CPP: the constructor opens. A second object is one more connection.
#include <amqpcpp.h>
#include <unistd.h>

void twice(AMQP::TcpHandler *handler, const AMQP::Address &address) {
  auto *connection = new AMQP::TcpConnection(handler, address);
  connection = new AMQP::TcpConnection(handler, address);
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  delete connection;
}

void twice_by_hand(AMQP::ConnectionHandler *handler, const AMQP::Login &login) {
  auto *connection = new AMQP::Connection(handler, login, "/");
  connection = new AMQP::Connection(handler, login, "/");
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  delete connection;
}

static AMQP::TcpConnection *kept;

void gated(AMQP::TcpHandler *handler, const AMQP::Address &address) {
  if (kept == nullptr)
    kept = new AMQP::TcpConnection(handler, address);
}

void gated_by_query(AMQP::TcpHandler *handler, const AMQP::Address &address) {
  if (kept != nullptr && kept->usable())
    return;
  delete kept;
  kept = new AMQP::TcpConnection(handler, address);
}

// closed() is the other way round.
void gated_by_closed(AMQP::TcpHandler *handler, const AMQP::Address &address) {
  auto *connection = new AMQP::TcpConnection(handler, address);
  if (connection->closed()) {
    delete connection;
    sleep(5);
    connection = new AMQP::TcpConnection(handler, address);
  }
  delete connection;
}

void closed_first(AMQP::TcpHandler *handler, const AMQP::Address &address) {
  auto *connection = new AMQP::TcpConnection(handler, address);
  connection->close();
  delete connection;
  connection = new AMQP::TcpConnection(handler, address);
  delete connection;
}

// The broker admits several of one user.
void several(AMQP::TcpHandler *handler, const AMQP::Address &address) {
  AMQP::TcpConnection in(handler, address), out(handler, address);
  in.close();
  out.close();
}

// The idiom: a new object once the old one is lost.
class Patient : public AMQP::TcpHandler {
public:
  void onReady(AMQP::TcpConnection *) override { up = true; }
  void onDetached(AMQP::TcpConnection *) override { up = false; }
  void monitor(AMQP::TcpConnection *, int, int) override {}
  bool up = false;
};

void own_event(const AMQP::Address &address) {
  static Patient handler;
  for (;;) {
    AMQP::TcpConnection connection(&handler, address);
    do
      sleep(5);
    while (handler.up);
  }
}

static const AMQP::Address broker("amqp://broker/");

class Hasty : public AMQP::TcpHandler {
public:
  void onLost(AMQP::TcpConnection *) override {
    connection = new AMQP::TcpConnection(this, broker);
    // CHECK-MESSAGES: :[[@LINE-1]]:18: warning: the connection is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
  }
  void monitor(AMQP::TcpConnection *, int, int) override {}
  void open() { connection = new AMQP::TcpConnection(this, broker); }

private:
  AMQP::TcpConnection *connection = nullptr;
};

int main() {
  static Hasty handler;
  handler.open();
  for (;;)
    sleep(1);
}
