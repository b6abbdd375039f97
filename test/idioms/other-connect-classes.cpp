// RUN: %check_iot_tidy %s 'iot-*' %t
// Classes of the program with the usual names, and a virtual Client of its own.
#include <iostream>
#include <string>
#include <vector>

namespace app {
class BLEClient {
public:
  bool connect(const std::string &address) {
    last = address;
    return !address.empty();
  }
  void disconnect() { last.clear(); }

private:
  std::string last;
};

class MqttClient {
public:
  virtual ~MqttClient() = default;
  virtual bool connect(const std::string &id) = 0;
  virtual bool connected() const = 0;
};

class Recorder : public MqttClient {
public:
  bool connect(const std::string &id) override {
    calls.push_back(id);
    return true;
  }
  bool connected() const override { return !calls.empty(); }
  std::size_t count() const { return calls.size(); }

private:
  std::vector<std::string> calls;
};

class NetworkManager {
public:
  void connect() { ++count; }
  int count = 0;
};
} // namespace app

int main() {
  app::BLEClient ble;
  app::Recorder recorder;
  app::NetworkManager manager;
  for (int i = 0; i < 5; ++i) {
    ble.connect("aa:bb:cc");
    recorder.connect("recorder");
    manager.connect();
    manager.connect();
  }
  std::cout << recorder.count() << ' ' << manager.count << '\n';
  return 0;
}
