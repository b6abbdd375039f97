// RUN: %check_iot_tidy %s 'iot-*' %t
// Helpers that touch no connection themselves but hand it on to other files:
// whoever is handed a connection may close it, also through a pointer copied on
// the way, or a member of a structure.
#include <mosquitto.h>
#include <stdbool.h>
#include <stdio.h>

struct station {
  struct mosquitto *link;
  int readings;
};

void retire(struct mosquitto *link); // in another file
void retire_station(struct station *station);

static struct station field;

static void announce(const char *what) { printf("station: %s\n", what); }

static void renounce(struct mosquitto *link) {
  announce("renounce");
  retire(link);
}

static void renounce_twice_removed(struct station *station) {
  struct mosquitto *link = station->link;
  if (station->readings > 0)
    announce("readings lost");
  renounce(link);
}

static void renounce_all(struct station *station) { retire_station(station); }

static bool up(const char *host) {
  return mosquitto_connect(field.link, host, 1883, 60) == MOSQ_ERR_SUCCESS;
}

int main(void) {
  field.link = mosquitto_new("field-station", true, NULL);
  if (!field.link || !up("a.lan"))
    return 1;
  renounce(field.link);
  if (!up("b.lan"))
    return 1;
  renounce_twice_removed(&field);
  if (!up("c.lan"))
    return 1;
  renounce_all(&field);
  return up("d.lan") ? 0 : 1;
}
