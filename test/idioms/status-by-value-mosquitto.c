// RUN: %check_iot_tidy %s 'iot-*' %t
// The state is handed around in records: a snapshot, an out-parameter, a constant
// for each state, a copy of the memory, and a message that is dispatched.
#include <mosquitto.h>
#include <pthread.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

struct status {
  bool up;
  int errors;
};

static struct mosquitto *session;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct status now;
static const struct status UP = {true, 0}, DOWN = {false, 0};

static struct status snapshot(void) {
  pthread_mutex_lock(&lock);
  struct status copy = now;
  pthread_mutex_unlock(&lock);
  return copy;
}

static void fetch(struct status *into) { memcpy(into, &now, sizeof *into); }

static void become(struct status next) {
  pthread_mutex_lock(&lock);
  now = next;
  pthread_mutex_unlock(&lock);
}

static void on_disconnect(struct mosquitto *m, void *data, int rc) {
  (void)m;
  (void)data;
  (void)rc;
  memset(&now, 0, sizeof now);
}

static void dial(void) {
  struct status s = snapshot();
  if (s.up)
    return;
  sleep(5);
  if (mosquitto_connect(session, "broker.lan", 1883, 60) == MOSQ_ERR_SUCCESS)
    become(UP);
}

static void serve(void) {
  struct status s;
  fetch(&s);
  if (s.up && mosquitto_loop(session, 500, 1) != MOSQ_ERR_SUCCESS)
    become(DOWN);
}

int main(void) {
  mosquitto_lib_init();
  session = mosquitto_new("heater", true, NULL);
  if (!session)
    return 1;
  mosquitto_disconnect_callback_set(session, on_disconnect);
  for (;;) {
    dial();
    serve();
  }
}
