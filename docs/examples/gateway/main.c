/* Starts the parts of the gateway, and stops them on a signal. */
#include "gateway.h"

#include <mosquitto.h>
#include <signal.h>
#include <stdlib.h>
#include <time.h>

static const char *from_environment(const char *name, const char *otherwise) {
  const char *value = getenv(name);
  return value ? value : otherwise;
}

int main(void) {
  const struct settings settings = {
      .field_host = from_environment("FIELD_HOST", "127.0.0.1"),
      .uplink_uri = from_environment("UPLINK_URI", "tcp://127.0.0.1:1884"),
      .standby_uri = from_environment("STANDBY_URI", "tcp://127.0.0.1:1885"),
      .cloud_uri = from_environment("CLOUD_URI", "tcp://127.0.0.1:1886"),
      .user = getenv("GATEWAY_USER"),
      .password = getenv("GATEWAY_PASSWORD"),
  };

  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, NULL);

  mosquitto_lib_init();
  if (!field_start(&settings) || !alarm_start(&settings) ||
      !uplink_start(&settings) || !standby_start(&settings)) {
    log_line("cannot start");
    return EXIT_FAILURE;
  }
  cloud_start(&settings);

  int number;
  const struct timespec day = {.tv_sec = 24 * 60 * 60};
  while ((number = sigtimedwait(&signals, NULL, &day)) < 0)
    report_send("alive");
  log_line("stopping on signal %d", number);

  cloud_stop();
  standby_stop();
  uplink_stop();
  alarm_stop();
  field_stop();
  mosquitto_lib_cleanup();
  return EXIT_SUCCESS;
}
