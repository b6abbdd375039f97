// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/aws-iot-v3
#include "shadow.h"
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static volatile sig_atomic_t quit;
static int target = 20;
static int actual = 18;

static void on_signal(int number) {
  (void)number;
  quit = 1;
}

static void on_delta(const char *document, size_t size) {
  const char *found = memchr(document, ':', size);
  if (found != NULL)
    target = atoi(found + 1);
  printf("target %d\n", target);
}

static void control(void) {
  if (actual < target)
    actual++;
  else if (actual > target)
    actual--;
}

int main(int argc, char **argv) {
  char document[128];
  time_t next = 0;
  if (argc != 3) {
    fprintf(stderr, "usage: %s HOST THING\n", argv[0]);
    return EXIT_FAILURE;
  }
  signal(SIGINT, on_signal);
  if (shadow_open(argv[1], argv[2], on_delta) != SUCCESS)
    return EXIT_FAILURE;
  while (!quit) {
    IoT_Error_t rc = shadow_step(500);
    if (rc != SUCCESS && rc != NETWORK_ATTEMPTING_RECONNECT)
      break;
    if (time(NULL) < next)
      continue;
    next = time(NULL) + 10;
    control();
    snprintf(document, sizeof(document),
             "{\"state\":{\"reported\":{\"t\":%d}}}", actual);
    if (shadow_report(document) != SUCCESS)
      fputs("not reported\n", stderr);
  }
  shadow_close();
  return EXIT_SUCCESS;
}
