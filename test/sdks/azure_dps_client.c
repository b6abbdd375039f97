// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure
// Azure Device Provisioning: a second registration is refused while the
// first runs. The link is over with the answer.
#include "azure_c_shared_utility/threadapi.h"
#include "azure_prov_client/prov_device_client.h"
#include <stdbool.h>
#include <stddef.h>

static void on_status(PROV_DEVICE_REG_STATUS status, void *context) {
  (void)status;
  (void)context;
}
static volatile bool answered, registered;
static void on_answer(PROV_DEVICE_RESULT result, const char *hub,
                      const char *device, void *context) {
  (void)hub;
  (void)device;
  (void)context;
  answered = true;
  registered = result == PROV_DEVICE_RESULT_OK;
}

void twice(PROV_DEVICE_HANDLE dps) {
  if (Prov_Device_Register_Device(dps, on_answer, NULL, on_status, NULL) !=
      PROV_DEVICE_RESULT_OK)
    return;
  Prov_Device_Register_Device(dps, on_answer, NULL, on_status, NULL);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'dps' is already being opened; a second connect is refused with PROV_DEVICE_RESULT_ERROR while a registration runs [iot-double-connect]
}

// SUCCESS is 2 and no answer of the call.
void taken_for_failed(PROV_DEVICE_HANDLE dps) {
  while (Prov_Device_Register_Device(dps, on_answer, NULL, on_status,
                                        NULL) != PROV_DEVICE_RESULT_SUCCESS)
    // CHECK-MESSAGES: :[[@LINE-2]]:10: warning: 'dps' is already being opened; a second connect is refused with PROV_DEVICE_RESULT_ERROR while a registration runs [iot-double-connect]
    ThreadAPI_Sleep(1000);
}

void retried(PROV_DEVICE_HANDLE dps) {
  while (Prov_Device_Register_Device(dps, on_answer, NULL, on_status,
                                        NULL) != PROV_DEVICE_RESULT_OK)
    ThreadAPI_Sleep(1000);
}

void closed_first(void) {
  PROV_DEVICE_HANDLE dps = Prov_Device_Create(
      "global.azure-devices-provisioning.net", "0ne", Prov_Device_MQTT_Protocol);
  Prov_Device_Register_Device(dps, on_answer, NULL, on_status, NULL);
  Prov_Device_Destroy(dps);
  dps = Prov_Device_Create("global.azure-devices-provisioning.net", "0ne",
                              Prov_Device_MQTT_Protocol);
  Prov_Device_Register_Device(dps, on_answer, NULL, on_status, NULL);
  Prov_Device_Destroy(dps);
}

void destroyed(PROV_DEVICE_HANDLE dps) {
  Prov_Device_Destroy(dps);
  Prov_Device_Register_Device(dps, on_answer, NULL, on_status, NULL);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'dps' was destroyed and is opened without being created again [iot-connect-after-destroy]
}

// Asked again only when the answer has come.
void own_event(void) {
  PROV_DEVICE_HANDLE dps = Prov_Device_Create(
      "global.azure-devices-provisioning.net", "0ne", Prov_Device_MQTT_Protocol);
  if (dps == NULL)
    return;
  do {
    answered = false;
    if (Prov_Device_Register_Device(dps, on_answer, NULL, on_status, NULL) !=
        PROV_DEVICE_RESULT_OK)
      break;
    while (!answered)
      ThreadAPI_Sleep(100);
    ThreadAPI_Sleep(5000);
  } while (!registered);
  Prov_Device_Destroy(dps);
}
