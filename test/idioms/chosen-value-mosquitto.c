// RUN: %check_iot_tidy %s 'iot-*' %t
// Values that a conditional operator chooses: only these, and the one that goes
// with the condition.
#include <mosquitto.h>
#include <stdbool.h>
#include <unistd.h>

bool read_switch(void);

static struct mosquitto *client;

static int dial(const char *host) {
  return mosquitto_connect(client, host, 1883, 60) == MOSQ_ERR_SUCCESS ? 7 : -7;
}

int main(void) {
  client = mosquitto_new("chosen", true, NULL);
  if (!client)
    return 1;
  const int answer = dial("a");
  const int mode = read_switch() ? 2 : 1;
  if (mode == 3)
    dial("never");
  if (answer < 0) {
    sleep(5);
    if (dial("b") == -7)
      return 1;
  }
  return mosquitto_loop_forever(client, -1, 1);
}
