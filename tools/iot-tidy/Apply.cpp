//===- Apply.cpp - Fixes into the sources ---------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Apply.h"
#include "clang/Tooling/Core/Replacement.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/raw_ostream.h"
#include <map>

using namespace llvm;
using clang::tooling::Replacement;
using clang::tooling::Replacements;

namespace iot {

using FileEdits = std::map<const SourceText *, Replacements>;

/// False if one of them is in the way of others.
static bool addAll(FileEdits &To, const Proposal &P) {
  for (const Edit &E : P.Edits)
    if (Error Conflict = To[E.At.File].add(Replacement(
            E.At.File->path(), E.At.Begin, E.At.End - E.At.Begin, E.Text))) {
      consumeError(std::move(Conflict));
      return false;
    }
  return true;
}

/// In place, so that the file keeps its mode and its links.
static bool rewrite(const SourceText &File, const Replacements &Edits,
                    std::string &Why) {
  Expected<std::string> Text = applyAllReplacements(File.text(), Edits);
  if (!Text) {
    Why = toString(Text.takeError());
    return false;
  }
  std::error_code Error;
  raw_fd_ostream OS(File.path(), Error);
  if (!Error) {
    OS << *Text;
    OS.close();
    Error = OS.error();
    OS.clear_error();
  }
  Why = Error ? Error.message() : "";
  return !Error;
}

unsigned applyFixes(Report &R) {
  FileEdits Edits;
  std::vector<const Result *> Applied;
  for (const Result &Of : R.Results) {
    if (!Of.Safe || Of.Since == Age::Unchanged)
      continue;
    FileEdits With = Edits;
    if (addAll(With, Of.Fixes.front())) {
      Edits = std::move(With);
      Applied.push_back(&Of);
    }
  }
  for (const auto &[File, Of] : Edits)
    if (std::string Why; !rewrite(*File, Of, Why)) {
      R.addProblem(R.shownPath(File->path()) + ": cannot write: " + Why);
      llvm::erase_if(Applied, [&, Bad = File](const Result *A) {
        return llvm::any_of(A->Fixes.front().Edits,
                            [&](const Edit &E) { return E.At.File == Bad; });
      });
    }
  const auto Count = unsigned(Applied.size());
  llvm::erase_if(R.Results,
                 [&](const Result &Of) { return is_contained(Applied, &Of); });
  return Count;
}

} // namespace iot
