// RUN: %check_iot_tidy %s 'iot-*' %t
// `connecting` is reset by a timeout of the program's own, while the attempt goes on.
#include <mosquitto.h>
#include <stdbool.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

static struct mosquitto *client;
static bool connecting;
static time_t since;

static void ensure(void) {
  if (connecting && time(NULL) - since > 5) {
    printf("timeout\n");
    connecting = false;
  }
  if (connecting)
    return;
  connecting = true;
  since = time(NULL);
  mosquitto_connect_async(client, "broker", 1883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already {{(being opened|open)}}; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
}

int main(void) {
  mosquitto_lib_init();
  client = mosquitto_new("kiln-7", true, NULL);
  if (!client || mosquitto_loop_start(client) != MOSQ_ERR_SUCCESS)
    return 1;
  for (;;) {
    ensure();
    mosquitto_publish(client, NULL, "kiln/7", 1, "1", 0, false);
    sleep(1);
  }
}
