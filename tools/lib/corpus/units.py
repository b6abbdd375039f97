"""What the lines of repositories.tsv stand for: translation units with flags."""

import collections
import glob
import os

import sketches
import tables
import trees

ROOT = os.path.realpath(os.path.join(os.path.dirname(__file__), "..", "..", ".."))

Unit = collections.namedtuple("Unit", "tree root file flags")


class Missing(Exception):
    """A line of the table needs what is not on this machine."""


class Units:
    """Lays out trees in a folder as lines of the table need them."""

    def __init__(self, rows, clones, stubs, folder):
        self.clones, self.stubs, self.folder = clones, stubs, folder
        self.known = {row.tree for row in rows}
        self.roots = {}

    def root(self, tree):
        if tree not in self.roots:
            clone = trees.find_clone(self.clones, tree.repository)
            if not clone:
                raise Missing("no clone of " + tree.repository)
            root = trees.lay_out(clone, tree, self.folder)
            if not root:
                raise Missing("no %s in the clone" % tables.short(tree))
            self.roots[tree] = root
        return self.roots[tree]

    def root_named(self, at, name):
        """The tree called owner/name, or owner/name@revision where it has several."""
        repository, _, revision = name.partition("@")
        found = [
            tree
            for tree in self.known
            if tree.repository == repository and tree.revision.startswith(revision)
        ]
        if len(found) != 1:
            raise tables.Malformed(
                "%s: {%s} is %s of repositories.tsv"
                % (at, name, "more than one tree" if found else "no tree")
            )
        return self.root(found[0])

    def value(self, row, file, name):
        if name == "tree":
            return self.root(row.tree)
        if name == "dir":
            return os.path.dirname(file)
        if name == "sdk":
            return os.path.join(ROOT, "test", "Inputs", "sdk")
        if name == "stubs":
            if not self.stubs:
                raise Missing("no --stubs")
            return self.stubs
        if "/" in name:
            return self.root_named(row.at, name)
        raise tables.Malformed("%s: unknown {%s}" % (row.at, name))

    def of(self, row):
        """Returns the units of the line; raises Missing."""
        root, units = self.root(row.tree), []
        for pattern in row.units:
            names = glob.glob(os.path.join(glob.escape(root), pattern), recursive=True)
            files = [name for name in names if sketches.original(name) == name]
            if not files:
                raise tables.Malformed("%s: no file %s" % (row.at, pattern))
            for file in sorted(files):
                flags = [
                    tables.PLACEHOLDER.sub(
                        lambda match: self.value(row, file, match[1]), flag
                    )
                    for flag in row.flags
                ]
                units.append(Unit(row.tree, root, file, flags))
        return units
