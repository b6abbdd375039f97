// RUN: %check_iot_tidy %s 'iot-*' %t
// XFAIL: *
// Losses and attempts are counted, and compared: counters are followed only so
// far, and beyond that nothing is known of the two.
#include <mosquitto.h>
#include <unistd.h>

static struct mosquitto *client;
static unsigned opened, lost;

int main(void) {
  client = mosquitto_new("counts-1", true, NULL);
  if (!client)
    return 1;
  for (;;) {
    if (opened == lost) {
      if (mosquitto_connect(client, "a.lan", 1883, 60) != MOSQ_ERR_SUCCESS) {
        sleep(5);
        continue;
      }
      opened++;
    }
    if (mosquitto_loop(client, 100, 1) != MOSQ_ERR_SUCCESS) {
      lost = opened;
      sleep(5);
    }
  }
}
