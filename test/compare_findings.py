#!/usr/bin/env python3
"""Compares the findings of whole runs of the lit suite.

    compare_findings.py build/22/test/dropin build/22/test/plugin ...

check_iot_tidy.py leaves the iot- findings of each test, with their notes, in a
*.findings file. All folders must hold the same files with the same content.
"""

import difflib
import os
import sys


def findings(root):
    result = {}
    for folder, _, files in os.walk(root):
        for file in files:
            if file.endswith(".findings"):
                path = os.path.join(folder, file)
                with open(path, encoding="utf-8") as text:
                    result[os.path.relpath(path, root)] = text.readlines()
    return result


def main():
    first, *others = sys.argv[1:]
    expected = findings(first)
    if not expected:
        sys.exit("no findings in " + first)
    different = 0
    for other in others:
        actual = findings(other)
        for name in sorted(expected.keys() | actual.keys()):
            ours, theirs = expected.get(name), actual.get(name)
            if ours is None or theirs is None:
                print("%s: only in %s" % (name, other if ours is None else first))
            elif ours != theirs:
                sys.stdout.writelines(
                    difflib.unified_diff(
                        ours, theirs, first + "/" + name, other + "/" + name
                    )
                )
            else:
                continue
            different += 1
    total = sum(map(len, expected.values()))
    print(
        "%d findings and notes of %d runs compared in %d folders, %d differences"
        % (total, len(expected), 1 + len(others), different)
    )
    sys.exit(1 if different else 0)


if __name__ == "__main__":
    main()
