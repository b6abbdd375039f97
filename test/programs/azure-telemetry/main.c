// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// Reads a meter every five seconds and hands the values to the hub.
#include "hub.h"
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define PERIOD_SECONDS 5
#define BACKLOG 16

static volatile sig_atomic_t quit;
static char backlog[BACKLOG][64];
static unsigned head;
static unsigned count;

static void on_signal(int number) {
  (void)number;
  quit = 1;
}

static double read_meter(void) {
  FILE *file = fopen("/sys/bus/iio/devices/iio:device0/in_power_raw", "r");
  double value = 0;
  if (file == NULL)
    return -1;
  if (fscanf(file, "%lf", &value) != 1)
    value = -1;
  fclose(file);
  return value;
}

static void push(double value, time_t at) {
  unsigned slot = (head + count) % BACKLOG;
  snprintf(backlog[slot], sizeof(backlog[slot]), "{\"w\":%.1f,\"at\":%ld}",
           value, (long)at);
  if (count < BACKLOG)
    count++;
  else
    head = (head + 1) % BACKLOG;
}

static void flush_backlog(void) {
  while (count > 0 && hub_send(backlog[head])) {
    head = (head + 1) % BACKLOG;
    count--;
  }
}

static bool step(void) {
  static time_t next;
  time_t now = time(NULL);
  if (now >= next) {
    double value = read_meter();
    if (value >= 0)
      push(value, now);
    next = now + PERIOD_SECONDS;
    flush_backlog();
  }
  return !quit;
}

int main(void) {
  const char *text = getenv("DEVICE_CONNECTION_STRING");
  if (text == NULL) {
    fputs("DEVICE_CONNECTION_STRING is not set\n", stderr);
    return EXIT_FAILURE;
  }
  signal(SIGINT, on_signal);
  signal(SIGTERM, on_signal);
  if (!hub_start(text))
    return EXIT_FAILURE;
  hub_run(step);
  const hub_counters *counters = hub_statistics();
  printf("%u sent, %u failed, %u renewals\n", counters->sent, counters->failed,
         counters->renewals);
  hub_stop();
  return EXIT_SUCCESS;
}
