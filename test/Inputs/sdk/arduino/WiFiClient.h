#pragma once
#include "Client.h"

class WiFiClient : public Client {
public:
  WiFiClient();
  ~WiFiClient();
  int connect(IPAddress ip, uint16_t port) override;
  int connect(const char *host, uint16_t port) override;
  size_t write(uint8_t) override;
  size_t write(const uint8_t *buf, size_t size) override;
  int available() override;
  int read() override;
  void stop() override;
  uint8_t connected() override;
  operator bool() override;
};

class WiFiClientSecure : public WiFiClient {
public:
  WiFiClientSecure();
  void setInsecure();
  void setCACert(const char *rootCA);
};
