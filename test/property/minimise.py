"""Cuts a program that shows a failure down to a small one that still shows it.

Greedy: of all ways to leave something out, the smallest program that still fails
replaces the program, until none does. `fails` judges many programs at once,
because the tool is best run on many files.
"""

from dataclasses import replace

from sdks import SDKS
from tree import (
    Ask,
    Binary,
    Call,
    Case,
    Choose,
    Const,
    Do,
    DoWhile,
    For,
    Forever,
    If,
    Input,
    Likely,
    Local,
    Log,
    Not,
    Open,
    Pump,
    Return,
    Set,
    Switch,
    Try,
    Var,
    While,
    children,
    is_well_formed,
    put,
    rebuild,
    size,
    tidy,
    walk,
)

EXPRESSIONS = (
    Ask,
    Binary,
    Call,
    Choose,
    Const,
    Input,
    Likely,
    Not,
    Open,
    Pump,
    Set,
    Var,
)


def minimise(program, fails, chunk=24):
    while True:
        tried = set()
        candidates = []
        for p in variants(program):
            p = tidy(p)
            if p not in tried and weight(p) < weight(program) and is_well_formed(p):
                tried.add(p)
                candidates.append(p)
        candidates.sort(key=weight)
        for i in range(0, len(candidates), chunk):
            some = candidates[i : i + chunk]
            good = [p for p, bad in zip(some, fails(some)) if bad]
            if good:
                program = good[0]
                break
        else:
            return program


def weight(p):
    """Size first; among equals the plainer one."""
    plain = ["static", "extern", "struct", "struct-local", "class-local", "class"]
    hows = sum(n.how for n in walk(p) if isinstance(n, (Ask, Open, Pump)))
    inputs = sum(1 for n in walk(p) if isinstance(n, Input))
    more = plain.index(p.style) + 3 * (p.language == "c++") + 2 * p.passed
    return size(p), more, inputs, hows, p.spelling


def variants(p):
    if p.style != "static":
        yield replace(p, style="static")
        yield replace(p, style="struct")
    if p.language == "c++" and "c" in SDKS[p.sdk].languages:
        yield replace(p, language="c", style="static")
    if p.passed:
        yield replace(p, passed=False)
    for spelling in range(4):
        yield replace(p, spelling=spelling)
    if len(p.handles) > 1:
        for keep in p.handles:
            yield rename_handles(p, keep)
    for h in p.handlers:
        yield replace(
            rebuild(p, lambda n, h=h: Log() if getattr(n, "handler", 0) == h.name else n),
            handlers=tuple(x for x in p.handlers if x != h),
        )
    entries = {p.once, p.loop} | {h.function for h in p.handlers}
    for i, f in enumerate(p.functions):
        for body in blocks(f.body):
            new = replace(f, body=body)
            yield replace(p, functions=p.functions[:i] + (new,) + p.functions[i + 1 :])
        if f.name in entries:
            continue
        for k, q in enumerate(f.parameters):
            yield drop_parameter(p, f, k)
        yield without_result(p, f)
        yield inlined(p, f)


def rename_handles(p, keep):
    def change(n):
        if isinstance(n, Var) and n.name in p.handles:
            return Var(keep)
        if isinstance(getattr(n, "handle", None), str):
            return replace(n, handle=keep)
        return n

    return replace(rebuild(p, change), handles=(keep,))


def drop_parameter(p, f, k):
    q = f.parameters[k]
    rest = f.parameters[:k] + f.parameters[k + 1 :]
    body = f.body
    if q.type == "handle":
        other = p.handles[0]
        body = tuple(
            rebuild(s, lambda n: Var(other) if n == Var(q.name) else n) for s in body
        )
    elif q.out:
        zero = Const(0, q.type)
        body = (Local(q.name, q.type, zero),) + body
    else:
        zero = Const(0, q.type)
        body = tuple(
            rebuild(s, lambda n: zero if n == Var(q.name) else n) for s in body
        )

    def change(n):
        if isinstance(n, Call) and n.function == f.name:
            return replace(n, args=n.args[:k] + n.args[k + 1 :])
        if n == f:
            return replace(f, parameters=rest, body=body)
        return n

    functions = tuple(
        replace(f, parameters=rest, body=body) if g == f else rebuild(g, change)
        for g in p.functions
    )
    return replace(p, functions=functions)


