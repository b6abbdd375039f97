// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/coremqtt %sdk/freertos
// Connect, work, disconnect, sleep, and again: the close is in a callee.
#include "FreeRTOS.h"
#include "backoff_algorithm.h"
#include "task.h"
#include "transport_mbedtls.h"

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

static BaseType_t connect_with_backoff(void) {
  NetworkCredentials_t credentials = {0};
  BackoffAlgorithmContext_t params;
  uint16_t pause;
  BackoffAlgorithm_InitializeParams(&params, 500, 5000, 5);
  for (;;) {
    if (TLS_FreeRTOS_Connect(&network, "endpoint", 8883, &credentials, 500,
                             500) == TLS_TRANSPORT_SUCCESS)
      return pdPASS;
    if (BackoffAlgorithm_GetNextBackoff(&params, now(), &pause) !=
        BackoffAlgorithmSuccess)
      return pdFAIL;
    vTaskDelay(pdMS_TO_TICKS(pause));
  }
}

static MQTTStatus_t establish(void) {
  TransportInterface_t transport = {TLS_FreeRTOS_recv, TLS_FreeRTOS_send,
                                    &network};
  MQTTFixedBuffer_t fixed = {buffer, sizeof(buffer)};
  MQTTConnectInfo_t info = {.cleanSession = true,
                            .pClientIdentifier = "demo",
                            .clientIdentifierLength = 4};
  bool present;
  MQTTStatus_t status = MQTT_Init(&mqtt, &transport, now, on_packet, &fixed);
  if (status == MQTTSuccess)
    status = MQTT_Connect(&mqtt, &info, NULL, 2000, &present);
  return status;
}

static void subscribe_publish_loop(void) {
  MQTTSubscribeInfo_t topic = {MQTTQoS1, "demo/in", 7};
  MQTTPublishInfo_t message = {0};
  message.pTopicName = "demo/out";
  message.topicNameLength = 8;
  MQTTStatus_t status =
      MQTT_Subscribe(&mqtt, &topic, 1, MQTT_GetPacketId(&mqtt));
  for (int i = 0; i < 5 && status == MQTTSuccess; i++) {
    status = MQTT_Publish(&mqtt, &message, MQTT_GetPacketId(&mqtt));
    if (status == MQTTSuccess)
      status = MQTT_ProcessLoop(&mqtt);
    vTaskDelay(pdMS_TO_TICKS(2000));
  }
  MQTT_Disconnect(&mqtt);
}

static void demo_task(void *arg) {
  (void)arg;
  for (;;) {
    if (connect_with_backoff() == pdPASS) {
      if (establish() == MQTTSuccess)
        subscribe_publish_loop();
      TLS_FreeRTOS_Disconnect(&network);
    }
    vTaskDelay(pdMS_TO_TICKS(5000));
  }
}

int main(void) {
  xTaskCreate(demo_task, "demo", 4096, NULL, 1, NULL);
  for (;;)
    vTaskDelay(portMAX_DELAY);
}
