#!/usr/bin/env python3
"""Runs iot-tidy's checks on one file and compares with what the file expects.

In the manner of clang-tidy's own check_clang_tidy.py:

    // RUN: %check_iot_tidy %s iot-double-connect %t
    // RUN: %check_iot_tidy -std=c++11-or-later %s 'iot-*' %t -- \\
    // RUN:   -config='{CheckOptions: {...}}' -- -DEXTRA

    CHECK-MESSAGES  every warning and error of the run must be matched
    CHECK-NOTES     likewise, and every note
    CHECK-FIXES     matched against the file with the fixes applied

A file (or, with -check-suffix=X, a set of CHECK-...-X lines) without
CHECK-MESSAGES and CHECK-NOTES must be silent: not one warning. Errors of the
compiler count as warnings unless -expect-errors is given, so that no test is
silent only because nothing was analysed.

With --mend, whatever the expectations, the safe fixes of a run are applied to a
copy: the copy must compile, need no further fix, be silent where it was mended, and
say nothing else that the first run has not said in a note.
"""

import argparse
import os
import re
import resource
import shlex
import signal
import subprocess
import sys

C_STANDARDS = ["c99", "c11", "c17", "c23"]
CXX_STANDARDS = ["c++11", "c++14", "c++17", "c++20", "c++23"]

DIAGNOSTIC = re.compile(
    r"^(?P<file>[^\n:]+):(?P<at>\d+:\d+): "
    r"(?P<kind>warning|error|note): (?P<text>.*)$"
)
# Of processor time, so that a busy machine fails no test: the analysis has bounds,
# and a test of a few lines that takes this long has found a hole in them.
SECONDS = 60
OURS = re.compile(r"\[[^\]]*\biot-[^\]]*\]$")
APPLIED = ": note: FIX-IT applied"
# The second thing that is wrong with a loop: said at the first, never edited.
WAIT = ": note: wait before the next attempt"
NO_WAIT = "[iot-reconnect-without-backoff]"
# A replacement of a warning; those of a note are further in.
SAFE_FIX = re.compile(r"^      Replacements: *$", re.MULTILINE)


def fail(text):
    print("check_iot_tidy:", text)
    sys.exit(1)


def parse_arguments():
    before, tidy, compiler = [], [], []
    into = [before, tidy, compiler]
    for argument in sys.argv[1:]:
        if argument == "--" and len(into) > 1:
            into.pop(0)
        else:
            into[0].append(argument)
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--tool", required=True, help="clang-tidy, with arguments")
    parser.add_argument("--mend", action="store_true", help="apply the fixes, too")
    parser.add_argument("-std", help="c++17; a,b; c++11-or-later")
    parser.add_argument(
        "-check-suffix",
        "-check-suffixes",
        dest="suffixes",
        type=lambda text: text.split(","),
        default=[""],
        help="use CHECK-MESSAGES-<suffix> and so on; several by commas",
    )
    parser.add_argument(
        "-expect-errors", action="store_true", help="errors of the compiler are fine"
    )
    parser.add_argument("file")
    parser.add_argument("checks", help="name or glob of the checks to run")
    parser.add_argument("temp", help="name for temporary files")
    options = parser.parse_args(before)
    options.tidy, options.compiler = tidy, compiler
    return options


def standards(options):
    if any(argument.startswith("-std=") for argument in options.compiler):
        return [""]
    is_c = options.file.endswith(".c")
    text = options.std or ("c17" if is_c else "c++17")
    result = []
    for name in text.split(","):
        base = name.replace("-or-later", "")
        known = CXX_STANDARDS if base in CXX_STANDARDS else C_STANDARDS
        if base == name:
            result.append(name)
        elif base in known:
            result += known[known.index(base) :]
        else:
            fail("unknown language standard " + name)
    return result


def run(command):
    """Prints and runs a command, returns exit code and output."""
    print("$", shlex.join(command), flush=True)
    done = subprocess.run(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS)),
    )
    print(done.stdout, flush=True)
    return done.returncode, done.stdout


def file_check(input_file, source, prefixes, *more):
    code, _ = run(
        [
            "FileCheck",
            "-input-file=" + input_file,
            source,
            "-check-prefixes=" + ",".join(prefixes),
            *more,
        ]
    )
    if code:
        fail("%s does not match %s" % (input_file, ", ".join(prefixes)))


def write(path, text):
    with open(path, "w", encoding="utf-8", newline="") as out:
        out.write(text)


def our_findings(output):
    """The iot- diagnostics with their notes, without what depends on the place
    or the version: compare_findings.py compares these between runs."""
    result, keep = [], False
    for line in output.splitlines():
        match = DIAGNOSTIC.match(line)
        if not match:
            continue
        if match["kind"] != "note":
            keep = bool(OURS.search(line))
        if keep:
            match = match.groupdict()
            match["file"] = os.path.basename(match["file"])
            result.append("{file}:{at}: {kind}: {text}\n".format(**match))
    return "".join(result)


