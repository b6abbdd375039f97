// RUN: %check_iot_tidy %s 'iot-*' %t
// want_write tells of the output queue.
#include <iostream>
#include <mosquittopp.h>

int main() {
  mosqpp::lib_init();
  mosqpp::mosquittopp client("tram-2");
  if (client.connect("broker", 1883, 60) != MOSQ_ERR_SUCCESS)
    return 1;
  while (client.loop(1000, 1) == MOSQ_ERR_SUCCESS) {
    if (!client.want_write()) {
      std::cout << "idle, reconnect\n";
      client.reconnect();
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'client' is already {{(being opened|open)}}, and the test before this connect does not tell: 'want_write' tells whether data waits to be written; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-misread-connection-state]
    }
  }
  return 0;
}
