// RUN: %check_iot_tidy %s 'iot-*' %t
// An atomic counter says who comes first; a loss begins anew.
#include <mosquitto.h>
#include <stdatomic.h>
#include <unistd.h>

static atomic_uint visits;

static void on_disconnect(struct mosquitto *m, void *data, int rc) {
  (void)m;
  (void)data;
  (void)rc;
  atomic_store(&visits, 0);
}

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *m = mosquitto_new("door", true, NULL);
  mosquitto_disconnect_callback_set(m, on_disconnect);
  for (;;) {
    const unsigned before = atomic_fetch_add(&visits, 1);
    if (before == 0) {
      sleep(5);
      if (mosquitto_connect(m, "broker.lan", 1883, 60) != MOSQ_ERR_SUCCESS)
        atomic_store(&visits, 0);
    } else if (mosquitto_loop(m, 500, 1) != MOSQ_ERR_SUCCESS)
      atomic_store(&visits, 0);
  }
}
