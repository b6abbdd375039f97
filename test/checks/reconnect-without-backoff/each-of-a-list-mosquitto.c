// RUN: %check_iot_tidy %s 'iot-*' %t
// Each broker of a list is tried once, at once: no attempt is made again. To go
// through the list over and over without a wait is another matter.
#include <mosquitto.h>
#include <stddef.h>
#include <unistd.h>

static const char *const brokers[] = {"a.lan", "b.lan", "c.lan"};
enum { Count = sizeof(brokers) / sizeof(brokers[0]) };

int any_of_them(struct mosquitto *m) {
  for (int i = 0; i < Count; i++)
    if (mosquitto_connect(m, brokers[i], 1883, 60) == MOSQ_ERR_SUCCESS)
      return i;
  return -1;
}

static struct mosquitto *dial(const char *host) {
  struct mosquitto *m = mosquitto_new("meter", true, NULL);
  if (m && mosquitto_connect(m, host, 1883, 60) == MOSQ_ERR_SUCCESS)
    return m;
  mosquitto_destroy(m);
  return NULL;
}

struct mosquitto *until_one_answers(void) {
  for (;;) {
    for (const char *const *at = brokers; at != brokers + Count; ++at) {
      struct mosquitto *m = dial(*at);
      if (m)
        return m;
    }
    sleep(30);
  }
}

struct mosquitto *fresh_for_each(void) {
  for (int i = 0; i < Count; i++) {
    const char *host = brokers[i];
    struct mosquitto *m = mosquitto_new("meter", true, NULL);
    if (m && mosquitto_connect(m, host, 1883, 60) == MOSQ_ERR_SUCCESS)
      return m;
    mosquitto_destroy(m);
  }
  return NULL;
}

int same_one_again(struct mosquitto *m) {
  for (int i = 0; i < Count; i++)
    if (mosquitto_connect(m, "a.lan", 1883, 60) == MOSQ_ERR_SUCCESS)
      // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'm' is opened again at once
      return i;
  return -1;
}

int round_and_round(struct mosquitto *m) {
  for (int i = 0;; i = (i + 1) % Count)
    if (mosquitto_connect(m, brokers[i], 1883, 60) == MOSQ_ERR_SUCCESS)
      // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'm' is opened again at once
      return i;
}
