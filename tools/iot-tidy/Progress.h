//===- Progress.h - How far the work is -----------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A bar that moves on a terminal, and otherwise a line for each unit.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_TOOLS_PROGRESS_H
#define IOT_TIDY_TOOLS_PROGRESS_H

#include "llvm/Support/raw_ostream.h"
#include <mutex>

namespace iot {

class Progress {
public:
  Progress(llvm::raw_ostream &OS, size_t Total)
      : OS(OS), Total(Total), IsTerminal(OS.is_displayed()) {}
  /// The bar is wiped away.
  ~Progress();

  /// One more is done. May be called on any thread.
  void done(llvm::StringRef Name, llvm::StringRef Remark);

private:
  llvm::raw_ostream &OS;
  const size_t Total;
  const bool IsTerminal;
  size_t Count = 0;
  std::mutex Lock;
};

} // namespace iot

#endif
