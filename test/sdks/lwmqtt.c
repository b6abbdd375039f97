// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/lwmqtt
// lwmqtt keeps no state: a second connect sends a second CONNECT; a failed
// yield is how a drop shows.
#include <lwmqtt.h>
#include <unistd.h>

static lwmqtt_options_t options = lwmqtt_default_options;

void again(lwmqtt_client_t *client) {
  if (lwmqtt_connect(client, &options, NULL, 5000) != LWMQTT_SUCCESS)
    return;
  lwmqtt_connect(client, &options, NULL, 5000);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already open; a second connect sends another CONNECT on the same transport, and the broker must close it [iot-double-connect]
}

void retried(lwmqtt_client_t *client) {
  while (lwmqtt_connect(client, &options, NULL, 5000) != LWMQTT_SUCCESS)
    sleep(5);
}

void closed(lwmqtt_client_t *client) {
  if (lwmqtt_connect(client, &options, NULL, 5000) != LWMQTT_SUCCESS)
    return;
  lwmqtt_disconnect(client, 1000);
  lwmqtt_connect(client, &options, NULL, 5000);
}

void initialised_anew(lwmqtt_client_t *client) {
  static uint8_t in[256], out[256];
  for (;;) {
    lwmqtt_init(client, out, sizeof(out), in, sizeof(in));
    if (lwmqtt_connect(client, &options, NULL, 5000) == LWMQTT_SUCCESS)
      while (lwmqtt_yield(client, 0, 1000) == LWMQTT_SUCCESS &&
             lwmqtt_keep_alive(client, 1000) == LWMQTT_SUCCESS) {
      }
    sleep(5);
  }
}

void dropped(lwmqtt_client_t *client) {
  if (lwmqtt_connect(client, &options, NULL, 5000) != LWMQTT_SUCCESS)
    return;
  for (;;)
    if (lwmqtt_yield(client, 0, 1000) != LWMQTT_SUCCESS) {
      sleep(5);
      if (lwmqtt_connect(client, &options, NULL, 5000) != LWMQTT_SUCCESS)
        return;
    }
}

void dropped_at_once(lwmqtt_client_t *client) {
  if (lwmqtt_connect(client, &options, NULL, 5000) != LWMQTT_SUCCESS)
    return;
  for (;;)
    if (lwmqtt_keep_alive(client, 1000) != LWMQTT_SUCCESS &&
        lwmqtt_connect(client, &options, NULL, 5000) != LWMQTT_SUCCESS)
      return;
        // CHECK-MESSAGES: :[[@LINE-2]]:9: warning: 'client' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}
