// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/aws-c-mqtt
// As first-attempt-aws-crt-cpp.cpp.
#include <aws/mqtt/client.h>
unsigned sleep(unsigned seconds);

enum attempt { PENDING, FAILED, DONE };
static volatile enum attempt attempt;

static void complete(struct aws_mqtt_client_connection *connection, int error, enum aws_mqtt_connect_return_code code, bool present, void *data) {
  (void)connection, (void)present, (void)data;
  attempt = error == 0 && code == AWS_MQTT_CONNECT_ACCEPTED ? DONE : FAILED;
}

void begin(struct aws_mqtt_client_connection *connection) {
  struct aws_mqtt_connection_options options = {.on_connection_complete = complete};
  for (int tries = 0; tries < 10; ++tries) {
    attempt = PENDING;
    if (aws_mqtt_client_connection_connect(connection, &options) != AWS_OP_SUCCESS)
      return;
    while (attempt == PENDING)
      sleep(1);
    if (attempt == DONE)
      return;
    sleep(30);
  }
}
