// RUN: %prove_at_broker %s %t
// PROOF-LINK: -lmosquitto
// PROOF-BEFORE: attempts>=3, dropped==1
// PROOF-AFTER: attempts==2, connections==2, dropped==1, farewells==1
// The broker throws the client out for a reading that is too large. The thread
// of libmosquitto connects again and so does the callback: one of the two is for
// nothing. Mended, there is one connection more, and it is kept.
#include <mosquitto.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <unistd.h>

static atomic_int answers;

static void on_connect(struct mosquitto *client, void *data, int rc) {
  static const char large[1000];
  (void)data;
  if (rc == 0 && answers++ == 0)
    mosquitto_publish(client, NULL, "meter/5", sizeof large, large, 0, false);
}

static void on_disconnect(struct mosquitto *client, void *data, int rc) {
  (void)data;
  if (rc == 0)
    return;
#ifndef FIXED
  mosquitto_reconnect(client);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}} [iot-competing-reconnect]
#endif
}

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *client = mosquitto_new("meter-5", true, NULL);
  if (!client)
    return 1;
  mosquitto_connect_callback_set(client, on_connect);
  mosquitto_disconnect_callback_set(client, on_disconnect);
  mosquitto_connect(client, "127.0.0.1", PORT, 60);
  mosquitto_loop_start(client);
  for (int tries = 0; tries < 500 && answers < 2; tries++)
    usleep(20000);
  mosquitto_disconnect(client);
  mosquitto_loop_stop(client, false);
  mosquitto_destroy(client);
  return 0;
}
