# The lit suite of iot-tidy. test/README.md says how to write a test.

import os
import re
import shutil

import lit.formats

config.name = "iot-tidy"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".c", ".cpp", ".test"]
config.excludes = ["Inputs"]
config.test_source_root = os.path.dirname(__file__)

# One suite, two ways to get the checks into clang-tidy.
flavour = lit_config.params.get("flavour", "dropin")
if flavour not in ("dropin", "plugin"):
    lit_config.fatal("flavour must be dropin or plugin, not " + flavour)
config.name += " (LLVM %s, %s)" % (config.iot_llvm, flavour)
config.test_exec_root = os.path.join(config.iot_build, "test", flavour)

# What does not ask for a clang-tidy with our checks is the same in each flavour.
if flavour == "plugin":
    flavoured = re.compile(r"%(check_iot_tidy|tidy|plugin|clang_tidy_plugin)\b")
    same, other = set(), set()
    for folder, _, names in os.walk(config.test_source_root):
        for name in names:
            if name.endswith(tuple(config.suffixes)):
                with open(os.path.join(folder, name), encoding="utf-8") as text:
                    (other if flavoured.search(text.read()) else same).add(name)
    config.excludes += sorted(same - other)  # by name, whatever the folder

# The fixes of every test and the programs at a broker take most of the time, and
# are the same in each flavour: once is enough.
full = lit_config.params.get("full", "yes") == "yes"

dropin = config.iot_build + "/bin/iot-clang-tidy"
plugin = config.iot_build + "/lib/IotTidy.so"
with_plugin = "%s/clang-tidy --load=%s" % (config.iot_llvm_bin, plugin)
tidy = dropin if flavour == "dropin" else with_plugin
runner = '%s %s/check_iot_tidy.py --tool="%s"%s' % (
    config.iot_python,
    config.test_source_root,
    tidy,
    " --mend" if full else "",
)

prover = '%s %s/runtime/prove.py --tool="%s" --clang=%s/clang' % (
    config.iot_python,
    config.test_source_root,
    tidy,
    config.iot_llvm_bin,
)

config.substitutions += [
    (r"%check_iot_tidy\b", runner),
    (r"%prove_at_broker\b", prover),
    (r"%tidy\b", tidy),
    (r"%iot_tidy\b", dropin),
    (r"%iot_tidy_command\b", config.iot_build + "/bin/iot-tidy"),
    (r"%iot_clangd\b", config.iot_build + "/bin/iot-clangd"),
    (r"%iot_tidy_models\b", config.iot_build + "/bin/iot-tidy-models"),
    (r"%clang_tidy_plugin\b", with_plugin),
    (r"%plugin\b", plugin),
    (r"%clangxx\b", config.iot_llvm_bin + "/clang++"),
    (r"%clang\b", config.iot_llvm_bin + "/clang"),
    (r"%llvm_bin\b", config.iot_llvm_bin),
    (r"%llvm\b", config.iot_llvm),
    (r"%build\b", config.iot_build),
    (r"%source\b", config.iot_source),
    (r"%python\b", config.iot_python),
    (r"%sdk\b", "-I%s/Inputs/sdk" % config.test_source_root),
]

config.available_features |= {"llvm-" + config.iot_llvm, flavour}
if config.iot_sanitized:
    # What LLVM's libraries, which are not, allocate and hold is theirs to judge.
    config.available_features.add("sanitized")
    config.environment["ASAN_OPTIONS"] = "detect_leaks=0:detect_container_overflow=0"
    config.environment["UBSAN_OPTIONS"] = "halt_on_error=1:print_stacktrace=1"
if full:
    config.available_features.add("full")
for program, feature in (
    ("nvim", "neovim"),
    ("man", "man"),
    ("meson", "meson"),
    ("arm-none-eabi-g++", "cross-gcc"),
):
    if shutil.which(program):
        config.available_features.add(feature)
# Recipes for what tools/test does not install: bazel-bootstrap, pre-commit.
if lit_config.params.get("recipes") == "all":
    config.available_features.add("all-recipes")
# A clang-tidy of another major version, for the refusal of the plugin.
for other in ("22", "19"):
    path = shutil.which("clang-tidy-" + other)
    if other != config.iot_llvm and path:
        config.available_features.add("other-clang-tidy")
        config.substitutions.append((r"%other_clang_tidy\b", path))
        config.substitutions.append((r"%other_llvm\b", other))

# Brokers for the programs of runtime/; Debian has them where users do not look.
for broker, program, header in (
    ("mosquitto", "mosquitto", "mosquitto.h"),
    ("rabbitmq", "/usr/lib/rabbitmq/bin/rabbitmq-server", "amqp.h"),
):
    places = config.environment["PATH"] + os.pathsep + "/usr/sbin"
    if shutil.which(program, path=places) and os.path.exists("/usr/include/" + header):
        config.available_features.add(broker)

# SDKs that only npm has, if tools/test could fetch them.
aws_crt = os.path.join(os.path.dirname(config.iot_build), "npm", "aws-crt-1.9.2")
if os.path.isdir(aws_crt):
    config.available_features.add("aws-crt")
    config.substitutions.append((r"%aws_crt\b", aws_crt + "/crt"))

# Where npm's packages of that name are, if tools/test could fetch them.
builds = os.path.dirname(config.iot_build)


def modules(name):
    return os.path.join(builds, "npm", name, "node_modules")


node = shutil.which("node")
if node:
    config.available_features.add("node")
    config.substitutions.append((r"%node\b", node))

# What checks our reports.
validators = modules("report-validators-1")
if node and os.path.isdir(validators):
    multitool = validators + "/@microsoft/sarif-multitool-linux/Sarif.Multitool"
    config.available_features.add("report-validators")
    config.substitutions += [
        (r"%npm_validators\b", validators),
        (r"%sarif_multitool\b", multitool),
        (r"%rdformat_validator\b", validators + "/.bin/rdformat-validator"),
    ]

# What an editor's client is made of.
lsp = modules("lsp-1")
if node and os.path.isdir(lsp):
    config.available_features.add("npm-lsp")
    config.substitutions.append((r"%npm_lsp\b", lsp))

# A VS Code and its user, set up by tools/vscode/test.
if "vscode" in lit_config.params:
    config.available_features.add("vscode")
    config.substitutions += [
        (r"%vscode\b", os.path.join(builds, "npm", "vscode-1.100.3")),
        (r"%playwright\b", modules("playwright-core-1.65.1") + "/playwright-core"),
        (r"%vsix\b", os.path.join(builds, "vscode", "iot-tidy.vsix")),
        (r"%screenshot\b", lit_config.params.get("screenshot", "")),
    ]

# FileCheck, not, count, split-file and clang-tidy of the version under test;
# of settings only our own.
config.environment["PATH"] = os.pathsep.join(
    [config.iot_llvm_bin, config.environment["PATH"]]
)
config.environment["HOME"] = config.test_exec_root
config.environment["XDG_CONFIG_HOME"] = config.test_source_root + "/Inputs/settings"
