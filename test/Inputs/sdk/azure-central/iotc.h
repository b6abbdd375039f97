// Stand-in for obastemur/iot_client, c_cpp/iotc/iotc.h (Azure IoT Central).
#ifndef AZURE_IOTC_API_H
#define AZURE_IOTC_API_H
#ifdef __cplusplus
extern "C" {
#endif
typedef void *IOTContext;
typedef short IOTConnectType;
#define IOTC_CONNECT_SYMM_KEY 0x01
#define IOTC_CONNECT_X509_CERT 0x02
#define IOTC_CONNECT_CONNECTION_STRING 0x04
typedef short IOTConnectionState;
#define IOTC_CONNECTION_EXPIRED_SAS_TOKEN 0x01
#define IOTC_CONNECTION_OK 0x40
typedef struct IOTCallbackInfo_TAG {
  const char *eventName;
  const char *tag;
  const char *payload;
  unsigned payloadLength;
  void *appContext;
  int statusCode;
  void *callbackResponse;
} IOTCallbackInfo;
typedef void (*IOTCallback)(IOTContext, IOTCallbackInfo *);
int iotc_init_context(IOTContext *ctx);
int iotc_free_context(IOTContext ctx);
int iotc_connect(IOTContext ctx, const char *scope, const char *keyORcert, const char *deviceId, IOTConnectType type);
int iotc_disconnect(IOTContext ctx);
int iotc_on(IOTContext ctx, const char *eventName, IOTCallback callback, void *appContext);
int iotc_do_work(IOTContext ctx);
#ifdef __cplusplus
}
#endif
#endif
