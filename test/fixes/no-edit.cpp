// RUN: %check_iot_tidy %s 'iot-*' %t
// Where an edit might break something there is none: in a macro, in a template,
// of a receiver that does something, where the result is more than yes or no,
// before an else that a loop is in between, and where the second connect asks for something else.
// CHECK-FIXES-NOT: {{^ +.*is_connected}}
#include <mqtt/client.h>

#define OPEN(c) (c).connect()

mqtt::client &next_client();

template <class Client> void twice(Client &client) {
  client.connect();
  client.connect();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}} [iot-double-connect]
}

static void others(mqtt::client &c, bool wanted) {
  c.connect();
  OPEN(c);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}} [iot-double-connect]
  auto answer = c.connect();
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: {{.*}} [iot-double-connect]
  (void)answer;
  if (wanted)
    for (int i = 0; i < 2; ++i)
      c.connect();
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: {{.*}} [iot-double-connect]
  else
    c.disconnect();
}

static void moved(mqtt::client &c, mqtt::connect_options &a,
                  mqtt::connect_options &b) {
  c.connect(a);
  c.connect(b);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}} [iot-double-connect]
}

int main() {
  mqtt::client a("tcp://broker", "a"), b("tcp://broker", "b"),
      c("tcp://broker", "c");
  mqtt::connect_options one, two;
  twice(a);
  others(b, true);
  moved(c, one, two);
}
