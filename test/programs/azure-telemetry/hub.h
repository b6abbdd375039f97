#ifndef HUB_H
#define HUB_H

#include <stdbool.h>

typedef struct {
  unsigned sent;
  unsigned failed;
  unsigned renewals;
} hub_counters;

bool hub_start(const char *connection_string);
void hub_run(bool (*next)(void));
void hub_stop(void);
bool hub_send(const char *text);
const hub_counters *hub_statistics(void);

#endif
