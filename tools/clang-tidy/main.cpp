//===- main.cpp - clang-tidy with the iot- checks inside ------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// All of clang-tidy is in Debian's archive libclangTidyMain.a, except for main.
// Our checks register themselves, so there is nothing else to do here.
//
//===----------------------------------------------------------------------===//

namespace clang::tidy {
int clangTidyMain(int Argc, const char **Argv); // its header is not installed
} // namespace clang::tidy

int main(int Argc, const char **Argv) {
  return clang::tidy::clangTidyMain(Argc, Argv);
}
