// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/mongoose
// Mongoose: every connect is one more connection of the manager; the program's
// pointer is its gate.
#include <mongoose.h>
#include <unistd.h>

static struct mg_mqtt_opts options = {
    .client_id = {.buf = "meter-7", .len = 7}};

void again(struct mg_mgr *manager) {
  struct mg_connection *c =
      mg_mqtt_connect(manager, "mqtt://broker", &options, NULL, NULL);
  if (c != NULL)
    c = mg_mqtt_connect(manager, "mqtt://broker", &options, NULL, NULL);
    // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
}

void again_web(struct mg_mgr *manager) {
  struct mg_connection *c =
      mg_ws_connect(manager, "ws://broker/mqtt", NULL, NULL, NULL);
  if (c != NULL)
    c = mg_ws_connect(manager, "ws://broker/mqtt", NULL, NULL, NULL);
    // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
}

void again_in_two_steps(struct mg_mgr *manager) {
  struct mg_connection *c =
      mg_connect(manager, "tcp://broker:1883", NULL, NULL);
  if (c == NULL)
    return;
  mg_mqtt_login(c, &options);
  c = mg_connect(manager, "tcp://broker:1883", NULL, NULL);
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  if (c != NULL)
    mg_mqtt_login(c, &options);
}

// Version 6 has these; everything else goes by the same names.
struct mg_connect_opts;
struct mg_connection *mg_connect_opt(struct mg_mgr *, const char *address,
                                     mg_event_handler_t,
                                     struct mg_connect_opts *);
struct mg_connection *mg_connect_ws(struct mg_mgr *, mg_event_handler_t,
                                    const char *url, const char *protocol,
                                    const char *headers);
struct mg_connection *mg_connect_ws_opt(struct mg_mgr *, mg_event_handler_t,
                                        struct mg_connect_opts *,
                                        const char *url, const char *protocol,
                                        const char *headers);

void again_6(struct mg_mgr *manager, struct mg_connect_opts *opts) {
  struct mg_connection *c = mg_connect_opt(manager, "broker:1883", NULL, opts);
  if (c != NULL)
    c = mg_connect_opt(manager, "broker:1883", NULL, opts);
    // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
}

void again_web_6(struct mg_mgr *manager) {
  struct mg_connection *c =
      mg_connect_ws(manager, NULL, "ws://broker/mqtt", NULL, NULL);
  if (c != NULL)
    c = mg_connect_ws(manager, NULL, "ws://broker/mqtt", NULL, NULL);
    // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
}

void again_web_opt_6(struct mg_mgr *manager, struct mg_connect_opts *opts) {
  struct mg_connection *c =
      mg_connect_ws_opt(manager, NULL, opts, "ws://broker/mqtt", NULL, NULL);
  if (c != NULL)
    c = mg_connect_ws_opt(manager, NULL, opts, "ws://broker/mqtt", NULL, NULL);
    // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
}

void retried_6(struct mg_mgr *manager, struct mg_connect_opts *opts) {
  struct mg_connection *c;
  while ((c = mg_connect_opt(manager, "broker:1883", NULL, opts)) == NULL)
    sleep(5);
  mg_close_conn(c);
  while ((c = mg_connect_ws(manager, NULL, "ws://broker", NULL, NULL)) == NULL)
    sleep(5);
  mg_close_conn(c);
  while ((c = mg_connect_ws_opt(manager, NULL, opts, "ws://broker", NULL,
                                NULL)) == NULL)
    sleep(5);
}

void gated_by_field(struct mg_mgr *manager) {
  struct mg_connection *c =
      mg_mqtt_connect(manager, "mqtt://broker", &options, NULL, NULL);
  if (c == NULL)
    return;
  mg_mgr_poll(manager, 1000);
  if (c->is_closing) {
    mg_mgr_poll(manager, 5000);
    c = mg_mqtt_connect(manager, "mqtt://broker", &options, NULL, NULL);
  }
}

void retried(struct mg_mgr *manager) {
  struct mg_connection *c;
  while ((c = mg_mqtt_connect(manager, "mqtt://broker", &options, NULL,
                              NULL)) == NULL)
    sleep(5);
}

void closed(struct mg_mgr *manager) {
  struct mg_connection *c =
      mg_mqtt_connect(manager, "mqtt://broker", &options, NULL, NULL);
  if (c == NULL)
    return;
  mg_mqtt_disconnect(c, &options);
  mg_mgr_poll(manager, 1000);
  c = mg_mqtt_connect(manager, "mqtt://broker", &options, NULL, NULL);
  if (c == NULL)
    return;
  mg_close_conn(c);
  c = mg_mqtt_connect(manager, "mqtt://broker", &options, NULL, NULL);
}

static struct mg_connection *session;

static void on_event(struct mg_connection *c, int event, void *data) {
  if (event == MG_EV_MQTT_OPEN && *(int *)data == 0)
    mg_mqtt_sub(c, &options);
  else if (event == MG_EV_CLOSE)
    session = NULL;
}

static void tick(void *data) {
  struct mg_mgr *manager = data;
  if (session == NULL)
    session =
        mg_mqtt_connect(manager, "mqtt://broker", &options, on_event, NULL);
}

static struct mg_connection *eager;

static void on_eager_event(struct mg_connection *c, int event, void *data) {
  (void)data;
  if (event == MG_EV_MQTT_OPEN)
    eager = mg_mqtt_connect(c->mgr, "mqtt://broker", &options, NULL, NULL);
    // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
}

static void on_hasty_event(struct mg_connection *c, int event, void *data);

static void open_hasty(struct mg_mgr *manager) {
  mg_mqtt_connect(manager, "mqtt://broker", &options, on_hasty_event, NULL);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: the connection is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

static void on_hasty_event(struct mg_connection *c, int event, void *data) {
  (void)data;
  if (event == MG_EV_CLOSE)
    open_hasty(c->mgr);
}

int main(void) {
  struct mg_mgr manager;
  mg_mgr_init(&manager);
  mg_timer_add(&manager, 5000, MG_TIMER_REPEAT | MG_TIMER_RUN_NOW, tick,
               &manager);
  eager = mg_mqtt_connect(&manager, "mqtt://broker", &options, on_eager_event,
                          NULL);
  mg_mqtt_connect(&manager, "mqtt://broker", &options, on_hasty_event, NULL);
  for (;;)
    mg_mgr_poll(&manager, 1000);
}
