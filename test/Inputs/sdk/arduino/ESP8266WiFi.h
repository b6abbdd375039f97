// The Wi-Fi library of the ESP8266 core.
#pragma once
#include "WiFiClient.h"
#include <memory>

typedef enum {
  WL_NO_SHIELD = 255,
  WL_IDLE_STATUS = 0,
  WL_NO_SSID_AVAIL = 1,
  WL_SCAN_COMPLETED = 2,
  WL_CONNECTED = 3,
  WL_CONNECT_FAILED = 4,
  WL_CONNECTION_LOST = 5,
  WL_WRONG_PASSWORD = 6,
  WL_DISCONNECTED = 7
} wl_status_t;
typedef enum { WIFI_OFF, WIFI_STA, WIFI_AP, WIFI_AP_STA } WiFiMode_t;

struct WiFiEventHandlerOpaque;
typedef std::shared_ptr<WiFiEventHandlerOpaque> WiFiEventHandler;
struct WiFiEventStationModeGotIP {
  IPAddress ip, mask, gw;
};
struct WiFiEventStationModeDisconnected {
  String ssid;
  int reason;
};

class ESP8266WiFiGenericClass {
public:
  WiFiEventHandler onStationModeGotIP(
      std::function<void(const WiFiEventStationModeGotIP &)>);
  WiFiEventHandler onStationModeDisconnected(
      std::function<void(const WiFiEventStationModeDisconnected &)>);
  bool mode(WiFiMode_t);
};

class ESP8266WiFiSTAClass {
public:
  wl_status_t begin(const char *ssid, const char *passphrase = nullptr);
  bool reconnect();
  bool isConnected();
  IPAddress localIP();
  wl_status_t status();
};

class ESP8266WiFiClass : public ESP8266WiFiGenericClass,
                         public ESP8266WiFiSTAClass {
public:
  using ESP8266WiFiGenericClass::mode;
};
extern ESP8266WiFiClass WiFi;
