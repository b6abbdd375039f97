// RUN: %check_iot_tidy %s 'iot-*' %t
// RUN: %check_iot_tidy -check-suffix=NO_WAIT %s 'iot-*' %t.wait -- -- \
// RUN:   -DBREAK_NO_WAIT
// RUN: %check_iot_tidy -check-suffix=DESTROYED %s 'iot-*' %t.destroyed -- -- \
// RUN:   -DBREAK_DESTROYED
// RUN: %check_iot_tidy -check-suffix=EVERY_TICK %s 'iot-*' %t.everytick -- -- \
// RUN:   -DBREAK_EVERY_TICK
// One timer: while the session lives it pumps, after a drop it waits.
#include "Session.h"
#include <iostream>
#include <utility>

Session::Session(boost::asio::io_context &io, std::string where, const char *id)
    : timer(io), host(std::move(where)), mosq(mosquitto_new(id, true, this)) {
  if (mosq) {
    mosquitto_connect_callback_set(mosq, onConnect);
    mosquitto_message_callback_set(mosq, onMessage);
  }
}

Session::~Session() {
  if (mosq)
    mosquitto_destroy(mosq);
}

void Session::start() {
  timer.expires_after(std::chrono::milliseconds(1));
  timer.async_wait([this](const boost::system::error_code &error) {
    if (!error && !stopping)
      open();
  });
}

void Session::stop() {
  stopping = true;
  timer.cancel();
  if (mosq)
    mosquitto_disconnect(mosq);
#ifdef BREAK_DESTROYED
  mosquitto_destroy(mosq);
  mosquitto_reconnect(mosq);
  // CHECK-MESSAGES-DESTROYED: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [iot-connect-after-destroy]
  mosq = nullptr;
#endif
}

void Session::open() {
  if (!mosq || mosquitto_socket(mosq) != -1)
    return;
  int rc = mosquitto_connect(mosq, host.c_str(), 1883, 60);
  if (rc != MOSQ_ERR_SUCCESS) {
    std::cerr << host << ": " << mosquitto_strerror(rc) << '\n';
    retry();
    return;
  }
  pump();
}

void Session::retry() {
#ifdef BREAK_NO_WAIT
  while (mosquitto_reconnect(mosq) != MOSQ_ERR_SUCCESS)
    // CHECK-MESSAGES-NO_WAIT: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [iot-reconnect-without-backoff]
    std::cerr << "again\n";
#else
  timer.expires_after(wait);
  if (wait < std::chrono::seconds(120))
    wait *= 2;
  timer.async_wait([this](const boost::system::error_code &error) {
    if (!error && !stopping)
      open();
  });
#endif
}

void Session::pump() {
  int rc = mosquitto_loop(mosq, 0, 1);
  if (rc != MOSQ_ERR_SUCCESS) {
    if (stopping)
      return;
    std::cerr << "lost: " << mosquitto_strerror(rc) << '\n';
    retry();
    return;
  }
  timer.expires_after(std::chrono::milliseconds(50));
  timer.async_wait([this](const boost::system::error_code &error) {
    if (error)
      return;
#ifdef BREAK_EVERY_TICK
    mosquitto_connect(mosq, host.c_str(), 1883, 60);
    // CHECK-MESSAGES-EVERY_TICK: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [iot-double-connect]
#endif
    pump();
  });
}

bool Session::publish(const std::string &topic, const std::string &text) {
  return mosq && mosquitto_publish(mosq, nullptr, topic.c_str(),
                                   static_cast<int>(text.size()), text.data(),
                                   1, false) == MOSQ_ERR_SUCCESS;
}

void Session::onConnect(mosquitto *mosq, void *self, int rc) {
  auto *session = static_cast<Session *>(self);
  if (rc != 0) {
    std::cerr << mosquitto_connack_string(rc) << '\n';
    return;
  }
  session->wait = std::chrono::seconds(1);
  mosquitto_subscribe(mosq, nullptr, "asio/#", 1);
}

void Session::onMessage(mosquitto *, void *self,
                        const mosquitto_message *message) {
  auto *session = static_cast<Session *>(self);
  ++session->messages;
  std::cout << message->topic << ' ' << message->payloadlen << '\n';
}
