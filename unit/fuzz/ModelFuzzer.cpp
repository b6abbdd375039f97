//===- ModelFuzzer.cpp - Looks for model files that break the loader ------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A target of libFuzzer, for whoever changes the loader; what it has found
// belongs into ModelTest.cpp. unit/ModelFuzzTest.cpp is the part of it that
// runs with all other tests. Whatever a file holds, the loader answers with a
// model or with one error that has a place and words; and what it takes for a
// model can be packed, and is the same when it is unpacked.
//
//===----------------------------------------------------------------------===//

#include "Models/ModelPack.h"
#include "Models/ModelReader.h"
#include "llvm/ADT/StringExtras.h"
#include <cstdio>
#include <cstdlib>

using namespace iot;
using llvm::StringRef;

static void require(bool Holds, const char *What) {
  if (Holds)
    return;
  std::fprintf(stderr, "not so: %s\n", What);
  std::abort();
}

/// What is derived from in the models that the fuzzer begins with.
static const Model *base() {
  static const std::unique_ptr<Model> Base = [] {
    std::vector<ModelError> Errors;
    return parseModel(
        "base.yaml",
        "sdk: base\n"
        "name: Base\n"
        "second-connect: {effect: error, text: fails}\n"
        "reconnect: {options: [{call: base_start}]}\n"
        "functions:\n"
        "  - {name: base_open, role: open, handle: arg0}\n"
        "callbacks:\n"
        "  - {register: base_on, callback: arg1, down: always}\n",
        [](StringRef) { return nullptr; }, Errors);
  }();
  return Base.get();
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  // The loader gets its text from a MemoryBuffer, which ends in a zero.
  const std::string Text(reinterpret_cast<const char *>(Data), Size);
  std::vector<ModelError> Errors;
  const std::unique_ptr<Model> M =
      parseModel("m.yaml", Text, [](StringRef) { return base(); }, Errors);
  require(Errors.size() == (M ? 0 : 1), "a model, or one error");
  if (!M) {
    const ModelError &E = Errors.front();
    require(E.File == "m.yaml" && E.Line && E.Column, "an error has a place");
    require(E.Line <= StringRef(Text).count('\n') + 1, "the line exists");
    require(!E.Message.empty() && E.Message.find('\n') == std::string::npos,
            "an error has one line of words");
    return 0;
  }
  require(!M->Id.empty() && !M->Name.empty(), "a model has a name");
  for (const FunctionModel &F : M->Functions)
    require(F.Owner == M.get(), "a fact has an owner");
  const std::string Packed = packModel(*M);
  require(packModel(*unpackModel(Packed)) == Packed, "unpacked as packed");
  return 0;
}
