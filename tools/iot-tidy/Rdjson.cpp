//===- Rdjson.cpp - reviewdog's rdjson ------------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// reviewdog makes a suggestion of a review out of an edit only if the edit is
// for exactly the lines that the comment is on. So the edits of a fix become
// one suggestion of whole lines, and the comment is moved onto these lines.
//
//===----------------------------------------------------------------------===//

#include "CheckPages.h"
#include "Formats.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;
using clang::tooling::Diagnostic;

namespace iot {

static json::Object position(Position At) {
  return json::Object{{"line", At.Line}, {"column", At.Column}};
}

namespace {
/// Whole lines, First to Last, and what they become.
struct NewLines {
  unsigned First, Last;
  std::string Text;
};
} // namespace

/// None if an edit is in another file than the finding: one suggestion cannot
/// hold it, and without it the others are wrong.
static std::optional<NewLines> merged(const Proposal &P, const Span &Finding) {
  const SourceText &File = *Finding.File;
  NewLines L{File.lines() + 1, 0, ""};
  for (const Edit &E : P.Edits) {
    if (E.At.File != &File)
      return std::nullopt;
    L.First = std::min(L.First, E.At.begin(ColumnUnit::Byte).Line);
    L.Last = std::max(L.Last, E.At.end(ColumnUnit::Byte).Line);
  }
  unsigned At = File.lineBegin(L.First);
  for (const Edit &E : P.Edits) { // sorted, and they do not overlap
    L.Text += File.text().slice(At, E.At.Begin);
    L.Text += E.Text;
    At = E.At.End;
  }
  L.Text += File.text().slice(At, File.lineEnd(L.Last));
  llvm::erase(L.Text, '\r'); // whoever applies it knows the file's line ends
  if (!json::isUTF8(L.Text))
    return std::nullopt;
  return L;
}

static json::Object diagnostic(const Report &From, const Result &R) {
  json::Object Code{{"value", R.Check}};
  if (const CheckInfo *Info = findCheck(R.Check))
    if (const std::string Url = pageUrl(*Info); !Url.empty())
      Code["url"] = Url;
  json::Object Range{{"start", position(R.At.begin(ColumnUnit::Byte))},
                     {"end", position(R.At.end(ColumnUnit::Byte))}};
  json::Object Out{{"message", jsonText(wholeMessage(From, R))},
                   {"severity", R.Level == Diagnostic::Error    ? "ERROR"
                                : R.Level == Diagnostic::Remark ? "INFO"
                                                                : "WARNING"},
                   {"code", std::move(Code)}};
  json::Array Suggestions;
  // Only the first: a comment has one range.
  if (!R.Fixes.empty())
    if (std::optional<NewLines> L = merged(R.Fixes.front(), R.At)) {
      Range = json::Object{{"start", json::Object{{"line", L->First}}},
                           {"end", json::Object{{"line", L->Last}}}};
      Suggestions.push_back(
          json::Object{{"range", json::Object(Range)}, {"text", L->Text}});
    }
  if (!Suggestions.empty())
    Out["suggestions"] = std::move(Suggestions);
  json::Object Location{{"path", jsonText(From.shownPath(R.At.File->path()))}};
  if (R.At.File->whyUnreadable().empty())
    Location["range"] = std::move(Range);
  Out["location"] = std::move(Location);
  return Out;
}

json::Value toRdjson(const Report &R) {
  json::Array All;
  for (const Result &Of : R.Results)
    if (Of.Since != Age::Unchanged)
      All.push_back(diagnostic(R, Of));
  return json::Object{{"source", json::Object{{"name", "iot-tidy"}}},
                      {"diagnostics", std::move(All)}};
}

} // namespace iot
