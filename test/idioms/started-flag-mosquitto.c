// RUN: %check_iot_tidy %s 'iot-*' %t
// The start function of a module, called at every configuration event.
#include <mosquitto.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static struct mosquitto *mosq;
static bool mqtt_initialized = false;

static void init_mqtt(void) {
  if (mqtt_initialized)
    return;
  mosq = mosquitto_new("doorbell", true, NULL);
  if (mosq == NULL)
    return;
  mosquitto_reconnect_delay_set(mosq, 1, 60, true);
  if (mosquitto_connect_async(mosq, "localhost", 1883, 30) !=
          MOSQ_ERR_SUCCESS ||
      mosquitto_loop_start(mosq) != MOSQ_ERR_SUCCESS) {
    mosquitto_destroy(mosq);
    mosq = NULL;
    return;
  }
  mqtt_initialized = true;
}

static void deinit_mqtt(void) {
  if (!mqtt_initialized)
    return;
  mosquitto_disconnect(mosq);
  mosquitto_loop_stop(mosq, false);
  mosquitto_destroy(mosq);
  mosq = NULL;
  mqtt_initialized = false;
}

int main(void) {
  char command[32];
  mosquitto_lib_init();
  init_mqtt();
  while (fgets(command, sizeof(command), stdin)) {
    if (strncmp(command, "start", 5) == 0) {
      init_mqtt();
      if (!mqtt_initialized)
        sleep(5);
    } else if (strncmp(command, "stop", 4) == 0)
      deinit_mqtt();
    else if (mqtt_initialized)
      mosquitto_publish(mosq, NULL, "doorbell/ring", 1, "1", 1, false);
  }
  deinit_mqtt();
  mosquitto_lib_cleanup();
  return 0;
}
