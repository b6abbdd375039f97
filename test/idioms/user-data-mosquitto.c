// RUN: %check_iot_tidy %s 'iot-*' %t
// A loss is noted in the program's record, which the handler is handed as user
// data of the client.
#include <mosquitto.h>
#include <stdbool.h>
#include <unistd.h>

struct app {
  struct mosquitto *session;
  volatile bool lost;
};

static void on_disconnect(struct mosquitto *m, void *data, int rc) {
  (void)m;
  struct app *app = data;
  if (rc != 0)
    app->lost = true;
}

int main(void) {
  struct app app = {0};
  mosquitto_lib_init();
  app.session = mosquitto_new("meter", true, &app);
  if (!app.session)
    return 1;
  mosquitto_disconnect_callback_set(app.session, on_disconnect);
  if (mosquitto_connect(app.session, "broker.lan", 1883, 60) != 0)
    return 1;
  for (;;) {
    mosquitto_loop(app.session, 1000, 1);
    if (app.lost) {
      sleep(5);
      if (mosquitto_reconnect(app.session) == MOSQ_ERR_SUCCESS)
        app.lost = false;
    }
  }
}
