#ifndef SESSION_H
#define SESSION_H
#include "lwip/err.h"

void session_init(const char *id);
int session_online(void);
err_t session_publish(const char *topic, const char *text);

#endif
