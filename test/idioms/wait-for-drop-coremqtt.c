// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/coremqtt %sdk/freertos
// The connection task sleeps on a "disconnected" bit, which the receive task sets.
#include "FreeRTOS.h"
#include "event_groups.h"
#include "task.h"
#include "transport_mbedtls.h"

#define CONNECTED_BIT (1u << 0)
#define DISCONNECTED_BIT (1u << 1)

static EventGroupHandle_t events;
static MQTTContext_t mqtt;
static NetworkContext_t network;
static uint8_t buffer[1024];

static uint32_t now(void) { return xTaskGetTickCount(); }
static void on_packet(MQTTContext_t *c, MQTTPacketInfo_t *p,
                      MQTTDeserializedInfo_t *d) {
  (void)c;
  (void)p;
  (void)d;
}

static MQTTStatus_t open_session(void) {
  NetworkCredentials_t credentials = {0};
  TransportInterface_t transport = {TLS_FreeRTOS_recv, TLS_FreeRTOS_send,
                                    &network};
  MQTTFixedBuffer_t fixed = {buffer, sizeof(buffer)};
  MQTTConnectInfo_t info = {0};
  bool present;
  info.pClientIdentifier = "mixer";
  info.clientIdentifierLength = 5;
  if (TLS_FreeRTOS_Connect(&network, "broker", 8883, &credentials, 1000,
                           1000) != TLS_TRANSPORT_SUCCESS)
    return MQTTSendFailed;
  MQTT_Init(&mqtt, &transport, now, on_packet, &fixed);
  MQTTStatus_t status = MQTT_Connect(&mqtt, &info, NULL, 5000, &present);
  if (status != MQTTSuccess)
    TLS_FreeRTOS_Disconnect(&network);
  return status;
}

static void connection_task(void *arg) {
  (void)arg;
  for (;;) {
    xEventGroupWaitBits(events, DISCONNECTED_BIT, pdFALSE, pdTRUE,
                        portMAX_DELAY);
    vTaskDelay(pdMS_TO_TICKS(2000));
    while (open_session() != MQTTSuccess)
      vTaskDelay(pdMS_TO_TICKS(10000));
    xEventGroupClearBits(events, DISCONNECTED_BIT);
    xEventGroupSetBits(events, CONNECTED_BIT);
  }
}

static void receive_task(void *arg) {
  (void)arg;
  for (;;) {
    xEventGroupWaitBits(events, CONNECTED_BIT, pdFALSE, pdTRUE, portMAX_DELAY);
    if (MQTT_ProcessLoop(&mqtt) != MQTTSuccess) {
      TLS_FreeRTOS_Disconnect(&network);
      xEventGroupClearBits(events, CONNECTED_BIT);
      xEventGroupSetBits(events, DISCONNECTED_BIT);
    }
  }
}

int main(void) {
  events = xEventGroupCreate();
  xEventGroupSetBits(events, DISCONNECTED_BIT);
  xTaskCreate(connection_task, "conn", 2048, NULL, 2, NULL);
  xTaskCreate(receive_task, "recv", 2048, NULL, 3, NULL);
  for (;;)
    vTaskDelay(portMAX_DELAY);
}
