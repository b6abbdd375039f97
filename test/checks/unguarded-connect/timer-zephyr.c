// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/zephyr
// A timer of which each turn connects; the context comes from elsewhere.
#include <zephyr/kernel.h>
#include <zephyr/net/mqtt.h>

extern struct mqtt_client uplink, mirror, once;
void light_led(void);
void settle(struct mqtt_client *c);

static void on_turn(struct k_timer *timer) {
  (void)timer;
  light_led();
  mqtt_connect(&uplink);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'uplink' may be open already, and nothing on the way to this connect tests it; a second connect {{.*}} [iot-unguarded-connect]
}

static void on_check(struct k_timer *timer) {
  (void)timer;
  settle(&mirror);
  mqtt_connect(&mirror);
}

// Without a period it runs once.
static void on_end(struct k_timer *timer) {
  (void)timer;
  light_led();
  mqtt_connect(&once);
}

K_TIMER_DEFINE(turn, on_turn, NULL);
K_TIMER_DEFINE(check, on_check, NULL);
K_TIMER_DEFINE(end, on_end, NULL);

void start(void) {
  k_timer_start(&turn, K_SECONDS(60), K_SECONDS(60));
  k_timer_start(&check, K_SECONDS(60), K_SECONDS(60));
  k_timer_start(&end, K_SECONDS(60), K_NO_WAIT);
}
