#!/usr/bin/env python3
"""Random device programs against an exact oracle.

Makes programs (generate.py), spells them as C and C++ (printer.py), runs the tool
on them and compares the lines it reports with the connect calls that really can
be reached with their connection open (oracle.py). Then the tool's safe fixes are
applied, together and each alone, and what they made of the program is executed in
its place (fixes.py): the double connect must be gone, and no connect that was
needed. Prints the seed, and by mode precision, recall and the tool's processor
time; exits with 1 when a report or a fix is wrong or more than one report in a
hundred is missing, and prints failing programs, cut down (minimise.py), first.

    run.py                      500 programs, a fresh seed
    run.py --seed 7 --only 42   one program of a run, with its text
    run.py --keep DIR           failing programs, cut down, into DIR
    run.py --no-fixes           reports only, which is half the work

A seed always gives the same programs, and a program depends on the seed and its
number alone. A line is wrong that the oracle cannot reach with the connection
open even where the semantics leave it a choice, and missed where it can whatever
the choice; oracle.py says what they are.

In a program that fails, look at the marks in front of the lines: M must be
reported, m may be, and a report that is wrong shows as W. Check the oracle first:
by hand, with its docstring beside you. Where a fix is wrong the program is followed
by what is edited and what does not hold then.

    tree.py       the programs as data, and what makes sense
    fixes.py      what is to hold of a program that was mended
    sdks.py       how six SDKs spell their calls, and what those answer
    platforms.py  entry points, waits, how handlers are registered
    include/      headers of SDKs whose real ones are slow to parse; the others
                  come from ../Inputs/sdk and the system

Needs PyYAML, for what --export-fixes writes.
"""

import argparse
import difflib
import os
import random
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import FrozenSet

import fixes
import generate
import minimise
import oracle
import printer
import tool
from tree import Program

LIMIT = 60_000  # steps of the oracle before a program is passed over


@dataclass(frozen=True)
class Case:
    index: int
    mode: str
    program: Program
    text: str
    must: FrozenSet[int]  # lines that have to be reported
    may: FrozenSet[int]  # and that may be
    calls: int


def examine(program, limit=LIMIT):
    """The text, and the lines that must and may be reported; None if that takes
    too long to find out."""
    text, where = printer.render(program)
    try:
        met = set()
        must = oracle.reachable(program, lenient=False, limit=limit)
        may = oracle.reachable(program, lenient=True, limit=limit, met=met) | must
    except oracle.TooBig:
        return None
    # The only connect of a program that never comes to it: the test before it is
    # the wrong way round, and iot-misread-connection-state says so.
    if len(where) == 1 and not met:
        may = set(where)
    lines = [frozenset(where[s] for s in x) for x in (must, may)]
    return text, lines[0], lines[1], len(where)


def make(work):
    seed, index = work
    mode, program = generate.generate(seed, index)
    found = examine(program)
    if not found:
        return None
    return Case(index, mode, program, *found)


def write(folder, name, program, text):
    extension = ".c" if program.language == "c" else ".cpp"
    path = os.path.join(folder, name + extension)
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)
    return path


