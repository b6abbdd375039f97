//===- Database.h - A compile_commands.json, as far as it goes ------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clang reads the whole file or nothing of it. Here an entry that is wrong is
// told, with its place, and the others are there.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_TOOLS_DATABASE_H
#define IOT_TIDY_TOOLS_DATABASE_H

#include "clang/Tooling/CompilationDatabase.h"

namespace iot {

/// Response files are expanded. What is wrong is added to \p Problems, a line
/// each; none is returned if nothing could be read.
std::unique_ptr<clang::tooling::CompilationDatabase>
readDatabase(llvm::StringRef File, std::vector<std::string> &Problems);

} // namespace iot

#endif
