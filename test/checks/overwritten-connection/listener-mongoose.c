// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/mongoose
// RUN: %check_iot_tidy -check-suffix=AGAIN %s 'iot-*' %t.again -- -- %sdk/mongoose -DBREAK_AGAIN
// The device's own web page has a button that connects.
#include "mongoose.h"
#include <stddef.h>

static struct mg_mgr manager;
static struct mg_connection *session;

static void on_mqtt(struct mg_connection *c, int event, void *data) {
  (void)data;
  if (event == MG_EV_CLOSE && c == session)
    session = NULL;
}

static void on_page(struct mg_connection *c, int event, void *data) {
  (void)c, (void)data;
  if (event != MG_EV_HTTP_MSG)
    return;
#ifndef BREAK_AGAIN
  if (session != NULL)
    return;
#endif
  struct mg_mqtt_opts options = {0};
  session = mg_mqtt_connect(&manager, "mqtt://broker", &options, on_mqtt, NULL);
  // CHECK-MESSAGES-AGAIN: :[[@LINE-1]]:13: warning: {{.*}} [iot-overwritten-connection]
}

int main(void) {
  mg_mgr_init(&manager);
  mg_http_listen(&manager, "http://0.0.0.0", on_page, NULL);
  for (;;)
    mg_mgr_poll(&manager, 1000);
}
