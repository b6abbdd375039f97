// Stand-in for eclipse-threadx/threadx, common/inc/tx_api.h.
#ifndef TX_API_H
#define TX_API_H
#include <stdint.h>
#define VOID void
typedef char CHAR;
typedef unsigned char UCHAR;
typedef unsigned int UINT;
typedef unsigned long ULONG;
#define TX_WAIT_FOREVER ((ULONG)0xFFFFFFFFUL)
#define TX_NO_WAIT ((ULONG)0)
#define TX_TIMER_TICKS_PER_SECOND ((ULONG)100)
#define TX_AUTO_START 1
typedef struct TX_THREAD_STRUCT {
  ULONG tx_thread_id;
} TX_THREAD;
UINT _tx_thread_sleep(ULONG timer_ticks);
#define tx_thread_sleep _tx_thread_sleep
UINT _tx_thread_create(TX_THREAD *thread_ptr, CHAR *name_ptr,
                       VOID (*entry_function)(ULONG entry_input),
                       ULONG entry_input, VOID *stack_start, ULONG stack_size,
                       UINT priority, UINT preempt_threshold, ULONG time_slice,
                       UINT auto_start);
#define tx_thread_create _tx_thread_create
ULONG _tx_time_get(void);
#define tx_time_get _tx_time_get
VOID _tx_initialize_kernel_enter(void);
#define tx_kernel_enter _tx_initialize_kernel_enter
VOID tx_application_define(VOID *first_unused_memory);
#endif
