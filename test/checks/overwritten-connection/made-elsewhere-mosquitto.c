// RUN: %check_iot_tidy %s 'iot-*' %t
// XFAIL: *
// The handle that is overwritten still names the live connection when the new one
// is made; it loses it at the assignment, which is not looked at.
#include <mosquitto.h>
#include <stdio.h>

static struct mosquitto *current;

static struct mosquitto *make(void) {
  struct mosquitto *m = mosquitto_new("meter-18", true, NULL);
  if (m)
    mosquitto_connect(m, "h", 1883, 60);
  return m;
}

int main(void) {
  while (getchar() > 0)
    current = make();
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: {{.*}} [iot-overwritten-connection]
  return current != NULL;
}
