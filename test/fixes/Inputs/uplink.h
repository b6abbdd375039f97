#include <mosquitto.h>

static inline void uplink(struct mosquitto *client) {
  mosquitto_connect(client, "broker", 1883, 60);
  mosquitto_connect(client, "broker", 1883, 60);
}
