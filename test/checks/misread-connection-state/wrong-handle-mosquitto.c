// RUN: %check_iot_tidy %s 'iot-*' %t
// The socket of the reader decides over the writer.
#include <mosquitto.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *reader = mosquitto_new("r", true, NULL);
  struct mosquitto *writer = mosquitto_new("w", true, NULL);
  if (!reader || !writer)
    return 1;
  if (mosquitto_connect(reader, "broker", 1883, 60) ||
      mosquitto_connect(writer, "broker", 1883, 60))
    return 1;
  for (;;) {
    mosquitto_loop(reader, 100, 1);
    mosquitto_loop(writer, 100, 1);
    if (mosquitto_socket(reader) == -1) {
      sleep(5);
      mosquitto_reconnect(writer);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'writer' is already {{(being opened|open)}}, and the test before this connect does not tell: {{.*}}; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-misread-connection-state]
    }
  }
}
