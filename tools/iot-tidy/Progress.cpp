//===- Progress.cpp - How far the work is ---------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Progress.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace iot {

/// Back to the begin of the line, and what was there is gone.
static constexpr StringLiteral Wipe = "\r\x1b[K";

void Progress::done(StringRef Name, StringRef Remark) {
  const std::lock_guard<std::mutex> Guard(Lock);
  ++Count;
  if (!IsTerminal) {
    OS << '[' << Count << '/' << Total << "] " << Name;
    if (!Remark.empty())
      OS << ": " << Remark;
    OS << '\n';
    return;
  }
  constexpr size_t Width = 24;
  const size_t Full = Width * Count / Total;
  OS << Wipe << '[' << std::string(Full, '#') << std::string(Width - Full, '.')
     << "] " << Count << '/' << Total << ' ' << Name.take_back(40);
  OS.flush();
}

Progress::~Progress() {
  if (IsTerminal) {
    OS << Wipe;
    OS.flush();
  }
}

} // namespace iot
