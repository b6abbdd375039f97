"""The random programs as data: a small tree of their own.

A program is a handful of frozen dataclasses. The generators build it, the
oracle executes it, the printer spells it as C or C++, the minimiser cuts it
down. Nothing here knows C, an SDK, or the tool under test.

Values are integers; a variable of type `bool` holds 0 or 1, one of type `state`
an enumerator, one of type `handle` the number of a connection. Connections are
numbered in the order of Program.handles. There is no recursion and no goto.
"""

from dataclasses import dataclass, fields, replace
from typing import Optional, Tuple, Union


@dataclass(frozen=True)
class Node:
    pass


# ---- expressions -------------------------------------------------------------


@dataclass(frozen=True)
class Const(Node):
    value: int
    type: str = "int"  # how it is spelled: int, bool, state or event


@dataclass(frozen=True)
class Var(Node):
    name: str


@dataclass(frozen=True)
class Input(Node):
    """Something the program cannot know: any value; for bool 0 or 1."""

    type: str = "int"


@dataclass(frozen=True)
class Not(Node):
    a: Node


@dataclass(frozen=True)
class Likely(Node):
    """__builtin_expect around a condition."""

    a: Node


@dataclass(frozen=True)
class Binary(Node):
    """== != < <= > >= + - && || and the comma."""

    op: str
    a: Node
    b: Node


@dataclass(frozen=True)
class Choose(Node):
    """condition ? a : b"""

    condition: Node
    a: Node
    b: Node


@dataclass(frozen=True)
class Set(Node):
    """An assignment; its value is what the variable holds then."""

    name: str
    value: Node


@dataclass(frozen=True)
class Open(Node):
    """A connect call. `site` tells the calls of a program apart, `how` picks a
    spelling. The value is the SDK's result code. Where `gate` does not hold,
    nothing is opened and the result is that of success; this stands within the
    function around a connect that throws, see printer.py."""

    site: int
    handle: Node
    how: int = 0
    gate: Optional[Node] = None


@dataclass(frozen=True)
class Ask(Node):
    """A status query."""

    handle: Node
    how: int = 0


@dataclass(frozen=True)
class Pump(Node):
    """Runs the network; its result tells whether the link is still up."""

    handle: Node
    how: int = 0


@dataclass(frozen=True)
class Call(Node):
    """A call of one of the program's own functions. An argument for a parameter
    that is `out` must be a variable of the caller's own."""

    function: str
    args: Tuple[Node, ...] = ()


# ---- statements --------------------------------------------------------------

Block = Tuple[Node, ...]


@dataclass(frozen=True)
class Local(Node):
    name: str
    type: str
    init: Node


@dataclass(frozen=True)
class Do(Node):
    expression: Node


@dataclass(frozen=True)
class Close(Node):
    handle: Node
    how: int = 0


@dataclass(frozen=True)
class Renew(Node):
    """Destroys the client of a handle variable and creates a new one."""

    handle: str


@dataclass(frozen=True)
class Lend(Node):
    """Gives the handle to a function that is not known."""

    handle: Node


@dataclass(frozen=True)
class Wait(Node):
    pass


@dataclass(frozen=True)
class Log(Node):
    """A call of the C library that changes nothing."""


@dataclass(frozen=True)
class If(Node):
    condition: Node
    then: Block
    orelse: Block = ()
    declares: Optional[Local] = None  # C++: if (int rc = ...; rc != 0)
    bare: bool = False  # one statement without braces


@dataclass(frozen=True)
class While(Node):
    condition: Node
    body: Block


@dataclass(frozen=True)
class DoWhile(Node):
    body: Block
    condition: Node


@dataclass(frozen=True)
class Forever(Node):
    body: Block


@dataclass(frozen=True)
class For(Node):
    """for (int name = start; condition; name += step)"""

    name: str
    start: int
    condition: Node
    step: int
    body: Block


@dataclass(frozen=True)
class Case(Node):
    values: Tuple[int, ...]  # none: default
    body: Block
    falls: bool = False  # into the next case


@dataclass(frozen=True)
class Switch(Node):
    value: Node
    cases: Tuple[Case, ...]
    type: str = "int"


@dataclass(frozen=True)
class Break(Node):
    pass


@dataclass(frozen=True)
class Continue(Node):
    pass


