"""measure.py RUNS OUTPUT LLVM IOT-CLANG-TIDY ROOT: what tools/bench does.

The commands take turns, RUNS times. A round compares each with `clang
-fsyntax-only` of the same round, so that what the machine does meanwhile hits both;
the median of those ratios counts, with the middle half of them as spread, and of
the times the least. What takes more than 30 s runs once. Writes the table to
OUTPUT, in Markdown.
"""

import datetime
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile

SLOW = 30  # seconds
FLAGS = {".c": ["-std=c17"], ".cpp": ["-std=c++17"]}


def run(command):
    """Seconds of the processor in user mode, and MiB of memory at most."""
    child = os.fork()
    if child == 0:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        os.execv(command[0], command)
    _, status, usage = os.wait4(child, 0)
    if os.WIFSIGNALED(status):
        sys.exit("failed: " + " ".join(command))
    return usage.ru_utime, usage.ru_maxrss / 1024


def commands(llvm, tool, file):
    flags = FLAGS[os.path.splitext(file)[1]]
    clang = "%s/bin/clang" % llvm
    gcc = shutil.which("gcc" if file.endswith(".c") else "g++")
    cppcheck = shutil.which("cppcheck")

    def tidy(checks):
        return [tool, "--quiet", "--checks=-*," + checks, file, "--", *flags]

    yield "`clang -fsyntax-only`", [clang, "-fsyntax-only", *flags, file]
    yield "clang-tidy, one cheap check", tidy("llvm-namespace-comment")
    yield "**clang-tidy, all iot- checks**", tidy("iot-*")
    yield "clang-tidy, bugprone-use-after-move", tidy("bugprone-use-after-move")
    yield "`clang --analyze`", [
        *[clang, "--analyze", "--analyzer-output", "text", *flags, file]
    ]
    if cppcheck:
        yield "cppcheck", [cppcheck, "-q", "--std=" + flags[0][5:], file]
    if gcc:
        yield "`gcc -fanalyzer`", [
            *[gcc, "-fanalyzer", "-S", "-o", os.devnull, *flags, file]
        ]


def measure(rows, runs):
    """By row, the (seconds, MiB) of every round."""
    taken = {name: [] for name, _ in rows}
    for _ in range(runs):
        for name, command in rows:
            if not taken[name] or taken[name][0][0] <= SLOW:
                taken[name].append(run(command))
    return taken


def table(taken):
    yield "| | least | times the parse (middle half) | memory |"
    yield "|---|---:|---:|---:|"
    parse = next(iter(taken.values()))
    for name, all_runs in taken.items():
        ratios = sorted(t / p for (t, _), (p, _) in zip(all_runs, parse))
        quarter = len(ratios) // 4
        spread = "%.2f to %.2f" % (ratios[quarter], ratios[-1 - quarter])
        yield "| %s | %.0f ms | %.2f (%s) | %+.1f MiB |" % (
            name,
            min(t for t, _ in all_runs) * 1000,
            statistics.median(ratios),
            spread if len(ratios) > 1 else "one run",
            min(m for _, m in all_runs) - min(m for _, m in parse),
        )


def machine():
    with open("/proc/cpuinfo") as file:
        names = [x.split(":")[1].strip() for x in file if x.startswith("model name")]
    return "%d x %s, %s" % (len(names), names[0], platform.platform())


def first_line(command):
    return subprocess.run(command, capture_output=True, text=True).stdout.split("\n")[0]


def main():
    runs, output, llvm, tool, root = sys.argv[1:]
    # The compilers that the table names.
    others = ["%s/bin/clang" % llvm, shutil.which("gcc"), shutil.which("cppcheck")]
    versions = [first_line([o, "--version"]) for o in others if o]
    with tempfile.TemporaryDirectory() as folder:
        large = os.path.join(folder, "large.c")
        with open(large, "w") as file:
            subprocess.run(
                [sys.executable, root + "/bench/large.py", "500"], stdout=file, check=True
            )
        with open(large) as file:
            length = len(file.readlines())
        cases = [
            ("A small C file with Paho's headers", root + "/docs/examples/gateway/uplink.c"),
            ("C of %d lines with 500 connects" % length, large),
            ("C++ with the headers of Paho C++ and Boost", root + "/bench/gateway.cpp"),
            ("C++ that uses no SDK", root + "/bench/plain.cpp"),
        ]
        lines = []
        for title, path in cases:
            taken = measure(list(commands(llvm, tool, path)), int(runs))
            lines += ["", "## " + title, "", *table(taken)]
            print("\n".join(lines[-len(taken) - 4 :]), flush=True)
    with open(output, "w", encoding="utf-8") as file:
        file.write(
            "# Performance\n\n"
            "Written by `tools/bench`, on %s, %s. %s.\n\n"
            "All commands took turns, %s times. Time is that of the processor in user "
            "mode. The ratio is the\nmedian of those within a round, with the middle half "
            "of them; the memory is the peak, on top of the parse's.\n"
            % (datetime.date.today(), machine(), "; ".join(versions), runs)
            + "\n".join(lines)
            + "\n"
        )


if __name__ == "__main__":
    main()
