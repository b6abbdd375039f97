"""Whatever it is given, the tool must end by itself: runs all checks on many files.

Several files share a process, each with its own flags; where a process ends by a
signal, runs out of its time or is stopped by a sanitizer, its files run again one
by one, and those that fail alone are named. Used by the commands of this folder.
"""

import concurrent.futures
import json
import os
import resource
import shutil
import subprocess
import tempfile

SECONDS = 30  # of processor time, for one file
TOGETHER = 20
SANITIZED = 99  # clang-tidy's own 1 says that a file has errors

ENVIRONMENT = dict(
    os.environ,
    # LLVM is not instrumented, and leaves its memory to the system.
    ASAN_OPTIONS="exitcode=%d:detect_leaks=0:detect_container_overflow=0" % SANITIZED,
    UBSAN_OPTIONS="halt_on_error=1:exitcode=%d:print_stacktrace=1" % SANITIZED,
)


class Files:
    """Files to analyse, in a folder of their own that goes when all is well."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="iot-robust-")
        self.work = []  # (path, flags)

    def add(self, text, suffix, flags):
        path = os.path.join(self.folder, "%06d%s" % (len(self.work), suffix))
        with open(path, "w", encoding="utf-8", errors="replace") as file:
            file.write(text)
        self.work.append((path, flags))

    def judge(self, tool, jobs):
        """Prints what fails, and returns how many do."""
        failed = survive([tool], self.work, jobs)
        for path, why in failed:
            print("%s: %s" % (path, why))
        print("%d files, %d failed" % (len(self.work), len(failed)))
        if not failed:
            shutil.rmtree(self.folder)
        return len(failed)


def run(tool, work):
    """None, or how the one process for all of WORK ended badly."""
    limit = SECONDS * len(work)
    with tempfile.TemporaryDirectory() as folder:
        commands = [
            {
                "directory": folder,
                "file": path,
                "arguments": ["clang", "-w", "-ferror-limit=0", *flags, path],
            }
            for path, flags in work
        ]
        with open(os.path.join(folder, "compile_commands.json"), "w") as file:
            json.dump(commands, file)
        done = subprocess.run(
            [*tool, "--quiet", "--checks=-*,iot-*", "-p=" + folder]
            + [path for path, _ in work],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            errors="replace",
            env=ENVIRONMENT,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (limit, limit)),
        )
    if done.returncode in (0, 1):
        return None
    return "exit code %d\n%s" % (done.returncode, done.stderr[-3000:])


def check(tool, work):
    failed = run(tool, work)
    if not failed:
        return []
    alone = [(w[0], run(tool, [w])) for w in work] if len(work) > 1 else []
    return [(path, why) for path, why in alone if why] or [
        (" ".join(path for path, _ in work), failed)  # only all together
    ]


def survive(tool, work, jobs):
    """The files of WORK that end TOOL, a command, badly, each with how."""
    tool = [os.path.abspath(tool[0]), *tool[1:]]
    batches = [work[i : i + TOGETHER] for i in range(0, len(work), TOGETHER)]
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        return [f for found in pool.map(lambda b: check(tool, b), batches) for f in found]
