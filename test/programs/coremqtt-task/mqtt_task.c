// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/coremqtt %sdk/freertos
// RUN: %check_iot_tidy -check-suffix=TWICE %s 'iot-*' %t.twice -- -- \
// RUN:   %sdk/coremqtt %sdk/freertos -DBREAK_TWICE
// RUN: %check_iot_tidy -check-suffix=IGNORED %s 'iot-*' %t.ignored -- -- \
// RUN:   %sdk/coremqtt %sdk/freertos -DBREAK_IGNORED
// RUN: %check_iot_tidy -check-suffix=INVERTED %s 'iot-*' %t.inverted -- -- \
// RUN:   %sdk/coremqtt %sdk/freertos -DBREAK_INVERTED
// RUN: %check_iot_tidy -check-suffix=NO_WAIT %s 'iot-*' %t.nowait -- -- \
// RUN:   %sdk/coremqtt %sdk/freertos -DBREAK_NO_WAIT
// The task that owns the session: waits for the link, connects with back-off, sends
// what is queued until something fails, closes, waits, starts over.
#include "mqtt_task.h"
#include "backoff_algorithm.h"
#include "queue.h"
#include "task.h"
#include "transport_mbedtls.h"
#include <string.h>

#define BACKOFF_BASE_MS 500
#define BACKOFF_MOST_MS 30000
#define AFTER_DROP_MS 3000
#define CONNACK_MS 5000

static MQTTContext_t mqtt;
static NetworkContext_t network;
static uint8_t buffer[2048];
static QueueHandle_t items;
static EventGroupHandle_t events;
static const char *host;
static const char *client_id;
static uint32_t sessions;
static uint32_t received;

static uint32_t now_ms(void) {
  return xTaskGetTickCount() * portTICK_PERIOD_MS;
}

static void on_packet(MQTTContext_t *context, MQTTPacketInfo_t *packet,
                      MQTTDeserializedInfo_t *info) {
  (void)context;
  (void)packet;
  (void)info;
  received++;
}

static BaseType_t open_transport(void) {
  NetworkCredentials_t credentials = {0};
  return TLS_FreeRTOS_Connect(&network, host, 8883, &credentials, 2000, 2000) ==
                 TLS_TRANSPORT_SUCCESS
             ? pdPASS
             : pdFAIL;
}

static BaseType_t open_session(void) {
  TransportInterface_t transport = {TLS_FreeRTOS_recv, TLS_FreeRTOS_send,
                                    &network};
  MQTTFixedBuffer_t fixed = {buffer, sizeof(buffer)};
  MQTTConnectInfo_t info = {0};
  bool present = false;

  if (open_transport() != pdPASS)
    return pdFAIL;
  if (MQTT_Init(&mqtt, &transport, now_ms, on_packet, &fixed) != MQTTSuccess) {
    TLS_FreeRTOS_Disconnect(&network);
    return pdFAIL;
  }
  info.cleanSession = true;
  info.keepAliveSeconds = 60;
  info.pClientIdentifier = client_id;
  info.clientIdentifierLength = (uint16_t)strlen(client_id);
#ifdef BREAK_IGNORED
  for (int i = 0; i < 3; i++) {
    MQTT_Connect(&mqtt, &info, NULL, CONNACK_MS, &present);
    // CHECK-MESSAGES-IGNORED: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [iot-ungated-retry-loop]
    vTaskDelay(pdMS_TO_TICKS(1000));
  }
#endif
#ifdef BREAK_INVERTED
  if (mqtt.connectStatus == MQTTConnected) {
    MQTT_Connect(&mqtt, &info, NULL, CONNACK_MS, &present);
    // CHECK-MESSAGES-INVERTED: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [iot-misread-connection-state]
  }
#elif !defined(BREAK_IGNORED)
  if (MQTT_Connect(&mqtt, &info, NULL, CONNACK_MS, &present) != MQTTSuccess) {
    // CHECK-MESSAGES-NO_WAIT: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [iot-reconnect-without-backoff]
    TLS_FreeRTOS_Disconnect(&network);
    return pdFAIL;
  }
#endif
#ifdef BREAK_TWICE
  info.cleanSession = present;
  MQTT_Connect(&mqtt, &info, NULL, CONNACK_MS, &present);
  // CHECK-MESSAGES-TWICE: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [iot-double-connect]
#endif
  sessions++;
  return pdPASS;
}

static void connect_with_backoff(void) {
  BackoffAlgorithmContext_t params;
  uint16_t pause = 0;
  BackoffAlgorithm_InitializeParams(&params, BACKOFF_BASE_MS, BACKOFF_MOST_MS,
                                    BACKOFF_ALGORITHM_RETRY_FOREVER);
  while (open_session() != pdPASS) {
    BackoffAlgorithm_GetNextBackoff(&params, now_ms(), &pause);
    vTaskDelay(pdMS_TO_TICKS(pause));
  }
}

static MQTTStatus_t publish(const mqtt_item_t *item) {
  MQTTPublishInfo_t info = {0};
  info.qos = MQTTQoS1;
  info.pTopicName = item->topic;
  info.topicNameLength = (uint16_t)strlen(item->topic);
  info.pPayload = item->payload;
  info.payloadLength = strlen(item->payload);
  return MQTT_Publish(&mqtt, &info, MQTT_GetPacketId(&mqtt));
}

static void serve(void) {
  mqtt_item_t item;
  for (;;) {
    MQTTStatus_t status = MQTTSuccess;
    if (xQueueReceive(items, &item, pdMS_TO_TICKS(100)) == pdTRUE)
      status = publish(&item);
    if (status == MQTTSuccess)
      status = MQTT_ProcessLoop(&mqtt);
    if (status != MQTTSuccess && status != MQTTNeedMoreBytes)
      return;
  }
}

static void mqtt_task(void *arg) {
  (void)arg;
  for (;;) {
#ifdef BREAK_NO_WAIT
    while (open_session() != pdPASS)
      received = 0;
#else
    xEventGroupWaitBits(events, MQTT_TASK_LINK, pdFALSE, pdTRUE, portMAX_DELAY);
    connect_with_backoff();
#endif
    xEventGroupSetBits(events, MQTT_TASK_ONLINE);
    serve();
    xEventGroupClearBits(events, MQTT_TASK_ONLINE);
    TLS_FreeRTOS_Disconnect(&network);
    vTaskDelay(pdMS_TO_TICKS(AFTER_DROP_MS));
  }
}

BaseType_t mqtt_task_start(const char *to, const char *id) {
  host = to;
  client_id = id;
  items = xQueueCreate(16, sizeof(mqtt_item_t));
  events = xEventGroupCreate();
  if (items == NULL || events == NULL)
    return pdFAIL;
  return xTaskCreate(mqtt_task, "mqtt", 4096, NULL, 3, NULL);
}

BaseType_t mqtt_task_send(const mqtt_item_t *item, TickType_t wait) {
  return xQueueSend(items, item, wait);
}

void mqtt_task_link(BaseType_t up) {
  if (up)
    xEventGroupSetBits(events, MQTT_TASK_LINK);
  else
    xEventGroupClearBits(events, MQTT_TASK_LINK);
}
