// RUN: %check_iot_tidy %s 'iot-*' %t
// How the attempt went travels in a record, a text, a table: each loop repeats
// only what failed.
#include <MQTTClient.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

typedef struct {
  int code;
  bool up;
} outcome;

static MQTTClient made(const char *id) {
  MQTTClient c = NULL;
  if (MQTTClient_create(&c, "tcp://b:1883", id, MQTTCLIENT_PERSISTENCE_NONE,
                        NULL) != MQTTCLIENT_SUCCESS)
    _exit(1);
  return c;
}

static int dial(MQTTClient c) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  return MQTTClient_connect(c, &options);
}

static outcome literal(MQTTClient c) {
  int rc = dial(c);
  return (outcome){rc, rc == 0};
}

static outcome chosen(MQTTClient c) {
  int rc = dial(c);
  return rc ? (outcome){rc, false} : (outcome){0, true};
}

static bool copied(MQTTClient c) {
  outcome here, there;
  here.code = dial(c);
  memcpy(&there, &here, sizeof there);
  return there.code == 0;
}

static const char *text(MQTTClient c) { return dial(c) ? "refused" : "ok"; }

static const struct {
  int code;
  bool again;
} table[] = {{0, false}, {-1, true}, {5, true}};

static bool again(MQTTClient c) {
  int rc = dial(c);
  for (unsigned i = 0; i < sizeof table / sizeof table[0]; i++)
    if (table[i].code == rc)
      return table[i].again;
  return true;
}

int main(void) {
  MQTTClient a = made("a"), b = made("b"), c = made("c"), d = made("d"),
             e = made("e");
  while (!literal(a).up)
    sleep(5);
  while (chosen(b).code)
    sleep(5);
  while (!copied(c))
    sleep(5);
  while (strcmp(text(d), "ok") != 0)
    sleep(5);
  while (again(e))
    sleep(5);
  for (;;)
    pause();
}
