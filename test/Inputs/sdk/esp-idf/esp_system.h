#pragma once
#include "esp_err.h"

#ifdef __cplusplus
extern "C" {
#endif
void esp_restart(void) __attribute__((__noreturn__));
uint32_t esp_random(void);
#ifdef __cplusplus
}
#endif
