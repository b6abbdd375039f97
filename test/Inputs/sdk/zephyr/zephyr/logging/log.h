#ifndef ZEPHYR_INCLUDE_LOGGING_LOG_H_
#define ZEPHYR_INCLUDE_LOGGING_LOG_H_
#define LOG_LEVEL_INF 3
#define LOG_MODULE_REGISTER(...)                                               \
  extern int log_module_dummy
void z_log_printf(int level, const char *fmt, ...);
#define LOG_ERR(...) z_log_printf(1, __VA_ARGS__)
#define LOG_WRN(...) z_log_printf(2, __VA_ARGS__)
#define LOG_INF(...) z_log_printf(3, __VA_ARGS__)
#endif
