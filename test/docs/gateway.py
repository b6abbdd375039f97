#!/usr/bin/env python3
"""Checks that iot-tidy finds in docs/examples/gateway what its comments say.

    gateway.py --tool "CLANG-TIDY ..." FOLDER

Each comment that starts with `MISTAKE (iot-...)` must have a finding of that check
at the statement after it, and there must be no other finding, nor an error.
"""

import argparse
import os
import re
import shlex
import subprocess
import sys

MISTAKE = re.compile(r"(?://|/\*) MISTAKE \((iot-[a-z-]+)\)")
COMMENT = re.compile(r"\s*(//|/\*|\*)")
FINDING = re.compile(
    r"^(?P<file>[^\n:]+):(?P<line>\d+):\d+: (?:warning|error): .*\[(?P<check>.*)\]$",
    re.M,
)
REACH = 2  # lines that a statement has before the call that is reported


def mistakes(path):
    """Yields check and first line of code after each comment."""
    check = None
    with open(path, encoding="utf-8") as text:
        for number, line in enumerate(text, 1):
            found = MISTAKE.search(line)
            if found:
                check = found[1]
            elif check and not COMMENT.match(line):
                yield check, number
                check = None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", required=True, help="clang-tidy, with arguments")
    parser.add_argument("folder")
    options = parser.parse_args()

    failures, expected = [], 0
    for name in sorted(os.listdir(options.folder)):
        if not name.endswith((".c", ".cpp")):
            continue
        path = os.path.join(options.folder, name)
        command = shlex.split(options.tool)
        command += ["--quiet", "--checks=-*,iot-*", "--config={}", path]
        done = subprocess.run(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        if done.returncode:
            failures.append("%s: exit code %d" % (name, done.returncode))
        found = [(m["check"], int(m["line"])) for m in FINDING.finditer(done.stdout)]
        for check, line in mistakes(path):
            expected += 1
            here = [f for f in found if f[0] == check and 0 <= f[1] - line <= REACH]
            if not here:
                failures.append("%s:%d: no %s" % (name, line, check))
            found = [f for f in found if f not in here]
        for check, line in found:
            failures.append("%s:%d: unexpected %s" % (name, line, check))

    print("\n".join(failures))
    print("%d mistakes, %d failures" % (expected, len(failures)))
    sys.exit(1 if failures or not expected else 0)


if __name__ == "__main__":
    main()
