// RUN: %check_iot_tidy %s 'iot-*' %t
// A scope guard that hands the connection to another file at its end.
#include <mosquitto.h>

void leave(mosquitto *client); // in another file

namespace {
struct Guard {
  mosquitto *Held;
  ~Guard() { leave(Held); }
};
} // namespace

int main() {
  mosquitto *client = mosquitto_new("guarded", true, nullptr);
  if (!client)
    return 1;
  {
    Guard guard{client};
    if (mosquitto_connect(client, "a.lan", 1883, 60) != MOSQ_ERR_SUCCESS)
      return 1;
  }
  return mosquitto_connect(client, "a.lan", 1883, 60);
}
