// Clients of six sites, each kept up on its own: together far more states than are kept,
// so that the connections of whoever includes this are looked at one by one.
#include <mosquitto.h>
#include <stdbool.h>
#include <stddef.h>

#define SITE(N)                                                 \
  static struct mosquitto *client##N;                           \
  static void keep##N(void) {                                   \
    if (mosquitto_socket(client##N) == -1)                      \
      mosquitto_connect(client##N, "broker", 1883, 60);         \
    mosquitto_loop(client##N, 10, 1);                           \
  }

SITE(0)
SITE(1)
SITE(2)
SITE(3)
SITE(4)
SITE(5)

static void make_sites(void) {
  client0 = mosquitto_new("site0", true, NULL);
  client1 = mosquitto_new("site1", true, NULL);
  client2 = mosquitto_new("site2", true, NULL);
  client3 = mosquitto_new("site3", true, NULL);
  client4 = mosquitto_new("site4", true, NULL);
  client5 = mosquitto_new("site5", true, NULL);
}

static void keep_sites(void) {
  keep0();
  keep1();
  keep2();
  keep3();
  keep4();
  keep5();
}
