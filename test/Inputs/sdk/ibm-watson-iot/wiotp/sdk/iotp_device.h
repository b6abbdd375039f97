// Stand-in for ibm-watson-iot/iot-c, src/wiotp/sdk/iotp_device.h.
#ifndef IOTP_DEVICE_H
#define IOTP_DEVICE_H
typedef enum { IOTPRC_SUCCESS = 0, IOTPRC_FAILURE = 1, IOTPRC_NOT_CONNECTED = 3 } IOTPRC;
typedef struct IoTPConfig IoTPConfig;
typedef struct IoTPDevice IoTPDevice;
typedef void (*IoTPEventCallbackHandler)(char *id, void *payload);
IOTPRC IoTPConfig_create(IoTPConfig **config, const char *configFileName);
IOTPRC IoTPDevice_create(IoTPDevice **device, IoTPConfig *config);
IOTPRC IoTPDevice_connect(IoTPDevice *device);
IOTPRC IoTPDevice_disconnect(IoTPDevice *device);
IOTPRC IoTPDevice_destroy(IoTPDevice *device);
IOTPRC IoTPDevice_setEventCallback(IoTPDevice *device, IoTPEventCallbackHandler cb);
IOTPRC IoTPDevice_sendEvent(IoTPDevice *device, char *eventId, char *data, char *formatString, int qos, void *props);
#endif
