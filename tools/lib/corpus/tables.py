"""The tables of test/corpus, whose README.md says what each column holds.

Whatever is wrong in one is raised as Malformed, with the file and the line.
"""

import collections
import re
import shlex

REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+")
REVISION = re.compile(r"[0-9a-f]{40}")
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
UNREAD = "unread"  # not judged yet
VERDICTS = ("true", "debatable", "false", UNREAD)
NOT_REPORTED = "-"
NOTHING = "-"

# One line of repositories.tsv: `units` are patterns, `flags` are without the
# names of flags.tsv, and `at` is where the line stands.
Row = collections.namedtuple("Row", "tree units flags at")
# A repository at a revision.
Tree = collections.namedtuple("Tree", "repository revision")
# What somebody read: the verdict is on a report of `check`, or of any check.
Place = collections.namedtuple("Place", "tree path line check verdict why")


class Malformed(Exception):
    pass


def short(tree):
    return "%s@%s" % (tree.repository, tree.revision[:10])


def read(path, *columns):
    """Yields where each line stands, and its fields."""
    with open(path, encoding="utf-8") as text:
        lines = text.read().split("\n")
    if lines[0].split("\t") != list(columns):
        raise Malformed("%s:1: expected the columns %s" % (path, " ".join(columns)))
    if lines.pop():
        raise Malformed("%s:%d: no end of line" % (path, len(lines) + 1))
    for number, line in enumerate(lines[1:], 2):
        fields, at = line.split("\t"), "%s:%d" % (path, number)
        if len(fields) != len(columns):
            raise Malformed("%s: %d fields, not %d" % (at, len(fields), len(columns)))
        for field, column in zip(fields, columns):
            if not field or field != field.strip():
                raise Malformed("%s: %s is empty or padded" % (at, column))
        yield at, fields


def tree(at, repository, revision):
    if not REPOSITORY.fullmatch(repository):
        raise Malformed("%s: repository '%s' is not owner/name" % (at, repository))
    if not REVISION.fullmatch(revision):
        raise Malformed("%s: revision '%s' is not a full commit id" % (at, revision))
    return Tree(repository, revision)


def words(at, text):
    try:
        return [] if text == NOTHING else shlex.split(text)
    except ValueError as error:
        raise Malformed("%s: %s" % (at, str(error).lower())) from None


def with_sets(flags, sets):
    """The flags, each that is the {name} of a set replaced by what it holds."""
    for flag in flags:
        match = PLACEHOLDER.fullmatch(flag)
        yield from sets.get(match[1], [flag]) if match else [flag]


def read_repositories(folder):
    sets = {}
    for at, (name, flags) in read(folder + "/flags.tsv", "name", "flags"):
        if name in sets:
            raise Malformed("%s: a second %s" % (at, name))
        sets[name] = list(with_sets(words(at, flags), sets))
    rows = []
    for at, (repository, revision, units, flags) in read(
        folder + "/repositories.tsv", "repository", "revision", "units", "flags"
    ):
        of = tree(at, repository, revision)
        rows.append(Row(of, words(at, units), [*with_sets(words(at, flags), sets)], at))
    return rows


PLACE_COLUMNS = ("repository", "revision", "path", "line", "check", "verdict", "why")


def read_places(folder, trees):
    places = {}
    for at, (repository, revision, path, line, check, verdict, why) in read(
        folder + "/findings.tsv", *PLACE_COLUMNS
    ):
        of = tree(at, repository, revision)
        if of not in trees:
            raise Malformed("%s: %s is not in repositories.tsv" % (at, short(of)))
        if not line.isdecimal() or not int(line):
            raise Malformed("%s: line '%s' is not a number" % (at, line))
        if check != NOT_REPORTED and not check.startswith("iot-"):
            raise Malformed("%s: check '%s' is neither iot- nor '-'" % (at, check))
        if verdict not in VERDICTS:
            raise Malformed(
                "%s: verdict '%s' is none of: %s" % (at, verdict, " ".join(VERDICTS))
            )
        if (check, verdict) == (NOT_REPORTED, UNREAD):
            raise Malformed("%s: neither reported nor judged" % at)
        key = of, path, int(line), check
        if key in places:
            raise Malformed("%s: a second time %s:%s %s" % (at, path, line, check))
        places[key] = Place(*key, verdict, why)
    return places


def judged(places, key):
    """The place of a finding, or else one of its line: what was read there stays
    read when another check reports it, or when one does for the first time."""
    if key in places:
        return places[key]
    others = (
        place
        for place in places.values()
        if (place.tree, place.path, place.line) == key[:3] and place.verdict != UNREAD
    )
    return min(others, default=None)


def updated(places, found, whole):
    """The places with what was found, key -> message. Nothing is known to be
    missing from trees other than those of `whole`."""
    result, told = {}, {key[:3] for key in found}
    for key, message in found.items():
        place = judged(places, key)
        verdict, why = (place.verdict, place.why) if place else (UNREAD, message)
        result[key] = Place(*key, verdict, why)
    for key, place in places.items():
        if place.tree not in whole:
            result.setdefault(key, place)
        elif key[:3] not in told and place.verdict != UNREAD:
            silent = place._replace(check=NOT_REPORTED)
            result[silent[:4]] = silent
    return list(result.values())


def write_places(folder, places):
    with open(folder + "/findings.tsv", "w", encoding="utf-8") as out:
        out.write("\t".join(PLACE_COLUMNS) + "\n")
        for p in sorted(places):
            fields = (*p.tree, p.path, str(p.line), p.check, p.verdict, p.why)
            out.write("\t".join(fields) + "\n")
