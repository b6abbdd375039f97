//===- Formats.cpp - Reports for other programs ---------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Formats.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace iot {

std::string wholeMessage(const Report &R, const Result &Of) {
  std::string Text = Of.Message;
  for (const Note &N : Of.Notes)
    Text += "\n" + R.shownPath(N.At.File->path()) + ":" +
            std::to_string(N.At.begin(ColumnUnit::Byte).Line) + ": " + N.Text;
  return Text;
}

std::vector<const Proposal *> showable(const Result &Of) {
  std::vector<const Proposal *> All;
  for (const Proposal &P : Of.Fixes)
    if (llvm::all_of(P.Edits,
                     [](const Edit &E) { return json::isUTF8(E.Text); }))
      All.push_back(&P);
  return All;
}

bool write(const Report &R, const Outputs &To) {
  const struct {
    StringRef File;
    json::Value (*Make)(const Report &);
  } Formats[] = {{To.Sarif, toSarif},
                 {To.Rdjson, toRdjson},
                 {To.GitLab, toGitLab},
                 {To.Gerrit, toGerrit}};
  bool Well = true;
  for (const auto &[File, Make] : Formats) {
    if (File.empty())
      continue;
    const json::Value Whole = Make(R);
    if (Error E = writeToOutput(File, [&](raw_ostream &OS) {
          OS << formatv("{0:2}\n", Whole);
          return Error::success();
        })) {
      errs() << "iot-tidy: " << File
             << ": cannot write: " << toString(std::move(E)) << '\n';
      Well = false;
    }
  }
  return Well;
}

} // namespace iot
