// RUN: %check_iot_tidy %s 'iot-*' %t -- -- -D_GNU_SOURCE
// RUN: %check_iot_tidy -check-suffix=NO_WAIT %s 'iot-*' %t.wait -- -- \
// RUN:   -D_GNU_SOURCE -DBREAK_NO_WAIT
// RUN: %check_iot_tidy -check-suffix=AGAIN %s 'iot-*' %t.again -- -- \
// RUN:   -D_GNU_SOURCE -DBREAK_AGAIN
// RUN: %check_iot_tidy -check-suffix=FREED %s 'iot-*' %t.freed -- -- \
// RUN:   -D_GNU_SOURCE -DBREAK_FREED
// RUN: %check_iot_tidy -check-suffix=LEAK %s 'iot-*' %t.leak -- -- \
// RUN:   -D_GNU_SOURCE -DBREAK_LEAK
// A leg: its client, the callbacks, and the loop that keeps it connected.
#include "leg.h"
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define KEEPALIVE 60
#define FIRST_WAIT 2
#define MOST_WAIT 120

static void on_connect(struct mosquitto *mosq, void *object, int code) {
  struct leg *leg = object;
  if (code != 0) {
    say("%s refused: %s", leg->name, mosquitto_connack_string(code));
    return;
  }
  leg->up = true;
  say("%s up", leg->name);
  if (mosquitto_subscribe(mosq, NULL, leg->pattern, 1) != MOSQ_ERR_SUCCESS)
    say("%s not subscribed to %s", leg->name, leg->pattern);
}

static void on_disconnect(struct mosquitto *mosq, void *object, int code) {
  struct leg *leg = object;
  (void)mosq;
  leg->up = false;
  say("%s down: %d", leg->name, code);
}

static void on_message(struct mosquitto *mosq, void *object,
                       const struct mosquitto_message *message) {
  struct leg *leg = object;
  struct leg *to = leg->other;
  (void)mosq;
  if (!to || !to->up) {
    leg->failures++;
    return;
  }
  int code = mosquitto_publish(to->mosq, NULL, message->topic,
                               message->payloadlen, message->payload,
                               message->qos, message->retain);
  if (code == MOSQ_ERR_SUCCESS)
    leg->forwarded++;
  else
    leg->failures++;
}

bool leg_open(struct leg *leg, const char *id) {
  leg->mosq = mosquitto_new(id, true, leg);
  if (!leg->mosq) {
    say("%s: no memory", leg->name);
    return false;
  }
  mosquitto_connect_callback_set(leg->mosq, on_connect);
  mosquitto_disconnect_callback_set(leg->mosq, on_disconnect);
  mosquitto_message_callback_set(leg->mosq, on_message);
  const char *user = getenv("BRIDGE_USER");
  const char *password = getenv("BRIDGE_PASSWORD");
  if (user && password &&
      mosquitto_username_pw_set(leg->mosq, user, password) !=
          MOSQ_ERR_SUCCESS) {
    mosquitto_destroy(leg->mosq);
    leg->mosq = NULL;
    return false;
  }
  return true;
}

/* Connects for the first time; the waits grow. */
bool leg_start(struct leg *leg) {
  unsigned wait = FIRST_WAIT;
  for (int tries = 0; tries < 10; tries++) {
    int code = mosquitto_connect(leg->mosq, leg->host, leg->port, KEEPALIVE);
    // CHECK-MESSAGES-NO_WAIT: :[[@LINE-1]]:16: warning: 'leg->mosq' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
    if (code == MOSQ_ERR_SUCCESS) {
#ifdef BREAK_AGAIN
      mosquitto_reconnect(leg->mosq);
      // CHECK-MESSAGES-AGAIN: :[[@LINE-1]]:7: warning: 'leg->mosq' is already being opened; {{.*}} [iot-double-connect]
#endif
      return true;
    }
    say("%s: %s, again in %u s", leg->name, mosquitto_strerror(code), wait);
#ifndef BREAK_NO_WAIT
    sleep(wait);
#endif
    wait = wait * 2 < MOST_WAIT ? wait * 2 : MOST_WAIT;
  }
  return false;
}

/* Runs the leg's network until the program ends; a lost link is made anew. */
void leg_serve(struct leg *leg) {
  int code = mosquitto_loop(leg->mosq, 100, 1);
  if (code == MOSQ_ERR_SUCCESS)
    return;
  say("%s: %s", leg->name, mosquitto_strerror(code));
  sleep(FIRST_WAIT);
  code = mosquitto_reconnect(leg->mosq);
  if (code != MOSQ_ERR_SUCCESS)
    say("%s: %s", leg->name, mosquitto_strerror(code));
}

void leg_close(struct leg *leg) {
  if (!leg->mosq)
    return;
  mosquitto_disconnect(leg->mosq);
  mosquitto_destroy(leg->mosq);
#ifdef BREAK_FREED
  mosquitto_reconnect(leg->mosq);
  // CHECK-MESSAGES-FREED: :[[@LINE-1]]:3: warning: 'leg->mosq' {{.*}} [iot-connect-after-destroy]
#endif
  leg->mosq = NULL;
}

#ifdef BREAK_LEAK
bool leg_renew(struct leg *leg, const char *id) {
  if (!leg_open(leg, id) || !leg_start(leg))
    return false;
  leg->mosq = mosquitto_new(id, true, leg);
  // CHECK-MESSAGES-LEAK: :[[@LINE-1]]:15: warning: {{.*}} [iot-overwritten-connection]
  return leg->mosq != NULL;
}
#endif
