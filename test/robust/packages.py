#!/usr/bin/env python3
"""packages.py --tool TOOL [--into FOLDER] [--jobs N] [PACKAGE...]

Real code, as it comes: fetches the sources of Debian packages (with apt-get, from
the configured mirror, into a folder), and runs all checks on every C and C++ file
of them. Nothing is configured or built, so much of it does not parse, which is part
of the point. Without names: those of five packages in C and C++ that use the SDKs
that we know, or none. For the engine to have something to do in all of them libc.yaml
makes an SDK of the C library.
"""

import argparse
import os
import subprocess
import sys
import tempfile

import survive

PACKAGES = ["mosquitto", "paho.mqtt.cpp", "librabbitmq", "libuv1", "leveldb"]

OPTIONS = [
    "Dir::Etc::sourcelist=%s/sources",
    "Dir::Etc::sourceparts=-",
    "Dir::State::Lists=%s/lists",
    "Dir::Cache=%s/cache",
    "APT::Sandbox::User=root",
]


def fetch(package, into):
    """The folder of the unpacked source of PACKAGE."""
    target = os.path.join(into, package)
    if os.path.isdir(target):
        return target
    with tempfile.TemporaryDirectory() as state:
        os.makedirs(state + "/lists/partial")
        with open(state + "/sources", "w") as file:
            file.write("deb-src http://deb.debian.org/debian bookworm main\n")
        apt = ["apt-get", "-qq"]
        for option in OPTIONS:
            apt += ["-o", option.replace("%s", state)]
        subprocess.run(apt + ["update"], check=True)
        os.makedirs(target + ".part", exist_ok=True)
        subprocess.run(
            apt + ["source", package], check=True, cwd=target + ".part"
        )
    os.rename(target + ".part", target)
    return target


def sources(folder):
    """The C and C++ files of FOLDER, with every folder that has headers."""
    headers, files = set(), []
    for place, _, names in os.walk(folder):
        for name in names:
            suffix = os.path.splitext(name)[1]
            if suffix in (".h", ".hpp"):
                headers |= {place, os.path.dirname(place)}
            elif suffix in (".c", ".cc", ".cpp", ".cxx"):
                files.append(os.path.join(place, name))
    flags = ["-I" + place for place in sorted(headers)]
    return [(path, flags) for path in sorted(files)]


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--tool", required=True)
    parser.add_argument("--into", default=os.path.join(tempfile.gettempdir(), "iot-tidy-packages"))
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("packages", nargs="*", default=PACKAGES)
    options = parser.parse_args()
    models = os.path.join(os.path.dirname(os.path.abspath(__file__)), "libc.yaml")
    tool = [
        options.tool,
        "--config={CheckOptions: {iot-double-connect.Models: %s}}" % models,
    ]
    bad = 0
    for package in options.packages:
        work = sources(fetch(package, options.into))
        failed = survive.survive(tool, work, options.jobs)
        for path, why in failed:
            print("%s: %s" % (path, why))
        print("%s: %d files, %d failed" % (package, len(work), len(failed)), flush=True)
        bad += len(failed)
    sys.exit(bad > 0)


if __name__ == "__main__":
    main()
