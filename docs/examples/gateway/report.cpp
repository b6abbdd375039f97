// The daily report: sends it, and waits until the cloud has confirmed it. By
// the blocking client of Paho C++.
#include "gateway.h"

#include <chrono>
#include <mqtt/client.h>
#include <string>
#include <thread>

namespace {

using namespace std::chrono_literals;

const std::string broker = "tcp://cloud.example.com:1883";
const std::string client_id = "gateway-7-report";

// Correct: a few attempts with pauses between them, and none after the first
// that succeeds.
bool open(mqtt::client &client) {
  for (int attempt = 1; attempt <= 3; ++attempt) {
    try {
      client.connect();
      return true;
    } catch (const mqtt::exception &error) {
      log_line("report: attempt %d: %s", attempt, error.what());
      std::this_thread::sleep_for(attempt * 2s);
    }
  }
  return false;
}

} // namespace

bool report_send(const char *text) {
  mqtt::client replies(broker, client_id);
  mqtt::client sender(broker, client_id);
  try {
    replies.start_consuming();
    if (!open(replies))
      return false;
    replies.subscribe("gateway/7/report/reply", 1);

    // MISTAKE (iot-duplicate-client-id): a second connection with the id of the
    // first. At the broker: an id stands for one device, so this connect evicts
    // `replies`, and the confirmation finds nobody to go to.
    sender.connect();
    sender.publish(mqtt::make_message("gateway/7/report", text, 1, false));

    mqtt::const_message_ptr reply;
    const bool confirmed = replies.try_consume_message_for(&reply, 30s);
    sender.disconnect();
    replies.disconnect();
    return confirmed;
  } catch (const mqtt::exception &error) {
    log_line("report: %s", error.what());
    return false;
  }
}
