// RUN: %check_iot_tidy %s 'iot-*' %t
// An early return while connected, reconnect when the client exists, new otherwise.
#include <mosquitto.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <unistd.h>

struct mqtt_conf {
  const char *host;
  struct mosquitto *mosq;
  bool connected;
};

static int mqtt_reconnect(struct mqtt_conf *conf) {
  if (conf->connected)
    return 0;
  int rc = mosquitto_reconnect(conf->mosq);
  if (rc != MOSQ_ERR_SUCCESS) {
    fprintf(stderr, "reconnect: %s\n", mosquitto_strerror(rc));
    return -1;
  }
  conf->connected = true;
  return 0;
}

static int mqtt_connect(struct mqtt_conf *conf) {
  if (conf->mosq != NULL)
    return mqtt_reconnect(conf);
  conf->mosq = mosquitto_new("collectd", true, conf);
  if (conf->mosq == NULL)
    return -1;
  int rc = mosquitto_connect(conf->mosq, conf->host, 1883, 60);
  if (rc != MOSQ_ERR_SUCCESS) {
    fprintf(stderr, "connect: %s\n", mosquitto_strerror(rc));
    mosquitto_destroy(conf->mosq);
    conf->mosq = NULL;
    return -1;
  }
  conf->connected = true;
  return 0;
}

static int publish(struct mqtt_conf *conf, double value) {
  char text[32];
  if (mqtt_connect(conf) != 0)
    return -1;
  int length = snprintf(text, sizeof(text), "%f", value);
  int rc =
      mosquitto_publish(conf->mosq, NULL, "cpu/load", length, text, 0, false);
  if (rc == MOSQ_ERR_SUCCESS)
    rc = mosquitto_loop(conf->mosq, 100, 1);
  if (rc != MOSQ_ERR_SUCCESS) {
    conf->connected = false;
    mosquitto_disconnect(conf->mosq);
    return -1;
  }
  return 0;
}

int main(void) {
  static struct mqtt_conf conf = {"localhost", NULL, false};
  mosquitto_lib_init();
  for (double value = 0;; value += 0.1) {
    if (publish(&conf, value) != 0)
      fputs("value lost\n", stderr);
    sleep(10);
  }
}
