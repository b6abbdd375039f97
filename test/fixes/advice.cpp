// RUN: %check_iot_tidy %s 'iot-*' %t
// What is only said, in the SDK's own words.
#include <mqtt/async_client.h>

static mqtt::async_client *client;

static void start_cpp() {
  client = new mqtt::async_client("tcp://broker", "robot");
  // CHECK-NOTES: :[[@LINE-1]]:12: warning: {{.*}} [iot-overwritten-connection]
  // CHECK-NOTES: :[[@LINE+3]]:3: note: opened here first
  // CHECK-NOTES: :8:12: note: close it first: delete client
  // CHECK-NOTES: :8:12: note: or keep it, and create one only where 'client' is null
  client->connect()->wait();
}

int main() {
  start_cpp();
  start_cpp();
}
