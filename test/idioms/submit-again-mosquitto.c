// RUN: %check_iot_tidy %s 'iot-*' %t
// connect_async is repeated until the name resolves; loop_start does the rest.
#include <mosquitto.h>
#include <stdbool.h>
#include <stdio.h>
#include <unistd.h>

static bool quit;

static void on_message(struct mosquitto *mosq, void *data,
                       const struct mosquitto_message *message) {
  (void)mosq;
  (void)data;
  if (message->payloadlen == 0)
    quit = true;
}

static void on_connect(struct mosquitto *mosq, void *data, int rc) {
  (void)data;
  if (rc == 0)
    mosquitto_subscribe(mosq, NULL, "radio/#", 0);
}

static int start(struct mosquitto *mosq, int tries) {
  int rc = MOSQ_ERR_UNKNOWN;
  for (int i = 0; i < tries; i++) {
    rc = mosquitto_connect_async(mosq, "radio.lan", 1883, 30);
    if (rc == MOSQ_ERR_SUCCESS)
      return mosquitto_loop_start(mosq);
    fprintf(stderr, "attempt %d: %s\n", i, mosquitto_strerror(rc));
    sleep(3);
  }
  return rc;
}

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *mosq = mosquitto_new("radio", true, NULL);
  if (!mosq)
    return 1;
  mosquitto_connect_callback_set(mosq, on_connect);
  mosquitto_message_callback_set(mosq, on_message);
  mosquitto_reconnect_delay_set(mosq, 2, 120, true);
  if (start(mosq, 20) == MOSQ_ERR_SUCCESS) {
    while (!quit)
      sleep(1);
    mosquitto_disconnect(mosq);
    mosquitto_loop_stop(mosq, false);
  }
  mosquitto_destroy(mosq);
  mosquitto_lib_cleanup();
  return 0;
}
