// RUN: %check_iot_tidy %s 'iot-*' %t
// A collector connects for every sample and never leaves.
#include <mosquitto.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static volatile sig_atomic_t running = 1;
static void on_signal(int s) {
  (void)s;
  running = 0;
}
static int read_load(char *buf, size_t n) {
  FILE *f = fopen("/proc/loadavg", "r");
  if (!f)
    return -1;
  int ok = fgets(buf, (int)n, f) != NULL;
  fclose(f);
  return ok ? 0 : -1;
}

int main(void) {
  signal(SIGTERM, on_signal);
  mosquitto_lib_init();
  struct mosquitto *mosq = mosquitto_new("load", true, NULL);
  if (!mosq)
    return 1;
  char text[64];
  while (running) {
    if (read_load(text, sizeof(text)) == 0 &&
        mosquitto_connect(mosq, "localhost", 1883, 60) == MOSQ_ERR_SUCCESS) {
        // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'mosq' is already {{(being opened|open)}}; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
      mosquitto_publish(mosq, NULL, "host/load", 32, text, 0, false);
      mosquitto_loop(mosq, 100, 1);
    }
    sleep(10);
  }
  mosquitto_disconnect(mosq);
  mosquitto_destroy(mosq);
  mosquitto_lib_cleanup();
  return 0;
}
