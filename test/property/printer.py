"""Spells a program of tree.py as C or C++.

`Program.style` decides where the shared variables live, which changes nothing
about what the program does:

    static        static variables of the file
    extern        variables with external linkage, declared in no header
    struct        fields of a static struct device, given to helpers by address
    struct-local  the same, the struct is a local variable of main
    class         members of a C++ class, whose methods the functions are
    class-local   the same, the object is a local variable of main

Every connect call gets a line of its own, so that a line says which call it is.
"""

import random

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

STATES = ["IDLE", "CONNECTING", "ONLINE", "FAILED", "STOPPED"]
MARK = "\x01"  # site MARK stands before a connect call

# Binding strength; a sub-expression that binds less gets parentheses. && in ||
# and a comparison in a comparison get some too, as people write them, and
# a && b && c has none.
STRENGTH = {
    ",": 0,
    "=": 1,
    "?": 2,
    "||": 3,
    "&&": 4,
    "==": 6,
    "!=": 6,
    "<": 7,
    "<=": 7,
    ">": 7,
    ">=": 7,
    "+": 9,
    "-": 9,
    "unary": 11,
    "atom": 12,
}


def render(program):
    """The text, and the line of each connect call."""
    text = Printer(program).program_text()
    lines, where = [], {}
    for line in text.split("\n"):
        indent = line[: len(line) - len(line.lstrip())] + "    "
        # Pieces 0, 2, 4 ... are text, the others sites.
        pieces = line.split(MARK)
        line = pieces[0]
        has_call = False
        for site, rest in zip(pieces[1::2], pieces[2::2]):
            if has_call:
                lines.append(line.rstrip())
                line = indent
            has_call = True
            where[int(site)] = len(lines) + 1
            line += rest
        lines.append(line.rstrip())
    return "\n".join(lines) + "\n", where


