// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure-freertos %sdk/coremqtt %sdk/freertos
// Azure IoT middleware for FreeRTOS: the program connects the transport, then the hub
// client over it, whose Connect does not look whether it is connected.
#include "azure_iot_hub_client.h"
#include "azure_iot_mqtt.h"
#include "azure_iot_provisioning_client.h"
#include "backoff_algorithm.h"
#include "FreeRTOS.h"
#include "task.h"

extern int dial(void);
extern void hang_up(void);
extern uint32_t draw(void);

void twice(AzureIoTHubClient_t *hub) {
  bool present;
  if (AzureIoTHubClient_Connect(hub, false, &present, 1000) != eAzureIoTSuccess)
    return;
  AzureIoTHubClient_Connect(hub, false, &present, 1000);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'hub' is already open; a second connect sends a second CONNECT on the live transport, for which the hub closes the link [iot-double-connect]
}

void twice_below(AzureIoTMQTTHandle_t mqtt, AzureIoTMQTTConnectInfo_t *info) {
  bool present;
  if (AzureIoTMQTT_Connect(mqtt, info, NULL, 1000, &present) !=
      eAzureIoTMQTTSuccess)
    return;
  AzureIoTMQTT_Connect(mqtt, info, NULL, 1000, &present);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mqtt' is already open; a second connect sends a second CONNECT on the live transport, for which the hub closes the link [iot-double-connect]
}

void lost_and_at_once(AzureIoTHubClient_t *hub) {
  bool present;
  if (AzureIoTHubClient_Connect(hub, false, &present, 1000) != eAzureIoTSuccess)
    return;
  for (;;)
    if (AzureIoTHubClient_ProcessLoop(hub, 1000) != eAzureIoTSuccess)
      AzureIoTHubClient_Connect(hub, false, &present, 1000);
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'hub' is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

void retried(AzureIoTHubClient_t *hub) {
  BackoffAlgorithmContext_t pace;
  uint16_t wait;
  bool present;
  BackoffAlgorithm_InitializeParams(&pace, 500, 5000, 10);
  while (AzureIoTHubClient_Connect(hub, false, &present, 1000) !=
             eAzureIoTSuccess &&
         BackoffAlgorithm_GetNextBackoff(&pace, draw(), &wait) ==
             BackoffAlgorithmSuccess)
    vTaskDelay(pdMS_TO_TICKS(wait));
}

void closed_first(AzureIoTHubClient_t *hub) {
  bool present;
  if (AzureIoTHubClient_Connect(hub, false, &present, 1000) != eAzureIoTSuccess)
    return;
  AzureIoTHubClient_Disconnect(hub);
  hang_up();
  if (dial() == 0)
    AzureIoTHubClient_Connect(hub, false, &present, 1000);
}

void closed_first_below(AzureIoTMQTTHandle_t mqtt,
                        AzureIoTMQTTConnectInfo_t *info) {
  bool present;
  if (AzureIoTMQTT_Connect(mqtt, info, NULL, 1000, &present) !=
      eAzureIoTMQTTSuccess)
    return;
  AzureIoTMQTT_Disconnect(mqtt);
  AzureIoTMQTT_Connect(mqtt, info, NULL, 1000, &present);
}

// The samples: a cycle of connect, work, disconnect.
void gated(void) {
  static AzureIoTHubClient_t hub;
  static uint8_t buffer[1024];
  AzureIoTHubClientOptions_t options;
  AzureIoTTransportInterface_t transport = {0};
  bool present;
  AzureIoTHubClient_OptionsInit(&options);
  for (;;) {
    if (dial() == 0 &&
        AzureIoTHubClient_Init(&hub, (const uint8_t *)"h", 1,
                               (const uint8_t *)"d1", 2, &options, buffer,
                               sizeof(buffer), NULL,
                               &transport) == eAzureIoTSuccess) {
      if (AzureIoTHubClient_Connect(&hub, false, &present, 1000) ==
          eAzureIoTSuccess) {
        AzureIoTHubClient_SendTelemetry(&hub, NULL, 0, NULL, 0, NULL);
        AzureIoTHubClient_ProcessLoop(&hub, 1000);
        AzureIoTHubClient_Disconnect(&hub);
      }
      AzureIoTHubClient_Deinit(&hub);
      hang_up();
    }
    vTaskDelay(pdMS_TO_TICKS(5000));
  }
}

// The pump tells of the loss.
void own_event(AzureIoTHubClient_t *hub) {
  bool present;
  if (AzureIoTHubClient_Connect(hub, false, &present, 1000) != eAzureIoTSuccess)
    return;
  for (;;)
    while (AzureIoTHubClient_ProcessLoop(hub, 1000) != eAzureIoTSuccess) {
      hang_up();
      vTaskDelay(pdMS_TO_TICKS(5000));
      if (dial() == 0)
        AzureIoTHubClient_Connect(hub, false, &present, 1000);
    }
}

// Register is called again while it says "pending".
void provisioned(AzureIoTProvisioningClient_t *dps) {
  AzureIoTResult_t answer;
  do
    answer = AzureIoTProvisioningClient_Register(dps, 1000);
  while (answer == eAzureIoTErrorPending);
  AzureIoTProvisioningClient_Deinit(dps);
}

void destroyed(AzureIoTHubClient_t *hub) {
  bool present;
  AzureIoTHubClient_Deinit(hub);
  AzureIoTHubClient_Connect(hub, false, &present, 1000);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'hub' was destroyed and is opened without being created again [iot-connect-after-destroy]
}
