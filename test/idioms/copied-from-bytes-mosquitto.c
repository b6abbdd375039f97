// RUN: %check_iot_tidy %s 'iot-*' %t
// A record is filled from bytes, and from an array of records.
#include <mosquitto.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct settings {
  bool secure;
  unsigned short port;
};

static struct settings all[2] = {{false, 1883}, {true, 8883}};

int main(void) {
  const unsigned char flash[sizeof(struct settings)] = {1, 0, 91, 7};
  struct settings kept, first;
  memcpy(&kept, flash, sizeof(kept));
  memmove(&first, all, sizeof(first));
  struct mosquitto *m = mosquitto_new("dev", true, NULL);
  if (kept.secure)
    return mosquitto_connect(m, "broker", kept.port, 60);
  return mosquitto_connect(m, "broker", first.port, 60);
}
