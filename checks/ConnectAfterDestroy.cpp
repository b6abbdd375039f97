//===- ConnectAfterDestroy.cpp - iot-connect-after-destroy ----------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Check/CheckInfo.h"

static const iot::CheckInfo Info = {
    "iot-connect-after-destroy",
    iot::Defect::ConnectAfterDestroy,
    "an open on a handle that was destroyed",
    "0.1",
    "CWE-672",
    "Dir 4.13",
    true,
    "none: which of the two was meant is for a person to say",
    R"md(
Finds a call that opens a connection by a handle that was destroyed and not created
again.

## Why it matters

The memory behind the handle has been freed. At best the call fails, and the device
stays offline until somebody restarts it. At worst it opens a connection with what
stands there by now: another client's address, or its client id, which evicts that
client.

## Example

```c bad
#include <mosquitto.h>
#include <unistd.h>

void restart(struct mosquitto *client) {
  mosquitto_disconnect(client);
  mosquitto_destroy(client);
  sleep(5);
  mosquitto_connect(client, "broker", 1883, 60);
}
```

Disconnect only, if the client is to be used again.

```c good
#include <mosquitto.h>
#include <unistd.h>

void restart(struct mosquitto *client) {
  mosquitto_disconnect(client);
  sleep(5);
  mosquitto_connect(client, "broker", 1883, 60);
}
```

## Options

- `Models`: as for `iot-double-connect`.

## Known limits

- Looks at calls that open. Other uses of a destroyed handle are for the static
  analyzer and the address sanitizer.
- Other tasks and handlers are taken to run only where the code waits or calls
  something unknown. One that comes between a delete and the next new is not seen.
- A client that a callback destroys while it runs is not followed into the SDK.

## References

- CWE-672: Operation on a Resource after Expiration or Release
- MISRA C:2012 Dir 4.13
)md"};

static const iot::RegisterCheck Registered(Info);
