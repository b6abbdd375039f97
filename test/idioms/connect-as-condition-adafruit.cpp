// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// connect is the loop's condition and the loop waits; 0 is Adafruit's success.
#include <Adafruit_MQTT_Client.h>
#include <ESP8266WiFi.h>

#define AIO_SERVER "io.adafruit.com"
#define AIO_USERNAME "me"
#define AIO_KEY "key"

static WiFiClient net;
static Adafruit_MQTT_Client mqtt(&net, AIO_SERVER, 1883, AIO_USERNAME, AIO_KEY);
static Adafruit_MQTT_Publish photocell(&mqtt, AIO_USERNAME "/feeds/photocell");
static Adafruit_MQTT_Subscribe onoff(&mqtt, AIO_USERNAME "/feeds/onoff");

static void ensureSession() {
  if (mqtt.connected())
    return;
  Serial.print("Connecting ");
  int8_t ret;
  while ((ret = mqtt.connect()) != 0) {
    Serial.println(mqtt.connectErrorString(ret));
    mqtt.disconnect();
    delay(5000);
  }
  Serial.println("session is up");
}

void setup() {
  Serial.begin(115200);
  WiFi.begin("lab", "password");
  while (WiFi.status() != WL_CONNECTED) {
    delay(500);
    Serial.print(".");
  }
  mqtt.subscribe(&onoff);
}

void loop() {
  ensureSession();
  Adafruit_MQTT_Subscribe *subscription;
  while ((subscription = mqtt.readSubscription(5000))) {
    if (subscription == &onoff)
      digitalWrite(LED_BUILTIN, onoff.lastread[0] == '1' ? HIGH : LOW);
  }
  if (!photocell.publish(int32_t(analogRead(A0))))
    Serial.println("publish failed");
  if (!mqtt.ping())
    mqtt.disconnect();
}
