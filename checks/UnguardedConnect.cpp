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
                                    "asks the SDK first, around the call or in "
                                    "the condition that looks at its result",
                                    R"md(
Finds a call that opens a connection of which nothing is known, where control comes
back to the call, or unknown callers may run it twice, and where nothing tests the
connection: not the function, not its callers as far as they are seen, and no
variable that may go with its state.

It finds what is possible, not what is certain, so it speaks by default only where
the repetition is in sight: a loop, or a handler that runs again. With `Strict` it
also speaks in functions whose callers are not seen. A handle that was given to an
unknown function counts as guarded by that function.

## Why it matters

Handlers for "network up" or "address assigned" run again at each renewal of the
address and each change of the access point, and housekeeping functions run every few
seconds. A connect in one of them opens a second connection each time, and the broker
closes the first.

## Example

```c bad
#include <mosquitto.h>
#include <pthread.h>
#include <unistd.h>

extern struct mosquitto *client; // another file makes it

void read_sensors(void);

static void *housekeeping(void *arg) {
  (void)arg;
  for (;;) {
    read_sensors();
    mosquitto_connect(client, "broker", 1883, 60);
    sleep(60);
  }
}

void start(pthread_t *thread) {
  pthread_create(thread, NULL, housekeeping, NULL);
}
```

```c good
#include <mosquitto.h>
#include <pthread.h>
#include <unistd.h>

extern struct mosquitto *client;

void read_sensors(void);

static void *housekeeping(void *arg) {
  (void)arg;
  for (;;) {
    read_sensors();
    if (mosquitto_socket(client) == -1)
      mosquitto_connect(client, "broker", 1883, 60);
    sleep(60);
  }
}

void start(pthread_t *thread) {
  pthread_create(thread, NULL, housekeeping, NULL);
}
```

## Options

- `Models`: as for `iot-double-connect`.
- `Strict` (`true` or `false`, default `false`): also report functions that unknown
  callers may call twice. More than half of all correct connect calls in real
  firmware stand in such a function, with their test in a caller elsewhere.

## Known limits

- A connection that is closed only to be opened again, though nothing was wrong with
  it, is not reported.
- What a condition depends on is judged by what it names: any variable, any call but
  that of the network link's state, is taken for a test. So is the event of an SDK's
  own handler.

## References

- CWE-675: Multiple Operations on Resource in Single-Operation Context
- MISRA C:2012 Dir 4.13
)md"};

static const iot::RegisterCheck Registered(Info);
