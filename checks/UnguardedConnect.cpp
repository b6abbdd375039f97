//===- UnguardedConnect.cpp - iot-unguarded-connect -----------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Check/CheckInfo.h"

static const iot::CheckInfo Info = {"iot-unguarded-connect",
                                    iot::Defect::UnguardedConnect,
                                    "an open that repeats although nothing on "
                                    "the way to it tests the connection",
                                    "0.1",
                                    "CWE-675",
                                    "Dir 4.13",
                                    false,
                                    R"md(
Finds a call that opens a connection in code that unknown callers may run more than
once, where nothing tests the connection: not the function, not its callers as far
as they are seen, and no variable that goes with its state.

This check is not part of the default set. It finds what is possible, not what is
certain: where callers are unknown, one of them may be the guard. A project that wants
every connect guarded where it stands turns it on. This version does not report it
yet.

## Why it matters

Handlers for "network up" or "address assigned" run again at each renewal of the
address and each change of the access point, and housekeeping functions run every few
seconds. A connect in one of them opens a second connection each time, and the broker
closes the first.

## Example

```c bad pending
#include <mosquitto.h>

static struct mosquitto *client;

void client_start(void) { client = mosquitto_new("meter-17", true, NULL); }

void on_network_up(void) { mosquitto_connect(client, "broker", 1883, 60); }
```

```c good
#include <mosquitto.h>

static struct mosquitto *client;

void client_start(void) { client = mosquitto_new("meter-17", true, NULL); }

void on_network_up(void) {
  if (mosquitto_socket(client) == -1)
    mosquitto_connect(client, "broker", 1883, 60);
}
```

## Options

- `Models`: as for `iot-double-connect`.

## Known limits

- About half of all correct connect calls in real firmware have their test in
  another function, often in another file. Expect reports on correct code.

## References

- CWE-675: Multiple Operations on Resource in Single-Operation Context
- MISRA C:2012 Dir 4.13
)md"};

static const iot::RegisterCheck Registered(Info);
