#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <mosquitto.h>
#include <string>

class Session {
public:
  Session(boost::asio::io_context &io, std::string host, const char *id);
  Session(const Session &) = delete;
  Session &operator=(const Session &) = delete;
  ~Session();

  void start();
  void stop();
  bool publish(const std::string &topic, const std::string &text);

private:
  void open();
  void retry();
  void pump();

  static void onConnect(mosquitto *mosq, void *self, int rc);
  static void onMessage(mosquitto *mosq, void *self,
                        const mosquitto_message *message);

  boost::asio::steady_timer timer;
  std::string host;
  mosquitto *mosq;
  std::chrono::seconds wait{1};
  bool stopping = false;
  unsigned messages = 0;
};
