#ifndef IOTHUB_H
#define IOTHUB_H
#ifdef __cplusplus
extern "C" {
#endif
int IoTHub_Init(void);
void IoTHub_Deinit(void);
#ifdef __cplusplus
}
#endif
#endif
