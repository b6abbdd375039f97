#!/usr/bin/env python3
"""Compiles and checks the examples in the documentation of the checks.

    examples.py --clang CLANG --tool "CLANG-TIDY ..." CHECKS-FOLDER OUTPUT-FOLDER

A fenced block of checks/*.cpp that is marked `c bad` (or `cpp bad`) must make all
checks together report exactly its own check, one marked `c good` nothing. Both must
compile without warnings.
"""

import argparse
import os
import re
import shlex
import subprocess
import sys

TOOLS = os.path.join(os.path.dirname(__file__), "..", "..", "tools", "lib")
sys.path.insert(0, TOOLS)
import check_records  # noqa: E402

EXAMPLE = re.compile(r"^```(\w+) (bad|good)\n(.*?)^```$", re.S | re.M)
FENCE = re.compile(r"^```", re.M)
FINDING = re.compile(r"^[^\n]*: (?:warning|error): .*\[(.*)\]$", re.M)
HEADINGS = ["Why it matters", "Example", "Options", "Known limits", "References"]
COMPILE = ["-fsyntax-only", "-Wall", "-Wextra", "-Werror"]


class Examples:
    def __init__(self, options):
        self.options = options
        self.failures, self.passed = [], 0

    def fail(self, where, text):
        self.failures.append("%s: %s" % (where, text))

    def run(self, command):
        done = subprocess.run(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        )
        return done.returncode, done.stdout

    def example(self, check, number, language, kind, code):
        name = "%s-%d-%s.%s" % (check, number, kind, language)
        path = os.path.join(self.options.output, name)
        with open(path, "w", encoding="utf-8") as out:
            out.write(code)

        status, output = self.run([self.options.clang, *COMPILE, path])
        if status:
            return self.fail(name, "does not compile:\n" + output)
        command = shlex.split(self.options.tool)
        command += ["--quiet", "--checks=-*,iot-*", "--config={}", path, "--"]
        status, output = self.run(command)
        if status:
            return self.fail(name, "exit code %d:\n%s" % (status, output))
        found = set(FINDING.findall(output))
        expected = {check} if kind == "bad" else set()
        if found != expected:
            what = ", ".join(sorted(expected)) or "nothing"
            return self.fail(name, "expected %s, found:\n%s" % (what, output))
        self.passed += 1

    def check(self, record):
        check, text = record.name, record.documentation
        if re.findall("^## (.*)$", text, re.M) != HEADINGS:
            self.fail(check, "the headings must be: " + ", ".join(HEADINGS))
        examples = EXAMPLE.findall(text)
        if 2 * len(examples) != len(FENCE.findall(text)):
            self.fail(check, "a code block is not marked as bad or good")
        for kind in ("bad", "good"):
            if not any(example[1] == kind for example in examples):
                self.fail(check, "has no %s example" % kind)
        for number, example in enumerate(examples, 1):
            self.example(check, number, *example)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--clang", required=True)
    parser.add_argument("--tool", required=True, help="clang-tidy, with arguments")
    parser.add_argument("checks", help="folder of the checks' sources")
    parser.add_argument("output", help="folder for the examples")
    options = parser.parse_args()
    os.makedirs(options.output, exist_ok=True)

    examples = Examples(options)
    for record in check_records.read_all(options.checks):
        examples.check(record)
    print("\n".join(examples.failures))
    print("%d examples passed, %d failures" % (examples.passed, len(examples.failures)))
    sys.exit(1 if examples.failures or not examples.passed else 0)


if __name__ == "__main__":
    main()
