// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/coremqtt %sdk/freertos
// A process loop that fails ends the session; the task waits before the next one.
#include "FreeRTOS.h"
#include "task.h"
#include "transport_mbedtls.h"

static MQTTContext_t mqtt;
static NetworkContext_t network;
static uint8_t buffer[1024];
static uint32_t drops;

static uint32_t now(void) { return xTaskGetTickCount() * portTICK_PERIOD_MS; }

static void on_event(MQTTContext_t *context, MQTTPacketInfo_t *packet,
                     MQTTDeserializedInfo_t *info) {
  (void)context;
  (void)packet;
  (void)info;
}

static MQTTStatus_t open_session(void) {
  NetworkCredentials_t credentials = {0};
  TransportInterface_t transport = {TLS_FreeRTOS_recv, TLS_FreeRTOS_send,
                                    &network};
  MQTTFixedBuffer_t fixed = {buffer, sizeof(buffer)};
  MQTTConnectInfo_t info = {0};
  bool present = false;

  if (TLS_FreeRTOS_Connect(&network, "a1.iot.example.com", 8883, &credentials,
                           5000, 5000) != TLS_TRANSPORT_SUCCESS)
    return MQTTSendFailed;
  MQTT_Init(&mqtt, &transport, now, on_event, &fixed);
  info.cleanSession = true;
  info.keepAliveSeconds = 60;
  info.pClientIdentifier = "boiler";
  info.clientIdentifierLength = 6;
  MQTTStatus_t status = MQTT_Connect(&mqtt, &info, NULL, 10000, &present);
  if (status != MQTTSuccess)
    TLS_FreeRTOS_Disconnect(&network);
  return status;
}

static void mqtt_task(void *arg) {
  (void)arg;
  MQTTStatus_t status = MQTTIllegalState;
  for (;;) {
    if (status != MQTTSuccess) {
      vTaskDelay(pdMS_TO_TICKS(5000));
      status = open_session();
      continue;
    }
    status = MQTT_ProcessLoop(&mqtt);
    if (status != MQTTSuccess) {
      drops++;
      TLS_FreeRTOS_Disconnect(&network);
    }
  }
}

int main(void) {
  xTaskCreate(mqtt_task, "mqtt", 2048, NULL, 2, NULL);
  for (;;)
    vTaskDelay(portMAX_DELAY);
}
