//===- Summary.cpp - A report for people ----------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Summary.h"
#include "CheckPages.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/raw_ostream.h"
#include <map>

using namespace llvm;
using clang::tooling::Diagnostic;

namespace iot {

static void print(const Report &R, const Span &At, SourceMgr::DiagKind Kind,
                  StringRef Text, bool WithRange, raw_ostream &OS) {
  static const SourceMgr Nowhere; // what an SMDiagnostic must have
  const SourceText &File = *At.File;
  const std::string Path = R.shownPath(File.path());
  if (!File.whyUnreadable().empty())
    return SMDiagnostic(Path, Kind, Text).print(nullptr, OS, OS.has_colors());
  const Position Begin = At.begin(ColumnUnit::Byte),
                 End = At.end(ColumnUnit::Byte);
  const StringRef Line = File.line(Begin.Line);
  const auto Last =
      unsigned(End.Line == Begin.Line ? End.Column - 1 : Line.size());
  std::vector<std::pair<unsigned, unsigned>> Ranges;
  if (WithRange && Begin.Column - 1 < Last)
    Ranges.push_back({Begin.Column - 1, Last});
  SMDiagnostic(Nowhere, SMLoc(), Path, int(Begin.Line), int(Begin.Column) - 1,
               Kind, Text, Line, Ranges)
      .print(nullptr, OS, OS.has_colors());
}

void printResults(const Report &R, raw_ostream &OS) {
  for (const Result &Of : R.Results) {
    if (Of.Since == Age::Unchanged)
      continue;
    const auto Kind = Of.Level == Diagnostic::Error    ? SourceMgr::DK_Error
                      : Of.Level == Diagnostic::Remark ? SourceMgr::DK_Remark
                                                       : SourceMgr::DK_Warning;
    print(R, Of.At, Kind, Of.Message + " [" + Of.Check + "]", true, OS);
    for (const Note &N : Of.Notes)
      print(R, N.At, SourceMgr::DK_Note, N.Text, false, OS);
  }
}

/// Lines of a list; what is more is counted.
static constexpr size_t Most = 24;

static std::string count(size_t Number, StringRef Word) {
  return std::to_string(Number) + " " + Word.str() + (Number == 1 ? "" : "s");
}

/// The most first, and no more than fit on a screen.
static void printCounts(const std::map<std::string, unsigned> &Counts,
                        function_ref<StringRef(StringRef)> Remark,
                        raw_ostream &OS) {
  std::vector<std::pair<std::string, unsigned>> Sorted(Counts.begin(),
                                                       Counts.end());
  llvm::sort(Sorted, [](const auto &A, const auto &B) {
    return std::make_pair(B.second, A.first) <
           std::make_pair(A.second, B.first);
  });
  size_t Width = 0;
  for (const auto &[Name, Number] : Sorted)
    Width = std::max(Width, Name.size());
  const size_t Left = Sorted.size() > Most ? Sorted.size() - Most : 0;
  Sorted.resize(Sorted.size() - Left);
  for (const auto &[Name, Number] : Sorted) {
    const StringRef After = Remark(Name);
    OS << format("%6u ", Number)
       << (After.empty() ? Name
                         : (Name + std::string(Width + 2 - Name.size(), ' ') +
                            After.str()))
       << '\n';
  }
  if (Left)
    OS << "       and " << Left << " more\n";
}

void printSummary(const Report &R, const Totals &T, raw_ostream &OS) {
  std::map<std::string, unsigned> Checks, Files;
  unsigned Told = 0, Unchanged = 0;
  for (const Result &Of : R.Results) {
    if (Of.Since == Age::Unchanged) {
      ++Unchanged;
      continue;
    }
    ++Told;
    ++Checks[Of.Check];
    ++Files[R.shownPath(Of.At.File->path())];
  }
  OS << "iot-tidy: " << count(Told, T.Gone ? "new finding" : "finding");
  if (T.Gone)
    OS << ", " << Unchanged << " unchanged, " << T.Gone->size() << " fixed";
  OS << "; " << count(T.Units, "translation unit") << " analysed in "
     << format("%.1f s", T.Seconds);
  if (T.Kept)
    OS << ", " << T.Kept << " of them as before";
  OS << '\n';
  printCounts(
      Checks,
      [](StringRef Name) {
        const CheckInfo *Info = findCheck(Name);
        return StringRef(Info ? Info->Summary : "");
      },
      OS);
  if (Files.size() > 1) {
    OS << "by file:\n";
    printCounts(Files, [](StringRef) { return StringRef(); }, OS);
  }
  if (T.Applied)
    OS << count(T.Fixed, "finding") << " mended in the sources\n";
  if (T.Gone && !T.Gone->empty()) {
    OS << "fixed since the baseline:\n";
    for (const BaselineEntry &E : *T.Gone)
      OS << "       " << E.File << (E.Function.empty() ? "" : ", ")
         << E.Function << " [" << E.Check << "]\n";
  }
  if (!T.Flags.empty())
    OS << "flags made clang's: " << T.Flags
       << "; `iot-tidy doctor` says more\n";
  if (T.Others)
    OS << count(T.Others, "unit") << " neither in C nor in C++\n";
  if (!T.Skipped.empty()) {
    OS << "not analysed, or not all of it; there may be more to find:\n";
    for (const std::string &Skipped :
         ArrayRef<std::string>(T.Skipped).take_front(Most))
      OS << "       " << Skipped << '\n';
    if (T.Skipped.size() > Most)
      OS << "       and " << T.Skipped.size() - Most << " more\n";
  }
}

} // namespace iot
