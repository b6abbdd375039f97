"""Makes random device programs: trees as tree.py describes them.

A mode is a kind of program (loops, flags, helpers, ...): it shifts the weights of
what a block is made of. Besides random statements there are the idioms of real
firmware, each now and then with a mistake planted: a gate negated, a flag that is
never set, a result that nobody looks at. Half of the connect calls should be
correct for a reason that takes some understanding.

generate(seed, index) always gives the same program.
"""

import random
from dataclasses import dataclass, field, replace
from typing import Dict, Tuple

from sdks import SDKS
from tree import (
    Ask,
    Binary,
    Break,
    Call,
    Case,
    Choose,
    Close,
    Const,
    Continue,
    Do,
    DoWhile,
    Exit,
    For,
    Forever,
    Function,
    Global,
    Handler,
    If,
    Input,
    Lend,
    Likely,
    Local,
    Log,
    Not,
    Open,
    Parameter,
    Program,
    Pump,
    Register,
    Renew,
    Return,
    Set,
    Switch,
    Try,
    Var,
    Wait,
    While,
    ends,
    is_well_formed,
    sites,
    tidy,
    walk,
)


@dataclass(frozen=True)
class Mode:
    name: str
    more: Dict[str, float] = field(default_factory=dict)  # factors on WEIGHTS
    handles: Tuple[int, ...] = (1, 1, 1, 2)
    helpers: Tuple[int, ...] = (0, 0, 1)
    passed: float = 0.3  # share of programs that pass the handle to helpers
    languages: Tuple[str, ...] = ("c", "c", "c++")
    size: Tuple[int, int] = (5, 12)
    setups: Tuple[str, ...] = ()  # programs with handlers: names in SETUPS


STRAIGHT_MODES = (
    Mode("straight", {"if": 0.3, "loop": 0, "switch": 0, "open": 2}, size=(4, 9)),
    Mode("branches", {"if": 3, "loop": 0.3}),
    Mode("loops", {"loop": 4, "retry": 4}),
    Mode("flags", {"flag_gate": 5, "set_flag": 3, "flag_result": 4}),
    Mode("status", {"gate": 5, "status_flag": 4, "close_first": 3, "pump": 3}),
    Mode("results", {"result": 5, "retry": 3, "set_int": 2}),
    Mode("helpers", {"call": 6}, helpers=(1, 2, 3), passed=0.6),
    Mode("two handles", {"alias": 3}, handles=(2,), helpers=(0, 1, 2)),
    Mode("switch", {"switch": 5, "machine": 5}),
    Mode("early return", {"leave": 6, "call": 3}, helpers=(1, 2)),
    Mode("correlated", {"correlated": 8, "set_flag": 2}),
)

# SDK, language, and the kinds of handlers: those of the SDK, and of the platform.
SETUPS = {
    "arduino": ("arduino", ("c++",), ()),
    "arduino timers": ("arduino", ("c++",), ("timer",)),
    "coremqtt timers": ("coremqtt", ("c",), ("timer", "timer", "event")),
    "esp": ("esp", ("c", "c++"), ("up_down",)),
    "esp split": ("esp", ("c", "c++"), ("online", "lost")),
    "esp timers": ("esp", ("c", "c++"), ("up_down", "timer", "event")),
    "mosquitto": ("mosquitto", ("c", "c++"), ("up", "down")),
    "paho_c": ("paho_c", ("c", "c++"), ("lost",)),
    "paho_cpp": ("paho_cpp", ("c++",), ("lost",)),
    "zephyr": ("zephyr", ("c",), ("up_down",)),
}
TIMED = ("arduino timers", "coremqtt timers", "esp timers")
EVENTS = ("esp", "esp split", "mosquitto", "paho_c", "paho_cpp", "zephyr")
DISPATCH = ("esp", "zephyr", "esp timers")

HANDLER_MODES = (
    Mode("setup and loop", {"gate": 3}, setups=("arduino",)),
    Mode("class", {"gate": 2}, setups=("arduino", "arduino timers", "esp", "paho_cpp")),
    Mode("timers", {"gate": 2}, setups=TIMED),
    Mode("callbacks", setups=EVENTS),
    Mode("shared flags", {"flag_gate": 4, "set_flag": 3}, setups=EVENTS + TIMED),
    Mode("events", {"dispatch": 4}, setups=DISPATCH),
    Mode("state machine", {"machine": 6, "go": 3}, setups=tuple(SETUPS)),
    Mode("sdk reconnects", {"gate": 2}, setups=("esp", "esp split", "mosquitto")),
)
MODES = STRAIGHT_MODES + HANDLER_MODES

# What a statement is, and how often.
WEIGHTS = {
    "open": 3,
    "close": 2,
    "if": 3,
    "loop": 2,
    "switch": 0.7,
    "call": 2,
    "set_flag": 1,
    "set_int": 0.7,
    "local": 1,
    "wait": 0.5,
    "log": 0.5,
    "pump": 0.7,
    "lend": 0.15,
    "renew": 0.3,
    "alias": 0.3,
    "leave": 0.7,
    # Idioms.
    "gate": 1.5,
    "status_flag": 1,
    "flag_gate": 1.5,
    "flag_result": 1,
    "result": 1.5,
    "close_first": 1,
    "retry": 1.2,
    "machine": 0.5,
    "correlated": 1,
    "try": 1,
    # In programs with handlers.
    "mark": 0,
    "dispatch": 0,
    "go": 0,
}


