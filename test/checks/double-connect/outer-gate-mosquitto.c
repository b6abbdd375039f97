// RUN: %check_iot_tidy %s 'iot-*' %t

#include <mosquitto.h>
#include <stdio.h>

static int flush(struct mosquitto *m, const char *const *lines, int n) {
  if (mosquitto_socket(m) == -1) {
    for (int i = 0; i < n; i++) {
      if (mosquitto_connect(m, "broker", 1883, 30) != MOSQ_ERR_SUCCESS)
      // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'm' is already {{(being opened|open)}}; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
        return i;
      mosquitto_publish(m, NULL, "log", 80, lines[i], 0, false);
    }
  }
  return n;
}

int main(int argc, char **argv) {
  mosquitto_lib_init();
  struct mosquitto *m = mosquitto_new(NULL, true, NULL);
  if (!m)
    return 1;
  printf("%d lines\n", flush(m, (const char *const *)argv, argc));
  mosquitto_destroy(m);
  return 0;
}