class Printer:
    def __init__(self, program):
        self.p = program
        self.sdk = SDKS[program.sdk]
        self.cxx = program.language == "c++"
        self.platform = platforms.of(program)
        self.in_class = program.style.startswith("class")
        self.in_struct = program.style.startswith("struct")
        self.random = random.Random(program.spelling)
        self.spaced = self.random.random() < 0.5
        self.local_config = self.random.random() < 0.6
        self.references = self.random.random() < 0.5  # out and object parameters
        self.shared = {g.name for g in program.globals}
        if not program.passed:
            self.shared |= set(program.handles)
        self.numbers = {h: i for i, h in enumerate(program.handles)}
        self.entries = {program.once, program.loop} - {""}
        self.entries |= {h.function for h in program.handlers}
        self.statics = self.static_locals()
        self.out = []
        self.depth = 0
        self.function = None
        self.names = {}  # names of the function under way: type, how it is held

    # ---- lines ---------------------------------------------------------------

    def line(self, text=""):
        self.out.append("  " * self.depth + text if text else "")

    def lines(self, text):
        for line in text.split("\n"):
            self.line(line)

    # ---- declarations --------------------------------------------------------

    def static_locals(self):
        """Shared variables that only one function uses become static locals of
        it, in half of the programs."""
        if self.p.style not in ("static", "extern") or self.random.random() < 0.5:
            return {}
        users = {}
        for f in self.p.functions:
            for node in walk(f):
                if isinstance(node, (Var, Set)):
                    users.setdefault(node.name, set()).add(f.name)
        return {
            g.name: next(iter(users[g.name]))
            for g in self.p.globals
            if len(users.get(g.name, ())) == 1
        }

    def type(self, name):
        if name == "handle":
            return self.sdk.alias.strip()
        if name == "state":
            return "state" if self.cxx else "enum state"
        return name

    def variable(self, type, name):
        t = self.type(type)
        return t + name if t.endswith("*") else t + " " + name

    def constant(self, value, type):
        if type == "bool":
            return "true" if value else "false"
        if type == "state":
            return STATES[value]
        if type == "event" and value in self.sdk.codes:
            return self.sdk.events[self.sdk.codes.index(value)]
        return str(value)

    def program_text(self):
        p = self.p
        includes = ["#include <stdbool.h>", "#include <stddef.h>"]
        includes += ["#include <stdio.h>", "#include <stdlib.h>"]
        for text in includes:
            self.line(text)
        self.lines(self.platform.includes)
        self.lines(self.sdk.prelude)
        self.line()
        self.line("int read_input(void);")
        self.line("bool read_switch(void);")
        if any(isinstance(n, Lend) for n in walk(p)):
            self.line("void watch_client(%s);" % self.type("handle"))
        if any(self.uses_states(n) for n in walk(p)):
            self.line()
            self.line("enum state { %s };" % ", ".join(STATES))
        self.line()
        if self.in_class:
            self.class_text()
        else:
            self.shared_text()
            for f in p.functions:
                self.function_text(f)
        return "\n".join(self.out)

    @staticmethod
    def uses_states(node):
        return getattr(node, "type", None) == "state"

    def shared_text(self):
        p = self.p
        prefix = "static " if self.p.style != "extern" else ""
        if self.in_struct:
            self.line("struct device {")
            self.depth += 1
            for name in p.handles if not p.passed else ():
                self.line(self.handle_variable(name) + ";")
            for g in p.globals:
                own = self.cxx and self.sdk.is_object
                text = self.global_variable(g) if own else self.variable(g.type, g.name)
                self.line(text + ";")
            self.depth -= 1
            self.line("};")
            if p.style == "struct":
                self.line("static struct device dev%s;" % self.struct_init())
        else:
            if not p.passed:
                for name in p.handles:
                    self.line(prefix + self.handle_variable(name) + ";")
            for g in p.globals:
                if g.name not in self.statics:
                    self.line(prefix + self.global_variable(g) + ";")
        for line in self.platform.variables(self):
            self.line(line)
        self.line()

    def global_variable(self, g):
        init = self.constant(g.init, g.type)
        return "%s = %s" % (self.variable(g.type, g.name), init)

    def handle_variable(self, name, init=False):
        text = self.sdk.variable.format(v=name, n=self.numbers[name])
        if init and not self.sdk.by_address and not self.sdk.is_object:
            text += " = nullptr" if self.cxx else " = NULL"
        return text

    def struct_init(self):
        if self.cxx and self.sdk.is_object:
            return ""  # the fields have initialisers of their own
        inits = [g.init for g in self.p.globals]
        if not any(inits):
            return " = {}" if self.cxx else " = {0}"
        fields = [
            ".%s = %s" % (g.name, self.constant(g.init, g.type))
            for g in self.p.globals
            if g.init
        ]
        return " = {%s}" % ", ".join(fields)

    def class_text(self):
        p = self.p
        for line in self.platform.variables(self):
            self.line(line)
        for h in p.handlers:
            self.line(self.platform.handler_head(h, self) + ";")
            for line in self.platform.after(h, self):
                self.line(line)
        self.line("namespace {")
        self.line("class Device {")
        self.line("public:")
        self.depth += 1
        public = [f for f in p.functions if f.name in self.entries]
        private = [f for f in p.functions if f.name not in self.entries]
        for f in public:
            self.function_text(f)
        self.depth -= 1
        self.line("private:")
        self.depth += 1
        for f in private:
            self.function_text(f)
        for name in p.handles if not p.passed else ():
            self.line(self.handle_variable(name, True) + ";")
        for g in p.globals:
            self.line(self.global_variable(g) + ";")
        self.depth -= 1
        self.line("};")
        if p.style == "class":
            self.line()
            self.line("Device dev;")
        self.line("} // namespace")
        self.line()
        for h in p.handlers:
            event = self.platform.event(h, self)
            head = self.platform.handler_head(h, self)
            self.line("%s { dev.%s(%s); }" % (head, h.function, event))
        for f in p.functions:
            if f.name == p.once:
                self.line(self.platform.once_head(p)[0] + " {")
                if p.style == "class-local":
                    self.line("  Device dev;")
                self.line("  dev.%s();" % f.name)
                self.line("}")
            elif f.name == p.loop:
                self.line("%s { dev.%s(); }" % (self.platform.loop_head, f.name))

    def function_text(self, f):
        p = self.p
        self.function = f
        self.names = {}
        handler = next((h for h in p.handlers if h.function == f.name), None)
        for q in f.parameters:
            self.names[q.name] = (q.type, self.held(q))
        if handler and f.parameters and not self.in_class:
            spelled = self.platform.event(handler, self)
            if spelled != f.parameters[0].name:
                self.names[f.parameters[0].name] = ("int", spelled)
        if self.in_class:
            arguments = ", ".join(self.parameter(q) for q in f.parameters)
            head = "%s %s(%s)" % (self.type(f.returns or "void"), f.name, arguments)
        elif f.name == p.once:
            head, _ = self.platform.once_head(p)
        elif f.name == p.loop:
            head = self.platform.loop_head
        elif handler:
            head = self.platform.handler_head(handler, self)
        else:
            arguments = [self.parameter(q) for q in f.parameters]
            if self.in_struct:
                arguments.insert(0, "struct device *d")
            text = ", ".join(arguments) or ("" if self.cxx else "void")
            head = "static %s(%s)" % (self.variable(f.returns or "void", f.name), text)
        self.lines(head + " {")
        self.depth += 1
        for g in p.globals:
            if self.statics.get(g.name) == f.name:
                self.line("static " + self.global_variable(g) + ";")
        if f.name == p.once:
            self.prologue()
        for s in f.body:
            self.statement(s)
        self.depth -= 1
        self.line("}")
        self.line()
        if handler and not self.in_class:
            for text in self.platform.after(handler, self):
                self.line(text)

    def held(self, q):
        """How a parameter is spelled where it is used."""
        if q.out:
            return "reference" if self.cxx and self.references else "pointer"
        if q.type == "handle" and self.sdk.is_object:
            return "reference" if self.references else "pointer"
        return "value"

    def parameter(self, q):
        if q.out or (q.type == "handle" and self.sdk.is_object):
            bare = self.sdk.alias.rstrip("* ") if q.type == "handle" else None
            bare = bare or self.type(q.type)
            sign = "&" if self.held(q) == "reference" else "*"
            return "%s %s%s" % (bare, sign, q.name)
        return self.variable(q.type, q.name)

    def prologue(self):
        p = self.p
        if p.style == "struct-local":
            self.line("struct device dev%s;" % self.struct_init())
        for text in self.platform.before_create(self):
            self.line(text)
        for name in p.handles:
            if p.passed:
                self.line(self.handle_variable(name, True) + ";")
            for text in self.sdk.create:
                self.line(self.fill(text, Var(name)))
        for text in self.platform.prologue(self):
            self.line(text)

    # ---- handles -------------------------------------------------------------

    def place(self, name):
        """A shared variable as this function reaches it."""
        if name not in self.shared or name in self.names or self.in_class:
            return name
        if self.in_struct and name not in self.statics:
            own = self.function.name in self.entries
            return ("dev." if own else "d->") + name
        return name

    def pointer(self, e):
        """The handle as a pointer value."""
        if isinstance(e, Choose):
            text = "%s ? %s : %s" % (
                self.expression(e.condition, 3),
                self.pointer(e.a),
                self.pointer(e.b),
            )
            return "(%s)" % text
        if e.name in self.numbers and e.name not in self.names:
            text = self.place(e.name)
            return "&" + text if self.sdk.by_address or self.sdk.is_object else text
        if self.names[e.name][1] == "reference":
            return "&" + e.name
        return e.name

    def object(self, e):
        text = self.pointer(e)
        if text.startswith("&"):
            return text[1:] + "."
        return text + "->"

    def fill(self, text, e):
        variable = self.place(e.name) if isinstance(e, Var) else ""
        number = self.numbers.get(e.name, 0) if isinstance(e, Var) else 0
        return text.format(h=self.pointer(e), o=self.object(e), v=variable, n=number)

    # ---- expressions ---------------------------------------------------------

    def expression(self, e, least=0):
        text, strength = self.spell(e)
        return text if strength >= least else "(%s)" % text

    def spell(self, e):
        atom, unary = STRENGTH["atom"], STRENGTH["unary"]
        if isinstance(e, Const):
            return self.constant(e.value, e.type), unary if e.value < 0 else atom
        if isinstance(e, Var):
            held = self.names.get(e.name, ("", "value"))[1]
            if held == "pointer":
                return "*" + e.name, unary
            if held not in ("value", "reference"):
                return held, atom
            return self.place(e.name), atom
        if isinstance(e, Input):
            return ("read_switch()" if e.type == "bool" else "read_input()"), atom
        if isinstance(e, Not):
            return "!" + self.expression(e.a, unary), unary
        if isinstance(e, Likely):
            inner = self.expression(e.a, unary)
            return "__builtin_expect(!!%s, 1)" % inner, atom
        if isinstance(e, Choose):
            inner = [self.expression(x, 3) for x in (e.condition, e.a, e.b)]
            return "%s ? %s : %s" % tuple(inner), STRENGTH["?"]
        if isinstance(e, Set):
            target = self.expression(Var(e.name))
            if self.type_of(e.name) == "handle":
                return "%s = %s" % (target, self.pointer(e.value)), 1
            if isinstance(e.value, Binary) and e.value.a == Var(e.name):
                if e.value.op in "+-" and e.value.b == Const(1) and self.spaced:
                    return "%s %s= 1" % (target, e.value.op), 1
            return "%s = %s" % (target, self.expression(e.value, 1)), STRENGTH["="]
        if isinstance(e, Open):
            call = self.fill(self.sdk.opens[e.how % len(self.sdk.opens)], e.handle)
            call = "%s%d%s%s" % (MARK, e.site, MARK, call)
            if not self.sdk.throws:
                return call, atom
            if e.gate:
                call = "if (%s) %s" % (self.expression(e.gate), call)
            return (
                "[&] { try { %s; return 0; }"
                " catch (const mqtt::exception &) { return 1; } }()" % call,
                atom,
            )
        if isinstance(e, Ask):
            text = self.fill(self.sdk.query(e).text, e.handle)
            for op in ("==", "!=", ">=", " < "):
                if op in text:
                    return text, STRENGTH[op.strip()]
            return text, atom
        if isinstance(e, Pump):
            pump = self.sdk.pumps[e.how % len(self.sdk.pumps)]
            return self.fill(pump.text, e.handle), atom
        if isinstance(e, Call):
            return self.call(e), atom
        if e.op == ",":
            return "%s, %s" % (self.expression(e.a, 1), self.expression(e.b, 1)), 0
        strength = STRENGTH[e.op]
        least = strength + 1 if strength != 4 else 5
        if e.op == "||":
            least = 5  # parentheses around &&
        if e.op in ("==", "!="):
            least = 8
        chain = e.op in ("&&", "||") and getattr(e.a, "op", "") == e.op
        a, b = self.expression(e.a, 0 if chain else least), self.expression(e.b, least)
        return "%s %s %s" % (a, e.op, b), strength

    def type_of(self, name):
        if name in self.names:
            return self.names[name][0]
        for g in self.p.globals:
            if g.name == name:
                return g.type
        return "handle" if name in self.numbers else "int"

    def call(self, e):
        f = self.p.function(e.function)
        arguments = []
        for q, a in zip(f.parameters, e.args):
            held = self.held(q)
            if q.type == "handle":
                text = self.pointer(a)
                if held == "reference":
                    text = text[1:] if text.startswith("&") else "*" + text
            elif q.out:
                text = self.expression(a)
                if held == "pointer":
                    text = text[1:] if text.startswith("*") else "&" + text
            else:
                text = self.expression(a, 1)
            arguments.append(text)
        if self.in_struct:
            own = self.function.name in self.entries
            arguments.insert(0, "&dev" if own else "d")
        return "%s(%s)" % (f.name, ", ".join(arguments))

    def in_main(self):
        """Whether this is the function with the result int of main."""
        if self.in_class or self.function.name != self.p.once:
            return False
        return self.platform.once_head(self.p)[1]

    # ---- statements ----------------------------------------------------------

    def block(self, block, head, tail=""):
        self.line(head + " {")
        self.depth += 1
        saved = dict(self.names)
        for s in block:
            self.statement(s)
        self.names = saved
        self.depth -= 1
        self.line("}" + tail)

    def local(self, s):
        if s.type == "handle":
            value = self.pointer(s.init)
        else:
            value = self.expression(s.init, 1)
        self.names[s.name] = (s.type, "value")
        return "%s = %s" % (self.variable(s.type, s.name), value)

    def statement(self, s):
        if isinstance(s, Local):
            self.line(self.local(s) + ";")
        elif isinstance(s, Do):
            e = s.expression
            if isinstance(e, Open) and self.sdk.throws:
                call = self.fill(self.sdk.opens[e.how % len(self.sdk.opens)], e.handle)
                self.line("%s%d%s%s;" % (MARK, e.site, MARK, call))
                return
            text = self.expression(e)
            if isinstance(e, (Open, Pump, Call)) or isinstance(e, Set):
                self.line(text + ";")
            else:
                self.line("(void)(%s);" % text)
        elif isinstance(s, Close):
            self.line(
                self.fill(self.sdk.closes[s.how % len(self.sdk.closes)], s.handle) + ";"
            )
        elif isinstance(s, Renew):
            for text in self.sdk.renew:
                self.line(self.fill(text, Var(s.handle)))
        elif isinstance(s, Lend):
            self.line("watch_client(%s);" % self.pointer(s.handle))
        elif isinstance(s, Wait):
            self.line(self.platform.wait)
        elif isinstance(s, Log):
            self.line('puts("step");')
        elif isinstance(s, If):
            self.if_statement(s)
        elif isinstance(s, While):
            self.block(s.body, "while (%s)" % self.expression(s.condition))
        elif isinstance(s, DoWhile):
            self.line("do {")
            self.depth += 1
            saved = dict(self.names)
            for x in s.body:
                self.statement(x)
            self.names = saved
            self.depth -= 1
            self.line("} while (%s);" % self.expression(s.condition))
        elif isinstance(s, Forever):
            self.block(s.body, "for (;;)" if self.spaced else "while (true)")
        elif isinstance(s, For):
            saved = dict(self.names)
            self.names[s.name] = ("int", "value")
            step = {1: "%s++", -1: "%s--"}.get(s.step, "%%s += %d" % s.step) % s.name
            condition = self.expression(s.condition)
            head = "for (int %s = %d; %s; %s)" % (s.name, s.start, condition, step)
            self.block(s.body, head)
            self.names = saved
        elif isinstance(s, Switch):
            self.line("switch (%s) {" % self.expression(s.value))
            for c in s.cases:
                for v in c.values:
                    self.line("case %s:" % self.constant(v, s.type))
                if not c.values:
                    self.line("default:")
                self.depth += 1
                for x in c.body:
                    self.statement(x)
                if not c.falls and not (c.body and leaves(c.body[-1])):
                    self.line("break;")
                self.depth -= 1
            self.line("}")
        elif isinstance(s, Break):
            self.line("break;")
        elif isinstance(s, Continue):
            self.line("continue;")
        elif isinstance(s, Return):
            if s.value is None:
                self.line("return 0;" if self.in_main() else "return;")
            else:
                self.line("return %s;" % self.expression(s.value))
        elif isinstance(s, Exit):
            self.line("exit(1);")
        elif isinstance(s, Try):
            self.line("try {")
            self.depth += 1
            saved = dict(self.names)
            for x in s.body:
                self.statement(x)
            self.names = saved
            self.depth -= 1
            self.block(s.handler, "} catch (const mqtt::exception &)")
        elif isinstance(s, Register):
            for h in self.p.handlers:
                if h.name == s.handler:
                    for text in self.platform.register(h, self):
                        self.line(text)

    def if_statement(self, s, head="if"):
        saved = dict(self.names)
        declaration = self.local(s.declares) + "; " if s.declares else ""
        head = "%s (%s%s)" % (head, declaration, self.expression(s.condition))
        if s.bare:
            self.line(head)
            self.depth += 1
            self.statement(s.then[0])
            self.depth -= 1
        elif not s.orelse:
            self.block(s.then, head)
        elif self.spaced and is_else_if(s.orelse):
            self.line(head + " {")
            self.depth += 1
            for x in s.then:
                self.statement(x)
            self.depth -= 1
            self.if_statement(s.orelse[0], "} else if")
        else:
            self.line(head + " {")
            self.depth += 1
            inner = dict(self.names)
            for x in s.then:
                self.statement(x)
            self.names = inner
            self.depth -= 1
            self.block(s.orelse, "} else")
        self.names = saved


def is_else_if(block):
    return len(block) == 1 and isinstance(block[0], If) and not block[0].bare


def leaves(s):
    return isinstance(s, (Break, Continue, Return, Exit))
