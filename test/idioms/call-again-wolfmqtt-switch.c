// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/wolfmqtt
// Non-blocking: the task is called again and again, CONTINUE means "call me again".
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <wolfmqtt/mqtt_client.h>

typedef enum {
  WMQ_BEGIN = 0,
  WMQ_NET_CONN,
  WMQ_MQTT_CONN,
  WMQ_SUB,
  WMQ_WAIT_MSG,
  WMQ_NET_DISCONNECT,
  WMQ_DONE
} MQTTCtxState;

typedef struct {
  MQTTCtxState stat;
  MqttClient client;
  MqttNet net;
  MqttConnect connect;
  MqttSubscribe subscribe;
  MqttTopic topic;
  byte tx[256], rx[256];
} MQTTCtx;

static int message_cb(MqttClient *client, MqttMessage *msg, byte first,
                      byte done) {
  (void)client;
  (void)done;
  if (first)
    printf("%.*s\n", msg->topic_name_len, msg->topic_name);
  return MQTT_CODE_SUCCESS;
}

static int mqttclient_task(MQTTCtx *ctx) {
  int rc = MQTT_CODE_SUCCESS;
  switch (ctx->stat) {
  case WMQ_BEGIN:
    rc = MqttClient_Init(&ctx->client, &ctx->net, message_cb, ctx->tx, 256,
                         ctx->rx, 256, 5000);
    if (rc != MQTT_CODE_SUCCESS)
      return rc;
    ctx->stat = WMQ_NET_CONN;
    /* fall through */
  case WMQ_NET_CONN:
    rc = MqttClient_NetConnect(&ctx->client, "localhost", 1883, 5000, 0, NULL);
    if (rc == MQTT_CODE_CONTINUE)
      return rc;
    if (rc != MQTT_CODE_SUCCESS)
      goto done;
    memset(&ctx->connect, 0, sizeof(ctx->connect));
    ctx->connect.client_id = "nbclient";
    ctx->connect.keep_alive_sec = 60;
    ctx->stat = WMQ_MQTT_CONN;
    /* fall through */
  case WMQ_MQTT_CONN:
    rc = MqttClient_Connect(&ctx->client, &ctx->connect);
    if (rc == MQTT_CODE_CONTINUE)
      return rc;
    if (rc != MQTT_CODE_SUCCESS)
      goto disconn;
    ctx->topic.topic_filter = "nb/test";
    ctx->subscribe.topic_count = 1;
    ctx->subscribe.topics = &ctx->topic;
    ctx->stat = WMQ_SUB;
    /* fall through */
  case WMQ_SUB:
    rc = MqttClient_Subscribe(&ctx->client, &ctx->subscribe);
    if (rc == MQTT_CODE_CONTINUE)
      return rc;
    if (rc != MQTT_CODE_SUCCESS)
      goto disconn;
    ctx->stat = WMQ_WAIT_MSG;
    /* fall through */
  case WMQ_WAIT_MSG:
    rc = MqttClient_WaitMessage(&ctx->client, 5000);
    if (rc == MQTT_CODE_CONTINUE || rc == MQTT_CODE_SUCCESS)
      return MQTT_CODE_CONTINUE;
    break;
  default:
    break;
  }
disconn:
  MqttClient_NetDisconnect(&ctx->client);
done:
  MqttClient_DeInit(&ctx->client);
  ctx->stat = WMQ_DONE;
  return rc;
}

int main(void) {
  static MQTTCtx ctx;
  int rc;
  do {
    rc = mqttclient_task(&ctx);
    if (rc == MQTT_CODE_CONTINUE)
      sleep(1);
  } while (rc == MQTT_CODE_CONTINUE);
  printf("end: %s\n", MqttClient_ReturnCodeToString(rc));
  return rc == MQTT_CODE_SUCCESS ? 0 : 1;
}
