// RUN: %check_iot_tidy %s 'iot-*' %t
// Proton C++, with Debian's headers: every connect of a container is one more
// connection. The handle is a class object, which is not followed: what stands
// here must be silent.
#include <chrono>
#include <proton/connection.hpp>
#include <proton/connection_options.hpp>
#include <proton/container.hpp>
#include <proton/messaging_handler.hpp>
#include <proton/receiver.hpp>
#include <proton/reconnect_options.hpp>
#include <proton/sender.hpp>
#include <thread>

static void pause() { std::this_thread::sleep_for(std::chrono::seconds(5)); }

void retried(proton::container &container) {
  for (;;) {
    try {
      container.connect("amqp://broker");
      return;
    } catch (const std::exception &) {
      pause();
    }
  }
}

// A link of the container's brings a connection of its own.
void links_retried(proton::container &container) {
  for (;;) {
    try {
      container.open_sender("amqp://broker/out");
      container.open_receiver("amqp://broker/in");
      return;
    } catch (const std::exception &) {
      pause();
    }
  }
}

void gated(proton::container &container, proton::connection &connection) {
  if (!connection.active())
    connection = container.connect("amqp://broker");
}

class Meter : public proton::messaging_handler {
  proton::connection connection;
  void on_container_start(proton::container &container) override {
    connection = container.connect("amqp://broker");
  }
  void on_connection_open(proton::connection &c) override {
    c.open_sender("s");
  }
  void on_transport_close(proton::transport &) override {
    pause();
    if (!connection.active())
      connection = connection.container().connect("amqp://broker");
  }
};

class Eager : public proton::messaging_handler {
  void on_connection_open(proton::connection &c) override {
    c.container().connect("amqp://broker");
  }
};

class Closed : public proton::messaging_handler {
  proton::connection connection;
  void on_container_start(proton::container &container) override {
    connection = container.connect("amqp://broker");
    connection.close();
    connection = container.connect("amqp://broker");
  }
};

int main() {
  Meter meter;
  proton::container(meter).run();
  Eager eager;
  proton::container(eager).run();
  Closed closed;
  proton::container(closed).run();
}
