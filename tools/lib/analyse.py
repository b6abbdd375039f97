"""analyse.py TOOL PATH...: what tools/quickstart runs when all is built.

Runs TOOL, a clang-tidy, on every translation unit of the paths, prints what it
finds, and ends with a summary. IOT_TIDY_CHECKS overrides which checks run.
"""

import collections
import concurrent.futures
import json
import os
import re
import subprocess
import sys
import time

import check_records

# The definite ones; iot-unguarded-connect is for strict projects to add.
CHECKS = os.environ.get("IOT_TIDY_CHECKS", "-*,iot-*,-iot-unguarded-connect")
EXTENSIONS = (".c", ".cc", ".cpp", ".cxx", ".c++")
DATABASE = "compile_commands.json"

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
LOCATION = re.compile(r"^((?:\x1b\[[0-9;]*m)*)([^\s:][^:]*)(?=:\d+:\d+: )")
FINDING = re.compile(
    r"^(?P<at>.+:\d+:\d+): (?:warning|error): .*\[(?P<check>iot-[a-z-]+)[^\]]*\]$",
    re.M,
)
ERROR = re.compile(r"error: .*\[clang-diagnostic-error\]$", re.M)

# One translation unit: where its compile database is, if one was given, and the
# folder that relative names in the output start from.
Unit = collections.namedtuple("Unit", "file database folder")


def has_flags(file):
    """Whether clang-tidy finds flags for the file by itself."""
    folder = os.path.dirname(os.path.abspath(file))
    while True:
        for name in (DATABASE, "compile_flags.txt"):
            if os.path.exists(os.path.join(folder, name)):
                return True
        parent = os.path.dirname(folder)
        if parent == folder:
            return False
        folder = parent


def units_in_database(folder):
    with open(os.path.join(folder, DATABASE), encoding="utf-8") as text:
        for entry in json.load(text):
            start = os.path.join(folder, entry["directory"])
            file = os.path.normpath(os.path.join(start, entry["file"]))
            if file.lower().endswith(EXTENSIONS):
                yield Unit(file, folder, start)


def units(path):
    if not os.path.isdir(path):
        yield Unit(path, None, ".")
        return
    for folder in (path, os.path.join(path, "build")):
        if os.path.exists(os.path.join(folder, DATABASE)):
            yield from units_in_database(folder)
            return
    for folder, folders, files in os.walk(path):
        folders[:] = sorted(
            f for f in folders if not f.startswith(".") and f != "CMakeFiles"
        )
        for file in sorted(files):
            if file.lower().endswith(EXTENSIONS):
                yield Unit(os.path.join(folder, file), None, ".")


def as_seen_from_here(line, folder):
    """Paths short if they are below the current folder, absolute otherwise."""

    def shorten(match):
        path = os.path.normpath(os.path.join(folder, match[2]))
        below = os.path.relpath(path)
        return match[1] + (path if below.startswith("..") else below)

    return LOCATION.sub(shorten, line)


def analyse(tool, unit, colour):
    """Returns the output, and whether clang-tidy itself failed."""
    command = [tool, "--quiet", "--header-filter=.*", "--checks=" + CHECKS]
    if colour:
        command.append("--use-color")
    if unit.database:
        command += ["-p", unit.database]
    command.append(unit.file)
    if not unit.database and not has_flags(unit.file):
        command.append("--")
    done = subprocess.run(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
    )
    folder = os.path.abspath(unit.folder)
    output = "\n".join(
        as_seen_from_here(line, folder) for line in done.stdout.splitlines()
    )
    # 1 is also the status of a file with errors, which are findings of clang.
    failed = done.returncode not in (0, 1)
    if failed:
        output += "\n%s: clang-tidy failed\n%s" % (unit.file, done.stderr)
    return output, failed


def count(number, word):
    return "%d %s%s" % (number, word, "" if number == 1 else "s")


def summary(findings, with_findings, files, seconds):
    took = "in %.1f s" % seconds
    if not findings:
        return "iot-tidy: %s analysed %s, no findings" % (count(files, "file"), took)
    lines = [
        "iot-tidy: %s in %d of %s, analysed %s:"
        % (count(len(findings), "finding"), with_findings, count(files, "file"), took)
    ]
    summaries = {r.name: r.summary for r in check_records.read_all()}
    checks = collections.Counter(check for _, check in findings)
    for check, number in sorted(checks.items(), key=lambda item: (-item[1], item[0])):
        lines.append("%4d %-30s %s" % (number, check, summaries.get(check, "")))
    return "\n".join(lines)


def main():
    tool, *paths = sys.argv[1:]
    work = {unit.file: unit for path in paths for unit in units(path)}
    if not work:
        sys.exit("quickstart: no C or C++ file in " + " ".join(paths))

    begin = time.monotonic()
    findings, with_findings, broken, failures = set(), 0, 0, 0
    colour = sys.stdout.isatty()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = pool.map(lambda unit: analyse(tool, unit, colour), work.values())
        for output, failed in results:
            output = output.strip()
            if output:
                print(output, flush=True)
            plain = COLOUR.sub("", output)
            # A finding in a header comes once for each file that includes it.
            here = {(m["at"], m["check"]) for m in FINDING.finditer(plain)}
            findings |= here
            with_findings += bool(here)
            broken += bool(ERROR.search(plain))
            failures += failed

    print()
    print(summary(findings, with_findings, len(work), time.monotonic() - begin))
    if broken:
        print(
            "%s did not parse (errors above): there may be more to find"
            % count(broken, "file")
        )
    if failures:
        print("clang-tidy failed on %s (see above)" % count(failures, "file"))
    sys.exit(1 if broken or failures else 0)


if __name__ == "__main__":
    main()
