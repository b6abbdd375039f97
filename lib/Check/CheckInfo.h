//===- CheckInfo.h - What a check says about itself -----------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One record per check, written in the check's own file: its name, metadata and
// documentation. The registry of clang-tidy, the documentation pages, the rules
// of a SARIF file and every list are made from these records.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_CHECK_CHECKINFO_H
#define IOT_TIDY_CHECK_CHECKINFO_H

#include "Lifecycle/Findings.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace iot {

struct CheckInfo {
  const char *Name;    ///< "iot-double-connect"
  Defect What;         ///< the findings it speaks for
  const char *Summary; ///< one line
  const char *Since;
  const char *Cwe;           ///< "CWE-675"
  const char *Misra;         ///< "Dir 4.13"
  bool Definite;             ///< false: only for strict projects
  const char *Fix;           ///< what is edited, or why nothing is
  const char *Documentation; ///< Markdown: what, why, examples, options, limits
};

/// Adds a check to the list of all checks; one static object per check file.
struct RegisterCheck {
  explicit RegisterCheck(const CheckInfo &Info);
};

/// All checks, sorted by name.
llvm::ArrayRef<const CheckInfo *> allChecks();

} // namespace iot

#endif
