//===- Report.h - What clang-tidy found, made one -------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Reads what clang-tidy --export-fixes wrote for each translation unit, and
// puts it together: each finding once, at real places of real files, with the
// steps that lead to it and the edits that mend it told apart. The formats
// (Formats.h) start from here.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_TOOLS_REPORT_H
#define IOT_TIDY_TOOLS_REPORT_H

#include "SourceText.h"
#include "clang/Tooling/Core/Diagnostic.h"
#include "llvm/ADT/ArrayRef.h"
#include <set>

namespace iot {

struct Edit {
  Span At;
  std::string Text;
};

/// Edits that belong together: all of them or none.
struct Proposal {
  std::string Title; ///< imperative, lower case
  std::vector<Edit> Edits;
};

struct Note {
  Span At;
  std::string Text;
  bool IsStep; ///< of the way to the finding; else about how to mend it
};

/// Against a baseline; None without one.
enum class Age { None, New, Unchanged };

struct Result {
  std::string Check, Message;
  clang::tooling::Diagnostic::Level Level;
  Span At;
  std::vector<Note> Notes;
  std::vector<Proposal> Fixes; ///< what one may choose from, the best first
  bool Safe = false;           ///< the first of them may be applied unseen
  std::string Function;        ///< it stands in; empty if in none
  /// The same after edits elsewhere: made of check, message, function and
  /// line's text. Nth tells apart those that share it, from 1.
  std::string Fingerprint;
  unsigned Nth = 1;
  Age Since = Age::None;
};

class Report {
public:
  /// Paths below \p Root are told as seen from there.
  explicit Report(std::string Root) : Root(std::move(Root)) {}

  /// Reads a file that clang-tidy --export-fixes wrote, or all *.yaml below a
  /// folder. What cannot be read is one of the problems.
  void read(llvm::StringRef Path);
  /// The same of one file's text.
  void readText(llvm::StringRef Path, llvm::StringRef Text);
  /// A sentence for the user, and the report is no more complete.
  void addProblem(std::string Text);
  /// Once, after all was read: sorts, removes what was found twice, and makes
  /// the fingerprints.
  void finish();

  std::vector<Result> Results; ///< by file and place
  std::vector<std::string> Problems;

  llvm::StringRef root() const { return Root; }
  /// As seen from the root, with '/'; what is not below it is absolute.
  std::string shownPath(llvm::StringRef AbsolutePath) const;

private:
  const std::string Root; ///< absolute, without a slash at its end
  SourceTexts Texts;
  std::set<std::string> Told; ///< files that were found to be wrong

  void readFile(llvm::StringRef Path);
  void add(const clang::tooling::Diagnostic &D, llvm::StringRef MainFile);
  Span spanAt(llvm::StringRef AbsolutePath, unsigned Offset);
};

} // namespace iot

#endif
