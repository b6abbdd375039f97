// Stand-in for plapointe6/EspMQTTClient, src/EspMQTTClient.h.
#ifndef ESP_MQTT_CLIENT_H
#define ESP_MQTT_CLIENT_H
#include "Arduino.h"

void onConnectionEstablished();
typedef std::function<void()> ConnectionEstablishedCallback;

class EspMQTTClient {
public:
  EspMQTTClient(const char *wifiSsid, const char *wifiPassword, const char *mqttServerIp, const char *mqttClientName = "ESP8266", const uint16_t mqttServerPort = 1883);
  ~EspMQTTClient();
  void loop();
  bool isConnected() const;
  bool isWifiConnected() const;
  bool isMqttConnected() const;
  bool publish(const String &topic, const String &payload, bool retain = false);
  void setMqttReconnectionAttemptDelay(const unsigned int milliseconds);
  void setOnConnectionEstablishedCallback(ConnectionEstablishedCallback callback);
};
#endif
