// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/mongoose
// The timer connects only while there is no connection; the close event clears it.
#include "mongoose.h"

static const char *s_url = "mqtt://broker.hivemq.com:1883";
static const char *s_sub_topic = "mg/123/rx";
static struct mg_connection *s_conn;
static unsigned s_closes;

static void fn(struct mg_connection *c, int ev, void *ev_data) {
  if (ev == MG_EV_OPEN) {
    MG_INFO(("%lu created", c->id));
  } else if (ev == MG_EV_CONNECT) {
    MG_INFO(("%lu tcp is up", c->id));
  } else if (ev == MG_EV_ERROR) {
    MG_ERROR(("%lu %s", c->id, (char *)ev_data));
  } else if (ev == MG_EV_MQTT_OPEN) {
    struct mg_mqtt_opts sub = {0};
    sub.topic = mg_str(s_sub_topic);
    sub.qos = 1;
    mg_mqtt_sub(c, &sub);
  } else if (ev == MG_EV_MQTT_MSG) {
    struct mg_mqtt_message *mm = (struct mg_mqtt_message *)ev_data;
    MG_INFO(("received %.*s", (int)mm->data.len, mm->data.buf));
  } else if (ev == MG_EV_CLOSE) {
    s_closes++;
    s_conn = NULL;
  }
}

static void timer_reconnect(void *arg) {
  struct mg_mgr *mgr = (struct mg_mgr *)arg;
  if (s_conn == NULL) {
    struct mg_mqtt_opts opts = {0};
    opts.clean = true;
    opts.client_id = mg_str("mg-123");
    opts.keepalive = 30;
    s_conn = mg_mqtt_connect(mgr, s_url, &opts, fn, NULL);
  }
}

static void timer_ping(void *arg) {
  (void)arg;
  if (s_conn != NULL)
    mg_mqtt_ping(s_conn);
}

int main(void) {
  struct mg_mgr mgr;
  mg_mgr_init(&mgr);
  mg_timer_add(&mgr, 3000, MG_TIMER_REPEAT | MG_TIMER_RUN_NOW, timer_reconnect,
               &mgr);
  mg_timer_add(&mgr, 15000, MG_TIMER_REPEAT, timer_ping, &mgr);
  for (;;)
    mg_mgr_poll(&mgr, 1000);
}
