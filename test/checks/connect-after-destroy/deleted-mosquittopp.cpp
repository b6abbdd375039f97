// RUN: %check_iot_tidy %s 'iot-*' %t
// The object is deleted, the pointer stays.
#include <iostream>
#include <mosquittopp.h>
#include <unistd.h>

static mosqpp::mosquittopp *client;

static void shut_down() {
  client->disconnect();
  client->loop_stop();
  delete client;
}

static bool start_up() {
  if (client->connect("broker", 1883, 60) != MOSQ_ERR_SUCCESS) {
    // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'client' was destroyed and is opened without being created again [iot-connect-after-destroy]
    std::cerr << "no broker\n";
    return false;
  }
  return client->loop_start() == MOSQ_ERR_SUCCESS;
}

int main() {
  mosqpp::lib_init();
  client = new mosqpp::mosquittopp("pier-3");
  if (!start_up())
    return 1;
  sleep(60);
  shut_down();
  sleep(60);
  return start_up() ? 0 : 1;
}
