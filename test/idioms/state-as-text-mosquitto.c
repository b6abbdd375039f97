// RUN: %check_iot_tidy %s 'iot-*' %t
// Whether there is a session is kept as a text, as a number that is not whole,
// or as a bit among others: what the program cannot be followed in is no proof.
#include <mosquitto.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static struct mosquitto *client;
static char phase[8] = "down";
static double level;
static bool lost_links[4] = {true, true, true, true};

static bool open_link(void) {
  if (mosquitto_connect(client, "a.lan", 1883, 60) == MOSQ_ERR_SUCCESS)
    return true;
  sleep(5);
  return false;
}

static bool lost(void) {
  if (mosquitto_loop(client, 100, 1) == MOSQ_ERR_SUCCESS)
    return false;
  sleep(5);
  return true;
}

static void by_text(void) {
  if (strcmp(phase, "down") == 0 && open_link())
    strcpy(phase, "up");
  if (lost())
    snprintf(phase, sizeof phase, "%s", "down");
}

static void by_level(void) {
  if (level < 0.5 && open_link())
    level = 0.75;
  if (lost())
    level = 0.25;
}

static void by_element(unsigned link) {
  if (lost_links[link] && open_link())
    lost_links[link] = false;
  if (lost())
    lost_links[link] = true;
}

int main(int argc, char **argv) {
  (void)argv;
  client = mosquitto_new("text-1", true, NULL);
  if (!client)
    return 1;
  for (;;)
    if (argc == 1)
      by_text();
    else if (argc == 2)
      by_level();
    else
      by_element(argc & 3);
}
