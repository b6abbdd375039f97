#!/usr/bin/env python3
"""csmith.py --tool TOOL [--seed N] [--programs N] [--jobs N]

Random C programs of Debian's csmith (package csmith), which are full of pointers,
unions, bit-fields, gotos and deep expressions, with calls of libmosquitto spliced
in between their statements, their variables as conditions and results. Prints the
seed, the figures, and each program that failed, which stays.
"""

import argparse
import concurrent.futures
import os
import random
import re
import subprocess
import sys
import tempfile

import survive

HEAD = """\
#include <mosquitto.h>
static struct mosquitto *client, *other, *all[4];
static int spare;
static void on_down(struct mosquitto *m, void *p, int rc);
"""
TAIL = """
static void on_down(struct mosquitto *m, void *p, int rc) {
  if (rc) mosquitto_reconnect(m); else client = other;
}
"""
CALLS = [
    'HANDLE = mosquitto_new("device", 1, 0);',
    "mosquitto_destroy(HANDLE);",
    "mosquitto_disconnect(HANDLE);",
    "mosquitto_disconnect_callback_set(HANDLE, on_down);",
    'mosquitto_connect(HANDLE, "broker", 1883, 60);',
    'if (VARIABLE) mosquitto_connect(HANDLE, "broker", 1883, 60);',
    'VARIABLE = mosquitto_connect(HANDLE, "broker", 1883, 60);',
    'while (mosquitto_connect(HANDLE, "broker", 1883, 60)) { if (VARIABLE) break; }',
    "if (mosquitto_loop(HANDLE, 10, 1)) mosquitto_reconnect(HANDLE);",
    "if (mosquitto_socket(HANDLE) == -1) mosquitto_reconnect(HANDLE);",
    "for (;;) { if (mosquitto_loop(HANDLE, 10, 1)) break; }",
    "HANDLE = HANDLE;",
]
NUMBER = re.compile(r"^static (?:volatile )?u?int\d+_t (g_\d+) = ", re.M)


def splice(text, rng):
    variables = NUMBER.findall(text) + ["spare"]
    handles = ["client", "other", "all[0]", "all[%s & 3]" % rng.choice(variables)]
    lines = []
    inside = False
    for line in text.splitlines():
        lines.append(line)
        if re.match(r"^[{}]", line):  # a function begins or ends
            inside = line[0] == "{"
        if inside and re.match(r" {4}.*;\s*$", line) and rng.random() < 0.1:
            call = rng.choice(CALLS).replace("VARIABLE", rng.choice(variables))
            while "HANDLE" in call:
                call = call.replace("HANDLE", rng.choice(handles), 1)
            lines.append(call)
    return HEAD + "\n".join(lines) + TAIL


def generate(seed):
    with tempfile.TemporaryDirectory() as folder:  # for the platform.info it leaves
        done = subprocess.run(
            ["csmith", "--seed", str(seed)],
            capture_output=True,
            text=True,
            timeout=300,
            cwd=folder,
        )
    return done.stdout


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--tool", required=True)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    parser.add_argument("--programs", type=int, default=500)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    print("seed %d" % options.seed, flush=True)
    rng = random.Random(options.seed)
    files = survive.Files()
    seeds = [options.seed + i for i in range(options.programs)]
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for text in pool.map(generate, seeds):
            files.add(splice(text, rng), ".c", ["-I/usr/include/csmith"])
    sys.exit(files.judge(options.tool, options.jobs) > 0)


if __name__ == "__main__":
    main()
