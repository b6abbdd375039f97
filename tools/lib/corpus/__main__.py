"""Runs the checks over public firmware and compares with the list in test/corpus.

CLONES holds git clones, bare or not: owner+name, owner+name/repo or owner/name.
What is missing there is named and skipped, and so is what needs it. The table has
a line a repository, with figures summed over its translation units:

  units      translation units           skipped  functions without a control flow
  errors     units that do not parse              graph
  connects   connection calls            merged   path states that were merged
             recognised                  cut      ways that another bound ended
  functions  those with a body           expected, new, missing
  analysed   those that a connection              findings
             can be in

Below stand the findings that are new (+) and missing (-), and units without an
answer (!). The exit status is 1 if there are any, 2 if the run was not possible.
"""

import argparse
import collections
import concurrent.futures
import os
import re
import shlex
import sys
import tempfile

import report
import runs
import sketches
import tables
import units


def arguments():
    parser = argparse.ArgumentParser(
        prog="tools/corpus",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )

    def add(name, text, **more):
        parser.add_argument(name, help=text, **more)

    build = {"metavar": "BUILD", "type": tool_of}
    folder = {"metavar": "DIR", "type": folder_of}
    add("clones", "a folder of git clones", metavar="CLONES", type=folder_of)
    add(
        "--tool",
        "an iot-clang-tidy, with options if it needs any, or the folder of a build;"
        " this version, built first, unless given",
        required=True,
        **build,
    )
    add("--against", "compare with the findings of BUILD, not with the list", **build)
    add("--stubs", "headers for what the repositories include and lack", **folder)
    add("--trees", "where the sources stay for the next run", metavar="DIR")
    add("--only", "a regular expression to be found in owner/name", metavar="PATTERN")
    add("--update", "write the findings into the list", action="store_true")
    add("--jobs", "units at a time", type=int, default=os.cpu_count(), metavar="N")
    add("--timeout", "for a unit; 60", type=float, default=60, metavar="SECONDS")
    default = os.path.join(units.ROOT, "test", "corpus")
    add("--list", "other tables than test/corpus", default=default, **folder)
    options = parser.parse_args()
    if options.update and options.against:
        parser.error("--update is for the findings of --tool, not for a difference")
    return options


def tool_of(text):
    if os.path.isdir(text):
        text = os.path.join(text, "bin", "iot-clang-tidy")
    command = [text] if os.path.exists(text) else shlex.split(text)
    if not command:
        raise argparse.ArgumentTypeError("is empty")
    if os.path.exists(command[0]):
        # Units run in the folder of their tree.
        command[0] = os.path.abspath(command[0])
    return command


def folder_of(text):
    if not os.path.isdir(text):
        raise argparse.ArgumentTypeError("%s: no such folder" % text)
    return os.path.realpath(text)


def select(rows, layout, only):
    """Returns the units of each tree, and the trees of which no line was skipped."""
    selected, incomplete, missing = {}, set(), {}
    for row in rows:
        if row.units and re.search(only or "", row.tree.repository):
            try:
                selected.setdefault(row.tree, []).extend(layout.of(row))
            except units.Missing as what:
                incomplete.add(row.tree)
                missing.setdefault(str(what), []).append(tables.short(row.tree))
    for what, skipped in missing.items():
        print("skipped, %s: %s" % (what, ", ".join(dict.fromkeys(skipped))), flush=True)
    selected = {tree: of_tree for tree, of_tree in selected.items() if of_tree}
    return selected, set(selected) - incomplete


def analyse(tool, selected, options):
    """Yields each tree and the outcomes of its units, in the order of the table."""
    # A sketch may be in two lines of the table; it becomes C++ once.
    every = {unit.file for of_tree in selected.values() for unit in of_tree}
    files = {file: sketches.compilable(file) for file in every}
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        jobs = {
            tree: [
                pool.submit(
                    runs.analyse,
                    tool,
                    unit.root,
                    files[unit.file],
                    unit.flags,
                    options.timeout,
                )
                for unit in of_tree
            ]
            for tree, of_tree in selected.items()
        }
        for tree, of_tree in jobs.items():
            yield tree, [job.result() for job in of_tree]


def findings(tree, outcomes):
    return {
        (tree, *key): message
        for outcome in outcomes
        for key, message in outcome.findings.items()
    }


def figures(outcomes):
    total = collections.Counter(units=len(outcomes))
    for outcome in outcomes:
        total.update(outcome.statistics)
        total["errors"] += outcome.errors > 0
    return total


def run(options, folder):
    rows = tables.read_repositories(options.list)
    places = tables.read_places(options.list, {row.tree for row in rows})
    layout = units.Units(rows, options.clones, options.stubs, folder)
    selected, whole = select(rows, layout, options.only)
    if not selected:
        print("corpus: nothing to analyse", file=sys.stderr)
        return 2

    expected, failures = collections.defaultdict(dict), []

    def failed(of_tree, outcomes, tool):
        for unit, outcome in zip(of_tree, outcomes):
            if outcome.failure:
                name = os.path.relpath(unit.file, unit.root)
                where = "%s %s" % (tables.short(unit.tree), name)
                failures.append("! %s: %s: %s" % (where, tool[0], outcome.failure))
                # What it would have reported is not missing.
                whole.discard(unit.tree)

    if options.against:
        whole = set(selected)
        for tree, outcomes in analyse(options.against, selected, options):
            expected[tree] = findings(tree, outcomes)
            failed(selected[tree], outcomes, options.against)
    else:
        for key, place in places.items():
            if place.check != tables.NOT_REPORTED:
                expected[place.tree][key] = ""

    table, found, differences = report.Table(selected), {}, []
    for tree, outcomes in analyse(options.tool, selected, options):
        of_tree = selected[tree]
        failed(of_tree, outcomes, options.tool)
        here, wanted = findings(tree, outcomes), expected[tree]
        new = here.keys() - wanted.keys()
        gone = wanted.keys() - here.keys() if tree in whole else set()
        total = figures(outcomes)
        total.update(expected=len(wanted), new=len(new), missing=len(gone))
        slowest = max(
            (outcome.seconds, os.path.relpath(unit.file, unit.root))
            for unit, outcome in zip(of_tree, outcomes)
        )
        table.add(tree, total, slowest)
        found.update(here)
        for key in sorted(new | gone):
            sign, text = ("+", here[key]) if key in new else ("-", wanted[key])
            differences.append((sign, of_tree[0].root, key, text))
    table.end()
    print()
    for line in failures:
        print(line)
    for one in differences:
        report.difference(*one, tables.judged(places, one[2]))
    if differences or failures:
        print()
    report.verdicts(places, found, whole)
    if options.update:
        tables.write_places(options.list, tables.updated(places, found, whole))
        print("written: %s/findings.tsv" % os.path.relpath(options.list))
        return 0
    return 1 if differences or failures else 0


def main():
    options = arguments()
    try:
        if options.trees:
            os.makedirs(options.trees, exist_ok=True)
            return run(options, os.path.realpath(options.trees))
        with tempfile.TemporaryDirectory(prefix="iot-tidy-corpus-") as folder:
            return run(options, os.path.realpath(folder))
    except (tables.Malformed, OSError, re.error) as error:
        print("corpus: %s" % error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
