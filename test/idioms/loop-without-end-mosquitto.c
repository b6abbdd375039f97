// RUN: %check_iot_tidy %s 'iot-*' %t
// Nothing behind the loop is reached: what it asks for never changes.
#include <mosquitto.h>
#include <unistd.h>

static struct mosquitto *client;
static int level = 1;

int main(void) {
  client = mosquitto_new("id", true, NULL);
  mosquitto_connect(client, "b", 1883, 60);
  while (level <= 3)
    sleep(1);
  mosquitto_connect(client, "b", 1883, 60);
  return 0;
}
