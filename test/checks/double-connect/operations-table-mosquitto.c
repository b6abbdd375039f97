// RUN: %check_iot_tidy %s 'iot-*' %t
// The operation that stands in the table of a static object clears the flag.
#include <mosquitto.h>
#include <stdbool.h>
#include <unistd.h>

struct link {
  void (*on_up)(struct link *);
  bool up;
};

static void note(struct link *l) { l->up = false; }
static struct link uplink = {.on_up = note};

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *m = mosquitto_new("uplink", true, NULL);
  for (;;) {
    if (!uplink.up) {
      uplink.up = mosquitto_connect(m, "broker.lan", 1883, 60) == 0;
      // CHECK-MESSAGES: :[[@LINE-1]]:19: warning: 'm' is already {{(open|being opened)}}; {{.*}} [iot-double-connect]
      if (uplink.up)
        uplink.on_up(&uplink);
    }
    sleep(1);
  }
}
