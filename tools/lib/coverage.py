#!/usr/bin/env python3
"""coverage.py SUMMARY ROOT

Prints what `llvm-cov export -summary-only` says of the files below ROOT as a table:
functions, lines and branches by file and by folder, what was executed and of how
many.
"""

import json
import os
import sys

COLUMNS = ["functions", "lines", "branches"]


def line(name, counts):
    cells = []
    for column in COLUMNS:
        covered, count = counts[column]
        share = "%5.1f %%" % (100 * covered / count) if count else "      -"
        cells.append("%6d/%-6d %s" % (covered, count, share))
    return "%-36s %s" % (name, "  ".join(cells))


def main():
    summary, root = sys.argv[1], os.path.realpath(sys.argv[2])
    with open(summary) as file:
        files = json.load(file)["data"][0]["files"]
    folders = {}
    for one in files:
        name = os.path.relpath(os.path.realpath(one["filename"]), root)
        counts = {c: (one["summary"][c]["covered"], one["summary"][c]["count"]) for c in COLUMNS}
        folders.setdefault(os.path.dirname(name), {})[os.path.basename(name)] = counts

    def total(all_counts):
        return {c: tuple(sum(x[c][i] for x in all_counts) for i in (0, 1)) for c in COLUMNS}

    print("%-36s %s" % ("", "  ".join("%-21s" % c for c in COLUMNS)))
    everything = []
    for folder in sorted(folders):
        print(line(folder + "/", total(folders[folder].values())))
        for name in sorted(folders[folder]):
            print(line("  " + name, folders[folder][name]))
        everything += folders[folder].values()
    print(line("all", total(everything)))


if __name__ == "__main__":
    main()
