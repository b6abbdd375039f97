#ifndef SHADOW_H
#define SHADOW_H

#include "aws_iot_error.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef void (*shadow_delta_t)(const char *document, size_t size);

IoT_Error_t shadow_open(const char *host, const char *thing,
                        shadow_delta_t on_delta);
IoT_Error_t shadow_report(const char *document);
IoT_Error_t shadow_step(uint32_t milliseconds);
void shadow_close(void);

#endif
