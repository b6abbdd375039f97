"""Executes a program of tree.py exactly, over sets of stores, and so knows which
connect calls can be reached with their connection already open.

A store is a tuple: the state of each connection, which handlers are registered,
and the value of every variable. A statement maps a set of stores to the set of
stores after it; loops, handlers and the program's own loop() run until no new
store appears. Nothing is merged and nothing forgotten. What makes the sets
finite:

  * What the program cannot know (Input, the code of a failed call) takes the
    values that the program could tell apart: each of its constants, their
    neighbours, and one beyond on either side.
  * A variable counted up or down stops two past the largest constant of the
    program; no comparison tells the difference.

The semantics are those of the design (section 4: States, Reach, The program as
handlers) and of issue 2 ("A semantics the tests can rely on"):

  * Every handle starts closed. An open on a closed handle succeeds or fails. A
    status query on an open handle answers connected, or disconnected, and then
    it is closed. A close closes. The pump of an SDK leaves the link up, or tells
    that it is lost.
  * A handle given to an unknown function is Unknown afterwards, and Unknown is
    not open: a query or the next open tells.
  * At a yield (an unknown call, a wait, a pump) the registered handlers of other
    contexts run to completion, any number of times; a context never interrupts
    itself, nor one that it interrupted. Callbacks of context pump run in the
    SDK's pump only. In the down and failed events the handle is closed, or the
    SDK's where it reconnects by itself; a connect is as wrong then as on an open
    handle.

Where the design leaves something open there are two oracles. The strict one does
only what is certain: what it reaches must be reported. The lenient one does
everything that is allowed: what it does not reach must not be reported. They
differ in the following, and nowhere else:

                                        strict            lenient
  second connect fails, SDK "unclear"   closed            closed or still open
  second connect, SDK "refused"         fails             may succeed
  pump on a closed connection           tells so          may claim it is up
  unknown call once the handle has      Unknown again     Unknown, or untouched
    been lent
  unknown call in C++                   comes back        may throw
  pump of another handle of the SDK     no callbacks      its callbacks too
  up event                              once a connect    as long as it is open
  down event                            once a drop       unless never opened
  closing event                         once a close      while closed, likewise
  one-shot timer                        one run           one run a registration
  start of a timer                      no yield          a yield
  a failed attempt, or a query that     closed            or the SDK's
    says closed, where the SDK
    reconnects by itself
"""

import platforms
from sdks import SDKS
from tree import (
    Ask,
    Binary,
    Break,
    Call,
    Choose,
    Close,
    Const,
    Continue,
    Do,
    DoWhile,
    Exit,
    For,
    Forever,
    If,
    Input,
    Lend,
    Likely,
    Local,
    Log,
    Not,
    Open,
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
    walk,
)

# The states of a connection. Opening is open, before the SDK's up event; Closing
# is closed by the program, before the SDK's event about it; Owned is lost, and the
# SDK is reconnecting by itself.
FRESH, CLOSED, CLOSING, OPENING, OPEN, UNKNOWN, OWNED = range(7)
LIVE = (OPENING, OPEN)


class TooBig(Exception):
    """More stores than are worth the time; take another program."""


def reachable(program, lenient, limit=400_000, met=None):
    """The sites of the connect calls reached with their connection open. Those that
    are reached at all go into the set `met`."""
    o = Oracle(program, lenient, limit)
    o.met = set() if met is None else met
    o.compile()
    return o.run()


def kept(program, lenient, calls, trying, limit=400_000):
    """What a fix must not take away: for each place of the program the set of stores
    found there. A place is behind a statement, but for a connect whose result nobody
    uses, where a pass of a loop begins, and the end of an entry point: of the one
    that runs first, of loop(), of a handler. A store also says of each connection
    which connect call opened it, or was the last that failed to, so that a connect
    that is needed is not made up for by another one.

    `calls` are those connect calls that are to have a gate, and those that are to go.
    Where such a call finds a live connection, something happens that cannot happen in
    the mended program, and this stands for it:

      * It succeeds and leaves the connection that is there: who is connected has
        connected.
      * At a gate that finds the connection closed: it fails, if the SDK closes the
        live connection then.

    So what must still be reached is what the program did with at most one connect at
    a time, and what it did after a second one that went well. A call that is to go
    does the same where the SDK is reconnecting by itself.

    With `trying` such an SDK goes on after a failed attempt, and whatever a query
    says. Only then can a call be left to it."""
    o = Oracle(program, lenient, limit)
    (o.gated, o.gone), o.trying, o.places = calls, trying, {}
    o.opener = len(o.initial)
    o.initial += [0] * len(program.handles)
    o.compile()
    o.run()
    return o.places


