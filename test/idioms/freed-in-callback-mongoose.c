// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/mongoose
// An application struct holds the connection; its close event clears the field and
// the deadline, the main loop opens the next one.
#include "mongoose.h"

struct app {
  struct mg_mgr mgr;
  struct mg_connection *mqtt;
  uint64_t not_before;
  bool stop;
};

static struct app app;

static void on_event(struct mg_connection *c, int ev, void *data) {
  switch (ev) {
  case MG_EV_MQTT_OPEN:
    MG_INFO(("%lu open", c->id));
    break;
  case MG_EV_ERROR:
    MG_ERROR(("%s", (const char *)data));
    break;
  case MG_EV_CLOSE:
    app.mqtt = NULL;
    app.not_before = mg_millis() + 5000;
    break;
  default:
    break;
  }
}

static void open_if_due(void) {
  if (app.mqtt != NULL || mg_millis() < app.not_before)
    return;
  struct mg_mqtt_opts opts = {0};
  opts.client_id = mg_str("kiosk-8");
  opts.clean = true;
  app.mqtt = mg_mqtt_connect(&app.mgr, "mqtts://kiosk.example.com:8883", &opts,
                             on_event, NULL);
  if (app.mqtt == NULL)
    app.not_before = mg_millis() + 5000;
}

int main(void) {
  mg_mgr_init(&app.mgr);
  while (!app.stop) {
    open_if_due();
    mg_mgr_poll(&app.mgr, 500);
  }
  mg_mgr_free(&app.mgr);
  return 0;
}
