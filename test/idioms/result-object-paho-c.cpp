// RUN: %check_iot_tidy %s 'iot-*' %t -- -- -std=c++17
// How the attempt went travels in an object that a function gives back: each
// loop repeats only what failed.
#include <MQTTClient.h>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <variant>

static MQTTClient made(const char *id) {
  MQTTClient c = nullptr;
  if (MQTTClient_create(&c, "tcp://b:1883", id, MQTTCLIENT_PERSISTENCE_NONE,
                        nullptr) != MQTTCLIENT_SUCCESS)
    _exit(1);
  return c;
}

static int dial(MQTTClient c) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  return MQTTClient_connect(c, &options);
}

class Error {
  int Code;

public:
  explicit Error(int C) : Code(C) {}
  bool ok() const { return Code == 0; }
};
static Error own(MQTTClient c) { return Error(dial(c)); }

struct Session {
  MQTTClient c;
  int rc;
  explicit Session(MQTTClient c) : c(c), rc(dial(c)) {}
  explicit operator bool() const { return rc == 0; }
};

static std::optional<int> code(MQTTClient c) {
  int rc = dial(c);
  if (rc != MQTTCLIENT_SUCCESS)
    return std::nullopt;
  return rc;
}
static std::optional<std::string> trouble(MQTTClient c) {
  if (int rc = dial(c))
    return std::to_string(rc);
  return {};
}
static std::pair<bool, int> both(MQTTClient c) {
  int rc = dial(c);
  return {rc == 0, rc};
}
static std::error_code system(MQTTClient c) {
  if (dial(c) != 0)
    return std::make_error_code(std::errc::connection_refused);
  return {};
}
static std::variant<std::monostate, int> either(MQTTClient c) {
  if (int rc = dial(c))
    return rc;
  return std::monostate{};
}
static std::string text(MQTTClient c) { return dial(c) ? "refused" : ""; }
static std::unique_ptr<int> token(MQTTClient c) {
  if (dial(c))
    return nullptr;
  return std::make_unique<int>(1);
}

int main() {
  for (MQTTClient c = made("a"); !own(c).ok();)
    sleep(5);
  for (MQTTClient c = made("b"); !Session(c);)
    sleep(5);
  for (MQTTClient c = made("c"); !code(c);)
    sleep(5);
  for (MQTTClient c = made("d"); trouble(c);)
    sleep(5);
  for (MQTTClient c = made("e"); !both(c).first;)
    sleep(5);
  for (MQTTClient c = made("f"); system(c);)
    sleep(5);
  for (MQTTClient c = made("g"); std::holds_alternative<int>(either(c));)
    sleep(5);
  for (MQTTClient c = made("h"); !text(c).empty();)
    sleep(5);
  for (MQTTClient c = made("i"); !token(c);)
    sleep(5);
}
