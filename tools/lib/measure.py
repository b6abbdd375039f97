"""measure.py RUNS CLANG IOT-CLANG-TIDY C-FILE C++-FILE: what tools/bench prints."""

import os
import sys

FLAGS = {".c": ["-std=c17"], ".cpp": ["-std=c++17"]}


def run(command):
    """Seconds of processor time, and MiB of memory at most."""
    child = os.fork()
    if child == 0:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        os.execv(command[0], command)
    _, status, usage = os.wait4(child, 0)
    if status != 0:
        sys.exit("failed: " + " ".join(command))
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def measure(commands, runs):
    best = [(float("inf"), float("inf"))] * len(commands)
    for _ in range(runs):
        for i, command in enumerate(commands):
            best[i] = tuple(map(min, best[i], run(command)))
    return best


def main():
    runs, clang, tool, *files = sys.argv[1:]
    for file in files:
        flags = FLAGS[os.path.splitext(file)[1]]

        def tidy(checks):
            return [tool, "--quiet", "--checks=-*," + checks, file, "--", *flags]

        rows = [
            ("clang -fsyntax-only", [clang, "-fsyntax-only", *flags, file]),
            ("clang-tidy, one stock check", tidy("llvm-namespace-comment")),
            ("clang-tidy, all iot- checks", tidy("iot-*")),
        ]
        best = measure([command for _, command in rows], int(runs))
        (parse, parse_memory), (stock, stock_memory), (ours, our_memory) = best
        print(os.path.basename(file))
        for (name, _), (seconds, memory) in zip(rows, best):
            print(
                "  %-28s %8.1f ms  %6.3f x  %+7.1f ms   %7.1f MiB  %+6.1f MiB"
                % (
                    name,
                    seconds * 1000,
                    seconds / parse,
                    (seconds - parse) * 1000,
                    memory,
                    memory - parse_memory,
                )
            )
        print(
            "  the iot- checks alone        %8.1f ms  %29s %+6.1f MiB"
            % ((ours - stock) * 1000, "", our_memory - stock_memory)
        )


if __name__ == "__main__":
    main()
