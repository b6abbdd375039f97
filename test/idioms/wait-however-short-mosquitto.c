// RUN: %check_iot_tidy %s 'iot-*' %t
// How long to wait is computed; that it may be nothing is not a missing wait.
#include <mosquitto.h>
#include <stdbool.h>
#include <time.h>
#include <unistd.h>

void board_idle(unsigned milliseconds); // in another file

static struct mosquitto *client;
static volatile bool stop;

static void seconds_one_by_one(int n) {
  for (int i = 0; i < n && !stop; i++)
    sleep(1);
}

static void at_once_or_not(int n) {
  if (n)
    sleep(n);
}

static void busy(int n) {
  const time_t end = time(NULL) + n;
  while (time(NULL) < end)
    ;
}

static void elsewhere(int n) { board_idle(1000U * (unsigned)n); }

int main(int argc, char **argv) {
  (void)argv;
  client = mosquitto_new("pause-1", true, NULL);
  if (!client)
    return 1;
  int n = 1;
  while (mosquitto_connect(client, "a.lan", 1883, 60) != MOSQ_ERR_SUCCESS) {
    if (argc == 1)
      seconds_one_by_one(n);
    else if (argc == 2)
      at_once_or_not(n);
    else if (argc == 3)
      busy(n);
    else
      elsewhere(n);
    n = n < 32 ? n * 2 : 32;
  }
  return mosquitto_loop_forever(client, -1, 1);
}
