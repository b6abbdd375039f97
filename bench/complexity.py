"""How time and memory grow with the size of a program.

    complexity.py IOT-CLANG-TIDY [--shapes NAME,...] [--sizes N,...] [--runs N] [--limit B]
        [--seconds N]
    complexity.py --print SHAPE N

Writes C and C++ programs of one shape each (a cycle of n blocks, n diamonds in a
row, a chain of n calls, ...) in sizes up to 800, analyses all of them in turn, RUNS
times (3), and prints for each shape the processor time that the checks took at each
size (the least of the runs; clang-tidy's own profile of the checks, so without the
parse), the exponent b of time = a * n^b, fitted over the logarithms of what took
more than 5 ms, the peak memory that came on top of the smallest size, and which
bounds ended the analysis. Where "work" is cut the exponent says how well the bound
holds. An exponent above the limit (1.3), a crash or a program that takes more than 60 s
makes it fail.
The second form prints one program.
"""

import argparse
import json
import math
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile

SIZES = "50,100,200,400,800"
MEASURABLE = 0.005
FAILED = "ended"

HEAD = """\
#include <mosquitto.h>
#include <stddef.h>
int input(int);
static struct mosquitto *client;
"""
NEW = '  client = mosquitto_new("device", 1, NULL);\n'
CONNECT = 'mosquitto_connect(client, "broker", 1883, 60);'
OFFLINE = "mosquitto_socket(client) == -1"
PUMP = "mosquitto_loop(client, 1000, 1);"

SHAPES = {}


def shape(function):
    SHAPES[function.__name__.replace("_", "-")] = function
    return function


def lines(n, text):
    """TEXT for each number, with {i}, {next} and {before}."""
    return "".join(
        text.replace("{i}", str(i))
        .replace("{next}", str((i + 1) % n))
        .replace("{before}", str(i - 1))
        for i in range(n)
    )


def main_of(body, before=""):
    return HEAD + before + "int main(void) {\n" + NEW + body + "  return 0;\n}\n"


# ---- the graph of one function ----


@shape
def cycle(n):
    """One cycle of n blocks, each with a way to the first."""
    return main_of(
        lines(n, "l{i}:\n  if (input({i})) goto l0;\n  " + PUMP + "\n")
        + "  if (%s) %s\n  goto l0;\n" % (OFFLINE, CONNECT)
    )


@shape
def cycles(n):
    """n loops in a row."""
    return main_of(
        lines(n, "  while (input({i})) { if (%s) %s }\n" % (OFFLINE, CONNECT))
    )


@shape
def diamonds(n):
    """n independent branches, each with a connect and a close."""
    return main_of(
        lines(
            n,
            "  if (input({i})) { %s }\n  mosquitto_disconnect(client);\n" % CONNECT,
        )
    )


@shape
def diamonds_asked(n):
    """n branches that ask for the state."""
    return main_of(lines(n, "  if (%s) %s\n" % (OFFLINE, CONNECT)))


@shape
def diamonds_idle(n):
    """n branches that have nothing to do with the connection."""
    return main_of(
        "  %s\n" % CONNECT + lines(n, "  if (input({i})) input(-1); else input(-2);\n")
    )


@shape
def merges(n):
    """n values of one variable meet, and are told apart again."""
    return main_of(
        "  int way = 0;\n"
        + lines(n, "  if (input({i})) way = {i} + 1;\n")
        + lines(n, "  if (way == {i} + 1 && %s) %s\n" % (OFFLINE, CONNECT))
    )


@shape
def nested_loops(n):
    return main_of(
        lines(n, "  while (input({i})) {\n")
        + "  if (%s) %s\n" % (OFFLINE, CONNECT)
        + "  }\n" * n
    )


@shape
def nested_counters(n):
    return main_of(
        lines(n, "  for (int c{i} = 0; c{i} < 3; c{i}++) {\n")
        + "  if (%s) %s\n" % (OFFLINE, CONNECT)
        + "  }\n" * n
    )


@shape
def nested_ifs(n):
    return main_of(
        lines(n, "  int f{i} = input({i});\n")
        + lines(n, "  if (f{i}) {\n")
        + "  %s\n" % CONNECT
        + "  }\n" * n
    )


@shape
def long_condition(n):
    return main_of(
        "  if ("
        + " && ".join("input(%d)" % i for i in range(n))
        + ")\n    %s\n" % CONNECT
    )


@shape
def straight_line(n):
    return main_of(
        "  if (input(0)) return 1;\n"
        + lines(n, "  %s\n  mosquitto_disconnect(client);\n" % CONNECT)
    )


