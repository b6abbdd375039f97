// RUN: %check_iot_tidy %s 'iot-*' %t
// The tenth user opens what the first one has opened.
#include <mosquitto.h>
#include <unistd.h>

extern int request(void);

static struct mosquitto *session;
static unsigned users;

static void enter(void) {
  if (users++ % 10 == 0)
    mosquitto_connect(session, "broker.lan", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'session' is already {{(open|being opened)}}; {{.*}} [iot-double-connect]
}

int main(void) {
  mosquitto_lib_init();
  session = mosquitto_new("hub", true, NULL);
  for (;;) {
    if (request() == 1)
      enter();
    sleep(1);
  }
}
