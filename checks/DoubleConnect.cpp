//===- DoubleConnect.cpp - iot-double-connect -----------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Check/CheckInfo.h"

static const iot::CheckInfo Info = {
    "iot-double-connect",
    iot::Defect::DoubleConnect,
    "an open of a connection that is open, or being opened, already",
    "0.1",
    "CWE-675",
    "Dir 4.13",
    true,
    "asks the SDK first, around the call or in the condition that looks at its "
    "result",
    R"md(
Finds a call that opens a connection while the same connection is open, or is
being opened, on a path that the program can really take: one call after the
other, through branches, in the next round of a loop, in a helper, when a timer
or an event handler runs again, from one callback into another.

## Why it matters

A broker knows a device by its client id, and one id may have one connection. A
second one makes it close the first ([MQTT-3.1.4-2]; MQTT 5 gives the reason 0x8E,
session taken over; AWS IoT logs `DUPLICATE_CLIENTID`; Azure IoT Hub closes the
old link with 409002 LinkCreationConflict, or 400027). The device sees a lost
connection, connects again, and so on: it looks like a bad network and is found in
the field. A second CONNECT on the connection itself is a protocol error
([MQTT-3.1.0-2]), and the broker must hang up.

What happens first depends on the SDK, and the message says it: some drop the live
connection and open a new one, some leak its socket, some return an error that the
program takes for a failed attempt, some never answer.

## Example

```c bad
#include <MQTTClient.h>
#include <stdio.h>

const char *user_name(void);

int main(void) {
  MQTTClient client;
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  if (MQTTClient_create(&client, "tcp://broker:1883", "meter-17",
                        MQTTCLIENT_PERSISTENCE_NONE, NULL))
    return 1;
  if (MQTTClient_connect(client, &options) != MQTTCLIENT_SUCCESS)
    return 1;
  MQTTClient_publish(client, "meter/17", 2, "up", 1, 0, NULL);

  options.username = user_name();
  if (MQTTClient_connect(client, &options) != MQTTCLIENT_SUCCESS)
    puts("cannot log in");
  return 0;
}
```

Close first; the new connection is then the only one.

```c good
#include <MQTTClient.h>
#include <stdio.h>

const char *user_name(void);

int main(void) {
  MQTTClient client;
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  if (MQTTClient_create(&client, "tcp://broker:1883", "meter-17",
                        MQTTCLIENT_PERSISTENCE_NONE, NULL))
    return 1;
  if (MQTTClient_connect(client, &options) != MQTTCLIENT_SUCCESS)
    return 1;
  MQTTClient_publish(client, "meter/17", 2, "up", 1, 0, NULL);

  options.username = user_name();
  MQTTClient_disconnect(client, 1000);
  if (MQTTClient_connect(client, &options) != MQTTCLIENT_SUCCESS)
    puts("cannot log in");
  return 0;
}
```

Or connect only if the SDK says that there is no connection. A note of the message
shows the condition in the words of the SDK.

```cpp good
#include <mqtt/client.h>

void keep_connected(mqtt::client &client) {
  if (!client.is_connected())
    client.connect();
}

int main() {
  mqtt::client client("tcp://broker:1883", "meter-17");
  keep_connected(client);
  client.publish(mqtt::make_message("meter/17", "up"));
  keep_connected(client);
}
```

## Options

- `Models` (text, empty): model files of your own, or folders of them, separated by
  `;`. A relative path starts at the `.clang-tidy` that names it. Set here it holds
  for all checks of iot-tidy.
- `ReportHarmless` (`true` or `false`, default `false`): also reports a second
  connect that the SDK documents to do nothing, or to return the connection that is
  there. PubSubClient is one.
- `Strict` (`true` or `false`, default `false`): without effect on this check; see
  `iot-unguarded-connect`.
- `Stats` (`true` or `false`, default `false`): prints how much was analysed, and
  how often a bound of the analysis was reached, to the standard error.

## Known limits

- Sees one translation unit. A handle that other files can reach is unknown after a
  call into them, and unknown is not reported.
- The elements of an array or a container are one connection, of which nothing is
  known.
- Where the SDK's status says "not connected", the attempt before counts as over. It
  may still be under way: how long one may take is not known.
- Where the program decides by what it has made itself in ways that are not followed
  (a text that says "up", a set, a point in time of std::chrono, the low byte of a
  result), it is believed.
- Falsely reported are some correct programs: a state that is the comparison of two
  counters or the parity of one, a token for each loss that goes through a pipe or a
  signal.
- One function that two threads run is not seen beside itself.
- To open the transport below a session (TLS, TCP) counts as the end of the session
  before it, even where nothing has closed that.
- Past its bounds (path states, call depth, steps) the analysis is silent; `Stats`
  counts it.

## References

- CWE-675: Multiple Operations on Resource in Single-Operation Context
- MISRA C:2012 Dir 4.13: functions which are designed to provide operations on a
  resource should be called in an appropriate sequence
- MQTT 3.1.1, 3.1.4 Response, [MQTT-3.1.4-2], and 3.1 CONNECT, [MQTT-3.1.0-2]
)md"};

static const iot::RegisterCheck Registered(Info);
