// 256dpi/arduino-mqtt, class MQTTClient, as much as the random programs use.
#pragma once
class MQTTClient {
public:
  explicit MQTTClient(int bufSize = 128);
  ~MQTTClient();
  bool connect(const char clientId[], bool skip = false);
  bool connected();
  bool disconnect();
  bool loop();
  bool publish(const char topic[], const char payload[]);

private:
  int sock;
};
