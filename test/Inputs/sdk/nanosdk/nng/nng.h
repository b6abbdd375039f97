// Stand-in for nanomq/NanoSDK, include/nng/nng.h.
#ifndef NNG_NNG_H
#define NNG_NNG_H
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct nng_socket_s {
  uint32_t id;
} nng_socket;
typedef struct nng_dialer_s {
  uint32_t id;
} nng_dialer;
typedef struct nng_pipe_s {
  uint32_t id;
} nng_pipe;
typedef enum { NNG_PIPE_EV_NONE, NNG_PIPE_EV_ADD_PRE, NNG_PIPE_EV_ADD_POST, NNG_PIPE_EV_REM_POST } nng_pipe_ev;
typedef void (*nng_pipe_cb)(nng_pipe, nng_pipe_ev, void *);
typedef int32_t nng_duration;
enum nng_flag_enum { NNG_FLAG_ALLOC = 1, NNG_FLAG_NONBLOCK = 2 };
enum nng_errno_enum { NNG_ESTATE = 11, NNG_ECONNREFUSED = 6 };
int nng_close(nng_socket);
int nng_dial(nng_socket, const char *, nng_dialer *, int);
int nng_dialer_create(nng_dialer *, nng_socket, const char *);
int nng_dialer_start(nng_dialer, int);
int nng_dialer_close(nng_dialer);
void nng_msleep(nng_duration);
#ifdef __cplusplus
}
#endif
#endif
