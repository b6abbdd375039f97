// RUN: %check_iot_tidy %s 'iot-*' %t
// The options are a local variable, made by a helper each time.
#include <MQTTAsync.h>
#include <unistd.h>

static MQTTAsync kiln, press, saw;

static void prepare(MQTTAsync_connectOptions *options) {
  options->keepAliveInterval = 30;
  options->automaticReconnect = 1;
}

static void open_kiln(void) {
  MQTTAsync_connectOptions options = MQTTAsync_connectOptions_initializer;
  prepare(&options);
  MQTTAsync_connect(kiln, &options);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'kiln' is opened again here while Paho MQTT C (MQTTAsync) is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
}

static void kiln_lost(void *context, char *cause) {
  (void)context;
  (void)cause;
  sleep(3);
  open_kiln();
}

// This one does without.
static void open_press(void) {
  MQTTAsync_connectOptions options = MQTTAsync_connectOptions_initializer;
  options.keepAliveInterval = 10;
  MQTTAsync_connect(press, &options);
}

static void press_lost(void *context, char *cause) {
  (void)context;
  (void)cause;
  sleep(3);
  open_press();
}

// And here the helper's choice is taken back.
static void open_saw(void) {
  MQTTAsync_connectOptions options = MQTTAsync_connectOptions_initializer;
  prepare(&options);
  options.automaticReconnect = 0;
  MQTTAsync_connect(saw, &options);
}

static void saw_lost(void *context, char *cause) {
  (void)context;
  (void)cause;
  sleep(3);
  open_saw();
}

int main(void) {
  MQTTAsync_create(&kiln, "tcp://broker", "kiln", 1, NULL);
  MQTTAsync_setCallbacks(kiln, NULL, kiln_lost, NULL, NULL);
  MQTTAsync_create(&press, "tcp://broker", "press", 1, NULL);
  MQTTAsync_setCallbacks(press, NULL, press_lost, NULL, NULL);
  MQTTAsync_create(&saw, "tcp://broker", "saw", 1, NULL);
  MQTTAsync_setCallbacks(saw, NULL, saw_lost, NULL, NULL);
  open_kiln();
  open_press();
  open_saw();
  for (;;)
    sleep(60);
}
