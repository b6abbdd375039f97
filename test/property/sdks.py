"""What the SDKs of the random programs look like in C and C++, and what their
calls answer.

The answers come from the SDKs' own documentation, not from the models of the
tool: `mosquitto_socket` is "the socket or -1", `MQTTClient_isConnected` is
"Boolean true if the client is connected".

In the texts {h} is the handle as a pointer value, {o} the object with its dot or
arrow, {v} the handle variable itself and {n} its number.
"""

from dataclasses import dataclass
from typing import Callable, Tuple

from tree import Binary, Const, Not


def itself(e):
    return e


def negated(e):
    return Not(e)


def differs_from(value):
    return lambda e: Binary("!=", e, Const(value))


@dataclass(frozen=True)
class Query:
    text: str
    connected: int  # the value while connected
    closed: int  # and otherwise
    test: Callable = itself  # from the query to "is connected"


@dataclass(frozen=True)
class PumpCall:
    text: str
    up: int = 0  # the value while the link is up
    too: Tuple[int, ...] = ()  # further ones; any other means it is lost
    fires: bool = True  # runs the callbacks of context pump


@dataclass(frozen=True)
class Sdk:
    name: str
    languages: Tuple[str, ...]
    prelude: str
    variable: str  # defines a handle variable
    alias: str  # the type of another name for a handle
    opens: Tuple[str, ...]
    closes: Tuple[str, ...]
    create: Tuple[str, ...] = ()  # statements at the start of the program
    renew: Tuple[str, ...] = ()  # closes, frees and creates again
    queries: Tuple[Query, ...] = ()
    more_queries: Tuple[Query, ...] = ()  # which only edits of the tool use
    pumps: Tuple[PumpCall, ...] = ()
    success: int = 0  # the result of a connect that succeeded
    failures: Callable = lambda v: v != 0
    by_address: bool = False  # the variable is the object: &variable
    is_object: bool = False  # a C++ object, called with a dot
    throws: bool = False  # a failed connect throws
    asynchronous: bool = False  # success means: being opened
    # A second connect on a live connection: closes it and opens a new one
    # ("reopens"), is refused without harm ("refused"), or what it leaves behind
    # when it fails is not documented ("unclear").
    second: str = "reopens"
    # One callback for all events: the enumerators for up and down.
    events: Tuple[str, ...] = ()
    codes: Tuple[int, ...] = ()
    weight: int = 10

    def query(self, e):
        """What a tree.Ask asks."""
        known = self.queries + self.more_queries
        return known[e.how % len(known)]


MOSQUITTO = Sdk(
    name="mosquitto",
    languages=("c", "c++"),
    prelude="#include <mosquitto.h>\n\nextern const char *broker;",
    variable="struct mosquitto *{v}",
    alias="struct mosquitto *",
    create=("{v} = mosquitto_new(NULL, true, NULL);",),
    renew=("mosquitto_destroy({h});", "{v} = mosquitto_new(NULL, true, NULL);"),
    opens=(
        "mosquitto_connect({h}, broker, 1883, 60)",
        "mosquitto_reconnect({h})",
        "mosquitto_connect_async({h}, broker, 1883, 60)",
    ),
    closes=("mosquitto_disconnect({h})",),
    queries=(
        Query("mosquitto_socket({h}) != -1", 1, 0),
        Query("mosquitto_socket({h}) >= 0", 1, 0),
        Query("mosquitto_socket({h}) == -1", 0, 1, negated),
        Query("mosquitto_socket({h}) < 0", 0, 1, negated),
        Query("mosquitto_socket({h})", 5, -1, differs_from(-1)),
    ),
    pumps=(
        PumpCall("mosquitto_loop({h}, 100, 1)"),
        PumpCall('mosquitto_publish({h}, NULL, "t", 1, "1", 0, false)', fires=False),
    ),
    asynchronous=True,
)

PAHO_C = Sdk(
    name="paho_c",
    languages=("c", "c++"),
    prelude="""#include <MQTTClient.h>

static MQTTClient_connectOptions opts = MQTTClient_connectOptions_initializer;""",
    variable="MQTTClient {v}",
    alias="MQTTClient ",
    create=(
        'MQTTClient_create(&{v}, "tcp://broker:1883", "dev-{n}",'
        " MQTTCLIENT_PERSISTENCE_NONE, NULL);",
    ),
    renew=(
        "MQTTClient_destroy(&{v});",
        'MQTTClient_create(&{v}, "tcp://broker:1883", "dev-{n}",'
        " MQTTCLIENT_PERSISTENCE_NONE, NULL);",
    ),
    opens=("MQTTClient_connect({h}, &opts)",),
    closes=("MQTTClient_disconnect({h}, 1000)",),
    queries=(
        Query("MQTTClient_isConnected({h})", 1, 0),
        Query("MQTTClient_isConnected({h}) == true", 1, 0),
        Query("MQTTClient_isConnected({h}) == 0", 0, 1, negated),
    ),
    pumps=(
        PumpCall('MQTTClient_publish({h}, "t", 1, "1", 0, 0, NULL)', fires=False),
    ),
    second="unclear",
)

