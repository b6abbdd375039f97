// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/qt-mqtt
// state() before connectToHost; a dropped session is taken up by a single-shot timer.
#include <QCoreApplication>
#include <QMqttClient>
#include <QTimer>
#include <cstdio>

class Panel : public QObject {
public:
  explicit Panel(const QString &host) {
    client.setHostname(host);
    client.setPort(1883);
    client.setClientId("panel-4");
    retry.setSingleShot(true);
    retry.setInterval(5000);
    connect(&client, &QMqttClient::connected, this, &Panel::onConnected);
    connect(&client, &QMqttClient::disconnected, this, &Panel::onDisconnected);
    connect(&retry, &QTimer::timeout, this, &Panel::ensure);
  }

  void ensure() {
    if (client.state() != QMqttClient::Disconnected)
      return;
    client.connectToHost();
  }

private:
  void onConnected() {
    std::puts("connected");
    client.subscribe("panel/4/#");
  }
  void onDisconnected() {
    std::printf("disconnected, error %d\n", int(client.error()));
    retry.start();
  }

  QMqttClient client;
  QTimer retry;
};

int main(int argc, char **argv) {
  QCoreApplication app(argc, argv);
  Panel panel("broker.lan");
  panel.ensure();
  return QCoreApplication::exec();
}
