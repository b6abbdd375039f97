//===- CleanFlags.h - Commands of other compilers, made clang's -----------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clang refuses some flags of gcc, knows the target of a cross compiler only if
// told, and its system headers not at all. There is no list of flags here that
// could grow old: clang is asked what it refuses, and the compiler where its
// headers are, once for each compiler and set of flags.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_TOOLS_CLEANFLAGS_H
#define IOT_TIDY_TOOLS_CLEANFLAGS_H

#include "Compilers.h"
#include "Units.h"
#include <set>

namespace iot {

/// What was done about one compiler's commands.
struct CompilerUse {
  const Compiler *Of;
  unsigned Commands = 0;
  bool HasHeaders = false;   ///< its system headers were added
  std::set<std::string> Why; ///< it does not name its headers
};

class FlagCleaner {
public:
  /// Makes the commands of a unit ones that clang takes. Runs compilers: not
  /// on several threads.
  void clean(Unit &U);

  std::map<const Compiler *, CompilerUse> Used;
  /// What was left out or is missing, and of how many commands.
  std::map<std::string, unsigned> LeftOut;
  std::map<std::string, unsigned> GoneResponseFiles;
  /// Targets that clang does not know, and what it takes instead.
  std::map<std::string, std::pair<std::string, unsigned>> StandIns;
  /// What clang says against the rest, and of how many commands.
  std::map<std::string, unsigned> Complaints;

  /// One line for a summary; empty if nothing was to be done.
  std::string summary() const;

private:
  /// What is to be done about a set of flags.
  struct Recipe {
    std::vector<std::string> Front, Back; ///< to add
    std::set<std::string> Refused;        ///< to leave out
    std::string UnknownTarget, StandIn;
    std::vector<std::string> Complaints;
    std::string WhyNoHeaders;
    bool HasHeaders = false;
  };
  Compilers All;
  std::map<std::vector<std::string>, Recipe> Recipes;

  void clean(clang::tooling::CompileCommand &C);
  Recipe makeRecipe(const Compiler &Of, std::vector<std::string> Flags,
                    llvm::StringRef File);
};

} // namespace iot

#endif
