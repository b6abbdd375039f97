//===- Compilers.cpp - What a project's compilers say of themselves -------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Compilers.h"
#include "Process.h"
#include "Units.h"
#include "clang/Driver/ToolChain.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"
#include "llvm/TargetParser/Host.h"
#include "llvm/TargetParser/Triple.h"

using namespace llvm;

namespace iot {

/// What the database calls a compiler may be anything.
static constexpr unsigned Patience = 10; // seconds

static std::string firstLine(StringRef Text) {
  return Text.trim().split('\n').first.str();
}

static std::string realPath(StringRef Path) {
  SmallString<256> Real;
  return sys::fs::real_path(Path, Real) ? Path.str() : Real.str().str();
}

static bool isForHere(StringRef Target) {
  const Triple Theirs(Triple::normalize(Target)),
      Ours(sys::getDefaultTargetTriple());
  return Theirs.getArch() == Ours.getArch() && Theirs.getOS() == Ours.getOS() &&
         Theirs.getEnvironment() == Ours.getEnvironment();
}

/// arm-none-eabi of arm-none-eabi-gcc, if that is a target.
static std::string targetIn(StringRef Name) {
  const std::string Prefix =
      clang::driver::ToolChain::getTargetAndModeFromProgramName(
          sys::path::filename(Name))
          .TargetPrefix;
  const bool IsTarget =
      Triple(Triple::normalize(Prefix)).getArch() != Triple::UnknownArch;
  return IsTarget ? Prefix : "";
}

static Compiler ask(StringRef Name, StringRef Folder) {
  Compiler C;
  C.Name = Name.str();
  if (Name.contains('/')) {
    const std::string Path = wholePath(Name, Folder);
    if (sys::fs::can_execute(Path))
      C.Path = Path;
  } else if (const ErrorOr<std::string> Path = sys::findProgramByName(Name))
    C.Path = *Path;
  if (!C.Path.empty()) {
    const ProcessResult R = runProcess({C.Path, "-dumpmachine"}, Patience);
    const StringRef Answer = StringRef(R.Output).trim();
    const bool IsWord = !Answer.empty() && Answer.front() != '-' &&
                        Answer.find_first_of(" \t\r\n") == StringRef::npos;
    if (R.Status == 0 && IsWord)
      C.Target = Answer.str();
    else
      C.Why = R.Status < 0 ? R.Why : firstLine(R.Errors + R.Output);
    if (C.Target.empty() && C.Why.empty())
      C.Why = "exit status " + std::to_string(R.Status);
  }
  if (C.Target.empty())
    C.Target = targetIn(Name);
  C.IsForHere = C.Target.empty() || isForHere(C.Target);
  if (!C.IsForHere && !C.Path.empty())
    C.OwnHeaders = realPath(
        StringRef(
            runProcess({C.Path, "-print-file-name=include"}, Patience).Output)
            .trim());
  return C;
}

const Compiler &Compilers::find(StringRef Name, StringRef Folder) {
  const bool IsRelative = Name.contains('/') && !sys::path::is_absolute(Name);
  const std::string Key = IsRelative ? wholePath(Name, Folder) : Name.str();
  const auto [At, IsNew] = ByName.try_emplace(Key);
  if (IsNew)
    At->second = ask(Name, Folder);
  return At->second;
}

/// The folders that `cc -E -v` lists for #include <...>; none if it does not.
static std::vector<std::string> listedFolders(StringRef Said) {
  std::vector<std::string> Folders;
  StringRef List = Said.split("#include <...> search starts here:\n").second;
  List = List.split("\nEnd of search list.").first;
  for (const StringRef Line : split(List, '\n'))
    if (!Line.trim().empty())
      Folders.push_back(realPath(Line.trim()));
  return Folders;
}

const HeaderFolders &Compilers::headersOf(const Compiler &Of,
                                          ArrayRef<std::string> Flags) {
  std::vector<std::string> Question{Of.Path};
  append_range(Question, Flags);
  append_range(Question,
               std::vector<std::string>{"-E", "-v", "-o-", "/dev/null"});
  const auto [At, IsNew] = ByQuestion.try_emplace(Question);
  HeaderFolders &Answer = At->second;
  if (!IsNew)
    return Answer;
  const ProcessResult R = runProcess(Question, Patience);
  const std::vector<std::string> Folders = listedFolders(R.Errors);
  if (R.Status != 0 || Folders.empty()) {
    Answer.Why = R.Why;
    for (const StringRef Line : split(R.Errors, '\n'))
      if (Answer.Why.empty() && Line.contains("error:"))
        Answer.Why = Line.str();
    if (Answer.Why.empty())
      Answer.Why = "it lists no folders of headers";
    return Answer;
  }
  std::vector<std::string> *Into = &Answer.Before;
  for (const std::string &Folder : Folders)
    if (Folder == Of.OwnHeaders || Folder == Of.OwnHeaders + "-fixed")
      Into = &Answer.After;
    else
      Into->push_back(Folder);
  return Answer;
}

} // namespace iot
