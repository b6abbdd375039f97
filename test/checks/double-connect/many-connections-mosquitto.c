// RUN: %check_iot_tidy %s 'iot-*' %t
// A gateway with a client for each of its sites, each with callbacks and a flag of its own:
// together they have far more states than are kept, so each is looked at apart.
#include <mosquitto.h>
#include <stdbool.h>
#include <stddef.h>

#define SITE(N)                                                                             \
  static struct mosquitto *client##N;                                                       \
  static bool up##N;                                                                        \
  static void on_up##N(struct mosquitto *m, void *p, int rc) { up##N = rc == 0; }           \
  static void on_down##N(struct mosquitto *m, void *p, int rc) { up##N = false; }           \
  static void begin##N(const char *id) {                                                    \
    client##N = mosquitto_new(id, true, NULL);                                              \
    mosquitto_connect_callback_set(client##N, on_up##N);                                    \
    mosquitto_disconnect_callback_set(client##N, on_down##N);                               \
  }

SITE(0)
SITE(1)
SITE(2)
SITE(3)
SITE(4)
SITE(5)
SITE(6)
SITE(7)

int main(void) {
  begin0("site0");
  begin1("site1");
  begin2("site2");
  begin3("site3");
  begin4("site4");
  begin5("site5");
  begin6("site6");
  begin7("site7");
  for (;;) {
    if (!up0 && mosquitto_socket(client0) == -1)
      mosquitto_connect(client0, "broker", 1883, 60);
    mosquitto_loop(client0, 10, 1);
    // The connection is up when CONNACK has come, not when the call comes back.
    if (!up1)
      mosquitto_connect(client1, "broker", 1883, 60);
    // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'client1' is already being opened; {{.*}} [iot-double-connect]
    mosquitto_loop(client1, 10, 1);
    if (mosquitto_loop(client2, 10, 1) != MOSQ_ERR_SUCCESS && mosquitto_socket(client2) == -1)
      mosquitto_connect(client2, "broker", 1883, 60);
    if (!up3 && mosquitto_socket(client3) == -1)
      mosquitto_connect(client3, "broker", 1883, 60);
    if (mosquitto_loop(client3, 10, 1) != MOSQ_ERR_SUCCESS)
      mosquitto_disconnect(client3);
    if (mosquitto_socket(client4) == -1)
      mosquitto_connect(client4, "broker", 1883, 60);
    mosquitto_loop(client4, 10, 1);
    if (mosquitto_socket(client5) == -1)
      mosquitto_connect(client5, "broker", 1883, 60);
    mosquitto_loop(client5, 10, 1);
    // The wrong one is asked.
    if (mosquitto_socket(client5) == -1)
      mosquitto_connect(client6, "broker", 1883, 60);
    // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'client6' is already {{.*}} [iot-misread-connection-state]
    mosquitto_loop(client6, 10, 1);
    if (up7 && mosquitto_loop(client7, 10, 1) != MOSQ_ERR_SUCCESS)
      mosquitto_disconnect(client7);
  }
}
