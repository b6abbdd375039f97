// Stand-in for cesanta/mongoose 7, mongoose.h.
#ifndef MONGOOSE_H
#define MONGOOSE_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#ifdef __cplusplus
extern "C" {
#endif
struct mg_str {
  char *buf;
  size_t len;
};
struct mg_str mg_str(const char *s);
void mg_log(const char *fmt, ...);
#define MG_INFO(args)                                                          \
  do {                                                                         \
    mg_log args;                                                               \
  } while (0)
#define MG_ERROR(args)                                                         \
  do {                                                                         \
    mg_log args;                                                               \
  } while (0)
struct mg_connection;
struct mg_timer;
typedef void (*mg_event_handler_t)(struct mg_connection *, int ev, void *ev_data);
enum {
  MG_EV_ERROR,
  MG_EV_OPEN,
  MG_EV_POLL,
  MG_EV_RESOLVE,
  MG_EV_CONNECT,
  MG_EV_ACCEPT,
  MG_EV_TLS_HS,
  MG_EV_READ,
  MG_EV_WRITE,
  MG_EV_CLOSE,
  MG_EV_HTTP_HDRS,
  MG_EV_HTTP_MSG,
  MG_EV_WS_OPEN,
  MG_EV_WS_MSG,
  MG_EV_WS_CTL,
  MG_EV_MQTT_CMD,
  MG_EV_MQTT_MSG,
  MG_EV_MQTT_OPEN,
  MG_EV_SNTP_TIME,
  MG_EV_USER
};
struct mg_mgr {
  struct mg_connection *conns;
  void *userdata;
  struct mg_timer *timers;
};
struct mg_connection {
  struct mg_connection *next;
  struct mg_mgr *mgr;
  unsigned long id;
  void *pfn_data;
  mg_event_handler_t fn;
  void *fn_data;
  char data[32];
  unsigned is_listening : 1;
  unsigned is_client : 1;
  unsigned is_connecting : 1;
  unsigned is_closing : 1;
  unsigned is_draining : 1;
};
struct mg_mqtt_opts {
  struct mg_str user;
  struct mg_str pass;
  struct mg_str client_id;
  struct mg_str topic;
  struct mg_str message;
  uint8_t qos;
  uint8_t version;
  uint16_t keepalive;
  bool retain;
  bool clean;
};
struct mg_mqtt_message {
  struct mg_str topic;
  struct mg_str data;
};
void mg_mgr_init(struct mg_mgr *);
void mg_mgr_free(struct mg_mgr *);
void mg_mgr_poll(struct mg_mgr *, int ms);
struct mg_connection *mg_listen(struct mg_mgr *, const char *url, mg_event_handler_t fn, void *fn_data);
struct mg_connection *mg_http_listen(struct mg_mgr *, const char *url, mg_event_handler_t fn, void *fn_data);
struct mg_connection *mg_connect(struct mg_mgr *, const char *url, mg_event_handler_t fn, void *fn_data);
struct mg_connection *mg_mqtt_connect(struct mg_mgr *, const char *url, const struct mg_mqtt_opts *opts, mg_event_handler_t fn, void *fn_data);
struct mg_connection *mg_ws_connect(struct mg_mgr *, const char *url, mg_event_handler_t fn, void *fn_data, const char *fmt, ...);
void mg_close_conn(struct mg_connection *c);
void mg_mqtt_login(struct mg_connection *c, const struct mg_mqtt_opts *opts);
uint16_t mg_mqtt_pub(struct mg_connection *c, const struct mg_mqtt_opts *opts);
void mg_mqtt_sub(struct mg_connection *, const struct mg_mqtt_opts *opts);
void mg_mqtt_ping(struct mg_connection *);
void mg_mqtt_disconnect(struct mg_connection *, const struct mg_mqtt_opts *);
#define MG_TIMER_ONCE 0
#define MG_TIMER_REPEAT 1
#define MG_TIMER_RUN_NOW 2
struct mg_timer *mg_timer_add(struct mg_mgr *mgr, uint64_t milliseconds, unsigned flags, void (*fn)(void *), void *arg);
uint64_t mg_millis(void);
#ifdef __cplusplus
}
#endif
#endif
