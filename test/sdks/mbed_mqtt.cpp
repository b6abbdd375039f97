// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/mbed-mqtt
// Mbed OS: MQTTClient is a name of other libraries too; the connect with
// MQTTPacket_connectData is this one's.
#include <MQTTClientMbedOs.h>

static MQTTPacket_connectData options = MQTTPacket_connectData_initializer;
static MQTTSNPacket_connectData sn_options;

void again(MQTTClient &client) {
  if (client.connect(options) != NSAPI_ERROR_OK)
    return;
  client.connect(options);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already open; a second connect fails with NSAPI_ERROR_NO_CONNECTION, which here means that the client is connected already [iot-double-connect]
}

void again_sn(MQTTClient &client) {
  if (client.connect(sn_options) != NSAPI_ERROR_OK)
    return;
  client.connect(sn_options);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already open; a second connect fails with NSAPI_ERROR_NO_CONNECTION, which here means that the client is connected already [iot-double-connect]
}

void gated(MQTTClient &client) {
  if (client.connect(options) != NSAPI_ERROR_OK)
    return;
  client.yield(100);
  if (!client.isConnected()) {
    ThisThread::sleep_for(5000);
    client.connect(options);
  }
}

void gate_inverted(MQTTClient &client) {
  if (client.connect(options) != NSAPI_ERROR_OK)
    return;
  if (client.isConnected())
    client.connect(options);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already open, and the test before this connect does not tell: 'isConnected' says connected here; a second connect fails with NSAPI_ERROR_NO_CONNECTION, which here means that the client is connected already [iot-misread-connection-state]
}

void retried(MQTTClient &client) {
  while (client.connect(options) != NSAPI_ERROR_OK)
    ThisThread::sleep_for(5000);
}

void retried_sn(MQTTClient &client) {
  while (client.connect(sn_options) != NSAPI_ERROR_OK)
    ThisThread::sleep_for(5000);
}

void closed(MQTTClient &client) {
  if (client.connect(options) != NSAPI_ERROR_OK)
    return;
  client.disconnect();
  client.connect(options);
}

void dropped(MQTTClient &client) {
  if (client.connect(options) != NSAPI_ERROR_OK)
    return;
  while (client.yield() == NSAPI_ERROR_OK) {
  }
  client.connect(options);
}

// The network below is no session.
void transport(MQTTNetworkMbedOs &network) {
  if (network.connect("broker", 1883) != 0)
    return;
  network.connect("broker", 1883);
  network.disconnect();
}

int main() {
  for (;;) {
    TCPSocket socket;
    if (socket.connect(SocketAddress("10.0.0.1", 1883)) == NSAPI_ERROR_OK) {
      MQTTClient client(&socket);
      if (client.connect(options) == NSAPI_ERROR_OK)
        while (client.yield(1000) == NSAPI_ERROR_OK) {
        }
    }
    socket.close();
    ThisThread::sleep_for(5000);
  }
}
