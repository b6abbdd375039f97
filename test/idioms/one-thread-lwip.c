// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/lwip
// RUN: %check_iot_tidy -check-suffix=STATE %s 'iot-*' %t.state -- -- %sdk/lwip -DBREAK_STATE
// The callback of an attempt and all time-outs run in lwIP's thread, one after the other:
// none of them in the middle of another, whatever that calls.
#include "lwip/apps/mqtt.h"
#include "lwip/timeouts.h"
#include <stddef.h>

void show(int colour);

static mqtt_client_t *client;
static ip_addr_t broker;
static enum { IDLE, TRYING, ONLINE } phase;

static void attempt(void *arg);

static void too_long(void *arg) {
  if (phase != TRYING)
    return;
  mqtt_disconnect(client);
  phase = IDLE;
  sys_timeout(1000, attempt, NULL);
}

static void on_status(mqtt_client_t *c, void *arg, mqtt_connection_status_t status) {
  sys_untimeout(too_long, NULL);
#ifdef BREAK_STATE
  phase = IDLE; // before it is known
  sys_timeout(1000, attempt, NULL);
#endif
  show(status);
  if (status == MQTT_CONNECT_ACCEPTED) {
#ifndef BREAK_STATE
    phase = ONLINE;
#endif
    return;
  }
  phase = IDLE;
  sys_timeout(1000, attempt, NULL);
}

static void attempt(void *arg) {
  static struct mqtt_connect_client_info_t info;
  if (phase != IDLE)
    return;
  phase = TRYING;
  if (mqtt_client_connect(client, &broker, 1883, on_status, NULL, &info) != ERR_OK) {
    // CHECK-MESSAGES-STATE: :[[@LINE-1]]:7: warning: 'client' is already {{.*}} [iot-double-connect]
    phase = IDLE;
    sys_timeout(1000, attempt, NULL);
    return;
  }
  sys_timeout(20000, too_long, NULL);
}

int main(void) {
  client = mqtt_client_new();
  attempt(NULL);
  for (;;) {
    sys_check_timeouts();
    sys_msleep(5);
  }
}
