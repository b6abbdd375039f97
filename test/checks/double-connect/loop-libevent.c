// RUN: %check_iot_tidy %s 'iot-*' %t
// EV_PERSIST makes the timer of libevent come again; without it, it comes once.
#include <event2/event.h>
#include <mosquitto.h>

static struct mosquitto *often, *once;

static void on_often(evutil_socket_t fd, short what, void *data) {
  (void)fd, (void)what, (void)data;
  mosquitto_connect(often, "broker", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'often' is already being opened; {{.*}} [iot-double-connect]
}

static void on_once(evutil_socket_t fd, short what, void *data) {
  (void)fd, (void)what, (void)data;
  mosquitto_connect(once, "broker", 1883, 60);
}

int main(void) {
  const struct timeval pause = {5, 0};
  often = mosquitto_new("often", true, NULL);
  once = mosquitto_new("once", true, NULL);
  struct event_base *base = event_base_new();
  event_add(event_new(base, -1, EV_PERSIST, on_often, NULL), &pause);
  event_add(event_new(base, -1, 0, on_once, NULL), &pause);
  return event_base_dispatch(base);
}
