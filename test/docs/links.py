#!/usr/bin/env python3
"""links.py SOURCE: each relative link in README.md, test/README.md and docs/ leads to
a file and, with #, to a heading of it; docs/integrations/README.md names its pages."""

import os
import re
import sys

LINK = re.compile(r"\[[^][]+\]\(([^()#\s]*)(?:#([^()\s]*))?\)")
HEADING = re.compile(r"^#+ +(.*)$", re.M)


def read(path):
    with open(path, encoding="utf-8") as text:
        return text.read()


def anchors(path):
    for heading in HEADING.findall(read(path)):
        yield re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def broken(page):
    for target, anchor in LINK.findall(read(page)):
        if re.match(r"\w+:", target):
            continue
        path = os.path.join(os.path.dirname(page), target) if target else page
        if not os.path.exists(path) or anchor and anchor not in anchors(path):
            yield "%s: nothing at %s" % (page, "#".join(filter(None, (target, anchor))))


def main():
    os.chdir(sys.argv[1])
    pages = ["README.md", "test/README.md"]
    for folder, _, names in os.walk("docs"):
        pages += [os.path.join(folder, n) for n in sorted(names) if n.endswith(".md")]
    failures = [failure for page in pages for failure in broken(page)]
    index = read("docs/integrations/README.md")
    for name in sorted(os.listdir("docs/integrations")):
        if name != "README.md" and "](%s)" % name not in index:
            failures.append("docs/integrations/README.md: does not name " + name)
    print("\n".join(failures))
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
