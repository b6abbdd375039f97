#include <mosquitto.h>

void uplink(const char *broker) {
  struct mosquitto *client = mosquitto_new("meter-17", true, NULL);
  if (!client)
    return;
  mosquitto_connect(client, broker, 1883, KEEPALIVE);
  mosquitto_connect(client, broker, 1883, KEEPALIVE);
  mosquitto_loop_forever(client, -1, 1);
  mosquitto_destroy(client);
}
