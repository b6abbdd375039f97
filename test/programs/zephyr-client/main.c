// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
#include "link.h"
#include <stdio.h>
#include <zephyr/kernel.h>
#include <zephyr/logging/log.h>

LOG_MODULE_REGISTER(app, LOG_LEVEL_INF);

#define PERIOD K_SECONDS(30)

static struct k_timer sample_timer;
static K_SEM_DEFINE(due, 0, 1);
static unsigned lost;

static void on_timer(struct k_timer *timer) {
  ARG_UNUSED(timer);
  k_sem_give(&due);
}

static int sample(char *out, size_t size) {
  static int value;
  value = (value * 7 + 3) % 100;
  return snprintf(out, size, "{\"soil\":%d,\"lost\":%u}", value, lost);
}

int main(void) {
  char text[64];
  link_start();
  k_timer_init(&sample_timer, on_timer, NULL);
  k_timer_start(&sample_timer, PERIOD, PERIOD);
  for (;;) {
    k_sem_take(&due, K_FOREVER);
    int length = sample(text, sizeof(text));
    if (!link_ready() ||
        link_send((const uint8_t *)text, (size_t)length) != 0) {
      lost++;
      LOG_WRN("%u samples lost", lost);
    }
  }
}
