// RUN: %check_iot_tidy %s 'iot-*' %t
// Two names of one client.
#include <mosquitto.h>
#include <stdio.h>

struct app {
  struct mosquitto *mqtt;
  const char *host;
};

static struct app app;

static int app_connect(struct app *a) {
  return mosquitto_connect(a->mqtt, a->host, 1883, 60);
}

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *client = mosquitto_new("bin-1", true, NULL);
  if (!client)
    return 1;
  app.mqtt = client;
  app.host = "broker";
  if (app_connect(&app) != MOSQ_ERR_SUCCESS)
    return 1;
  printf("connected\n");
  if (mosquitto_connect(client, "broker", 1883, 60) != MOSQ_ERR_SUCCESS)
    // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'client' is already being opened; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
    return 1;
  return mosquitto_loop_forever(client, -1, 1);
}
