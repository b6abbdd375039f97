// Stand-in for hirotakaster/MQTT, src/MQTT.h.
#ifndef __MQTT_H_
#define __MQTT_H_
#include <stdint.h>
extern "C" void delay(unsigned long ms);
class MQTT {
public:
  typedef enum { QOS0 = 0, QOS1 = 1, QOS2 = 2 } EMQTT_QOS;
  MQTT();
  MQTT(const char *domain, uint16_t port, void (*callback)(char *, uint8_t *, unsigned int));
  MQTT(const char *domain, uint16_t port, int keepalive, void (*callback)(char *, uint8_t *, unsigned int));
  ~MQTT();
  void setBroker(const char *domain, uint16_t port);
  bool connect(const char *id);
  bool connect(const char *id, const char *user, const char *pass);
  bool connect(const char *id, const char *user, const char *pass, const char *willTopic, EMQTT_QOS willQos, uint8_t willRetain, const char *willMessage, bool cleanSession);
  void disconnect();
  bool publish(const char *topic, const char *payload);
  bool subscribe(const char *topic);
  bool loop();
  bool isConnected();
};
#endif
