// RUN: %check_iot_tidy %s 'iot-*' %t
// The library reconnects while mosquitto_loop_forever runs, and no longer.
#include <mosquitto.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *client = mosquitto_new("a", true, NULL);
  for (;;) {
    if (mosquitto_connect(client, "h", 1883, 60) == MOSQ_ERR_SUCCESS) {
      int rc = mosquitto_loop_forever(client, -1, 1);
      if (rc != MOSQ_ERR_SUCCESS)
        fprintf(stderr, "%s\n", mosquitto_strerror(rc));
    }
    sleep(10);
  }
}
