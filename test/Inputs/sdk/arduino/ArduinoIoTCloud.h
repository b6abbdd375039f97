// Stand-in for arduino-libraries/ArduinoIoTCloud: ArduinoIoTCloud.h and
// ArduinoIoTCloudTCP.h.
#ifndef ARDUINO_IOT_CLOUD_H
#define ARDUINO_IOT_CLOUD_H
#include "Arduino_ConnectionHandler.h"

enum class ArduinoIoTCloudEvent : size_t { SYNC = 0, CONNECT = 1, DISCONNECT = 2 };
typedef void (*OnCloudEventCallback)(void);

class ArduinoIoTCloudClass {
public:
  virtual ~ArduinoIoTCloudClass() {}
  virtual void update() = 0;
  virtual int connected() = 0;
  virtual void disconnect() {}
  void addCallback(ArduinoIoTCloudEvent const event, OnCloudEventCallback callback);
};

class ArduinoIoTCloudTCP : public ArduinoIoTCloudClass {
public:
  ArduinoIoTCloudTCP();
  void update() override;
  int connected() override;
  void disconnect() override;
  int begin(ConnectionHandler &connection, bool const enable_watchdog = true, String brokerAddress = "iot.arduino.cc", uint16_t brokerPort = 8885, bool auto_reconnect = true);
  int begin(bool const enable_watchdog = true, String brokerAddress = "iot.arduino.cc", uint16_t brokerPort = 8885, bool auto_reconnect = true);
};
extern ArduinoIoTCloudTCP ArduinoCloud;
#endif
