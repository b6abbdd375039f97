// A translation unit that names nothing of any SDK: what the checks cost where
// there is nothing for them.
#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace {

struct Sample {
  std::string sensor;
  double value;
};

class Store {
  std::map<std::string, std::vector<double>> values;

public:
  void add(const Sample &s) {
    auto &list = values[s.sensor];
    if (list.size() >= 100)
      list.erase(list.begin());
    list.push_back(s.value);
  }
  double highest(const std::string &sensor) const {
    auto found = values.find(sensor);
    if (found == values.end() || found->second.empty())
      return 0;
    return *std::max_element(found->second.begin(), found->second.end());
  }
};

} // namespace

int main() {
  auto store = std::make_unique<Store>();
  for (int i = 0; i < 1000; ++i)
    store->add({i % 2 ? "left" : "right", i * 0.5});
  return store->highest("left") > store->highest("right");
}
