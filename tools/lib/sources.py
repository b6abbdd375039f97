"""What tools/quickstart analyses: writes number, compile database and file of
each translation unit, all ended by NUL.

The database is the folder of a compile_commands.json, or `auto` if clang-tidy
finds one (or a compile_flags.txt) by itself, or `none`.
"""

import json
import os
import sys

EXTENSIONS = (".c", ".cc", ".cpp", ".cxx", ".c++")
DATABASE = "compile_commands.json"


def has_flags(file):
    folder = os.path.dirname(os.path.abspath(file))
    while True:
        for name in (DATABASE, "compile_flags.txt"):
            if os.path.exists(os.path.join(folder, name)):
                return True
        parent = os.path.dirname(folder)
        if parent == folder:
            return False
        folder = parent


def in_database(database):
    with open(database, encoding="utf-8") as text:
        for entry in json.load(text):
            file = os.path.join(entry["directory"], entry["file"])
            if file.lower().endswith(EXTENSIONS):
                yield os.path.normpath(file)


def sources(path):
    if not os.path.isdir(path):
        yield path, None
        return
    for folder in (path, os.path.join(path, "build")):
        database = os.path.join(folder, DATABASE)
        if os.path.exists(database):
            for file in in_database(database):
                yield file, folder
            return
    for folder, folders, files in os.walk(path):
        folders[:] = sorted(
            f for f in folders if not f.startswith(".") and f != "CMakeFiles"
        )
        for file in sorted(files):
            if file.lower().endswith(EXTENSIONS):
                yield os.path.join(folder, file), None


def main():
    seen = {}
    for path in sys.argv[1:]:
        for file, database in sources(path):
            if not database:
                database = "auto" if has_flags(file) else "none"
            seen.setdefault(file, database)
    for number, (file, database) in enumerate(seen.items()):
        sys.stdout.write("%d\0%s\0%s\0" % (number, database, file))


if __name__ == "__main__":
    main()
