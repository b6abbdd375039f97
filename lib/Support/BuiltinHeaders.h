//===- BuiltinHeaders.h - clang's own stddef.h and the like -----*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clang looks for them beside the program that it is in, where ours have none.
// Debian's has a second place for Linux, and none for the targets of firmware.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_SUPPORT_BUILTINHEADERS_H
#define IOT_TIDY_SUPPORT_BUILTINHEADERS_H

#include "Version.h"
#include "llvm/Support/FileSystem.h"
#include <string>

namespace iot {

/// The folder for clang's -resource-dir: of the LLVM that this was built with;
/// empty if it is not there.
inline std::string resourceDir() {
  return llvm::sys::fs::exists(IOT_TIDY_RESOURCE_DIR) ? IOT_TIDY_RESOURCE_DIR
                                                      : "";
}

} // namespace iot

#endif // IOT_TIDY_SUPPORT_BUILTINHEADERS_H
