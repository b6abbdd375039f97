// RUN: %check_iot_tidy %s 'iot-*' %t
// The flag stands in the program's record, which the handlers are handed as user
// data of the client.
#include <mosquitto.h>
#include <stdbool.h>
#include <stddef.h>
#include <unistd.h>

struct app {
  struct mosquitto *session;
  volatile bool up;
};

static void on_connect(struct mosquitto *m, void *data, int rc) {
  (void)m;
  struct app *app = data;
  app->up = rc == 0;
}

static void on_disconnect(struct mosquitto *m, void *data, int rc) {
  (void)m;
  (void)rc;
  ((struct app *)data)->up = false;
}

static void run(struct app *app) {
  mosquitto_connect_callback_set(app->session, on_connect);
  mosquitto_disconnect_callback_set(app->session, on_disconnect);
  if (mosquitto_connect(app->session, "broker.lan", 1883, 60) != 0)
    return;
  for (;;) {
    mosquitto_loop(app->session, 1000, 1);
    if (app->up) {
      sleep(5);
      mosquitto_reconnect(app->session);
      // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'app->session' is already open; {{.*}} [iot-double-connect]
    }
  }
}

int main(int argc, char **argv) {
  struct app app = {NULL, false};
  mosquitto_lib_init();
  if (argc > 1) {
    app.session = mosquitto_new(argv[1], true, &app);
  } else {
    app.session = mosquitto_new("meter", true, NULL);
    mosquitto_user_data_set(app.session, &app);
  }
  if (!app.session)
    return 1;
  run(&app);
  return 0;
}
