"""Where a random program runs: what its entry points are called, how it waits,
how handlers are registered and what their heads look like.

    posix     main; nothing but the SDK's callbacks
    zephyr    main; likewise
    freertos  app_main, software timers, the events of ESP-IDF
    arduino   setup and loop, Ticker
"""

from tree import Var


def of(program):
    if program.loop:
        return Arduino()
    if program.sdk == "zephyr" and program.handlers:
        return Zephyr()
    if program.sdk == "esp" or {h.kind for h in program.handlers} & {"timer", "event"}:
        return FreeRtos()
    return Posix()


def event_codes(h, sdk, domain):
    """The values of a handler's parameter for each event of its connection; None
    where it has no parameter."""
    if h.kind == "up":
        return {"up": [0], "failed": [v for v in domain if v != 0]}
    if h.kind == "down":
        return {"closing": [0], "down": [v for v in domain if v != 0]}
    if h.kind == "online":
        return {"up": [None]}
    if h.kind == "lost":
        return {"down": [None]}
    up, down = sdk.codes
    other = [v for v in domain if v not in (up, down)]
    return {"up": [up], "down": [down], "other": other}


def handle_of(h, printer):
    """The connection of an SDK callback, as an expression's variable."""
    return printer.p.handles[h.handle]


class Platform:
    includes = ""
    wait = ""
    loop_head = ""
    goes_on = False  # handlers still run when the first function has returned

    def once_head(self, program):
        """The head of the function that runs first; whether it has a result."""
        return ("int main()" if program.language == "c++" else "int main(void)"), True

    def variables(self, printer):
        """Definitions the platform needs: timer handles, configurations."""
        if printer.sdk.name != "esp" or printer.local_config:
            return []
        return self.configurations(printer, "static ")

    def configurations(self, printer, storage):
        out = []
        for n in printer.numbers.values():
            out.append(storage + "esp_mqtt_client_config_t config_%d = {" % n)
            out.append('    .broker = {.address = {.uri = "mqtt://broker"}},')
            if not printer.p.reconnects:
                out.append("    .network = {.disable_auto_reconnect = true},")
            out.append("};")
        return out

    def before_create(self, printer):
        if printer.sdk.name != "esp" or not printer.local_config:
            return []
        return self.configurations(printer, "")

    def prologue(self, printer):
        """Statements before those of the program."""
        return []

    def handler_head(self, h, printer):
        return "static void %s(%s)" % (h.name, self.parameters(h, printer))

    def parameters(self, h, printer):
        """The parameters of the C function; see event() for the event's name."""
        sdk, q = printer.sdk.name, event_parameter(h, printer)
        if h.kind in ("timer", "event"):
            return self.own_parameters(h, printer)
        if sdk == "mosquitto":
            return "struct mosquitto *m, void *data, int " + q
        if sdk == "paho_c":
            return "void *context, char *cause"
        if sdk == "zephyr":
            return "struct mqtt_client *c, const struct mqtt_evt *evt"
        if sdk == "esp":
            id = q or "event_id"
            return "void *arg, esp_event_base_t base, int32_t %s, void *data" % id
        return "" if printer.cxx else "void"

    def own_parameters(self, h, printer):
        return "" if printer.cxx else "void"

    def event(self, h, printer):
        """How the event is spelled inside the handler's C function."""
        if printer.sdk.name == "zephyr" and h.kind == "up_down":
            return "evt->type"
        return event_parameter(h, printer)

    def after(self, h, printer):
        """What stands behind a handler."""
        if printer.sdk.name == "paho_cpp" and h.kind in ("online", "lost"):
            method = "connected" if h.kind == "online" else "connection_lost"
            return [
                "class %s_events : public mqtt::callback {" % h.name,
                "public:",
                "  void %s(const mqtt::string &) override { %s(); }" % (method, h.name),
                "};",
                "static %s_events %s_listener;" % (h.name, h.name),
                "",
            ]
        if printer.sdk.name == "paho_c" and h.kind == "lost":
            return [
                "static int %s_message(void *context, char *topic, int length," % h.name,
                "                      MQTTClient_message *message) {",
                "  return 1;",
                "}",
                "",
            ]
        return []

    def register(self, h, printer):
        """The statements that do it."""
        sdk = printer.sdk.name
        e = Var(handle_of(h, printer))
        if sdk == "mosquitto":
            what = {"up": "connect", "down": "disconnect"}[h.kind]
            return [
                printer.fill("mosquitto_%s_callback_set({h}, %s);" % (what, h.name), e)
            ]
        if sdk == "paho_c":
            text = "MQTTClient_setCallbacks({h}, NULL, %s, %s_message, NULL);"
            return [printer.fill(text % (h.name, h.name), e)]
        if sdk == "paho_cpp":
            return [printer.fill("{o}set_callback(%s_listener);" % h.name, e)]
        if sdk == "zephyr":
            return [printer.fill("({h})->evt_cb = %s;" % h.name, e)]
        event = {
            "up_down": "MQTT_EVENT_ANY",
            "online": "MQTT_EVENT_CONNECTED",
            "lost": "MQTT_EVENT_DISCONNECTED",
        }[h.kind]
        text = "esp_mqtt_client_register_event({h}, %s, %s, NULL);" % (event, h.name)
        return [printer.fill(text, e)]


