// Stand-in for GoogleCloudPlatform/google-cloud-iot-arduino, src/CloudIoTCoreMqtt.h.
#ifndef __CLOUDIOTCORE_MQTT_H__
#define __CLOUDIOTCORE_MQTT_H__
#include <MQTT.h>
class CloudIoTCoreDevice;
class CloudIoTCoreMqtt {
public:
  CloudIoTCoreMqtt(MQTTClient *mqttClient, Client *netClient, CloudIoTCoreDevice *device);
  void loop();
  void mqttConnect(bool skip = false);
  void mqttConnectAsync(bool skip = false);
  void startMQTT();
  bool publishTelemetry(String data);
};
#endif