@shape
def wide_switch(n):
    """A state machine of n states in one loop."""
    return main_of(
        "  int state = 0;\n  for (;;) {\n  switch (state) {\n"
        + lines(n, "  case {i}: if (input({i})) state = {next}; break;\n")
        + "  case %d: %s state = 0; break;\n  }\n" % (n, CONNECT)
        + "  if (%s) state = %d;\n  }\n" % (OFFLINE, n)
    )


# ---- calls ----


@shape
def call_chain(n):
    return main_of(
        "  step0();\n",
        lines(n + 1, "static void step{i}(void);\n")
        + "".join(
            "static void step%d(void) { step%d(); }\n" % (i, i + 1) for i in range(n)
        )
        + "static void step%d(void) { if (%s) %s }\n" % (n, OFFLINE, CONNECT),
    )


@shape
def call_diamonds(n):
    """Each function calls the next one from both sides of a branch."""
    return main_of(
        "  step0();\n",
        lines(n + 1, "static void step{i}(void);\n")
        + "".join(
            "static void step%d(void) { if (input(%d)) step%d(); else { %s step%d(); } }\n"
            % (i, i, i + 1, PUMP, i + 1)
            for i in range(n)
        )
        + "static void step%d(void) { if (%s) %s }\n" % (n, OFFLINE, CONNECT),
    )


@shape
def recursion(n):
    """n functions in a ring."""
    return main_of(
        "  step0();\n",
        lines(n, "static void step{i}(void);\n")
        + lines(
            n,
            "static void step{i}(void) { if (%s) %s if (input({i})) step{next}(); }\n"
            % (OFFLINE, CONNECT),
        ),
    )


@shape
def recursion_crossed(n):
    """n functions, each of which calls two others."""
    return main_of(
        "  step0();\n",
        lines(n, "static void step{i}(void);\n")
        + "".join(
            "static void step%d(void) { if (%s) %s if (input(%d)) step%d(); else step%d(); }\n"
            % (i, OFFLINE, CONNECT, i, (i + 1) % n, (i * 7 + 3) % n)
            for i in range(n)
        ),
    )


@shape
def helpers(n):
    """n helpers, each called once by main."""
    return main_of(
        lines(n, "  step{i}();\n"),
        lines(n, "static void step{i}(void) { if (%s) %s }\n" % (OFFLINE, CONNECT)),
    )


@shape
def exported(n):
    """n functions that only others call."""
    return HEAD + lines(
        n,
        "void step{i}(struct mosquitto *m) {\n"
        '  if (mosquitto_socket(m) == -1) mosquitto_connect(m, "b", 1883, 60);\n}\n',
    )


@shape
def exported_states(n):
    """n functions that only others call, and each sets a flag of its own."""
    return (
        HEAD
        + lines(n, "static int f{i};\n")
        + lines(
            n,
            "void step{i}(void) {\n  if (!f{i}) { %s f{i} = 1; }\n}\n" % CONNECT,
        )
    )


# ---- what a state holds ----


@shape
def handles(n):
    """n clients, one after the other."""
    return main_of(
        lines(
            n,
            '  struct mosquitto *c{i} = mosquitto_new("c{i}", 1, NULL);\n'
            '  mosquitto_connect(c{i}, "broker", 1883, 60);\n',
        )
    )


@shape
def handles_looped(n):
    """n clients that one loop keeps connected."""
    return main_of(
        lines(
            n,
            '  struct mosquitto *c{i} = mosquitto_new("c{i}", 1, NULL);\n',
        )
        + "  for (;;) {\n"
        + lines(
            n,
            "    if (mosquitto_socket(c{i}) == -1)\n"
            '      mosquitto_connect(c{i}, "broker", 1883, 60);\n',
        )
        + "  }\n"
    )


@shape
def handles_with_flags(n):
    """n clients and a flag for each in one loop."""
    return main_of(
        lines(
            n,
            '  struct mosquitto *c{i} = mosquitto_new("c{i}", 1, NULL);\n'
            "  int up{i} = 0;\n",
        )
        + "  for (;;) {\n"
        + lines(
            n,
            '    if (!up{i} && mosquitto_connect(c{i}, "broker", 1883, 60) == 0)\n'
            "      up{i} = 1;\n"
            "    if (mosquitto_loop(c{i}, 10, 1)) up{i} = 0;\n",
        )
        + "  }\n"
    )


