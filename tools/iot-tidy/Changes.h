//===- Changes.h - What was touched since a revision ----------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_TOOLS_CHANGES_H
#define IOT_TIDY_TOOLS_CHANGES_H

#include "llvm/Support/Error.h"
#include <set>
#include <string>

namespace iot {

/// The files, absolute, that differ from where the current branch left \p
/// Revision, those that are not committed and those that git does not know yet
/// included. Of the repository that the current folder is in.
llvm::Expected<std::set<std::string>> touchedSince(llvm::StringRef Revision);

} // namespace iot

#endif
