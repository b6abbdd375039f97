//===- Wording.h - Findings in words --------------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every wording exists once, here. Lower case, no final stop; a message names
// the handle, its state, and what a second connect does in this SDK. Notes tell
// the story: opened here, came back here, the gate belongs here.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_REPORT_WORDING_H
#define IOT_TIDY_REPORT_WORDING_H

#include "Lifecycle/Findings.h"

namespace iot {

struct Remark {
  clang::SourceLocation At;
  std::string Text;
};

std::string messageOf(const Finding &F);
std::vector<Remark> remarksOf(const Finding &F);
/// Whether remarksOf() says that: a step of the way to the finding, and not how
/// to mend it. For reports, which have no more than the text of a note.
bool isStep(llvm::StringRef Text);
/// What completes "a second connect ...".
llvm::StringRef consequenceOf(const Consequence &C);

} // namespace iot

#endif
