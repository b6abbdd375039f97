// Stand-in for RT-Thread-packages/umqtt, inc/umqtt.h, with what it needs of RT-Thread.
#ifndef __UMQTT_H__
#define __UMQTT_H__
typedef int rt_err_t;
typedef int rt_int32_t;
rt_err_t rt_thread_mdelay(rt_int32_t ms);
enum umqtt_err { UMQTT_OK = 0, UMQTT_FAILED = -1 };
enum umqtt_client_state { UMQTT_CS_IDLE = 0, UMQTT_CS_LINKING = 1, UMQTT_CS_LINKED = 2, UMQTT_CS_UNLINK = 3, UMQTT_CS_UNLINK_LINKING = 4 };
enum umqtt_evt { UMQTT_EVT_LINK = 0, UMQTT_EVT_ONLINE = 1, UMQTT_EVT_OFFLINE = 2, UMQTT_EVT_HEARTBEAT = 3 };
enum umqtt_cmd {
  UMQTT_CMD_SUB_CB = 0,
  UMQTT_CMD_EVT_CB = 1,
  UMQTT_CMD_SET_HB = 2,
  UMQTT_CMD_GET_CLIENT_STA = 3,
  UMQTT_CMD_DISCONNECT = 0x7E,
  UMQTT_CMD_DEL_HANDLE = 0x7F
};
struct umqtt_client;
typedef struct umqtt_client *umqtt_client_t;
typedef int (*umqtt_user_callback)(struct umqtt_client *client, enum umqtt_evt event);
struct umqtt_info {
  int send_size, recv_size;
  const char *uri;
  const char *client_id;
};
umqtt_client_t umqtt_create(const struct umqtt_info *info);
int umqtt_start(umqtt_client_t client);
void umqtt_stop(umqtt_client_t client);
int umqtt_delete(umqtt_client_t client);
int umqtt_control(umqtt_client_t client, enum umqtt_cmd cmd, void *params);
#endif