@shape
def handles_of_functions(n):
    """n functions, each with a client of its own."""
    return HEAD + lines(
        n,
        "static int run{i}(void) {\n"
        '  struct mosquitto *c = mosquitto_new("c{i}", 1, NULL);\n'
        '  int rc = mosquitto_connect(c, "broker", 1883, 60);\n'
        "  while (rc == 0) rc = mosquitto_loop(c, 10, 1);\n"
        "  mosquitto_disconnect(c);\n  mosquitto_destroy(c);\n  return rc;\n}\n",
    ) + "int main(void) {\n" + lines(n, "  run{i}();\n") + "}\n"


@shape
def one_identity(n):
    """n clients of which all have one id."""
    return main_of(
        lines(
            n,
            '  struct mosquitto *c{i} = mosquitto_new("same", 1, NULL);\n'
            '  mosquitto_connect(c{i}, "broker", 1883, 60);\n',
        )
    )


@shape
def flags(n):
    """n flags from outside, all of which decide."""
    return main_of(
        lines(n, "  int f{i} = 0;\n  if (input({i})) f{i} = 1;\n")
        + "  if ("
        + " && ".join("f%d" % i for i in range(n))
        + ")\n    %s\n  if (%s) %s\n" % (CONNECT, OFFLINE, CONNECT)
    )


@shape
def flags_looped(n):
    """n flags, set and tested in one loop."""
    return main_of(
        lines(n, "  int f{i} = 0;\n")
        + "  for (;;) {\n"
        + lines(n, "  if (input({i})) f{i} = !f{i};\n")
        + lines(n, "  if (f{i} && %s) %s\n" % (OFFLINE, CONNECT))
        + "  }\n"
    )


@shape
def flags_of_struct(n):
    """n members of one object, handed to a helper."""
    return main_of(
        "  struct all a = {0};\n  for (;;) {\n    look(&a);\n    act(&a);\n  }\n",
        "struct all {\n"
        + lines(n, "  int f{i};\n")
        + "};\nstatic void look(struct all *a) {\n"
        + lines(n, "  if (input({i})) a->f{i} = 1;\n")
        + "}\nstatic void act(struct all *a) {\n"
        + lines(n, "  if (a->f{i} && %s) %s\n" % (OFFLINE, CONNECT))
        + "}\n",
    )


@shape
def elements(n):
    """An initialiser of n elements."""
    return main_of(
        "  for (int i = 0; i < %d; i++)\n    if (way[i] && %s) %s\n"
        % (n, OFFLINE, CONNECT),
        "static int way[] = {" + ", ".join(str(i) for i in range(n)) + "};\n",
    )


@shape
def counters(n):
    """n counters in one loop."""
    return main_of(
        lines(n, "  int t{i} = 0;\n")
        + "  for (;;) {\n"
        + lines(
            n, "  if (input({i})) t{i}++;\n  if (t{i} > 5 && %s) %s\n" % (OFFLINE, CONNECT)
        )
        + "  }\n"
    )


# ---- the world ----

TIMERS = """\
typedef struct timer *TimerHandle_t;
TimerHandle_t xTimerCreate(const char *, unsigned, int, void *,
                           void (*)(TimerHandle_t));
int xTimerStart(TimerHandle_t, unsigned);
void vTaskDelay(unsigned);
int xTaskCreate(void (*)(void *), const char *, int, void *, int, void *);
"""


def timers(n, more=""):
    return lines(
        n, '  xTimerStart(xTimerCreate("t", 100, 1, NULL, on_timer{i}), 0);\n'
    )


LINK = """\
static void link(TimerHandle_t t) {
  if (%s && mosquitto_socket(client) == -1)
    mosquitto_connect(client, "broker", 1883, 60);
}
"""


@shape
def handlers(n):
    """n timers; each sets a flag that the next one tests."""
    return main_of(
        timers(n) + '  xTimerStart(xTimerCreate("t", 100, 1, NULL, link), 0);\n',
        TIMERS
        + lines(n, "static int flag{i};\n")
        + "".join(
            "static void on_timer%d(TimerHandle_t t) { %sflag%d = 1; }\n"
            % (i, "if (flag%d) " % (i - 1) if i else "", i)
            for i in range(n)
        )
        + LINK % ("flag%d" % (n - 1)),
    ).replace("int main(", "int app_main(")


@shape
def handlers_apart(n):
    """n timers, each with a flag of its own, and one connect that needs all."""
    return main_of(
        timers(n) + '  xTimerStart(xTimerCreate("t", 100, 1, NULL, link), 0);\n',
        TIMERS
        + lines(n, "static int flag{i};\n")
        + lines(n, "static void on_timer{i}(TimerHandle_t t) { flag{i} = !flag{i}; }\n")
        + LINK % " && ".join("flag%d" % i for i in range(n)),
    ).replace("int main(", "int app_main(")


