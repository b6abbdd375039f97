//===- main.cpp - clang-tidy with the iot- checks inside ------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// All of clang-tidy is in Debian's archive libclangTidyMain.a, except for main.
// Our checks register themselves, so all that is left is to say where clang's
// own headers are.
//
//===----------------------------------------------------------------------===//

#include "Support/BuiltinHeaders.h"
#include <vector>

namespace clang::tidy {
int clangTidyMain(int Argc, const char **Argv); // its header is not installed
} // namespace clang::tidy

int main(int Argc, const char **Argv) {
  std::vector<const char *> Arguments(Argv, Argv + Argc);
  const std::string Headers =
      "--extra-arg-before=-resource-dir=" + iot::resourceDir();
  if (Argc > 0 && !iot::resourceDir().empty())
    Arguments.insert(Arguments.begin() + 1, Headers.c_str());
  return clang::tidy::clangTidyMain(int(Arguments.size()), Arguments.data());
}
