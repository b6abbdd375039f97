// RUN: %check_iot_tidy %s 'iot-*' %t
// The operation that marks the session as up marks it as down.
#include <mosquitto.h>
#include <stdbool.h>
#include <unistd.h>

struct link;
struct operations {
  bool (*is_down)(struct link *);
  void (*mark)(struct link *, bool up);
};
struct link {
  const struct operations *does;
};
struct mqtt_link {
  struct link base;
  bool up;
};

static bool is_down(struct link *l) { return !((struct mqtt_link *)l)->up; }
static void mark(struct link *l, bool up) {
  struct mqtt_link *mine = (void *)l;
  mine->up = !up;
}

static const struct operations mqtt = {is_down, mark};
static struct mqtt_link uplink = {{&mqtt}, false};
static struct link *const primary = &uplink.base;
static bool *const flag = &uplink.up;

static void on_disconnect(struct mosquitto *m, void *data, int rc) {
  (void)m;
  (void)data;
  (void)rc;
  *flag = false;
}

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *m = mosquitto_new("uplink", true, NULL);
  mosquitto_disconnect_callback_set(m, on_disconnect);
  for (;;) {
    if (primary->does->is_down(primary)) {
      sleep(5);
      if (mosquitto_connect(m, "broker.lan", 1883, 60) == MOSQ_ERR_SUCCESS)
        // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: {{.*}} is already {{(open|being opened)}}; {{.*}} [iot-double-connect]
        primary->does->mark((struct link *)&uplink, true);
    } else if (mosquitto_loop(m, 500, 1) != MOSQ_ERR_SUCCESS)
      primary->does->mark(primary, false);
  }
}
