// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/mongoose
// A repeating timer of Mongoose, which runs inside mg_mgr_poll.
#include "mongoose.h"

static struct mg_connection *connection;
static struct mg_mgr manager;

static void on_event(struct mg_connection *c, int event, void *data) {
  (void)c, (void)event, (void)data;
}

static void on_timer(void *data) {
  (void)data;
  connection = mg_mqtt_connect(&manager, "mqtt://broker", NULL, on_event, NULL);
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: {{.*}} [iot-{{overwritten-connection|double-connect}}]
}

int main(void) {
  mg_mgr_init(&manager);
  mg_timer_add(&manager, 3000, MG_TIMER_REPEAT, on_timer, NULL);
  for (;;)
    mg_mgr_poll(&manager, 1000);
}
