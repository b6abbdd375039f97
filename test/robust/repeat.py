#!/usr/bin/env python3
"""repeat.py --tool TOOL [--command IOT-TIDY] [--runs N] [--jobs N,...] [FOLDER...]

The same findings in the same order: runs all checks over the test programs (or those
of the FOLDERs of test/) N times (20), each tool that is given, and then as a project
with iot-tidy check, for each number of jobs (1, 2, 8). All runs of a kind must print
the same, byte by byte. A TOOL may have arguments: "clang-tidy --load=IotTidy.so". What
different tools find is compared by ../compare_findings.py.
"""

import argparse
import difflib
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile

from programs import ALL, programs


def output(command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        said = (done.stderr + done.stdout)[-2000:]
        sys.exit("exit code %d: %s\n%s" % (done.returncode, command[0], said))
    return re.sub(r"analysed in .* s\b", "analysed", done.stdout)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--tool", action="append", default=[])
    parser.add_argument("--command")
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--jobs", default="1,2,8")
    parser.add_argument("folders", nargs="*", default=ALL)
    options = parser.parse_args()
    work = list(programs(options.folders))
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "compile_commands.json"), "w") as file:
            commands = [
                {"directory": folder, "file": p, "arguments": ["cc", "-w", *flags, p]}
                for p, flags in work
            ]
            json.dump(commands, file)
        database = ["-p=" + folder, *(path for path, _ in work)]
        kinds = {}  # what runs: its outputs must be one
        for tool in options.tool:
            command = shlex.split(tool) + ["--quiet", "--checks=-*,iot-*"] + database
            kinds[tool] = [command] * options.runs
        if options.command:
            kinds[options.command] = [
                [options.command, "check", "-p", folder, "-j", jobs]
                + ["--checks=-*,iot-*", "--cache=%s/%s" % (folder, jobs)]
                for jobs in options.jobs.split(",")
            ]
        bad = 0
        for name, runs in kinds.items():
            first, *others = [output(command) for command in runs]
            different = [other for other in others if other != first]
            print(
                "%s: %d programs, %d warnings, %d runs, %d differ from the first"
                % (name, len(work), first.count(" warning: "), len(runs), len(different))
            )
            for other in different[:1]:
                lines = difflib.unified_diff(first.split("\n"), other.split("\n"))
                print("\n".join(list(lines)[:40]))
            bad += bool(different) or not first.count(" warning: ")
    sys.exit(bad > 0)


if __name__ == "__main__":
    main()
