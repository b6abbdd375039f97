// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/ibm-watson-iot
// RUN: %check_iot_tidy -check-suffix=,HARMLESS %s 'iot-*' %t -- \
// RUN:   --config='{CheckOptions: {iot-double-connect.ReportHarmless: true}}' \
// RUN:   -- %sdk/ibm-watson-iot
// IBM Watson IoT: a second connect does nothing and says that all is well.
#include <unistd.h>
#include <wiotp/sdk/iotp_device.h>

void again(IoTPDevice *device) {
  if (IoTPDevice_connect(device) != IOTPRC_SUCCESS)
    return;
  IoTPDevice_connect(device);
  // CHECK-MESSAGES-HARMLESS: :[[@LINE-1]]:3: warning: 'device' is already open; a second connect does nothing and returns IOTPRC_SUCCESS [iot-double-connect]
}

void retried(IoTPDevice *device) {
  while (IoTPDevice_connect(device) != IOTPRC_SUCCESS)
    sleep(5);
}

void closed(IoTPDevice *device) {
  if (IoTPDevice_connect(device) != IOTPRC_SUCCESS)
    return;
  IoTPDevice_disconnect(device);
  IoTPDevice_connect(device);
}

void destroyed(IoTPDevice *device) {
  IoTPDevice_destroy(device);
  IoTPDevice_connect(device);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'device' was destroyed and is opened without being created again [iot-connect-after-destroy]
}

int made(IoTPConfig *config) {
  IoTPDevice *device = NULL;
  if (IoTPDevice_create(&device, config) != IOTPRC_SUCCESS)
    return 1;
  IoTPDevice_setEventCallback(device, NULL);
  if (IoTPDevice_connect(device) != IOTPRC_SUCCESS)
    return 1;
  if (IoTPDevice_create(&device, config) != IOTPRC_SUCCESS)
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'device' is overwritten while its connection is still open; nothing can close it any more, and it and the next connection evict each other [iot-overwritten-connection]
    return 1;
  int rc = IoTPDevice_connect(device);
  IoTPDevice_destroy(device);
  return rc;
}
