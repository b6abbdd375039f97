// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/mqtt-c
// MQTT_OK is 1 in MQTT-C; the second call queues another CONNECT.
#include <mqtt.h>
#include <posix_sockets.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static uint8_t sendbuf[2048], recvbuf[1024];
static void on_publish(void **state, struct mqtt_response_publish *published) {
  (void)state;
  (void)published;
}

int main(void) {
  struct mqtt_client client;
  int fd = open_nb_socket("test.broker", "1883");
  if (fd == -1) {
    perror("open_nb_socket");
    exit(1);
  }
  mqtt_init(&client, fd, sendbuf, sizeof(sendbuf), recvbuf, sizeof(recvbuf),
            on_publish);
  if (mqtt_connect(&client, "sensor", NULL, NULL, 0, NULL, NULL,
                   MQTT_CONNECT_CLEAN_SESSION, 400) != MQTT_OK) {
    fprintf(stderr, "error: %s\n", mqtt_error_str(client.error));
    exit(1);
  }
  mqtt_subscribe(&client, "cmd/#", 0);
  mqtt_sync(&client);
  mqtt_connect(&client, "sensor", NULL, NULL, 0, "user", "pw", MQTT_CONNECT_CLEAN_SESSION, 400);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'client' is already {{(being opened|open)}}; a second connect queues a second CONNECT for the open socket, for which the broker drops the link [iot-double-connect]
  for (;;) {
    mqtt_sync(&client);
    sleep(1);
  }
}
