"""apply_report.py FORMAT REPORT FILE: prints FILE, which the report calls by its
last name, with the first fix of each finding applied.

Counts in lines and columns as the format says, and knows nothing of offsets: what
comes out is right only if the report's places are.
"""

import json
import sys


def begins_of(text):
    """Where each line begins, in characters."""
    begins = [0]
    for index, char in enumerate(text):
        if char == "\n":
            begins.append(index + 1)
    return begins


def at(text, line, column, unit):
    """The index of the character in front of which `column` (from 0) is."""
    index = begins_of(text)[line - 1]
    while column > 0:
        width = len(text[index].encode("utf-16-le")) // 2 if unit == "utf16" else 1
        column -= width
        index += 1
    assert column == 0, "inside a character"
    return index


def sarif_edits(report):
    for result in report["runs"][0]["results"]:
        first = result.get("fixes", [{"artifactChanges": []}])[0]
        for change in first["artifactChanges"]:
            for edit in change["replacements"]:
                r = edit["deletedRegion"]
                yield (
                    change["artifactLocation"]["uri"],
                    (r["startLine"], r["startColumn"] - 1),
                    (r["endLine"], r["endColumn"] - 1),
                    edit["insertedContent"]["text"],
                )


def gerrit_edits(report):
    for comments in report["comments"].values():
        for comment in comments:
            first = comment.get("fix_suggestions", [{"replacements": []}])[0]
            for edit in first["replacements"]:
                r = edit["range"]
                yield (
                    edit["path"],
                    (r["start_line"], r["start_character"]),
                    (r["end_line"], r["end_character"]),
                    edit["replacement"],
                )


def rdjson_edits(report):
    for diagnostic in report["diagnostics"]:
        for suggestion in diagnostic.get("suggestions", []):
            # reviewdog refuses any other.
            assert suggestion["range"] == diagnostic["location"]["range"]
            r = suggestion["range"]
            assert "column" not in r["start"] and "column" not in r["end"]
            yield (
                diagnostic["location"]["path"],
                (r["start"]["line"], 0),
                (r["end"]["line"], None),
                suggestion["text"],
            )


def main():
    kind, report, file = sys.argv[1:]
    edits = {"sarif": sarif_edits, "gerrit": gerrit_edits, "rdjson": rdjson_edits}[kind]
    with open(file, encoding="utf-8", newline="") as source:
        text = source.read()
    with open(report, encoding="utf-8") as source:
        report = json.load(source)
    found = []
    for path, begin, end, new in edits(report):
        if path.rsplit("/")[-1] == file.rsplit("/")[-1]:
            first = at(text, *begin, "utf16")
            if end[1] is None:  # the whole line, without what ends it
                last = (text + "\n").index("\n", begins_of(text)[end[0] - 1])
                last -= text[last - 1 : last] == "\r"
                if "\r\n" in text:
                    new = new.replace("\n", "\r\n")
            else:
                last = at(text, *end, "utf16")
            found.append((first, last, new))
    assert found, "no fix for this file"
    for first, last, new in sorted(found, reverse=True):
        text = text[:first] + new + text[last:]
    sys.stdout.reconfigure(encoding="utf-8", newline="")
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
