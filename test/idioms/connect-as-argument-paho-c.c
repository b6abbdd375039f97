// RUN: %check_iot_tidy %s 'iot-*' %t
// A table of steps with their functions; each step is repeated until it succeeds.
#include <MQTTClient.h>
#include <stdio.h>
#include <unistd.h>

struct step {
  const char *name;
  int (*run)(MQTTClient client);
  unsigned pause;
};

static int do_connect(MQTTClient client) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  options.keepAliveInterval = 30;
  return MQTTClient_connect(client, &options);
}

static int do_subscribe(MQTTClient client) {
  return MQTTClient_subscribe(client, "pump/+", 1);
}

static int do_announce(MQTTClient client) {
  return MQTTClient_publish(client, "pump/birth", 2, "on", 1, 1, NULL);
}

static void until_done(const struct step *step, MQTTClient client) {
  int rc;
  while ((rc = step->run(client)) != MQTTCLIENT_SUCCESS) {
    fprintf(stderr, "%s: %d\n", step->name, rc);
    sleep(step->pause);
  }
}

int main(void) {
  static const struct step connect_step = {"connect", do_connect, 10};
  static const struct step subscribe_step = {"subscribe", do_subscribe, 1};
  static const struct step announce_step = {"announce", do_announce, 1};
  MQTTClient client;
  if (MQTTClient_create(&client, "tcp://localhost:1883", "pump",
                        MQTTCLIENT_PERSISTENCE_NONE, NULL))
    return 1;
  until_done(&connect_step, client);
  until_done(&subscribe_step, client);
  until_done(&announce_step, client);
  for (int i = 0; i < 1000; i++) {
    char *topic = NULL;
    int length = 0;
    MQTTClient_message *message = NULL;
    if (MQTTClient_receive(client, &topic, &length, &message, 1000) ==
            MQTTCLIENT_SUCCESS &&
        message) {
      printf("%s\n", topic);
      MQTTClient_freeMessage(&message);
      MQTTClient_free(topic);
    }
  }
  MQTTClient_disconnect(client, 100);
  MQTTClient_destroy(&client);
  return 0;
}
