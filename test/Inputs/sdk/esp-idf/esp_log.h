#pragma once
#include <stdarg.h>
#include <stdint.h>

typedef enum {
  ESP_LOG_NONE,
  ESP_LOG_ERROR,
  ESP_LOG_WARN,
  ESP_LOG_INFO,
  ESP_LOG_DEBUG,
  ESP_LOG_VERBOSE
} esp_log_level_t;

#ifdef __cplusplus
extern "C" {
#endif
uint32_t esp_log_timestamp(void);
void esp_log_write(esp_log_level_t level, const char *tag, const char *format,
                   ...) __attribute__((format(printf, 3, 4)));
#ifdef __cplusplus
}
#endif

#define ESP_LOG_LEVEL_LOCAL(level, letter, tag, format, ...)                   \
  do {                                                                         \
    if (level <= ESP_LOG_INFO) {                                               \
      esp_log_write(level, tag, letter " %s: " format "\n", tag,               \
                    ##__VA_ARGS__);                                            \
    }                                                                          \
  } while (0)
#define ESP_LOGE(tag, format, ...)                                             \
  ESP_LOG_LEVEL_LOCAL(ESP_LOG_ERROR, "E", tag, format, ##__VA_ARGS__)
#define ESP_LOGW(tag, format, ...)                                             \
  ESP_LOG_LEVEL_LOCAL(ESP_LOG_WARN, "W", tag, format, ##__VA_ARGS__)
#define ESP_LOGI(tag, format, ...)                                             \
  ESP_LOG_LEVEL_LOCAL(ESP_LOG_INFO, "I", tag, format, ##__VA_ARGS__)
