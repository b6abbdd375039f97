// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/huawei-iotda
// RUN: %check_iot_tidy -check-suffix=AGAIN %s 'iot-*' %t -- -- \
// RUN:   %sdk/huawei-iotda -DBREAK_AGAIN
// RUN: %check_iot_tidy -check-suffix=GATE %s 'iot-*' %t -- -- \
// RUN:   %sdk/huawei-iotda -DBREAK_GATE
// RUN: %check_iot_tidy -check-suffix=UP %s 'iot-*' %t -- -- \
// RUN:   %sdk/huawei-iotda -DBREAK_UP
// RUN: %check_iot_tidy -check-suffix=WAIT %s 'iot-*' %t -- -- \
// RUN:   %sdk/huawei-iotda -DBREAK_WAIT
// Huawei IoTDA: one connection for the whole program; the demo's wait before it
// connects from an event is right.
#include <iota_cfg.h>
#include <iota_init.h>
#include <iota_login.h>

static void on_success(EN_IOTA_MQTT_PROTOCOL_RSP *rsp) {
  (void)rsp;
#ifdef BREAK_UP
  IOTA_Connect();
  // CHECK-MESSAGES-UP: :[[@LINE-1]]:3: warning: the connection is already open; a second connect is accepted and dropped without a success or failure event [iot-double-connect]
#endif
}

static void on_broken(EN_IOTA_MQTT_PROTOCOL_RSP *rsp) {
  (void)rsp;
#ifndef BREAK_WAIT
  TimeSleep(5000);
#endif
  IOTA_Connect();
  // CHECK-MESSAGES-WAIT: :[[@LINE-1]]:3: warning: the connection is opened again at once after the connection was lost, while the service may still hold the old one [iot-reconnect-without-backoff]
}

int main(void) {
  IOTA_Init(".");
  IOTA_ConnectConfigSet("iot.example", 8883, "meter-7", "secret");
  IOTA_SetProtocolCallback(EN_IOTA_CALLBACK_CONNECT_SUCCESS, on_success);
  IOTA_SetProtocolCallback(EN_IOTA_CALLBACK_CONNECTION_LOST, on_broken);
  IOTA_SetProtocolCallback(EN_IOTA_CALLBACK_CONNECT_FAILURE, on_broken);
#if defined(BREAK_AGAIN)
  if (IOTA_Connect() == 0)
    IOTA_Connect();
    // CHECK-MESSAGES-AGAIN: :[[@LINE-1]]:5: warning: the connection is already being opened; a second connect is accepted and dropped without a success or failure event [iot-double-connect]
#elif defined(BREAK_GATE)
  if (IOTA_Connect() != 0)
    return 1;
  if (IOTA_IsConnected())
    IOTA_Connect();
    // CHECK-MESSAGES-GATE: :[[@LINE-1]]:5: warning: the connection is already being opened, and the test before this connect does not tell: 'IOTA_IsConnected' says connected here; a second connect is accepted and dropped without a success or failure event [iot-misread-connection-state]
#else
  while (IOTA_Connect() != 0)
    TimeSleep(5000);
  IOTA_DisConnect();
  IOTA_Connect();
  IOTA_Destroy();
  IOTA_Init(".");
  IOTA_Connect();
#endif
  for (;;) {
    TimeSleep(10000);
    if (!IOTA_IsConnected())
      IOTA_Connect();
  }
}
