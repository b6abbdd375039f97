// RUN: %check_iot_tidy %s 'iot-*' %t
// A general back-off helper that is handed the function which connects.
#include <mosquitto.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

typedef int (*attempt_fn)(void *context);

static int backoff(unsigned base, unsigned max, int tries, attempt_fn attempt,
                   void *context) {
  unsigned pause = base;
  while (tries-- > 0) {
    int rc = attempt(context);
    if (rc == 0)
      return 0;
    sleep(pause + (unsigned)(rand() % 3));
    pause = pause * 2 < max ? pause * 2 : max;
  }
  return -1;
}

struct ctx {
  struct mosquitto *mosq;
  const char *host;
};

static int establish_connection(void *arg) {
  struct ctx *ctx = arg;
  int rc = mosquitto_connect(ctx->mosq, ctx->host, 1883, 60);
  if (rc != MOSQ_ERR_SUCCESS)
    fprintf(stderr, "%s: %s\n", ctx->host, mosquitto_strerror(rc));
  return rc;
}

static int load_state(void *arg) {
  (void)arg;
  return access("/var/lib/agent/state", R_OK);
}

int main(void) {
  struct ctx ctx = {NULL, "iot-core.example.com"};
  mosquitto_lib_init();
  if (backoff(1, 8, 3, load_state, NULL) != 0)
    fputs("starting without state\n", stderr);
  ctx.mosq = mosquitto_new("agent", false, NULL);
  if (!ctx.mosq)
    return 1;
  if (backoff(1, 60, 10, establish_connection, &ctx) != 0) {
    mosquitto_destroy(ctx.mosq);
    return 1;
  }
  int rc;
  do {
    rc = mosquitto_loop(ctx.mosq, 1000, 1);
  } while (rc == MOSQ_ERR_SUCCESS);
  mosquitto_destroy(ctx.mosq);
  mosquitto_lib_cleanup();
  return 0;
}
