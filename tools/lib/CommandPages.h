//===- CommandPages.h - Man page and shell completion ---------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// For the programs that this is linked into, from the options that they
// define: --write-pages=FOLDER, which the build calls and --help does not show,
// writes them below a folder as they belong below share/.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_TOOLS_COMMANDPAGES_H
#define IOT_TIDY_TOOLS_COMMANDPAGES_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <optional>
#include <utility>

namespace iot {

/// What the definitions of a program's options do not say.
struct Program {
  llvm::StringRef Name, Version;
  llvm::StringRef Summary; ///< a line, without capital letter and final stop
  /// Further sections of the man page: titles and texts, in which an empty line
  /// begins a paragraph.
  llvm::ArrayRef<std::pair<llvm::StringRef, llvm::StringRef>> Sections;
};

/// After the command line was parsed: the exit status if it asked for the
/// pages.
std::optional<int> writePages(const Program &P);

} // namespace iot

#endif
