// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/lwip
#include "lwip/netif.h"
#include "lwip/timeouts.h"
#include "session.h"
#include <stdio.h>

static unsigned strokes;
static unsigned unsent;

static void report(void *arg) {
  char text[64];
  (void)arg;
  snprintf(text, sizeof(text), "{\"strokes\":%u,\"unsent\":%u}", strokes,
           unsent);
  if (session_publish("press/state", text) != ERR_OK)
    unsent++;
  sys_timeout(10000, report, NULL);
}

static void on_link(struct netif *netif) {
  printf("link %s\n", netif_is_link_up(netif) ? "up" : "down");
}

static int stroke_seen(void) {
  static u32_t last;
  u32_t now = sys_now();
  if (now - last < 400)
    return 0;
  last = now;
  return 1;
}

int main(void) {
  netif_set_link_callback(netif_default, on_link);
  session_init("press-11");
  sys_timeout(10000, report, NULL);
  for (;;) {
    sys_check_timeouts();
    if (stroke_seen())
      strokes++;
  }
}
