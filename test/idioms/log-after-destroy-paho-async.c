// RUN: %check_iot_tidy %s 'iot-*' %t
// Of a client that was destroyed nobody hears any more.
#include <MQTTAsync.h>
#include <unistd.h>

void log_line(const char *text);

static volatile int finished;

static void on_lost(void *context, char *cause) {
  (void)cause;
  MQTTAsync_connectOptions options = MQTTAsync_connectOptions_initializer;
  sleep(3);
  if (MQTTAsync_connect(context, &options) != MQTTASYNC_SUCCESS)
    finished = 1;
}

static int on_message(void *context, char *topic, int length,
                      MQTTAsync_message *message) {
  (void)context, (void)topic, (void)length, (void)message;
  return 1;
}

int main(void) {
  MQTTAsync client;
  MQTTAsync_connectOptions options = MQTTAsync_connectOptions_initializer;
  if (MQTTAsync_create(&client, "tcp://b", "t", MQTTCLIENT_PERSISTENCE_NONE,
                       NULL) != MQTTASYNC_SUCCESS)
    return 1;
  MQTTAsync_setCallbacks(client, client, on_lost, on_message, NULL);
  if (MQTTAsync_connect(client, &options) != MQTTASYNC_SUCCESS) {
    MQTTAsync_destroy(&client);
    log_line("no");
    return 1;
  }
  while (!finished)
    sleep(1);
  MQTTAsync_destroy(&client);
  return 0;
}
