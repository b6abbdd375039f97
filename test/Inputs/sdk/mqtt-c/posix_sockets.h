// Stand-in for MQTT-C's examples/templates/posix_sockets.h (there: defined).
#ifndef POSIX_SOCKETS_H
#define POSIX_SOCKETS_H
int open_nb_socket(const char *addr, const char *port);
#endif
