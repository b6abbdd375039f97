"""Sketches as C++: what the Arduino builder makes of them, for tools/corpus."""

import re

SKETCH = ".ino"
# What is no code: literals, comments, lines of the preprocessor.
NO_CODE = re.compile(
    r'R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\''
    r"|//[^\n]*|/\*.*?\*/|^[ \t]*#(?:\\\n|[^\n])*",
    re.S | re.M,
)
FUNCTION = re.compile(
    r"^(?P<head>[A-Za-z_][\w:<>,*&\s]*[\s*&]\w+\s*\([^(){};=]*\))\s*\{", re.M
)


def as_cpp(sketch):
    """The sketch with its functions declared before the first one, on the line of
    that one, so that lines keep their numbers."""
    code = NO_CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), sketch)
    declarations, first, depth, seen = [], None, 0, 0
    for match in FUNCTION.finditer(code):
        start = match.start()
        depth += code.count("{", seen, start) - code.count("}", seen, start)
        seen = start
        of_template = code[:start].rstrip().endswith(">")
        if depth or of_template or match["head"].startswith(("template", "else")):
            continue
        first = start if first is None else first
        declarations.append(" ".join(match["head"].split()) + "; ")
    if first is None:
        return sketch
    return sketch[:first] + "".join(declarations) + sketch[first:]


def compilable(file):
    """The file to hand to a compiler; beside a sketch, as the Arduino builder
    names it, its C++."""
    if not file.endswith(SKETCH):
        return file
    with open(file, encoding="utf-8", errors="surrogateescape") as text:
        code = as_cpp(text.read())
    with open(file + ".cpp", "w", encoding="utf-8", errors="surrogateescape") as out:
        out.write(code)
    return file + ".cpp"


def original(file):
    return file[: -len(".cpp")] if file.endswith(SKETCH + ".cpp") else file
