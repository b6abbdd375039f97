// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// An XIO is the link below the protocol: opening it is half of an open only. But what
// runs over it is lost with it.
#include "azure_c_shared_utility/threadapi.h"
#include "azure_c_shared_utility/xio.h"

static void on_open(void *context, IO_OPEN_RESULT result) {
  (void)context;
  (void)result;
}
static void on_bytes(void *context, const unsigned char *bytes, size_t size) {
  (void)context;
  (void)bytes;
  (void)size;
}
static void on_error(void *context) { *(int *)context = 1; }

static int dial(XIO_HANDLE io, int *lost) {
  return xio_open(io, on_open, NULL, on_bytes, NULL, on_error, lost);
}

// The first link stays, the second call is refused: no second connection.
void twice(const IO_INTERFACE_DESCRIPTION *kind) {
  int lost = 0;
  XIO_HANDLE io = xio_create(kind, NULL);
  if (dial(io, &lost) == 0)
    dial(io, &lost);
  xio_destroy(io);
}

void retried(const IO_INTERFACE_DESCRIPTION *kind) {
  int lost = 0;
  XIO_HANDLE io = xio_create(kind, NULL);
  while (dial(io, &lost) != 0)
    ThreadAPI_Sleep(1000);
  xio_dowork(io);
  xio_destroy(io);
}

void closed_first(const IO_INTERFACE_DESCRIPTION *kind) {
  int lost = 0;
  XIO_HANDLE io = xio_create(kind, NULL);
  dial(io, &lost);
  xio_close(io, NULL, NULL);
  xio_dowork(io);
  dial(io, &lost);
  xio_destroy(io);
}

static int lost;

void own_event(XIO_HANDLE io) {
  if (dial(io, &lost) != 0)
    return;
  for (;;) {
    xio_dowork(io);
    if (lost) {
      lost = 0;
      xio_close(io, NULL, NULL);
      ThreadAPI_Sleep(5000);
      dial(io, &lost);
    }
  }
}
