//===- ReconnectWithoutBackoff.cpp - iot-reconnect-without-backoff --------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Check/CheckInfo.h"

static const iot::CheckInfo Info = {
    "iot-reconnect-without-backoff",
    iot::Defect::ReconnectWithoutBackoff,
    "a re-open after a drop or a failed attempt with no wait in between",
    "0.1",
    "CWE-799",
    "Dir 4.13",
    true,
    "none: how long to wait is for a person to say",
    R"md(
Finds a program that opens a connection at once after it has seen the old one drop,
or again after an attempt has failed, in a cycle without a wait, a timer or a
back-off in it.

## Why it matters

The service often notices a drop later than the device. Who connects at once meets
his own old session there: Azure IoT Hub answers with 409002 LinkCreationConflict,
brokers evict one of the two. And when a broker restarts, a thousand devices that
connect at once, and again at once after each failure, keep it from coming back. A
blocking connect is no wait: a refused one returns immediately.

## Example

```c bad
#include <mosquitto.h>

void run(struct mosquitto *client) {
  for (;;) {
    int rc = mosquitto_loop(client, 1000, 1);
    if (rc != MOSQ_ERR_SUCCESS)
      mosquitto_reconnect(client);
  }
}
```

Wait first, and longer each time.

```c good
#include <mosquitto.h>
#include <unistd.h>

void run(struct mosquitto *client) {
  unsigned pause = 1;
  for (;;) {
    int rc = mosquitto_loop(client, 1000, 1);
    if (rc == MOSQ_ERR_SUCCESS) {
      pause = 1;
      continue;
    }
    sleep(pause);
    pause = pause < 64 ? 2 * pause : 64;
    mosquitto_reconnect(client);
  }
}
```

## Options

- `Models`: as for `iot-double-connect`. What waits on your platform is in a model,
  too (`kind: platform`, `waits:`).

## Known limits

- Says nothing about how long the wait is: any will do. A fleet also wants jitter.
- A question about the time counts as a wait, whatever the time is counted from. A
  pause since the last attempt is over long before a connection drops that stood for
  an hour; count it from the drop.
- To try each broker of a list once, one right after the other, is no repetition. A
  loop around it that never waits is not reported either.
- How often other files call an exported function is not known: one that makes an
  attempt in each call, as for each message, is not reported.
- An attempt that the event of a failed one makes through a helper is not reported.
- Every call into code that is not seen may wait, and counts as a wait. So does one
  that waits for the network, or for the drop itself, and comes back with it.
- A status query that says "disconnected" is no drop seen: the program may have
  closed the connection itself. A wait before the drop was seen does not count.

## References

- CWE-799: Improper Control of Interaction Frequency
- MISRA C:2012 Dir 4.13
- AWS IoT and Azure IoT Hub ask for exponential back-off with jitter
)md"};

static const iot::RegisterCheck Registered(Info);
