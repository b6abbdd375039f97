// Stand-in for FreeRTOS/FreeRTOS-Kernel, include/atomic.h.
#ifndef ATOMIC_H
#define ATOMIC_H

#include <stdint.h>

uint32_t Atomic_CompareAndSwap_u32(uint32_t volatile *destination, uint32_t exchange,
                                   uint32_t comparand);
uint32_t Atomic_Add_u32(uint32_t volatile *addend, uint32_t count);
uint32_t Atomic_Subtract_u32(uint32_t volatile *addend, uint32_t count);
uint32_t Atomic_Increment_u32(uint32_t volatile *addend);
uint32_t Atomic_Decrement_u32(uint32_t volatile *addend);

#endif