@dataclass(frozen=True)
class Return(Node):
    value: Optional[Node] = None


@dataclass(frozen=True)
class Exit(Node):
    """exit(1)"""


@dataclass(frozen=True)
class Try(Node):
    """C++: catches the exception of a connect that failed."""

    body: Block
    handler: Block


@dataclass(frozen=True)
class Register(Node):
    """From here on the handler may run (see Handler)."""

    handler: str


# ---- declarations ------------------------------------------------------------


@dataclass(frozen=True)
class Parameter(Node):
    name: str
    type: str
    out: bool = False  # passed by address; only for locals of the caller


@dataclass(frozen=True)
class Function(Node):
    name: str
    parameters: Tuple[Parameter, ...]
    returns: Optional[str]
    body: Block


@dataclass(frozen=True)
class Global(Node):
    """A variable that outlives the functions."""

    name: str
    type: str
    init: int


@dataclass(frozen=True)
class Handler(Node):
    """A function that something outside the program runs.

    kind      timer    a timer callback; `repeats` or runs once
              event    an event of the platform, as often as it likes
              up_down  one SDK callback for all events, told apart by its
                       parameter
              up       the SDK's connect callback; its parameter is the result
              down     the SDK's disconnect callback; its parameter is the reason
              online, lost   likewise, without a parameter
    context   handlers of one context do not overlap: timer, event, sdk, or pump
              (inside the SDK's pump only)
    handle    the connection an SDK callback belongs to
    """

    name: str
    function: str
    kind: str
    context: str
    handle: int = 0
    repeats: bool = True


@dataclass(frozen=True)
class Program(Node):
    """`once` runs first; with `loop` that runs again and again afterwards, and
    without it the program is over when `once` returns."""

    sdk: str
    handles: Tuple[str, ...]
    globals: Tuple[Global, ...]
    functions: Tuple[Function, ...]
    once: str
    loop: str = ""
    handlers: Tuple[Handler, ...] = ()
    passed: bool = False  # handles are locals of `once`, given to helpers
    style: str = "static"  # see printer.py
    language: str = "c"
    reconnects: bool = False  # the SDK does so by itself
    spelling: int = 0  # seed of the printer's small choices

    def function(self, name):
        for f in self.functions:
            if f.name == name:
                return f
        return None


# ---- walking and rebuilding --------------------------------------------------

Visited = Union[Node, tuple]


def children(node):
    """The nodes directly inside, with the way to put others in their place."""
    for f in fields(node):
        value = getattr(node, f.name)
        if isinstance(value, Node):
            yield value, f.name, None
        elif isinstance(value, tuple):
            for i, item in enumerate(value):
                if isinstance(item, Node):
                    yield item, f.name, i


def walk(node):
    yield node
    for child, _, _ in children(node):
        yield from walk(child)


def put(node, name, index, new):
    """`node` with one child replaced; in a tuple by any number of nodes."""
    if index is None:
        return replace(node, **{name: new})
    old = getattr(node, name)
    new = new if isinstance(new, tuple) else (new,)
    return replace(node, **{name: old[:index] + new + old[index + 1 :]})


def rebuild(node, change):
    """`node` with `change` applied to every node, innermost first."""
    for f in fields(node):
        value = getattr(node, f.name)
        if isinstance(value, Node):
            new = rebuild(value, change)
            if new is not value:
                node = replace(node, **{f.name: new})
        elif isinstance(value, tuple) and any(isinstance(v, Node) for v in value):
            new = tuple(rebuild(v, change) if isinstance(v, Node) else v for v in value)
            if any(a is not b for a, b in zip(new, value)):
                node = replace(node, **{f.name: new})
    return change(node)


def number_sites(program):
    """Numbers the connect calls in the order of the text."""
    count = 0

    def visit(node):
        nonlocal count
        if isinstance(node, Open):
            count += 1
            return replace(node, site=count)
        return node

    return rebuild(program, visit)


def tidy(p):
    """Without what nobody uses, the connect calls numbered."""
    while True:
        used = {n.function for n in walk(p) if isinstance(n, Call)}
        used |= {p.once, p.loop} | {h.function for h in p.handlers}
        names = {n.name for n in walk(p) if isinstance(n, (Var, Set))}
        names |= {getattr(n, "handle", None) for n in walk(p)} - {None}
        functions = tuple(f for f in p.functions if f.name in used)
        globals_ = tuple(g for g in p.globals if g.name in names)
        if len(functions) == len(p.functions) and len(globals_) == len(p.globals):
            break
        p = replace(p, functions=functions, globals=globals_)
    return number_sites(p)


