// The Wi-Fi library of the ESP32 core (2.x: events of type arduino_event_id_t).
#pragma once
#include "WiFiClient.h"

typedef enum {
  WL_NO_SHIELD = 255,
  WL_IDLE_STATUS = 0,
  WL_NO_SSID_AVAIL = 1,
  WL_SCAN_COMPLETED = 2,
  WL_CONNECTED = 3,
  WL_CONNECT_FAILED = 4,
  WL_CONNECTION_LOST = 5,
  WL_DISCONNECTED = 6
} wl_status_t;

typedef enum { WIFI_OFF, WIFI_STA, WIFI_AP, WIFI_AP_STA } WiFiMode_t;

typedef enum {
  ARDUINO_EVENT_WIFI_READY = 0,
  ARDUINO_EVENT_WIFI_STA_START = 2,
  ARDUINO_EVENT_WIFI_STA_CONNECTED = 4,
  ARDUINO_EVENT_WIFI_STA_DISCONNECTED,
  ARDUINO_EVENT_WIFI_STA_AUTHMODE_CHANGE,
  ARDUINO_EVENT_WIFI_STA_GOT_IP,
  ARDUINO_EVENT_WIFI_STA_GOT_IP6,
  ARDUINO_EVENT_WIFI_STA_LOST_IP,
  ARDUINO_EVENT_MAX
} arduino_event_id_t;
typedef arduino_event_id_t WiFiEvent_t;
typedef struct {
  int reason;
} arduino_event_info_t;
typedef arduino_event_info_t WiFiEventInfo_t;
typedef size_t wifi_event_id_t;
typedef void (*WiFiEventCb)(arduino_event_id_t event);
typedef std::function<void(arduino_event_id_t event, arduino_event_info_t info)>
    WiFiEventFuncCb;

class WiFiGenericClass {
public:
  wifi_event_id_t onEvent(WiFiEventCb cbEvent,
                          arduino_event_id_t event = ARDUINO_EVENT_MAX);
  wifi_event_id_t onEvent(WiFiEventFuncCb cbEvent,
                          arduino_event_id_t event = ARDUINO_EVENT_MAX);
  static bool mode(WiFiMode_t);
};

class WiFiSTAClass {
public:
  wl_status_t begin(const char *ssid, const char *passphrase = nullptr);
  bool reconnect();
  bool disconnect(bool wifioff = false, bool eraseap = false);
  bool isConnected();
  bool setAutoReconnect(bool autoReconnect);
  uint8_t waitForConnectResult(unsigned long timeoutLength = 60000);
  IPAddress localIP();
  static wl_status_t status();
  int8_t RSSI();
};

class WiFiClass : public WiFiGenericClass, public WiFiSTAClass {
public:
  using WiFiGenericClass::mode;
};
extern WiFiClass WiFi;
