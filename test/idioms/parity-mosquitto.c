// RUN: %check_iot_tidy %s 'iot-*' %t
// XFAIL: *
// An odd number says up: the parity of a counter that only ever goes up is not followed.
#include <mosquitto.h>
#include <stddef.h>
#include <unistd.h>

static unsigned epoch;

int main(void) {
  struct mosquitto *client = mosquitto_new("beacon", true, NULL);
  for (;;) {
    if (!(epoch & 1) && mosquitto_connect(client, "broker", 1883, 60) == MOSQ_ERR_SUCCESS)
      epoch++;
    if ((epoch & 1) && mosquitto_loop(client, 1000, 1) != MOSQ_ERR_SUCCESS)
      epoch++;
    sleep(5);
  }
}
