// RUN: %check_iot_tidy %s 'iot-*' %t
// SIGHUP: the configuration names another broker.
#include <mosquitto.h>
#include <signal.h>
#include <stdio.h>

static volatile sig_atomic_t reload;
static void on_hup(int s) {
  (void)s;
  reload = 1;
}
extern const char *configured_host(void);

int main(void) {
  signal(SIGHUP, on_hup);
  mosquitto_lib_init();
  struct mosquitto *m = mosquitto_new("relay", true, NULL);
  if (!m || mosquitto_connect(m, configured_host(), 1883, 60))
    return 1;
  for (;;) {
    if (reload) {
      reload = 0;
      printf("new broker %s\n", configured_host());
      mosquitto_connect(m, configured_host(), 1883, 60);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'm' is already {{(being opened|open)}}; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
    }
    if (mosquitto_loop(m, 1000, 1) != MOSQ_ERR_SUCCESS)
      break;
  }
  mosquitto_destroy(m);
  return 0;
}
