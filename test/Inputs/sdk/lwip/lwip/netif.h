#ifndef LWIP_HDR_NETIF_H
#define LWIP_HDR_NETIF_H
#include "lwip/err.h"
struct netif {
  ip_addr_t ip_addr;
  u8_t flags;
};
typedef void (*netif_status_callback_fn)(struct netif *netif);
#define NETIF_FLAG_UP 0x01U
#define NETIF_FLAG_LINK_UP 0x04U
#define netif_is_up(netif) (((netif)->flags & NETIF_FLAG_UP) ? (u8_t)1 : (u8_t)0)
#define netif_is_link_up(netif)                                                \
  (((netif)->flags & NETIF_FLAG_LINK_UP) ? (u8_t)1 : (u8_t)0)
extern struct netif *netif_default;
void netif_set_status_callback(struct netif *netif, netif_status_callback_fn status_callback);
void netif_set_link_callback(struct netif *netif, netif_status_callback_fn link_callback);
#endif
