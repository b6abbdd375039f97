"""The tool's safe fixes, applied to a random program and judged by the oracle.

An edit is text, and the oracle executes trees. So each edit is first recognised as
a change of the program's tree: the changes below that are possible at the connect
call are tried, and the one whose spelling is the edited text, but for white space,
is what the edit does.

    guard      connect();              ->  if (gate) connect();
    conjoin    if (a) { connect(); }   ->  if (a && gate) { connect(); }
    condition  connect() == 0          ->  connected || connect() == 0
               connect() != 0          ->  gate && connect() != 0
    inside     the guard in the function around a connect that throws
    remove     connect();              ->

A teardown before a second create is for SDKs whose create opens; the programs have
none of those.

All fixes of a program are applied together, by the tool, and each one alone, as in
an editor. Of the changed tree the following must hold.

  * No oracle reaches the mended calls with their connection open; the strict one
    alone decides where the SDK reconnects by itself, since to the lenient one
    whoever hears that a connection is down may still compete with the SDK.
  * No connect that was needed is lost, nor anything else that the program did:
    each set of stores that oracle.kept() gives for the program is part of the one
    for the changed program, by the strict oracle and by the lenient one. That
    takes in all executions that end connected. A call that goes is judged by the
    strict oracle alone: to the lenient one a drop may be told of at any time, and
    so a connect in the drop's handler may always be needed.
  * The edited text compiles, and the tool reports nothing at a mended call. There
    is one exception: while a connect in the drop handler competes with an SDK that
    reconnects by itself, nobody else does; take it away, and another call, one that
    got a gate or one that had no fix, may be the next that does.
  * A second run of the tool has no fix for a mended call, and none at all once
    all have been applied.
"""

import os
import re
from dataclasses import dataclass, replace
from typing import Optional, Tuple

import oracle
import printer
import tool
from sdks import SDKS, itself, negated
from tree import Ask, Binary, Do, If, Node, Not, Open, Program, children, put

COMPARISONS = ("==", "!=", "<", "<=", ">", ">=")


@dataclass(frozen=True)
class Failure:
    kind: str
    site: Optional[int] = None  # none: of several
    about: str = ""

    def __str__(self):
        where = " at connect call %d" % self.site if self.site else ""
        return self.kind + where + (": " + self.about if self.about else "")


# ---- texts -------------------------------------------------------------------


def edited(text, fixes):
    """`text` with the replacements of some fixes."""
    changes = [r for f in fixes for r in f.replacements]
    # Of two at one place the first one stands first.
    for at, length, new in reversed(sorted(changes, key=lambda r: r[0])):
        text = text[:at] + new + text[at + length :]
    return text


def line_after(text, fixes, at):
    """On which line of the edited text that is which was at an offset."""
    moved = at
    for start, length, new in (r for f in fixes for r in f.replacements):
        if start <= at:
            moved += len(new) - length
    return edited(text, fixes)[:moved].count("\n") + 1


def tokens(text):
    found = re.findall(r'"(?:\\.|[^"\\])*"|\w+|\S', text)
    # A case or an else whose only statement went is left with an empty block.
    out = []
    for t in found:
        out.append(t)
        if out[-3:] == [":", "{", "}"]:
            del out[-2:]
        elif out[-3:] == ["else", "{", "}"]:
            del out[-3:]
    return out


# ---- changes of a tree -------------------------------------------------------


def way_to(node, site):
    """The nodes from `node` down to a connect call, and each one's place in the
    one before."""
    if isinstance(node, Open) and node.site == site:
        return [node], []
    for child, name, index in children(node):
        found = way_to(child, site)
        if found:
            return [node] + found[0], [(name, index)] + found[1]
    return None


