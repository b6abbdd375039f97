//===- Units.h - What of a project is compiled ----------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Finds the translation units and how each is compiled: in a
// compile_commands.json, or else in the folders themselves, with the flags of a
// compile_flags.txt above them, or with none.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_TOOLS_UNITS_H
#define IOT_TIDY_TOOLS_UNITS_H

#include "clang/Tooling/CompilationDatabase.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"

namespace iot {

struct Unit {
  std::string File; ///< absolute
  std::vector<clang::tooling::CompileCommand> Commands;
};

struct Project {
  std::vector<Unit> Units; ///< by file, each once
  size_t LeftOut = 0;      ///< at least so many units are not at the paths
  unsigned Others = 0;     ///< units of the database that are neither C nor C++
  std::string Flags; ///< the compile database, absolute; empty if there is none
  std::string Cache; ///< where what is known of the units may be kept
  std::vector<std::string> Problems; ///< of the database; the rest is there
};

/// \p Build is the folder with the database, or empty: then it is looked for in
/// and above the first path, and in a folder build/ there. Without paths the
/// whole database is meant, or the current folder. It is an error if there is
/// no unit at a path.
llvm::Expected<Project> findUnits(llvm::StringRef Build,
                                  llvm::ArrayRef<std::string> Paths);

/// Absolute, without dots.
std::string wholePath(llvm::StringRef Path, llvm::StringRef Folder = "");

/// Whether a file is the folder, or below it.
bool isBelow(llvm::StringRef File, llvm::StringRef Folder);

} // namespace iot

#endif
