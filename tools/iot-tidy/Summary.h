//===- Summary.h - A report for people ------------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_TOOLS_SUMMARY_H
#define IOT_TIDY_TOOLS_SUMMARY_H

#include "Baseline.h"

namespace iot {

/// The results with their notes and source lines, as a compiler writes them;
/// not those of a baseline.
void printResults(const Report &R, llvm::raw_ostream &OS);

/// What a run came to.
struct Totals {
  size_t Units = 0, Kept = 0; ///< analysed, and of these not run again
  unsigned Others = 0;        ///< in other languages
  std::string Flags;          ///< what was done about them, if anything
  double Seconds = 0;
  unsigned Fixed = 0;                               ///< by --fix
  bool Applied = false;                             ///< --fix was asked for
  const std::vector<BaselineEntry> *Gone = nullptr; ///< of the baseline, if any
  std::vector<std::string> Skipped;                 ///< units, and why
};

/// Findings by check and by file, and what was not analysed.
void printSummary(const Report &R, const Totals &T, llvm::raw_ostream &OS);

} // namespace iot

#endif
