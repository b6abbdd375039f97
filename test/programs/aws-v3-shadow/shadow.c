// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/aws-iot-v3
// RUN: %check_iot_tidy -check-suffix=AGAIN %s 'iot-*' %t.again -- -- \
// RUN:   %sdk/aws-iot-v3 -DBREAK_AGAIN
// RUN: %check_iot_tidy -check-suffix=FREED %s 'iot-*' %t.freed -- -- \
// RUN:   %sdk/aws-iot-v3 -DBREAK_FREED
// RUN: %check_iot_tidy -check-suffix=NO_WAIT %s 'iot-*' %t.wait -- -- \
// RUN:   %sdk/aws-iot-v3 -DBREAK_NO_WAIT
// RUN: %check_iot_tidy -check-suffix=COMPETE %s 'iot-*' %t.compete -- -- \
// RUN:   %sdk/aws-iot-v3 -DBREAK_COMPETE
// The device shadow over one client. The first connect is the program's, later ones
// are the SDK's.
#include "shadow.h"
#include "aws_iot_mqtt_client_interface.h"
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define FIRST_TRIES 5
#define TRY_SECONDS 10

static AWS_IoT_Client client;
static char thing_name[64];
static char update_topic[128];
static char delta_topic[128];
static shadow_delta_t delta_handler;
static bool subscribed;
static unsigned drops;

static void on_delta(AWS_IoT_Client *c, char *topic, uint16_t length,
                     IoT_Publish_Message_Params *message, void *data) {
  (void)c;
  (void)topic;
  (void)length;
  (void)data;
  if (delta_handler != NULL)
    delta_handler(message->payload, message->payloadLen);
}

static void on_disconnect(AWS_IoT_Client *c, void *data) {
  (void)data;
  drops++;
  fprintf(stderr, "shadow: dropped %u times\n", drops);
#ifdef BREAK_COMPETE
  sleep(5);
  aws_iot_mqtt_attempt_reconnect(c);
  // CHECK-MESSAGES-COMPETE: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [iot-competing-reconnect]
#else
  if (aws_iot_is_autoreconnect_enabled(c))
    return;
  sleep(5);
  if (aws_iot_mqtt_attempt_reconnect(c) != NETWORK_RECONNECTED)
    fputs("shadow: manual reconnect failed\n", stderr);
#endif
}

static bool topics(const char *thing) {
  if (strlen(thing) >= sizeof(thing_name))
    return false;
  strcpy(thing_name, thing);
  snprintf(update_topic, sizeof(update_topic), "$aws/things/%s/shadow/update",
           thing);
  snprintf(delta_topic, sizeof(delta_topic),
           "$aws/things/%s/shadow/update/delta", thing);
  return true;
}

static IoT_Error_t init_client(const char *host) {
  IoT_Client_Init_Params params = iotClientInitParamsDefault;
  params.enableAutoReconnect = true;
  params.pHostURL = host;
  params.port = 8883;
  params.pRootCALocation = "/etc/shadow/root.pem";
  params.pDeviceCertLocation = "/etc/shadow/device.pem";
  params.pDevicePrivateKeyLocation = "/etc/shadow/device.key";
  params.mqttCommandTimeout_ms = 20000;
  params.tlsHandshakeTimeout_ms = 5000;
  params.disconnectHandler = on_disconnect;
  return aws_iot_mqtt_init(&client, &params);
}

static IoT_Error_t connect_once(void) {
  IoT_Client_Connect_Params params = iotClientConnectParamsDefault;
  params.keepAliveIntervalInSec = 600;
  params.isCleanSession = true;
  params.pClientID = thing_name;
  params.clientIDLen = (uint16_t)strlen(thing_name);
  return aws_iot_mqtt_connect(&client, &params);
  // CHECK-MESSAGES-AGAIN: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [iot-double-connect]
  // CHECK-MESSAGES-FREED: :[[@LINE-2]]:{{[0-9]+}}: warning: {{.*}} [iot-connect-after-destroy]
  // CHECK-MESSAGES-NO_WAIT: :[[@LINE-3]]:{{[0-9]+}}: warning: {{.*}} [iot-reconnect-without-backoff]
}

static IoT_Error_t first_connect(void) {
  IoT_Error_t rc = FAILURE;
  for (int i = 0; i < FIRST_TRIES; i++) {
    rc = connect_once();
    if (rc == SUCCESS)
      return SUCCESS;
    fprintf(stderr, "shadow: connect: %d\n", rc);
#ifndef BREAK_NO_WAIT
    sleep(TRY_SECONDS);
#endif
  }
  return rc;
}

static IoT_Error_t subscribe_delta(void) {
  IoT_Error_t rc = aws_iot_mqtt_subscribe(&client, delta_topic,
                                          (uint16_t)strlen(delta_topic), QOS1,
                                          on_delta, NULL);
  subscribed = rc == SUCCESS;
  return rc;
}

IoT_Error_t shadow_open(const char *host, const char *thing,
                        shadow_delta_t handler) {
  if (!topics(thing))
    return FAILURE;
  delta_handler = handler;
  IoT_Error_t rc = init_client(host);
  if (rc != SUCCESS)
    return rc;
#ifdef BREAK_FREED
  aws_iot_mqtt_free(&client);
#endif
  rc = first_connect();
  if (rc != SUCCESS) {
    aws_iot_mqtt_free(&client);
    return rc;
  }
  rc = subscribe_delta();
#ifdef BREAK_AGAIN
  if (rc == SUCCESS)
    rc = connect_once();
#endif
  return rc;
}

IoT_Error_t shadow_report(const char *document) {
  IoT_Publish_Message_Params message = {QOS1, 0, (void *)document, 0};
  message.payloadLen = strlen(document);
  if (!aws_iot_mqtt_is_client_connected(&client))
    return NETWORK_DISCONNECTED_ERROR;
  return aws_iot_mqtt_publish(&client, update_topic,
                              (uint16_t)strlen(update_topic), &message);
}

IoT_Error_t shadow_step(uint32_t milliseconds) {
  IoT_Error_t rc = aws_iot_mqtt_yield(&client, milliseconds);
  if (rc == NETWORK_RECONNECTED) {
    subscribed = true;
    rc = SUCCESS;
  }
  if (rc == NETWORK_ATTEMPTING_RECONNECT)
    sleep(1);
  return rc;
}

void shadow_close(void) {
  if (aws_iot_mqtt_is_client_connected(&client))
    aws_iot_mqtt_disconnect(&client);
  aws_iot_mqtt_free(&client);
}
