//===- engine.cpp - The parts of an analysis, timed -----------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Google Benchmark of what a run does after the parse: loading the models, the
// whole analysis of a program of n functions, and of one that names no SDK.
//
//===----------------------------------------------------------------------===//

#include "Lifecycle/Engine.h"
#include "clang/Tooling/Tooling.h"
#include <benchmark/benchmark.h>

using namespace clang;
using namespace iot;

static std::unique_ptr<ASTUnit> parse(const std::string &Code) {
  return tooling::buildASTFromCodeWithArgs(Code, {"-std=c17", "-w"}, "input.c");
}

/// \p N functions with a loop, and a connect in each if \p Connects.
static std::string program(int64_t N, bool Connects) {
  std::string Code =
      "struct mosquitto;\n"
      "int mosquitto_connect(struct mosquitto *, const char *, int, int);\n"
      "int mosquitto_loop(struct mosquitto *, int, int);\n"
      "int mosquitto_socket(struct mosquitto *);\n";
  if (!Connects)
    Code = "int next(void *);\n";
  for (int64_t I = 0; I < N; ++I)
    Code += "int run" + std::to_string(I) +
            (Connects
                 ? "(struct mosquitto *c) {\n  int rc = 0;\n"
                   "  while (rc == 0) {\n    if (mosquitto_socket(c) == -1)\n"
                   "      rc = mosquitto_connect(c, \"broker\", 1883, 60);\n"
                   "    rc = mosquitto_loop(c, 100, 1);\n  }\n  return rc;\n}\n"
                 : "(void *p) {\n  int rc = 0;\n  while (rc == 0)\n"
                   "    rc = next(p);\n  return rc;\n}\n");
  return Code;
}

static void builtinModels(benchmark::State &State) {
  for (auto _ : State)
    benchmark::DoNotOptimize(ModelRegistry::builtin());
}
BENCHMARK(builtinModels);

static void analyse(benchmark::State &State, bool Connects) {
  const auto Unit = parse(program(State.range(0), Connects));
  const auto Registry = ModelRegistry::builtin();
  for (auto _ : State)
    benchmark::DoNotOptimize(analyse(Unit->getASTContext(), *Registry));
  State.SetComplexityN(State.range(0));
  State.counters["per function"] = benchmark::Counter(
      double(State.range(0)), benchmark::Counter::kIsIterationInvariantRate |
                                  benchmark::Counter::kInvert);
}
BENCHMARK_CAPTURE(analyse, functions, true)
    ->RangeMultiplier(4)
    ->Range(8, 512)
    ->Unit(benchmark::kMicrosecond)
    ->Complexity();
BENCHMARK_CAPTURE(analyse, no_sdk, false)
    ->RangeMultiplier(4)
    ->Range(8, 512)
    ->Unit(benchmark::kMicrosecond)
    ->Complexity();

BENCHMARK_MAIN();
