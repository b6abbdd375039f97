// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/coremqtt %sdk/freertos
// One TLS connection, two CONNECT packets: with persistence and then without.
#include "FreeRTOS.h"
#include "task.h"
#include "transport_mbedtls.h"

static MQTTContext_t mqtt;
static NetworkContext_t net;
static uint8_t buffer[1024];
static const NetworkCredentials_t credentials;

static uint32_t now(void) { return xTaskGetTickCount() * portTICK_PERIOD_MS; }
static void on_event(MQTTContext_t *c, MQTTPacketInfo_t *p,
                     MQTTDeserializedInfo_t *d) {
  (void)c;
  (void)p;
  (void)d;
}

static MQTTStatus_t open_session(bool clean) {
  MQTTConnectInfo_t info = {0};
  bool present = false;
  info.cleanSession = clean;
  info.pClientIdentifier = "thing-9";
  info.clientIdentifierLength = 7;
  info.keepAliveSeconds = 60;
  return MQTT_Connect(&mqtt, &info, NULL, 5000U, &present);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: 'mqtt' is already open; a second connect sends a second CONNECT on the live transport, for which the broker must drop the link [iot-double-connect]
}

static void mqtt_task(void *arg) {
  (void)arg;
  TransportInterface_t transport = {TLS_FreeRTOS_recv, TLS_FreeRTOS_send, &net};
  MQTTFixedBuffer_t fixed = {buffer, sizeof(buffer)};
  if (TLS_FreeRTOS_Connect(&net, "a1b2.iot.example", 8883, &credentials, 500,
                           500) != TLS_TRANSPORT_SUCCESS)
    vTaskDelete(NULL);
  MQTT_Init(&mqtt, &transport, now, on_event, &fixed);
  if (open_session(true) == MQTTSuccess && open_session(false) == MQTTSuccess) {
    while (MQTT_ProcessLoop(&mqtt) == MQTTSuccess)
      vTaskDelay(pdMS_TO_TICKS(100));
  }
  MQTT_Disconnect(&mqtt);
  TLS_FreeRTOS_Disconnect(&net);
  vTaskDelete(NULL);
}

int main(void) {
  xTaskCreate(mqtt_task, "mqtt", 4096, NULL, 1, NULL);
  for (;;)
    vTaskDelay(portMAX_DELAY);
}
