// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/coremqtt %sdk %sdk/freertos
// The agent makes the context, coreMQTT connects it, and the transport below it
// is closed before each attempt: one connection, whatever library names it.
#include "core_mqtt.h"
#include "FreeRTOS.h"
#include "task.h"

typedef struct MQTTAgentContext {
  MQTTContext_t mqttContext;
} MQTTAgentContext_t;
MQTTStatus_t MQTTAgent_Init(MQTTAgentContext_t *, const void *,
                            const MQTTFixedBuffer_t *,
                            const TransportInterface_t *, uint32_t (*)(void),
                            void (*)(MQTTAgentContext_t *, uint16_t,
                                     MQTTPublishInfo_t *),
                            void *);
MQTTStatus_t MQTTAgent_ResumeSession(MQTTAgentContext_t *, bool);
int xTlsConnect(NetworkContext_t *);
int xTlsDisconnect(NetworkContext_t *);
uint32_t now(void);
void on_publish(MQTTAgentContext_t *, uint16_t, MQTTPublishInfo_t *);

static MQTTAgentContext_t agent;
static NetworkContext_t *net;
static TransportInterface_t transport;
static MQTTFixedBuffer_t buffer;

static void link_task(void *unused) {
  MQTTConnectInfo_t info = {.pClientIdentifier = "thing"};
  bool present = false;
  for (;;) {
    xTlsDisconnect(net);
    vTaskDelay(1000);
    if (xTlsConnect(net) == 0 &&
        MQTT_Connect(&agent.mqttContext, &info, 0, 1000, &present) ==
            MQTTSuccess) {
      MQTTAgent_ResumeSession(&agent, present);
      vTaskDelay(1000);
    }
  }
}

int main(void) {
  MQTTAgent_Init(&agent, 0, &buffer, &transport, now, on_publish, 0);
  link_task(0);
}
