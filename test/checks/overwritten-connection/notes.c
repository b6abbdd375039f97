// RUN: %check_iot_tidy %s 'iot-*' %t
// The note tells where the lost connection was opened.
#include <mosquitto.h>

int main(void) {
  struct mosquitto *client = mosquitto_new("device", true, 0);
  if (!client || mosquitto_connect(client, "a", 1883, 60) != MOSQ_ERR_SUCCESS)
    return 1;
  client = mosquitto_new("device", true, 0);
  // CHECK-NOTES: :[[@LINE-1]]:12: warning: {{(the handle|'client')}} is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  // CHECK-NOTES: :[[@LINE-4]]:18: note: opened here{{( first)?}}
  // CHECK-NOTES: :9:12: note: close it first: mosquitto_disconnect(client); mosquitto_loop_stop(client, false); mosquitto_destroy(client)
  // CHECK-NOTES: :9:12: note: or keep it, and create one only where 'client' is null
  mosquitto_destroy(client);
  return 0;
}
