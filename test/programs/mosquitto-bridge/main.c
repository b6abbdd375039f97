// RUN: %check_iot_tidy %s 'iot-*' %t -- -- -D_GNU_SOURCE
// RUN: %check_iot_tidy -check-suffix=TWIN %s 'iot-*' %t.twin -- -- \
// RUN:   -D_GNU_SOURCE -DBREAK_TWIN
// The bridge daemon: two legs, options, signals, and a report now and then.
#include "leg.h"
#include <getopt.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static volatile sig_atomic_t running = 1;

static struct leg inner = {.name = "inner",
                           .host = "127.0.0.1",
                           .port = 1883,
                           .pattern = "plant/#"};
static struct leg outer = {.name = "outer",
                           .host = "mqtt.example.org",
                           .port = 1883,
                           .pattern = "orders/#"};

static void stop(int number) {
  (void)number;
  running = 0;
}

static void catch_signals(void) {
  struct sigaction action;
  memset(&action, 0, sizeof(action));
  action.sa_handler = stop;
  sigaction(SIGINT, &action, NULL);
  sigaction(SIGTERM, &action, NULL);
}

static int parse(int argc, char **argv) {
  int option;
  while ((option = getopt(argc, argv, "i:o:v")) != -1) {
    switch (option) {
    case 'i':
      inner.host = optarg;
      break;
    case 'o':
      outer.host = optarg;
      break;
    case 'v':
      verbose = true;
      break;
    default:
      fprintf(stderr, "usage: %s [-i host] [-o host] [-v]\n", argv[0]);
      return 1;
    }
  }
  return 0;
}

static void report(void) {
  static time_t last;
  time_t now = time(NULL);
  if (now - last < 60)
    return;
  last = now;
  say("in %u, out %u, lost %u", outer.forwarded, inner.forwarded,
      inner.failures + outer.failures);
}

int main(int argc, char **argv) {
  if (parse(argc, argv) != 0)
    return 2;
  catch_signals();
  mosquitto_lib_init();
  inner.other = &outer;
  outer.other = &inner;
  int result = 1;
  if (leg_open(&inner, "bridge-inner") && leg_open(&outer, "bridge-outer") &&
      leg_start(&inner) && leg_start(&outer)) {
    result = 0;
#ifdef BREAK_TWIN
    struct mosquitto *one = mosquitto_new("bridge-report", true, NULL);
    struct mosquitto *two = mosquitto_new("bridge-report", true, NULL);
    if (!one || !two)
      return 1;
    if (mosquitto_connect(one, "127.0.0.1", 1883, 60) != MOSQ_ERR_SUCCESS)
      return 1;
    if (mosquitto_connect(two, "127.0.0.1", 1883, 60) != MOSQ_ERR_SUCCESS)
      // CHECK-MESSAGES-TWIN: :[[@LINE-1]]:9: warning: {{.*}} [iot-duplicate-client-id]
      return 1;
#endif
    while (running) {
      leg_serve(&inner);
      leg_serve(&outer);
      report();
    }
  }
  leg_close(&outer);
  leg_close(&inner);
  mosquitto_lib_cleanup();
  return result;
}
