//===- Compilers.h - What a project's compilers say of themselves ---------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Runs the compilers that a compile database names, and asks them for what they
// compile and where their headers are. Each question is asked once.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_TOOLS_COMPILERS_H
#define IOT_TIDY_TOOLS_COMPILERS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <map>
#include <string>
#include <vector>

namespace iot {

struct Compiler {
  std::string Name;       ///< as in the database
  std::string Path;       ///< empty: there is no such program
  std::string Target;     ///< what it compiles for; empty if that is unknown
  std::string Why;        ///< it does not say its target, if it is there
  bool IsForHere = true;  ///< the target is this machine
  std::string OwnHeaders; ///< the folder of those that clang has, too
};

/// Where a compiler looks for headers, in its order.
struct HeaderFolders {
  std::vector<std::string> Before, After; ///< its own
  std::string Why;                        ///< it does not say; empty if it does
};

class Compilers {
public:
  /// \p Folder is where the compiler is run. What it returns lives as long as
  /// this does.
  const Compiler &find(llvm::StringRef Name, llvm::StringRef Folder);
  const HeaderFolders &headersOf(const Compiler &Of,
                                 llvm::ArrayRef<std::string> Flags);

private:
  std::map<std::string, Compiler> ByName;
  std::map<std::vector<std::string>, HeaderFolders> ByQuestion;
};

} // namespace iot

#endif
