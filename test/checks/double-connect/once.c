// RUN: %check_iot_tidy %s 'iot-*' %t
// Two ways come to one call with the connection open, one of them past a test that
// says so and decides nothing: that is one finding.
#include <mosquitto.h>

static struct mosquitto *client;
int wanted(void);
void work(void);

static void with_care(struct mosquitto *m, void *data, int rc) {
  (void)data;
  if (rc)
    mosquitto_reconnect(m);
}

static void lost(struct mosquitto *m, void *data, int rc) {
  (void)data;
  switch (rc) {
  case 0:
    break;
  }
  if (mosquitto_socket(m) == -1 && mosquitto_reconnect(m))
    work();
  int again = mosquitto_reconnect(m);
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: {{.*}} [iot-double-connect]
  (void)again;
}

void start(void) {
  mosquitto_disconnect_callback_set(client, wanted() ? with_care : lost);
  if (mosquitto_socket(client) != -1 ||
      mosquitto_connect(client, "broker", 1883, 60) == MOSQ_ERR_SUCCESS)
    work();
}
