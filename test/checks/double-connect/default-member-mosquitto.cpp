// RUN: %check_iot_tidy %s iot-double-connect %t
// A handle that a default member initialiser makes.
#include <mosquitto.h>

struct Line {
  mosquitto *Handle = mosquitto_new("ferry", true, nullptr);
};

int main() {
  Line L;
  mosquitto_connect(L.Handle, "broker", 1883, 60);
  mosquitto_connect(L.Handle, "broker", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'L.Handle' is already being opened{{.*}} [iot-double-connect]
}
