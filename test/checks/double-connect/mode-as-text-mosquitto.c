// RUN: %check_iot_tidy %s 'iot-*' %t
// XFAIL: *
// The text was set before there was a connection and says nothing of it. It is
// the program's own word all the same, and is believed: what a text says is not
// followed, and a program that keeps its state in one looks no different.
#include <mosquitto.h>
#include <string.h>
#include <unistd.h>

static char mode[8];

int main(void) {
  struct mosquitto *client = mosquitto_new("mode-1", true, NULL);
  if (!client)
    return 1;
  strcpy(mode, "auto");
  for (;;) {
    if (strcmp(mode, "auto") == 0)
      mosquitto_connect(client, "a.lan", 1883, 60);
      // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: the loop opens 'client' again {{.*}} [iot-ungated-retry-loop]
    mosquitto_loop(client, 100, 1);
    sleep(1);
  }
}
