//===- ReportFuzzer.cpp - Looks for inputs that break iot-tidy report -----===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A target of libFuzzer, for whoever changes the reader of what clang-tidy
// --export-fixes writes, or a format. Whatever a file holds, it is told in
// every format, or it is one problem with a place and words; and what is told
// lies in the sources, so that edits can be made. What it has found belongs
// into test/tools/report-inputs.test.
//
//===----------------------------------------------------------------------===//

#include "Formats.h"
#include "llvm/Support/raw_ostream.h"
#include <cstdio>
#include <cstdlib>

using namespace iot;

static void require(bool Holds, const char *What) {
  if (Holds)
    return;
  std::fprintf(stderr, "not so: %s\n", What);
  std::abort();
}

static bool isInside(const Span &At) {
  return At.Begin <= At.End && At.End <= At.File->text().size();
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  // The reader gets its text from a MemoryBuffer, which ends in a zero.
  const std::string Text(reinterpret_cast<const char *>(Data), Size);
  Report R("/");
  R.readText("in.yaml", Text);
  R.finish();
  for (const std::string &P : R.Problems)
    require(!P.empty() && P.find('\n') == std::string::npos,
            "a problem has one line of words");
  for (const Result &Of : R.Results) {
    require(isInside(Of.At), "a finding is in its file");
    for (const Note &N : Of.Notes)
      require(isInside(N.At), "a note is in its file");
    for (const Proposal &P : Of.Fixes) {
      require(!P.Edits.empty(), "a fix has edits");
      for (const Edit &E : P.Edits)
        require(isInside(E.At), "an edit is in its file");
    }
  }
  for (llvm::json::Value (*To)(const Report &) :
       {toSarif, toRdjson, toGitLab, toGerrit})
    llvm::nulls() << To(R);
  return 0;
}