def event_parameter(h, printer):
    f = printer.p.function(h.function)
    return f.parameters[0].name if f.parameters else ""


class Posix(Platform):
    includes = "#include <unistd.h>"
    wait = "sleep(1);"

    def prologue(self, printer):
        if printer.sdk.name == "mosquitto" and printer.p.reconnects:
            return [
                printer.fill("mosquitto_loop_start({h});", Var(h))
                for h in printer.p.handles
            ]
        return []


class Zephyr(Platform):
    includes = "#include <zephyr/kernel.h>"
    wait = "k_sleep(K_SECONDS(1));"


class FreeRtos(Platform):
    includes = (
        "#include <freertos/FreeRTOS.h>\n"
        "#include <freertos/task.h>\n"
        "#include <freertos/timers.h>\n"
        "#include <esp_event.h>"
    )
    wait = "vTaskDelay(100);"
    goes_on = True

    def once_head(self, program):
        if program.language == "c++":
            return 'extern "C" void app_main()', False
        return "void app_main(void)", False

    def variables(self, printer):
        out = super().variables(printer)
        for h in printer.p.handlers:
            if h.kind == "timer":
                out.append("static TimerHandle_t timer_%s;" % h.name)
        return out

    def own_parameters(self, h, printer):
        if h.kind == "timer":
            return "TimerHandle_t timer"
        return "void *arg, esp_event_base_t base, int32_t id, void *data"

    def register(self, h, printer):
        if h.kind == "timer":
            repeats = "pdTRUE" if h.repeats else "pdFALSE"
            text = 'timer_%s = xTimerCreate("%s", 500, %s, NULL, %s);'
            start = "xTimerStart(timer_%s, 0);" % h.name
            return [text % (h.name, h.name, repeats, h.name), start]
        if h.kind == "event":
            text = "esp_event_handler_register(ESP_EVENT_ANY_BASE, 4, %s, NULL);"
            return [text % h.name]
        return super().register(h, printer)


class Arduino(Platform):
    includes = "#include <Arduino.h>\n#include <Ticker.h>"
    wait = "delay(1000);"
    loop_head = "void loop()"
    goes_on = True

    def once_head(self, program):
        return "void setup()", False

    def variables(self, printer):
        return [
            "static Ticker ticker_%s;" % h.name
            for h in printer.p.handlers
            if h.kind == "timer"
        ]

    def register(self, h, printer):
        what = "attach" if h.repeats else "once"
        return ["ticker_%s.%s(5, %s);" % (h.name, what, h.name)]
