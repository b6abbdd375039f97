// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/qt-mqtt
// RUN: %check_iot_tidy -check-suffix=,HARMLESS %s 'iot-*' %t -- \
// RUN:   --config='{CheckOptions: {iot-double-connect.ReportHarmless: true}}' \
// RUN:   -- %sdk/qt-mqtt
// Qt MQTT: connectToHost is void and ignored unless disconnected;
// QObject::connect is no connect.
#include <QCoreApplication>
#include <QMqttClient>
#include <QTimer>

void again(QMqttClient &client) {
  client.connectToHost();
  client.connectToHost();
  // CHECK-MESSAGES-HARMLESS: :[[@LINE-1]]:3: warning: 'client' is already being opened; a second connect is ignored: it returns at once unless the client is disconnected [iot-double-connect]
}

void again_encrypted(QMqttClient &client, const QSslConfiguration &tls) {
  client.connectToHostEncrypted(tls);
  client.connectToHostEncrypted(tls);
  // CHECK-MESSAGES-HARMLESS: :[[@LINE-1]]:3: warning: 'client' is already being opened; a second connect is ignored: it returns at once unless the client is disconnected [iot-double-connect]
}

void gated(QMqttClient &client) {
  client.connectToHost();
  if (client.state() == QMqttClient::Disconnected)
    client.connectToHost();
}

void gate_inverted(QMqttClient &client) {
  client.connectToHost();
  if (client.state() == QMqttClient::Connected)
    client.connectToHost();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already being opened, and the test before this connect does not tell: 'state' says connected here; a second connect is ignored: it returns at once unless the client is disconnected [iot-misread-connection-state]
}

void closed(QMqttClient &client) {
  client.connectToHost();
  client.disconnectFromHost();
  client.connectToHost();
}

void deleted() {
  auto *client = new QMqttClient;
  delete client;
  client->connectToHost();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' was destroyed and is opened without being created again [iot-connect-after-destroy]
}

class Meter : public QObject {
public:
  Meter() {
    client.setHostname("broker");
    client.setClientId("meter-7");
    connect(&client, &QMqttClient::disconnected, this, &Meter::later);
    connect(&client, &QMqttClient::connected, this, &Meter::subscribe);
    client.connectToHost();
  }

private:
  void subscribe() { client.subscribe("t"); }
  void later() { QTimer::singleShot(5000, this, &Meter::now); }
  void now() { client.connectToHost(); }

  QMqttClient client;
};

int main(int argc, char **argv) {
  QCoreApplication app(argc, argv);
  Meter meter;
  return QCoreApplication::exec();
}
