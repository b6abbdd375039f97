// RUN: %check_iot_tidy %s 'iot-*' %t
// Far more states than are kept. Of two of the connections each is open only while the
// other one is not: whoever looked at one of them alone would see it opened twice.
#include <mosquitto.h>
#include <stdbool.h>
#include <stddef.h>

#define SITE(N)                                                 \
  static struct mosquitto *client##N;                           \
  static void keep##N(void) {                                   \
    if (mosquitto_socket(client##N) == -1)                      \
      mosquitto_connect(client##N, "broker", 1883, 60);         \
    mosquitto_loop(client##N, 10, 1);                           \
  }

SITE(0)
SITE(1)
SITE(2)
SITE(3)
SITE(4)
SITE(5)

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
  client0 = mosquitto_new("site0", true, NULL);
  client1 = mosquitto_new("site1", true, NULL);
  client2 = mosquitto_new("site2", true, NULL);
  client3 = mosquitto_new("site3", true, NULL);
  client4 = mosquitto_new("site4", true, NULL);
  client5 = mosquitto_new("site5", true, NULL);
  wire = mosquitto_new("wire", true, NULL);
  radio = mosquitto_new("radio", true, NULL);
  mosquitto_connect_callback_set(wire, wire_up);
  mosquitto_disconnect_callback_set(wire, wire_down);
  for (;;) {
    keep0();
    keep1();
    keep2();
    keep3();
    keep4();
    keep5();
    if (argc > 2) {
      by_state();
    } else {
      by_callbacks();
      by_result();
    }
  }
}
