#!/usr/bin/env python3
"""Runs the tables of docs/fixes.md: the tool makes of each first column the second,
or says the note in it and edits nothing. A row is put into a program of its SDK."""

import argparse
import os
import re
import subprocess
import sys

ARDUINO = """#include <MQTTClient.h>
#include <WiFi.h>
MQTTClient client, fresh;
bool network_is_up();
bool wanted();
void rest();
static bool step() {
@
  return true;
}
void setup() {
  client.connect("id");
  step();
}
void loop() {}
"""
PAHO = """#include <MQTTClient.h>
#include <stdio.h>
static int step(MQTTClient c) {
  MQTTClient_connectOptions o = MQTTClient_connectOptions_initializer;
  int rc = MQTTClient_connect(c, &o);
  if (rc)
    return rc;
@
  rc = MQTTClient_subscribe(c, "x", 1);
  return rc;
}
int main(void) {
  MQTTClient c;
  MQTTClient_create(&c, "tcp://broker", "id", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  return step(c);
}
"""
AZURE = """#include "iothub_device_client_ll.h"
#include "iothubtransportmqtt.h"
#include <stddef.h>
static IOTHUB_DEVICE_CLIENT_LL_HANDLE hub;
int hub_is_wanted(void);
static void start(const char *text) {
@
  IoTHubDeviceClient_LL_DoWork(hub);
}
int main(int argc, char **argv) {
  while (argc-- > 1)
    start(argv[argc]);
  return 0;
}
"""
MOSQUITTO = """#include <mosquitto.h>
#include <stdio.h>
static void lost(struct mosquitto *client, void *data, int rc) {
  (void)data;
  if (rc == 0)
    return;
  puts("lost");
@
}
int main(void) {
  struct mosquitto *client = mosquitto_new("id", true, NULL);
  mosquitto_disconnect_callback_set(client, lost);
  if (mosquitto_connect(client, "broker", 1883, 60) != MOSQ_ERR_SUCCESS)
    return 1;
  return mosquitto_loop_forever(client, -1, 1);
}
"""
ESP = """#include "mqtt_client.h"
void app_main(void) {
  esp_mqtt_client_config_t options = {0};
  esp_mqtt_client_handle_t client = esp_mqtt_client_init(&options);
  esp_mqtt_client_start(client);
@
}
"""
# By what a row names.
FRAMES = (
    ("IoTHub", AZURE, ".c", "azure"),
    ("MQTTClient_", PAHO, ".c", "."),
    ("mosquitto_", MOSQUITTO, ".c", "."),
    ("esp_mqtt_", ESP, ".c", "esp-idf"),
    (".connect", ARDUINO, ".cpp", "arduino"),
)


def code(cell):
    lines = re.findall(r"`([^`]*)`", cell.replace("\\|", "|"))
    return "".join("  " + line + "\n" for line in lines)


def rows(text, heading):
    part = text.split("## " + heading + "\n", 1)[1].split("\n## ", 1)[0]
    found = re.findall(r"^\|(?!-)(.*)\|$", part, re.M)[1:]
    return [[c.strip() for c in re.split(r"(?<!\\)\|", row)] for row in found]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tool", required=True)
    parser.add_argument("--sdk", required=True, help="where the SDKs' headers are")
    parser.add_argument("page")
    parser.add_argument("folder", help="for temporary files")
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    with open(options.page, encoding="utf-8") as f:
        text = f.read()
    edited, said = rows(text, "What is edited"), rows(text, "What is only said")
    failures = 0
    for i, row in enumerate(edited + said):
        before = code(row[0])
        _, frame, ending, sdk = next(f for f in FRAMES if f[0] in before)
        path = os.path.join(options.folder, "row-%d%s" % (i, ending))
        with open(path, "w", encoding="utf-8") as f:
            f.write(frame.replace("@\n", before))
        includes = ["-I" + os.path.join(options.sdk, sdk), "-I" + options.sdk]
        command = [options.tool, "--checks=-*,iot-*", "--config={}", "--fix", path, "--"]
        done = subprocess.run(
            command + includes, capture_output=True, encoding="utf-8", check=False
        )
        with open(path, encoding="utf-8") as f:
            after = f.read()
        is_edit = i < len(edited)
        wanted = frame.replace("@\n", code(row[1]) if is_edit else before)
        ok = after == wanted and (is_edit or ": note: " + row[1] + "\n" in done.stdout)
        if not ok or "error:" in done.stdout:
            failures += 1
            print("%s\n--- wanted\n%s--- is\n%s%s" % (row[0], wanted, after, done.stdout))
    if not edited or not said:
        sys.exit("no rows")
    sys.exit(failures and "%d rows are not so" % failures)


if __name__ == "__main__":
    main()
