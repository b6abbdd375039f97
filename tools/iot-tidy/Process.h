//===- Process.h - Another program, and what it said ----------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_TOOLS_PROCESS_H
#define IOT_TIDY_TOOLS_PROCESS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace iot {

struct ProcessResult {
  int Status = -1; ///< negative: it crashed, could not be started, or was late
  std::string Output, Errors;
  std::string Why; ///< if the status is negative
};

/// Runs a program (its path, then its arguments) to its end. May be called on
/// any thread, with \p Seconds to end in on one only.
ProcessResult runProcess(llvm::ArrayRef<std::string> Command,
                         unsigned Seconds = 0);

} // namespace iot

#endif
