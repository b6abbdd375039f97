//===- DuplicateClientId.cpp - iot-duplicate-client-id --------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Check/CheckInfo.h"

static const iot::CheckInfo Info = {
    "iot-duplicate-client-id",
    iot::Defect::DuplicateClientId,
    "two live connections with one identity",
    "0.1",
    "CWE-694",
    "Dir 4.13",
    true,
    "none: which name each connection gets is for a person to say",
    R"md(
Finds two connections that are open at the same time with one identity: the same
client id at the same broker, the same device id, or the same connection string.

## Why it matters

For the service they are one device. It closes the first connection when the second
arrives; the first reconnects, and closes the second. The two alternate every few
seconds, with lost messages, last wills and a log that reads like a bad network. It is
the most frequent of all these mistakes: one client to send and one to receive, both
made from the same settings, or an example's id that was never changed.

## Example

```c bad
#include <MQTTClient.h>

static const char broker[] = "tcp://broker:1883";

int main(void) {
  MQTTClient sender, receiver;
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  MQTTClient_create(&sender, broker, "meter-17",
                    MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_create(&receiver, broker, "meter-17",
                    MQTTCLIENT_PERSISTENCE_NONE, NULL);
  if (MQTTClient_connect(sender, &options) != MQTTCLIENT_SUCCESS ||
      MQTTClient_connect(receiver, &options) != MQTTCLIENT_SUCCESS)
    return 1;
  MQTTClient_subscribe(receiver, "meter/17/set", 1);
  return MQTTClient_publish(sender, "meter/17", 2, "up", 1, 0, NULL);
}
```

One connection does both. If it has to be two, give each an id of its own.

```c good
#include <MQTTClient.h>

static const char broker[] = "tcp://broker:1883";

int main(void) {
  MQTTClient sender, receiver;
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  MQTTClient_create(&sender, broker, "meter-17-send",
                    MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_create(&receiver, broker, "meter-17-receive",
                    MQTTCLIENT_PERSISTENCE_NONE, NULL);
  if (MQTTClient_connect(sender, &options) != MQTTCLIENT_SUCCESS ||
      MQTTClient_connect(receiver, &options) != MQTTCLIENT_SUCCESS)
    return 1;
  MQTTClient_subscribe(receiver, "meter/17/set", 1);
  return MQTTClient_publish(sender, "meter/17", 2, "up", 1, 0, NULL);
}
```

## Options

- `Models`: as for `iot-double-connect`.

## Known limits

- Compares what is a constant in the source: literals, and variables that keep them.
  An id that is read or put together at run time equals no other one.
- Within one translation unit.
- Where the SDK's client is not told the address (coreMQTT, Paho Embedded, mbed: the
  network below is) one id at two brokers is reported, too.
- One id in the firmware of a whole fleet is the same mistake, but looks the same as
  a correct one, so it is not reported. Derive the id from a serial number or an address.

## References

- CWE-694: Use of Multiple Resources with Duplicate Identifier
- MISRA C:2012 Dir 4.13
- MQTT 3.1.1, 3.1.4 Response, [MQTT-3.1.4-2]
)md"};

static const iot::RegisterCheck Registered(Info);
