// RUN: %check_iot_tidy %s 'iot-*' %t
// rc of the loop is the drop; the reconnect follows at once, its own result is dropped.
#include <mosquitto.h>
#include <stdio.h>

static void on_message(struct mosquitto *m, void *data,
                       const struct mosquitto_message *message) {
  (void)m;
  (void)data;
  printf("%s: %.*s\n", message->topic, message->payloadlen,
         (const char *)message->payload);
}

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *m = mosquitto_new("logger", true, NULL);
  if (!m)
    return 1;
  mosquitto_message_callback_set(m, on_message);
  if (mosquitto_connect(m, "broker", 1883, 60) != MOSQ_ERR_SUCCESS)
    return 1;
  mosquitto_subscribe(m, NULL, "#", 0);
  for (;;) {
    int rc = mosquitto_loop(m, 100, 1);
    if (rc != MOSQ_ERR_SUCCESS) {
      fprintf(stderr, "%s\n", mosquitto_strerror(rc));
      mosquitto_reconnect(m);
      // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'm' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
    }
  }
}
