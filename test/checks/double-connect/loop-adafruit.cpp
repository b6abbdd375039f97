// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// MQTT_connect() of the Adafruit examples without its first line,
// `if (mqtt.connected()) return;`.
#include <Adafruit_MQTT.h>
#include <Adafruit_MQTT_Client.h>
#include <ESP8266WiFi.h>

WiFiClient client;
Adafruit_MQTT_Client mqtt(&client, "io.adafruit.com", 1883, "AIO_USER",
                          "AIO_KEY");
Adafruit_MQTT_Publish photocell(&mqtt, "AIO_USER/feeds/photocell");
Adafruit_MQTT_Subscribe onoff(&mqtt, "AIO_USER/feeds/onoff");
uint32_t x = 0;

void MQTT_connect() {
  int8_t ret;
  Serial.print("Connecting to MQTT... ");
  uint8_t retries = 3;
  while ((ret = mqtt.connect()) != 0) {
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: 'mqtt' is already open; a second connect opens the network client over the live link and sends another CONNECT; most cores drop the old socket, some leak it [iot-double-connect]
    Serial.println(mqtt.connectErrorString(ret));
    Serial.println("Retrying MQTT connection in 5 seconds...");
    mqtt.disconnect();
    delay(5000);
    retries--;
    if (retries == 0)
      while (1)
        ;
  }
  Serial.println("MQTT Connected!");
}

void setup() {
  Serial.begin(115200);
  WiFi.begin("ssid", "pass");
  while (WiFi.status() != WL_CONNECTED)
    delay(500);
  mqtt.subscribe(&onoff);
}

void loop() {
  MQTT_connect();
  while (Adafruit_MQTT_Subscribe *s = mqtt.readSubscription(5000))
    if (s == &onoff)
      Serial.println((char *)onoff.lastread);
  if (!photocell.publish((int32_t)x++))
    Serial.println(F("Failed"));
}
