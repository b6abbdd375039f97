// RUN: %check_iot_tidy %s 'iot-*' %t
// RUN: %check_iot_tidy -check-suffix=KEPT %s 'iot-*' %t.kept -- -- -DKEPT
// A smart pointer ends what it held with its own deleter.
#include <memory>
#include <mosquitto.h>
#include <unistd.h>

namespace {
struct Release {
  void operator()(mosquitto *m) const { mosquitto_destroy(m); }
};

class Channel {
public:
  bool renew() {
#ifdef KEPT
    if (!mosq_)
#endif
      mosq_.reset(mosquitto_new("valve-9", true, nullptr));
    if (!mosq_)
      return false;
    return mosquitto_connect(mosq_.get(), "broker", 1883, 60) ==
           MOSQ_ERR_SUCCESS;
    // CHECK-MESSAGES-KEPT: :[[@LINE-2]]:12: warning: {{.*}} [iot-double-connect]
  }

private:
  std::unique_ptr<mosquitto, Release> mosq_;
};
} // namespace

int main() {
  mosquitto_lib_init();
  Channel channel;
  for (;;) {
    channel.renew();
    sleep(60);
  }
}
