"""Runs the tool under test over many small files, several to a process, and says
which lines of each it reports, and how it would mend them."""

import os
import re
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Tuple

import yaml

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


@dataclass(frozen=True)
class Fix:
    """The edit that stands on a warning."""

    check: str
    offset: int  # of the warning
    replacements: Tuple[Tuple[int, int, str], ...]  # offset, length, new text


def exported(path):
    """The fixes by file, from what --export-fixes wrote."""
    if not os.path.exists(path):
        return
    with open(path, encoding="utf-8") as f:
        found = yaml.load(f, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    for d in found["Diagnostics"]:
        message = d["DiagnosticMessage"]
        edits = [
            (r["Offset"], r["Length"], r["ReplacementText"])
            for r in message["Replacements"]
        ]
        if edits:
            fix = Fix(d["DiagnosticName"], message["FileOffset"], tuple(edits))
            yield message["FilePath"], fix


def run_batch(tool, files, flags, fixes=None):
    """What the tool reports in each file, and the processor time it took. With a
    dictionary `fixes` it also applies its fixes and puts them there, by file."""
    if fixes is not None:
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "fixes.yaml")
            options = ["--fix", "--export-fixes=" + path]
            done = run_command(tool, options, files, flags)
            for f, fix in exported(path):
                fixes.setdefault(f, []).append(fix)
        return done
    return run_command(tool, [], files, flags)


def run_command(tool, options, files, flags):
    command = [tool, "-checks=-*," + ",".join(CHECKS), "--quiet"]
    command += ["-config={}"] + options + files + ["--"] + flags
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


def run_groups(tool, groups, jobs=2, fixes=None):
    """`groups` are lists of paths, C by .c and C++ by .cpp. Gives, for each path, the
    reported lines and the checks that reported them; and the processor time of each
    group. With a dictionary `fixes`, see run_batch()."""
    work = [(i, *b) for i, files in enumerate(groups) for b in batches(files)]
    reports, times = {}, [0.0] * len(groups)
    with ThreadPoolExecutor(jobs) as pool:
        for w, done in zip(work, pool.map(lambda w: run_batch(tool, *w[1:], fixes), work)):
            reports.update(done[0])
            times[w[0]] += done[1]
    return reports, times


def run(tool, files, jobs=2, fixes=None):
    size = max(1, -(-len(files) // jobs))
    groups = [files[i : i + size] for i in range(0, len(files), size)]
    return run_groups(tool, groups, jobs, fixes)[0]
