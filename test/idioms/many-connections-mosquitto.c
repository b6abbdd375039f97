// RUN: %check_iot_tidy %s 'iot-*' %t
// Far more states than are kept. Of two of the connections each is open only while the
// other one is not: whoever looked at one of them alone would see it opened twice.
#include "Inputs/sites-mosquitto.h"

static struct mosquitto *wire, *radio;
static bool on_wire;

// By what the other one's callbacks note ...
static void wire_up(struct mosquitto *m, void *p, int rc) {
  if (rc == 0)
    mosquitto_disconnect(radio);
}
static void wire_down(struct mosquitto *m, void *p, int rc) {
  on_wire = false;
}

static void by_callbacks(void) {
  if (on_wire)
    return;
  if (mosquitto_connect(wire, "broker", 1883, 60) == MOSQ_ERR_SUCCESS)
    on_wire = true;
}

// ... by its state ...
static void by_state(void) {
  if (mosquitto_socket(wire) != -1) {
    mosquitto_disconnect(wire);
    mosquitto_connect(radio, "broker", 1883, 60);
  } else {
    mosquitto_disconnect(radio);
    mosquitto_connect(wire, "broker", 1883, 60);
  }
}

// ... by how its pump came back.
static void by_result(void) {
  const int rc = mosquitto_loop(wire, 10, 1);
  if (rc == MOSQ_ERR_SUCCESS)
    return;
  mosquitto_disconnect(wire);
  if (mosquitto_connect(radio, "broker", 1883, 60) == MOSQ_ERR_SUCCESS)
    mosquitto_disconnect(radio);
  on_wire = false;
}

int main(int argc, char **argv) {
  make_sites();
  wire = mosquitto_new("wire", true, NULL);
  radio = mosquitto_new("radio", true, NULL);
  mosquitto_connect_callback_set(wire, wire_up);
  mosquitto_disconnect_callback_set(wire, wire_down);
  for (;;) {
    keep_sites();
    if (argc > 2) {
      by_state();
    } else {
      by_callbacks();
      by_result();
    }
  }
}
