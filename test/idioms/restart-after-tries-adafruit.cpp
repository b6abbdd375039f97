// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// After some tries the program stands still until the watchdog resets the board.
#include <Adafruit_MQTT_Client.h>
#include <ESP8266WiFi.h>

static WiFiClient net;
static Adafruit_MQTT_Client mqtt(&net, "io.adafruit.com", 1883, "me", "key");
static Adafruit_MQTT_Publish rain(&mqtt, "me/feeds/rain");
static unsigned x = 0;

static void MQTT_connect() {
  int8_t ret;
  if (mqtt.connected())
    return;
  Serial.print("Connecting to MQTT... ");
  uint8_t retries = 3;
  while ((ret = mqtt.connect()) != 0) {
    Serial.println(mqtt.connectErrorString(ret));
    Serial.println("Retrying MQTT connection in 5 seconds...");
    mqtt.disconnect();
    delay(5000);
    retries--;
    if (retries == 0) {
      while (1)
        ;
    }
  }
  Serial.println("MQTT Connected!");
}

void setup() {
  Serial.begin(115200);
  WiFi.begin("ssid", "pass");
  while (WiFi.status() != WL_CONNECTED)
    delay(500);
}

void loop() {
  MQTT_connect();
  if (!rain.publish(int32_t(x++)))
    Serial.println("Failed");
  if (!mqtt.ping())
    mqtt.disconnect();
  delay(1000);
}
