//===- CheckCommand.h - iot-tidy check ------------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_TOOLS_CHECKCOMMAND_H
#define IOT_TIDY_TOOLS_CHECKCOMMAND_H

#include "Formats.h"

namespace iot {

struct CheckOptions {
  std::string Tool; ///< the iot-clang-tidy
  std::string Root; ///< see Report
  std::string Build, Checks, Cache;
  std::string Since;    ///< a revision, or empty
  std::string Baseline; ///< a file, or empty
  bool UpdateBaseline = false, Fix = false, Quiet = false;
  bool AsIs = false; ///< the flags of the database
  unsigned Jobs = 0; ///< 0: as many as there are processors
  std::vector<std::string> Paths;
  Outputs To;
};

/// Analyses a project. Returns the exit status: 0 if there is nothing (new), 1
/// if there is, 2 if something could not be analysed.
int runCheck(const CheckOptions &Options);

} // namespace iot

#endif
