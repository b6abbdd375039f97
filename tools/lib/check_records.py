"""Reads what the checks say about themselves from checks/*.cpp, for whatever does
not run them: the pages, the summary of tools/quickstart, the test of the examples."""

import collections
import glob
import os
import re

CHECKS = os.path.join(os.path.dirname(__file__), "..", "..", "checks")

Record = collections.namedtuple(
    "Record", "name file summary since cwe misra definite fix documentation"
)

STRING = r'((?:"(?:[^"\\]|\\.)*"\s*)+)'
RECORD = re.compile(
    r"CheckInfo Info = \{\s*"
    + STRING  # name
    + r",\s*iot::Defect::\w+,\s*"
    + r",\s*".join([STRING] * 4)  # summary, since, CWE, MISRA
    + r",\s*(true|false),\s*"
    + STRING  # the fix
    + r',\s*R"md\(\n?(.*?)\)md"',
    re.S,
)


def text_of(literals):
    return "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', literals))


def read(file):
    """The record in one file; none in the file that registers them all."""
    with open(file, encoding="utf-8") as source:
        match = RECORD.search(source.read())
    if not match:
        return None
    *strings, definite, fix, documentation = match.groups()
    name, *others = map(text_of, strings)
    return Record(name, file, *others, definite == "true", text_of(fix), documentation)


def read_all(folder=CHECKS):
    records = map(read, sorted(glob.glob(os.path.join(folder, "*.cpp"))))
    return sorted(record for record in records if record)
