//===- Baseline.h - What was found before ---------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A JSON file that belongs into the repository: one entry a finding, with its
// fingerprint (Fingerprint.h), and the rest for people. No lines and no counts,
// so that work elsewhere changes nothing in it.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_TOOLS_BASELINE_H
#define IOT_TIDY_TOOLS_BASELINE_H

#include "Report.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/Error.h"

namespace iot {

struct BaselineEntry {
  std::string Check, File, Function, Message, Fingerprint;
};

class Baseline {
public:
  static llvm::Expected<Baseline> read(llvm::StringRef Path);

  /// Says of each result whether it is new. An entry stands for one result;
  /// where several have its fingerprint, for one in its own file. What is left
  /// over, if
  /// \p WasAnalysed its file (as the entry names it), was fixed.
  void compare(Report &R,
               llvm::function_ref<bool(llvm::StringRef File)> WasAnalysed);

  const std::vector<BaselineEntry> &fixed() const { return Fixed; }

  /// Writes what was found now, and what is known of files that were not
  /// analysed.
  llvm::Error update(const Report &R, llvm::StringRef Path) const;

private:
  std::vector<BaselineEntry> Entries, Fixed, Elsewhere;
};

} // namespace iot

#endif
