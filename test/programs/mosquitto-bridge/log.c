// RUN: %check_iot_tidy %s 'iot-*' %t -- -- -D_GNU_SOURCE
#include "leg.h"
#include <stdarg.h>
#include <stdio.h>
#include <time.h>

bool verbose;

void say(const char *format, ...) {
  va_list arguments;
  char stamp[32];
  time_t now = time(NULL);
  struct tm parts;
  if (!verbose)
    return;
  localtime_r(&now, &parts);
  strftime(stamp, sizeof(stamp), "%H:%M:%S", &parts);
  va_start(arguments, format);
  fprintf(stderr, "%s ", stamp);
  vfprintf(stderr, format, arguments);
  fputc('\n', stderr);
  va_end(arguments);
}
