// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/azure-embedded
// Azure SDK for Embedded C has no connections: what carries its packets is judged, here
// Mosquitto, and az_iot_* calls neither open nor close anything.
#include <azure/iot/az_iot_hub_client.h>
#include <mosquitto.h>
#include <unistd.h>

// A second init is none of a connection.
void twice(az_span host, az_span device) {
  az_iot_hub_client hub;
  az_iot_hub_client_init(&hub, host, device, NULL);
  az_iot_hub_client_init(&hub, host, device, NULL);
}

void twice_below(struct mosquitto *mqtt, az_span host, az_span device) {
  az_iot_hub_client hub;
  char id[128];
  if (mosquitto_connect(mqtt, "h.azure-devices.net", 8883, 60) !=
      MOSQ_ERR_SUCCESS)
    return;
  az_iot_hub_client_init(&hub, host, device, NULL);
  az_iot_hub_client_get_client_id(&hub, id, sizeof(id), NULL);
  mosquitto_connect(mqtt, "h.azure-devices.net", 8883, 60);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mqtt' is already being opened; a second connect drops the live connection without a DISCONNECT, so the will is sent, and opens a new one [iot-double-connect]
}

void retried(az_iot_hub_client *hub, struct mosquitto *mqtt) {
  char name[128];
  while (az_result_succeeded(az_iot_hub_client_get_user_name(
             hub, name, sizeof(name), NULL)) &&
         mosquitto_connect(mqtt, "h.azure-devices.net", 8883, 60) !=
             MOSQ_ERR_SUCCESS)
    sleep(10);
}
