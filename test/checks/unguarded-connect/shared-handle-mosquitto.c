// RUN: %check_iot_tidy %s 'iot-*' %t
// A handle that another file makes and may close. What was given it may close
// it; who merely could reach it is no guard.
#include <mosquitto.h>
#include <pthread.h>
#include <stdbool.h>
#include <unistd.h>

extern struct mosquitto *client, *served, *asked;

void read_sensors(void);
void serve(struct mosquitto *m);
bool wanted(void);

static void *housekeeping(void *argument) {
  (void)argument;
  for (;;) {
    read_sensors();
    mosquitto_connect(client, "broker", 1883, 60);
    // CHECK-NOTES: :[[@LINE-1]]:5: warning: 'client' may be open already, and nothing on the way to this connect tests it; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-unguarded-connect]
    // CHECK-NOTES: :[[@LINE-4]]:3: note: the loop comes back with the connection open
    // CHECK-NOTES: :[[@LINE-3]]:5: note: connect only if mosquitto_socket(client) == -1
    sleep(60);
  }
}

static void *session(void *argument) {
  (void)argument;
  for (;;) {
    mosquitto_connect(served, "broker", 1883, 60);
    serve(served);
    sleep(60);
  }
}

static void *on_demand(void *argument) {
  (void)argument;
  for (;;) {
    read_sensors();
    if (wanted())
      mosquitto_connect(asked, "broker", 1883, 60);
    sleep(60);
  }
}

int start(pthread_t *threads) {
  return pthread_create(&threads[0], NULL, housekeeping, NULL) ||
         pthread_create(&threads[1], NULL, session, NULL) ||
         pthread_create(&threads[2], NULL, on_demand, NULL);
}
