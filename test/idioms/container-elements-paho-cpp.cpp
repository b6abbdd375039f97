// RUN: %check_iot_tidy %s 'iot-*' %t
// What comes out of a container is another client each time.
#include <map>
#include <memory>
#include <mqtt/client.h>
#include <string>
#include <unistd.h>
#include <vector>

namespace {
std::vector<std::unique_ptr<mqtt::client>> uplinks;
std::map<std::string, std::shared_ptr<mqtt::client>> byRegion;

struct Site {
  mqtt::client *link;
  int rank;
};
std::vector<Site> sites;

void all() {
  for (auto &uplink : uplinks)
    uplink->connect();
  for (Site &site : sites)
    site.link->connect();
}

void missing() {
  for (const auto &uplink : uplinks)
    if (!uplink->is_connected())
      uplink->connect();
}

void region(const std::string &name) {
  auto found = byRegion.find(name);
  if (found == byRegion.end())
    found =
        byRegion.emplace(name, std::make_shared<mqtt::client>(name, "r")).first;
  if (found->second->is_connected())
    return;
  found->second->connect();
}
} // namespace

int main() {
  uplinks.push_back(std::make_unique<mqtt::client>("tcp://a", "one"));
  uplinks.push_back(std::make_unique<mqtt::client>("tcp://b", "two"));
  all();
  for (;;) {
    missing();
    region("tcp://north");
    region("tcp://south");
    sleep(30);
  }
}
