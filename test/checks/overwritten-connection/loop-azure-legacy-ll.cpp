// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino %sdk/azure
// The older names, as Arduino sketches use them: the token has run out, so the sketch makes
// a new client.
#include <Arduino.h>
#include <WiFi.h>
#include "iothub_client_ll.h"
#include "iothubtransportmqtt.h"

static const char *connectionString = "HostName=h;DeviceId=d;SharedAccessKey=k";
static IOTHUB_CLIENT_LL_HANDLE iotHubClientHandle;
static unsigned long madeAt;

static void initClient() {
  iotHubClientHandle =
      IoTHubClient_LL_CreateFromConnectionString(connectionString, MQTT_Protocol);
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: {{(the handle|'iotHubClientHandle')}} is overwritten while its connection is still {{(being opened or )?}}open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  if (iotHubClientHandle == nullptr) {
    Serial.println("cannot create the client");
    return;
  }
  madeAt = millis();
}

void setup() {
  Serial.begin(115200);
  WiFi.begin("ssid", "pass");
  while (WiFi.status() != WL_CONNECTED)
    delay(500);
  initClient();
}

void loop() {
  IoTHubClient_LL_DoWork(iotHubClientHandle);
  if (millis() - madeAt > 3000000UL) {
    Serial.println("token is old");
    initClient();
  }
  delay(10);
}
