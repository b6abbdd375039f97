"""Lays the trees of tools/corpus out: the sources of a repository at a revision.

Files are taken one by one, not with `git archive`: that leaves out what a
repository does not want in its releases, often the examples, and fails where a
partial clone lacks a picture.
"""

import os
import re
import shutil
import subprocess

# What a compiler may read. A name without an extension may be a header.
SOURCE = re.compile(
    r"(?:^|/)(?:[^./]+|.+\.(?:c|cc|cpp|cxx|h|hh|hpp|hxx|inc|inl|ino|ipp|tpp|def))$",
    re.I,
)


def find_clone(folder, repository):
    """Returns the git directory: DIR/owner+name[/repo] or DIR/owner/name."""
    flat = os.path.join(folder, repository.replace("/", "+"))
    for clone in (flat, flat + "/repo", os.path.join(folder, repository)):
        for directory in (clone + "/.git", clone):
            if os.path.exists(directory + "/HEAD"):
                return directory
    return None


def git(directory, *arguments, text=None):
    # Not to fetch the rest of a partial clone, which takes the network.
    environment = dict(os.environ, GIT_NO_LAZY_FETCH="1")
    command = ["git", "--git-dir=" + directory, *arguments]
    return subprocess.run(
        command, input=text, env=environment, capture_output=True, check=False
    )


def blobs(directory, files):
    """Yields the name and content of each file that the clone has."""
    names = "".join(blob + "\n" for blob, _ in files).encode()
    output = memoryview(git(directory, "cat-file", "--batch", text=names).stdout)
    at = 0
    for _, name in files:
        end = at + bytes(output[at : at + 200]).index(b"\n")
        header, at = bytes(output[at:end]).split(), end + 1
        if header[1] == b"missing":
            continue
        size = int(header[2])
        yield name, output[at : at + size]
        at += size + 1


def lay_out(directory, tree, trees):
    """Returns the folder with the sources, or None if there is no such revision."""
    name = "%s@%s" % (tree.repository.replace("/", "+"), tree.revision[:10])
    target = os.path.join(trees, name)
    if os.path.isdir(target):
        return target
    listing = git(directory, "ls-tree", "-r", "-z", tree.revision)
    if listing.returncode:
        return None
    files = []
    for entry in listing.stdout.decode(errors="surrogateescape").split("\0")[:-1]:
        properties, file = entry.split("\t", 1)
        mode, _, blob = properties.split()
        # Neither links nor submodules.
        if mode.startswith("100") and SOURCE.search(file):
            files.append((blob, file))
    # A run that is interrupted must not leave half a tree for the next one.
    partial = target + ".partial"
    shutil.rmtree(partial, ignore_errors=True)
    os.makedirs(partial)
    for file, content in blobs(directory, files):
        path = os.path.join(partial, file)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as out:
            out.write(content)
    os.rename(partial, target)
    return target
