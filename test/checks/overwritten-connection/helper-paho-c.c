// RUN: %check_iot_tidy %s 'iot-*' %t
// The helper makes and connects; the daemon calls it again when the configuration changes.
#include <MQTTClient.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

extern const char *broker_uri(void);

static MQTTClient client;
static volatile sig_atomic_t reload;

static void on_hup(int s) {
  (void)s;
  reload = 1;
}

static int open_session(void) {
  MQTTClient_connectOptions o = MQTTClient_connectOptions_initializer;
  int rc = MQTTClient_create(&client, broker_uri(), "meter-9",
                             MQTTCLIENT_PERSISTENCE_NONE, NULL);
  // CHECK-MESSAGES: :[[@LINE-2]]:12: warning: 'client' is overwritten while its connection is still open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
  if (rc != MQTTCLIENT_SUCCESS)
    return rc;
  rc = MQTTClient_connect(client, &o);
  if (rc != MQTTCLIENT_SUCCESS) {
    fprintf(stderr, "connect: %d\n", rc);
    MQTTClient_destroy(&client);
  }
  return rc;
}

int main(void) {
  signal(SIGHUP, on_hup);
  if (open_session() != MQTTCLIENT_SUCCESS)
    return 1;
  for (;;) {
    MQTTClient_publish(client, "meter/9", 2, "ok", 0, 0, NULL);
    sleep(10);
    if (reload) {
      reload = 0;
      if (open_session() != MQTTCLIENT_SUCCESS)
        return 1;
    }
  }
}
