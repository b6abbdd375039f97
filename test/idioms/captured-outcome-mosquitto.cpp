// RUN: %check_iot_tidy %s 'iot-*' %t
// What says how the attempt went is written where a lambda, or an object of a class, refers to it.
#include <functional>
#include <mosquitto.h>
#include <unistd.h>
#include <utility>

namespace {
class Dialer {
public:
  explicit Dialer(mosquitto *client) : client_(client) {}
  void onDialled(std::function<void(int)> tell) { tell_ = std::move(tell); }
  void dial() { tell_(mosquitto_connect(client_, "broker", 1883, 60)); }
  template <typename Tell> void dialThen(Tell &&tell) { tell(mosquitto_connect(client_, "broker", 1883, 60) == MOSQ_ERR_SUCCESS); }

private:
  mosquitto *client_;
  std::function<void(int)> tell_;
};

struct Ticks {
  int &left;
  bool &done;
  void operator()(bool ok) {
    done = ok;
    --left;
  }
};

void byMember(mosquitto *client) {
  Dialer dialer(client);
  int outcome = MOSQ_ERR_NO_CONN;
  dialer.onDialled([&outcome](int rc) { outcome = rc; });
  while (outcome != MOSQ_ERR_SUCCESS) {
    dialer.dial();
    if (outcome != MOSQ_ERR_SUCCESS)
      sleep(10);
  }
}

void byTemplate(mosquitto *client) {
  Dialer dialer(client);
  for (bool up = false; !up;) {
    dialer.dialThen([&](bool ok) { up = ok; });
    if (!up)
      sleep(10);
  }
}

void byObject(mosquitto *client) {
  Dialer dialer(client);
  int left = 5;
  bool done = false;
  while (!done && left > 0) {
    dialer.dialThen(Ticks{left, done});
    if (!done)
      sleep(10);
  }
}

void byMark(mosquitto *client) {
  enum { Idle, Online } state = Idle;
  auto enter = [&state](auto next) { state = next; };
  do {
    if (mosquitto_connect(client, "broker", 1883, 60) == MOSQ_ERR_SUCCESS)
      enter(Online);
    else
      sleep(10);
  } while (state == Idle);
}
} // namespace

int main(int argc, char **) {
  mosquitto_lib_init();
  mosquitto *client = mosquitto_new("captured", true, nullptr);
  switch (argc) {
  case 1:
    byMember(client);
    break;
  case 2:
    byTemplate(client);
    break;
  case 3:
    byObject(client);
    break;
  default:
    byMark(client);
  }
  return mosquitto_loop_forever(client, -1, 1);
}
