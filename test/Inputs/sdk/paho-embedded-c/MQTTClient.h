// Stand-in for eclipse/paho.mqtt.embedded-c, MQTTClient-C/src/MQTTClient.h and what it
// includes.
#ifndef MQTT_CLIENT_H
#define MQTT_CLIENT_H
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
enum QoS { QOS0, QOS1, QOS2, SUBFAIL = 0x80 };
enum returnCode { BUFFER_OVERFLOW = -2, FAILURE = -1, SUCCESS = 0 };
typedef struct {
  int len;
  char *data;
} MQTTLenString;
typedef struct {
  char *cstring;
  MQTTLenString lenstring;
} MQTTString;
#define MQTTString_initializer {NULL, {0, NULL}}
typedef struct {
  char struct_id[4];
  int struct_version;
  unsigned char MQTTVersion;
  MQTTString clientID;
  unsigned short keepAliveInterval;
  unsigned char cleansession;
} MQTTPacket_connectData;
#define MQTTPacket_connectData_initializer {{'M', 'Q', 'T', 'C'}, 0, 4, {NULL, {0, NULL}}, 60, 1}
typedef struct Network {
  int my_socket;
  int (*mqttread)(struct Network *, unsigned char *, int, int);
  int (*mqttwrite)(struct Network *, unsigned char *, int, int);
} Network;
void NetworkInit(Network *n);
int NetworkConnect(Network *n, char *addr, int port);
void NetworkDisconnect(Network *n);
typedef struct MQTTMessage {
  enum QoS qos;
  unsigned char retained;
  void *payload;
  size_t payloadlen;
} MQTTMessage;
typedef struct MessageData {
  MQTTMessage *message;
} MessageData;
typedef struct MQTTConnackData {
  unsigned char rc;
  unsigned char sessionPresent;
} MQTTConnackData;
typedef void (*messageHandler)(MessageData *);
typedef struct MQTTClient {
  unsigned int next_packetid, command_timeout_ms;
  unsigned char *buf, *readbuf;
  unsigned int keepAliveInterval;
  char ping_outstanding;
  int isconnected;
  int cleansession;
  Network *ipstack;
} MQTTClient;
void MQTTClientInit(MQTTClient *client, Network *network, unsigned int command_timeout_ms, unsigned char *sendbuf, size_t sendbuf_size, unsigned char *readbuf, size_t readbuf_size);
int MQTTConnectWithResults(MQTTClient *client, MQTTPacket_connectData *options, MQTTConnackData *data);
int MQTTConnect(MQTTClient *client, MQTTPacket_connectData *options);
int MQTTPublish(MQTTClient *client, const char *, MQTTMessage *);
int MQTTSetMessageHandler(MQTTClient *c, const char *topicFilter, messageHandler messageHandler);
int MQTTSubscribe(MQTTClient *client, const char *topicFilter, enum QoS, messageHandler);
int MQTTUnsubscribe(MQTTClient *client, const char *topicFilter);
int MQTTDisconnect(MQTTClient *client);
int MQTTYield(MQTTClient *client, int time);
int MQTTIsConnected(MQTTClient *client);
int MQTTStartTask(MQTTClient *client);
#ifdef __cplusplus
}
#endif
#endif