class Scope:
    """The variables that a statement sees, and where it may jump to."""

    def __init__(self, variables, returns=None, inside=""):
        self.variables = variables  # name -> type; a counter is of type "count"
        self.returns = returns
        self.inside = inside  # l in a loop, s in a switch within it

    def inner(self, inside=None):
        more = self.inside if inside is None else inside
        return Scope(dict(self.variables), self.returns, more)

    def of(self, *types):
        return [n for n, t in self.variables.items() if t in types]


class Generator:
    def __init__(self, rng, mode):
        self.r = rng
        self.mode = mode
        self.language = rng.choice(mode.languages)
        fitting = [s for s in SDKS.values() if self.language in s.languages]
        weights = [s.weight for s in fitting]
        self.sdk = rng.choices(fitting, weights)[0]
        self.fresh = 0
        self.functions = []
        self.weights = dict(WEIGHTS)
        for name, factor in mode.more.items():
            self.weights[name] *= factor
        self.opens = 0
        self.most_opens = 9

    # ---- small helpers -------------------------------------------------------

    def chance(self, p):
        return self.r.random() < p

    def pick(self, weighted):
        names = [n for n, w in weighted.items() if w > 0]
        return self.r.choices(names, [weighted[n] for n in names])[0]

    def name(self, stem):
        self.fresh += 1
        return "%s%d" % (stem, self.fresh)

    # ---- expressions ---------------------------------------------------------

    def handle(self, scope):
        names = scope.of("handle")
        if len(names) > 1 and self.chance(0.08):
            flags = scope.of("bool")
            if flags:
                a, b = self.r.sample(names, 2)
                return Choose(Var(self.r.choice(flags)), Var(a), Var(b))
        return Var(self.r.choice(names))

    def open(self, handle):
        self.opens += 1
        return Open(0, handle, self.r.randrange(8))

    def ask(self, handle):
        """An expression that tells whether the connection is up."""
        how = self.r.randrange(len(self.sdk.queries))
        return self.sdk.queries[how].test(Ask(handle, how))

    def succeeded(self, e):
        """Whether a result code means success."""
        if self.sdk.success == 1:
            return self.r.choice([e, e, Binary("==", e, Const(1, "bool"))])
        return self.r.choice([Binary("==", e, Const(0)), Not(e)])

    def failed(self, e):
        if self.sdk.success == 1:
            return Not(e)
        if self.sdk.name == "zephyr" and self.chance(0.4):
            return Binary("<", e, Const(0))
        if not self.sdk.throws and self.chance(0.1):
            return Binary("==", e, Const(self.r.choice([1, 2, -1])))
        return self.r.choice([Binary("!=", e, Const(0)), e])

    def condition(self, scope, depth=0):
        flags, ints = scope.of("bool"), scope.of("int", "count")
        states = scope.of("state")
        helpers = [f for f in self.functions if f.returns == "bool"]
        what = self.pick(
            {
                "flag": 4 if flags else 0,
                "int": 2 if ints else 0,
                "state": 3 if states else 0,
                "ask": 4 if self.sdk.queries else 0,
                "input": 1.5,
                "pump": 0.5 if self.sdk.pumps else 0,
                "open": 0.5,
                "call": 1 if helpers else 0,
                "compound": 2 if depth < 2 else 0,
                "not": 1 if depth < 2 else 0,
                "likely": 0.2 if depth == 0 else 0,
                "comma": 0.1 if depth == 0 and flags else 0,
            }
        )
        if what == "flag":
            e = Var(self.r.choice(flags))
            if self.chance(0.1):
                return Binary("==", e, Const(self.r.randrange(2), "bool"))
            return self.r.choice([e, Not(e)])
        if what == "int":
            op = self.r.choice(["==", "!=", "<", ">", "<=", ">="])
            a, b = Var(self.r.choice(ints)), Const(self.r.randrange(-1, 4))
            return Binary(op, b, a) if self.chance(0.15) else Binary(op, a, b)
        if what == "state":
            op = self.r.choice(["==", "==", "!="])
            value = Const(self.r.randrange(3), "state")
            return Binary(op, Var(self.r.choice(states)), value)
        if what == "ask":
            e = self.ask(self.handle(scope))
            return self.r.choice([e, Not(e), Not(e)])
        if what == "input":
            if self.chance(0.7):
                return Input("bool")
            op = self.r.choice(["==", "<", ">", "!="])
            return Binary(op, Input(), Const(self.r.randrange(3)))
        if what == "pump":
            return self.pump_test(self.handle(scope))
        if what == "open":
            e = self.open(self.handle(scope))
            return self.r.choice([self.succeeded(e), self.failed(e)])
        if what == "call":
            return self.call(self.r.choice(helpers), scope)
        if what == "not":
            return Not(self.condition(scope, depth + 1))
        if what == "likely":
            return Likely(self.condition(scope, depth + 1))
        if what == "comma":
            change = Set(self.r.choice(flags), self.flag_value(scope))
            return Binary(",", change, self.condition(scope, 2))
        op = self.r.choice(["&&", "||"])
        a, b = self.condition(scope, depth + 1), self.condition(scope, depth + 1)
        return Binary(op, a, b)

    def pump_test(self, handle):
        """Whether the link is up, or lost, by the pump's own result."""
        how = self.r.randrange(len(self.sdk.pumps))
        e, up = Pump(handle, how), self.sdk.pumps[how].up
        if up:
            return self.r.choice([e, Not(e)])
        return self.r.choice([Binary("==", e, Const(0)), Binary("!=", e, Const(0))])

    def flag_value(self, scope):
        what = self.pick(
            {
                "const": 4,
                "copy": 1 if scope.of("bool") else 0,
                "input": 1,
                "ask": 2 if self.sdk.queries else 0,
                "condition": 1.5,
                "open": 0.6,
            }
        )
        if what == "const":
            return Const(self.r.randrange(2), "bool")
        if what == "copy":
            e = Var(self.r.choice(scope.of("bool")))
            return self.r.choice([e, Not(e)])
        if what == "input":
            return Input("bool")
        if what == "ask":
            return self.ask(self.handle(scope))
        if what == "open":
            return self.succeeded(self.open(self.handle(scope)))
        return self.condition(scope, 1)

    def int_value(self, scope):
        what = self.pick({"const": 3, "input": 1, "open": 2, "choose": 1})
        if what == "input":
            return Input()
        if what == "open":
            return self.open(self.handle(scope))
        a = Const(self.r.randrange(-1, 4))
        if what == "choose":
            b = Const(self.r.randrange(-1, 4))
            return Choose(self.condition(scope, 1), a, b)
        return a

    def call(self, f, scope):
        arguments = []
        for q in f.parameters:
            if q.out:
                names = [n for n in scope.of(q.type) if n.startswith("v")]
                arguments.append(Var(self.r.choice(names)) if names else None)
            elif q.type == "handle":
                arguments.append(Var(self.r.choice(scope.of("handle"))))
            elif q.type == "bool":
                known = [Const(self.r.randrange(2), "bool")]
                known += [Var(n) for n in scope.of("bool")]
                arguments.append(self.r.choice(known))
            else:
                known = [Const(self.r.randrange(3))]
                known += [Var(n) for n in scope.of("int")]
                arguments.append(self.r.choice(known))
        if None in arguments:
            return Input(f.returns or "bool")
        return Call(f.name, tuple(arguments))

    # ---- statements ----------------------------------------------------------

    def block(self, scope, budget, depth):
        """Statements that cost about `budget`; a scope of their own."""
        scope = scope.inner()
        return self.statements(scope, budget, depth)

    def statements(self, scope, budget, depth):
        out = ()
        while budget > 0:
            kind = self.pick(self.allowed(scope, depth))
            new = getattr(self, "make_" + kind)(scope, budget, depth)
            out += new
            budget -= max(1, len(new)) + (2 if kind in ("if", "loop", "switch") else 0)
            if ends(out):
                break
        return out or (Log(),)

    def allowed(self, scope, depth):
        w = dict(self.weights)
        if not self.sdk.queries:
            w["gate"] = w["status_flag"] = w["close_first"] = 0
        if not self.sdk.pumps:
            w["pump"] = 0
        if not self.sdk.renew or self.passed or self.aliases:
            w["renew"] = 0
        if self.renews or len(scope.of("handle")) > 4:
            w["alias"] = 0
        if not scope.of("bool"):
            w["set_flag"] = w["flag_gate"] = 0
        if not scope.of("int"):
            w["set_int"] = 0
        if not scope.of("state"):
            w["machine"] = 0
        if not self.functions:
            w["call"] = 0
        if not self.sdk.throws:
            w["try"] = 0
        if depth >= 3:
            for name in ("if", "loop", "switch", "machine", "try", "retry"):
                w[name] = 0
        if "s" in scope.inside:
            w["local"] = w["alias"] = w["status_flag"] = w["correlated"] = 0
            w["result"] = 0
        if depth == 0:
            w["leave"] *= 0.3
        if self.opens > self.most_opens:
            for name in ("open", "result", "retry", "flag_result"):
                w[name] = 0
        return w

    def part(self, budget):
        return max(1, self.r.randint(1, max(1, budget // 2)))

    def make_open(self, scope, budget, depth):
        e = self.open(self.handle(scope))
        if scope.of("int") and self.chance(0.3):
            return (Do(Set(self.r.choice(scope.of("int")), e)),)
        return (Do(e),)

    def make_close(self, scope, budget, depth):
        return (Close(self.handle(scope), self.r.randrange(4)),)

    def make_if(self, scope, budget, depth):
        then = self.block(scope, self.part(budget), depth + 1)
        orelse = ()
        if self.chance(0.35):
            orelse = self.block(scope, self.part(budget), depth + 1)
        if self.language == "c++" and self.chance(0.1) and not self.sdk.throws:
            name = self.name("v")
            e = self.open(self.handle(scope))
            test = self.r.choice([self.succeeded, self.failed])(Var(name))
            return (If(test, then, orelse, Local(name, "int", e)),)
        return (If(self.condition(scope), then, orelse),)

    def make_loop(self, scope, budget, depth):
        what = self.pick({"while": 3, "do": 2, "for": 3, "forever": 1})
        inner = scope.inner("l")
        if what == "for":
            name = self.name("i")
            inner.variables[name] = "index"
            body = self.block(inner, self.part(budget) + 1, depth + 1)
            if self.chance(0.2):
                start = self.r.randrange(1, 4)
                test = Binary(">", Var(name), Const(0))
                return (For(name, start, test, -1, body),)
            test = Binary("<", Var(name), Const(self.r.randrange(1, 4)))
            if self.chance(0.25):
                test = Binary("&&", test, self.condition(scope, 1))
            return (For(name, 0, test, 1, body),)
        body = self.block(inner, self.part(budget) + 1, depth + 1)
        if what == "while":
            return (While(self.condition(scope), body),)
        if what == "do":
            return (DoWhile(body, self.condition(scope)),)
        if self.chance(0.8):
            # Mostly with a way out.
            way = Break() if self.chance(0.7) else self.leaving(scope)
            out = (If(self.condition(scope), (way,)),)
            body = out + body if self.chance(0.5) else body + out
            if ends(body[:-1]):
                body = body[:-1]
        return (Forever(body),)

    def make_switch(self, scope, budget, depth):
        variables = scope.of("int", "state")
        value, type = Input(), "int"
        if variables and self.chance(0.8):
            name = self.r.choice(variables)
            value, type = Var(name), scope.variables[name]
        values = self.r.sample(range(4), self.r.randint(1, 3))
        cases = []
        inner = scope.inner(scope.inside.replace("s", "") + "s")
        for v in values:
            several = (v,) if self.chance(0.85) or v == 3 else (v,)
            body = self.block(inner, self.part(budget), depth + 1)
            falls = self.chance(0.2) and not ends(body)
            cases.append(Case(several, body, falls))
        if self.chance(0.5):
            cases.append(Case((), self.block(inner, 1, depth + 1)))
        last = cases[-1]
        cases[-1] = Case(last.values, last.body)
        return (Switch(value, tuple(cases), type),)

    def make_call(self, scope, budget, depth):
        f = self.r.choice(self.functions)
        e = self.call(f, scope)
        if f.returns == "bool" and scope.of("bool") and self.chance(0.4):
            return (Do(Set(self.r.choice(scope.of("bool")), e)),)
        if f.returns == "bool" and self.chance(0.3):
            return (If(e, self.block(scope, 1, depth + 1)),)
        if f.returns == "int" and scope.of("int") and self.chance(0.6):
            return (Do(Set(self.r.choice(scope.of("int")), e)),)
        return (Do(e),)

    def make_set_flag(self, scope, budget, depth):
        return (Do(Set(self.r.choice(scope.of("bool")), self.flag_value(scope))),)

    def make_set_int(self, scope, budget, depth):
        counters = scope.of("count")
        if counters and self.chance(0.4):
            name = self.r.choice(counters)
            if self.chance(0.7):
                return (Do(Set(name, Binary("+", Var(name), Const(1)))),)
            return (Do(Set(name, Const(0))),)
        return (Do(Set(self.r.choice(scope.of("int")), self.int_value(scope))),)

    def make_local(self, scope, budget, depth):
        type = self.r.choice(["bool", "bool", "int"])
        name = self.name("v")
        value = self.flag_value(scope) if type == "bool" else self.int_value(scope)
        scope.variables[name] = type
        return (Local(name, type, value),)

    def make_wait(self, scope, budget, depth):
        return (Wait(),)

    def make_log(self, scope, budget, depth):
        return (Log(),)

    def make_pump(self, scope, budget, depth):
        how = self.r.randrange(len(self.sdk.pumps))
        h = self.handle(scope)
        if self.chance(0.4):
            return (Do(Pump(h, how)),)
        if self.chance(0.5) and not self.sdk.pumps[how].up:
            names = scope.of("int")
            if names:
                name = self.r.choice(names)
                test = Binary("!=", Var(name), Const(0))
                body = self.block(scope, self.part(budget), depth + 1)
                return (Do(Set(name, Pump(h, how))), If(test, body))
        body = self.block(scope, self.part(budget), depth + 1)
        return (If(self.pump_test(h), body),)

    def make_lend(self, scope, budget, depth):
        return (Lend(Var(self.r.choice(scope.of("handle")))),)

    def make_renew(self, scope, budget, depth):
        self.renews = True
        return (Renew(self.r.choice(self.handles)),)

    def make_alias(self, scope, budget, depth):
        self.aliases = True
        own = [n for n in scope.of("handle") if n.startswith("p")]
        if own and self.chance(0.4):
            return (Do(Set(self.r.choice(own), self.handle(scope))),)
        name = self.name("p")
        value = self.handle(scope)
        scope.variables[name] = "handle"
        return (Local(name, "handle", value),)

    def leaving(self, scope):
        if self.chance(0.05):
            return Exit()
        if scope.returns == "bool":
            return Return(Const(self.r.randrange(2), "bool"))
        if scope.returns == "int":
            return Return(Const(self.r.randrange(-1, 2)))
        return Return()

    def make_leave(self, scope, budget, depth):
        way = self.leaving(scope)
        if "l" in scope.inside and self.chance(0.6):
            way = Continue() if "s" in scope.inside else None
            way = way or self.r.choice([Break(), Continue()])
        if depth > 0 and self.chance(0.3):
            return (way,)
        before = (Log(),) if self.chance(0.2) else ()
        return (If(self.condition(scope), before + (way,)),)

    # ---- idioms --------------------------------------------------------------

    def slip(self, e):
        """A condition, now and then negated by mistake."""
        if self.chance(0.12):
            return e.a if isinstance(e, Not) else Not(e)
        return e

    def make_gate(self, scope, budget, depth):
        """if (!connected) connect();"""
        h = self.handle(scope)
        asked = h if self.chance(0.92) else self.handle(scope)
        test = self.slip(Not(self.ask(asked)))
        if self.chance(0.2):
            test = Binary("&&", test, self.condition(scope, 1))
        elif self.chance(0.05):
            test = Binary("||", test, self.condition(scope, 1))
        if self.chance(0.2) and depth > 0 and "l" in scope.inside:
            return (If(Not(test), (Continue(),)), Do(self.open(h)))
        body = (Do(self.open(h)),)
        if self.chance(0.25):
            body += self.block(scope, self.part(budget), depth + 1)
        return (If(test, body),)

    def make_status_flag(self, scope, budget, depth):
        """bool up = connected; ...; if (!up) connect();"""
        h, name = self.handle(scope), self.name("v")
        scope.variables[name] = "bool"
        out = (Local(name, "bool", self.ask(h)),)
        if self.chance(0.4):
            out += self.statements(scope, 1, depth + 1)
            if ends(out):
                return out
        body = (Do(self.open(h)),)
        if self.chance(0.3):
            body += (Do(Set(name, Const(1, "bool"))),)
        return out + (If(self.slip(Not(Var(name))), body),)

    def make_flag_gate(self, scope, budget, depth):
        """if (!up) { if (connect() == ok) up = true; }"""
        h, flag = self.handle(scope), self.r.choice(scope.of("bool"))
        e = self.open(h)
        mark = Do(Set(flag, Const(1, "bool")))
        what = self.r.randrange(4)
        if what == 0:
            body = (Do(Set(flag, self.succeeded(e))),)
        elif what == 1:
            body = (If(self.succeeded(e), (mark,)),)
        elif what == 2:
            body = (If(self.failed(e), (Log(),), (mark,)),)
        else:
            body = (Do(e), mark)
        if self.chance(0.1):
            body = (Do(e),)
        return (If(self.slip(Not(Var(flag))), body),)

    def make_flag_result(self, scope, budget, depth):
        """up = connect() == ok;  or the flag that goes with a close"""
        flags = scope.of("bool")
        h = self.handle(scope)
        if flags and self.chance(0.4):
            flag = self.r.choice(flags)
            out = (Close(h, 0), Do(Set(flag, Const(0, "bool"))))
            if self.chance(0.4):
                return (If(Var(flag), out),)
            return out if self.chance(0.9) else out[1:]
        if flags and self.chance(0.6):
            return (Do(Set(self.r.choice(flags), self.succeeded(self.open(h)))),)
        if "s" in scope.inside:
            return (Do(self.open(h)),)
        name = self.name("v")
        scope.variables[name] = "bool"
        return (Local(name, "bool", self.succeeded(self.open(h))),)

    def make_result(self, scope, budget, depth):
        """int rc = connect(); if (rc) return;"""
        h, names = self.handle(scope), scope.of("int")
        e = self.open(h)
        if names and self.chance(0.3):
            name = self.r.choice(names)
            out = (Do(Set(name, e)),)
        else:
            name = self.name("v")
            scope.variables[name] = "int"
            out = (Local(name, "int", e),)
        what = self.r.randrange(5)
        if what == 0:
            way = Break() if "l" in scope.inside else self.leaving(scope)
            out += (If(self.slip(self.succeeded(Var(name))), (way,)),)
        elif what == 1:
            way = Continue() if "l" in scope.inside else self.leaving(scope)
            out += (If(self.slip(self.failed(Var(name))), (way,)),)
        elif what == 2:
            again = (Do(self.open(h)),)
            out += (If(self.slip(self.failed(Var(name))), again),)
        elif what == 3:
            body = self.block(scope, self.part(budget), depth + 1)
            out += (If(self.succeeded(Var(name)), body),)
        return out

    def make_close_first(self, scope, budget, depth):
        """if (connected) disconnect(); connect();"""
        h = self.handle(scope)
        closed = h if self.chance(0.9) else self.handle(scope)
        out = (If(self.slip(self.ask(h)), (Close(closed, 0),)),)
        return out + (Do(self.open(h)),)

    def make_retry(self, scope, budget, depth):
        """The retry loops."""
        h = self.handle(scope)
        what = self.pick(
            {
                "while": 3,
                "do": 2 if scope.of("int") else 0,
                "count": 2,
                "status": 2 if self.sdk.queries else 0,
                "flag": 2 if scope.of("bool") else 0,
                "forever": 1,
            }
        )
        e = self.open(h)
        if what == "while":
            return (While(self.slip(self.failed(e)), (Wait(),)),)
        if what == "do":
            name = self.r.choice(scope.of("int"))
            body = (Do(Set(name, e)),)
            if self.chance(0.6):
                body += (Wait(),)
            return (DoWhile(body, self.slip(self.failed(Var(name)))),)
        if what == "count":
            name = self.name("i")
            body = (If(self.slip(self.succeeded(e)), (Break(),)), Wait())
            if self.chance(0.15):
                body = (Do(e), Wait())
            test = Binary("<", Var(name), Const(self.r.randrange(2, 5)))
            return (For(name, 0, test, 1, body),)
        if what == "status":
            return (While(self.slip(Not(self.ask(h))), (Do(e), Wait())),)
        if what == "flag":
            flag = self.r.choice(scope.of("bool"))
            body = (Do(Set(flag, self.succeeded(e))),)
            if self.chance(0.3):
                body = (If(self.succeeded(e), (Do(Set(flag, Const(1, "bool"))),)),)
            return (While(self.slip(Not(Var(flag))), body + (Wait(),)),)
        body = (If(self.slip(self.succeeded(e)), (Break(),)), Wait())
        return (Forever(body),)

    def make_machine(self, scope, budget, depth):
        """switch (state) { case IDLE: connect(); state = ONLINE; ... }"""
        state, h = self.r.choice(scope.of("state")), self.handle(scope)

        def go(value):
            return Do(Set(state, Const(value, "state")))

        e = self.open(h)
        idle = self.r.choice(
            [
                (If(self.slip(self.succeeded(e)), (go(2),), (go(3),)),),
                (If(self.failed(e), (go(3),), (go(2),)),),
                (Do(e), go(2)),
                (Do(Set(state, Choose(self.succeeded(e), *self.enum(2, 0)))),),
            ]
        )
        if self.chance(0.06):
            idle = (Do(e),)
        cases = [Case((0,), idle)]
        online = []
        if self.sdk.queries and self.chance(0.7):
            online.append(If(self.slip(Not(self.ask(h))), (go(0),)))
        if self.chance(0.4):
            online.append(If(Input("bool"), (Close(h, 0), go(4))))
        if self.sdk.pumps and self.chance(0.4):
            up = self.sdk.pumps[0].up
            test = Binary("!=", Pump(h, 0), Const(0)) if not up else Not(Pump(h, 0))
            online.append(If(self.slip(test), (go(0),)))
        cases.append(Case((2,), tuple(online) or (Log(),)))
        if self.chance(0.8):
            cases.append(Case((3,), (Wait(), go(0))))
        if self.chance(0.4):
            cases.append(Case((), (Log(),) if self.chance(0.5) else (go(0),)))
        machine = Switch(Var(state), tuple(cases), "state")
        if depth < 2 and self.chance(0.8):
            if self.chance(0.5):
                return (Forever((machine, Wait())),)
            return (While(Input("bool"), (machine,)),)
        return (machine,)

    def enum(self, *values):
        return [Const(v, "state") for v in values]

    def make_correlated(self, scope, budget, depth):
        """Two variables that go together."""
        h = self.handle(scope)
        a, b = self.name("v"), self.name("v")
        what = self.r.randrange(6)
        if what == 0:  # bool a = input; bool b = !a; if (a) open; if (b) open;
            first = Local(a, "bool", Input("bool"))
            second = Local(b, "bool", self.slip(Not(Var(a))))
            out = (first, second, If(Var(a), (Do(self.open(h)),)))
            last = Var(b)
        elif what == 1:  # if (x) { open; a = true; }  if (!a) open;
            first = Local(a, "bool", Const(0, "bool"))
            body = (Do(self.open(h)), Do(Set(a, Const(1, "bool"))))
            out = (first, If(self.condition(scope, 1), body))
            last = Not(Var(a))
            b = None
        elif what == 2:  # int a = 0; if (x) { a = 1; open; }  if (a == 0) open;
            value = self.r.randrange(1, 3)
            first = Local(a, "int", Const(0))
            body = (Do(Set(a, Const(value))), Do(self.open(h)))
            out = (first, If(self.condition(scope, 1), body))
            last = Binary("==", Var(a), Const(self.r.choice([0, 0, value])))
            b = None
        elif what == 3:  # the same input twice
            first = Local(a, "int", Input())
            test = Binary("==", Var(a), Const(1))
            out = (first, If(test, (Do(self.open(h)),)))
            last = self.r.choice(
                [
                    Binary("!=", Var(a), Const(1)),
                    Binary("==", Var(a), Const(2)),
                    Binary(">", Var(a), Const(1)),
                    Binary(">=", Var(a), Const(1)),
                    Binary("<", Var(a), Const(1)),
                ]
            )
            b = None
        elif what == 4 and self.sdk.queries:  # need = !up && want
            first = Local(a, "bool", Input("bool"))
            test = Binary("&&", Not(self.ask(h)), Var(a))
            out = (first, Local(b, "bool", test))
            last = Var(b)
        else:  # if (a) open; if (a) close; open;
            first = Local(a, "bool", self.condition(scope, 1))
            out = (first, If(Var(a), (Do(self.open(h)),)), Log())
            out += (If(self.slip(Var(a)), (Close(h, 0),)), Do(self.open(h)))
            scope.variables[a] = "bool"
            return out
        scope.variables[a] = "int" if isinstance(first, Local) and first.type == (
            "int"
        ) else "bool"
        if b:
            scope.variables[b] = "bool"
        return out + (If(self.slip(last), (Do(self.open(h)),)),)

    def make_try(self, scope, budget, depth):
        inner = scope.inner()
        body = (Do(self.open(self.handle(scope))),)
        if self.chance(0.6):
            body += self.block(inner, self.part(budget), depth + 1)
        handler = self.block(scope, 1, depth + 1)
        if self.chance(0.3) and "l" in scope.inside:
            way = Break() if "s" not in scope.inside else Return()
            if isinstance(way, Break) and not ends(body):
                body += (way,)
        return (Try(body, handler),)

    # ---- functions -----------------------------------------------------------

    def helper(self, shared):
        returns = self.r.choice([None, None, "bool", "bool", "int"])
        parameters = []
        if self.passed or self.chance(0.25):
            parameters.append(Parameter(self.name("c"), "handle"))
            self.aliases = True
            if len(self.handles) > 1 and self.chance(0.2):
                parameters.append(Parameter(self.name("c"), "handle"))
        if self.chance(0.3):
            parameters.append(Parameter(self.name("q"), "bool"))
        if self.chance(0.2):
            type = self.r.choice(["bool", "int"])
            parameters.append(Parameter(self.name("o"), type, out=True))
        variables = dict(shared)
        if not self.passed:
            variables.update((h, "handle") for h in self.handles)
        variables.update((q.name, q.type) for q in parameters)
        scope = Scope(variables, returns)
        body = self.statements(scope, self.r.randint(2, 5), 1)
        if returns and not ends(body):
            body += (Return(self.result(returns, scope)),)
        name = self.r.choice(["ensure", "link", "session", "start", "step"])
        return Function(self.name(name + "_"), tuple(parameters), returns, body)

    def result(self, returns, scope):
        if returns == "bool":
            if self.sdk.queries and self.chance(0.4):
                return self.ask(self.handle(scope))
            return self.flag_value(scope)
        ints = scope.of("int")
        if ints and self.chance(0.6):
            return Var(self.r.choice(ints))
        return self.int_value(scope)

    def program(self):
        mode = self.mode
        count = self.r.choice(mode.handles)
        self.handles = ["client", "backup"][:count]
        self.passed = self.chance(mode.passed)
        # A client with a second name is never destroyed.
        self.aliases, self.renews = self.chance(0.5), False
        variables = []
        for _ in range(self.r.randrange(1, 3)):
            variables.append(Global(self.name("up"), "bool", int(self.chance(0.15))))
        if self.chance(0.5):
            variables.append(Global(self.name("rc"), "int", self.r.randrange(2)))
        if self.chance(0.3):
            variables.append(Global(self.name("tries"), "int", 0))
        if self.chance(0.8 if "machine" in mode.more else 0.25):
            variables.append(Global(self.name("mode"), "state", 0))
        shared = {g.name: g.type for g in variables}
        for name in shared:
            if name.startswith("tries"):
                shared[name] = "count"
        for _ in range(self.r.choice(mode.helpers)):
            self.functions.append(self.helper(shared))
        scope = Scope(dict(shared))
        scope.variables.update((h, "handle") for h in self.handles)
        body = self.statements(scope, self.r.randint(*mode.size), 0)
        if not ends(body):
            texts = body + tuple(s for f in self.functions for s in f.body)
            nodes = [n for s in texts for n in walk(s)]
            called = {n.function for n in nodes if isinstance(n, Call)}
            for f in self.functions:
                if f.name not in called:
                    body += (Do(self.call(f, scope)),)
        main = Function("run", (), None, body)
        styles = ["static", "static", "extern", "struct", "struct-local"]
        if self.language == "c++":
            styles += ["class", "class", "class-local"]
        return Program(
            sdk=self.sdk.name,
            handles=tuple(self.handles),
            globals=tuple(variables),
            functions=tuple(self.functions) + (main,),
            once="run",
            passed=self.passed,
            style=self.r.choice(styles),
            language=self.language,
            spelling=self.r.randrange(1 << 30),
        )


class HandlerGenerator(Generator):
    """Programs of several entry points that share their variables."""

    def __init__(self, rng, mode):
        super().__init__(rng, mode)
        sdk, languages, kinds = SETUPS[rng.choice(mode.setups)]
        self.sdk, self.language = SDKS[sdk], rng.choice(languages)
        self.kinds = kinds
        self.renews = self.aliases = True  # neither, see allowed()
        self.most_opens = 4
        self.event = None  # the handler under way, and its parameter
        self.parameter = ""

    def allowed(self, scope, depth):
        w = super().allowed(scope, depth)
        w["renew"] = w["alias"] = 0
        w["lend"] *= 0.3
        if not self.event:
            return w
        if self.event == "up_down":
            w["dispatch"] = (5 if depth == 0 else 0) * self.weights["dispatch"]
        if self.event not in ("timer", "event"):
            if scope.of("bool"):
                w["mark"] = 5
            # What a callback may do to its own client differs from SDK to SDK.
            w["close"] = w["close_first"] = w["pump"] = 0
        if scope.of("state"):
            w["go"] = 3 * self.weights["go"]
        w["loop"] *= 0.3
        w["retry"] *= 0.4
        return w

    def make_mark(self, scope, budget, depth):
        """connected = true;  in the callback that says so"""
        flags = scope.of("bool")
        up = self.event in ("up", "online")
        if self.chance(0.08):
            up = not up
        change = Do(Set(self.r.choice(flags), Const(int(up), "bool")))
        if self.event == "up":
            return (If(self.slip(Binary("==", Var(self.parameter), Const(0))), (change,)),)
        return (change,)

    def make_go(self, scope, budget, depth):
        value = self.r.choice([0, 1, 2, 3])
        return (Do(Set(self.r.choice(scope.of("state")), Const(value, "state"))),)

    def make_dispatch(self, scope, budget, depth):
        """switch (event) { case CONNECTED: ... case DISCONNECTED: ... }"""
        saved = self.event
        parts = []
        inner = scope.inner("s")
        for value, name in zip(self.sdk.codes, ("online", "lost")):
            self.event = name
            body = ()
            if scope.of("bool") and self.chance(0.7):
                body = self.make_mark(inner, 1, 1)
            if not body or self.chance(0.35):
                body += self.block(inner, 1, 1)
            if name == "lost" and self.chance(0.25):
                body += (Wait(),) if self.chance(0.5) and not ends(body) else ()
                if not ends(body):
                    body += (Do(self.open(self.handle(scope))),)
            parts.append((value, body))
        self.event = saved
        if self.chance(0.1):
            parts = parts[:1] if self.chance(0.5) else parts[1:]
        if self.chance(0.5):
            cases = [Case((v,), body) for v, body in parts]
            if self.chance(0.5):
                cases.append(Case((), (Log(),)))
            return (Switch(Var(self.parameter), tuple(cases), "event"),)
        chain = ()
        for value, body in reversed(parts):
            if any(isinstance(n, Break) for s in body for n in walk(s)):
                continue
            test = Binary("==", Var(self.parameter), Const(value, "event"))
            chain = (If(test, body, chain),)
        return chain or (Log(),)

    def handler(self, kind, shared, handle):
        context = {"timer": "timer", "event": "event"}.get(kind, "sdk")
        if kind not in ("timer", "event") and not self.reconnects:
            if self.sdk.name in ("mosquitto", "zephyr"):
                context = "pump"
        self.event, parameters = kind, ()
        scope = Scope(dict(shared))
        scope.variables.update((h, "handle") for h in self.handles)
        if kind in ("up", "down", "up_down"):
            self.parameter = self.name("ev")
            parameters = (Parameter(self.parameter, "int"),)
            scope.variables[self.parameter] = "event"
        while True:
            body = self.statements(scope, self.r.randint(1, 3), 0)
            if not any(isinstance(n, Forever) for s in body for n in walk(s)):
                break  # handlers come back
        self.event = None
        name = self.name({"timer": "tick", "event": "address"}.get(kind, kind) + "_")
        self.functions_of_handlers.append(Function(name, parameters, None, body))
        repeats = kind != "timer" or self.chance(0.7)
        return Handler("on_" + name, name, kind, context, handle, repeats)

    def program(self):
        self.handles = ["client", "backup"][: self.r.choice((1, 1, 1, 1, 1, 2))]
        self.passed = False
        self.reconnects = self.mode.name == "sdk reconnects"
        if self.reconnects and self.sdk.pumps:
            self.weights["pump"] = 0
            self.sdk = replace(self.sdk, pumps=())
        variables = [Global(self.name("up"), "bool", int(self.chance(0.1)))]
        if self.chance(0.4):
            variables.append(Global(self.name("started"), "bool", 0))
        if self.chance(0.25):
            variables.append(Global(self.name("rc"), "int", 0))
        if self.chance(1 if "machine" in self.mode.more else 0.2):
            variables.append(Global(self.name("mode"), "state", 0))
        shared = {g.name: g.type for g in variables}
        for _ in range(self.r.choice((0, 0, 0, 1))):
            self.functions.append(self.helper(shared))
        self.functions_of_handlers, handlers = [], []
        loop = self.sdk.name == "arduino"
        for kind in self.kinds:
            if len(self.kinds) > 1 and self.chance(0.2):
                continue
            self.most_opens += 1
            handlers.append(self.handler(kind, shared, 0))
        if len(self.handles) > 1 and self.chance(0.5):
            kind = self.r.choice(self.kinds) if self.kinds else ""
            if kind and kind not in ("timer", "event"):
                handlers.append(self.handler(kind, shared, 1))
        if not handlers and not loop:
            handlers.append(self.handler(self.kinds[0], shared, 0))
        self.most_opens += 2
        first = self.once(shared, handlers, loop)
        functions = self.functions + self.functions_of_handlers
        if loop:
            scope = Scope(dict(shared))
            scope.variables.update((h, "handle") for h in self.handles)
            body = self.statements(scope, self.r.randint(1, 4), 0)
            functions.append(Function("step", (), None, body))
        functions.append(first)
        styles = ["static", "static", "static", "extern", "struct"]
        if self.language == "c++":
            styles += ["class"] * (20 if self.mode.name == "class" else 2)
        return Program(
            sdk=self.sdk.name,
            handles=tuple(self.handles),
            globals=tuple(variables),
            functions=tuple(functions),
            once="begin",
            loop="step" if loop else "",
            handlers=tuple(handlers),
            style=self.r.choice(styles),
            language=self.language,
            reconnects=self.reconnects,
            spelling=self.r.randrange(1 << 30),
        )

    def once(self, shared, handlers, loop):
        """The function that runs first: registers, connects, and perhaps goes on
        for ever."""
        scope = Scope(dict(shared))
        scope.variables.update((h, "handle") for h in self.handles)
        before, after = (), ()
        for h in handlers:
            late = h.kind in ("timer", "event") and self.chance(0.4)
            if late:
                after += (Register(h.name),)
            else:
                before += (Register(h.name),)
        body = before
        if self.chance(0.75):
            h = Var(self.handles[0])
            body += self.r.choice(
                [
                    (Do(self.open(h)),),
                    (Do(self.open(h)),),
                    self.make_flag_gate(scope, 1, 0),
                    (While(self.failed(self.open(h)), (Wait(),)),),
                ]
            )
        else:
            body += self.statements(scope, 2, 0)
        if ends(body):
            return Function("begin", (), None, body)
        body += after
        pumped = any(h.context == "pump" for h in handlers)
        if loop or (not pumped and self.chance(0.15)):
            return Function("begin", (), None, body)
        inner = scope.inner("l")
        rest = self.statements(inner, self.r.randint(1, 4), 1)
        if self.sdk.pumps and (pumped or self.chance(0.8)):
            # Otherwise no callback ever runs.
            rest = tuple(Do(Pump(Var(h), 0)) for h in self.handles) + rest
        # Handlers run at a wait or a pump only; a loop has one or the other.
        if not pumped and self.chance(0.4):
            rest = (Wait(),) + rest
        elif not ends(rest):
            rest += (Wait(),)
        return Function("begin", (), None, body + (Forever(rest),))


def mode_of(index):
    return MODES[index % len(MODES)]


def generate(seed, index):
    """The mode and the program."""
    rng = random.Random("%d %d" % (seed, index))
    mode = mode_of(index)
    kind = HandlerGenerator if mode.setups else Generator
    while True:
        program = tidy(kind(rng, mode).program())
        if 1 <= len(sites(program)) <= 12 and is_well_formed(program):
            return mode.name, program
