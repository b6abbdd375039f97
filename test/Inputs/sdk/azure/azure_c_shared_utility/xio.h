// Stand-in for Azure/azure-c-shared-utility, inc/azure_c_shared_utility/xio.h.
#ifndef XIO_H
#define XIO_H
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef struct XIO_INSTANCE_TAG *XIO_HANDLE;
typedef struct IO_INTERFACE_DESCRIPTION_TAG IO_INTERFACE_DESCRIPTION;
typedef enum IO_SEND_RESULT_TAG {
  IO_SEND_RESULT_INVALID,
  IO_SEND_OK,
  IO_SEND_ERROR,
  IO_SEND_CANCELLED
} IO_SEND_RESULT;
typedef enum IO_OPEN_RESULT_TAG {
  IO_OPEN_RESULT_INVALID,
  IO_OPEN_OK,
  IO_OPEN_ERROR,
  IO_OPEN_CANCELLED
} IO_OPEN_RESULT;
typedef void (*ON_BYTES_RECEIVED)(void *context, const unsigned char *buffer, size_t size);
typedef void (*ON_SEND_COMPLETE)(void *context, IO_SEND_RESULT send_result);
typedef void (*ON_IO_OPEN_COMPLETE)(void *context, IO_OPEN_RESULT open_result);
typedef void (*ON_IO_CLOSE_COMPLETE)(void *context);
typedef void (*ON_IO_ERROR)(void *context);
XIO_HANDLE xio_create(const IO_INTERFACE_DESCRIPTION *io_interface_description, const void *io_create_parameters);
void xio_destroy(XIO_HANDLE xio);
int xio_open(XIO_HANDLE xio, ON_IO_OPEN_COMPLETE on_io_open_complete, void *on_io_open_complete_context, ON_BYTES_RECEIVED on_bytes_received, void *on_bytes_received_context, ON_IO_ERROR on_io_error, void *on_io_error_context);
int xio_close(XIO_HANDLE xio, ON_IO_CLOSE_COMPLETE on_io_close_complete, void *callback_context);
int xio_send(XIO_HANDLE xio, const void *buffer, size_t size, ON_SEND_COMPLETE on_send_complete, void *callback_context);
void xio_dowork(XIO_HANDLE xio);
int xio_setoption(XIO_HANDLE xio, const char *optionName, const void *value);
#ifdef __cplusplus
}
#endif
#endif
