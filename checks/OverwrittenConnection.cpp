//===- OverwrittenConnection.cpp - iot-overwritten-connection -------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Check/CheckInfo.h"

static const iot::CheckInfo Info = {
    "iot-overwritten-connection",
    iot::Defect::OverwrittenConnection,
    "a handle overwritten while its connection is live",
    "0.1",
    "CWE-772",
    "Dir 4.13",
    true,
    "closes the old connection before the new one takes its place",
    R"md(
Finds a handle that is overwritten by a new one while its connection is open or
being opened and no other variable holds it.

## Why it matters

Nobody can close the old connection any more, and nobody reads from it, but the
SDK keeps it alive. It still has its socket and its memory, and at the broker its
session and its subscriptions. If the new client has the same identity, the two
evict each other for ever, since each SDK reconnects what it has lost. For SDKs that
connect as they create (Azure IoT, ESP-MQTT) this is the usual way to open a
connection twice.

## Example

```c bad
#include <mosquitto.h>
#include <stdbool.h>

bool wait_for_new_host(char *host);

static struct mosquitto *client;

static void start(const char *host) {
  client = mosquitto_new("meter-17", true, NULL);
  if (client)
    mosquitto_connect(client, host, 1883, 60);
}

int main(void) {
  char host[64] = "broker";
  mosquitto_lib_init();
  start(host);
  while (wait_for_new_host(host))
    start(host);
  return 0;
}
```

Destroy the old client first. Or keep it, and disconnect and connect it again.

```c good
#include <mosquitto.h>
#include <stdbool.h>

bool wait_for_new_host(char *host);

static struct mosquitto *client;

static void start(const char *host) {
  mosquitto_destroy(client);
  client = mosquitto_new("meter-17", true, NULL);
  if (client)
    mosquitto_connect(client, host, 1883, 60);
}

int main(void) {
  char host[64] = "broker";
  mosquitto_lib_init();
  start(host);
  while (wait_for_new_host(host))
    start(host);
  return 0;
}
```

## Options

- `Models`: as for `iot-double-connect`.

## Known limits

- A handle that is also kept in a container or handed to code in another file
  counts as reachable.
- A client whose connection was lost or refused counts as no connection. To put a
  new one in its place leaks memory, and with some SDKs a thread, but nothing that
  the service could see: that is for a leak checker. One that its SDK reconnects by
  itself comes back, and is reported.
- A handle that is set to null while its connection is up has nothing left that a
  new one could overwrite.
- A handle that a function made and connected is not followed into the variable
  that its caller keeps it in, nor is a connection handed over by value. The same
  holds of a variable that nothing reads, where the handle had another name first.
- A task is not taken up again where it waited: what a loop beside it sends for the
  second time is not seen to arrive.
- Many SDKs forbid to destroy a client inside one of its own callbacks. Where the
  message points into a callback, hand the work to a task.

## References

- CWE-772: Missing Release of Resource after Effective Lifetime
- MISRA C:2012 Dir 4.13 and Dir 4.12 (dynamic memory)
)md"};

static const iot::RegisterCheck Registered(Info);
