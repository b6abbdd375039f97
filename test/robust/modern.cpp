// C++23 between two connects.
// RUN: %tidy --quiet --checks=-*,iot-* %s -- -std=c++23 -ftemplate-depth=2000 -w | FileCheck %s
#include <concepts>
#include <coroutine>
#include <functional>
#include <memory>
#include <mosquitto.h>
#include <optional>
#include <tuple>
#include <variant>

int input(int);
using Client = std::unique_ptr<mosquitto, decltype([](mosquitto *m) { mosquitto_destroy(m); })>;

struct Task {
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    std::suspend_always yield_value(int) { return {}; }
    void unhandled_exception() {}
  };
};
Task coroutine(mosquitto *client) {
  mosquitto_connect(client, "broker", 1883, 60);
  co_await std::suspend_always{};
  for (int i = 0; i < 2; i++)
    co_yield mosquitto_reconnect(client);
  mosquitto_connect(client, "broker", 1883, 60);
  co_return;
}

template <int N> int deep(mosquitto *client) {
  if constexpr (N > 0)
    return deep<N - 1>(client);
  else
    return mosquitto_connect(client, "broker", 1883, 60);
}
template <class... T> int fold(T... t) { return (deep<2>(t) + ... + 0); }
template <class T>
concept Connects = requires(T t) { { t.open() } -> std::same_as<int>; };
template <Connects T> struct Twice : T {
  using T::T;
  int open(this auto &self) { return self.T::open() + self.T::open(); }
};
template <class T> struct Incomplete { struct Inner; Inner *inner; T t; };
struct Link {
  mosquitto *client;
  Link(mosquitto *m = mosquitto_new("link", true, nullptr)) try : client(m) {
  } catch (...) {
    mosquitto_destroy(m);
  }
  ~Link() noexcept(false) { mosquitto_destroy(client); }
  int open() { return mosquitto_connect(client, "broker", 1883, 60); }
  auto operator<=>(const Link &) const = default;
  int operator[](int a, int b) { return a + b + open(); }
  static int operator()(int a) { return a; }
  explicit(sizeof(int) > 2) operator bool() const { return mosquitto_socket(client) != -1; }
};
struct Forward;
Forward *forwarded(Forward *);
enum class State : unsigned char { Down, Up };
using enum State;

constexpr int both(int a) {
  if consteval {
    return a;
  } else {
    return input(a);
  }
}

int forms(mosquitto *client) {
  auto [a, b, c] = std::tuple{client, 1, State::Up};
  auto open = [client, n = std::make_unique<int>(1)]<class T>(T &&t, auto... more) mutable -> int {
    return n ? mosquitto_connect(client, "broker", 1883, 60) : sizeof...(more);
  };
  auto self = [&](this auto &me, int i) -> int { return i ? me(i - 1) : open(i); };
  std::variant<int, mosquitto *> which = client;
  std::visit([](auto &&v) { if constexpr (std::is_pointer_v<std::decay_t<decltype(v)>>) mosquitto_disconnect(v); }, which);
  switch (State s{input(2) ? Up : Down}; s) {
    [[likely]] case Up: break;
  case Down: [[fallthrough]];
  default: goto out;
  }
  if (auto p = std::optional(client); p && b == 1 && c == State::Up)
    self(3);
  for (int list[] = {1, 2}; auto &&i : list)
    try {
      open(i, 1, 2);
    } catch (const std::exception &) {
      throw;
    } catch (...) {
      continue;
    }
out:
  static thread_local std::function<int()> kept = [&] { return open(1); };
  return kept() + fold(client, a) + both(1) + []() static { return 1; }();
}

int main() {
  mosquitto *client = mosquitto_new("device", true, nullptr);
  Client owned(mosquitto_new("owned", true, nullptr));
  deep<5>(client);
  mosquitto_connect(client, "broker", 1883, 60);
  // CHECK: :[[@LINE-1]]:3: warning: 'client' is {{.*}} [iot-double-connect]
  auto late = [=]() { return coroutine(client); };
  late();
  deep<500>(client);
  Twice<Link> link;
  link.open();
  Incomplete<Link> incomplete{};
  Link many[2][3] = {};
  auto placed = new (&incomplete) Incomplete<Link>[1]{};
  delete[] placed;
  return link[1, 2] + Link()(3) + forms(owned.get()) + (many[0][1] ? 1 : 0);
}
