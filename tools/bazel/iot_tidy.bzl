"""The aspect iot_tidy runs the iot- checks on what cc_library, cc_binary and cc_test
compile; a finding fails its action. docs/integrations/bazel.md shows it in use."""

SOURCES = ["c", "cc", "cpp", "cxx", "c++"]

# Names as seen from the root of the workspace, not of a sandbox.
COMMAND = 'set -o pipefail; done=$1; shift; "$@" | sed "s#$PWD/##g" && touch "$done"'

def _flags(ctx, source, context):
    cpp = ctx.fragments.cpp
    flags = cpp.copts + (cpp.conlyopts if source.extension == "c" else cpp.cxxopts)
    flags += ctx.rule.attr.copts
    defines = context.defines.to_list() + context.local_defines.to_list()
    flags += ["-D" + define for define in defines]
    for option, folders in [
        ("-iquote", context.quote_includes),
        ("-I", context.includes),
        ("-isystem", context.system_includes),
    ]:
        for folder in folders.to_list():
            flags += [option, folder]
    return flags

def _iot_tidy(target, ctx):
    if CcInfo not in target or not hasattr(ctx.rule.attr, "copts"):
        return []
    context = target[CcInfo].compilation_context
    results = []
    for source in ctx.rule.files.srcs:
        if source.extension not in SOURCES:
            continue
        name = "%s.%s.iot-tidy" % (target.label.name, source.basename)
        done = ctx.actions.declare_file(name)
        ctx.actions.run_shell(
            command = COMMAND,
            arguments = [
                done.path,
                ctx.file._tool.path,
                "--quiet",
                "--config-file=" + ctx.file._config.path,
                "--warnings-as-errors=iot-*",
                source.path,
                "--",
            ] + _flags(ctx, source, context),
            inputs = depset([source, ctx.file._config], transitive = [context.headers]),
            tools = [ctx.file._tool],
            outputs = [done],
            mnemonic = "IotTidy",
        )
        results.append(done)
    return [OutputGroupInfo(iot_tidy = depset(results))]

iot_tidy = aspect(
    implementation = _iot_tidy,
    fragments = ["cpp"],
    attrs = {
        "_tool": attr.label(
            default = "//:bin/iot-clang-tidy",
            allow_single_file = True,
        ),
        "_config": attr.label(
            default = "@//:.clang-tidy",
            allow_single_file = True,
        ),
    },
)