def without_result(p, f):
    if not f.returns:
        return p
    body = tuple(
        rebuild(s, lambda n: Return() if isinstance(n, Return) else n) for s in f.body
    )

    functions = tuple(
        replace(f, returns=None, body=body) if g == f else g for g in p.functions
    )
    return replace(p, functions=functions)


def inlined(p, f):
    """Calls that are statements become the body."""
    if f.returns or any(isinstance(n, Return) for s in f.body for n in walk(s)):
        return p

    def change(n):
        for child, name, index in list(children(n)):
            if isinstance(child, Do) and isinstance(child.expression, Call):
                call = child.expression
                if call.function == f.name and index is not None:
                    body = f.body
                    for q, a in zip(f.parameters, call.args):
                        body = tuple(substituted(s, q, a) for s in body)
                    return put(n, name, index, body)
        return n

    return rebuild(p, change)


def substituted(s, q, a):
    def change(n):
        if n == Var(q.name):
            return a
        if isinstance(n, Set) and n.name == q.name and isinstance(a, Var):
            return replace(n, name=a.name)
        return n

    return rebuild(s, change)


def blocks(block):
    """All blocks that are this one with one thing less."""
    n = len(block)
    if n > 3:
        yield block[: n // 2]
        yield block[n // 2 :]
    for i, s in enumerate(block):
        before, after = block[:i], block[i + 1 :]
        yield before + after
        for new in statements(s):
            yield before + new + after


def statements(s):
    """What may stand in place of a statement: blocks."""
    if isinstance(s, If):
        yield s.then
        yield s.orelse
        first = (s.declares,) if s.declares else ()
        yield first + (Do(s.condition),)
        if s.orelse:
            yield (replace(s, orelse=()),)
            yield (If(Not(s.condition), s.orelse, (), s.declares),)
        if s.declares:
            yield first + (replace(s, declares=None),)
    elif isinstance(s, (While, DoWhile, Forever, For)):
        yield s.body
        if isinstance(s, For):
            yield (Forever(s.body),)
        elif isinstance(s, (While, DoWhile)):
            yield (Do(s.condition),)
            yield (Forever(s.body),)
            yield (While(s.condition, s.body),)
    elif isinstance(s, Switch):
        for i, c in enumerate(s.cases):
            yield c.body
            yield (replace(s, cases=s.cases[:i] + s.cases[i + 1 :]),)
            if c.values and len(s.cases) == 1:
                test = Binary("==", s.value, Const(c.values[0], s.type))
                yield (If(test, c.body),)
    elif isinstance(s, Try):
        yield s.body
        yield s.handler
    elif isinstance(s, Do):
        e = s.expression
        for child, _, _ in children(e):
            if isinstance(child, EXPRESSIONS):
                yield (Do(child),)
    elif isinstance(s, Local):
        yield (Do(s.init),)
    # The same with less inside.
    for child, name, index in children(s):
        if isinstance(child, EXPRESSIONS):
            for e in expressions(child):
                yield (put(s, name, index, e),)
        elif isinstance(child, Case):
            for body in blocks(child.body):
                yield (put(s, name, index, replace(child, body=body)),)
    for name in ("then", "orelse", "body", "handler"):
        value = getattr(s, name, None)
        if isinstance(value, tuple):
            for new in blocks(value):
                yield (replace(s, **{name: new}),)


def expressions(e):
    for child, _, _ in children(e):
        if isinstance(child, EXPRESSIONS):
            yield child
    if not isinstance(e, (Const, Input)):
        yield Input("bool")
    if not isinstance(e, Const):
        yield Const(0)
        yield Const(1)
    if isinstance(e, Not) and isinstance(e.a, Not):
        yield e.a.a
    if getattr(e, "how", 0):
        yield replace(e, how=0)
    for child, name, index in children(e):
        if isinstance(child, EXPRESSIONS):
            for new in expressions(child):
                yield put(e, name, index, new)
