#ifndef LINK_H
#define LINK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

void link_start(void);
bool link_ready(void);
int link_send(const uint8_t *data, size_t size);

#endif
