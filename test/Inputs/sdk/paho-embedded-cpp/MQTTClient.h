// Stand-in for eclipse/paho.mqtt.embedded-c, MQTTClient/src/MQTTClient.h and what it includes.
#ifndef MQTTCLIENT_H
#define MQTTCLIENT_H
struct MQTTString {
  char *cstring;
};
struct MQTTPacket_connectData {
  unsigned char MQTTVersion;
  MQTTString clientID;
  unsigned short keepAliveInterval;
};
#define MQTTPacket_connectData_initializer {4, {nullptr}, 60}
namespace MQTT {
enum QoS { QOS0, QOS1, QOS2 };
enum returnCode { BUFFER_OVERFLOW = -2, FAILURE = -1, SUCCESS = 0 };
struct Message {
  enum QoS qos;
  bool retained;
  void *payload;
  unsigned payloadlen;
};
struct connackData {
  int rc;
  bool sessionPresent;
};
template <class Network, class Timer, int MAX_MQTT_PACKET_SIZE = 100, int MAX_MESSAGE_HANDLERS = 5> class Client {
public:
  Client(Network &network, unsigned int command_timeout_ms = 30000) : ipstack(network) {}
  int connect();
  int connect(MQTTPacket_connectData &options);
  int connect(MQTTPacket_connectData &options, connackData &data);
  int publish(const char *topicName, Message &message);
  int unsubscribe(const char *topicFilter);
  int disconnect();
  int yield(unsigned long timeout_ms = 1000L);
  bool isConnected();

private:
  Network &ipstack;
};
} // namespace MQTT
#endif
