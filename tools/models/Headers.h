//===- Headers.h - Parses an SDK's real headers ---------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Headers as a compiler sees them: a file that includes them, and further text
// where a question is best put to the compiler, is parsed with the user's
// flags.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_TOOLS_MODELS_HEADERS_H
#define IOT_TIDY_TOOLS_MODELS_HEADERS_H

#include "clang/Frontend/ASTUnit.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <memory>
#include <string>
#include <vector>

namespace iot {

struct HeaderSet {
  std::vector<std::string> Names; ///< as #include has them
  /// Whether each must be there; otherwise those that are found count.
  bool AllNeeded = true;
  bool IsCxx = false;
  std::vector<std::string> Flags;
};

/// Parsed headers, and what the compiler said.
struct ParsedHeaders {
  std::unique_ptr<clang::ASTUnit> Unit;
  std::vector<std::string> Errors;  ///< "file:line:column: error: ..."
  std::vector<std::string> Found;   ///< paths of the headers named
  std::vector<std::string> Missing; ///< names of those that are not there
  /// Of each appended line the first error, or "".
  std::vector<std::string> LineErrors;
};

/// Parses \p Headers and then the \p Lines, whose errors are counted apart.
ParsedHeaders parseHeaders(const HeaderSet &Headers,
                           llvm::ArrayRef<std::string> Lines = {});

/// The same without lines; as C++ if that is what they turn out to be, which
/// \p Headers is told.
ParsedHeaders parseAsNeeded(HeaderSet &Headers);

/// Whether a header of this name is C++ for sure.
bool isCxxHeader(llvm::StringRef Name);

} // namespace iot

#endif
