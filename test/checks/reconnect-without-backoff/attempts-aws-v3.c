// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/aws-iot-v3
// The SDK's own call to take a lost connection up again, as fast as it fails.
#include <aws_iot_mqtt_client_interface.h>

int main(void) {
  static AWS_IoT_Client client;
  IoT_Client_Init_Params setup = IoT_Client_Init_Params_initializer;
  IoT_Client_Connect_Params session = IoT_Client_Connect_Params_initializer;
  setup.enableAutoReconnect = false;
  if (aws_iot_mqtt_init(&client, &setup) != SUCCESS)
    return 1;
  if (aws_iot_mqtt_connect(&client, &session) != SUCCESS)
    return 1;
  for (;;) {
    while (aws_iot_mqtt_yield(&client, 100) >= SUCCESS)
      ;
    while (aws_iot_mqtt_attempt_reconnect(&client) != NETWORK_RECONNECTED)
      ;
    // CHECK-MESSAGES: :[[@LINE-2]]:12: warning: 'client' is opened again at once {{.*}} [iot-reconnect-without-backoff]
  }
}
