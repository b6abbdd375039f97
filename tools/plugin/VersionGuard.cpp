//===- VersionGuard.cpp - Refuses a clang-tidy of another version ---------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A plugin speaks the C++ ABI of the clang-tidy it was built for. Loaded into
// another one it would not be refused by itself: functions are bound when they
// are first called, so it would crash in the middle of a file. And what the
// loader does refuse, clang-tidy answers with "load request ignored" and goes
// on without the checks, which passes for a clean run in CI. So the first
// constructor of the plugin compares the versions and ends the program.
//
//===----------------------------------------------------------------------===//

#include "llvm/Config/llvm-config.h"
#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>

// LLVM's C interface, which keeps its form. Absent before LLVM 16.
extern "C" __attribute__((weak)) void
LLVMGetVersion(unsigned *Major, unsigned *Minor, unsigned *Patch);

// Priority 101, the earliest a program may use, comes before all constructors
// that touch LLVM.
__attribute__((constructor(101))) static void requireOwnVersion() {
  unsigned Major = 0, Minor = 0, Patch = 0;
  if (LLVMGetVersion)
    LLVMGetVersion(&Major, &Minor, &Patch);
  if (Major == LLVM_VERSION_MAJOR)
    return;

  char Loaded[16] = "15 or older";
  if (Major)
    std::snprintf(Loaded, sizeof(Loaded), "%u", Major);
  Dl_info Self = {};
  dladdr(reinterpret_cast<void *>(&requireOwnVersion), &Self);
  std::fprintf(stderr,
               "error: %s: built for clang-tidy %d, loaded into clang-tidy %s; "
               "use the IotTidy.so of that version, or iot-clang-tidy, which "
               "has the checks inside\n",
               Self.dli_fname ? Self.dli_fname : "IotTidy.so",
               LLVM_VERSION_MAJOR, Loaded);
  std::_Exit(EXIT_FAILURE);
}
