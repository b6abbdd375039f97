// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/coremqtt
// The same where the connection is a variable, and the copy stands in the
// function that connects.
#include <core_mqtt.h>
#include <stdbool.h>

void leave(MQTTContext_t *context); // in another file

static MQTTContext_t session;
static MQTTConnectInfo_t info;

static void leave_later(MQTTContext_t *context) { leave(context); }

static bool join(void) {
  bool present = false;
  return MQTT_Connect(&session, &info, NULL, 1000, &present) == MQTTSuccess;
}

int main(void) {
  if (!join())
    return 1;
  leave_later(&session);
  if (!join())
    return 1;
  MQTTContext_t *const old = &session;
  leave(old);
  return join() ? 0 : 1;
}
