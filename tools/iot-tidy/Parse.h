//===- Parse.h - What clang says about a command --------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// In this process, as clang-tidy does it in its own, but without our checks.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_TOOLS_PARSE_H
#define IOT_TIDY_TOOLS_PARSE_H

#include "clang/Tooling/CompilationDatabase.h"

namespace iot {

/// An error of clang.
struct Complaint {
  unsigned Id;       ///< of clang's diagnostics
  std::string Text;  ///< the message
  std::string Where; ///< FILE:LINE, the file absolute; empty if nowhere
  std::vector<std::string> Quoted; ///< texts in the message
};

/// What clang says about an empty file under a command's flags: these are the
/// errors of the flags themselves. Other files that they name are not read.
std::vector<Complaint> complaintsAboutFlags(clang::tooling::CompileCommand C);

/// An #include that leads nowhere.
struct MissingHeader {
  std::string Name;  ///< as it stands there
  std::string Where; ///< FILE:LINE, the file absolute
};

struct Preprocessed {
  std::vector<MissingHeader> Missing; ///< each once
  std::vector<Complaint> Errors;      ///< others
};

/// Preprocesses a unit; what is missing is left out, and the rest goes on. May
/// be called on several threads at once.
Preprocessed preprocess(const clang::tooling::CompileCommand &C);

} // namespace iot

#endif
