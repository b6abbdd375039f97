"""Runs the tool under test over many small files, several to a process, and says
which lines of each it reports."""

import os
import re
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor

# The checks that speak of an open while open. The others have reasons of their
# own to speak at a connect call.
CHECKS = (
    "iot-double-connect",
    "iot-ungated-retry-loop",
    "iot-misread-connection-state",
    "iot-competing-reconnect",
)

DIAGNOSTIC = re.compile(
    r"^(?P<file>/[^\n:]+):(?P<line>\d+):\d+: "
    r"(?P<kind>warning|error): (?P<text>.*?)(?: \[(?P<check>[\w.,-]+)\])?$"
)


HERE = os.path.dirname(os.path.abspath(__file__))
SDKS = os.path.join(os.path.dirname(HERE), "Inputs", "sdk")
HEADERS = [os.path.join(HERE, "include"), SDKS]
HEADERS += [os.path.join(SDKS, d) for d in ("esp-idf", "coremqtt", "zephyr", "freertos")]


class Broken(Exception):
    """A program does not compile, or the tool died."""


def run_batch(tool, files, flags):
    command = [tool, "-checks=-*," + ",".join(CHECKS), "--quiet"]
    command += ["-config={}"] + files + ["--"] + flags
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", errors="replace"
    )
    reports = {f: {} for f in files}
    for line in done.stdout.splitlines():
        m = DIAGNOSTIC.match(line)
        if not m:
            continue
        if m["kind"] == "error" or m["file"] not in reports:
            raise Broken(line)
        checks = [c for c in m["check"].split(",") if c in CHECKS]
        if checks:
            found = reports[m["file"]].setdefault(int(m["line"]), set())
            found.update(checks)
    if done.returncode:
        raise Broken("exit code %d\n%s" % (done.returncode, done.stderr[-2000:]))
    return reports


def run(tool, files, jobs=2, batch=40):
    """`files` is a list of paths, C by .c and C++ by .cpp. Gives, for each, the
    reported lines and the checks that reported them."""
    work = []
    for extension, standard in ((".c", "c17"), (".cpp", "c++17")):
        chosen = [f for f in files if os.path.splitext(f)[1] == extension]
        flags = ["-std=" + standard, "-w"]
        for folder in HEADERS:
            flags += ["-isystem", folder]
        size = max(1, min(batch, -(-len(chosen) // jobs)))
        for i in range(0, len(chosen), size):
            work.append((chosen[i : i + size], flags))
    reports = {}
    with ThreadPoolExecutor(jobs) as pool:
        for found in pool.map(lambda w: run_batch(tool, *w), work):
            reports.update(found)
    return reports
