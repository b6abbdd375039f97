// RUN: %check_iot_tidy %s 'iot-*' %t
// The next session begins while the last one may stand: its thread is detached.
#include <mosquitto.h>
#include <pthread.h>
#include <unistd.h>

static struct mosquitto *client;

static void *session(void *arg) {
  (void)arg;
  if (mosquitto_connect(client, "b", 1883, 60) == MOSQ_ERR_SUCCESS) {
    // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'client' is already {{(being opened|open)}}; {{.*}} [iot-double-connect]
    sleep(60);
    mosquitto_disconnect(client);
  }
  return NULL;
}

int main(void) {
  mosquitto_lib_init();
  client = mosquitto_new("id", true, NULL);
  for (;;) {
    pthread_t thread;
    pthread_create(&thread, NULL, session, NULL);
    pthread_detach(thread);
    sleep(5);
  }
}
