//===- Fingerprint.h - Which finding is which after an edit ---------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A finding is recognised by its check, its message, the function it stands in
// and the text of its line. Lines above it, other findings, the file's name and
// the indentation may change.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_TOOLS_FINGERPRINT_H
#define IOT_TIDY_TOOLS_FINGERPRINT_H

#include "Report.h"

namespace iot {

/// The qualified names of the functions in a text, and their bytes from the
/// name to the closing brace. No compiler: works on what does not parse, and on
/// both sides of an #if.
struct FunctionExtent {
  std::string Name;
  unsigned Begin, End;
};
std::vector<FunctionExtent> functionsIn(llvm::StringRef Text);

/// Sets Function, Fingerprint and Nth of all results, which are sorted.
void addFingerprints(std::vector<Result> &Results);

} // namespace iot

#endif
