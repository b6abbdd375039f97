// RUN: %check_iot_tidy %s 'iot-*' %t
// The restart destroys what it connects.
#include <mosquitto.h>
#include <stdio.h>
#include <unistd.h>

static void restart(struct mosquitto *client) {
  mosquitto_disconnect(client);
  mosquitto_loop_stop(client, false);
  mosquitto_destroy(client);
  sleep(5);
  if (mosquitto_connect(client, "broker", 1883, 60) != MOSQ_ERR_SUCCESS)
    // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'client' was destroyed and is opened without being created again [iot-connect-after-destroy]
    fprintf(stderr, "cannot restart\n");
}

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *client = mosquitto_new("vent-4", true, NULL);
  if (!client || mosquitto_connect(client, "broker", 1883, 60))
    return 1;
  mosquitto_loop_start(client);
  sleep(3600);
  restart(client);
  return 0;
}
