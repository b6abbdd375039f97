// RUN: %check_iot_tidy %s 'iot-*' %t
// Who reconnects is chosen at run time, and whoever connects after a drop asks the
// same question again.
#include <MQTTAsync.h>
#include <stdlib.h>
#include <unistd.h>

static MQTTAsync client;

static void login(void) {
  MQTTAsync_connectOptions options = MQTTAsync_connectOptions_initializer;
  if (getenv("PUMP_AUTO"))
    options.automaticReconnect = 1;
  MQTTAsync_connect(client, &options);
}

static void lost(void *context, char *cause) {
  (void)context;
  (void)cause;
  if (getenv("PUMP_AUTO"))
    return;
  sleep(3);
  login();
}

int main(void) {
  MQTTAsync_create(&client, "tcp://broker", "pump", 1, NULL);
  MQTTAsync_setCallbacks(client, NULL, lost, NULL, NULL);
  login();
  for (;;)
    sleep(60);
}
