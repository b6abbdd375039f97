"""Runs the tool under test over many small files, several to a process, and says
which lines of each it reports."""

import os
import re
import subprocess
import tempfile
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
    """What the tool reports in each file, and the processor time it took."""
    command = [tool, "-checks=-*," + ",".join(CHECKS), "--quiet"]
    command += ["-config={}"] + files + ["--"] + flags
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen(command, stdout=out, stderr=err)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = code = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        lines = out.read().decode("utf-8", "replace").splitlines()
        errors = err.read().decode("utf-8", "replace")
    reports = {f: {} for f in files}
    for line in lines:
        m = DIAGNOSTIC.match(line)
        if not m:
            continue
        if m["kind"] == "error" or m["file"] not in reports:
            raise Broken(line)
        checks = [c for c in m["check"].split(",") if c in CHECKS]
        if checks:
            found = reports[m["file"]].setdefault(int(m["line"]), set())
            found.update(checks)
    if code:
        raise Broken("exit code %d\n%s" % (code, errors[-2000:]))
    return reports, used.ru_utime + used.ru_stime


def batches(files, most=40):
    """Files of one language, and the flags it needs."""
    for extension, standard in ((".c", "c17"), (".cpp", "c++17")):
        chosen = [f for f in files if os.path.splitext(f)[1] == extension]
        flags = ["-std=" + standard, "-w"]
        for folder in HEADERS:
            flags += ["-isystem", folder]
        for i in range(0, len(chosen), most):
            yield chosen[i : i + most], flags


def run_groups(tool, groups, jobs=2):
    """`groups` are lists of paths, C by .c and C++ by .cpp. Gives, for each path, the
    reported lines and the checks that reported them; and the processor time of each
    group."""
    work = [(i, *b) for i, files in enumerate(groups) for b in batches(files)]
    reports, times = {}, [0.0] * len(groups)
    with ThreadPoolExecutor(jobs) as pool:
        for w, done in zip(work, pool.map(lambda w: run_batch(tool, *w[1:]), work)):
            reports.update(done[0])
            times[w[0]] += done[1]
    return reports, times


def run(tool, files, jobs=2):
    size = max(1, -(-len(files) // jobs))
    groups = [files[i : i + size] for i in range(0, len(files), size)]
    return run_groups(tool, groups, jobs)[0]
