// RUN: %check_iot_tidy %s 'iot-*' %t
// Several fixes in one statement do not get in each other's way.
#include <mosquitto.h>
#include <stdbool.h>
#include <stddef.h>

int main(int argc, char **argv) {
  (void)argv;
  struct mosquitto *m = mosquitto_new("meter-8", true, NULL);
  mosquitto_connect(m, "broker", 1883, 60);
  if (mosquitto_connect(m, "broker", 1883, 60) == MOSQ_ERR_SUCCESS)
    mosquitto_connect(m, "broker", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-2]]:7: warning: {{.*}} [iot-double-connect]
  // CHECK-MESSAGES: :[[@LINE-2]]:5: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}  if (mosquitto_socket(m) != -1 || mosquitto_connect(m, "broker", 1883, 60) == MOSQ_ERR_SUCCESS)
  // CHECK-FIXES-NEXT: {{^}}    if (mosquitto_socket(m) == -1)
  // CHECK-FIXES-NEXT: {{^}}      mosquitto_connect(m, "broker", 1883, 60);
  if (argc > 2) mosquitto_connect(m, "broker", 1883, 60); if (argc > 3) mosquitto_connect(m, "broker", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: {{.*}} [iot-double-connect]
  // CHECK-MESSAGES: :[[@LINE-2]]:73: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}  if (argc > 2 && mosquitto_socket(m) == -1) mosquitto_connect(m, "broker", 1883, 60); if (argc > 3 && mosquitto_socket(m) == -1) mosquitto_connect(m, "broker", 1883, 60);
  mosquitto_connect(m, "broker", 1883, 60); mosquitto_connect(m, "broker", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}} [iot-double-connect]
  // CHECK-MESSAGES: :[[@LINE-2]]:45: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}  if (mosquitto_socket(m) == -1) mosquitto_connect(m, "broker", 1883, 60); if (mosquitto_socket(m) == -1) mosquitto_connect(m, "broker", 1883, 60);
#if 1
  if (argc > 4)
#endif
    mosquitto_connect(m, "broker", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}  if (argc > 4)
  // CHECK-FIXES-NEXT: {{^}}#endif
  // CHECK-FIXES-NEXT: {{^}}    if (mosquitto_socket(m) == -1)
  // CHECK-FIXES-NEXT: {{^}}      mosquitto_connect(m, "broker", 1883, 60);
  // The value of a statement expression is its last statement.
  int rc = ({ mosquitto_connect(m, "broker", 1883, 60); });
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}  int rc = ({ mosquitto_connect(m, "broker", 1883, 60); });
  return rc;
}
