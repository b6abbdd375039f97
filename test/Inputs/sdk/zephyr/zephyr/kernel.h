// Stand-in for Zephyr 3.x: kernel objects and their K_..._DEFINE macros have
// the members and initialisers of the real ones, as far as the tests use them.
#ifndef ZEPHYR_INCLUDE_KERNEL_H_
#define ZEPHYR_INCLUDE_KERNEL_H_

#include <errno.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/types.h>
#include <zephyr/sys/atomic.h>

#define ARG_UNUSED(x) (void)(x)
#define ARRAY_SIZE(array) (sizeof(array) / sizeof((array)[0]))
#define CONTAINER_OF(ptr, type, field)                                         \
  ((type *)(((char *)(ptr)) - offsetof(type, field)))
#define STRUCT_SECTION_ITERABLE(struct_type, varname) struct struct_type varname

typedef struct {
  int64_t ticks;
} k_timeout_t;
#define K_NO_WAIT ((k_timeout_t){0})
#define K_FOREVER ((k_timeout_t){-1})
#define K_MSEC(ms) ((k_timeout_t){(int64_t)(ms) * 10})
#define K_SECONDS(s) K_MSEC((s) * 1000)
#define MSEC_PER_SEC 1000

int32_t k_sleep(k_timeout_t timeout);
int32_t k_msleep(int32_t ms);
int64_t k_uptime_get(void);
uint32_t k_uptime_get_32(void);

struct k_sem {
  unsigned int count;
  unsigned int limit;
};
#define K_SEM_DEFINE(name, initial_count, count_limit)                         \
  STRUCT_SECTION_ITERABLE(k_sem, name) = {initial_count, count_limit}
int k_sem_take(struct k_sem *sem, k_timeout_t timeout);
void k_sem_give(struct k_sem *sem);
void k_sem_reset(struct k_sem *sem);
unsigned int k_sem_count_get(struct k_sem *sem);

struct k_event {
  uint32_t events;
};
#define K_EVENT_DEFINE(name) STRUCT_SECTION_ITERABLE(k_event, name) = {0}
void k_event_init(struct k_event *event);
uint32_t k_event_post(struct k_event *event, uint32_t events);
uint32_t k_event_set(struct k_event *event, uint32_t events);
uint32_t k_event_clear(struct k_event *event, uint32_t events);
uint32_t k_event_test(struct k_event *event, uint32_t events_mask);
uint32_t k_event_wait(struct k_event *event, uint32_t events, bool reset,
                      k_timeout_t timeout);

struct k_mutex {
  int lock_count;
};
#define K_MUTEX_DEFINE(name) STRUCT_SECTION_ITERABLE(k_mutex, name) = {0}
int k_mutex_lock(struct k_mutex *mutex, k_timeout_t timeout);
int k_mutex_unlock(struct k_mutex *mutex);

struct k_work;
typedef void (*k_work_handler_t)(struct k_work *work);
struct k_work {
  void *node;
  k_work_handler_t handler;
  void *queue;
  uint32_t flags;
};
struct k_work_delayable {
  struct k_work work;
  int timeout;
};
#define Z_WORK_INITIALIZER(work_handler)                                       \
  {                                                                            \
      .handler = (work_handler),                                               \
  }
#define K_WORK_DEFINE(work, work_handler)                                      \
  struct k_work work = Z_WORK_INITIALIZER(work_handler)
#define Z_WORK_DELAYABLE_INITIALIZER(work_handler)                             \
  {                                                                            \
      .work =                                                                  \
          {                                                                    \
              .handler = (work_handler),                                       \
              .flags = 1,                                                      \
          },                                                                   \
  }
#define K_WORK_DELAYABLE_DEFINE(work, work_handler)                            \
  struct k_work_delayable work = Z_WORK_DELAYABLE_INITIALIZER(work_handler)
void k_work_init(struct k_work *work, k_work_handler_t handler);
void k_work_init_delayable(struct k_work_delayable *dwork,
                           k_work_handler_t handler);
int k_work_submit(struct k_work *work);
int k_work_schedule(struct k_work_delayable *dwork, k_timeout_t delay);
int k_work_reschedule(struct k_work_delayable *dwork, k_timeout_t delay);
int k_work_cancel_delayable(struct k_work_delayable *dwork);

struct k_timer;
typedef void (*k_timer_expiry_t)(struct k_timer *timer);
typedef void (*k_timer_stop_t)(struct k_timer *timer);
struct k_timer {
  int timeout;
  k_timer_expiry_t expiry_fn;
  k_timer_stop_t stop_fn;
  k_timeout_t period;
};
#define Z_TIMER_INITIALIZER(obj, expiry, stop)                                 \
  {                                                                            \
      .expiry_fn = expiry,                                                     \
      .stop_fn = stop,                                                         \
  }
#define K_TIMER_DEFINE(name, expiry_fn, stop_fn)                               \
  STRUCT_SECTION_ITERABLE(k_timer, name) =                                     \
      Z_TIMER_INITIALIZER(name, expiry_fn, stop_fn)
void k_timer_init(struct k_timer *timer, k_timer_expiry_t expiry_fn,
                  k_timer_stop_t stop_fn);
void k_timer_start(struct k_timer *timer, k_timeout_t duration,
                   k_timeout_t period);
void k_timer_stop(struct k_timer *timer);

struct k_thread {
  int base;
};
typedef struct k_thread *k_tid_t;
typedef void (*k_thread_entry_t)(void *p1, void *p2, void *p3);
typedef struct z_thread_stack_element {
  char data;
} k_thread_stack_t;
#define K_THREAD_STACK_DEFINE(sym, size) k_thread_stack_t sym[size]
#define K_THREAD_STACK_SIZEOF(sym) sizeof(sym)
k_tid_t k_thread_create(struct k_thread *new_thread, k_thread_stack_t *stack,
                        size_t stack_size, k_thread_entry_t entry, void *p1,
                        void *p2, void *p3, int prio, uint32_t options,
                        k_timeout_t delay);
struct _static_thread_data {
  struct k_thread *init_thread;
  k_thread_stack_t *init_stack;
  unsigned int init_stack_size;
  k_thread_entry_t init_entry;
  void *init_p1;
  void *init_p2;
  void *init_p3;
  int init_prio;
  uint32_t init_options;
  const char *init_name;
};
#define K_THREAD_DEFINE(name, stack_size, entry, p1, p2, p3, prio, options,    \
                        delay)                                                 \
  static k_thread_stack_t _k_thread_stack_##name[stack_size];                  \
  static struct k_thread _k_thread_obj_##name;                                 \
  STRUCT_SECTION_ITERABLE(_static_thread_data, _k_thread_data_##name) = {      \
      .init_thread = &_k_thread_obj_##name,                                    \
      .init_stack = _k_thread_stack_##name,                                    \
      .init_stack_size = (stack_size),                                         \
      .init_entry = (k_thread_entry_t)entry,                                   \
      .init_p1 = (void *)p1,                                                   \
      .init_p2 = (void *)p2,                                                   \
      .init_p3 = (void *)p3,                                                   \
      .init_prio = (prio),                                                     \
      .init_options = (options),                                               \
      .init_name = #name,                                                      \
  };                                                                           \
  const k_tid_t name = (k_tid_t) & _k_thread_obj_##name

#endif
