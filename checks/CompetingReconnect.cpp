//===- CompetingReconnect.cpp - iot-competing-reconnect -------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Check/CheckInfo.h"

static const iot::CheckInfo Info = {
    "iot-competing-reconnect",
    iot::Defect::CompetingReconnect,
    "a re-open while the SDK reconnects by itself",
    "0.1",
    "CWE-675",
    "Dir 4.13",
    true,
    "takes the program's own attempt away",
    R"md(
Finds a program that opens a connection after a loss while the SDK is reconnecting
by itself.

## Why it matters

Two parties now open one connection. Whoever comes second evicts the other at the
broker, that is a new loss, and it starts again. Inside the SDK the two also race for
the client's state, and some crash. It is seldom wanted: the program was written for
an SDK that does not reconnect, or the automatic was switched on later.

## Example

```c bad
#include <mosquitto.h>
#include <unistd.h>

static void on_disconnect(struct mosquitto *client, void *data, int rc) {
  (void)data;
  if (rc != 0) {
    sleep(5);
    mosquitto_reconnect(client);
  }
}

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *client = mosquitto_new("meter-17", true, NULL);
  mosquitto_disconnect_callback_set(client, on_disconnect);
  if (mosquitto_connect(client, "broker", 1883, 60) != MOSQ_ERR_SUCCESS)
    return 1;
  return mosquitto_loop_forever(client, -1, 1);
}
```

Leave it to one of the two. `mosquitto_loop_forever` reconnects; how patiently can
be set.

```c good
#include <mosquitto.h>
#include <stdio.h>

static void on_disconnect(struct mosquitto *client, void *data, int rc) {
  (void)client;
  (void)data;
  if (rc != 0)
    printf("lost: %s\n", mosquitto_strerror(rc));
}

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *client = mosquitto_new("meter-17", true, NULL);
  mosquitto_disconnect_callback_set(client, on_disconnect);
  mosquitto_reconnect_delay_set(client, 1, 64, true);
  if (mosquitto_connect(client, "broker", 1883, 60) != MOSQ_ERR_SUCCESS)
    return 1;
  return mosquitto_loop_forever(client, -1, 1);
}
```

## Options

- `Models`: as for `iot-double-connect`.

## Known limits

- Who reconnects is often decided by an option. If the file sets it to a value that
  is not a constant, or to both values, the check is silent.
- Options that another file sets are not seen; the default of the SDK counts.

## References

- CWE-675: Multiple Operations on Resource in Single-Operation Context
- MISRA C:2012 Dir 4.13
)md"};

static const iot::RegisterCheck Registered(Info);
