// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/mqtt-c
// The CONNECT is queued in every round.
#include "mqtt.h"
#include "posix_sockets.h"
#include <stdio.h>
#include <unistd.h>

static uint8_t sendbuf[2048], recvbuf[1024];

static void on_publish(void **state, struct mqtt_response_publish *p) {
  (void)state;
  printf("%.*s\n", p->topic_name_size, (const char *)p->topic_name);
}

int main(void) {
  struct mqtt_client client;
  int fd = open_nb_socket("broker", "1883");
  if (fd == -1)
    return 1;
  mqtt_init(&client, fd, sendbuf, sizeof sendbuf, recvbuf, sizeof recvbuf,
            on_publish);
  for (int i = 0; i < 3; i++) {
    enum MQTTErrors e = mqtt_connect(&client, "valve-6", NULL, NULL, 0, NULL,
                                     NULL, MQTT_CONNECT_CLEAN_SESSION, 400);
    // CHECK-MESSAGES: :[[@LINE-2]]:25: warning: the loop opens 'client' again whatever the outcome was; a second connect queues a second CONNECT for the open socket, for which the broker drops the link [iot-ungated-retry-loop]
    printf("connect: %s\n", mqtt_error_str(e));
    mqtt_sync(&client);
    sleep(1);
  }
  for (;;) {
    mqtt_sync(&client);
    sleep(1);
  }
}
