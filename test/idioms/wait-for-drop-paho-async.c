// RUN: %check_iot_tidy %s 'iot-*' %t
// RUN: %check_iot_tidy -check-suffix=TIMED %s 'iot-*' %t.timed -- -- \
// RUN:   -D_GNU_SOURCE -DTIMED
// The thread that connects waits until the loss of the connection, and nothing
// else, asks for it.
#include <MQTTAsync.h>
#include <semaphore.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static sem_t wanted;

static void on_lost(void *context, char *cause) {
  (void)context;
  (void)cause;
  sem_post(&wanted);
}

static int on_message(void *context, char *topic, int length,
                      MQTTAsync_message *message) {
  (void)context;
  (void)length;
  MQTTAsync_freeMessage(&message);
  MQTTAsync_free(topic);
  return 1;
}

int main(void) {
  MQTTAsync client;
  MQTTAsync_connectOptions options = MQTTAsync_connectOptions_initializer;
  if (sem_init(&wanted, 0, 1) != 0 ||
      MQTTAsync_create(&client, "tcp://broker:1883", "meter-17",
                       MQTTCLIENT_PERSISTENCE_NONE, NULL) != MQTTASYNC_SUCCESS)
    return EXIT_FAILURE;
  MQTTAsync_setCallbacks(client, NULL, on_lost, on_message, NULL);
  for (;;) {
#ifdef TIMED
    struct timespec until = {time(NULL) + 60, 0};
    sem_timedwait(&wanted, &until);
#else
    sem_wait(&wanted);
#endif
    sleep(5);
    while (MQTTAsync_connect(client, &options) != MQTTASYNC_SUCCESS)
      // CHECK-MESSAGES-TIMED: :[[@LINE-1]]:12: warning: 'client' is already being opened; {{.*}} [iot-double-connect]
      sleep(5);
  }
}
