// RUN: %check_iot_tidy %s 'iot-*' %t
// The same in objects of the standard library.
#include <chrono>
#include <mosquittopp.h>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <variant>
#include <vector>

struct Idle {};
struct Live {
  int Since;
};

class Device : public mosqpp::mosquittopp {
public:
  void textTick() {
    if (Text == "off" && attempt())
      Text = "on";
    if (lost())
      Text = "off";
  }
  void setTick() {
    if (Names.count("up") == 0 && attempt())
      Names.insert("up");
    if (lost())
      Names.erase("up");
  }
  void listTick() {
    if (List.empty() && attempt())
      List.push_back(1);
    if (lost())
      List.clear();
  }
  void variantTick() {
    if (std::holds_alternative<Idle>(Variant) && attempt())
      Variant = Live{1};
    if (lost())
      Variant = Idle{};
  }
  void optionalTick() {
    if (!Optional && attempt())
      Optional = Live{1};
    if (lost())
      Optional.reset();
  }

private:
  bool attempt() {
    if (connect("a.lan", 1883, 60) == MOSQ_ERR_SUCCESS)
      return true;
    std::this_thread::sleep_for(std::chrono::seconds(5));
    return false;
  }
  bool lost() {
    if (loop(100) == MOSQ_ERR_SUCCESS)
      return false;
    std::this_thread::sleep_for(std::chrono::seconds(5));
    return true;
  }
  std::string Text = "off";
  std::set<std::string> Names;
  std::vector<int> List;
  std::variant<Idle, Live> Variant;
  std::optional<Live> Optional;
};

int main(int argc, char **) {
  switch (argc) {
  case 1: {
    Device One;
    for (;;)
      One.textTick();
  }
  case 2: {
    Device Two;
    for (;;)
      Two.setTick();
  }
  case 3: {
    Device Three;
    for (;;)
      Three.listTick();
  }
  case 4: {
    Device Four;
    for (;;)
      Four.variantTick();
  }
  default:
    Device Five;
    for (;;)
      Five.optionalTick();
  }
}
