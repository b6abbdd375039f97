// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// Azure IoT service messaging: the second open is refused once the first
// has completed.
#include "azure_c_shared_utility/threadapi.h"
#include "iothub_messaging.h"
#include <stdbool.h>
#include <stddef.h>

void twice(IOTHUB_MESSAGING_CLIENT_HANDLE service) {
  if (IoTHubMessaging_Open(service, NULL, NULL) != IOTHUB_MESSAGING_OK)
    return;
  ThreadAPI_Sleep(100);
  IoTHubMessaging_Open(service, NULL, NULL);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'service' is already being opened; a second connect is refused (messaging is already opened) once the first has completed [iot-double-connect]
}

void retried(IOTHUB_MESSAGING_CLIENT_HANDLE service) {
  while (IoTHubMessaging_Open(service, NULL, NULL) != IOTHUB_MESSAGING_OK)
    ThreadAPI_Sleep(1000);
}

void retried_at_once(IOTHUB_MESSAGING_CLIENT_HANDLE service) {
  while (IoTHubMessaging_Open(service, NULL, NULL) != IOTHUB_MESSAGING_OK)
    // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'service' is opened again at once after a failed attempt, without any wait [iot-reconnect-without-backoff]
    ;
}

void closed_first(IOTHUB_MESSAGING_CLIENT_HANDLE service) {
  if (IoTHubMessaging_Open(service, NULL, NULL) != IOTHUB_MESSAGING_OK)
    return;
  IoTHubMessaging_Close(service);
  IoTHubMessaging_Open(service, NULL, NULL);
}

void destroyed(IOTHUB_SERVICE_CLIENT_AUTH_HANDLE account) {
  IOTHUB_MESSAGING_CLIENT_HANDLE service = IoTHubMessaging_Create(account);
  IoTHubMessaging_Destroy(service);
  IoTHubMessaging_Open(service, NULL, NULL);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'service' was destroyed and is opened without being created again [iot-connect-after-destroy]
}

static volatile bool up;
static void on_open(void *context) {
  (void)context;
  up = true;
}

void own_event(IOTHUB_SERVICE_CLIENT_AUTH_HANDLE account) {
  IOTHUB_MESSAGING_CLIENT_HANDLE service = IoTHubMessaging_Create(account);
  if (service == NULL)
    return;
  if (!up && IoTHubMessaging_Open(service, on_open, NULL) ==
                 IOTHUB_MESSAGING_OK)
    while (!up)
      ThreadAPI_Sleep(100);
  IoTHubMessaging_Close(service);
  IoTHubMessaging_Destroy(service);
}

static IOTHUB_MESSAGING_CLIENT_HANDLE doubled;
static void open_again(void *context) {
  IoTHubMessaging_Open(doubled, open_again, context);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'doubled' is already open; a second connect is refused (messaging is already opened) once the first has completed [iot-double-connect]
}

void up_event(IOTHUB_SERVICE_CLIENT_AUTH_HANDLE account) {
  doubled = IoTHubMessaging_Create(account);
  if (doubled != NULL &&
      IoTHubMessaging_Open(doubled, open_again, NULL) == IOTHUB_MESSAGING_OK)
    for (;;)
      ThreadAPI_Sleep(100);
}