def sites(program):
    return [n.site for n in walk(program) if isinstance(n, Open)]


def size(node):
    return sum(1 for _ in walk(node))


# ---- what makes sense --------------------------------------------------------


class Malformed(Exception):
    pass


def check(program):
    """Raises Malformed unless the program is one: names declared before use,
    break and continue inside a loop, functions defined before they are called,
    no variable counted up and down, and so on."""
    Checker(program).run()


def is_well_formed(program):
    try:
        check(program)
    except Malformed:
        return False
    return True


class Checker:
    def __init__(self, program):
        self.program = program
        self.globals = {g.name: g.type for g in program.globals}
        self.functions = {}

    def fail(self, text):
        raise Malformed(text)

    def run(self):
        p = self.program
        steps = {}
        for node in walk(p):
            if isinstance(node, For):
                steps.setdefault(node.name, set()).add(node.step > 0)
            if isinstance(node, Set) and isinstance(node.value, Binary):
                if node.value.op in "+-":
                    steps.setdefault(node.name, set()).add(node.value.op == "+")
        for name, directions in steps.items():
            if len(directions) > 1:
                self.fail(name + " is counted up and down")
        aliases = any(
            isinstance(n, (Local, Parameter)) and n.type == "handle" for n in walk(p)
        )
        if aliases and any(isinstance(n, Renew) for n in walk(p)):
            self.fail("a client with a second name is destroyed")
        for f in p.functions:
            if f.name in self.functions:
                self.fail("twice: " + f.name)
            self.function(f)
            self.functions[f.name] = f
        entries = {p.once, p.loop} | {h.function for h in p.handlers}
        for name in entries - {""}:
            if name not in self.functions:
                self.fail("no function " + name)
        for node in walk(p):
            if isinstance(node, Call) and node.function in entries:
                self.fail("an entry point is called")
        names = {h.name for h in p.handlers}
        for node in walk(p):
            if isinstance(node, Register) and node.handler not in names:
                self.fail("no handler " + node.handler)

    def function(self, f):
        scope = dict(self.globals)
        if not self.program.passed or f.name == self.program.once:
            scope.update((h, "handle") for h in self.program.handles)
        for q in f.parameters:
            if q.name in scope:
                self.fail("twice: " + q.name)
            scope[q.name] = q.type
        own = {q.name for q in f.parameters if q.type != "handle"}
        self.f = f
        self.block(f.body, scope, own, "")
        if f.returns and not ends(f.body):
            self.fail(f.name + " may end without a value")

    def block(self, block, scope, own, inside):
        """`inside` holds l in a loop, s in a switch, t in a try."""
        scope, own = dict(scope), set(own)
        for index, s in enumerate(block):
            if index and ends(block[:index]):
                self.fail("dead code")
            self.statement(s, scope, own, inside)

    def statement(self, s, scope, own, inside):
        if isinstance(s, Local):
            self.expression(s.init, scope, own)
            self.declare(s.name, s.type, scope, own)
        elif isinstance(s, Do):
            self.expression(s.expression, scope, own)
        elif isinstance(s, (Close, Lend)):
            self.expression(s.handle, scope, own, "handle")
        elif isinstance(s, Renew):
            if s.handle not in self.program.handles or s.handle not in scope:
                self.fail("renew " + s.handle)
        elif isinstance(s, If):
            scope, own = dict(scope), set(own)
            if s.declares:
                if self.program.language != "c++":
                    self.fail("if with a declaration")
                self.statement(s.declares, scope, own, inside)
            self.expression(s.condition, scope, own)
            self.block(s.then, scope, own, inside)
            self.block(s.orelse, scope, own, inside)
        elif isinstance(s, While):
            self.expression(s.condition, scope, own)
            self.block(s.body, scope, own, loop(inside))
        elif isinstance(s, DoWhile):
            self.block(s.body, scope, own, loop(inside))
            self.expression(s.condition, scope, own)
        elif isinstance(s, Forever):
            self.block(s.body, scope, own, loop(inside))
        elif isinstance(s, For):
            scope, own = dict(scope), set(own)
            self.declare(s.name, "int", scope, own)
            self.expression(s.condition, scope, own)
            if not s.step:
                self.fail("a loop that does not count")
            self.block(s.body, scope, own, loop(inside))
        elif isinstance(s, Switch):
            self.expression(s.value, scope, own)
            seen = [v for c in s.cases for v in c.values or (None,)]
            if len(seen) != len(set(seen)) or not s.cases:
                self.fail("cases of a switch")
            for c in s.cases:
                self.block(c.body, scope, own, inside + "s")
                if any(isinstance(x, Local) for x in c.body):
                    self.fail("a declaration between cases")
                if c.falls and (c is s.cases[-1] or ends(c.body)):
                    self.fail("a case that cannot fall through")
        elif isinstance(s, Break):
            if not set(inside) & set("ls"):
                self.fail("break")
        elif isinstance(s, Continue):
            if "l" not in inside:
                self.fail("continue")
        elif isinstance(s, Return):
            if (s.value is None) != (self.f.returns is None):
                self.fail("return")
            if s.value:
                self.expression(s.value, scope, own)
        elif isinstance(s, Try):
            if self.program.language != "c++":
                self.fail("try")
            self.block(s.body, scope, own, inside + "t")
            self.block(s.handler, scope, own, inside)
        elif not isinstance(s, (Wait, Log, Exit, Register)):
            self.fail("no statement: %r" % (s,))

    def declare(self, name, type, scope, own):
        if name in scope:
            self.fail("twice: " + name)
        scope[name] = type
        own.add(name)

    def expression(self, e, scope, own, wanted=None):
        """Only handles are told apart from the rest."""
        if isinstance(e, Var):
            if e.name not in scope:
                self.fail("unknown " + e.name)
            if (scope[e.name] == "handle") != (wanted == "handle"):
                self.fail("type of " + e.name)
            return
        if isinstance(e, Choose):
            self.expression(e.condition, scope, own)
            self.expression(e.a, scope, own, wanted)
            self.expression(e.b, scope, own, wanted)
            return
        if isinstance(e, Set):
            if e.name not in scope or e.name in self.program.handles:
                self.fail("unknown " + e.name)
            is_handle = scope[e.name] == "handle"
            if is_handle and e.name not in own:
                self.fail("a handle of others is set")
            self.expression(e.value, scope, own, "handle" if is_handle else None)
            return
        if wanted == "handle":
            self.fail("no handle: %r" % (e,))
        if isinstance(e, (Open, Ask, Pump)):
            self.expression(e.handle, scope, own, "handle")
            if isinstance(e, Open) and e.gate:
                self.expression(e.gate, scope, own)
        elif isinstance(e, Call):
            if e.function not in self.functions:
                self.fail("no function " + e.function)
            f = self.functions[e.function]
            if len(f.parameters) != len(e.args):
                self.fail("arguments of " + f.name)
            outs = []
            for q, a in zip(f.parameters, e.args):
                if q.out:
                    if not isinstance(a, Var) or a.name not in own:
                        self.fail("out argument")
                    if scope[a.name] != q.type:
                        self.fail("type of an out argument")
                    outs.append(a.name)
                self.expression(a, scope, own, "handle" if q.type == "handle" else None)
            if len(outs) != len(set(outs)):
                self.fail("one variable out twice")
        else:
            for child, _, _ in children(e):
                self.expression(child, scope, own)


def loop(inside):
    return inside.replace("s", "") + "l"


def ends(block):
    """Whether control certainly does not come out at the end."""
    if not block:
        return False
    s = block[-1]
    if isinstance(s, (Return, Break, Continue, Exit)):
        return True
    if isinstance(s, If):
        return ends(s.then) and ends(s.orelse)
    if isinstance(s, Try):
        return ends(s.body) and ends(s.handler)
    if isinstance(s, Forever):
        return not breaks(s.body)
    return False


def breaks(block):
    """Whether a break in the block leaves the loop around it."""
    for s in block:
        if isinstance(s, Break):
            return True
        if isinstance(s, If) and (breaks(s.then) or breaks(s.orelse)):
            return True
        if isinstance(s, Try) and (breaks(s.body) or breaks(s.handler)):
            return True
    return False
