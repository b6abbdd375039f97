"""The programs of the tests, each with the include folders of its RUN lines."""

import glob
import os
import re

TESTS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ALL = ("checks", "idioms", "programs", "sdks", "fixes")


def programs(folders=ALL):
    """(path, flags) of each."""
    for folder in folders:
        for pattern in ("*.c", "*.cpp", "*/*.c", "*/*.cpp"):
            for path in sorted(glob.glob(os.path.join(TESTS, folder, pattern))):
                with open(path, encoding="utf-8") as file:
                    sdks = sorted(set(re.findall(r"%sdk/([\w-]+)", file.read())))
                flags = ["-I" + os.path.join(TESTS, "Inputs", "sdk", s) for s in sdks]
                yield path, flags + ["-iquote", os.path.dirname(path)]
