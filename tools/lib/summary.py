"""The last line of tools/quickstart, from the outputs of its clang-tidy runs."""

import collections
import glob
import os
import re
import sys

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
FINDING = re.compile(
    r"^(?P<at>.+:\d+:\d+): (?:warning|error): .*\[(?P<check>iot-[a-z-]+)[^\]]*\]$"
)
ERROR = re.compile(r"error: .*\[clang-diagnostic-error\]$")


def count(number, word):
    return "%d %s%s" % (number, word, "" if number == 1 else "s")


def main():
    folder, milliseconds = sys.argv[1:]
    outputs = glob.glob(os.path.join(folder, "*.out"))
    findings, files, broken = set(), 0, 0
    for output in outputs:
        with open(output, encoding="utf-8", errors="replace") as text:
            lines = [COLOUR.sub("", line.rstrip("\n")) for line in text]
        matches = [m for m in map(FINDING.match, lines) if m]
        # A finding in a header comes once for each file that includes it.
        findings |= {(m["at"], m["check"]) for m in matches}
        files += bool(matches)
        broken += any(ERROR.search(line) for line in lines)

    text = "iot-tidy: %s in %d of %s, %.1f s" % (
        count(len(findings), "finding"),
        files,
        count(len(outputs), "file"),
        int(milliseconds) / 1000,
    )
    checks = collections.Counter(check for _, check in findings)
    if checks:
        text += ": " + ", ".join("%d %s" % (n, c) for c, n in checks.most_common())
    if broken:
        text += "; %s not understood completely (errors above)" % count(broken, "file")
    failed = len(glob.glob(os.path.join(folder, "*.failed")))
    if failed:
        text += "; clang-tidy failed on %s" % count(failed, "file")
    print(text)
    sys.exit(1 if broken or failed else 0)


if __name__ == "__main__":
    main()
