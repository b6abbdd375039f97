// RUN: %check_iot_tidy %s 'iot-*' %t
// The program runs the network itself: an error of the loop means the link is gone.
#include <mosquitto.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define BROKER "broker"
#define RETRY_SECONDS 10

static bool run = true;
static unsigned long rows;

static int db_insert(const char *topic, const void *data, int size) {
  printf("insert into log values ('%s', '%.*s')\n", topic, size,
         (const char *)data);
  return 0;
}

static void on_message(struct mosquitto *mosq, void *obj,
                       const struct mosquitto_message *message) {
  (void)mosq;
  (void)obj;
  if (strcmp(message->topic, "log/stop") == 0) {
    run = false;
    return;
  }
  if (db_insert(message->topic, message->payload, message->payloadlen) == 0)
    rows++;
}

static void on_connect(struct mosquitto *mosq, void *obj, int result) {
  (void)obj;
  if (result == 0)
    mosquitto_subscribe(mosq, NULL, "log/#", 0);
}

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *mosq = mosquitto_new("mysql_log", true, NULL);
  if (!mosq)
    return 1;
  mosquitto_connect_callback_set(mosq, on_connect);
  mosquitto_message_callback_set(mosq, on_message);
  int rc = mosquitto_connect(mosq, BROKER, 1883, 60);
  if (rc != MOSQ_ERR_SUCCESS)
    fprintf(stderr, "first attempt: %s\n", mosquitto_strerror(rc));

  while (run) {
    rc = mosquitto_loop(mosq, 1000, 1);
    if (run && rc) {
      fprintf(stderr, "loop: %s\n", mosquitto_strerror(rc));
      sleep(RETRY_SECONDS);
      mosquitto_reconnect(mosq);
    }
  }
  printf("%lu rows\n", rows);
  mosquitto_destroy(mosq);
  mosquitto_lib_cleanup();
  return 0;
}
