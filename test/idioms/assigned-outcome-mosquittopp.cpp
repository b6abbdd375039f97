// RUN: %check_iot_tidy %s 'iot-*' %t
// The outcome is in an object of the standard library that is assigned to, or comes out of a function of it.
#include <algorithm>
#include <memory>
#include <mosquittopp.h>
#include <optional>
#include <string>
#include <system_error>
#include <tuple>
#include <unistd.h>
#include <utility>

namespace {
mosqpp::mosquittopp device("assigned");

struct Lease {
  int seconds;
};

std::unique_ptr<Lease> leased() {
  if (device.connect("broker") != MOSQ_ERR_SUCCESS)
    return nullptr;
  return std::make_unique<Lease>(Lease{60});
}
std::shared_ptr<Lease> shared() {
  const int rc = device.connect("broker");
  return rc ? nullptr : std::make_shared<Lease>();
}
std::optional<Lease> maybe() {
  if (device.connect("broker"))
    return std::nullopt;
  return Lease{5};
}
std::string complaint() {
  const int rc = device.connect("broker");
  return rc ? std::string(mosqpp::strerror(rc)) : std::string();
}
std::pair<int, bool> both() {
  const int rc = device.connect("broker");
  return {rc, rc == MOSQ_ERR_SUCCESS};
}
void coded(std::error_code &error) {
  error.clear();
  if (const int rc = device.connect("broker"))
    error.assign(rc, std::generic_category());
}
std::error_code code() {
  if (device.connect("broker"))
    return std::make_error_code(std::errc::not_connected);
  return {};
}

void byUnique() {
  std::unique_ptr<Lease> lease;
  for (;;) {
    lease = leased();
    if (lease)
      return;
    sleep(5);
  }
}
void byShared() {
  std::shared_ptr<Lease> lease;
  while (lease == nullptr) {
    lease = shared();
    if (lease == nullptr)
      sleep(5);
  }
}
void byOptional() {
  std::optional<Lease> lease;
  do {
    sleep(5);
    lease = maybe();
  } while (!lease.has_value());
}
void byText() {
  std::string why = "begin";
  while (!why.empty()) {
    why = complaint();
    sleep(5);
  }
}
void byTie() {
  int rc;
  bool ok = false;
  while (!ok) {
    std::tie(rc, ok) = both();
    sleep(5);
  }
}
void byIgnoringTie() {
  int rc = -1;
  while (rc != 0) {
    std::tie(rc, std::ignore) = both();
    sleep(5);
  }
}
void byCode() {
  std::error_code error;
  do {
    coded(error);
    if (error)
      sleep(5);
  } while (error);
}
void byReturnedCode() {
  for (std::error_code error = code(); error.value() != 0; error = code())
    sleep(5);
}
void bySwap() {
  int last = -1;
  while (last) {
    int now = device.connect("broker");
    std::swap(now, last);
    sleep(5);
  }
}
void byGreatest() {
  int worst;
  do {
    worst = std::max(device.connect("broker"), 0);
    sleep(5);
  } while (worst > 0);
}
void byLimits() {
  int rc = 1;
  while (rc != 0) {
    rc = std::clamp(device.connect("broker"), 0, 2);
    sleep(5);
  }
}
} // namespace

int main(int argc, char **) {
  switch (argc) {
  case 1: byUnique(); break;
  case 2: byShared(); break;
  case 3: byOptional(); break;
  case 4: byText(); break;
  case 5: byTie(); break;
  case 6: byIgnoringTie(); break;
  case 7: byCode(); break;
  case 8: byReturnedCode(); break;
  case 9: bySwap(); break;
  case 10: byGreatest(); break;
  default: byLimits();
  }
  return device.loop_forever();
}
