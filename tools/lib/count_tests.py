"""Prints how many tests passed, failed and were skipped in one JSON report, of
GoogleTest (--gtest_output=json:FILE) or of lit (-o FILE)."""

import json
import sys

PASSED = {"PASS", "XFAIL", "FLAKYPASS", "COMPLETED"}
SKIPPED = {"UNSUPPORTED", "SKIPPED", "EXCLUDED"}


def codes(report):
    if "testsuites" not in report:
        for test in report["tests"]:
            yield test["code"]
        return
    for suite in report["testsuites"]:
        for test in suite["testsuite"]:
            if test.get("failures"):
                yield "FAIL"
            elif test["result"] == "COMPLETED":
                yield "PASS"
            else:
                yield "SKIPPED"


def main():
    try:
        with open(sys.argv[1], encoding="utf-8") as text:
            found = list(codes(json.load(text)))
    except (OSError, ValueError) as error:
        sys.stderr.write("no report, so a failure: %s\n" % error)
        found = ["FAIL"]
    passed = sum(code in PASSED for code in found)
    skipped = sum(code in SKIPPED for code in found)
    print(passed, len(found) - passed - skipped, skipped)


if __name__ == "__main__":
    main()
