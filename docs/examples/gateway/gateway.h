/* The parts of the gateway and what they share.
 *
 *   sensors -> field.c  (local broker)  -> queue.c -> uplink.c (company broker)
 *              alarm.c  (local broker)             -> standby.c (its twin)
 *              diagnostics.c                       -> cloud.cpp  (the cloud)
 *                                                  -> report.cpp (the cloud)
 */
#ifndef GATEWAY_H
#define GATEWAY_H

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

struct reading {
  char topic[64];
  char payload[128];
};

struct settings {
  const char *field_host;  /* the broker in this building */
  const char *uplink_uri;  /* the company's broker */
  const char *standby_uri; /* takes over when that one is down */
  const char *cloud_uri;
  const char *user;
  const char *password;
};

/* log.c: one line with the time in front. */
void log_line(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* queue.c: readings on their way up. The oldest one goes when it is full. */
void queue_push(const struct reading *reading);
bool queue_pop(struct reading *reading, unsigned seconds);

/* field.c */
bool field_start(const struct settings *settings);
void field_stop(void);

/* alarm.c */
bool alarm_start(const struct settings *settings);
void alarm_stop(void);

/* uplink.c */
bool uplink_start(const struct settings *settings);
void uplink_stop(void);

/* standby.c */
bool standby_start(const struct settings *settings);
void standby_move(const char *uri);
void standby_stop(void);

/* diagnostics.c */
bool diagnostics_send(void *client, const char *text);

/* cloud.cpp */
void cloud_start(const struct settings *settings);
void cloud_stop(void);

/* report.cpp */
bool report_send(const char *text);

#ifdef __cplusplus
}
#endif

#endif
