// RUN: %check_iot_tidy %s 'iot-*' %t
// Far more states than are kept, and ways from one connection to another that no
// assignment shows: a table that an initialiser fills, surplus arguments, handles that
// are asked whether there is one, a loop that waits for somebody else's connection.
#include <MQTTClient.h>
#include <pthread.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <unistd.h>

static MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;

#define SITE(N)                                                                       \
  static MQTTClient client##N;                                                        \
  static void keep##N(void) {                                                         \
    if (!MQTTClient_isConnected(client##N))                                           \
      MQTTClient_connect(client##N, &options);                                        \
  }

SITE(0)
SITE(1)
SITE(2)
SITE(3)
SITE(4)
SITE(5)

static MQTTClient first, second, third, fourth, fifth, sixth;
static MQTTClient *const all[] = {&first, &second};

static void close_all(void) {
  for (size_t i = 0; i < 2; i++)
    MQTTClient_disconnect(*all[i], 1000);
}

static void close_these(int count, ...) {
  va_list these;
  va_start(these, count);
  for (int i = 0; i < count; i++) {
    MQTTClient one = va_arg(these, MQTTClient);
    MQTTClient_disconnect(one, 1000);
  }
  va_end(these);
}

// The fourth one is opened when the third is made.
static void once(void) {
  if (third == NULL) {
    if (MQTTClient_create(&third, "tcp://b:1883", "third", 1, NULL))
      exit(1);
    MQTTClient_connect(fourth, &options);
  }
}

static void *take_over(void *unused) {
  (void)unused;
  MQTTClient_disconnect(sixth, 1000);
  MQTTClient_connect(fifth, &options);
  return NULL;
}

int main(void) {
  pthread_t thread;
  MQTTClient_create(&first, "tcp://b:1883", "first", 1, NULL);
  MQTTClient_create(&second, "tcp://b:1883", "second", 1, NULL);
  MQTTClient_create(&fourth, "tcp://b:1883", "fourth", 1, NULL);
  MQTTClient_create(&fifth, "tcp://b:1883", "fifth", 1, NULL);
  MQTTClient_create(&sixth, "tcp://b:1883", "sixth", 1, NULL);
  keep0();
  keep1();
  keep2();
  keep3();
  keep4();
  keep5();
  once();
  once();
  MQTTClient_connect(first, &options);
  MQTTClient_connect(second, &options);
  close_all();
  MQTTClient_connect(first, &options);
  MQTTClient_connect(second, &options);
  close_these(2, first, second);
  MQTTClient_connect(first, &options);
  MQTTClient_connect(sixth, &options);
  if (pthread_create(&thread, NULL, take_over, NULL))
    return 1;
  while (!MQTTClient_isConnected(fifth))
    sleep(1);
  MQTTClient_connect(sixth, &options);
  for (;;) {
    keep0();
    keep1();
    keep2();
    keep3();
    keep4();
    keep5();
    sleep(1);
  }
}
