// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/async-mqtt
// As outcome-in-future-paho-cpp.cpp: the SDK's own future throws where the attempt failed.
#include <async_mqtt/all.hpp>
#include <chrono>
#include <thread>

using Client = async_mqtt::client<async_mqtt::protocol_version::v5, async_mqtt::protocol::mqtt>;

static bool start(Client &client) {
  try {
    auto future = client.async_start(true, 30, "future", boost::asio::use_future);
    const auto answer = future.get();
    if (answer)
      return true;
    client.async_close(boost::asio::use_future).get();
    return false;
  } catch (const std::exception &) {
    return false;
  }
}

int main() {
  boost::asio::any_io_executor executor;
  Client client(executor);
  while (!start(client))
    std::this_thread::sleep_for(std::chrono::seconds(4));
  while (true)
    client.async_recv(boost::asio::use_future).get();
}
