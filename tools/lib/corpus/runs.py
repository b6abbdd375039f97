"""Runs a clang-tidy on one translation unit for tools/corpus."""

import collections
import os
import re
import subprocess
import time

import sketches

# The definite ones, and the figures of the analysis.
CHECKS = "-*,iot-*,-iot-unguarded-connect"
CONFIG = "{CheckOptions: {iot-double-connect.Stats: true}}"
# Not so noisy, and no end after the twentieth error.
FLAGS = ["-w", "-ferror-limit=0"]

FINDING = re.compile(
    r"^(?P<file>.+):(?P<line>\d+):\d+: (?:warning|error): (?P<message>.*)"
    r" \[(?P<check>[\w.-]+)[^\]]*\]$",
    re.M,
)
STATISTICS = re.compile(r"^iot-tidy: (\d+ functions\b.*)$", re.M)

# What a run said: (path, line, check) -> message; `failure` says why it said
# nothing.
Outcome = collections.namedtuple(
    "Outcome", "findings errors statistics seconds failure"
)


def statistics(text):
    """The figures by name; `cut` are those of the bounds that end a way short."""
    match = STATISTICS.search(text)
    pairs = re.findall(r"(\d+) ([a-z ]*[a-z])", match[1] if match else "")
    figures = collections.Counter({name: int(number) for number, name in pairs})
    figures["cut"] = figures["depth"] + figures["work"] + figures["world"]
    return figures


def analyse(tool, root, file, flags, seconds):
    """root is the tree of the file; what is found outside of it is left out."""
    command = [*tool, "--quiet", "--checks=" + CHECKS, "--config=" + CONFIG]
    command += ["--header-filter=.*", file, "--", *FLAGS, *flags]
    begin = time.monotonic()
    try:
        done = subprocess.run(
            command,
            cwd=root,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        failure = "no answer in %g s" % seconds
        return Outcome({}, 0, collections.Counter(), seconds, failure)
    took = time.monotonic() - begin
    findings, errors = {}, 0
    for match in FINDING.finditer(done.stdout):
        path = os.path.relpath(os.path.join(root, match["file"]), root)
        if match["check"] == "clang-diagnostic-error":
            errors += 1
        elif match["check"].startswith("iot-") and not path.startswith(".."):
            path = sketches.original(path)
            findings[path, int(match["line"]), match["check"]] = match["message"]
    # 1 is also the status of a file with errors.
    failure = None
    if done.returncode not in (0, 1):
        last = (done.stderr.strip().splitlines() or [""])[-1]
        failure = "ends with status %d: %s" % (done.returncode, last)
    return Outcome(findings, errors, statistics(done.stderr), took, failure)
