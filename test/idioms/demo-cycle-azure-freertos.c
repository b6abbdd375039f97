// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure-freertos %sdk/freertos
// The sample's cycle: transport, connect, work, disconnect, transport down, delay.
#include "FreeRTOS.h"
#include "azure_iot_hub_client.h"
#include "task.h"

struct NetworkContext {
  void *tls;
};
extern int TLS_Socket_Connect(struct NetworkContext *, const char *, uint16_t);
extern void TLS_Socket_Disconnect(struct NetworkContext *);
extern int32_t TLS_Socket_Recv(struct NetworkContext *, void *, size_t);
extern int32_t TLS_Socket_Send(struct NetworkContext *, const void *, size_t);

static AzureIoTHubClient_t client;
static struct NetworkContext network;
static uint8_t buffer[5 * 1024];
static const uint8_t host[] = "hub.azure-devices.net";
static const uint8_t device[] = "freertos-1";

static uint64_t now(void) { return xTaskGetTickCount() / configTICK_RATE_HZ; }

static void connect_network(void) {
  while (TLS_Socket_Connect(&network, (const char *)host, 8883) != 0)
    vTaskDelay(pdMS_TO_TICKS(5000));
}

static AzureIoTResult_t init_client(void) {
  AzureIoTTransportInterface_t transport = {TLS_Socket_Recv, TLS_Socket_Send,
                                            &network};
  AzureIoTHubClientOptions_t options;
  AzureIoTHubClient_OptionsInit(&options);
  return AzureIoTHubClient_Init(&client, host, sizeof(host) - 1, device,
                                sizeof(device) - 1, &options, buffer,
                                sizeof(buffer), now, &transport);
}

static void work(void) {
  static const uint8_t text[] = "{}";
  for (int i = 0; i < 5; i++) {
    if (AzureIoTHubClient_SendTelemetry(&client, text, 2, NULL, 1, NULL) !=
        eAzureIoTSuccess)
      break;
    AzureIoTHubClient_ProcessLoop(&client, 500);
    vTaskDelay(pdMS_TO_TICKS(2000));
  }
  AzureIoTHubClient_Disconnect(&client);
}

static void demo_task(void *arg) {
  (void)arg;
  bool present;
  for (;;) {
    connect_network();
    if (init_client() == eAzureIoTSuccess &&
        AzureIoTHubClient_Connect(&client, false, &present, 10000) ==
            eAzureIoTSuccess)
      work();
    TLS_Socket_Disconnect(&network);
    AzureIoTHubClient_Deinit(&client);
    vTaskDelay(pdMS_TO_TICKS(5000));
  }
}

int main(void) {
  xTaskCreate(demo_task, "azure", 4096, NULL, 1, NULL);
  for (;;)
    vTaskDelay(portMAX_DELAY);
}
