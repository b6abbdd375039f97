"""The programs of the tests, each with the flags of its RUN lines."""

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
                    text = file.read()
                # Of several forms of a program the first.
                flags = re.findall(r"-std=(?:c|gnu)[+\w]*(?=\s)", text)[:1]
                flags += sorted(set(re.findall(r"(?<=\s)-I/\S+", text)))
                for sdk in sorted(set(re.findall(r"%sdk(/[\w-]+)?", text))):
                    flags.append("-I" + os.path.join(TESTS, "Inputs", "sdk") + sdk)
                yield path, flags + ["-iquote", os.path.dirname(path)]
