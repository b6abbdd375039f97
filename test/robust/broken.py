#!/usr/bin/env python3
"""broken.py --tool TOOL [--seed N] [--prefixes N] [--mutations N] [--jobs N]

Half-typed and damaged code: takes the test programs, cuts them off after a line,
or deletes, doubles or swaps some of their tokens, and runs all checks on what is
left. Whatever comes out, the tool must end by itself, within its time, and not by
a signal. Prints the seed, the figures, and each text that failed; a seed always
gives the same texts. --prefixes 0 means every one.
"""

import argparse
import concurrent.futures
import glob
import os
import random
import re
import resource
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
TESTS = os.path.dirname(HERE)
SECONDS = 30  # of processor time
TOKEN = re.compile(r'"(?:[^"\\\n]|\\.)*"|\w+|\s+|//[^\n]*|.', re.S)


def programs():
    """Each test program, with the include folders of its RUN lines."""
    for folder in ("checks", "idioms", "programs", "sdks", "fixes"):
        for pattern in ("*.c", "*.cpp", "*/*.c", "*/*.cpp"):
            for path in sorted(glob.glob(os.path.join(TESTS, folder, pattern))):
                with open(path, encoding="utf-8") as file:
                    text = file.read()
                sdks = sorted(set(re.findall(r"%sdk/([\w-]+)", text)))
                yield path, text, sdks


def prefix(text, rng):
    lines = text.splitlines(keepends=True)
    return "".join(lines[: rng.randrange(len(lines) + 1)])


def every_prefix(text):
    lines = text.splitlines(keepends=True)
    return ["".join(lines[:n]) for n in range(len(lines) + 1)]


def mutation(text, rng):
    tokens = TOKEN.findall(text)
    solid = [i for i, token in enumerate(tokens) if not token.isspace()]
    for _ in range(rng.randrange(1, 5)):
        i, j = rng.choice(solid), rng.choice(solid)
        what = rng.randrange(3)
        if what == 0:
            tokens[i] = ""
        elif what == 1:
            tokens[i] += " " + tokens[i]
        else:
            tokens[i], tokens[j] = tokens[j], tokens[i]
    return "".join(tokens)


def run(work):
    tool, path, text, sdks = work
    with tempfile.TemporaryDirectory() as folder:
        name = os.path.join(folder, "broken" + os.path.splitext(path)[1])
        with open(name, "w", encoding="utf-8") as file:
            file.write(text)
        command = [tool, "--checks=-*,iot-*", name, "--", "-ferror-limit=0", "-w"]
        command += ["-I" + os.path.join(TESTS, "Inputs", "sdk", sdk) for sdk in sdks]
        command += ["-iquote", os.path.dirname(path)]
        done = subprocess.run(
            command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            errors="replace",
            preexec_fn=lambda: resource.setrlimit(
                resource.RLIMIT_CPU, (SECONDS, SECONDS)
            ),
        )
    if done.returncode in (0, 1):
        return None
    return "%s: exit code %d\n%s\n%s" % (
        path,
        done.returncode,
        text,
        done.stderr[-2000:],
    )


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--tool", required=True)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    parser.add_argument("--prefixes", type=int, default=500)
    parser.add_argument("--mutations", type=int, default=2000)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    print("seed %d" % options.seed, flush=True)
    rng = random.Random(options.seed)
    known = list(programs())
    work = []
    if options.prefixes:
        chosen = [rng.choice(known) for _ in range(options.prefixes)]
        work += [(path, prefix(text, rng), sdks) for path, text, sdks in chosen]
    else:
        work += [
            (path, cut, sdks)
            for path, text, sdks in known
            for cut in every_prefix(text)
        ]
    prefixes = len(work)
    for _ in range(options.mutations):
        path, text, sdks = rng.choice(known)
        work.append((path, mutation(text, rng), sdks))
    tool = os.path.abspath(options.tool)
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        failed = list(filter(None, pool.map(run, [(tool, *w) for w in work])))
    for text in failed:
        print(text)
    print(
        "%d programs: %d prefixes, %d mutations, %d failed"
        % (len(known), prefixes, len(work) - prefixes, len(failed))
    )
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
