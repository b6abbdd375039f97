"""Where a random program runs: what its entry points are called, how it waits,
how handlers are registered and what their heads look like.

    posix     main; nothing but the SDK's callbacks
    freertos  app_main, software timers
    arduino   setup and loop, Ticker
"""

def of(program):
    if program.loop:
        return Arduino()
    if any(h.kind == "timer" for h in program.handlers) or program.sdk == "esp":
        return FreeRtos()
    return Posix()


def event_codes(h, domain):
    """The values of a handler's parameter for each event of its connection; None
    where it has no parameter."""
    if h.kind == "up":
        return {"up": [0], "failed": [v for v in domain if v != 0]}
    if h.kind == "down":
        return {"closing": [0], "down": [v for v in domain if v != 0]}
    if h.kind == "lost":
        return {"down": [None]}
    other = [v for v in domain if v not in (1, 2)]
    return {"up": [1], "down": [2], "other": other}


class Platform:
    includes = ""
    wait = ""
    loop_head = ""

    def once_head(self, program):
        """The head of the function that runs first; whether it has a result."""
        return ("int main()" if program.language == "c++" else "int main(void)"), True

    def declarations(self, program, printer):
        return ""

    def variables(self, program):
        """Definitions the platform needs: timer handles, configurations."""
        return []

    def prologue(self, program):
        return []

    def handler_head(self, h, printer):
        raise NotImplementedError

    def handler_start(self, h, printer):
        return []

    def forwarded(self, h):
        """What the free function in front of a method gives to it."""
        return ""

    def register(self, h, printer):
        raise NotImplementedError


class Posix(Platform):
    includes = "#include <unistd.h>"
    wait = "sleep(1);"


class FreeRtos(Posix):
    pass


class Arduino(Platform):
    wait = "delay(1000);"
    loop_head = "void loop()"

    def once_head(self, program):
        return "void setup()", False
