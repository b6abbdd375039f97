// RUN: %check_iot_tidy %s 'iot-*' %t
// The handler puts the outcome into a promise; what comes out of the future is kept, and
// handed on, and says the same in both places.
#include <chrono>
#include <future>
#include <mosquitto.h>
#include <thread>

static std::promise<bool> *Answer;
static bool Opened, Online = true;

static void up(mosquitto *, void *, int rc) { Answer->set_value(rc == 0); }
static void down(mosquitto *, void *, int) { Online = false; }

static bool attempt(mosquitto *M) {
  if (Opened)
    return true;
  std::promise<bool> Mine;
  Answer = &Mine;
  if (mosquitto_connect(M, "broker", 1883, 60) != MOSQ_ERR_SUCCESS)
    return false;
  Opened = Mine.get_future().get();
  return Opened;
}

int main() {
  mosquitto *M = mosquitto_new("crane", true, nullptr);
  mosquitto_connect_callback_set(M, up);
  mosquitto_disconnect_callback_set(M, down);
  mosquitto_loop_start(M);
  if (!attempt(M))
    return 1;
  while (Online)
    std::this_thread::sleep_for(std::chrono::seconds(10));
  return !attempt(M);
}
