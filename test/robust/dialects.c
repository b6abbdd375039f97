// Constructs of C, old, new and GNU, between two connects: none of them stops the
// analysis.
// RUN: %tidy --quiet --checks=-*,iot-* %s -- -std=gnu11 -fblocks -Wno-everything | FileCheck %s
#include <mosquitto.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

int input(int);
static jmp_buf place;

static int knr(client, port)
struct mosquitto *client;
int port;
{
  mosquitto_connect(client, "broker", port, 60);
  return mosquitto_connect(client, "broker", port, 60);
  // CHECK: :[[@LINE-1]]:10: warning: {{.*}} [iot-double-connect]
}

static implicit(struct mosquitto *client) {
  return undeclared(mosquitto_socket(client), client);
}

static void arrays(struct mosquitto *client, int n, int row[n][*]);
static void arrays(struct mosquitto *client, int n, int row[n][n + 1]) {
  int length[input(n)][mosquitto_connect(client, "broker", 1883, 60) + 1];
  // CHECK: :[[@LINE-1]]:24: warning: {{.*}} [iot-double-connect]
  length[0][0] = sizeof(int[mosquitto_connect(client, "broker", 1883, 60) + n]);
  // CHECK: :[[@LINE-1]]:29: warning: {{.*}} [iot-double-connect]
  typedef int again[n];
  again more;
  more[0] = row[0][1] + sizeof(again) + _Alignof(int[n]);
}

static int statement(struct mosquitto *client) {
  int rc = ({
    int inner = mosquitto_connect(client, "broker", 1883, 60);
    if (inner)
      return inner;
    inner;
  });
  for (; ({ rc++ < 3; });)
    ({ goto out; });
out:
  return ({
    int last = mosquitto_connect(client, "broker", 1883, 60);
    last;
  });
  // CHECK: :[[@LINE-3]]:16: warning: {{.*}} [iot-double-connect]
}

static void assembly(struct mosquitto *client) {
  int value = 0;
  mosquitto_connect(client, "broker", 1883, 60);
  __asm__ volatile("" : "+r"(value) : "m"(*&value) : "memory", "cc");
  __asm__ goto("" : : "r"(value) : : other, out);
  input(1);
other:
  __asm__("nop");
out:
  mosquitto_connect(client, "broker", 1883, 60);
  // CHECK: :[[@LINE-1]]:3: warning: {{.*}} [iot-double-connect]
}

static void computed(struct mosquitto *client) {
  static void *ways[] = {&&first, &&second, &&third};
  static const int offsets[] = {&&second - &&first, 0};
  goto *ways[input(0) % 3];
first:
  mosquitto_connect(client, "broker", 1883, 60);
  // CHECK: :[[@LINE-1]]:3: warning: {{.*}} [iot-double-connect]
  goto *(&&first + offsets[0]);
second:
  mosquitto_connect(client, "broker", 1883, 60);
  // CHECK: :[[@LINE-1]]:3: warning: {{.*}} [iot-double-connect]
third:;
}

static void cleaned(struct mosquitto **client) { mosquitto_disconnect(*client); }
static void attributes(void) {
  __attribute__((cleanup(cleaned))) struct mosquitto *client =
      mosquitto_new("attributes", 1, NULL);
  __auto_type same = client;
  __typeof__(client) other = same;
  mosquitto_connect(client, "broker", 1883, 60);
  mosquitto_connect(other, "broker", 1883, 60);
  // CHECK: :[[@LINE-1]]:3: warning: {{.*}} [iot-double-connect]
}

static void selections(struct mosquitto *client) {
  switch (input(0)) {
  case 0 ... 9:
    mosquitto_connect(client, "broker", 1883, 60);
  case -3:
    if (0) {
    default:
      input(1);
    }
    switch (input(2))
    case 1:
      while (input(3))
      case 2:
        mosquitto_connect(client, "broker", 1883, 60);
  // CHECK: :[[@LINE-1]]:9: warning: {{.*}} [iot-ungated-retry-loop]
  }
  int rc = input(4) ?: input(5);
  rc = _Generic(client, struct mosquitto *: mosquitto_socket(client), int: 2);
  rc = __builtin_choose_expr(1, rc, client);
  switch (rc)
    ;
  switch (rc) { int unreachable = 5; }
}

struct all {
  unsigned up : 1, : 0, state : 3;
  union {
    struct mosquitto *client;
    char bytes[8];
  };
  struct { struct all *next; } in[2];
  _Complex double number;
  __int128 wide;
  _Atomic int shared;
  int vector __attribute__((vector_size(16)));
  char rest[];
};
static void fields(struct all *a, ...) {
  struct all b = {.in[1].next = a, .client = a->client, .up = 1}, c = {};
  struct all *d = &(struct all){.in = {[0 ... 1] = {a}}};
  va_list list;
  va_start(list, a);
  d->client = va_arg(list, struct mosquitto *);
  va_end(list);
  b.vector[1] = __real__ b.number + (int)b.wide + __builtin_offsetof(struct all, in[1]);
  c = d->in[0].next->in[1].next[2];
  if (b.up && b.state == 8 && b.wide > ((__int128)1 << 100))
    mosquitto_connect(b.client, "broker", 1883, 60);
  b.shared++;
  mosquitto_connect(b.client, "broker", 1883, 60);
  // CHECK: :[[@LINE-1]]:3: warning: {{.*}} [iot-double-connect]
}

static void blocks(struct mosquitto *client) {
  __block int tries = 0;
  void (^open)(void) = ^{
    tries++;
    mosquitto_connect(client, "broker", 1883, 60);
  };
  open();
  open();
  ^{ mosquitto_disconnect(client); }();
}

static void jumps(struct mosquitto *client) {
  if (setjmp(place) == 0)
    mosquitto_connect(client, "broker", 1883, 60);
  else
    longjmp(place, 1);
  int nested(int);
  extern int elsewhere[];
  __builtin_unreachable();
}

int main(void) {
  struct mosquitto *client = mosquitto_new("device", 1, NULL);
  void (*uses[])() = {knr, statement, assembly, computed, selections, blocks, jumps};
  implicit(client);
  knr(client, 1883);
  arrays(client, 2, NULL);
  attributes();
  fields(&(struct all){.client = client}, client);
  return statement(mosquitto_new("other", 1, NULL));
}
