//===- Process.cpp - Another program, and what it said --------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Process.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/Signals.h"

using namespace llvm;

namespace iot {

static std::string textOf(StringRef Path) {
  const auto File = MemoryBuffer::getFile(Path);
  return File ? (*File)->getBuffer().str() : "";
}

ProcessResult runProcess(ArrayRef<std::string> Command, unsigned Seconds) {
  ProcessResult R;
  SmallString<128> Output, Errors;
  for (SmallString<128> *File : {&Output, &Errors})
    if (std::error_code E =
            sys::fs::createTemporaryFile("iot-tidy", "txt", *File)) {
      R.Why = "no temporary file: " + E.message();
      return R;
    }
  const FileRemover RemoveOutput(Output), RemoveErrors(Errors);
  for (const StringRef File : {Output.str(), Errors.str()})
    sys::RemoveFileOnSignal(File);
  const std::vector<StringRef> Arguments(Command.begin(), Command.end());
  R.Status = sys::ExecuteAndWait(Command.front(), Arguments, std::nullopt,
                                 {StringRef(), Output.str(), Errors.str()},
                                 Seconds, 0, &R.Why);
  for (const StringRef File : {Output.str(), Errors.str()})
    sys::DontRemoveFileOnSignal(File);
  R.Output = textOf(Output);
  R.Errors = textOf(Errors);
  return R;
}

} // namespace iot