class Flow:
    """How control leaves a statement other than at its end."""

    __slots__ = ("breaks", "continues", "returns", "throws")

    def __init__(self):
        self.breaks, self.continues = set(), set()
        self.returns, self.throws = set(), set()


class Oracle:
    def __init__(self, program, lenient, limit):
        self.p = program
        self.gated, self.gone, self.trying = (), (), False  # see kept()
        self.places, self.opener, self.known_places = None, None, 0
        self.sdk = SDKS[program.sdk]
        self.lenient = lenient
        self.budget = limit
        self.hits, self.met = set(), set()
        self.domain, self.most = self.values_of_interest()
        # The layout of a store.
        self.handles = {h: i for i, h in enumerate(program.handles)}
        self.initial = [FRESH] * len(program.handles)
        self.lent = len(self.initial)
        self.initial += [0] * len(program.handles)
        self.handler_slots = {}
        for h in program.handlers:
            self.handler_slots[h.name] = len(self.initial)
            self.initial.append(0)
        self.slots, self.types = {}, {}
        for g in program.globals:
            self.slots[g.name] = len(self.initial)
            self.types[g.name] = g.type
            self.initial.append(g.init)
        for i, h in enumerate(program.handles):
            self.slots[h] = len(self.initial)
            self.types[h] = "handle"
            self.initial.append(i)
        self.bodies = {}  # (function, context) -> its code
        self.yields = {}
        self.running = ()  # the contexts under way, outermost first

    def compile(self):
        """All code is there before the first store, which has a slot for all."""
        for name in (self.p.once, self.p.loop):
            if name:
                self.code(name, "main")
        for h in self.p.handlers:
            self.code(h.function, h.context)

    def values_of_interest(self):
        constants = {0, 1}
        for node in walk(self.p):
            if isinstance(node, Const):
                constants.add(node.value)
            elif isinstance(node, For):
                constants.add(node.start)
            elif isinstance(node, Switch):
                constants.update(v for c in node.cases for v in c.values)
        for q in self.sdk.queries:
            constants |= {q.connected, q.closed}
        for pump in self.sdk.pumps:
            constants.update(pump.too)
        around = {c + d for c in constants for d in (-1, 0, 1)}
        return tuple(sorted(around)), max(abs(c) for c in constants) + 2

    def new_place(self):
        """The next one in the order of the text."""
        self.known_places += 1
        return self.known_places

    def arrive(self, place, stores):
        if self.places is not None:
            self.places.setdefault(place, set()).update(stores)

    def spend(self, n=1):
        self.budget -= n
        if self.budget < 0:
            raise TooBig

    # ---- the program ---------------------------------------------------------

    def run(self):
        world = self.enter(self.p.once, "main", {tuple(self.initial)})
        platform = platforms.of(self.p)
        if platform.goes_on:
            seen, todo = set(), world
            while todo:
                seen |= todo
                after = set()
                if self.p.loop:
                    after = self.enter(self.p.loop, "main", todo)
                for store in todo:
                    after |= self.run_handlers(store, ())
                todo = after - seen
        return self.hits

    def enter(self, function, context, stores):
        """Runs an entry point; the stores after it."""
        saved, self.running = self.running, self.running + (context,)
        code = self.code(function, context)
        after = set()
        for store in stores:
            after.update(s for _, s in code(store, ())[0])
        self.running = saved
        self.arrive((function, context), after)
        return after

    # ---- handlers ------------------------------------------------------------

    def run_handlers(self, store, pumped):
        """The stores after one more handler has run, from any of its events.
        `pumped` are the connections whose pump is running."""
        after = set()
        for h in self.p.handlers:
            slot = self.handler_slots[h.name]
            if not store[slot] or h.context in self.running:
                continue
            if h.context == "pump" and h.handle not in pumped:
                if not (self.lenient and pumped):
                    continue
            for event, before in self.events(h, slot, store):
                saved, self.running = self.running, self.running + (h.context,)
                code = self.code(h.function, h.context)
                arguments = () if event is None else (event,)
                ended = {s for _, s in code(before, arguments)[0]}
                self.running = saved
                self.arrive((h.function, h.context), ended)
                after |= ended
        return after

    def events(self, h, slot, store):
        """The events of a handler that may come now: the value of its parameter,
        or None where it has none, and the store it finds."""
        if h.kind in ("timer", "event"):
            if not h.repeats:
                store = self.put(store, slot, 0)
            yield None, store
            return
        state = store[h.handle]
        closed = state in (CLOSED, CLOSING)
        codes = platforms.event_codes(h, self.sdk, self.domain)
        for event, values in codes.items():
            for after in self.event(event, state, closed):
                for code in values:
                    yield code, self.put(store, h.handle, after)

    def event(self, event, state, closed):
        """The states in which a handler finds the connection, if it may come."""
        lost = [OWNED] if self.p.reconnects else [CLOSED]
        unknown = self.lenient and state == UNKNOWN
        if event == "up":
            if state in (OPENING, OWNED) or unknown:
                return [OPEN]
            return [OPEN] if self.lenient and state == OPEN else []
        if event == "failed":
            if state == OPENING or unknown:
                if self.trying and self.p.reconnects:
                    return lost
                return lost + [CLOSED] if self.lenient else [CLOSED]
            return [state] if state == OWNED else []
        if event == "down":
            if state in LIVE or unknown:
                return lost
            return [state] if self.lenient and state != FRESH else []
        if event == "closing":
            if state == CLOSING:
                return [CLOSED]
            if unknown:
                return [CLOSED]
            return [state] if self.lenient and closed else []
        return [state] if self.lenient or state in LIVE else []

    def pause(self, store, pumped=()):
        """A yield: the stores after any number of handlers have run."""
        if not self.handler_slots:
            return (store,)
        key = store, pumped, self.running
        if key not in self.yields:
            seen, todo = set(), {store}
            while todo:
                seen |= todo
                self.spend(len(todo))
                after = set()
                for s in todo:
                    after |= self.run_handlers(s, pumped)
                todo = after - seen
            self.yields[key] = tuple(seen)
        return self.yields[key]

    def unknown_call(self, store, flow):
        """What a function that is not known may do, apart from what it is given:
        it may change the handles that were lent before, and handlers may run."""
        stores = [store]
        for h in range(len(self.handles)):
            if store[self.lent + h]:
                changed = [self.put(s, h, UNKNOWN) for s in stores]
                stores = changed + stores if self.lenient else changed
        for s in stores:
            for after in self.pause(s):
                if self.lenient and self.p.language == "c++":
                    flow.throws.add(after)
                yield after

    # ---- stores --------------------------------------------------------------

    @staticmethod
    def put(store, slot, value):
        if store[slot] == value:
            return store
        return store[:slot] + (value,) + store[slot + 1 :]

    # ---- functions -----------------------------------------------------------

    def code(self, name, context):
        """The compiled function: code(store, arguments) gives the pairs of result
        and store on return, and the stores where it throws. Every context has
        variables of its own, because a handler may run while the function is
        under way elsewhere."""
        key = name, context
        if key in self.bodies:
            return self.bodies[key]
        f = self.p.function(name)
        first = len(self.initial)
        scope = {}
        for q in f.parameters:
            scope[q.name] = self.declare(q.type)
        body = self.block(f.body, Scope(self, scope, context, f.returns or "int"))
        last = len(self.initial)
        zeros = (0,) * (last - first)
        known = {}
        outs = [scope[q.name][0] for q in f.parameters if q.out]
        parameters = [scope[q.name][0] for q in f.parameters]

        def finish(value, store):
            result = tuple(store[i] for i in outs)
            return (value, result), store[:first] + zeros + store[last:]

        def run(store, arguments):
            memo = store, arguments, self.running
            if memo in known:
                return known[memo]
            self.spend()
            inside = store
            for slot, value in zip(parameters, arguments):
                inside = self.put(inside, slot, value)
            flow = Flow()
            after = body({inside}, flow)
            returns = {finish(0, s) for s in after}
            returns |= {finish(v, s) for v, s in flow.returns}
            throws = {finish(0, s) for s in flow.throws}
            known[memo] = tuple(returns), tuple(throws)
            return known[memo]

        def entry(store, arguments):
            returns, throws = run(store, arguments)
            return [(v, s) for (v, _), s in returns], [s for _, s in throws]

        entry.with_outs = run
        self.bodies[key] = entry
        return entry

    def declare(self, type):
        self.initial.append(0)
        return len(self.initial) - 1, type

    # ---- statements: code(stores, flow) gives the stores after ---------------

    def block(self, block, scope):
        scope = scope.inner()
        first = len(self.initial)
        steps = []
        for s in block:
            place = None if self.is_connect(s) else self.new_place()
            steps.append((self.statement(s, scope), place))
        last = len(self.initial)
        if last == first:
            ended = None
        else:
            zeros = (0,) * (last - first)

            def ended(s):
                return s[:first] + zeros + s[last:]

        def run(stores, flow):
            for step, place in steps:
                if not stores:
                    return stores
                self.spend(len(stores))
                stores = step(stores, flow)
                if place:
                    self.arrive(place, stores)
            return {ended(s) for s in stores} if ended else stores

        return run

    @staticmethod
    def is_connect(s):
        """A connect as a statement, or what guards it."""
        if isinstance(s, If):
            return s.bare
        return isinstance(s, Do) and isinstance(s.expression, Open)

    def statement(self, s, scope):
        if isinstance(s, Local):
            value = self.expression(s.init, scope, s.type)
            slot, _ = scope.declare(s.name, s.type)
            return self.assigning(value, slot, s.type)
        if isinstance(s, Do):
            e = s.expression
            if isinstance(e, Open) and self.sdk.throws:
                value = self.connecting(e, scope, [])
            else:
                value = self.expression(e, scope, "truth")

            def do(stores, flow):
                return {after for x in stores for _, after in value(x, flow)}

            return do
        if isinstance(s, (Close, Lend)):
            handle = self.expression(s.handle, scope, "handle")
            act = self.close if isinstance(s, Close) else self.lend
            return self.acting(handle, act)
        if isinstance(s, Renew):
            number = self.handles[s.handle]

            def renew(stores, flow):
                stores = {self.put(x, number, FRESH) for x in stores}
                if self.opener is not None:
                    stores = {self.put(x, self.opener + number, 0) for x in stores}
                return {self.put(x, self.lent + number, 0) for x in stores}

            return renew
        if isinstance(s, Wait):
            return lambda stores, flow: {y for x in stores for y in self.pause(x)}
        if isinstance(s, Log):
            return lambda stores, flow: stores
        if isinstance(s, Exit):
            return lambda stores, flow: set()
        if isinstance(s, Register):
            slot = self.handler_slots[s.handler]
            h = next(h for h in self.p.handlers if h.name == s.handler)

            def register(stores, flow):
                stores = {self.put(x, slot, 1) for x in stores}
                if h.kind == "timer" and self.lenient:
                    return {y for x in stores for y in self.pause(x)}
                return stores

            return register
        if isinstance(s, If):
            return self.if_(s, scope)
        if isinstance(s, While):
            test = self.condition(s.condition, scope)
            return self.loop(test, self.block(s.body, scope))
        if isinstance(s, Forever):
            return self.loop(None, self.block(s.body, scope))
        if isinstance(s, DoWhile):
            test = self.condition(s.condition, scope)
            body = self.block(s.body, scope)
            return self.loop(test, body, test_first=False)
        if isinstance(s, For):
            return self.for_(s, scope)
        if isinstance(s, Switch):
            return self.switch(s, scope)
        if isinstance(s, Try):
            return self.try_(s, scope)
        if isinstance(s, Break):

            def break_(stores, flow):
                flow.breaks |= stores
                return set()

            return break_
        if isinstance(s, Continue):

            def continue_(stores, flow):
                flow.continues |= stores
                return set()

            return continue_
        if isinstance(s, Return):
            if s.value is None:

                def leave(stores, flow):
                    flow.returns |= {(0, x) for x in stores}
                    return set()

                return leave
            value = self.expression(s.value, scope, scope.result)

            def return_(stores, flow):
                for x in stores:
                    flow.returns.update(
                        (convert(v, scope.result), y) for v, y in value(x, flow)
                    )
                return set()

            return return_
        raise AssertionError(s)

    def assigning(self, value, slot, type):
        def assign(stores, flow):
            return {
                self.put(after, slot, convert(v, type))
                for x in stores
                for v, after in value(x, flow)
            }

        return assign

    def acting(self, handle, act):
        def run(stores, flow):
            after = set()
            for x in stores:
                for h, y in handle(x, flow):
                    after.update(act(y, h, flow))
            return after

        return run

    def close(self, store, h, flow):
        state = store[h]
        if state in LIVE or state in (UNKNOWN, OWNED):
            return (self.put(store, h, CLOSING),)
        return (store,)

    def lend(self, store, h, flow):
        store = self.put(self.put(store, h, UNKNOWN), self.lent + h, 1)
        return self.unknown_call(store, flow)

    def condition(self, e, scope):
        """code(stores, flow) gives the stores where it holds, and the others."""
        value = self.expression(e, scope, "truth")

        def split(stores, flow):
            yes, no = set(), set()
            for x in stores:
                for v, after in value(x, flow):
                    (yes if v else no).add(after)
            return yes, no

        return split

    def if_(self, s, scope):
        scope = scope.inner()
        first = len(self.initial)
        before = self.statement(s.declares, scope) if s.declares else None
        last = len(self.initial)
        test = self.condition(s.condition, scope)
        then, orelse = self.block(s.then, scope), self.block(s.orelse, scope)
        zeros = (0,) * (last - first)

        def run(stores, flow):
            if before:
                stores = before(stores, flow)
            yes, no = test(stores, flow)
            after = then(yes, flow) | orelse(no, flow)
            if before:
                after = {x[:first] + zeros + x[last:] for x in after}
            return after

        return run

    def loop(self, test, body, test_first=True, step=None):
        place = self.new_place()

        def run(stores, flow):
            inner = Flow()
            inner.returns, inner.throws = flow.returns, flow.throws
            left, seen = set(), set()

            def pass_(stores):
                """One more pass; the stores that come back to its start."""
                if not test_first:
                    stores = body(stores, inner) | inner.continues
                    inner.continues = set()
                if test:
                    stores, no = test(stores, flow)
                    left.update(no)
                if test_first:
                    stores = body(stores, inner) | inner.continues
                    inner.continues = set()
                if step:
                    stores = step(stores)
                return stores

            while stores:
                seen |= stores
                self.spend(len(stores))
                stores = pass_(stores) - seen
            self.arrive(place, seen)
            return left | inner.breaks

        return run

    def for_(self, s, scope):
        scope = scope.inner()
        slot, _ = scope.declare(s.name, "int")
        test = self.condition(s.condition, scope)
        body = self.block(s.body, scope)

        def step(stores):
            return {self.put(x, slot, self.clamp(x[slot] + s.step)) for x in stores}

        whole = self.loop(test, body, step=step)

        def run(stores, flow):
            after = whole({self.put(x, slot, s.start) for x in stores}, flow)
            return {self.put(x, slot, 0) for x in after}

        return run

    def switch(self, s, scope):
        value = self.expression(s.value, scope, "int")
        bodies = [self.block(c.body, scope) for c in s.cases]
        target, default = {}, len(bodies)
        for i, c in enumerate(s.cases):
            if not c.values:
                default = i
            for v in c.values:
                target[v] = i

        def run(stores, flow):
            starts = [set() for _ in range(len(bodies) + 1)]
            for x in stores:
                for v, after in value(x, flow):
                    starts[target.get(v, default)].add(after)
            inner = Flow()
            inner.continues, inner.returns = flow.continues, flow.returns
            inner.throws = flow.throws
            after, falling = set(starts[-1]), set()
            for c, body, start in zip(s.cases, bodies, starts):
                out = body(start | falling, inner)
                falling = out if c.falls else set()
                if not c.falls:
                    after |= out
            return after | inner.breaks

        return run

    def try_(self, s, scope):
        body, handler = self.block(s.body, scope), self.block(s.handler, scope)

        def run(stores, flow):
            inner = Flow()
            inner.breaks, inner.continues = flow.breaks, flow.continues
            inner.returns = flow.returns
            after = body(stores, inner)
            return after | handler(inner.throws, flow)

        return run

    # ---- expressions: code(store, flow) gives pairs of value and store -------

    def expression(self, e, scope, wanted):
        """`wanted` is the type the value is used as; for "truth" and bool only
        whether it is zero matters, so fewer values stand for all."""
        pure = self.pure(e, scope)
        if pure:
            return lambda store, flow: ((pure(store), store),)
        truth = wanted in ("truth", "bool")
        if isinstance(e, Input):
            values = (0, 1) if truth or e.type == "bool" else self.domain

            def input_(store, flow):
                for after in self.unknown_call(store, flow):
                    for v in values:
                        yield v, after

            return input_
        if isinstance(e, Not):
            return self.mapped(e.a, scope, lambda v: int(not v))
        if isinstance(e, Likely):
            return self.mapped(e.a, scope, lambda v: int(bool(v)))
        if isinstance(e, Set):
            slot, type = scope.find(e.name)
            value = self.expression(e.value, scope, type)

            def set_(store, flow):
                for v, after in value(store, flow):
                    v = convert(v, type)
                    yield v, self.put(after, slot, v)

            return set_
        if isinstance(e, Choose):
            test = self.expression(e.condition, scope, "truth")
            a = self.expression(e.a, scope, wanted)
            b = self.expression(e.b, scope, wanted)

            def choose(store, flow):
                for v, after in test(store, flow):
                    yield from (a if v else b)(after, flow)

            return choose
        if isinstance(e, Binary):
            return self.binary(e, scope, wanted)
        if isinstance(e, Open):
            values = [v for v in self.domain if self.sdk.failures(v)]
            return self.connecting(e, scope, values[-1:] if truth else values)
        if isinstance(e, Ask):
            handle = self.expression(e.handle, scope, "handle")
            query = self.sdk.query(e)

            def ask(store, flow):
                for h, after in handle(store, flow):
                    state = after[h]
                    if state in LIVE or state in (UNKNOWN, OWNED):
                        yes = after if state in LIVE else self.put(after, h, OPEN)
                        yield query.connected, yes
                        if state != OWNED or not (self.lenient or self.trying):
                            after = self.put(after, h, CLOSED)
                    yield query.closed, after

            return ask
        if isinstance(e, Pump):
            return self.pump(e, scope, truth)
        if isinstance(e, Call):
            return self.call(e, scope)
        raise AssertionError(e)

    def connecting(self, e, scope, failures):
        """`failures` are the results of a failed connect; without any it throws."""
        handle = self.expression(e.handle, scope, "handle")

        def run(store, flow):
            for h, after in handle(store, flow):
                yield from self.open(e.site, h, after, flow, failures)

        if not e.gate:
            return run
        gate = self.expression(e.gate, scope, "truth")

        def gated(store, flow):
            for holds, after in gate(store, flow):
                if holds:
                    yield from run(after, flow)
                else:
                    yield self.sdk.success, after

        return gated

    def mapped(self, e, scope, change):
        value = self.expression(e, scope, "truth")

        def run(store, flow):
            for v, after in value(store, flow):
                yield change(v), after

        return run

    def binary(self, e, scope, wanted):
        if e.op in ("&&", "||"):
            a = self.expression(e.a, scope, "truth")
            b = self.expression(e.b, scope, "truth")
            stops = e.op == "||"

            def logical(store, flow):
                for v, after in a(store, flow):
                    if bool(v) == stops:
                        yield int(stops), after
                    else:
                        for w, end in b(after, flow):
                            yield int(bool(w)), end

            return logical
        if e.op == ",":
            a = self.expression(e.a, scope, "truth")
            b = self.expression(e.b, scope, wanted)

            def comma(store, flow):
                for _, after in a(store, flow):
                    yield from b(after, flow)

            return comma
        a = self.expression(e.a, scope, "int")
        b = self.expression(e.b, scope, "int")
        compute = self.operator(e.op)

        def run(store, flow):
            return {
                (compute(v, w), end)
                for v, after in a(store, flow)
                for w, end in b(after, flow)
            }

        return run

    def operator(self, op):
        return {
            "==": lambda v, w: int(v == w),
            "!=": lambda v, w: int(v != w),
            "<": lambda v, w: int(v < w),
            "<=": lambda v, w: int(v <= w),
            ">": lambda v, w: int(v > w),
            ">=": lambda v, w: int(v >= w),
            "+": lambda v, w: self.clamp(v + w),
            "-": lambda v, w: self.clamp(v - w),
        }[op]

    def clamp(self, v):
        return max(-self.most, min(self.most, v))

    def pure(self, e, scope):
        """The value as a function of the store alone, where it is one."""
        if isinstance(e, Const):
            value = e.value
            return lambda store: value
        if isinstance(e, Var):
            slot, _ = scope.find(e.name)
            return lambda store: store[slot]
        if isinstance(e, (Not, Likely)):
            a = self.pure(e.a, scope)
            if a and isinstance(e, Not):
                return lambda store: int(not a(store))
            return a and (lambda store: int(bool(a(store))))
        if isinstance(e, Choose):
            parts = [self.pure(x, scope) for x in (e.condition, e.a, e.b)]
            if all(parts):
                c, a, b = parts
                return lambda store: a(store) if c(store) else b(store)
        if isinstance(e, Binary):
            a, b = self.pure(e.a, scope), self.pure(e.b, scope)
            if a and b:
                if e.op == "&&":
                    return lambda store: int(bool(a(store) and b(store)))
                if e.op == "||":
                    return lambda store: int(bool(a(store) or b(store)))
                if e.op == ",":
                    return b
                compute = self.operator(e.op)
                return lambda store: compute(a(store), b(store))
        return None

    # ---- what the SDK does ---------------------------------------------------

    def open(self, site, h, store, flow, failures):
        state = store[h]
        live = state in LIVE or state == OWNED
        self.met.add(site)
        if live:
            self.hits.add(site)
        success, failed = [OPENING if self.sdk.asynchronous else OPEN], [CLOSED]
        if site in self.gone and live or site in self.gated and state in LIVE:
            success = [state]
            if site in self.gone or self.sdk.second == "refused":
                failed = []
        elif live and self.sdk.second == "refused":
            success, failed = (success if self.lenient else []), [state]
        elif live and self.sdk.second == "unclear" and self.lenient:
            failed = [CLOSED, state]
        opened, not_opened = store, store
        if self.opener is not None:
            not_opened = self.put(store, self.opener + h, -site)
            if not live or state == OWNED and site not in self.gone:
                opened = self.put(store, self.opener + h, site)
        for after in success:
            yield self.sdk.success, self.put(opened, h, after)
        for after in failed:
            if not failures:
                flow.throws.add(self.put(not_opened, h, after))
            for v in failures:
                yield v, self.put(not_opened, h, after)

    def pump(self, e, scope, truth):
        handle = self.expression(e.handle, scope, "handle")
        spec = self.sdk.pumps[e.how % len(self.sdk.pumps)]
        fine = {spec.up, *spec.too}
        lost = [v for v in self.domain if v not in fine]
        if truth:
            fine, lost = {min(v, 1) for v in fine}, [1 - spec.up]

        def run(store, flow):
            for h, before in handle(store, flow):
                for after in self.pause(before, (h,)) if spec.fires else (before,):
                    state = after[h]
                    if state in LIVE or state == UNKNOWN or self.lenient:
                        for v in fine:
                            yield v, after
                    if state in LIVE or state == UNKNOWN:
                        gone = OWNED if self.p.reconnects else CLOSED
                        after = self.put(after, h, gone)
                    for v in lost:
                        yield v, after

        return run

    def call(self, e, scope):
        f = self.p.function(e.function)
        code = self.code(e.function, scope.context).with_outs
        arguments = [
            self.expression(a, scope, q.type) for q, a in zip(f.parameters, e.args)
        ]
        types = [q.type for q in f.parameters]
        targets = [scope.find(a.name)[0] for q, a in zip(f.parameters, e.args) if q.out]

        def run(store, flow):
            states = [((), store)]
            for argument, type in zip(arguments, types):
                states = [
                    (values + (convert(v, type),), after)
                    for values, before in states
                    for v, after in argument(before, flow)
                ]
            for values, before in states:
                returns, throws = code(before, values)
                for (v, outs), after in returns:
                    for slot, out in zip(targets, outs):
                        after = self.put(after, slot, out)
                    yield v, after
                for (_, outs), after in throws:
                    for slot, out in zip(targets, outs):
                        after = self.put(after, slot, out)
                    flow.throws.add(after)

        return run


def convert(value, type):
    return int(bool(value)) if type == "bool" else value


class Scope:
    """The names visible at one place, and their slots in the store."""

    def __init__(self, oracle, names, context, result):
        self.oracle = oracle
        self.names = names
        self.context = context
        self.result = result

    def inner(self):
        return Scope(self.oracle, dict(self.names), self.context, self.result)

    def declare(self, name, type):
        self.names[name] = self.oracle.declare(type)
        return self.names[name]

    def find(self, name):
        if name in self.names:
            return self.names[name]
        return self.oracle.slots[name], self.oracle.types[name]
