// RUN: %check_iot_tidy %s 'iot-*' %t
// Only the head of the record is cleared: the flag behind it stays, and is right.
// Where all of it is cleared the flag goes with it.
#include <mosquitto.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

struct stats {
  unsigned sent, lost;
  bool up;
};

static void serve(struct mosquitto *m, struct stats *s) {
  for (;;) {
    if (!s->up && mosquitto_connect(m, "broker.lan", 1883, 60) == 0)
      // CHECK-MESSAGES: :[[@LINE-1]]:19: warning: 'm' is already {{(open|being opened)}}; {{.*}} [iot-double-connect]
      s->up = true;
    sleep(60);
    memset(s, 0, sizeof *s);
  }
}

static void serve_head(struct mosquitto *m, struct stats *s) {
  for (;;) {
    if (!s->up && mosquitto_connect(m, "broker.lan", 1883, 60) == 0)
      s->up = true;
    sleep(60);
    memset(s, 0, offsetof(struct stats, up));
  }
}

int main(int argc, char **argv) {
  (void)argv;
  struct stats stats = {0};
  mosquitto_lib_init();
  struct mosquitto *m = mosquitto_new("heater", true, NULL);
  if (argc > 1)
    serve(m, &stats);
  else
    serve_head(m, &stats);
  return 0;
}
