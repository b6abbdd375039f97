// RUN: %check_iot_tidy %s 'iot-*' %t
// The loop's thread reconnects by itself: the callback's own attempt goes.
#include <mosquitto.h>
#include <stdio.h>

static void on_disconnect(struct mosquitto *client, void *data, int rc) {
  (void)data;
  printf("lost: %d\n", rc);
  if (rc == 0)
    return;
  mosquitto_reconnect(client);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}} [iot-competing-reconnect]
  // CHECK-FIXES: printf("lost: %d\n", rc);
  // CHECK-FIXES-NOT: mosquitto_reconnect(
}

int main(void) {
  struct mosquitto *client = mosquitto_new("meter-5", true, NULL);
  if (!client)
    return 1;
  mosquitto_disconnect_callback_set(client, on_disconnect);
  if (mosquitto_connect(client, "broker", 1883, 60) != MOSQ_ERR_SUCCESS)
    return 1;
  // CHECK-FIXES: mosquitto_loop_forever(client
  return mosquitto_loop_forever(client, -1, 1);
}