@dataclass(frozen=True)
class Change:
    kind: str
    site: int
    gate: Optional[Node] = None
    level: int = 0  # how far above the call, for a condition
    op: str = ""

    def apply(self, program):
        nodes, places = way_to(program, self.site)

        def instead(depth, new):
            for i in range(depth - 1, -1, -1):
                new = put(nodes[i], *places[i], new)
            return new

        call, last = nodes[-1], len(nodes) - 1
        if self.kind == "remove":
            return instead(last - 1, ())
        if self.kind == "guard":
            return instead(last - 1, If(self.gate, (nodes[last - 1],), bare=True))
        if self.kind == "inside":
            return instead(last, replace(call, gate=self.gate))
        if self.kind == "conjoin":
            around = nodes[last - 2]
            both = Binary("&&", around.condition, self.gate)
            return instead(last - 2, replace(around, condition=both))
        at = last - self.level
        whole, around = nodes[at], nodes[at - 1]
        if getattr(around, "op", "") == self.op and places[at - 1][0] == "b":
            # a && (gate && b) is written as (a && gate) && b.
            first = Binary(self.op, around.a, self.gate)
            return instead(at - 1, replace(around, a=first))
        return instead(at, Binary(self.op, self.gate, whole))


def possible(program, site, text):
    """The changes at a connect call that can have added `text`."""
    found = way_to(program, site)
    if not found:
        return
    nodes, places = found
    sdk, call = SDKS[program.sdk], nodes[-1]
    gates = []
    for how, q in enumerate(sdk.queries + sdk.more_queries):
        asked = Ask(call.handle, how)
        pieces = re.split(r"\{.\}", q.text)
        if q.test not in (itself, negated) or any(p not in text for p in pieces):
            continue
        pair = asked, Not(asked)
        gates.append(pair if q.test is itself else pair[::-1])
    if isinstance(nodes[-2], Do):
        yield Change("remove", site)
        around = nodes[-3]
        joins = isinstance(around, If) and places[-2][0] == "then"
        joins = joins and len(around.then) == 1 and not around.orelse
        for _, allowed in gates:
            yield Change("guard", site, allowed)
            if joins:
                yield Change("conjoin", site, allowed)
        return
    for connected, allowed in gates:
        if sdk.throws:
            yield Change("inside", site, allowed)
            continue
        for level in range(len(nodes) - 1):
            yield Change("condition", site, connected, level, "||")
            yield Change("condition", site, allowed, level, "&&")
            above = nodes[-2 - level]
            if not isinstance(above, Not) and getattr(above, "op", "") not in COMPARISONS:
                break


# ---- one program -------------------------------------------------------------


@dataclass(frozen=True)
class Trial:
    """A program with some fixes, and the connect calls they mend."""

    program: Program
    text: str
    fixes: tuple
    sites: Tuple[int, ...]
    lines: Tuple[int, ...]  # where the calls stand now; 0 for one that went
    together: bool  # all fixes that there are


def examine(work):
    """What is wrong by the oracle with the fixes of a program, and what the tool is
    to be run on. `work` is the program, its fixes, the text that --fix made of it,
    and how long the oracle may take. None if that is too long."""
    program, fixes, fixed, limit = work
    text, where = printer.render(program)
    sites = {line: site for site, line in where.items()}
    failures, trials, changes = [], [], []
    for f in fixes:
        site = sites.get(text.count("\n", 0, f.offset) + 1)
        if site is None:
            failures.append(Failure("a fix elsewhere", None, f.check))
            continue
        added = " ".join(new for _, _, new in f.replacements)
        wanted = tokens(edited(text, [f]))
        for change in possible(program, site, added):
            if tokens(printer.render(change.apply(program))[0]) == wanted:
                changes.append((f, change))
                break
        else:
            failures.append(Failure("edit not understood", site, added.strip()))
    if failures:
        return failures, []
    if edited(text, fixes) != fixed:
        failures.append(Failure("--fix is not what was exported"))
    chosen = [changes] + ([[c] for c in changes] if len(changes) > 1 else [])
    for some in chosen:
        new = program
        for _, change in some:
            new = change.apply(new)
        these = tuple(f for f, _ in some)
        after = edited(text, these)
        if tokens(printer.render(new)[0]) != tokens(after):
            failures.append(Failure("edits not understood together"))
            continue
        lines = tuple(
            0 if c.kind == "remove" else line_after(text, these, f.offset)
            for f, c in some
        )
        names = tuple(c.site for _, c in some)
        together = some is changes
        trials.append(Trial(new, after, these, names, lines, together))
        try:
            failures += executed(program, trials[-1], limit)
        except oracle.TooBig:
            return None
    return failures, trials


