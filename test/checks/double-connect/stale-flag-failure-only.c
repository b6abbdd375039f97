// RUN: %check_iot_tidy %s 'iot-*' %t
// The flag is written only when the connect fails.
#include <mosquitto.h>
#include <stdbool.h>
#include <stdio.h>
#include <unistd.h>

static bool need_connect = true;
static struct mosquitto *mosq;

static void ensure_connected(void) {
  if (!need_connect)
    return;
  int rc = mosquitto_connect(mosq, "broker", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mosq' is already {{(being opened|open)}}; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
  if (rc != MOSQ_ERR_SUCCESS) {
    fprintf(stderr, "%s\n", mosquitto_strerror(rc));
    need_connect = true;
  }
}

int main(void) {
  mosquitto_lib_init();
  mosq = mosquitto_new("c1", true, NULL);
  if (!mosq)
    return 1;
  for (;;) {
    ensure_connected();
    mosquitto_publish(mosq, NULL, "alive", 1, "1", 0, false);
    mosquitto_loop(mosq, 100, 1);
    sleep(5);
  }
}
