//===- Draft.h - A model to begin with ------------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// From a header: its functions, in the roles that their names suggest, with
// arities, handles and the values that usually mean success. All of it is a
// guess, and marked so; a person who has read the SDK's source completes it.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_TOOLS_MODELS_DRAFT_H
#define IOT_TIDY_TOOLS_MODELS_DRAFT_H

#include "Headers.h"

namespace iot {

/// The text of a model file, which loads. \p Name is the header's, as included.
std::string draft(llvm::StringRef Name, ParsedHeaders &Parsed);

} // namespace iot

#endif
