// Stand-in for ARMmbed/mbed-mqtt, src/MQTTClientMbedOs.h, with what it includes of Mbed OS.
#ifndef MQTT_CLIENT_MBED_OS_H
#define MQTT_CLIENT_MBED_OS_H
typedef int nsapi_error_t;
enum nsapi_error {
  NSAPI_ERROR_OK = 0,
  NSAPI_ERROR_WOULD_BLOCK = -3001,
  NSAPI_ERROR_NO_CONNECTION = -3004
};
class SocketAddress {
public:
  SocketAddress(const char *addr = nullptr, unsigned short port = 0);
};
class TCPSocket {
public:
  nsapi_error_t connect(const SocketAddress &address);
  nsapi_error_t close();
};
class UDPSocket {
public:
  nsapi_error_t connect(const SocketAddress &address);
};
class TLSSocket : public TCPSocket {};
class DTLSSocket {};
struct MQTTString {
  char *cstring;
};
#define MQTTString_initializer {nullptr}
struct MQTTPacket_connectData {
  unsigned char MQTTVersion;
  MQTTString clientID;
  unsigned short keepAliveInterval;
  unsigned char cleansession;
};
#define MQTTPacket_connectData_initializer {4, {nullptr}, 60, 1}
struct MQTTSNPacket_connectData {
  MQTTString clientID;
  unsigned short duration;
};
namespace MQTT {
enum QoS { QOS0, QOS1, QOS2 };
struct Message {
  QoS qos;
  bool retained;
  void *payload;
  unsigned payloadlen;
};
struct MessageData {
  Message &message;
};
} // namespace MQTT
class MQTTClient {
public:
  MQTTClient(TCPSocket *_socket);
  MQTTClient(TLSSocket *_socket);
  MQTTClient(UDPSocket *_socket);
  MQTTClient(DTLSSocket *_socket);
  ~MQTTClient();
  nsapi_error_t connect(MQTTPacket_connectData &options);
  nsapi_error_t connect(MQTTSNPacket_connectData &options);
  nsapi_error_t publish(const char *topicName, MQTT::Message &message);
  nsapi_error_t subscribe(const char *topicFilter, MQTT::QoS qos, void (*handler)(MQTT::MessageData &));
  nsapi_error_t yield(unsigned long timeout_ms = 1000L);
  nsapi_error_t disconnect();
  bool isConnected();
};
class MQTTNetworkMbedOs {
public:
  MQTTNetworkMbedOs(TCPSocket *socket);
  int connect(const char *hostname, int port);
  int disconnect();
};
namespace rtos {
namespace ThisThread {
void sleep_for(unsigned millisec);
}
} // namespace rtos
using namespace rtos;
#endif
