// RUN: %check_iot_tidy %s 'iot-*' %t
// New credentials: disconnect, and connect anew when the disconnect is through.
#include <MQTTAsync.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static MQTTAsync client;
static const char *password = "first";
static volatile sig_atomic_t renew;
static volatile int broken;

static void on_signal(int number) {
  (void)number;
  renew = 1;
}

static void on_failure(void *context, MQTTAsync_failureData *data) {
  (void)context;
  fprintf(stderr, "failed: %d\n", data ? data->code : -1);
  broken = 1;
}

static void login(void) {
  MQTTAsync_connectOptions options = MQTTAsync_connectOptions_initializer;
  options.keepAliveInterval = 30;
  options.automaticReconnect = 1;
  options.username = "janus";
  options.password = password;
  options.onFailure = on_failure;
  int rc = MQTTAsync_connect(client, &options);
  if (rc != MQTTASYNC_SUCCESS) {
    fprintf(stderr, "connect: %d\n", rc);
    broken = 1;
  }
}

static void on_disconnected(void *context, MQTTAsync_successData *data) {
  (void)context;
  (void)data;
  puts("old session is closed");
  password = "second";
  login();
}

static void change_credentials(void) {
  MQTTAsync_disconnectOptions options = MQTTAsync_disconnectOptions_initializer;
  options.onSuccess = on_disconnected;
  options.onFailure = on_failure;
  options.timeout = 1000;
  if (MQTTAsync_disconnect(client, &options) != MQTTASYNC_SUCCESS)
    fputs("disconnect refused\n", stderr);
}

static int arrived(void *context, char *topic, int length,
                   MQTTAsync_message *message) {
  (void)context;
  (void)length;
  MQTTAsync_freeMessage(&message);
  MQTTAsync_free(topic);
  return 1;
}

int main(void) {
  signal(SIGUSR1, on_signal);
  if (MQTTAsync_create(&client, "tcp://localhost:1883", "janus-1",
                       MQTTCLIENT_PERSISTENCE_NONE, NULL))
    return 1;
  MQTTAsync_setCallbacks(client, NULL, NULL, arrived, NULL);
  login();
  while (!broken) {
    sleep(1);
    if (renew) {
      renew = 0;
      change_credentials();
    }
  }
  MQTTAsync_destroy(&client);
  return 1;
}
