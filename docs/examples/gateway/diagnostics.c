/* Says how the gateway does, over whatever client it is handed. */
#include "gateway.h"

#include <MQTTClient.h>
#include <stdio.h>
#include <string.h>

bool diagnostics_send(void *client, const char *text) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  options.keepAliveInterval = 30;
  options.cleansession = 1;

  /* MISTAKE (iot-misread-connection-state): the test is upside down. While the
   * link is down nothing is sent. While it is up, another session is opened
   * over it. At the broker: the session that was doing its work is evicted by
   * its own client, once for every line of diagnostics. */
  if (MQTTClient_isConnected(client)) {
    int rc = MQTTClient_connect(client, &options);
    if (rc != MQTTCLIENT_SUCCESS) {
      log_line("diagnostics: %s", MQTTClient_strerror(rc));
      return false;
    }
  }
  int rc = MQTTClient_publish(client, "gateway/7/diagnostics", strlen(text),
                              text, 0, 0, NULL);
  if (rc != MQTTCLIENT_SUCCESS)
    log_line("diagnostics: not sent: %s", MQTTClient_strerror(rc));
  return rc == MQTTCLIENT_SUCCESS;
}
