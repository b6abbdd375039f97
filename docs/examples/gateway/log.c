#include "gateway.h"

#include <stdarg.h>
#include <stdio.h>
#include <time.h>

void log_line(const char *format, ...) {
  char stamp[32] = "";
  struct tm calendar;
  const time_t now = time(NULL);
  if (localtime_r(&now, &calendar))
    strftime(stamp, sizeof stamp, "%F %T", &calendar);

  va_list arguments;
  va_start(arguments, format);
  flockfile(stderr);
  fprintf(stderr, "%s ", stamp);
  vfprintf(stderr, format, arguments);
  fputc('\n', stderr);
  funlockfile(stderr);
  va_end(arguments);
}
