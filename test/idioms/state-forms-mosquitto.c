// RUN: %check_iot_tidy %s 'iot-*' %t.array -- -- -DARRAY
// RUN: %check_iot_tidy %s 'iot-*' %t.function -- -- -DFUNCTION
// RUN: %check_iot_tidy %s 'iot-*' %t.time -- -- -DTIME
// RUN: %check_iot_tidy -check-suffix=ELSEWHERE %s 'iot-*' %t.elsewhere -- -- -DELSEWHERE
// What goes with the connection need not be a plain flag: an element of an array,
// a pointer to the function of the state, the time since when.
#include <mosquitto.h>
#include <stdbool.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static void idle(void);
static void online(void);

enum { LED, SENSOR, BROKER, PARTS };

static bool parts[PARTS];
static void (*step)(void) = idle;
static time_t since;

static void idle(void) { parts[LED] = false; }
static void online(void) { parts[LED] = true; }

static bool is_down(void) {
#if defined ARRAY || defined ELSEWHERE
  return !parts[BROKER];
#elif defined FUNCTION
  return step == idle;
#else
  return since == 0;
#endif
}

static void set_up(bool up) {
#ifdef ELSEWHERE
  parts[SENSOR] = up;
#else
  parts[BROKER] = up;
#endif
  step = up ? online : idle;
  since = up ? time(NULL) : 0;
}

int main(void) {
  struct mosquitto *client;
  mosquitto_lib_init();
  client = mosquitto_new("meter-17", true, NULL);
  if (client == NULL)
    return EXIT_FAILURE;
  for (;;) {
    step();
    if (is_down()) {
      if (mosquitto_connect(client, "broker", 1883, 60) != MOSQ_ERR_SUCCESS) {
        // CHECK-MESSAGES-ELSEWHERE: :[[@LINE-1]]:11: warning: 'client' is already being opened; {{.*}} [iot-double-connect]
        sleep(10);
        continue;
      }
      set_up(true);
    }
    if (mosquitto_loop(client, 1000, 1) != MOSQ_ERR_SUCCESS) {
      sleep(10);
      set_up(false);
    }
  }
}
