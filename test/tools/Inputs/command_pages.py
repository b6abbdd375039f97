"""Compares man page and completion of a program with its --help.

command_pages.py SHARE NAME PROGRAM: the pages are below SHARE. The man page must
have no warning, and bash must offer what it should.
"""

import os
import re
import subprocess
import sys

share, name, program = sys.argv[1:]
failed = False


def expect(what, good):
    global failed
    print("ok " if good else "BAD", what)
    failed |= not good


def run(*command, **more):
    return subprocess.run(command, capture_output=True, text=True, **more)


def help_of(*command):
    """The options and, at the top, the commands of a --help."""
    text = run(program, *command, "--help").stdout
    options = re.findall(r"^  (--?[\w-]+)", text, re.MULTILINE)
    commands = re.findall(r"^  (\w[\w-]*) +- ", text, re.MULTILINE)
    return options, commands


man = os.path.join(share, "man/man1", name + ".1")
done = run("man", "-l", "--warnings", man, env=dict(os.environ, MANWIDTH="200"))
expect("man has no warning: " + done.stderr, not done.stderr and not done.returncode)
page = re.sub(".\b", "", done.stdout)
with open(os.path.join(share, "zsh/site-functions/_" + name)) as file:
    zsh = file.read()
with open(os.path.join(share, "fish/vendor_completions.d", name + ".fish")) as file:
    fish = file.read()
bash = os.path.join(share, "bash-completion/completions", name)


def offered(*words):
    """What bash offers for the last word."""
    script = """source "$1"; shift
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
    "$(complete -p %s | sed 's/.*-F \\([^ ]*\\) .*/\\1/')"
    printf '%%s\\n' "${COMPREPLY[@]}" """
    done = run("bash", "-uc", script % name, "bash", bash, program, *words)
    expect("bash has no error: " + done.stderr, not done.stderr)
    return done.stdout.split()


_, commands = help_of()
expect("there are commands", len(commands) > 3)
for command in commands:
    expect("bash offers " + command, command in offered(command[:2]))
    expect("zsh has " + command, "'%s:" % command in zsh)
    expect("fish has " + command, " -a %s " % command in fish)
    section = re.split(r"\n   (?=\S)", page.split("\n   %s\n" % command)[1])[0]
    options, _ = help_of(command)
    expect("there are options", options)
    from_bash = offered(command, "-")
    zsh_section = zsh.split("  %s)\n" % command)[1].split(";;")[0]
    for option in options:
        expect(
            "man has %s %s" % (command, option),
            re.search(r"^ +%s\b" % option, section, re.MULTILINE),
        )
        expect("bash offers %s %s" % (command, option), option in from_bash)
        expect("zsh has %s %s" % (command, option), "'%s" % option in zsh_section)
        line = "_from %s' -%s %s " % (
            command,
            "l" if option.startswith("--") else "s",
            option.strip("-"),
        )
        expect("fish has %s %s" % (command, option), line in fish)

os.makedirs(os.path.join(share, "one"), exist_ok=True)
os.chdir(share)
if name == "iot-tidy":
    expect("files", "man" in offered("check", "--sarif", "=", "m"))
    expect("files, too", "man" in offered("check", "--sarif", "m"))
    expect("folders", offered("check", "-p", "o") == ["one"])
    expect("text", offered("check", "--checks", "m") == [])
    expect("checks", "iot-double-connect" in offered("explain", "iot-do"))
else:
    expect("models", "mosquitto_c" in offered("show", "mosq"))
os.rmdir("one")
sys.exit(failed)
