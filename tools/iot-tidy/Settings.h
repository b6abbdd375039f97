//===- Settings.h - Which checks a file gets ------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The project's .clang-tidy says it, for each folder. Where it names none of
// our checks, all definite ones are on.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_TOOLS_SETTINGS_H
#define IOT_TIDY_TOOLS_SETTINGS_H

#include "llvm/ADT/StringRef.h"
#include <map>
#include <string>
#include <vector>

namespace iot {

struct Setting {
  std::vector<std::string> Arguments; ///< of clang-tidy
  std::string Digest; ///< another one if the findings may differ for it
};

class Settings {
public:
  /// \p Checks as for clang-tidy's --checks, or empty.
  Settings(std::string Tool, std::string Checks)
      : Tool(std::move(Tool)), Checks(std::move(Checks)) {}

  /// What it returns lives as long as this does.
  const Setting &of(llvm::StringRef File);

private:
  const std::string Tool, Checks;
  std::map<std::string, const Setting *> ByFolder;
  std::map<std::string, Setting> ByText;
};

} // namespace iot

#endif
