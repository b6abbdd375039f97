"""deep.py KIND N: prints a program in which something is N deep or N long.
deep.py all FOLDER: writes each kind as FOLDER/KIND.c, or .cpp: 200 deep, 500 long.
"""

import os
import sys

HEAD = """\
#include <mosquitto.h>
int input(int);
static struct mosquitto *client;
"""
MAIN = """\
int main(void) {
  client = mosquitto_new("device", 1, 0);
  mosquitto_connect(client, "broker", 1883, 60);
  %s
  mosquitto_connect(client, "broker", 1883, 60);
}
"""


def inside(text):
    return HEAD + MAIN % text


KINDS = {
    "sum": lambda n: inside("int a = input(0)" + " + input(1)" * n + "; if (a) return 1;"),
    "and": lambda n: inside("if (input(0)" + " && input(1)" * n + ") return 1;"),
    "or-rc": lambda n: inside(
        "int rc = input(0); if (rc == -1" + " || rc == 1" * n + ") return 1;"
    ),
    "comma": lambda n: inside("int a = (input(0)" + ", input(1)" * n + "); if (a) return 1;"),
    "ternary": lambda n: inside(
        "int a = " + "input(0) ? 1 : " * n + "0; if (a) return 1;"
    ),
    "not": lambda n: inside("if (" + "!" * n + "input(0)) return 1;"),
    "minus": lambda n: inside("if (" + "- " * n + "input(0)) return 1;"),
    "cast": lambda n: inside("if (" + "(int)" * n + "input(0)) return 1;"),
    "parens": lambda n: inside("if (" + "(" * n + "input(0)" + ")" * n + ") return 1;"),
    "calls": lambda n: inside("if (" + "input(" * n + "0" + ")" * n + ") return 1;"),
    "assign": lambda n: inside("int a; " + "a = " * n + "input(0); if (a) return 1;"),
    "else-if": lambda n: inside(
        "int a = input(0); if (a == 0) return 1;" + " else if (a == 2) return 1;" * n
    ),
    "blocks": lambda n: inside("{" * n + "if (input(0)) return 1;" + "}" * n),
    "labels": lambda n: inside("".join("l%d: " % i for i in range(n)) + ";"),
    "cases": lambda n: inside(
        "switch (input(0)) {" + "".join("case %d: " % i for i in range(n)) + "return 1; }"
    ),
    "elements": lambda n: HEAD
    + "static int way[] = {" + "1," * n + "};\n"
    + MAIN % "if (way[input(0)]) return 1;",
    "nested-elements": lambda n: HEAD
    + "struct s { struct { int a, b[4]; const char *t; } in[%d]; } way = {{" % n
    + '{1, {2, 3}, "x"},' * n + "}};\n" + MAIN % "if (way.in[input(0)].a) return 1;",
    "local-elements": lambda n: inside(
        "int way[] = {" + "input(0)," * n + "}; if (way[input(0)]) return 1;"
    ),
    "text": lambda n: inside("if (input(sizeof(" + '"text" ' * n + "))) return 1;"),
    "variables": lambda n: inside(
        "".join("int v%d = input(%d);" % (i, i) for i in range(n)) + "if (v0) return 1;"
    ),
    "fields": lambda n: HEAD
    + "struct s0 { int a; };\n"
    + "".join("struct s%d { struct s%d s; };\n" % (i + 1, i) for i in range(n))
    + MAIN
    % ("struct s%d v = {0}; v" % n + ".s" * n + ".a = 1; if (v" + ".s" * n + ".a == 0) return 1;"),
    "pointers": lambda n: inside(
        "int " + "*" * n + "p = 0; if (" + "*" * n + "p == 1) return 1;"
    ),
    "chain-cpp": lambda n: HEAD
    + "struct b { b &set(int); int get(); };\n"
    + MAIN % ("b x; if (x" + ".set(1)" * n + ".get()) return 1;"),
    "shift-cpp": lambda n: HEAD
    + "struct b { b &operator<<(int); } out;\n"
    + MAIN % ("out" + " << 1" * n + "; if (input(0)) return 1;"),
    "lambda-cpp": lambda n: HEAD
    + MAIN % ("auto f = " + "[]{ return " * n + "input(0)" + "; }()" * n + "; if (f) return 1;"),
    "template-cpp": lambda n: HEAD
    + "template <int N> int f() { if (input(N)) return 1; return f<N - 1>(); }\n"
    + "template <> int f<0>() { return input(0); }\n"
    + MAIN % ("if (f<%d>()) return 1;" % n),
    "bases-cpp": lambda n: HEAD
    + "struct b0 { int a; virtual ~b0() {} };\n"
    + "".join("struct b%d : b%d { virtual ~b%d() {} };\n" % (i + 1, i, i + 1) for i in range(n))
    + MAIN % ("b%d b; b.a = 1; if (b.a == 0) return 1;" % n),
    "members-cpp": lambda n: HEAD
    + "struct m0 { int a = 1; ~m0() { input(0); } };\n"
    + "".join("struct m%d { m%d m; ~m%d() {} };\n" % (i + 1, i, i + 1) for i in range(n))
    + MAIN % ("m%d m; if (input(0)) return 1;" % n),
    "types-cpp": lambda n: HEAD
    + "template <class T> struct box { T in; };\n"
    + MAIN % ("box<" * n + "int" + ">" * n + " b{}; if (input(0)) return 1;"),
}

# What nests costs clang stack, and an end comes soon: clang's own at some 2000.
LONG = """sum and or-rc comma assign labels cases elements nested-elements local-elements
text variables chain-cpp shift-cpp""".split()
LATER = {"pointers": 12}  # see stars.test


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    if sys.argv[1] != "all":
        print(KINDS[sys.argv[1]](int(sys.argv[2])))
        return
    os.makedirs(sys.argv[2])
    for kind, text in KINDS.items():
        name = kind + (".cpp" if kind.endswith("-cpp") else ".c")
        n = 500 if kind in LONG else LATER.get(kind, 200)
        with open(os.path.join(sys.argv[2], name), "w") as file:
            file.write(text(n))


if __name__ == "__main__":
    main()
