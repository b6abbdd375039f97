// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/coremqtt %sdk/freertos
// coreMQTT-Agent: a result of 0 means "queued". The connection is the context inside the
// agent, on which coreMQTT's own calls work, too.
#include "core_mqtt_agent.h"
#include "FreeRTOS.h"
#include "task.h"

void twice(MQTTAgentContext_t *agent, MQTTAgentConnectArgs_t *args,
           MQTTAgentCommandInfo_t *command) {
  if (MQTTAgent_Connect(agent, args, command) != MQTTSuccess)
    return;
  MQTTAgent_Connect(agent, args, command);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'agent' is already being opened; a second connect makes the agent send a second CONNECT on the live transport (with coreMQTT 5 the command fails instead) [iot-double-connect]
}

// Both libraries on one connection.
void twice_in_both(MQTTAgentContext_t *agent, MQTTAgentConnectArgs_t *args,
                   MQTTAgentCommandInfo_t *command, MQTTConnectInfo_t *info) {
  bool present;
  if (MQTT_Connect(&agent->mqttContext, info, NULL, 1000, &present) !=
      MQTTSuccess)
    return;
  MQTTAgent_Connect(agent, args, command);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'agent' is already open; a second connect makes the agent send a second CONNECT on the live transport (with coreMQTT 5 the command fails instead) [iot-double-connect]
}

void gated(MQTTAgentContext_t *agent, MQTTAgentConnectArgs_t *args,
           MQTTAgentCommandInfo_t *command) {
  if (agent->mqttContext.connectStatus != MQTTConnected)
    MQTTAgent_Connect(agent, args, command);
}

void retried(MQTTAgentContext_t *agent, MQTTAgentConnectArgs_t *args,
             MQTTAgentCommandInfo_t *command) {
  while (MQTTAgent_Connect(agent, args, command) != MQTTSuccess)
    vTaskDelay(pdMS_TO_TICKS(1000));
}

void retried_at_once(MQTTAgentContext_t *agent, MQTTAgentConnectArgs_t *args,
                     MQTTAgentCommandInfo_t *command) {
  while (MQTTAgent_Connect(agent, args, command) != MQTTSuccess)
    // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'agent' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
    ;
}

void closed_first(MQTTAgentContext_t *agent, MQTTAgentConnectArgs_t *args,
                  MQTTAgentCommandInfo_t *command) {
  if (MQTTAgent_Connect(agent, args, command) != MQTTSuccess)
    return;
  MQTTAgent_Disconnect(agent, command);
  MQTTAgent_Connect(agent, args, command);
}

void ended_first(MQTTAgentContext_t *agent, MQTTAgentConnectArgs_t *args,
                 MQTTAgentCommandInfo_t *command) {
  if (MQTTAgent_Connect(agent, args, command) != MQTTSuccess)
    return;
  MQTTAgent_Terminate(agent, command);
  MQTTAgent_Connect(agent, args, command);
}

// The demo: the loop returns when the connection is gone.
void own_event(MQTTAgentContext_t *agent, MQTTAgentMessageInterface_t *queue,
               MQTTFixedBuffer_t *buffer, TransportInterface_t *transport,
               MQTTConnectInfo_t *info) {
  bool present = false;
  if (MQTTAgent_Init(agent, queue, buffer, transport, NULL, NULL, NULL) !=
      MQTTSuccess)
    return;
  for (;;) {
    if (MQTT_Connect(&agent->mqttContext, info, NULL, 1000, &present) ==
        MQTTSuccess) {
      MQTTAgent_ResumeSession(agent, present);
      MQTTAgent_CommandLoop(agent);
      MQTTAgent_CancelAll(agent);
    }
    vTaskDelay(pdMS_TO_TICKS(5000));
  }
}

void lost_and_at_once(MQTTAgentContext_t *agent, MQTTConnectInfo_t *info) {
  bool present = false;
  if (MQTT_Connect(&agent->mqttContext, info, NULL, 1000, &present) !=
      MQTTSuccess)
    return;
  for (;;) {
    MQTTAgent_CommandLoop(agent);
    MQTT_Connect(&agent->mqttContext, info, NULL, 1000, &present);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'agent->mqttContext' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
  }
}
