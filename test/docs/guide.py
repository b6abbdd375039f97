#!/usr/bin/env python3
"""Does what a guide says, in the order in which it says it.

    guide.py GUIDE.md FOLDER PATH...

A fenced block with a language and a name (```c acme.h) is a file, which is written into
FOLDER. One marked `console` has commands behind `$ `, which are run there by a shell
that finds programs in PATH first, and what each must print, standard error included.
"""

import os
import re
import shutil
import subprocess
import sys

BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.S | re.M)


def commands(text):
    """Pairs of a command and what it prints."""
    parts = re.split(r"^\$ (.*)\n", text, flags=re.M)
    assert not parts[0], "output before a command: " + parts[0]
    return zip(parts[1::2], parts[2::2])


def main():
    guide, folder, places = sys.argv[1], sys.argv[2], sys.argv[3:]
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    environment = dict(os.environ)
    environment["PATH"] = os.pathsep.join(places + [os.environ["PATH"]])
    with open(guide, encoding="utf-8") as text:
        blocks = BLOCK.findall(text.read())
    files = ran = 0
    for language, name, content in blocks:
        if name:
            files += 1
            with open(os.path.join(folder, name), "w", encoding="utf-8") as out:
                out.write(content)
            continue
        assert language == "console", "a block that is no file: " + content
        for command, expected in commands(content):
            ran += 1
            done = subprocess.run(
                command,
                shell=True,
                cwd=folder,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
            )
            # The guide is not about where it is done.
            said = done.stdout.replace(os.path.realpath(folder) + os.sep, "")
            if said != expected:
                sys.exit(
                    "$ %s\n--- prints\n%s--- and not\n%s" % (command, said, expected)
                )
    print("%d files, %d commands" % (files, ran))


if __name__ == "__main__":
    main()
