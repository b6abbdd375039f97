// RUN: %check_iot_tidy %s 'iot-*' %t
// A log line after the connect throws nothing that these handlers catch, and
// nothing leaves a destructor.
#include <chrono>
#include <mqtt/client.h>
#include <thread>

extern "C" void log_line(const char *text, ...);
void note(const char *text);

struct Session {
  explicit Session(mqtt::client &c) : client(c) { client.connect(); }
  ~Session() {
    note("closing");
    client.disconnect();
  }
  mqtt::client &client;
};

static void keep_trying(mqtt::client &client) {
  for (;;)
    try {
      client.connect();
      note("connected");
      log_line("connected to %s", "broker");
      return;
    } catch (const mqtt::exception &) {
      std::this_thread::sleep_for(std::chrono::seconds(3));
    }
}

int main() {
  mqtt::client first("tcp://broker:1883", "first");
  mqtt::client second("tcp://broker:1883", "second");
  keep_trying(first);
  for (;;) {
    { Session session(second); }
    std::this_thread::sleep_for(std::chrono::seconds(10));
  }
}
