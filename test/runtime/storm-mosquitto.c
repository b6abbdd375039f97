// RUN: %prove_at_broker %s %t
// PROOF-LINK: -lmosquitto
// PROOF-BEFORE: dropped==20
// PROOF-AFTER: dropped<=5
// PROOF-FIX: by hand
// The broker throws the client out for its reading; back at once it sends the
// same again. The twin waits twice as long each time: that makes six.
#include <mosquitto.h>
#include <stdbool.h>
#include <stddef.h>
#include <unistd.h>

static const char large[1000];

static void on_connect(struct mosquitto *client, void *data, int rc) {
  (void)data;
  if (rc == 0)
    mosquitto_publish(client, NULL, "meter/6", sizeof large, large, 0, false);
}

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *client = mosquitto_new("meter-6", true, NULL);
  if (!client)
    return 1;
  mosquitto_connect_callback_set(client, on_connect);
  if (mosquitto_connect(client, "127.0.0.1", PORT, 60) != MOSQ_ERR_SUCCESS)
    return 1;
#ifdef FIXED
  unsigned wait = 50000;
  while (wait < 1000000) {
#else
  for (int drops = 0; drops < 20;) {
#endif
    int rc = mosquitto_loop(client, 1000, 1);
    if (rc != MOSQ_ERR_SUCCESS) {
#ifdef FIXED
      usleep(wait);
      wait *= 2;
      mosquitto_reconnect(client);
#else
      drops++;
      mosquitto_reconnect(client);
      // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: {{.*}} [iot-reconnect-without-backoff]
#endif
    }
  }
  mosquitto_disconnect(client);
  mosquitto_destroy(client);
  mosquitto_lib_cleanup();
  return 0;
}
