// RUN: %check_iot_tidy %s 'iot-*' %t
// An else stays with the if that it belongs to: the new one takes it where it is
// the else itself, stands in braces where an else follows, or is not written at
// all where a loop or a label is in between.
#include <mosquitto.h>
#include <stdio.h>
#include <unistd.h>

static void say(struct mosquitto *m, int a, int b) {
  if (a)
    mosquitto_connect(m, "broker", 1883, 60); // at last
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [iot-double-connect]
  else if (b)
    mosquitto_connect(m,
                      "broker", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-2]]:5: warning: {{.*}} [iot-double-connect]
  else
    mosquitto_connect(m, "broker", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}  if (a) {
  // CHECK-FIXES-NEXT: {{^}}    if (mosquitto_socket(m) == -1)
  // CHECK-FIXES-NEXT: {{^}}      mosquitto_connect(m, "broker", 1883, 60); // at last
  // CHECK-FIXES: {{^}}  } else if (b) {
  // CHECK-FIXES-NEXT: {{^}}    if (mosquitto_socket(m) == -1)
  // CHECK-FIXES-NEXT: {{^}}      mosquitto_connect(m,
  // CHECK-FIXES-NEXT: {{^}}                        "broker", 1883, 60);
  // CHECK-FIXES: {{^}}  } else if (mosquitto_socket(m) == -1)
  // CHECK-FIXES-NEXT: {{^}}    mosquitto_connect(m, "broker", 1883, 60);
  if (b) mosquitto_connect(m, "broker", 1883, 60); else puts("no");
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}  if (b) { if (mosquitto_socket(m) == -1) mosquitto_connect(m, "broker", 1883, 60); } else puts("no");
}

static void far(struct mosquitto *m, int a, int b) {
  if (a)
    while (b-- && sleep(1) == 0)
      mosquitto_connect(m, "broker", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: {{.*}} [iot-ungated-retry-loop]
  // CHECK-FIXES: {{^}}    while (b-- && sleep(1) == 0)
  // CHECK-FIXES-NEXT: {{^}}      mosquitto_connect(m, "broker", 1883, 60);
  else
    puts("a");
  if (a)
    if (b)
      puts("b");
    else
      mosquitto_connect(m, "broker", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}    else
  // CHECK-FIXES-NEXT: {{^}}      mosquitto_connect(m, "broker", 1883, 60);
  else
    puts("a");
  if (a)
  again:
    mosquitto_connect(m, "broker", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [iot-double-connect]
  // CHECK-FIXES: {{^}}  again:
  // CHECK-FIXES-NEXT: {{^}}    mosquitto_connect(m, "broker", 1883, 60);
  else if (b && sleep(1) == 0)
    goto again;
}

int main(int argc, char **argv) {
  (void)argv;
  struct mosquitto *m = mosquitto_new("meter-6", true, NULL);
  struct mosquitto *n = mosquitto_new("meter-7", true, NULL);
  if (!m || !n)
    return 1;
  mosquitto_connect(m, "broker", 1883, 60);
  mosquitto_connect(n, "broker", 1883, 60);
  say(m, argc, argc - 1);
  far(n, argc, argc - 1);
  return 0;
}
