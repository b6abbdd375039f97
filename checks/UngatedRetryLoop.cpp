//===- UngatedRetryLoop.cpp - iot-ungated-retry-loop ----------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Check/CheckInfo.h"

static const iot::CheckInfo Info = {
    "iot-ungated-retry-loop",
    iot::Defect::UngatedRetryLoop,
    "a loop that repeats an open whatever its outcome was",
    "0.1",
    "CWE-675",
    "Dir 4.13",
    true,
    "asks the SDK first, around the call or in the condition that looks at its "
    "result",
    R"md(
Finds a loop that opens a connection again and again, although neither its
condition nor anything in it tests the result, the state of the connection or a
variable that goes with it.

## Why it matters

It was meant to repeat an attempt that failed, and it repeats one that succeeded as
well. Every round opens a connection in the name of the one before, which the broker
then evicts. With a last will set, the broker publishes it each time, so that the
device is reported as gone while it starts.

## Example

```c bad
#include <mosquitto.h>
#include <stdio.h>
#include <unistd.h>

void start(struct mosquitto *client) {
  for (int attempt = 0; attempt < 5; attempt++) {
    int rc = mosquitto_connect(client, "broker", 1883, 60);
    printf("attempt %d: %s\n", attempt, mosquitto_strerror(rc));
    sleep(2);
  }
}
```

Leave the loop when the connection is there.

```c good
#include <mosquitto.h>
#include <stdio.h>
#include <unistd.h>

void start(struct mosquitto *client) {
  for (int attempt = 0; attempt < 5; attempt++) {
    int rc = mosquitto_connect(client, "broker", 1883, 60);
    printf("attempt %d: %s\n", attempt, mosquitto_strerror(rc));
    if (rc == MOSQ_ERR_SUCCESS)
      break;
    sleep(2);
  }
}
```

## Options

- `Models`: as for `iot-double-connect`.

## Known limits

- A loop that closes the connection in every round is correct, and silent. That
  includes a close in a function of the same file; a call into another file that
  gets the handle may close it, too.
- Where the loop does test something, but not on this path, the finding is an
  `iot-double-connect`.

## References

- CWE-675: Multiple Operations on Resource in Single-Operation Context
- MISRA C:2012 Dir 4.13
)md"};

static const iot::RegisterCheck Registered(Info);
