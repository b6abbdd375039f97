// Stand-in for huaweicloud/huaweicloud-iot-device-sdk-c, include/agentlite/iota_cfg.h.
#ifndef IOTA_CFG_H
#define IOTA_CFG_H
#include "iota_init.h"
HW_INT IOTA_ConnectConfigSet(HW_CHAR *address, HW_INT port, HW_CHAR *deviceId, HW_CHAR *devicePasswd);
HW_VOID TimeSleep(int ms);
#endif
