// The break of a state was lost, and the next one connects, too.
#include <MQTTClient.h>
#include <stdio.h>
#include <unistd.h>

enum state { START, LOGIN, RUN };

int main(void) {
  MQTTClient client;
  MQTTClient_connectOptions o = MQTTClient_connectOptions_initializer;
  enum state s = START;
  if (MQTTClient_create(&client, "tcp://broker", "mast-1",
                        MQTTCLIENT_PERSISTENCE_NONE, NULL))
    return 1;
  for (;;) {
    switch (s) {
    case START:
      if (MQTTClient_connect(client, &o) != MQTTCLIENT_SUCCESS) {
        sleep(5);
        break;
      }
      o.username = "mast";
      s = LOGIN;
    /* fall through */
    case LOGIN:
      if (MQTTClient_connect(client, &o) == MQTTCLIENT_SUCCESS)
        // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'client' is already open; a second connect opens a new socket over the live one, which is never closed, and the broker evicts the old session [iot-double-connect]
        s = RUN;
      else
        sleep(5);
      break;
    case RUN:
      MQTTClient_publish(client, "mast/1", 1, "1", 0, 0, NULL);
      sleep(10);
      break;
    }
  }
}
