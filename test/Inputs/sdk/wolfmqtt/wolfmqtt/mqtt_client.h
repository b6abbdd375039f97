// Stand-in for wolfSSL/wolfMQTT, wolfmqtt/mqtt_client.h and mqtt_types.h.
#ifndef WOLFMQTT_CLIENT_H
#define WOLFMQTT_CLIENT_H
#include <stdint.h>
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef uint8_t byte;
typedef uint16_t word16;
typedef uint32_t word32;

enum MqttPacketResponseCodes {
  MQTT_CODE_SUCCESS = 0,
  MQTT_CODE_ERROR_BAD_ARG = -1,
  MQTT_CODE_ERROR_OUT_OF_BUFFER = -2,
  MQTT_CODE_ERROR_MALFORMED_DATA = -3,
  MQTT_CODE_ERROR_PACKET_TYPE = -4,
  MQTT_CODE_ERROR_PACKET_ID = -5,
  MQTT_CODE_ERROR_TLS_CONNECT = -6,
  MQTT_CODE_ERROR_TIMEOUT = -7,
  MQTT_CODE_ERROR_NETWORK = -8,
  MQTT_CODE_ERROR_MEMORY = -9,
  MQTT_CODE_ERROR_STAT = -10,
  MQTT_CODE_CONTINUE = -101,
  MQTT_CODE_STDIN_WAKE = -102
};
enum MqttClientFlags {
  MQTT_CLIENT_FLAG_IS_CONNECTED = 0x1 << 0,
  MQTT_CLIENT_FLAG_IS_TLS = 0x1 << 1,
  MQTT_CLIENT_FLAG_IS_DTLS = 0x1 << 2
};
typedef enum { MQTT_QOS_0 = 0, MQTT_QOS_1 = 1, MQTT_QOS_2 = 2 } MqttQoS;

struct _MqttClient;
typedef struct _MqttMessage {
  word16 packet_id;
  byte qos;
  byte retain;
  const char *topic_name;
  word16 topic_name_len;
  word32 total_len;
  byte *buffer;
} MqttMessage;
typedef MqttMessage MqttPublish;
typedef struct _MqttTopic {
  const char *topic_filter;
  MqttQoS qos;
} MqttTopic;
typedef struct _MqttSubscribe {
  word16 packet_id;
  int topic_count;
  MqttTopic *topics;
} MqttSubscribe;
typedef struct _MqttConnectAck {
  byte flags;
  byte return_code;
} MqttConnectAck;
typedef struct _MqttConnect {
  word16 keep_alive_sec;
  byte clean_session;
  const char *client_id;
  byte enable_lwt;
  MqttMessage *lwt_msg;
  const char *username;
  const char *password;
  MqttConnectAck ack;
} MqttConnect;

typedef int (*MqttNetConnectCb)(void *context, const char *host, word16 port, int timeout_ms);
typedef int (*MqttNetWriteCb)(void *context, const byte *buf, int buf_len, int timeout_ms);
typedef int (*MqttNetReadCb)(void *context, byte *buf, int buf_len, int timeout_ms);
typedef int (*MqttNetDisconnectCb)(void *context);
typedef struct _MqttNet {
  void *context;
  MqttNetConnectCb connect;
  MqttNetReadCb read;
  MqttNetWriteCb write;
  MqttNetDisconnectCb disconnect;
} MqttNet;
typedef int (*MqttMsgCb)(struct _MqttClient *client, MqttMessage *message, byte msg_new, byte msg_done);
typedef int (*MqttTlsCb)(struct _MqttClient *client);
typedef int (*MqttDisconnectCb)(struct _MqttClient *client, int error_code, void *ctx);

typedef struct _MqttClient {
  word32 flags;
  int cmd_timeout_ms;
  byte *tx_buf;
  int tx_buf_len;
  byte *rx_buf;
  int rx_buf_len;
  MqttNet *net;
  MqttMsgCb msg_cb;
  void *ctx;
  MqttDisconnectCb disconnect_cb;
  void *disconnect_ctx;
} MqttClient;

int MqttClient_Init(MqttClient *client, MqttNet *net, MqttMsgCb msg_cb, byte *tx_buf, int tx_buf_len, byte *rx_buf, int rx_buf_len, int cmd_timeout_ms);
void MqttClient_DeInit(MqttClient *client);
int MqttClient_SetDisconnectCallback(MqttClient *client, MqttDisconnectCb cb, void *ctx);
int MqttClient_NetConnect(MqttClient *client, const char *host, word16 port, int timeout_ms, int use_tls, MqttTlsCb cb);
int MqttClient_NetDisconnect(MqttClient *client);
int MqttClient_Connect(MqttClient *client, MqttConnect *connect);
int MqttClient_Publish(MqttClient *client, MqttPublish *publish);
int MqttClient_Subscribe(MqttClient *client, MqttSubscribe *subscribe);
int MqttClient_Ping(MqttClient *client);
typedef struct _MqttDisconnect {
  byte reason_code;
} MqttDisconnect;
int MqttClient_Disconnect(MqttClient *client);
int MqttClient_Disconnect_ex(MqttClient *client, MqttDisconnect *disconnect);
int MqttClient_WaitMessage(MqttClient *client, int timeout_ms);
word32 MqttClient_Flags(struct _MqttClient *client, word32 mask, word32 flags);
const char *MqttClient_ReturnCodeToString(int return_code);
#ifdef __cplusplus
}
#endif
#endif
