// Stand-in for hsaturn/TinyMqtt, src/TinyMqtt.h.
#ifndef TINYMQTT_H
#define TINYMQTT_H
#include <stdint.h>
#include <string>
extern "C" void delay(unsigned long ms);
class MqttBroker {
public:
  MqttBroker(uint16_t port);
  void begin();
  void loop();
};
class MqttClient {
public:
  MqttClient(MqttBroker *brk = nullptr, const std::string &id = "TINY_CLIENT");
  MqttClient(const std::string &id);
  ~MqttClient();
  void connect(MqttBroker *local_broker);
  void connect(std::string broker, uint16_t port, uint16_t keep_alive = 10);
  void close(bool bSendDisconnect = true);
  bool connected();
  void loop();
  int publish(const std::string &topic, const std::string &payload);
};
#endif