def executed(program, trial, limit):
    gone = {s for s, line in zip(trial.sites, trial.lines) if not line}
    gated = set(trial.sites) - gone
    only = trial.sites[0] if len(trial.sites) == 1 else None
    for lenient in (False, True):
        if not lenient or not program.reconnects:
            hits = oracle.reachable(trial.program, lenient, limit)
            for site in sorted(hits & gated):
                yield Failure("still reached while open", site)
        if lenient and gone:
            break
        before = oracle.kept(program, lenient, (gated, gone), bool(gone), limit)
        after = oracle.kept(trial.program, lenient, ((), ()), bool(gone), limit)
        for place in before:
            lost = before[place] - after.get(place, frozenset())
            if lost:
                kind = "lenient" if lenient else "strict"
                about = "%s, at %s, such as %s" % (kind, place, min(lost))
                yield Failure("a state is lost", only, about)
                break


def rerun(path, files, jobs):
    """What the tool reports in edited texts, and the fixes it has for them; for one
    that does not compile, what the compiler says."""
    fixes, broken = {}, {}
    try:
        return tool.run(path, files, jobs, fixes), fixes, broken
    except tool.Broken:
        fixes.clear()
    reports = {}
    for f in files:
        try:
            reports.update(tool.run(path, [f], 1, fixes))
        except tool.Broken as e:
            broken[f] = str(e)
    return reports, fixes, broken


def judge(programs, fixes, path, folder, jobs, limit, map=map):
    """`programs` and `fixes` by file, in which the tool has applied them. Gives what
    is wrong, by file, and the files that were passed over."""
    files = [f for f in programs if fixes.get(f)]
    work = []
    for f in files:
        with open(f, encoding="utf-8") as text:
            work.append((programs[f], fixes[f], text.read(), limit))
    failures, trials, passed_over = {}, {}, set()
    for f, found in zip(files, map(examine, work)):
        if found is None:
            passed_over.add(f)
            continue
        failures[f] = found[0]
        root, extension = os.path.splitext(f)
        for i, t in enumerate(found[1]):
            name = "%s-fixed-%d%s" % (root, i, extension)
            with open(name, "w", encoding="utf-8") as out:
                out.write(t.text)
            trials[name] = f, t
    reports, more, broken = rerun(path, list(trials), jobs)
    for name, (f, t) in trials.items():
        if name in broken:
            failures[f].append(Failure("does not compile", None, broken[name]))
            continue
        competes = 0 in t.lines and t.program.reconnects
        left, others = set(), set()
        for x in more.get(name, ()):
            line = t.text.count("\n", 0, x.offset) + 1
            left.add(line)
            if not competes or x.check != "iot-competing-reconnect":
                others.add(line)
        for site, line in zip(t.sites, t.lines):
            found = reports[name].get(line, set())
            if competes:
                found = found - {"iot-competing-reconnect"}
            if found:
                about = ", ".join(sorted(found))
                failures[f].append(Failure("reported again", site, about))
            if line in left:
                failures[f].append(Failure("a fix for what was mended", site))
        if t.together and others - set(t.lines):
            failures[f].append(Failure("a fix once all are applied"))
    return {f: tuple(dict.fromkeys(x)) for f, x in failures.items() if x}, passed_over
