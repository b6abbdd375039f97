// Stand-in for 256dpi/arduino-mqtt 2.5, src/MQTTClient.h.
#ifndef MQTT_CLIENT_H
#define MQTT_CLIENT_H

#include "Client.h"

typedef enum {
  LWMQTT_SUCCESS = 0,
  LWMQTT_BUFFER_TOO_SHORT = -1,
  LWMQTT_NETWORK_FAILED_CONNECT = -3,
  LWMQTT_NETWORK_TIMEOUT = -4,
  LWMQTT_CONNECTION_DENIED = -10
} lwmqtt_err_t;
typedef enum { LWMQTT_CONNECTION_ACCEPTED = 0 } lwmqtt_return_code_t;

class MQTTClient;
typedef void (*MQTTClientCallbackSimple)(String &topic, String &payload);

class MQTTClient {
public:
  explicit MQTTClient(int bufSize = 128);
  MQTTClient(int readBufSize, int writeBufSize);
  ~MQTTClient();

  void begin(Client &client);
  void begin(const char hostname[], Client &client);
  void begin(const char hostname[], int port, Client &client);
  void onMessage(MQTTClientCallbackSimple cb);
  void setHost(const char hostname[]);
  void setHost(const char hostname[], int port);
  void setWill(const char topic[], const char payload[], bool retained,
               int qos);
  void setKeepAlive(int keepAlive);
  void setCleanSession(bool cleanSession);
  void setTimeout(int timeout);

  bool connect(const char clientId[], bool skip = false);
  bool connect(const char clientId[], const char username[], bool skip = false);
  bool connect(const char clientId[], const char username[],
               const char password[], bool skip = false);
  bool publish(const String &topic);
  bool publish(const char topic[], const String &payload);
  bool publish(const char topic[], const char payload[]);
  bool subscribe(const char topic[]);
  bool subscribe(const char topic[], int qos);
  bool loop();
  bool connected();
  bool sessionPresent();
  lwmqtt_err_t lastError();
  lwmqtt_return_code_t returnCode();
  bool disconnect();
};

#endif
