//===- Apply.h - Fixes into the sources -----------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_TOOLS_APPLY_H
#define IOT_TIDY_TOOLS_APPLY_H

#include "Report.h"

namespace iot {

/// Applies the safe fixes of what is not in a baseline, each as a whole or not
/// at all; those that do not go together with one before them are left. What
/// was applied is gone from the results; a file that could not be written is
/// one of the problems. Returns how many were applied.
unsigned applyFixes(Report &R);

} // namespace iot

#endif
