// RUN: %check_iot_tidy %s 'iot-*' %t
// What an endless loop skips by `continue` does not happen, whatever loops
// stand behind it; what is handed out is a part of a structure, not all of it.
#include <mosquitto.h>
#include <stdbool.h>
#include <stddef.h>
#include <unistd.h>

enum mode { PARKED, RUNNING };

struct station {
  struct mosquitto *link;
  struct mosquitto_message last;
  bool parked;
};

void show(struct mosquitto_message *);

static const enum mode mode = PARKED;
static struct station station = {.parked = true};

int main(void) {
  mosquitto_lib_init();
  station.link = mosquitto_new("station-7", true, NULL);
  if (!station.link)
    return 1;
  show(&station.last);
  if (!station.parked)
    mosquitto_connect(station.link, "broker", 1883, 60);
  if (mosquitto_connect(station.link, "broker", 1883, 60) != MOSQ_ERR_SUCCESS)
    return 1;
  while (true) {
    if (mode == PARKED) {
      sleep(1);
      continue;
    }
    while (mosquitto_connect(station.link, "broker", 1883, 60) != 0)
      sleep(5);
  }
}