@shape
def handlers_with_clients(n):
    """n timers, each with a client of its own."""
    return main_of(
        lines(n, '  c{i} = mosquitto_new("c{i}", 1, NULL);\n') + timers(n),
        TIMERS
        + lines(n, "static struct mosquitto *c{i};\n")
        + lines(
            n,
            "static void on_timer{i}(TimerHandle_t t) {\n"
            "  if (mosquitto_socket(c{i}) == -1)\n"
            '    mosquitto_connect(c{i}, "broker", 1883, 60);\n}\n',
        ),
    ).replace("int main(", "int app_main(")


@shape
def threads(n):
    """n threads, each with a client of its own, which wait."""
    return main_of(
        lines(n, '  xTaskCreate(task{i}, "t", 4096, NULL, 1, NULL);\n'),
        TIMERS
        + lines(
            n,
            "static void task{i}(void *p) {\n"
            '  struct mosquitto *c = mosquitto_new("c{i}", 1, NULL);\n'
            '  mosquitto_connect(c, "broker", 1883, 60);\n'
            "  for (;;) {\n    if (mosquitto_loop(c, 10, 1)) {\n"
            "      vTaskDelay(1000);\n      mosquitto_reconnect(c);\n    }\n  }\n}\n",
        ),
    ).replace("int main(", "int app_main(")


@shape
def callbacks(n):
    """n clients, each with callbacks of its own and a flag they set."""
    return main_of(
        lines(
            n,
            '  struct mosquitto *c{i} = mosquitto_new("c{i}", 1, NULL);\n'
            "  mosquitto_connect_callback_set(c{i}, on_up{i});\n"
            "  mosquitto_disconnect_callback_set(c{i}, on_down{i});\n",
        )
        + "  for (;;) {\n"
        + lines(
            n,
            "    if (!up{i})\n"
            '      mosquitto_connect(c{i}, "broker", 1883, 60);\n'
            "    mosquitto_loop(c{i}, 10, 1);\n",
        )
        + "  }\n",
        lines(
            n,
            "static int up{i};\n"
            "static void on_up{i}(struct mosquitto *m, void *p, int rc) { up{i} = rc == 0; }\n"
            "static void on_down{i}(struct mosquitto *m, void *p, int rc) { up{i} = 0; }\n",
        ),
    )


@shape
def yields(n):
    """n pumps in a row, with callbacks."""
    return main_of(
        "  mosquitto_connect_callback_set(client, on_up);\n"
        "  mosquitto_disconnect_callback_set(client, on_down);\n"
        + lines(n, "  if (!up) %s\n  %s\n" % (CONNECT, PUMP)),
        "static int up;\n"
        "static void on_up(struct mosquitto *m, void *p, int rc) { up = rc == 0; }\n"
        "static void on_down(struct mosquitto *m, void *p, int rc) { up = 0; }\n",
    )


# ---- C++ ----

CXX = """\
#include <mosquitto.h>
int input(int);
struct Link {
  struct mosquitto *client;
  explicit Link(const char *id) : client(mosquitto_new(id, true, nullptr)) {}
  ~Link() {
    mosquitto_disconnect(client);
    mosquitto_destroy(client);
  }
  void open() {
    if (mosquitto_socket(client) == -1)
      mosquitto_connect(client, "broker", 1883, 60);
  }
};
"""


@shape
def objects_cpp(n):
    """n objects with destructors in one scope, and ways out."""
    return CXX + "int main() {\n" + lines(
        n, '  Link l{i}("c{i}");\n  if (input({i})) return 1;\n  l{i}.open();\n'
    ) + "}\n"


@shape
def lambdas_cpp(n):
    return CXX + 'int main() {\n  Link l("c");\n' + lines(
        n, "  auto f{i} = [&] { if (input({i})) l.open(); };\n  f{i}();\n"
    ) + "}\n"


@shape
def instances_cpp(n):
    """n instances of one template."""
    return (
        CXX
        + 'template <int I> void run(Link &l) { if (input(I)) l.open(); }\nint main() {\n  Link l("c");\n'
        + lines(n, "  run<{i}>(l);\n")
        + "}\n"
    )


@shape
def tries_cpp(n):
    """n try blocks in a row."""
    return (
        CXX
        + 'void risk(int);\nint main() {\n  Link l("c");\n'
        + lines(n, "  try { l.open(); risk({i}); } catch (...) { input({i}); }\n")
        + "}\n"
    )


