// A meter that sends one reading, and connects once too often.
#include <mosquitto.h>
#include <stdio.h>

static int send_reading(struct mosquitto *client, double kwh) {
  char text[32];
  int length = snprintf(text, sizeof text, "%.3f", kwh);
  return mosquitto_publish(client, NULL, "meter/17", length, text, 1, false);
}

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *client = mosquitto_new("meter-17", true, NULL);
  if (!client)
    return 1;
  mosquitto_connect(client, "broker.example", 1883, 60);
  puts("connected");
  if (mosquitto_socket(client) == -1)
    mosquitto_connect(client, "broker.example", 1883, 60);
  send_reading(client, 21.5);
  mosquitto_loop_forever(client, -1, 1);
  mosquitto_destroy(client);
  return mosquitto_lib_cleanup();
}
