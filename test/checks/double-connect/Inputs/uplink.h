#ifndef UPLINK_H
#define UPLINK_H
#include <mosquitto.h>

/* Opens the connection of the whole program. */
static inline int uplink_open(struct mosquitto *m, const char *host) {
  mosquitto_reconnect_delay_set(m, 1, 60, true);
  return mosquitto_connect(m, host, 1883, 60);
}
#endif
