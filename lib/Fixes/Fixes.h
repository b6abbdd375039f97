//===- Fixes.h - What a reviewer would ask for ----------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The edits that mend a finding, in the SDK's own terms from its model. A safe
// one compiles, leaves alone what the code does while the connection is down,
// keeps the result's meaning, and leaves nothing to report at that place. All
// others are for a person to choose.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_FIXES_FIXES_H
#define IOT_TIDY_FIXES_FIXES_H

#include "Lifecycle/Findings.h"
#include "clang/Basic/Diagnostic.h"

namespace iot {

class FileScope;
class ModelRegistry;

struct Fix {
  clang::SourceLocation At;                     ///< where a note of it stands
  std::string Title;                            ///< imperative, lower case
  bool Safe = false;                            ///< may be applied unseen
  llvm::SmallVector<clang::FixItHint, 2> Edits; ///< none: only advice
};

/// All that is to be said about mending \p F, the best first. At most one of
/// them is safe, and that is the first with edits.
std::vector<Fix> fixesOf(const Finding &F, clang::ASTContext &Ctx,
                         const ModelRegistry &Models,
                         const FileScope &TopLevel);

} // namespace iot

#endif
