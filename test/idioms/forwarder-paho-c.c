// RUN: %check_iot_tidy %s 'iot-*' %t
// An interface of function pointers over the SDK: no state in it, on purpose.
#include <MQTTClient.h>
#include <stddef.h>

typedef struct {
  int (*connect)(void *context, const char *user, const char *password);
  int (*disconnect)(void *context);
  int (*status)(void *context);
} transport_interface;

typedef struct {
  MQTTClient client;
} paho_context;

int paho_transport_connect(void *context, const char *user,
                           const char *password) {
  paho_context *c = context;
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  options.username = user;
  options.password = password;
  return MQTTClient_connect(c->client, &options);
}

int paho_transport_disconnect(void *context) {
  paho_context *c = context;
  return MQTTClient_disconnect(c->client, 1000);
}

int paho_transport_status(void *context) {
  paho_context *c = context;
  return MQTTClient_isConnected(c->client);
}

const transport_interface paho_transport = {
    paho_transport_connect, paho_transport_disconnect, paho_transport_status};

int paho_transport_init(paho_context *context, const char *uri,
                        const char *id) {
  return MQTTClient_create(&context->client, uri, id,
                           MQTTCLIENT_PERSISTENCE_NONE, NULL);
}

void paho_transport_deinit(paho_context *context) {
  MQTTClient_destroy(&context->client);
}
