// What does not compile: the rest of the file is analysed.
// RUN: not %tidy --quiet --checks=-*,iot-* %s -- -std=c++20 -ferror-limit=0 -w | FileCheck %s
#include <mosquitto.h>

struct Incomplete;
struct Half {
  Incomplete member;
  Missing other;
  int twice;
  int twice;
  Half(int) : nothing(1), member() {}
};
struct Circle : Circle {};
template <class T> struct Endless { Endless<Endless<T>> in; };
template <class T> int dependent(T t) {
  mosquitto_connect(t.client, "broker", 1883, 60);
  return t.missing() + mosquitto_connect(t, "broker", 1883, 60);
}
enum Color { Red = missing, Green };
auto deduced();

int broken(Half half, Missing m, Incomplete i) {
  mosquitto *client = mosquitto_new("broken", true);
  mosquitto_connect(client, "broker");
  mosquitto_connect(half.member.client, "broker", 1883, 60);
  if (mosquitto_connect(undeclared, "broker", 1883, 60) == missing::name)
    return deduced() + half.twice;
  auto [a, b] = half;
  switch (m) {
  case 1:
  case 1:
  case Red:
    goto nowhere;
  }
  for (auto x : client)
    mosquitto_connect(x, "broker", 1883, 60);
  co_await client;
  auto f = [undeclared](auto) { return mosquitto_connect(client, "broker", 1883, 60); };
  f(f);
  static_assert(false);
  Endless<int> endless;
  delete i;
  return new Incomplete + dependent(client) + sizeof(Incomplete[client]);
}
void Unknown::method() { mosquitto_connect(this->client, "broker", 1883, 60); }
Half::Half() { twice = mosquitto_connect(nullptr, 1, 2, 3, 4, 5); }
void again(); int again() { return mosquitto_reconnect(0); }
int main() { return 0; }
int main(int argc) {
  mosquitto *client = mosquitto_new("device", true, nullptr);
  mosquitto_connect(client, "broker", 1883, 60);
  mosquitto_connect(client, "broker", 1883, 60);
}

void whole() {
  mosquitto *client = mosquitto_new("device", true, nullptr);
  mosquitto_connect(client, "broker", 1883, 60);
  mosquitto_connect(client, "broker", 1883, 60);
  // CHECK: :[[@LINE-1]]:3: warning: 'client' is {{.*}} [iot-double-connect]
}
