// RUN: %check_iot_tidy %s 'iot-*' %t
// A bridge: two brokers, two ids, two sessions.
#include <mosquitto.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

struct leg {
  struct mosquitto *mosq;
  const char *id;
  const char *host;
  struct leg *other;
};

static bool forward = true;

static void on_connect(struct mosquitto *mosq, void *data, int rc) {
  struct leg *leg = data;
  if (rc == 0)
    mosquitto_subscribe(mosq, NULL, "bridge/#", 0);
  else
    fprintf(stderr, "%s: %s\n", leg->host, mosquitto_connack_string(rc));
}

static void on_message(struct mosquitto *mosq, void *data,
                       const struct mosquitto_message *message) {
  struct leg *leg = data;
  (void)mosq;
  if (forward)
    mosquitto_publish(leg->other->mosq, NULL, message->topic,
                      message->payloadlen, message->payload, 0, false);
}

static bool leg_up(struct leg *leg) {
  leg->mosq = mosquitto_new(leg->id, true, leg);
  if (leg->mosq == NULL)
    return false;
  mosquitto_connect_callback_set(leg->mosq, on_connect);
  mosquitto_message_callback_set(leg->mosq, on_message);
  int rc = mosquitto_connect(leg->mosq, leg->host, 1883, 60);
  if (rc != MOSQ_ERR_SUCCESS) {
    fprintf(stderr, "%s: %s\n", leg->host, mosquitto_strerror(rc));
    mosquitto_destroy(leg->mosq);
    leg->mosq = NULL;
    return false;
  }
  return mosquitto_loop_start(leg->mosq) == MOSQ_ERR_SUCCESS;
}

static void leg_down(struct leg *leg) {
  if (!leg->mosq)
    return;
  mosquitto_disconnect(leg->mosq);
  mosquitto_loop_stop(leg->mosq, false);
  mosquitto_destroy(leg->mosq);
  leg->mosq = NULL;
}

int main(void) {
  static struct leg car = {NULL, "bridge-car", "stream.car.example", NULL};
  static struct leg home = {NULL, "bridge-home", "localhost", NULL};
  car.other = &home;
  home.other = &car;
  mosquitto_lib_init();
  if (leg_up(&car) && leg_up(&home))
    while (getchar() != 'q')
      forward = !forward;
  leg_down(&car);
  leg_down(&home);
  mosquitto_lib_cleanup();
  return 0;
}
