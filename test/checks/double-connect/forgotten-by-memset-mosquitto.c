// RUN: %check_iot_tidy %s 'iot-*' %t
// The statistics are cleared every hour, and with them what is known of the
// session.
#include <mosquitto.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

static struct {
  unsigned sent, lost;
  bool up;
} stats;

static void clear(void) { memset(&stats, 0, sizeof stats); }

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *m = mosquitto_new("heater", true, NULL);
  for (unsigned minute = 0;; minute++) {
    if (!stats.up) {
      if (mosquitto_connect(m, "broker.lan", 1883, 60) == MOSQ_ERR_SUCCESS)
        // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'm' is already {{(open|being opened)}}; {{.*}} [iot-double-connect]
        stats.up = true;
    }
    sleep(60);
    if (minute % 60 == 59)
      clear();
  }
}
