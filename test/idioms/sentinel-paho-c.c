// RUN: %check_iot_tidy %s 'iot-*' %t
// Slots of a table, each with a sentinel; a slot in use is left alone.
#include <MQTTClient.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define FREE_SLOT (-1)

struct slot {
  int id;
  MQTTClient client;
};

static struct slot uplink = {FREE_SLOT, NULL};

static int acquire(struct slot *slot, int id, const char *uri) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  char name[32];
  if (slot->id != FREE_SLOT)
    return slot->id == id ? 0 : -1;
  snprintf(name, sizeof(name), "slot-%d", id);
  if (MQTTClient_create(&slot->client, uri, name, MQTTCLIENT_PERSISTENCE_NONE,
                        NULL) != MQTTCLIENT_SUCCESS)
    return -1;
  if (MQTTClient_connect(slot->client, &options) != MQTTCLIENT_SUCCESS) {
    MQTTClient_destroy(&slot->client);
    return -1;
  }
  slot->id = id;
  return 0;
}

static void release(struct slot *slot) {
  if (slot->id == FREE_SLOT)
    return;
  MQTTClient_disconnect(slot->client, 500);
  MQTTClient_destroy(&slot->client);
  slot->id = FREE_SLOT;
}

static int read_command(char *out, size_t size) {
  return fgets(out, (int)size, stdin) != NULL;
}

int main(void) {
  char line[64];
  while (read_command(line, sizeof(line))) {
    if (strncmp(line, "up", 2) == 0) {
      if (acquire(&uplink, 4, "tcp://localhost:1883") != 0) {
        fprintf(stderr, "no uplink\n");
        sleep(5);
      }
    } else if (strncmp(line, "down", 4) == 0) {
      release(&uplink);
    } else if (uplink.id != FREE_SLOT) {
      MQTTClient_publish(uplink.client, "slot/line", (int)strlen(line), line, 0,
                         0, NULL);
    }
  }
  release(&uplink);
  return 0;
}
