// RUN: %check_iot_tidy %s 'iot-*' %t
// Reads lines "meter value" and hands them to the gateway.
#include "Gateway.h"
#include <iostream>
#include <sstream>
#include <thread>

namespace {
bool parse(const std::string &line, Reading &out) {
  std::istringstream in(line);
  return bool(in >> out.meter >> out.value);
}

std::string host(int argc, char **argv) {
  return argc > 1 ? argv[1] : "tcp://localhost:1883";
}
} // namespace

int main(int argc, char **argv) {
  Gateway gateway(host(argc, argv), "meter-gateway");
  std::thread worker([&gateway] { gateway.run(); });
  std::string line;
  unsigned long bad = 0;
  while (std::getline(std::cin, line)) {
    Reading reading;
    if (parse(line, reading))
      gateway.put(reading);
    else
      ++bad;
  }
  gateway.stop();
  worker.join();
  std::cout << gateway.dropped() << " dropped, " << bad << " unreadable\n";
  return bad == 0 ? 0 : 1;
}
