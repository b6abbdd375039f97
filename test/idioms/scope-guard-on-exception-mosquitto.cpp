// RUN: %check_iot_tidy %s 'iot-*' %t
// An exception of who knows whom leaves a function, and its guard with it.
#include <mosquitto.h>
#include <stdexcept>
#include <unistd.h>

void measure(int channel); // in another file, may throw

namespace {
struct Leave {
  mosquitto *Client;
  ~Leave() { mosquitto_disconnect(Client); }
};
} // namespace

static void round(mosquitto *client, int channel) {
  if (mosquitto_connect(client, "a.lan", 1883, 60) != MOSQ_ERR_SUCCESS)
    return;
  Leave leave{client};
  measure(channel);
  mosquitto_loop(client, 100, 1);
}

int main() {
  mosquitto *client = mosquitto_new("guarded-3", true, nullptr);
  if (!client)
    return 1;
  for (int channel = 0;; channel++) {
    try {
      round(client, channel);
    } catch (const std::exception &) {
    }
    sleep(5);
  }
}
