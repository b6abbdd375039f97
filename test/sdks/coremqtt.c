// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/coremqtt %sdk/freertos
// RUN: %check_iot_tidy -check-suffix=V5 %s 'iot-*' %t -- -- %sdk/coremqtt %sdk/freertos -DCOREMQTT_V5
// coreMQTT: versions 1 and 2 send a second CONNECT, version 5 refuses it. The transport
// is opened and closed apart.
#include "backoff_algorithm.h"
#include "core_mqtt.h"
#include "transport_mbedtls.h"
#include "FreeRTOS.h"
#include "task.h"

#ifdef COREMQTT_V5
#define CONNECT(c, i) MQTT_Connect(c, i, NULL, 1000, &present, NULL, NULL)
#define DISCONNECT(c) MQTT_Disconnect(c, NULL, NULL)
#else
#define CONNECT(c, i) MQTT_Connect(c, i, NULL, 1000, &present)
#define DISCONNECT(c) MQTT_Disconnect(c)
#endif

static bool present;

void twice(MQTTContext_t *mqtt, MQTTConnectInfo_t *info) {
  if (CONNECT(mqtt, info) != MQTTSuccess)
    return;
  CONNECT(mqtt, info);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mqtt' is already open; a second connect sends a second CONNECT on the live transport, for which the broker must drop the link [iot-double-connect]
  // CHECK-MESSAGES-V5: :[[@LINE-2]]:3: warning: 'mqtt' is already open; a second connect fails with MQTTStatusConnected, or with MQTTStatusDisconnectPending after a transport error [iot-double-connect]
}

void gated_by_field(MQTTContext_t *mqtt, MQTTConnectInfo_t *info) {
  if (mqtt->connectStatus == MQTTNotConnected)
    CONNECT(mqtt, info);
}

// The first half alone is none.
void two_steps(NetworkContext_t *net, MQTTContext_t *mqtt,
               MQTTConnectInfo_t *info) {
  if (TLS_FreeRTOS_Connect(net, "h", 8883, NULL, 0, 0) == TLS_TRANSPORT_SUCCESS)
    CONNECT(mqtt, info);
}

void retried(NetworkContext_t *net, MQTTContext_t *mqtt,
             MQTTConnectInfo_t *info) {
  BackoffAlgorithmContext_t pace;
  uint16_t wait;
  BackoffAlgorithm_InitializeParams(&pace, 500, 5000, 10);
  while (CONNECT(mqtt, info) != MQTTSuccess) {
    TLS_FreeRTOS_Disconnect(net);
    if (BackoffAlgorithm_GetNextBackoff(&pace, 1, &wait) !=
        BackoffAlgorithmSuccess)
      return;
    vTaskDelay(pdMS_TO_TICKS(wait));
    TLS_FreeRTOS_Connect(net, "h", 8883, NULL, 0, 0);
  }
}

void retried_at_once(MQTTContext_t *mqtt, MQTTConnectInfo_t *info) {
  while (CONNECT(mqtt, info) != MQTTSuccess)
    // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'mqtt' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
    // CHECK-MESSAGES-V5: :[[@LINE-2]]:10: warning: 'mqtt' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
    ;
}

void closed_first(MQTTContext_t *mqtt, MQTTConnectInfo_t *info) {
  if (CONNECT(mqtt, info) != MQTTSuccess)
    return;
  DISCONNECT(mqtt);
  CONNECT(mqtt, info);
}

void transport_closed_first(NetworkContext_t *net, MQTTContext_t *mqtt,
                            MQTTConnectInfo_t *info) {
  if (CONNECT(mqtt, info) != MQTTSuccess)
    return;
  TLS_FreeRTOS_Disconnect(net);
  if (TLS_FreeRTOS_Connect(net, "h", 8883, NULL, 0, 0) == TLS_TRANSPORT_SUCCESS)
    CONNECT(mqtt, info);
}

void initialised_first(MQTTContext_t *mqtt, TransportInterface_t *transport,
                       MQTTFixedBuffer_t *buffer, MQTTConnectInfo_t *info) {
  if (CONNECT(mqtt, info) != MQTTSuccess)
    return;
  if (MQTT_Init(mqtt, transport, NULL, NULL, buffer) == MQTTSuccess)
    CONNECT(mqtt, info);
}

// The pump is how a loss is seen; MQTTNeedMoreBytes is none.
void own_event(MQTTContext_t *mqtt, MQTTConnectInfo_t *info) {
  if (CONNECT(mqtt, info) != MQTTSuccess)
    return;
  for (;;) {
    MQTTStatus_t status = MQTT_ProcessLoop(mqtt);
    if (status != MQTTSuccess && status != MQTTNeedMoreBytes) {
      vTaskDelay(pdMS_TO_TICKS(5000));
      if (CONNECT(mqtt, info) != MQTTSuccess)
        return;
    }
  }
}

void lost_and_at_once(MQTTContext_t *mqtt, MQTTConnectInfo_t *info) {
  if (CONNECT(mqtt, info) != MQTTSuccess)
    return;
  for (;;) {
    MQTTStatus_t status = MQTT_ReceiveLoop(mqtt);
    if (status != MQTTSuccess && status != MQTTNeedMoreBytes)
      CONNECT(mqtt, info);
    // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'mqtt' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
    // CHECK-MESSAGES-V5: :[[@LINE-2]]:7: warning: 'mqtt' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
  }
}

void need_is_no_loss(MQTTContext_t *mqtt, MQTTConnectInfo_t *info) {
  if (CONNECT(mqtt, info) != MQTTSuccess)
    return;
  if (MQTT_ProcessLoop(mqtt) == MQTTNeedMoreBytes)
    CONNECT(mqtt, info);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mqtt' is already open; a second connect sends a second CONNECT on the live transport, for which the broker must drop the link [iot-double-connect]
  // CHECK-MESSAGES-V5: :[[@LINE-2]]:5: warning: 'mqtt' is already open; a second connect fails with MQTTStatusConnected, or with MQTTStatusDisconnectPending after a transport error [iot-double-connect]
}

#ifdef COREMQTT_V5
void gated(MQTTContext_t *mqtt, MQTTConnectInfo_t *info) {
  if (MQTT_CheckConnectStatus(mqtt) == MQTTStatusNotConnected)
    CONNECT(mqtt, info);
}

// It is never 0.
void gated_by_success(MQTTContext_t *mqtt, MQTTConnectInfo_t *info) {
  if (CONNECT(mqtt, info) != MQTTSuccess)
    return;
  if (MQTT_CheckConnectStatus(mqtt) != MQTTSuccess)
    CONNECT(mqtt, info);
  // CHECK-MESSAGES-V5: :[[@LINE-1]]:5: warning: 'mqtt' is already open; a second connect fails with MQTTStatusConnected, or with MQTTStatusDisconnectPending after a transport error [iot-double-connect]
}
#endif