class Judge:
    """Says which of many programs show a failure of one kind."""

    def __init__(self, path, folder, jobs, wrong):
        self.path, self.folder, self.jobs, self.wrong = path, folder, jobs, wrong

    def run(self, files, found):
        """What the tool reports, and its fixes into `found`; a program that does
        not compile is left out."""
        try:
            return tool.run(self.path, list(files), self.jobs, found)
        except tool.Broken:
            found.clear()
        reports = {}
        for f in files:
            try:
                reports.update(tool.run(self.path, [f], 1, found))
            except tool.Broken:
                pass
        return reports

    def __call__(self, programs):
        cases = [examine(p, LIMIT // 4) for p in programs]
        files = {}
        for i, (p, found) in enumerate(zip(programs, cases)):
            if found and (self.wrong or found[1]):
                files[i] = write(self.folder, "try-%d" % i, p, found[0])
        reports = self.run(files.values(), {})
        result = []
        for i, found in enumerate(cases):
            lines = reports.get(files.get(i))
            if lines is None:
                result.append(False)
            elif self.wrong:
                result.append(bool(set(lines) - found[2]))
            else:
                result.append(bool(found[1] - set(lines)))
        return result


class FixJudge(Judge):
    """The same for a fix that is wrong."""

    def __init__(self, path, folder, jobs, kind):
        super().__init__(path, folder, jobs, True)
        self.kind = kind

    def failures(self, programs):
        files, found = {}, {}
        for i, p in enumerate(programs):
            files[write(self.folder, "try-%d" % i, p, printer.render(p)[0])] = p
        self.run(files, found)
        return found, fixes.judge(
            files, found, self.path, self.folder, self.jobs, LIMIT // 4
        )[0]

    def __call__(self, programs):
        failures = self.failures(programs)[1]
        numbers = {
            int(os.path.basename(f).partition(".")[0].partition("-")[2])
            for f, some in failures.items()
            if any(x.kind == self.kind for x in some)
        }
        return [i in numbers for i in range(len(programs))]

    def explain(self, program):
        """What is edited, and what does not hold then."""
        found, failures = self.failures([program])
        text = printer.render(program)[0]
        out = []
        for f, some in found.items():
            for fix in some:
                after = fixes.edited(text, [fix])
                lines = difflib.unified_diff(
                    text.splitlines(), after.splitlines(), lineterm="", n=0
                )
                out += [x for x in lines if x[0] in "+-" and x[:3] not in ("+++", "---")]
            out += [str(x) for x in failures.get(f, ())]
        return "\n".join(out)


def marked(text, must, may, reported):
    out = []
    for number, line in enumerate(text.splitlines(), 1):
        mark = "M" if number in must else "m" if number in may else " "
        if number in reported and number not in may:
            mark = "W"
        out.append("%s %3d  %s" % (mark, number, line))
    return "\n".join(out)


def cut_down(case, reports, options, folder):
    """A failing program cut down: kind, text, and what is wrong."""
    for wrong in (True, False):
        bad = set(reports) - case.may if wrong else case.must - set(reports)
        if not bad:
            continue
        judge = Judge(options.tool, folder, options.jobs, wrong)
        small = minimise.minimise(case.program, judge)
        text, must, may, _ = examine(small)
        path = write(folder, "small", small, text)
        got = tool.run(options.tool, [path], 1)[path]
        kind = "wrong" if wrong else "missed"
        if options.keep:
            name = "%s-%d-%d" % (kind, options.seed, case.index)
            write(options.keep, name, small, text)
            why = [
                "%s, seed %d, program %d" % (case.mode, options.seed, case.index),
                "to be reported: lines %s" % sorted(must),
                "may be reported as well: lines %s" % sorted(may - must),
                "reported: %s" % {n: sorted(got[n]) for n in sorted(got)},
            ]
            with open(os.path.join(options.keep, name + ".txt"), "w") as f:
                f.write("\n".join(why) + "\n")
        yield kind, marked(text, must, may, set(got))


def cut_down_fix(case, failures, options, folder):
    """Likewise a program with a fix that is wrong: text, and what is wrong."""
    judge = FixJudge(options.tool, folder, options.jobs, failures[0].kind)
    small = case.program
    if judge([small])[0]:  # not if the oracle takes too long
        small = minimise.minimise(small, judge)
    text, must, may, _ = examine(small)
    why = judge.explain(small)
    if options.keep:
        name = "fix-%d-%d" % (options.seed, case.index)
        write(options.keep, name, small, text)
        with open(os.path.join(options.keep, name + ".txt"), "w") as f:
            f.write("%s, seed %d, program %d\n" % (case.mode, options.seed, case.index))
            f.write(why + "\n")
    return marked(text, must, may, ()) + "\n" + why


class Tally:
    def __init__(self):
        self.right = self.wrong = self.missed = self.must = 0

    def add(self, reported, must, may):
        self.right += len(reported & may)
        self.wrong += len(reported - may)
        self.missed += len(must - reported)
        self.must += len(must)

    def precision(self):
        return self.right / (self.right + self.wrong) if self.right else 1.0

    def recall(self):
        return 1 - self.missed / self.must if self.must else 1.0

    def __str__(self):
        return "precision %6.2f %%  recall %6.2f %%  right %4d  wrong %3d  missed %3d" % (
            100 * self.precision() if self.right or not self.wrong else 0,
            100 * self.recall(),
            self.right,
            self.wrong,
            self.missed,
        )


def parse_arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    here = os.path.dirname(os.path.abspath(__file__))
    built = os.path.join(here, "../../build/22/bin/iot-clang-tidy")
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--tool", default=os.path.normpath(built))
    parser.add_argument("--jobs", type=int, default=2)
    # The aims; a lower floor tells a regression from what is known to be wrong.
    parser.add_argument("--min-precision", type=float, default=100, metavar="%%")
    parser.add_argument("--min-recall", type=float, default=99, metavar="%%")
    parser.add_argument("--keep", metavar="DIR", help="for failing programs")
    parser.add_argument("--most", type=int, default=20, help="of those at most")
    parser.add_argument("--only", type=int, metavar="N", help="program N of the run")
    parser.add_argument("--mode", help="programs of this mode only")
    parser.add_argument("--no-fixes", action="store_true", help="reports only")
    options = parser.parse_args()
    if options.seed is None:
        options.seed = random.SystemRandom().randrange(1_000_000)
    return options


def main():
    options = parse_arguments()
    print("seed", options.seed, flush=True)
    start = time.time()
    indices = range(options.count)
    if options.only is not None:
        indices = [options.only]
    if options.mode:
        indices = [i for i in indices if generate.mode_of(i).name == options.mode]
    with ProcessPoolExecutor(options.jobs) as pool:
        work = [(options.seed, i) for i in indices]
        cases = [c for c in pool.map(make, work, chunksize=8) if c]
    made = time.time()
    with tempfile.TemporaryDirectory() as folder:
        groups = {}
        for c in cases:
            path = write(folder, "%05d" % c.index, c.program, c.text)
            groups.setdefault(c.mode, {})[path] = c
        names = sorted(groups)
        paths = [list(groups[n]) for n in names]
        # The fixes, by file, which the tool has applied.
        found = None if options.no_fixes else {}
        reports, times = tool.run_groups(options.tool, paths, options.jobs, found)
        total, modes, checks, failing = Tally(), {}, Counter(), []
        for name in names:
            modes[name] = Tally()
            for path, case in groups[name].items():
                reported = set(reports[path])
                for tally in (total, modes[name]):
                    tally.add(reported, case.must, case.may)
                for line, by in reports[path].items():
                    for check in by:
                        checks[check, line in case.may] += 1
                if reported - case.may or case.must - reported:
                    failing.append((case, reports[path]))
                if options.only is not None:
                    print(marked(case.text, case.must, case.may, reported))
                    print("reported", reports[path])
        ended = time.time()
        by_path = {p: c for group in groups.values() for p, c in group.items()}
        programs = {p: c.program for p, c in by_path.items()}
        found = found or {}
        with ProcessPoolExecutor(options.jobs) as pool:
            unsound, passed_over = fixes.judge(
                programs, found, options.tool, folder, options.jobs, 4 * LIMIT, pool.map
            )
        mended = time.time()
        failing.sort(key=lambda f: (not set(f[1]) - f[0].may, f[0].index))
        precise = total.precision() if total.right or not total.wrong else 0
        good = (
            100 * precise >= options.min_precision
            and 100 * total.recall() >= options.min_recall
        )
        shown = failing if options.keep else failing[:0] if good else failing[:3]
        if options.keep:
            os.makedirs(options.keep, exist_ok=True)
        for case, by_line in shown[: options.most]:
            for kind, text in cut_down(case, by_line, options, folder):
                if not options.keep:
                    print("program %d (%s), %s:" % (case.index, case.mode, kind))
                    print(text)
        shown = list(unsound.items())[: options.most if options.keep else 3]
        for path, failures in shown:
            case = by_path[path]
            text = cut_down_fix(case, failures, options, folder)
            if not options.keep:
                print("program %d (%s), a fix is wrong:" % (case.index, case.mode))
                print(text)
    for name, used in zip(names, times):
        print("  %-16s %s %6.1f s" % (name, modes[name], used))
    for check in sorted({n for n, _ in checks}):
        right, wrong = checks[check, True], checks[check, False]
        print("  %-30s right %4d  wrong %3d" % (check, right, wrong))
    print(
        "%d programs (%d too big), %d connect calls, %d of them reachable while open"
        % (len(cases), len(indices) - len(cases), sum(c.calls for c in cases), total.must)
    )
    print(
        "fixes: applied %d, wrong %d, in %d programs (%d too big)"
        % (
            sum(len(x) for p, x in found.items() if p not in passed_over),
            sum(len(x) for x in unsound.values()),
            len(found) - len(passed_over),
            len(passed_over),
        )
    )
    times = made - start, ended - made, mended - ended
    print("oracle %.0f s, tool %.0f s, fixes %.0f s" % times)
    print("total", total, flush=True)
    if good and not unsound:
        return 0
    for path, failures in unsound.items():
        what = "; ".join(str(x) for x in failures)
        print("program %d: fixes: %s" % (by_path[path].index, what))
    if good:
        return 1
    for case, found in failing[:20]:
        wrong = sorted(set(found) - case.may)
        missed = sorted(case.must - set(found))
        print("program %d: wrong %s, missed %s" % (case.index, wrong, missed))
    print("to see one: run.py --seed %d --only N" % options.seed)
    return 1


if __name__ == "__main__":
    sys.exit(main())
