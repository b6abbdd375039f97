// RUN: %check_iot_tidy %s 'iot-*' %t
// A public class around the SDK whose callers are elsewhere.
#include <mosquittopp.h>
#include <string>

class MqttTransport : public mosqpp::mosquittopp {
public:
  explicit MqttTransport(const std::string &id);
  int open(const std::string &host, int port);
  int reopen();
  void shut();
  bool isOpen();

protected:
  void on_connect(int rc) override;
  void on_disconnect(int rc) override;

private:
  int lastCode = -1;
};

MqttTransport::MqttTransport(const std::string &id)
    : mosqpp::mosquittopp(id.c_str()) {}

int MqttTransport::open(const std::string &host, int port) {
  return connect(host.c_str(), port, 60);
}

int MqttTransport::reopen() { return reconnect(); }

void MqttTransport::shut() { disconnect(); }

bool MqttTransport::isOpen() { return socket() != -1; }

void MqttTransport::on_connect(int rc) { lastCode = rc; }

void MqttTransport::on_disconnect(int rc) { lastCode = rc; }