@shape
def classes_cpp(n):
    """n classes with a connection as member."""
    return CXX + lines(
        n,
        'class Node{i} {\n  Link link{"c{i}"};\n  bool up = false;\npublic:\n'
        "  void start() { if (!up) { link.open(); up = true; } }\n"
        "  void stop() { up = false; }\n};\n",
    ) + "int main() {\n" + lines(n, "  Node{i} n{i};\n  n{i}.start();\n") + "}\n"


# ---- measuring ----


def suffix(name):
    return ".cpp" if name.endswith("-cpp") else ".c"


def analyse(tool, file, folder, limit):
    """Seconds of processor time in the checks, peak memory in MiB, what was cut."""
    profile = os.path.join(folder, "profile")
    os.makedirs(profile, exist_ok=True)
    command = [
        tool,
        "--quiet",
        "--checks=-*,iot-*",
        "--config={CheckOptions: {iot-double-connect.Stats: true}}",
        "--enable-check-profile",
        "--store-check-profile=" + profile,
        file,
        "--",
        "-w",
        "-fbracket-depth=4000",
    ]
    said = os.path.join(folder, "said")
    with open(said, "w") as err, open(os.devnull, "w") as null:
        child = subprocess.Popen(
            command,
            stdout=null,
            stderr=err,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (limit, limit)),
        )
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = status
    memory = usage.ru_maxrss / 1024
    if status != 0:
        seconds = usage.ru_utime + usage.ru_stime
        if os.WIFSIGNALED(status):
            return seconds, memory, FAILED + " by signal %d" % os.WTERMSIG(status)
        return seconds, memory, FAILED
    seconds = 0
    for name in os.listdir(profile):
        path = os.path.join(profile, name)
        with open(path) as json_file:
            times = json.load(json_file)["profile"]
        os.remove(path)
        seconds += sum(
            t for key, t in times.items() if key.endswith((".user", ".sys"))
        )
    with open(said) as text:
        said = re.search(r"(\d+ without a graph);.*cut: (.*?);", text.read())
    hit = ", ".join(said.groups()).split(", ") if said else ["no figures"]
    return seconds, memory, ", ".join(c for c in hit if not c.startswith("0 "))


def exponent(times):
    x = [math.log(n) for n in times]
    y = [math.log(seconds) for seconds in times.values()]
    mean_x, mean_y = statistics.mean(x), statistics.mean(y)
    above = sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y))
    return above / sum((a - mean_x) ** 2 for a in x)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("tool", nargs="?")
    parser.add_argument("--shapes", default=",".join(SHAPES))
    parser.add_argument("--sizes", default=SIZES)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--limit", type=float, default=1.3)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--print", nargs=2, metavar=("SHAPE", "N"))
    options = parser.parse_args()
    if options.print:
        print(SHAPES[options.print[0]](int(options.print[1])))
        return
    if not options.tool:
        parser.error("which iot-clang-tidy?")
    sizes = [int(n) for n in options.sizes.split(",")]
    print(
        "%-22s %s %8s %9s  %s"
        % (
            "shape",
            " ".join("%8s" % ("n=%d" % n) for n in sizes),
            "exponent",
            "memory",
            "cut, at the largest",
        )
    )
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in options.shapes.split(","):
            files = {}
            for n in sizes:
                files[n] = os.path.join(folder, name + str(n) + suffix(name))
                with open(files[n], "w") as out:
                    out.write(SHAPES[name](n))
            best = {n: (math.inf, math.inf) for n in sizes}
            cut = {}
            for _ in range(options.runs):
                for n, file in files.items():
                    seconds, memory, cut[n] = analyse(
                        options.tool, file, folder, options.seconds
                    )
                    best[n] = tuple(map(min, best[n], (seconds, memory)))
                    if cut[n].startswith(FAILED):
                        break  # a larger one would, too
            last = max(cut)
            times = {n: best[n][0] for n in cut if best[n][0] > MEASURABLE}
            grows = exponent(times) if len(times) > 2 else None
            wrong = cut[last].startswith(FAILED) or (grows or 0) > options.limit
            bad += wrong
            print(
                "%-22s %s %8s %5d MiB  %s"
                % (
                    name,
                    " ".join(
                        "%8.3f" % best[n][0] if n in cut else "%8s" % "" for n in sizes
                    ),
                    ("%.2f" % grows if grows else "-") + ("!" if wrong else " "),
                    best[last][1] - best[sizes[0]][1],
                    cut[last],
                ),
                flush=True,
            )
    print("%d of %d shapes past the limit" % (bad, len(options.shapes.split(","))))
    sys.exit(bool(bad))


if __name__ == "__main__":
    main()
