// RUN: %check_iot_tidy %s 'iot-*' %t
// The first user opens, the last one closes, however many there are.
#include <mosquitto.h>
#include <unistd.h>

extern int request(void);

static struct mosquitto *session;
static unsigned users;

static void enter(void) {
  if (users++ == 0)
    mosquitto_connect(session, "broker.lan", 1883, 60);
}

static void leave(void) {
  if (users > 0 && --users == 0)
    mosquitto_disconnect(session);
}

int main(void) {
  mosquitto_lib_init();
  session = mosquitto_new("hub", true, NULL);
  for (;;) {
    switch (request()) {
    case 1:
      enter();
      break;
    case 2:
      leave();
      break;
    default:
      sleep(1);
    }
  }
}
