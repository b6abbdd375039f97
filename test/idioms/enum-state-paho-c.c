// RUN: %check_iot_tidy %s 'iot-*' %t
// The state travels in a struct, the step function is called from main.
#include <MQTTClient.h>
#include <stdbool.h>
#include <stdio.h>
#include <unistd.h>

typedef enum { ST_INIT, ST_OFFLINE, ST_ONLINE, ST_FAULT } State;

typedef struct {
  State state;
  MQTTClient client;
  unsigned tries;
  bool dirty;
} Gateway;

static const char *name(State state) {
  static const char *const names[] = {"init", "offline", "online", "fault"};
  return names[state];
}

static State step_init(Gateway *gw) {
  int rc = MQTTClient_create(&gw->client, "tcp://hub:1883", "gw-17",
                             MQTTCLIENT_PERSISTENCE_NONE, NULL);
  return rc == MQTTCLIENT_SUCCESS ? ST_OFFLINE : ST_FAULT;
}

static State step_offline(Gateway *gw) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  options.keepAliveInterval = 15;
  options.reliable = 0;
  if (MQTTClient_connect(gw->client, &options) == MQTTCLIENT_SUCCESS) {
    gw->tries = 0;
    gw->dirty = true;
    return ST_ONLINE;
  }
  sleep(gw->tries < 6 ? 1u << gw->tries : 60u);
  gw->tries++;
  return ST_OFFLINE;
}

static State step_online(Gateway *gw) {
  if (!MQTTClient_isConnected(gw->client))
    return ST_OFFLINE;
  if (gw->dirty) {
    if (MQTTClient_subscribe(gw->client, "gw/17/cmd", 1))
      return ST_ONLINE;
    gw->dirty = false;
  }
  MQTTClient_yield();
  sleep(1);
  return ST_ONLINE;
}

int main(void) {
  Gateway gw = {.state = ST_INIT};
  State last = ST_FAULT;
  while (gw.state != ST_FAULT) {
    if (gw.state != last)
      printf("state %s\n", name(gw.state));
    last = gw.state;
    switch (gw.state) {
    case ST_INIT:
      gw.state = step_init(&gw);
      break;
    case ST_OFFLINE:
      gw.state = step_offline(&gw);
      break;
    case ST_ONLINE:
      gw.state = step_online(&gw);
      break;
    case ST_FAULT:
      break;
    }
  }
  return 1;
}
