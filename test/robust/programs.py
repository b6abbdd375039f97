"""The programs of the tests, each with the compiler's flags of its first RUN line."""

import glob
import os
import re
import shlex

TESTS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ALL = ("checks", "idioms", "programs", "sdks", "fixes")
RUN = re.compile(r"RUN: (%check_iot_tidy (?:.*\\\n.*RUN:)*.*)")


def compiler_flags(text, path):
    """What stands behind the second -- of %check_iot_tidy."""
    run = RUN.search(text)
    words = shlex.split(re.sub(r"\\\n.*RUN:", " ", run[1])) if run else []
    for _ in range(2):
        words = words[words.index("--") + 1 :] if "--" in words else []
    sdk = "-I" + os.path.join(TESTS, "Inputs", "sdk")
    place = os.path.dirname(path)
    return [w.replace("%sdk", sdk).replace("%S", place) for w in words]


def programs(folders=ALL):
    """(path, flags) of each."""
    for folder in folders:
        for pattern in ("*.c", "*.cpp", "*/*.c", "*/*.cpp"):
            for path in sorted(glob.glob(os.path.join(TESTS, folder, pattern))):
                with open(path, encoding="utf-8") as file:
                    flags = compiler_flags(file.read(), path)
                yield path, flags + ["-iquote", os.path.dirname(path)]
