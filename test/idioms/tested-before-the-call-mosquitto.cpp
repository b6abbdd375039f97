// RUN: %check_iot_tidy %s 'iot-*' %t
// What the left side of && tested was tested before the call on the right,
// which changes it.
#include <mosquitto.h>

bool wanted();

static mosquitto *client;
static bool up;

static bool attempt() {
  if (wanted() &&
      mosquitto_connect(client, "a.lan", 1883, 60) == MOSQ_ERR_SUCCESS)
    up = true;
  return up;
}

int main() {
  client = mosquitto_new("pump-4", true, nullptr);
  if (!client)
    return 1;
  if (!up && attempt()) {
    // Nothing more to do.
  } else {
    up = false;
  }
  if (!up && wanted())
    return mosquitto_connect(client, "b.lan", 1883, 60);
  return 0;
}
