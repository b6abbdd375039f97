// RUN: %check_iot_tidy %s 'iot-*' %t -- -- -D_GNU_SOURCE
// A timer of libuv tries again until it is connected; another one, armed by the
// drop, connects anew.
#include <mosquitto.h>
#include <uv.h>

static struct mosquitto *client;
static uv_timer_t retry, pump;

static void on_retry(uv_timer_t *timer) {
  if (mosquitto_connect(client, "broker", 1883, 60) != MOSQ_ERR_SUCCESS)
    uv_timer_start(timer, on_retry, 5000, 0);
}

static void on_pump(uv_timer_t *timer) {
  (void)timer;
  mosquitto_loop(client, 0, 1);
}

static void on_disconnect(struct mosquitto *m, void *data, int rc) {
  (void)m, (void)data, (void)rc;
  uv_timer_start(&retry, on_retry, 5000, 0);
}

int main(void) {
  mosquitto_lib_init();
  client = mosquitto_new("uv", true, NULL);
  mosquitto_disconnect_callback_set(client, on_disconnect);
  uv_timer_init(uv_default_loop(), &retry);
  uv_timer_init(uv_default_loop(), &pump);
  uv_timer_start(&retry, on_retry, 0, 0);
  uv_timer_start(&pump, on_pump, 100, 100);
  return uv_run(uv_default_loop(), UV_RUN_DEFAULT);
}
