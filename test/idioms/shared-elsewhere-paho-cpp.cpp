// RUN: %check_iot_tidy %s 'iot-*' %t
// RUN: %check_iot_tidy -check-suffix=SOLE %s 'iot-*' %t.sole -- -- -DSOLE
// One shared_ptr less is not the end of what others share.
#include <functional>
#include <memory>
#include <mqtt/client.h>
#include <vector>

#ifdef SOLE
template <class T> using Pointer = std::unique_ptr<T>;
#else
template <class T> using Pointer = std::shared_ptr<T>;
#endif

static std::vector<std::function<void()>> jobs;

int main() {
  auto client = Pointer<mqtt::client>(
      new mqtt::client("tcp://broker:1883", "lamp-12"));
  mqtt::client *raw = client.get();
#ifndef SOLE
  jobs.push_back([client] { client->publish("lamp/12", "on", 2); });
#endif
  client.reset();
  raw->connect();
  // CHECK-MESSAGES-SOLE: :[[@LINE-1]]:3: warning: {{.*}} [iot-connect-after-destroy]
}
