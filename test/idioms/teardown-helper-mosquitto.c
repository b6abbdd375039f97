// RUN: %check_iot_tidy %s 'iot-*' %t
// Stop, destroy, new, a time gate and connect_async, in one block of the main loop.
#include <mosquitto.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#define MIN_SECONDS_BETWEEN 300

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static bool token_expired = true;
static struct mosquitto *mosq;

static bool take_expired(void) {
  pthread_mutex_lock(&lock);
  bool value = token_expired;
  token_expired = false;
  pthread_mutex_unlock(&lock);
  return value;
}

static void on_connect(struct mosquitto *m, void *data, int rc) {
  (void)data;
  if (rc == 0) {
    mosquitto_subscribe(m, NULL, "car/+/state", 0);
  } else {
    pthread_mutex_lock(&lock);
    token_expired = true;
    pthread_mutex_unlock(&lock);
  }
}

static void fresh_token(char *token, size_t size) {
  snprintf(token, size, "tok-%ld", (long)time(NULL));
}

int main(void) {
  time_t last = 0;
  char token[64];
  mosquitto_lib_init();
  for (;;) {
    if (take_expired()) {
      if (mosq != NULL) {
        mosquitto_disconnect(mosq);
        mosquitto_loop_stop(mosq, true);
        mosquitto_destroy(mosq);
        mosq = NULL;
      }
      time_t now = time(NULL);
      if (now - last < MIN_SECONDS_BETWEEN)
        sleep((unsigned)(MIN_SECONDS_BETWEEN - (now - last)));
      last = time(NULL);
      fresh_token(token, sizeof(token));
      mosq = mosquitto_new("bridge", true, NULL);
      if (mosq == NULL)
        return 1;
      mosquitto_username_pw_set(mosq, "car", token);
      mosquitto_connect_callback_set(mosq, on_connect);
      int rc = mosquitto_connect_async(mosq, "stream.example.com", 9000, 30);
      if (rc == MOSQ_ERR_SUCCESS)
        mosquitto_loop_start(mosq);
      else
        fprintf(stderr, "connect_async: %s\n", mosquitto_strerror(rc));
    }
    sleep(1);
  }
}
