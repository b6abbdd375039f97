// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/aws-iot-v3
// AWS IoT Device SDK for Embedded C, v3: 0 is success of connect, 3 that of a reconnect,
// and the pump says 0, 3 or 4.
#include "aws_iot_mqtt_client_interface.h"
#include <unistd.h>

void twice(AWS_IoT_Client *client, IoT_Client_Connect_Params *params) {
  if (aws_iot_mqtt_connect(client, params) != SUCCESS)
    return;
  aws_iot_mqtt_connect(client, params);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already open; a second connect fails with NETWORK_ALREADY_CONNECTED_ERROR and flushes the client's buffers [iot-double-connect]
}

// A reconnect is allowed only after a loss, and refused otherwise.
void reconnected(AWS_IoT_Client *client) {
  while (aws_iot_mqtt_attempt_reconnect(client) != NETWORK_RECONNECTED)
    sleep(5);
}

void initialised_twice(IoT_Client_Init_Params *init,
                       IoT_Client_Connect_Params *params) {
  AWS_IoT_Client client;
  if (aws_iot_mqtt_init(&client, init) != SUCCESS ||
      aws_iot_mqtt_connect(&client, params) != SUCCESS)
    return;
  aws_iot_mqtt_init(&client, init);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is overwritten while its connection is still open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
}

void gated(AWS_IoT_Client *client, IoT_Client_Connect_Params *params) {
  if (!aws_iot_mqtt_is_client_connected(client))
    aws_iot_mqtt_connect(client, params);
}

void gated_by_state(AWS_IoT_Client *client, IoT_Client_Connect_Params *params) {
  if (aws_iot_mqtt_connect(client, params) != SUCCESS)
    return;
  aws_iot_mqtt_yield(client, 100);
  if (aws_iot_mqtt_get_client_state(client) == CLIENT_STATE_DISCONNECTED_ERROR) {
    sleep(1);
    aws_iot_mqtt_connect(client, params);
  }
}

void retried(AWS_IoT_Client *client, IoT_Client_Connect_Params *params) {
  IoT_Error_t rc;
  do {
    rc = aws_iot_mqtt_connect(client, params);
    if (rc != SUCCESS)
      sleep(1);
  } while (rc != SUCCESS);
}

void retried_at_once(AWS_IoT_Client *client,
                     IoT_Client_Connect_Params *params) {
  while (aws_iot_mqtt_connect(client, params) != SUCCESS)
    // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'client' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
    ;
}

void closed_first(AWS_IoT_Client *client, IoT_Client_Connect_Params *params) {
  if (aws_iot_mqtt_connect(client, params) != SUCCESS)
    return;
  aws_iot_mqtt_disconnect(client);
  aws_iot_mqtt_connect(client, params);
}

void destroyed(AWS_IoT_Client *client, IoT_Client_Connect_Params *params) {
  aws_iot_mqtt_free(client);
  aws_iot_mqtt_connect(client, params);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' was destroyed and is opened without being created again [iot-connect-after-destroy]
}

// The pump: 3 and 4 are no loss that the program has to deal with.
void pumped(AWS_IoT_Client *client, IoT_Client_Connect_Params *params) {
  if (aws_iot_mqtt_connect(client, params) != SUCCESS)
    return;
  IoT_Error_t rc = SUCCESS;
  while (rc == SUCCESS || rc == NETWORK_RECONNECTED ||
         rc == NETWORK_ATTEMPTING_RECONNECT)
    rc = aws_iot_mqtt_yield(client, 100);
  aws_iot_mqtt_disconnect(client);
  sleep(5);
  aws_iot_mqtt_connect(client, params);
}

// The handler asks who reconnects.
static void on_lost(AWS_IoT_Client *client, void *data) {
  (void)data;
  if (aws_iot_is_autoreconnect_enabled(client))
    return;
  sleep(2);
  aws_iot_mqtt_attempt_reconnect(client);
}

// The SDK does.
static void on_lost_too(AWS_IoT_Client *client, void *data) {
  (void)data;
  aws_iot_mqtt_attempt_reconnect(client);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is opened again here while AWS IoT Device SDK for Embedded C v3 is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
}

static AWS_IoT_Client kept, raced;

void own_event(IoT_Client_Connect_Params *params) {
  IoT_Client_Init_Params init = IoT_Client_Init_Params_initializer;
  init.enableAutoReconnect = false;
  init.disconnectHandler = on_lost;
  if (aws_iot_mqtt_init(&kept, &init) == SUCCESS &&
      aws_iot_mqtt_connect(&kept, params) == SUCCESS)
    for (;;)
      aws_iot_mqtt_yield(&kept, 100);
}

void competing_event(IoT_Client_Connect_Params *params) {
  IoT_Client_Init_Params init = IoT_Client_Init_Params_initializer;
  init.enableAutoReconnect = true;
  if (aws_iot_mqtt_init(&raced, &init) != SUCCESS)
    return;
  aws_iot_mqtt_set_disconnect_handler(&raced, on_lost_too, NULL);
  if (aws_iot_mqtt_connect(&raced, params) == SUCCESS)
    for (;;)
      aws_iot_mqtt_yield(&raced, 100);
}

void option_is_no_gate(AWS_IoT_Client *client,
                       IoT_Client_Connect_Params *params) {
  if (aws_iot_mqtt_connect(client, params) != SUCCESS)
    return;
  if (!aws_iot_is_autoreconnect_enabled(client))
    aws_iot_mqtt_connect(client, params);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'client' is already open, and the test before this connect does not tell: 'aws_iot_is_autoreconnect_enabled' tells whether the SDK reconnects by itself; a second connect fails with NETWORK_ALREADY_CONNECTED_ERROR and flushes the client's buffers [iot-misread-connection-state]
}
