// Stand-in for RT-Thread-packages/paho-mqtt, MQTTClient-RT/paho_mqtt.h, with what it needs of
// RT-Thread.
#ifndef __PAHO_MQTT_H__
#define __PAHO_MQTT_H__
typedef int rt_err_t;
typedef int rt_int32_t;
rt_err_t rt_thread_mdelay(rt_int32_t ms);
enum returnCode { PAHO_BUFFER_OVERFLOW = -2, PAHO_FAILURE = -1, PAHO_SUCCESS = 0 };
typedef struct {
  char *cstring;
} MQTTString;
typedef struct {
  MQTTString clientID;
  unsigned short keepAliveInterval;
} MQTTPacket_connectData;
#define MQTTPacket_connectData_initializer {{0}, 60}
#define MQTT_CTRL_SET_RECONN_INTERVAL 1
typedef struct MQTTClient MQTTClient;
struct MQTTClient {
  const char *uri;
  MQTTPacket_connectData condata;
  int isconnected;
  int reconnect_interval;
  void (*connect_callback)(MQTTClient *);
  void (*online_callback)(MQTTClient *);
  void (*offline_callback)(MQTTClient *);
  void *user_data;
};
int paho_mqtt_start(MQTTClient *client);
int paho_mqtt_stop(MQTTClient *client);
int paho_mqtt_control(MQTTClient *client, int cmd, void *arg);
#endif
