//===- CheckPages.cpp - What the checks say about themselves --------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CheckPages.h"
#include "Support/Uri.h"
#include "Version.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace iot {

const CheckInfo *findCheck(StringRef Name) {
  for (const CheckInfo *Info : allChecks())
    if (Name == Info->Name)
      return Info;
  return nullptr;
}

std::string sentence(StringRef Summary) {
  return toUpper(Summary.front()) + Summary.drop_front().str() + ".";
}

std::string firstParagraph(const CheckInfo &Info) {
  std::string Text =
      StringRef(Info.Documentation).trim().split("\n\n").first.str();
  std::replace(Text.begin(), Text.end(), '\n', ' ');
  return Text;
}

std::string markdownPage(const CheckInfo &Info) {
  std::string Page =
      "# " + std::string(Info.Name) + "\n\n" + sentence(Info.Summary) +
      (Info.Definite ? " On by default. " : " For strict projects. ") +
      Info.Cwe + ", MISRA C:2012 " + Info.Misra + ". Since " + Info.Since +
      ".\n\nFix: " + Info.Fix + ".\n\n";
  for (StringRef Line : split(StringRef(Info.Documentation).trim(), '\n')) {
    // `c bad` is a mark for the test of the examples.
    if (Line.starts_with("```"))
      Line = Line.split(' ').first;
    Page += Line.str() + "\n";
  }
  return Page;
}

std::string pageUrl(const CheckInfo &Info) {
  const StringRef Base = IOT_TIDY_DOCS_URL;
  return Base.empty() ? "" : (Base + "/" + Info.Name + ".html").str();
}

/// Below share/.
static SmallString<256> pageFile(StringRef Share, const CheckInfo &Info) {
  SmallString<256> File = Share;
  sys::path::append(File, "iot-tidy", "checks", Info.Name + Twine(".md"));
  return File;
}

Error writeCheckPages(StringRef Folder) {
  for (const CheckInfo *Info : allChecks()) {
    const SmallString<256> File = pageFile(Folder, *Info);
    // What cannot be made is told when it is written into.
    (void)sys::fs::create_directories(sys::path::parent_path(File));
    if (Error E = writeToOutput(File, [&](raw_ostream &OS) {
          OS << markdownPage(*Info);
          return Error::success();
        }))
      return createFileError(File, std::move(E));
  }
  return Error::success();
}

std::string localPageUrl(const CheckInfo &Info, StringRef Program) {
  SmallString<256> Share = sys::path::parent_path(Program);
  sys::path::append(Share, "..", "share");
  sys::path::remove_dots(Share, /*remove_dot_dot=*/true);
  const SmallString<256> File = pageFile(Share, Info);
  return sys::fs::exists(File) ? "file://" + encoded(File) : "";
}

void listChecks(raw_ostream &OS) {
  size_t Width = 0;
  for (const CheckInfo *Info : allChecks())
    Width = std::max(Width, StringRef(Info->Name).size());
  for (const CheckInfo *Info : allChecks())
    OS << left_justify(Info->Name, unsigned(Width)) << "  " << Info->Cwe
       << (Info->Definite ? "  " : "  for strict projects: ") << Info->Summary
       << '\n';
}

bool explainCheck(StringRef Name, raw_ostream &OS) {
  if (const CheckInfo *Info = findCheck(Name)) {
    OS << markdownPage(*Info);
    return true;
  }
  errs() << "iot-tidy: no check '" << Name << "'";
  const auto *Nearest = llvm::min_element(
      allChecks(), [&](const CheckInfo *A, const CheckInfo *B) {
        return Name.edit_distance(A->Name) < Name.edit_distance(B->Name);
      });
  if (Name.edit_distance((*Nearest)->Name) <= Name.size() / 2)
    errs() << "; did you mean '" << (*Nearest)->Name << "'?";
  errs() << " `iot-tidy list` has all\n";
  return false;
}

} // namespace iot
