// RUN: %check_iot_tidy %s 'iot-*' %t
// As handler-waits-paho-cpp.cpp: the handler sleeps, and the thread of the library reconnects.
#include <mosquitto.h>
#include <stdio.h>
#include <unistd.h>

static void lost(struct mosquitto *client, void *data, int reason) {
  (void)client, (void)data;
  fprintf(stderr, "lost: %d\n", reason);
  sleep(2);
}

int bridge_begin(struct mosquitto *client, const char *host) {
  mosquitto_disconnect_callback_set(client, lost);
  if (mosquitto_loop_start(client) != MOSQ_ERR_SUCCESS)
    return -1;
  return mosquitto_connect_async(client, host, 1883, 45);
}
