// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/paho-embedded-c
// XFAIL: *
// One identity at two brokers, where the network is told which: the client is not, and
// its identity decides alone.
#include <MQTTClient.h>
#include <stddef.h>

int main(void) {
  unsigned char send1[64], read1[64], send2[64], read2[64];
  Network near, far;
  MQTTClient local, cloud;
  MQTTPacket_connectData options = MQTTPacket_connectData_initializer;
  options.clientID.cstring = "dock";
  NetworkInit(&near);
  NetworkInit(&far);
  if (NetworkConnect(&near, "edge.lan", 1883) || NetworkConnect(&far, "cloud.example", 1883))
    return 1;
  MQTTClientInit(&local, &near, 1000, send1, sizeof send1, read1, sizeof read1);
  MQTTClientInit(&cloud, &far, 1000, send2, sizeof send2, read2, sizeof read2);
  if (MQTTConnect(&local, &options) || MQTTConnect(&cloud, &options))
    return 1;
  return 0;
}
