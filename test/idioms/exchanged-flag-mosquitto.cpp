// RUN: %check_iot_tidy %s 'iot-*' %t
// RUN: %check_iot_tidy -check-suffix=ALWAYS %s 'iot-*' %t.always -- -- -DALWAYS
// std::exchange takes the request and clears it in one step.
#include <mosquitto.h>
#include <unistd.h>
#include <utility>

#ifdef ALWAYS
#define ANSWERED true
#else
#define ANSWERED false
#endif

static bool wanted = true;

int main() {
  mosquitto_lib_init();
  mosquitto *m = mosquitto_new("gate-8", true, nullptr);
  for (;;) {
    if (std::exchange(wanted, ANSWERED)) {
      sleep(5);
      if (mosquitto_connect(m, "broker", 1883, 60) != MOSQ_ERR_SUCCESS)
        wanted = true;
      // CHECK-MESSAGES-ALWAYS: :[[@LINE-2]]:11: warning: {{.*}} [iot-double-connect]
    }
    if (mosquitto_loop(m, 100, 1) != MOSQ_ERR_SUCCESS)
      wanted = true;
  }
}
