// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/coremqtt %sdk/freertos
// The wait stands in an argument: a notification with a time-out whose result is
// handed on.
#include "FreeRTOS.h"
#include "task.h"
#include "transport_mbedtls.h"

static MQTTContext_t mqtt;
static NetworkContext_t network;
static uint8_t buffer[512];
static uint32_t kicks;

static uint32_t now(void) { return xTaskGetTickCount(); }
static void on_packet(MQTTContext_t *c, MQTTPacketInfo_t *p,
                      MQTTDeserializedInfo_t *d) {
  (void)c;
  (void)p;
  (void)d;
}

static void count_kick(uint32_t value) { kicks += value; }

static TickType_t pause_for(unsigned attempt) {
  return pdMS_TO_TICKS(attempt < 6 ? 1000u << attempt : 64000u);
}

static MQTTStatus_t open_session(void) {
  NetworkCredentials_t credentials = {0};
  TransportInterface_t transport = {TLS_FreeRTOS_recv, TLS_FreeRTOS_send,
                                    &network};
  MQTTFixedBuffer_t fixed = {buffer, sizeof(buffer)};
  MQTTConnectInfo_t info = {.pClientIdentifier = "drill",
                            .clientIdentifierLength = 5};
  bool present;
  if (TLS_FreeRTOS_Connect(&network, "broker", 8883, &credentials, 100, 100) !=
      TLS_TRANSPORT_SUCCESS)
    return MQTTSendFailed;
  MQTT_Init(&mqtt, &transport, now, on_packet, &fixed);
  MQTTStatus_t status = MQTT_Connect(&mqtt, &info, NULL, 3000, &present);
  if (status != MQTTSuccess)
    TLS_FreeRTOS_Disconnect(&network);
  return status;
}

static void task(void *arg) {
  (void)arg;
  unsigned attempt = 0;
  for (;;) {
    while (open_session() != MQTTSuccess)
      count_kick(ulTaskNotifyTake(pdTRUE, pause_for(attempt++)));
    attempt = 0;
    while (MQTT_ProcessLoop(&mqtt) == MQTTSuccess)
      vTaskDelay(pdMS_TO_TICKS(50));
    TLS_FreeRTOS_Disconnect(&network);
    count_kick(ulTaskNotifyTake(pdTRUE, pause_for(2)));
  }
}

int main(void) {
  xTaskCreate(task, "drill", 2048, NULL, 1, NULL);
  for (;;)
    vTaskDelay(portMAX_DELAY);
}
