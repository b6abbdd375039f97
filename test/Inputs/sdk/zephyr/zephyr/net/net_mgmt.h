#ifndef ZEPHYR_INCLUDE_NET_NET_MGMT_H_
#define ZEPHYR_INCLUDE_NET_NET_MGMT_H_
#include <stdint.h>
struct net_if;
struct net_mgmt_event_callback;
typedef void (*net_mgmt_event_handler_t)(struct net_mgmt_event_callback *cb,
                                         uint32_t mgmt_event,
                                         struct net_if *iface);
struct net_mgmt_event_callback {
  void *node;
  net_mgmt_event_handler_t handler;
  uint32_t event_mask;
};
void net_mgmt_init_event_callback(struct net_mgmt_event_callback *cb,
                                  net_mgmt_event_handler_t handler,
                                  uint32_t mgmt_event_mask);
void net_mgmt_add_event_callback(struct net_mgmt_event_callback *cb);
#define NET_EVENT_L4_CONNECTED 0xf1440001
#define NET_EVENT_L4_DISCONNECTED 0xf1440002
#define NET_EVENT_IPV4_ADDR_ADD 0xf0600001
#define NET_EVENT_IPV4_DHCP_BOUND 0xf060000d
#endif
