#!/usr/bin/env python3
"""Does what a page of docs/integrations says, in a folder that holds a project.

    recipe.py [--bin FOLDER]... PAGE FOLDER

The page's fenced blocks, in their order: one that is marked `LANGUAGE FILE` is
written to FILE, one marked `sh` is run, with each --bin in front of PATH, and its
output and exit status are shown. Whatever else is marked otherwise is for readers.
"""

import argparse
import os
import re
import subprocess
import sys

BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.S | re.M)


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as out:
        out.write(text)
    print("== wrote", path, flush=True)


def run(script, folder, environment):
    command = ["bash", "-e", "-o", "pipefail", "-c", script]
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stderr=subprocess.STDOUT,
    )
    print("== exit status %d of: %s" % (done.returncode, script.strip()), flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", action="append", default=[])
    parser.add_argument("page")
    parser.add_argument("folder")
    options = parser.parse_args()

    environment = dict(os.environ)
    path = options.bin + [environment["PATH"]]
    environment["PATH"] = os.pathsep.join(path)
    with open(options.page, encoding="utf-8") as text:
        blocks = BLOCK.findall(text.read())
    for language, name, code in blocks:
        if name:
            write(os.path.join(options.folder, name), code)
        elif language == "sh":
            run(code, options.folder, environment)
    if not blocks:
        sys.exit("no fenced block in " + options.page)


if __name__ == "__main__":
    main()
