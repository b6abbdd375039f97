//===- Settings.cpp - Which checks a file gets ----------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Settings.h"
#include "Check/CheckInfo.h"
#include "Process.h"
#include "clang-tidy/ClangTidyOptions.h"
#include "clang-tidy/GlobList.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

using namespace llvm;
using namespace clang::tidy;

namespace iot {

static std::string checksIn(const ClangTidyOptions &Options) {
  const GlobList Enabled(Options.Checks.value_or(""));
  std::string Ours = "-*", Definite = "-*";
  for (const CheckInfo *Info : allChecks()) {
    if (Enabled.contains(Info->Name))
      Ours += "," + std::string(Info->Name);
    if (Info->Definite)
      Definite += "," + std::string(Info->Name);
  }
  return Ours == "-*" ? Definite : Ours;
}

const Setting &Settings::of(StringRef File) {
  const StringRef Folder = sys::path::parent_path(File);
  const Setting *&Known = ByFolder[Folder.str()];
  if (Known)
    return *Known;
  FileOptionsProvider Provider(ClangTidyGlobalOptions(),
                               ClangTidyOptions::getDefaults(),
                               ClangTidyOptions());
  const ClangTidyOptions Options = Provider.getOptions(File);
  std::string Text = configurationAsText(Options);
  // The names of models in it are relative to the folder.
  if (StringRef(Text).contains(".Models:"))
    Text += Folder;
  Setting &S = ByText[Text];
  Known = &S;
  if (!S.Arguments.empty())
    return S;
  S.Arguments = {"--quiet",
                 "--checks=" + (Checks.empty() ? checksIn(Options) : Checks)};
  if (Options.HeaderFilterRegex.value_or("").empty())
    S.Arguments.push_back("--header-filter=.*");
  // It has what the models say and the version of the checks, too.
  std::vector<std::string> Dump{Tool, "--dump-config"};
  append_range(Dump, S.Arguments);
  Dump.push_back(File.str());
  Dump.push_back("--");
  S.Digest = utohexstr(xxh3_64bits(runProcess(Dump).Output)) + "-" +
             utohexstr(xxh3_64bits(join(S.Arguments, " ")));
  return S;
}

} // namespace iot
