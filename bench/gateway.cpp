// What tools/bench measures as "C++": a realistic worst case for an editor, one
// small client below the headers of Paho C++ and Boost.
#include <boost/algorithm/string.hpp>
#include <boost/asio.hpp>
#include <boost/format.hpp>
#include <boost/multi_index/hashed_index.hpp>
#include <boost/multi_index/member.hpp>
#include <boost/multi_index/ordered_index.hpp>
#include <boost/multi_index_container.hpp>
#include <boost/property_tree/json_parser.hpp>
#include <boost/property_tree/ptree.hpp>
#include <chrono>
#include <iostream>
#include <mqtt/async_client.h>
#include <mqtt/client.h>
#include <string>
#include <thread>

namespace {

using namespace std::chrono_literals;

struct Reading {
  std::string topic;
  double value;
};

using Readings = boost::multi_index_container<
    Reading,
    boost::multi_index::indexed_by<
        boost::multi_index::hashed_unique<
            boost::multi_index::member<Reading, std::string, &Reading::topic>>,
        boost::multi_index::ordered_non_unique<
            boost::multi_index::member<Reading, double, &Reading::value>>>>;

class Uplink {
public:
  explicit Uplink(const std::string &uri) : client(uri, "bench-1") {}

  bool keep_connected() {
    if (client.is_connected())
      return true;
    for (int attempt = 1; attempt <= 5; ++attempt) {
      try {
        client.connect(options)->wait();
        return true;
      } catch (const mqtt::exception &error) {
        std::cerr << boost::format("attempt %d: %s\n") % attempt % error.what();
        std::this_thread::sleep_for(attempt * 1s);
      }
    }
    return false;
  }

  void send(const Readings &readings) {
    for (const Reading &reading : readings) {
      boost::property_tree::ptree tree;
      tree.put("value", reading.value);
      std::ostringstream text;
      boost::property_tree::write_json(text, tree);
      client.publish(boost::to_lower_copy(reading.topic), text.str());
    }
  }

private:
  mqtt::async_client client;
  mqtt::connect_options options;
};

} // namespace

int main() {
  Readings readings;
  readings.insert({"Temperature", 21.5});
  Uplink uplink("tcp://127.0.0.1:1883");
  boost::asio::io_context context;
  boost::asio::steady_timer timer(context);
  for (int round = 0; round < 10; ++round) {
    if (uplink.keep_connected())
      uplink.send(readings);
    timer.expires_after(1s);
    timer.wait();
  }
}
