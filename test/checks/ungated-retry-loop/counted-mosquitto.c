// RUN: %check_iot_tidy %s 'iot-*' %t
// Five attempts, whatever came of the first one.
#include <mosquitto.h>
#include <stdio.h>
#include <unistd.h>

static void start(struct mosquitto *m) {
  for (int i = 0; i < 5; i++) {
    int rc = mosquitto_connect(m, "broker", 1883, 60);
    // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: the loop opens 'm' again whatever the outcome was; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-ungated-retry-loop]
    printf("attempt %d: %s\n", i, mosquitto_strerror(rc));
    sleep(2);
  }
}

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *client = mosquitto_new("feeder", true, NULL);
  if (!client)
    return 1;
  mosquitto_will_set(client, "feeder/state", 3, "off", 1, true);
  start(client);
  mosquitto_publish(client, NULL, "feeder/state", 2, "on", 1, true);
  mosquitto_loop_forever(client, -1, 1);
  mosquitto_destroy(client);
  return 0;
}
