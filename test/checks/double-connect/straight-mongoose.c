// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/mongoose
// A second login on one connection: the broker must close it.
#include "mongoose.h"

static const struct mg_mqtt_opts login = {.keepalive = 60, .clean = true};

static void on_event(struct mg_connection *c, int ev, void *data) {
  if (ev == MG_EV_CONNECT) {
    mg_mqtt_login(c, &login);
    MG_INFO(("%lu: link up", c->id));
    mg_mqtt_login(c, &login);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}}is already {{(being opened|open)}}{{.*}} [iot-double-connect]
  } else if (ev == MG_EV_MQTT_OPEN && *(int *)data == 0) {
    struct mg_mqtt_opts sub = {.topic = mg_str("cmd/#"), .qos = 1};
    mg_mqtt_sub(c, &sub);
  } else if (ev == MG_EV_CLOSE) {
    MG_INFO(("%lu: closed", c->id));
  }
}

int main(void) {
  struct mg_mgr mgr;
  mg_mgr_init(&mgr);
  mg_connect(&mgr, "tcp://broker:1883", on_event, NULL);
  for (;;)
    mg_mgr_poll(&mgr, 100);
}
