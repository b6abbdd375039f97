// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/mqtt-cpp
// mqtt_cpp (redboltz): namespace mqtt and class client are Paho's names too,
// the header tells them apart.
#include <chrono>
#include <memory>
#include <mqtt_client_cpp.hpp>
#include <thread>

static void pause() { std::this_thread::sleep_for(std::chrono::seconds(5)); }

void again(boost::asio::io_context &ioc) {
  auto client = mqtt::make_sync_client(ioc, "broker", 1883);
  client->set_client_id("a");
  client->connect();
  client->connect();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already being opened; a second connect replaces the socket of the live session, which stays open as long as operations hold it, and logs in under the same client id [iot-double-connect]
}

void again_async(boost::asio::io_context &ioc) {
  auto client = mqtt::make_async_client(ioc, "broker", 1883);
  client->async_connect();
  client->async_connect([](mqtt::error_code) {});
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already being opened; a second connect replaces the socket of the live session, which stays open as long as operations hold it, and logs in under the same client id [iot-double-connect]
}

void gated(boost::asio::io_context &ioc) {
  auto client = mqtt::make_sync_client(ioc, "broker", 1883);
  client->connect();
  pause();
  if (!client->connected())
    client->connect();
}

void gate_inverted(boost::asio::io_context &ioc) {
  auto client = mqtt::make_client(ioc, "broker", 1883);
  client->connect();
  if (client->connected())
    client->connect();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already being opened, and the test before this connect does not tell: 'connected' says connected here; a second connect replaces the socket of the live session, which stays open as long as operations hold it, and logs in under the same client id [iot-misread-connection-state]
}

void retried(boost::asio::io_context &ioc) {
  auto client = mqtt::make_sync_client(ioc, "broker", 1883);
  while (true) {
    try {
      client->connect();
      break;
    } catch (...) {
      pause();
    }
  }
}

void retried_with_code(boost::asio::io_context &ioc) {
  auto client = mqtt::make_sync_client(ioc, "broker", 1883);
  mqtt::error_code ec;
  client->connect(ec, 0);
  while (ec) {
    pause();
    client->connect(ec, 0);
  }
}

void closed(boost::asio::io_context &ioc) {
  auto client = mqtt::make_sync_client(ioc, "broker", 1883);
  client->connect();
  client->disconnect();
  client->connect();
  client->force_disconnect();
  client->connect();
}

int main() {
  boost::asio::io_context ioc;
  auto client = mqtt::make_async_client(ioc, "broker", 1883);
  client->set_connack_handler([&](bool, mqtt::connect_return_code code) {
    if (code == mqtt::connect_return_code::accepted)
      client->async_connect();
      // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'client' is already open; a second connect replaces the socket of the live session, which stays open as long as operations hold it, and logs in under the same client id [iot-double-connect]
    return true;
  });
  client->set_close_handler([&] {
    client->async_connect();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
  });
  client->set_error_handler([&](mqtt::error_code) {
    pause();
    client->async_connect();
  });
  client->async_connect();
  ioc.run();
}