COREMQTT = Sdk(
    name="coremqtt",
    languages=("c",),
    # Version 2.3 has the query; the header is that of 2.1.
    prelude="""#include <core_mqtt.h>

MQTTStatus_t MQTT_CheckConnectStatus(const MQTTContext_t *pContext);
static MQTTConnectInfo_t info;
static bool session;""",
    variable="MQTTContext_t {v}",
    alias="MQTTContext_t *",
    by_address=True,
    opens=("MQTT_Connect({h}, &info, NULL, 1000, &session)",),
    closes=("MQTT_Disconnect({h})",),
    queries=(
        Query("MQTT_CheckConnectStatus({h}) == MQTTStatusConnected", 1, 0),
        Query("MQTT_CheckConnectStatus({h}) != MQTTStatusConnected", 0, 1, negated),
        Query("({h})->connectStatus == MQTTConnected", 1, 0),
        Query("({h})->connectStatus == MQTTNotConnected", 0, 1, negated),
    ),
    more_queries=(
        Query("{o}connectStatus == MQTTNotConnected", 0, 1, negated),
        Query("{o}connectStatus != MQTTNotConnected", 1, 0),
    ),
    pumps=(PumpCall("MQTT_ProcessLoop({h})", too=(11,)),),
    failures=lambda v: v > 0,
    second="unclear",
)

ZEPHYR = Sdk(
    name="zephyr",
    languages=("c",),
    prelude="#include <zephyr/net/mqtt.h>",
    variable="struct mqtt_client {v}",
    alias="struct mqtt_client *",
    by_address=True,
    create=("mqtt_client_init({h});",),
    opens=("mqtt_connect({h})",),
    closes=("mqtt_disconnect({h})", "mqtt_abort({h})"),
    pumps=(PumpCall("mqtt_input({h})"),),
    failures=lambda v: v < 0,
    asynchronous=True,
    second="unclear",
    events=("MQTT_EVT_CONNACK", "MQTT_EVT_DISCONNECT"),
    codes=(0, 1),
)

ARDUINO = Sdk(
    name="arduino",
    languages=("c++",),
    prelude="""#include <MQTT.h>

extern const char *device_id;""",
    variable="MQTTClient {v}",
    alias="MQTTClient *",
    is_object=True,
    opens=("{o}connect(device_id)",),
    closes=("{o}disconnect()",),
    queries=(
        Query("{o}connected()", 1, 0),
        Query("{o}connected() == false", 0, 1, negated),
    ),
    pumps=(
        PumpCall("{o}loop()", up=1),
        PumpCall('{o}publish("t", "1")', up=1, fires=False),
    ),
    success=1,
    failures=lambda v: v == 0,
)

PAHO_CPP = Sdk(
    name="paho_cpp",
    languages=("c++",),
    prelude="#include <mqtt/client.h>",
    variable='mqtt::client {v}{{"tcp://broker:1883", "dev-{n}"}}',
    alias="mqtt::client *",
    is_object=True,
    throws=True,
    failures=lambda v: v == 1,  # what the printer makes of the exception
    opens=("{o}connect()", "{o}reconnect()"),
    closes=("{o}disconnect()",),
    queries=(
        Query("{o}is_connected()", 1, 0),
        Query("{o}is_connected() == false", 0, 1, negated),
    ),
    second="refused",
)

ESP = Sdk(
    name="esp",
    languages=("c", "c++"),
    prelude="#include <mqtt_client.h>",
    variable="esp_mqtt_client_handle_t {v}",
    alias="esp_mqtt_client_handle_t ",
    create=("{v} = esp_mqtt_client_init(&config_{n});",),
    opens=("esp_mqtt_client_start({h})",),
    closes=("esp_mqtt_client_stop({h})",),
    asynchronous=True,
    second="refused",
    events=("MQTT_EVENT_CONNECTED", "MQTT_EVENT_DISCONNECTED"),
    codes=(1, 2),
    weight=0,  # in programs with handlers only
)

SDKS = {
    s.name: s
    for s in (
        MOSQUITTO,
        PAHO_C,
        COREMQTT,
        ZEPHYR,
        ARDUINO,
        PAHO_CPP,
        ESP,
    )
}
