// RUN: %check_iot_tidy %s 'iot-*' %t
// A bridge daemon: the helper that prepares the client already connects, and main
// connects once more "to be sure" before the loop.
#include <mosquitto.h>
#include <stdio.h>
#include <stdlib.h>

static const char *const topics[] = {"plant/+/temp", "plant/+/rpm"};

static struct mosquitto *make_client(const char *host) {
  struct mosquitto *m = mosquitto_new("bridge-1", true, NULL);
  if (!m) {
    perror("mosquitto_new");
    exit(1);
  }
  mosquitto_username_pw_set(m, "bridge", getenv("BRIDGE_PW"));
  int rc = mosquitto_connect(m, host, 1883, 60);
  if (rc != MOSQ_ERR_SUCCESS) {
    fprintf(stderr, "connect: %s\n", mosquitto_strerror(rc));
    exit(1);
  }
  return m;
}

int main(int argc, char **argv) {
  const char *host = argc > 1 ? argv[1] : "localhost";
  mosquitto_lib_init();
  struct mosquitto *mosq = make_client(host);
  for (unsigned i = 0; i < sizeof(topics) / sizeof(topics[0]); i++)
    mosquitto_subscribe(mosq, NULL, topics[i], 1);
  if (mosquitto_connect(mosq, host, 1883, 60) != MOSQ_ERR_SUCCESS)
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'mosq' is already {{(being opened|open)}}; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
    return 1;
  mosquitto_loop_forever(mosq, -1, 1);
  mosquitto_destroy(mosq);
  mosquitto_lib_cleanup();
  return 0;
}
