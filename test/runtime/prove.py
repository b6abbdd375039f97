#!/usr/bin/env python3
"""Proves at a real broker that what is reported is a mistake, and the fix mends it.

    // RUN: %prove_at_broker %s %t
    // PROOF-LINK: -lmosquitto
    // PROOF-BEFORE: takeovers>=1

Each program has a mistake, and its correct twin under `#ifdef FIXED`. In turn

 1. the checks find what the CHECK-MESSAGES lines say, and nothing else;
 2. the program runs, and the broker's log shows what PROOF-BEFORE says;
 3. --fix mends a copy, the checks are silent there, it compiles and runs, and
    the log shows what PROOF-AFTER says;
 4. the twin is silent, needs no fix, and its log shows the same.

Where the fix is for a person to make (PROOF-FIX: by hand), --fix must leave the
copy alone, and the twin alone is run.

PROOF-BEFORE and PROOF-AFTER compare the events of brokers.py, such as
`connections==1, lost==0`; `says` is the number of lines the program prints. Without PROOF-AFTER it is one connection, kept: one
attempt, which the program itself ends. Every program must end by itself and
return 0. Several sources share one broker.
"""

import argparse
import concurrent.futures
import os
import re
import shlex
import shutil
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), os.pardir))
import brokers
import check_iot_tidy as checker

KEPT = "attempts==1, connections==1, farewells==1"
SECONDS = 30  # for one run of a program
CLAIM = re.compile(r"^(\w+)(==|>=|<=)(\d+)$")


class Wrong(Exception):
    pass


def directives(source):
    with open(source, encoding="utf-8") as file:
        found = re.findall(r"^// PROOF-([A-Z]+): *(.*)$", file.read(), re.M)
    known = {"LINK", "BEFORE", "AFTER", "FIX"}
    for name, _ in found:
        if name not in known:
            raise Wrong("%s: PROOF-%s is none of %s" % (source, name, sorted(known)))
    if "BEFORE" not in dict(found):
        raise Wrong("%s has no PROOF-BEFORE" % source)
    return dict(found)


def holds(claims, seen):
    """The claims that do not hold."""
    wrong = []
    for claim in claims.split(","):
        match = CLAIM.match(claim.strip())
        if not match or match[1] not in seen:
            raise Wrong("%s: not one of %s" % (claim, ", ".join(seen)))
        have, want = seen[match[1]], int(match[3])
        if not {"==": have == want, ">=": have >= want, "<=": have <= want}[match[2]]:
            wrong.append(claim.strip())
    return wrong


class Program:
    """One source: its mistake, the mended copy, and the twin."""

    def __init__(self, options, source, broker):
        self.options, self.source, self.broker = options, source, broker
        self.proof = directives(source)
        name, self.extension = os.path.splitext(os.path.basename(source))
        self.temp = os.path.join(options.temp, name)
        self.standard = "gnu17" if self.extension == ".c" else "gnu++17"
        self.by_hand = self.proof.get("FIX") == "by hand"
        self.report = []

    def flags(self, *more):
        return [
            "-std=" + self.standard,
            "-DPORT=%d" % self.broker.port,
            '-DBROKER="tcp://127.0.0.1:%d"' % self.broker.port,
            *more,
        ]

    def copy(self, kind):
        """The source without its expectations, to read no answer from them."""
        with open(self.source, encoding="utf-8") as file:
            text = re.sub(r"// *(CHECK|PROOF|RUN)[A-Z-]*:[^\n]*", "//", file.read())
        path = "%s.%s%s" % (self.temp, kind, self.extension)
        checker.write(path, text)
        return path

    def tidy(self, path, *more):
        _, output = checker.run(
            shlex.split(self.options.tool)
            + [path, "--checks=-*,iot-*", "--config={}", "--fix", "--"]
            + self.flags(*more)
        )
        if "error: " in output:
            raise Wrong("%s does not compile" % path)
        return output

    def silent(self, path, *more):
        output = self.tidy(path, *more)
        if "warning: " in output or checker.APPLIED in output:
            raise Wrong("%s %s is not silent" % (path, " ".join(more)))

    def compile(self, path, *more):
        program = os.path.splitext(path)[0] + "".join(more) + ".exe"
        compiler = self.options.clang + ("" if self.extension == ".c" else "++")
        command = [compiler, *self.flags(*more), path, "-o", program, "-pthread"]
        code, _ = checker.run(command + shlex.split(self.proof.get("LINK", "")))
        if code:
            raise Wrong("%s does not compile" % path)
        return program

    def check(self):
        """Steps that need no broker; returns the programs to run."""
        bad, mended = self.copy("bad"), self.copy("mended")
        output = self.tidy(mended)
        applied = checker.APPLIED in output
        output = re.sub(r".*" + checker.APPLIED + r".*\n", "", output)
        checker.write(self.temp + ".out", output)
        checker.file_check(
            self.temp + ".out",
            self.source,
            ["CHECK-MESSAGES"],
            r"-implicit-check-not={{:[0-9]+: (warning|error): }}",
        )
        if applied == self.by_hand:
            what = "a fix that should be for a person" if applied else "no fix"
            raise Wrong("%s: there is %s" % (self.source, what))
        todo = [("before", lambda: self.compile(bad))]
        if not self.by_hand:
            self.silent(mended)
            todo.append(("after --fix", lambda: self.compile(mended)))
        self.silent(bad, "-DFIXED")
        todo.append(("twin", lambda: self.compile(bad, "-DFIXED")))
        with concurrent.futures.ThreadPoolExecutor() as pool:
            ready = [(kind, pool.submit(build)) for kind, build in todo]
            return [(kind, program.result()) for kind, program in ready]

    def run(self, kind, program):
        code, output, log = self.broker.run([program], SECONDS)
        seen = self.broker.count(log)
        seen["says"] = len(output.splitlines())
        claims = self.proof["BEFORE"]
        if kind != "before":
            claims = self.proof.get("AFTER", KEPT)
        wrong = holds(claims, seen)
        told = ", ".join("%d %s" % (n, what) for what, n in seen.items() if n > (what == "together"))
        print("== %s, %s: %s" % (os.path.basename(self.source), kind, told), flush=True)
        if wrong or code:
            print(output)
            print(log)
            raise Wrong("%s, %s: %s" % (self.source, kind, wrong or code))


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--tool", required=True, help="clang-tidy, with arguments")
    parser.add_argument("--clang", required=True, help="clang; with ++ for C++")
    parser.add_argument("--broker", choices=sorted(brokers.KINDS), default="mosquitto")
    parser.add_argument("sources", nargs="+")
    parser.add_argument("temp", help="folder for temporary files")
    options = parser.parse_args()
    shutil.rmtree(options.temp, ignore_errors=True)
    folder = os.path.join(options.temp, "broker")
    try:
        with brokers.KINDS[options.broker](folder) as broker:
            for source in options.sources:
                program = Program(options, source, broker)
                for kind, built in program.check():
                    program.run(kind, built)
    except (Wrong, RuntimeError) as error:
        checker.fail(str(error))


if __name__ == "__main__":
    main()
