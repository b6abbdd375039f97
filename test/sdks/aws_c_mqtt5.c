// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/aws-c-mqtt
// RUN: %check_iot_tidy -check-suffix=,HARMLESS %s 'iot-*' %t -- \
// RUN:   -config='{CheckOptions: {iot-double-connect.ReportHarmless: true}}' -- %sdk/aws-c-mqtt
// aws-c-mqtt, MQTT 5: start and stop only set what is wanted; the harm is a second client.
#include <aws/mqtt/v5/mqtt5_client.h>
#include <stdbool.h>
#include <unistd.h>

void twice(struct aws_mqtt5_client *client) {
  if (aws_mqtt5_client_start(client) != AWS_OP_SUCCESS)
    return;
  aws_mqtt5_client_start(client);
  // CHECK-MESSAGES-HARMLESS: :[[@LINE-1]]:3: warning: 'client' is already being opened; a second connect succeeds and does nothing [iot-double-connect]
}

void two_clients(struct aws_allocator *memory,
                 struct aws_mqtt5_client_options *options) {
  struct aws_mqtt5_client *client = aws_mqtt5_client_new(memory, options);
  if (aws_mqtt5_client_start(client) != AWS_OP_SUCCESS)
    return;
  client = aws_mqtt5_client_new(memory, options);
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: the handle is overwritten while its connection is still being opened or open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  aws_mqtt5_client_start(client);
}

static struct aws_mqtt5_client *kept;

void gated(struct aws_allocator *memory,
           struct aws_mqtt5_client_options *options) {
  if (kept != NULL)
    return;
  kept = aws_mqtt5_client_new(memory, options);
  aws_mqtt5_client_start(kept);
}

void retried(struct aws_mqtt5_client *client) {
  while (aws_mqtt5_client_start(client) != AWS_OP_SUCCESS)
    sleep(1);
}

void closed_first(struct aws_mqtt5_client *client) {
  if (aws_mqtt5_client_start(client) != AWS_OP_SUCCESS)
    return;
  aws_mqtt5_client_stop(client, NULL, NULL);
  aws_mqtt5_client_start(client);
}

void released_first(struct aws_allocator *memory,
                    struct aws_mqtt5_client_options *options) {
  struct aws_mqtt5_client *client = aws_mqtt5_client_new(memory, options);
  if (aws_mqtt5_client_start(client) != AWS_OP_SUCCESS)
    return;
  client = aws_mqtt5_client_release(client);
  client = aws_mqtt5_client_new(memory, options);
  aws_mqtt5_client_start(client);
}

// Lost or failed: the client goes on trying. Only STOPPED is final.
static volatile bool up, stopped;

static void on_event(const struct aws_mqtt5_client_lifecycle_event *event) {
  switch (event->event_type) {
  case AWS_MQTT5_CLET_CONNECTION_SUCCESS:
    up = true;
    break;
  case AWS_MQTT5_CLET_CONNECTION_FAILURE:
  case AWS_MQTT5_CLET_DISCONNECTION:
    up = false;
    break;
  case AWS_MQTT5_CLET_STOPPED:
    stopped = true;
    break;
  default:
    break;
  }
}

void own_event(struct aws_allocator *memory) {
  struct aws_mqtt5_client_options options = {.lifecycle_event_handler =
                                                 on_event};
  struct aws_mqtt5_client *client = aws_mqtt5_client_new(memory, &options);
  if (client == NULL || aws_mqtt5_client_start(client) != AWS_OP_SUCCESS)
    return;
  for (;;) {
    if (stopped) {
      stopped = false;
      aws_mqtt5_client_start(client);
    }
    sleep(1);
  }
}

static void on_lost(const struct aws_mqtt5_client_lifecycle_event *event) {
  if (event->event_type == AWS_MQTT5_CLET_DISCONNECTION)
    aws_mqtt5_client_start(event->client);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'event->client' is opened again here while aws-c-mqtt (MQTT 5) is reconnecting by itself; the two compete for one identity [iot-competing-reconnect]
}

void competing_event(struct aws_allocator *memory) {
  struct aws_mqtt5_client_options options = {.lifecycle_event_handler =
                                                 on_lost};
  struct aws_mqtt5_client *client = aws_mqtt5_client_new(memory, &options);
  if (client != NULL)
    aws_mqtt5_client_start(client);
}
