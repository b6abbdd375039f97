"""What tools/corpus prints: a line a repository, then the differences."""

import collections
import os

import tables

# The heading of a column, and the figure below it.
COLUMNS = {
    "units": "units",
    "errors": "errors",
    "connects": "connect calls",
    "functions": "functions",
    "analysed": "analysed",
    "skipped": "without a graph",
    "merged": "states",
    "cut": "cut",
    "expected": "expected",
    "new": "new",
    "missing": "missing",
}


class Table:
    def __init__(self, trees):
        self.width = max(len(tables.short(tree)) for tree in trees)
        self.total = collections.Counter()
        self.line("repository", COLUMNS, "slowest unit")

    def line(self, name, cells, last=""):
        widths = (max(len(heading), 5) for heading in COLUMNS)
        row = "".join("  %*s" % pair for pair in zip(widths, cells))
        print(("%-*s%s  %s" % (self.width, name, row, last)).rstrip(), flush=True)

    def add(self, tree, figures, slowest):
        self.total.update(figures)
        cells = [figures[name] for name in COLUMNS.values()]
        self.line(tables.short(tree), cells, "%.1f s %s" % slowest)

    def end(self):
        self.line("all", [self.total[name] for name in COLUMNS.values()])


def difference(sign, root, key, message, place):
    """A finding that is new (+) or missing (-), the source, what is known of it."""
    tree, path, line, check = key
    where = "%s %s:%d" % (tables.short(tree), path, line)
    print("%s %s: %s[%s]" % (sign, where, message and message + " ", check))
    try:
        with open(os.path.join(root, path), encoding="utf-8", errors="replace") as text:
            print("      " + text.read().split("\n")[line - 1].strip())
    except (OSError, IndexError):
        print("      (there is no such line)")
    if place and place.verdict != tables.UNREAD:
        print("      judged %s: %s" % (place.verdict, place.why))


def verdicts(places, found, whole):
    """The last line: what the findings are, and which mistakes are not found."""
    count = collections.Counter()
    for key in found:
        place = tables.judged(places, key)
        count[place.verdict if place else tables.UNREAD] += 1
    told = {key[:3] for key in found}
    missed = {
        key[:3]
        for key, place in places.items()
        if place.verdict == "true" and place.tree in whole and key[:3] not in told
    }
    print(
        "%d findings: %s; true and not reported: %d"
        % (
            len(found),
            ", ".join("%d %s" % (count[word], word) for word in tables.VERDICTS),
            len(missed),
        )
    )
