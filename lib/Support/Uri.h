//===- Uri.h - Names of files as addresses ----------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_SUPPORT_URI_H
#define IOT_TIDY_SUPPORT_URI_H

#include "llvm/ADT/StringExtras.h"
#include <string>

namespace iot {

/// Reserved characters of RFC 3986, and bytes beyond ASCII, as %XX.
inline std::string encoded(llvm::StringRef Path) {
  std::string Uri;
  for (const char C : Path)
    if (llvm::isAlnum(C) || llvm::StringRef("-._~/").contains(C))
      Uri += C;
    else
      Uri += "%" + llvm::toHex(llvm::StringRef(&C, 1));
  return Uri;
}

} // namespace iot

#endif // IOT_TIDY_SUPPORT_URI_H
