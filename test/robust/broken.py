#!/usr/bin/env python3
"""broken.py --tool TOOL [--seed N] [--prefixes N] [--mutations N] [--jobs N]

Half-typed and damaged code: takes the test programs, cuts them off after a token,
or deletes, doubles or swaps some of their tokens, and runs all checks on what is
left. Prints the seed, the figures, and each file that failed, which stays; a seed
always gives the same texts. --prefixes 0 means every one.
"""

import argparse
import os
import random
import re
import sys

import survive
from programs import programs

TOKEN = re.compile(r'"(?:[^"\\\n]|\\.)*"|\w+|\s+|//[^\n]*|.', re.S)


def known_programs():
    """Of each test program its tokens, its suffix and its flags."""
    for path, flags in programs():
        with open(path, encoding="utf-8") as file:
            code = re.sub(r"^ *//.*\n", "", file.read(), flags=re.M)
        yield TOKEN.findall(code), os.path.splitext(path)[1], flags


def ends(tokens):
    """Where a token that is more than white space ends."""
    return [i + 1 for i, token in enumerate(tokens) if not token.isspace()]


def mutation(tokens, rng):
    tokens = list(tokens)
    solid = [i - 1 for i in ends(tokens)]
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


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--tool", required=True)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    parser.add_argument("--prefixes", type=int, default=2000)
    parser.add_argument("--mutations", type=int, default=2000)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    print("seed %d" % options.seed, flush=True)
    rng = random.Random(options.seed)
    known = list(known_programs())
    files = survive.Files()
    if options.prefixes:
        for _ in range(options.prefixes):
            tokens, suffix, flags = rng.choice(known)
            files.add("".join(tokens[: rng.choice(ends(tokens))]), suffix, flags)
    else:
        for tokens, suffix, flags in known:
            for end in ends(tokens):
                files.add("".join(tokens[:end]), suffix, flags)
    print("%d programs, %d prefixes" % (len(known), len(files.work)), flush=True)
    for _ in range(options.mutations):
        tokens, suffix, flags = rng.choice(known)
        files.add(mutation(tokens, rng), suffix, flags)
    sys.exit(files.judge(options.tool, options.jobs) > 0)


if __name__ == "__main__":
    main()
