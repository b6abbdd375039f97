// RUN: %check_iot_tidy %s 'iot-*' %t
// RUN: %check_iot_tidy -check-suffix=MOVED %s 'iot-*' %t.moved -- -- \
// RUN:   -DBREAK_MOVED
// RUN: %check_iot_tidy -check-suffix=BEGIN %s 'iot-*' %t.begin -- -- \
// RUN:   -DBREAK_BEGIN
// A module without main whose thread connects again once the drop's callback
// has set a flag.
#include <mosquitto.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <unistd.h>

struct link {
  struct mosquitto *mosq;
  volatile bool lost;
};
#ifdef BREAK_BEGIN
static struct link uplink = {NULL, true};
#else
static struct link uplink;
#endif

static void on_disconnect(struct mosquitto *mosq, void *data, int rc) {
  struct link *l = data;
  (void)mosq;
  if (rc != 0)
    l->lost = true;
}

#ifdef BREAK_MOVED
// Others may say so at any time.
void uplink_moved(void) { uplink.lost = true; }
#endif

static void *run(void *data) {
  (void)data;
  while (mosquitto_connect(uplink.mosq, "broker", 1883, 60) != MOSQ_ERR_SUCCESS)
    sleep(5);
  for (;;) {
    mosquitto_loop(uplink.mosq, 100, 1);
    if (!uplink.lost)
      continue;
    uplink.lost = false;
    sleep(5);
    mosquitto_connect(uplink.mosq, "broker", 1883, 60);
    // CHECK-MESSAGES-MOVED: :[[@LINE-1]]:5: warning: {{.*}} [iot-double-connect]
    // CHECK-MESSAGES-BEGIN: :[[@LINE-2]]:5: warning: {{.*}} [iot-double-connect]
  }
  return NULL;
}

int uplink_start(void) {
  pthread_t thread;
  uplink.mosq = mosquitto_new("gateway", true, &uplink);
  if (!uplink.mosq)
    return -1;
  mosquitto_disconnect_callback_set(uplink.mosq, on_disconnect);
  return pthread_create(&thread, NULL, run, NULL);
}
