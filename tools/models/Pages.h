//===- Pages.h - A page for each SDK --------------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_TOOLS_MODELS_PAGES_H
#define IOT_TIDY_TOOLS_MODELS_PAGES_H

#include "Models/Model.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"

namespace iot {

/// Writes FOLDER/SDK.md for each SDK of \p Models, and FOLDER/README.md, a
/// table of them. Yields how many pages that are.
llvm::Expected<unsigned> writePages(llvm::StringRef Folder,
                                    llvm::ArrayRef<const Model *> Models);

} // namespace iot

#endif
