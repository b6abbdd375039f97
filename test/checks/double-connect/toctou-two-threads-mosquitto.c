// RUN: %check_iot_tidy %s 'iot-*' %t
// Reader and writer threads each look whether there is a socket, wait for their data,
// and connect on the old answer (collectd #1262).
#include <mosquitto.h>
#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

static struct mosquitto *mosq;

static void *writer(void *arg) {
  (void)arg;
  for (;;) {
    int down = mosquitto_socket(mosq) == -1;
    sleep(1);
    if (down)
      mosquitto_connect(mosq, "broker", 1883, 60);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}}is already {{(being opened|open)}}{{.*}} [iot-double-connect]
    mosquitto_publish(mosq, NULL, "w", 1, "1", 0, false);
  }
  return NULL;
}

int main(void) {
  pthread_t w;
  mosquitto_lib_init();
  mosq = mosquitto_new("two", true, NULL);
  if (!mosq || pthread_create(&w, NULL, writer, NULL))
    return 1;
  for (;;) {
    if (mosquitto_socket(mosq) == -1) {
      sleep(2);
      mosquitto_connect(mosq, "broker", 1883, 60);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}}is already {{(being opened|open)}}{{.*}} [iot-double-connect]
    }
    mosquitto_loop(mosq, 100, 1);
  }
}
