// Stand-in for huaweicloud/huaweicloud-iot-device-sdk-c, include/agentlite/iota_login.h.
#ifndef IOTA_LOGIN_H
#define IOTA_LOGIN_H
#include "iota_init.h"
HW_INT IOTA_Connect(void);
HW_INT IOTA_DisConnect(void);
HW_INT IOTA_IsConnected(void);
#endif
