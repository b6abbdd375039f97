//===- Changes.cpp - What was touched since a revision --------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Changes.h"
#include "Process.h"
#include "Units.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Program.h"

using namespace llvm;

namespace iot {

static Expected<std::string> git(std::vector<std::string> Arguments) {
  auto Failed = [&](const Twine &Why) {
    return createStringError(inconvertibleErrorCode(),
                             "git " + Arguments.front() + ": " + Why);
  };
  const ErrorOr<std::string> Program = sys::findProgramByName("git");
  if (!Program)
    return Failed(Program.getError().message());
  std::vector<std::string> Command = Arguments;
  Command.insert(Command.begin(), *Program);
  ProcessResult R = runProcess(Command);
  if (R.Status != 0)
    return Failed(R.Status < 0 ? R.Why
                               : StringRef(R.Errors).trim().split('\n').first);
  return std::move(R.Output);
}

Expected<std::set<std::string>> touchedSince(StringRef Revision) {
  Expected<std::string> Top = git({"rev-parse", "--show-toplevel"});
  if (!Top)
    return Top.takeError();
  const std::string Folder = StringRef(*Top).trim().str();
  std::set<std::string> Files;
  for (const std::vector<std::string> &Command :
       {std::vector<std::string>{"diff", "--merge-base", "--name-only", "-z",
                                 "--no-renames", "--end-of-options",
                                 Revision.str(), "--", Folder},
        std::vector<std::string>{"ls-files", "--others", "--exclude-standard",
                                 "--full-name", "-z", "--", Folder}}) {
    Expected<std::string> Names = git(Command);
    if (!Names)
      return Names.takeError();
    for (StringRef Name : split(*Names, '\0'))
      if (!Name.empty())
        Files.insert(wholePath(Name, Folder));
  }
  return Files;
}

} // namespace iot
