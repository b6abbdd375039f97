// RUN: %check_iot_tidy %s 'iot-*' %t
// The same where the event is an overridden function: it comes to the object that was
// connected, and the SDK's own thread or loop connects that one again.
#include <mosquittopp.h>
#include <stdio.h>

class Meter : public mosqpp::mosquittopp {
public:
  Meter() : mosquittopp("meter-6") {}
  void on_disconnect(int rc) override {
    printf("lost: %d\n", rc);
    if (rc)
      reconnect();
    // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: {{.*}} [iot-competing-reconnect]
    // CHECK-FIXES: if (rc)
    // CHECK-FIXES-NEXT: {{^      {}}}
  }
};

// With the thread started where the connection is made.
class Gateway : public mosqpp::mosquittopp {
public:
  Gateway() : mosquittopp("gateway-6") {}
  bool start() {
    return connect("broker", 1883, 60) == MOSQ_ERR_SUCCESS &&
           loop_start() == MOSQ_ERR_SUCCESS;
  }

private:
  int Drops = 0;
  void on_disconnect(int rc) override {
    if (rc == 0)
      return;
    Drops++;
    reconnect();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [iot-competing-reconnect]
    // CHECK-FIXES: Drops++;
    // CHECK-FIXES-NOT: {{^ *}}reconnect();
  }
};

int main() {
  Meter meter;
  Gateway gateway;
  if (!gateway.start() || meter.connect("broker", 1883, 60) != MOSQ_ERR_SUCCESS)
    return 1;
  return meter.loop_forever();
}
