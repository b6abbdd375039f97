#ifndef UPLINK_H
#define UPLINK_H

#include <stdbool.h>

typedef void (*uplink_command_t)(const char *text, int length);

bool uplink_init(const char *uri, const char *id, uplink_command_t on_command);
bool uplink_online(void);
int uplink_send(const char *topic, const char *text);
void uplink_sleep(void);
void uplink_wake(void);

#endif