def check(options, text, standard):
    def used_prefixes(kind):
        """Those of the wanted prefixes that the file really has."""
        wanted = [
            "CHECK-" + kind + ("-" + suffix if suffix else "")
            for suffix in options.suffixes
        ]
        directive = r"\b%s(-(NEXT|NOT|DAG|SAME|EMPTY|LABEL|COUNT-\d+))?:"
        return [p for p in wanted if re.search(directive % re.escape(p), text)]

    messages, notes, fixes = map(used_prefixes, ("MESSAGES", "NOTES", "FIXES"))
    for suffix in options.suffixes:
        if suffix and not any(
            p.endswith("-" + suffix) for p in messages + notes + fixes
        ):
            fail("no CHECK line has the suffix " + suffix)

    # Expectations must not be read back from the output or the fixed file.
    extension = os.path.splitext(options.file)[1]
    temp = options.temp + extension
    write(temp, re.sub(r"// *CHECK-[A-Z0-9-]*:[^\r\n]*", "//", text))

    command = shlex.split(options.tool) + [temp, "--checks=-*," + options.checks]
    if fixes:
        command.append("--fix")
    if not any(re.match("--?config", argument) for argument in options.tidy):
        command.append("--config={}")
    command += options.tidy + ["--", *options.compiler]
    # A quoted #include is found as if the file were still at its place.
    command += ["-iquote", os.path.dirname(os.path.abspath(options.file))]
    if standard:
        command.append("-std=" + standard)
    exported = options.temp + ".fixes.yaml"
    write(exported, "")
    code, output = run(exporting(command, exported))

    complaint = re.search("load request ignored|(?i:no checks enabled)", output)
    if code == -signal.SIGXCPU or code == -signal.SIGKILL:
        fail("clang-tidy was still running after %d s" % SECONDS)
    if code not in (0, 1) or complaint:
        fail("clang-tidy did not run, exit code %d" % code)
    if code == 1 and "error: " not in output:
        fail("clang-tidy failed without an error")
    output = re.sub(r".*: note: FIX-IT applied .*\n", "", output)
    out = options.temp + ".out"
    write(out, output)
    name = ".".join(filter(None, [options.temp, *options.suffixes, standard]))
    write(name + ".findings", our_findings(output))

    def unexpected(kinds):
        if options.expect_errors:
            return [r"{{:[0-9]+: (%s): .*\[iot-}}" % kinds]
        return [r"{{:[0-9]+: (%s): }}" % kinds, "{{^(warning|error): }}"]

    with open(exported, encoding="utf-8") as file:
        if SAFE_FIX.search(file.read()) and options.mend:
            if not fixes and not options.expect_errors:
                check_mended(temp, command, output)

    def implicit(kinds):
        return ["-implicit-check-not=" + text for text in unexpected(kinds)]

    if messages:
        file_check(out, options.file, messages, *implicit("warning|error"))
    if notes:
        file_check(out, options.file, notes, *implicit("note|warning|error"))
    if fixes:
        file_check(temp, options.file, fixes, "-strict-whitespace")
    if not messages and not notes and not fixes:
        for pattern in unexpected("warning|error"):
            if re.search(pattern[2:-2], output, re.M):
                fail("%s must be silent, it expects no message" % options.file)


def exporting(command, path):
    at = command.index("--")
    return command[:at] + ["--export-fixes=" + path] + command[at:]


def check_mended(source, command, before):
    """Applies the safe fixes to a copy and looks at what is left."""

    def findings(output):
        return [
            line for line in output.splitlines() if "warning: " in line and OURS.search(line)
        ]

    with open(source, encoding="utf-8", newline="") as file:
        text = file.read()
    root, extension = os.path.splitext(source)
    copy = root + ".mended" + extension
    write(copy, text)
    command = [copy if word == source else word for word in command]
    at = command.index("--")
    mending = command[:at] + ["--fix"] + command[at:]
    _, output = run(mending)
    # A fix follows its warning, and the warning its notes.
    mended, warned, last = set(), set(), None
    for line in output.splitlines():
        if "warning: " in line and OURS.search(line):
            last = line
        elif APPLIED in line:
            mended.add(last)
        elif WAIT in line:
            warned.add(last)
    _, after = run(mending)
    if APPLIED in after:
        fail("%s: there is a fix for what was mended" % copy)
    if "error: " in after:
        fail("%s does not compile any more" % copy)
    left = findings(after)
    for name in {OURS.search(line)[0] for line in [*mended, *left]}:

        def count(lines):
            return sum(line.endswith(name) for line in lines)

        # What else is wrong at that place was said before it was mended.
        said = len(mended & warned) if name == NO_WAIT else 0
        if count(left) > count(findings(before)) - count(mended) + said:
            fail("%s: a fix leaves a finding of %s" % (copy, name))


def main():
    options = parse_arguments()
    with open(options.file, encoding="utf-8", newline="") as file:
        text = file.read()
    for standard in standards(options):
        check(options, text, standard)


if __name__ == "__main__":
    main()
