//===- Report.cpp - What clang-tidy found, made one -----------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report.h"
#include "Fingerprint.h"
#include "Report/Wording.h"
#include "clang/Tooling/DiagnosticsYaml.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <map>

using namespace llvm;
using clang::tooling::Diagnostic;
using clang::tooling::DiagnosticMessage;
using clang::tooling::TranslationUnitDiagnostics;

namespace iot {

void Report::addProblem(std::string Text) {
  Problems.push_back(std::move(Text));
}

std::string Report::shownPath(StringRef Path) const {
  StringRef Below = Path;
  if (Below.consume_front(Root) && Below.consume_front("/"))
    return Below.str();
  return Path.str();
}

void Report::read(StringRef Path) {
  if (!sys::fs::is_directory(Path))
    return readFile(Path);
  std::vector<std::string> Found;
  std::error_code Error;
  for (sys::fs::recursive_directory_iterator I(Path, Error), End;
       !Error && I != End; I.increment(Error))
    if (const StringRef Name = I->path();
        Name.ends_with(".yaml") || Name.ends_with(".yml"))
      Found.push_back(Name.str());
  if (Error)
    addProblem((Path + ": " + Error.message()).str());
  llvm::sort(Found);
  for (const std::string &File : Found)
    readFile(File);
}

void Report::readFile(StringRef Path) {
  const auto File = MemoryBuffer::getFile(Path, /*IsText=*/true);
  if (!File)
    return addProblem((Path + ": " + File.getError().message()).str());
  readText(Path, (*File)->getBuffer());
}

void Report::readText(StringRef Path, StringRef Text) {
  const StringRef Expected = "; expected what clang-tidy --export-fixes writes";
  if (Text.trim().empty())
    return addProblem((Path + ": empty" + Expected).str());

  // The first error counts: it makes the others.
  SMDiagnostic First;
  yaml::Input In(
      Text, nullptr,
      [](const SMDiagnostic &D, void *First) {
        auto &Kept = *static_cast<SMDiagnostic *>(First);
        if (D.getKind() == SourceMgr::DK_Error && Kept.getMessage().empty())
          Kept = D;
      },
      &First);
  In.setAllowUnknownKeys(true); // of a later clang-tidy
  TranslationUnitDiagnostics Unit;
  In >> Unit;
  if (In.error())
    return addProblem((Path + ":" + Twine(First.getLineNo()) + ":" +
                       Twine(First.getColumnNo() + 1) + ": " +
                       First.getMessage() + Expected)
                          .str());
  for (const Diagnostic &D : Unit.Diagnostics)
    add(D, Unit.MainSourceFile);
}

/// Names in the YAML may be relative to where the compiler ran.
static std::string absolute(StringRef Path, StringRef Folder) {
  SmallString<256> Whole = Path;
  if (!sys::path::is_absolute(Whole)) {
    Whole = Folder;
    sys::path::append(Whole, Path);
    if (sys::fs::make_absolute(Whole))
      return Path.str();
  }
  sys::path::remove_dots(Whole, /*remove_dot_dot=*/true);
  return Whole.str().str();
}

Span Report::spanAt(StringRef Path, unsigned Offset) {
  const SourceText &File = Texts.get(Path);
  const size_t Size = File.text().size();
  if (Offset > Size || !File.whyUnreadable().empty()) {
    if (Told.insert(Path.str()).second)
      addProblem(File.whyUnreadable().empty()
                     ? (Path + ": has " + Twine(Size) +
                        " bytes, but something was found at byte " +
                        Twine(Offset) + "; it has changed since")
                           .str()
                     : (Path + ": " + File.whyUnreadable() +
                        "; what was found there has no line")
                           .str());
    return {&File, 0, 0};
  }
  return {&File, Offset, File.tokenEnd(Offset)};
}

void Report::add(const Diagnostic &D, StringRef MainFile) {
  Result R;
  auto SpanOf = [&](const DiagnosticMessage &M) {
    // What is wrong with the run as a whole has no file.
    const bool HasFile = !M.FilePath.empty();
    const std::string Path =
        absolute(HasFile ? StringRef(M.FilePath) : MainFile, D.BuildDirectory);
    Span Found = spanAt(Path, HasFile ? M.FileOffset : 0);
    for (const clang::tooling::FileByteRange &Range : M.Ranges)
      if (Range.FileOffset == Found.Begin && Range.FilePath == M.FilePath)
        Found.End = std::max(
            Found.End,
            unsigned(std::min<uint64_t>(uint64_t(Found.Begin) + Range.Length,
                                        Found.File->text().size())));
    return Found;
  };
  auto EditsOf = [&](const DiagnosticMessage &M) {
    std::vector<Edit> Edits;
    // A part of the edits would be worse than none.
    bool AreWhole = true;
    for (const auto &Of : M.Fix)
      for (const clang::tooling::Replacement &E : Of.second) {
        Span At =
            spanAt(absolute(E.getFilePath(), D.BuildDirectory), E.getOffset());
        AreWhole &= E.getLength() <= At.File->text().size() - At.Begin;
        At.End = At.Begin + E.getLength();
        Edits.push_back({At, E.getReplacementText().str()});
      }
    // One file may have two names there, so that clang has not compared them.
    llvm::stable_sort(Edits, [](const Edit &A, const Edit &B) {
      return std::pair(A.At.File->path(), A.At.Begin) <
             std::pair(B.At.File->path(), B.At.Begin);
    });
    for (size_t I = 1; I < Edits.size(); ++I)
      AreWhole &= Edits[I - 1].At.File != Edits[I].At.File ||
                  Edits[I - 1].At.End <= Edits[I].At.Begin;
    if (!AreWhole)
      Edits.clear();
    return Edits;
  };

  R.Check = D.DiagnosticName;
  R.Message = D.Message.Message;
  R.Level = D.DiagLevel;
  R.At = SpanOf(D.Message);
  std::vector<Edit> Mine = EditsOf(D.Message);
  R.Safe = !Mine.empty();
  if (R.Safe)
    R.Fixes.push_back({"", std::move(Mine)});
  for (const DiagnosticMessage &M : D.Notes) {
    R.Notes.push_back({SpanOf(M), M.Message, isStep(M.Message)});
    if (std::vector<Edit> Edits = EditsOf(M); !Edits.empty())
      R.Fixes.push_back({M.Message, std::move(Edits)});
    else if (R.Safe && R.Fixes.front().Title.empty() && !R.Notes.back().IsStep)
      // The safe edits are on the warning, and their title on a note without.
      R.Fixes.front().Title = M.Message;
  }
  if (R.Safe && R.Fixes.front().Title.empty())
    R.Fixes.front().Title = "apply the fix of " + R.Check;
  Results.push_back(std::move(R));
}

static bool haveSameFixes(const Result &A, const Result &B) {
  auto Same = [](const Edit &A, const Edit &B) {
    return A.At.File == B.At.File && A.At.Begin == B.At.Begin &&
           A.At.End == B.At.End && A.Text == B.Text;
  };
  return A.Safe == B.Safe &&
         llvm::equal(A.Fixes, B.Fixes,
                     [&](const Proposal &A, const Proposal &B) {
                       return llvm::equal(A.Edits, B.Edits, Same);
                     });
}

void Report::finish() {
  // By file and place, the first of equal ones.
  std::map<std::tuple<StringRef, unsigned, std::string, std::string>, Result>
      Once;
  for (Result &R : Results) {
    const auto [Known, IsNew] = Once.try_emplace(
        {R.At.File->path(), R.At.Begin, R.Check, R.Message}, R);
    // What mends a header for one unit may be wrong in another one.
    if (!IsNew && !haveSameFixes(Known->second, R)) {
      Known->second.Fixes.clear();
      Known->second.Safe = false;
    }
  }
  Results.clear();
  for (auto &[Place, R] : Once)
    Results.push_back(std::move(R));
  addFingerprints(Results);
}

} // namespace iot
