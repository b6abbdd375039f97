// RUN: %check_iot_tidy %s 'iot-*' %t -- -- -D_GNU_SOURCE
// The handler stands in a union, in an initialiser list.
#include <mosquitto.h>
#include <signal.h>

static volatile sig_atomic_t reload;
static void on_hup(int number) {
  (void)number;
  reload = 1;
}

int main(void) {
  struct sigaction action = {.sa_handler = on_hup};
  sigaction(SIGHUP, &action, NULL);
  struct mosquitto *client = mosquitto_new("stats", false, NULL);
  if (!client || mosquitto_connect(client, "h", 1883, 60))
    return 1;
  for (;;) {
    if (mosquitto_loop(client, 500, 1) != MOSQ_ERR_SUCCESS)
      return 1;
    if (reload) {
      reload = 0;
      mosquitto_connect(client, "other", 1883, 60);
      // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'client' is already {{(being opened|open)}}; {{.*}} [iot-double-connect]
    }
  }
}
