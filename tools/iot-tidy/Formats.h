//===- Formats.h - Reports for other programs -----------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each format has its own file. They share no more than what a text, a path and
// a column are in JSON.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_TOOLS_FORMATS_H
#define IOT_TIDY_TOOLS_FORMATS_H

#include "Report.h"
#include "llvm/Support/JSON.h"

namespace iot {

/// SARIF 2.1.0: everything there is to tell. Columns are units of UTF-16.
llvm::json::Value toSarif(const Report &R);
/// reviewdog's rdjson. Columns are bytes; what is suggested are whole lines.
llvm::json::Value toRdjson(const Report &R);
/// GitLab Code Quality.
llvm::json::Value toGitLab(const Report &R);
/// The ReviewInput of Gerrit's "Set Review", with fixes to choose from.
llvm::json::Value toGerrit(const Report &R);

/// Sources may be in any encoding, JSON is not.
inline llvm::json::Value jsonText(llvm::StringRef Text) {
  return llvm::json::isUTF8(Text)
             ? llvm::json::Value(Text.str())
             : llvm::json::Value(llvm::json::fixUTF8(Text));
}

/// The message and, a line each, what the notes say: for readers who see
/// nothing else.
std::string wholeMessage(const Report &R, const Result &Of);

/// Where each format goes: a file, "-" for the standard output, or nowhere if
/// empty.
struct Outputs {
  std::string Sarif, Rdjson, GitLab, Gerrit;
};

/// False, with an error on the standard error, if one could not be written.
bool write(const Report &R, const Outputs &To);

/// Of the proposals those that can be shown: a text that is no UTF-8 cannot.
std::vector<const Proposal *> showable(const Result &Of);

} // namespace iot

#endif
