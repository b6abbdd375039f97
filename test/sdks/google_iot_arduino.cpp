// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/arduino
// Google Cloud IoT for Arduino: an object that connects the MQTT client it was made with.
// The client is asked, the object connects: that is not followed, so nothing is said.
#include <CloudIoTCoreMqtt.h>
#include <WiFiClient.h>

void gated(MQTTClient &client, CloudIoTCoreMqtt &cloud) {
  cloud.loop();
  delay(10);
  if (!client.connected())
    cloud.mqttConnect();
}

void gated_one_try(MQTTClient &client, CloudIoTCoreMqtt &cloud) {
  cloud.loop();
  if (!client.connected())
    cloud.mqttConnectAsync();
}

// The examples.
static WiFiClientSecure net;
static MQTTClient *client;
static CloudIoTCoreMqtt *cloud;

void setup_cloud(CloudIoTCoreDevice *device) {
  client = new MQTTClient(512);
  cloud = new CloudIoTCoreMqtt(client, &net, device);
  cloud->startMQTT();
  cloud->mqttConnect();
}

void work() {
  cloud->loop();
  if (!client->connected())
    cloud->mqttConnect();
  cloud->publishTelemetry("1");
}

// What the client itself is told counts as ever.
void twice_below(MQTTClient &below) {
  if (!below.connect("id"))
    return;
  below.connect("id");
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'below' is already open; a second connect closes the live connection without a disconnect and opens a new one under the same client id [iot-double-connect]
}
