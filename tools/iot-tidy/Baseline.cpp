//===- Baseline.cpp - What was found before -------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Baseline.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace iot {

static bool fromJSON(const json::Value &V, BaselineEntry &E, json::Path P) {
  json::ObjectMapper O(V, P);
  return O && O.map("check", E.Check) && O.map("file", E.File) &&
         O.map("function", E.Function) && O.map("message", E.Message) &&
         O.map("fingerprint", E.Fingerprint);
}

Expected<Baseline> Baseline::read(StringRef Path) {
  auto Failed = [&](const Twine &Why) {
    return createStringError(inconvertibleErrorCode(), Path + ": " + Why);
  };
  const auto Text = MemoryBuffer::getFile(Path);
  if (!Text)
    return Failed(Text.getError().message() +
                  "; --update-baseline makes a first one");
  Expected<json::Value> Whole = json::parse((*Text)->getBuffer());
  if (!Whole)
    return Failed(toString(Whole.takeError()));
  Baseline B;
  json::Path::Root Root("baseline");
  json::ObjectMapper O(*Whole, Root);
  if (!O || !O.map("findings", B.Entries))
    return Failed(toString(Root.getError()) +
                  "; expected what --update-baseline writes");
  return B;
}

static BaselineEntry entryOf(const Report &From, const Result &R) {
  return {R.Check, From.shownPath(R.At.File->path()), R.Function, R.Message,
          R.Fingerprint};
}

void Baseline::compare(Report &R,
                       function_ref<bool(StringRef File)> WasAnalysed) {
  // Entries that stand for no result yet.
  StringMap<std::vector<const BaselineEntry *>> Open;
  for (const BaselineEntry &E : Entries)
    Open[E.Fingerprint].push_back(&E);
  for (Result &Of : R.Results)
    Of.Since = Age::New;
  // First those that stayed in their file, then those that moved.
  for (const bool SameFile : {true, false})
    for (Result &Of : R.Results) {
      if (Of.Since != Age::New)
        continue;
      auto &Alike = Open[Of.Fingerprint];
      const std::string File = R.shownPath(Of.At.File->path());
      const auto Known = llvm::find_if(Alike, [&](const BaselineEntry *E) {
        return !SameFile || E->File == File;
      });
      if (Known == Alike.end())
        continue;
      Of.Since = Age::Unchanged;
      Alike.erase(Known);
    }
  for (const BaselineEntry &E : Entries)
    if (is_contained(Open[E.Fingerprint], &E))
      (WasAnalysed(E.File) ? Fixed : Elsewhere).push_back(E);
}

Error Baseline::update(const Report &R, StringRef Path) const {
  std::vector<BaselineEntry> All = Elsewhere;
  for (const Result &Of : R.Results)
    All.push_back(entryOf(R, Of));
  llvm::sort(All, [](const BaselineEntry &A, const BaselineEntry &B) {
    return std::tie(A.File, A.Function, A.Check, A.Message, A.Fingerprint) <
           std::tie(B.File, B.Function, B.Check, B.Message, B.Fingerprint);
  });
  json::Array Findings;
  for (const BaselineEntry &E : All)
    Findings.push_back(json::Object{{"check", E.Check},
                                    {"file", json::fixUTF8(E.File)},
                                    {"function", json::fixUTF8(E.Function)},
                                    {"message", json::fixUTF8(E.Message)},
                                    {"fingerprint", E.Fingerprint}});
  return writeToOutput(Path, [&](raw_ostream &OS) {
    OS << formatv("{0:2}\n",
                  json::Value(json::Object{{"findings", std::move(Findings)}}));
    return Error::success();
  });
}

} // namespace iot
