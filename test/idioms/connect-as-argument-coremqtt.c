// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/coremqtt %sdk/freertos
// The retry helper knows nothing of MQTT.
#include "FreeRTOS.h"
#include "backoff_algorithm.h"
#include "task.h"
#include "transport_mbedtls.h"

typedef BaseType_t (*Attempt_t)(void *pvContext);

typedef struct {
  MQTTContext_t mqtt;
  NetworkContext_t network;
  const char *host;
} Session_t;

static Session_t session = {.host = "broker.example.com"};
static uint8_t buffer[2048];

static uint32_t prvTime(void) { return xTaskGetTickCount(); }
static void prvEvent(MQTTContext_t *c, MQTTPacketInfo_t *p,
                     MQTTDeserializedInfo_t *d) {
  (void)c;
  (void)p;
  (void)d;
}

static BaseType_t prvRetry(Attempt_t attempt, void *context) {
  BackoffAlgorithmContext_t params;
  uint16_t pause = 0;
  BackoffAlgorithm_InitializeParams(&params, 500, 5000, 8);
  while (attempt(context) != pdPASS) {
    if (BackoffAlgorithm_GetNextBackoff(&params, xTaskGetTickCount(), &pause) !=
        BackoffAlgorithmSuccess)
      return pdFAIL;
    vTaskDelay(pdMS_TO_TICKS(pause));
  }
  return pdPASS;
}

static BaseType_t prvOpen(void *context) {
  Session_t *s = context;
  NetworkCredentials_t credentials = {0};
  TransportInterface_t transport = {TLS_FreeRTOS_recv, TLS_FreeRTOS_send,
                                    &s->network};
  MQTTFixedBuffer_t fixed = {buffer, sizeof(buffer)};
  MQTTConnectInfo_t info = {.cleanSession = true,
                            .pClientIdentifier = "lathe",
                            .clientIdentifierLength = 5,
                            .keepAliveSeconds = 60};
  bool present;
  if (TLS_FreeRTOS_Connect(&s->network, s->host, 8883, &credentials, 750,
                           750) != TLS_TRANSPORT_SUCCESS)
    return pdFAIL;
  if (MQTT_Init(&s->mqtt, &transport, prvTime, prvEvent, &fixed) ==
          MQTTSuccess &&
      MQTT_Connect(&s->mqtt, &info, NULL, 1000, &present) == MQTTSuccess)
    return pdPASS;
  TLS_FreeRTOS_Disconnect(&s->network);
  return pdFAIL;
}

static void prvTask(void *arg) {
  Session_t *s = arg;
  MQTTPublishInfo_t publish = {0};
  if (prvRetry(prvOpen, s) == pdPASS) {
    for (int i = 0; i < 100; i++) {
      MQTT_Publish(&s->mqtt, &publish, 0);
      MQTT_ProcessLoop(&s->mqtt);
      vTaskDelay(pdMS_TO_TICKS(1000));
    }
    MQTT_Disconnect(&s->mqtt);
    TLS_FreeRTOS_Disconnect(&s->network);
  }
  vTaskDelete(NULL);
}

int main(void) {
  xTaskCreate(prvTask, "session", 4096, &session, 1, NULL);
  for (;;)
    vTaskDelay(portMAX_DELAY);
}
