// RUN: %check_iot_tidy %s 'iot-*' %t -- -- -D_GNU_SOURCE
// A repeating timer of libuv, which runs inside uv_run on the main thread.
#include <mosquitto.h>
#include <uv.h>

static struct mosquitto *client;

static void on_tick(uv_timer_t *timer) {
  (void)timer;
  mosquitto_connect(client, "broker", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already being opened; {{.*}} [iot-double-connect]
}

int main(void) {
  static uv_timer_t timer;
  client = mosquitto_new("uv", true, NULL);
  uv_timer_init(uv_default_loop(), &timer);
  uv_timer_start(&timer, on_tick, 5000, 5000);
  return uv_run(uv_default_loop(), UV_RUN_DEFAULT);
}
