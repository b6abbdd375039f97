//===- MisreadConnectionState.cpp - iot-misread-connection-state ----------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Check/CheckInfo.h"

static const iot::CheckInfo Info = {
    "iot-misread-connection-state",
    iot::Defect::MisreadState,
    "a gate that tests the wrong thing",
    "0.1",
    "CWE-697",
    "Dir 4.13",
    true,
    "asks the SDK, too, where something else was asked",
    R"md(
Finds a connect that stands behind a test, but a test of the wrong thing: the state
upside down, a call that is no status query, or the network link instead of the
session.

## Why it matters

The code looks guarded, to its author and to a reviewer. But a test that is upside
down connects exactly when the connection is there, and never when it is gone.
SDKs make it easy: `PubSubClient::state()` is 0 when connected, so is Azure's
`AUTHENTICATED`, while the success of MQTT-C is 1. And Wi-Fi that is up says nothing
about a session: after each change of the access point there are two.

## Example

```c bad
#include <MQTTClient.h>

int keep_connected(MQTTClient client) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  if (MQTTClient_isConnected(client))
    return MQTTClient_connect(client, &options);
  return MQTTCLIENT_SUCCESS;
}
```

The call below asks whether there is something to write.

```c bad
#include <mosquitto.h>

int main(void) {
  mosquitto_lib_init();
  struct mosquitto *client = mosquitto_new("meter-17", true, NULL);
  if (mosquitto_connect(client, "broker", 1883, 60) != MOSQ_ERR_SUCCESS)
    return 1;
  while (mosquitto_loop(client, 1000, 1) == MOSQ_ERR_SUCCESS)
    if (!mosquitto_want_write(client)) {
      if (mosquitto_reconnect(client) != MOSQ_ERR_SUCCESS)
        return 1;
    }
  return 0;
}
```

```c good
#include <MQTTClient.h>

int keep_connected(MQTTClient client) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  if (!MQTTClient_isConnected(client))
    return MQTTClient_connect(client, &options);
  return MQTTCLIENT_SUCCESS;
}
```

## Options

- `Models`: as for `iot-double-connect`.

## Known limits

- Speaks only where the connection is open on the way to the connect. A test that is
  merely useless is not reported.
- Sees the tests of the function in which the connect stands.

## References

- CWE-697: Incorrect Comparison
- MISRA C:2012 Dir 4.13
)md"};

static const iot::RegisterCheck Registered(Info);
