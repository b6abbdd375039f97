// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/coremqtt %sdk/freertos
// XFAIL: *
// Each round opens a new TLS link and a session over it while the last one stands. To
// open the link counts as the end of the session before, as it is in correct programs.
#include "FreeRTOS.h"
#include "core_mqtt.h"
#include "task.h"

typedef int TlsTransportStatus_t;
TlsTransportStatus_t TLS_FreeRTOS_Connect(NetworkContext_t *network, const char *host, uint16_t port,
                                          const void *credentials, uint32_t receive, uint32_t send);

static MQTTContext_t context;
static MQTTConnectInfo_t info;

void link_task(void *network) {
  bool present;
  for (;;) {
    TLS_FreeRTOS_Connect(network, "broker", 8883, NULL, 5000, 5000);
    MQTT_Connect(&context, &info, NULL, 3000, &present);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [iot-ungated-retry-loop]
    vTaskDelay(pdMS_TO_TICKS(1000));
  }
}
