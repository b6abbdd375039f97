#ifndef ZEPHYR_INCLUDE_NET_SOCKET_H_
#define ZEPHYR_INCLUDE_NET_SOCKET_H_
#include <poll.h>
#include <netinet/in.h>
#include <sys/socket.h>
#define zsock_pollfd pollfd
#define ZSOCK_POLLIN POLLIN
int zsock_poll(struct zsock_pollfd *fds, int nfds, int timeout);
#endif
