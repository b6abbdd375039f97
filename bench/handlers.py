"""How the time grows with the handlers of a program.

    handlers.py IOT-CLANG-TIDY [RUNS]
    handlers.py --print N

Writes C programs with n timers, each of which sets a flag that the next one
tests, and a last one that connects where the last flag is set; analyses them in
turn, RUNS times (3), and prints the median for each n and the exponent b of
time = a * n^b, fitted over the logarithms. Where "work" is cut, the bound on the
work ended the analysis, and the exponent says how well it bounds the time.
The second form prints the program of N handlers.
"""

import math
import os
import re
import statistics
import subprocess
import sys
import tempfile

SIZES = [125, 250, 500, 1000]

HEAD = """\
#include <mosquitto.h>
#include <stddef.h>
typedef struct timer *TimerHandle_t;
TimerHandle_t xTimerCreate(const char *, unsigned, int, void *,
                           void (*)(TimerHandle_t));
int xTimerStart(TimerHandle_t, unsigned);
static struct mosquitto *client;
"""


def program(n):
    lines = [HEAD] + ["static int flag%d;" % i for i in range(n)]
    for i in range(n):
        before = "if (flag%d) " % (i - 1) if i else ""
        lines.append(
            "static void on_timer%d(TimerHandle_t t) { %sflag%d = 1; }"
            % (i, before, i)
        )
    lines.append(
        "static void link(TimerHandle_t t) {\n"
        "  if (flag%d && mosquitto_socket(client) == -1)\n"
        '    mosquitto_connect(client, "broker", 1883, 60);\n'
        "}\n"
        "int app_main(void) {\n"
        '  client = mosquitto_new("device", 1, NULL);' % (n - 1)
    )
    for name in ["on_timer%d" % i for i in range(n)] + ["link"]:
        lines.append(
            '  xTimerStart(xTimerCreate("t", 100, 1, NULL, %s), 0);' % name
        )
    lines.append("  return 0;\n}\n")
    return "\n".join(lines)


def analyse(tool, file):
    """Seconds of processor time, and what bounds left out."""
    options = "{CheckOptions: {iot-double-connect.Stats: true}}"
    command = [tool, "--quiet", "--checks=-*,iot-*", "--config=" + options, file]
    before = os.times()
    done = subprocess.run(
        command + ["--", "-std=c17"], capture_output=True, text=True, check=True
    )
    after = os.times()
    seconds = (
        after.children_user
        + after.children_system
        - before.children_user
        - before.children_system
    )
    cut = re.search("cut: (.*?);", done.stderr)
    return seconds, cut.group(1) if cut else ""


def exponent(times):
    x = [math.log(n) for n in times]
    y = [math.log(seconds) for seconds in times.values()]
    mean_x, mean_y = statistics.mean(x), statistics.mean(y)
    above = sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y))
    return above / sum((a - mean_x) ** 2 for a in x)


def main():
    if not 2 <= len(sys.argv) <= 3:
        sys.exit(__doc__)
    if sys.argv[1] == "--print":
        print(program(int(sys.argv[2])))
        return
    runs = int(sys.argv[2]) if len(sys.argv) == 3 else 3
    with tempfile.TemporaryDirectory() as folder:
        files = {n: os.path.join(folder, "handlers%d.c" % n) for n in SIZES}
        for n, file in files.items():
            with open(file, "w") as out:
                out.write(program(n))
        taken = {n: [] for n in SIZES}
        cut = {}
        for _ in range(runs):
            for n, file in files.items():
                seconds, cut[n] = analyse(sys.argv[1], file)
                taken[n].append(seconds)
    medians = {n: statistics.median(t) for n, t in taken.items()}
    for n, seconds in medians.items():
        print("%5d handlers %8.2f s   cut: %s" % (n, seconds, cut[n]))
    print("time grows as n^%.2f" % exponent(medians))


if __name__ == "__main__":
    main()
