//===- Analysis.h - One translation unit, or what is known of it ----------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Runs clang-tidy on a unit and keeps what it found, with the contents of all
// files that it read. If nothing of that has changed, nothing is run again;
// times do not count, so that a clean check-out in the same folder has nothing
// to do.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_TOOLS_ANALYSIS_H
#define IOT_TIDY_TOOLS_ANALYSIS_H

#include "Settings.h"
#include "Units.h"
#include "llvm/ADT/StringMap.h"
#include <mutex>

namespace iot {

struct Outcome {
  bool WasKept = false; ///< nothing was run
  std::string Failure;  ///< not analysed, and why
  std::string Findings; ///< the YAML; there is no such file if there are none
  std::vector<std::string> Files; ///< all that the unit consists of, absolute
};

class Analysis {
public:
  /// Waits while another run uses the same cache.
  Analysis(std::string Tool, std::string Cache);
  ~Analysis();

  /// May be called on several threads at once, for different units.
  Outcome run(const Unit &U, const Setting &With);
  /// The files that a unit consisted of when it was analysed last.
  std::vector<std::string> knownFiles(const Unit &U) const;

private:
  const std::string Tool, Cache;
  std::mutex Lock;                      ///< of Digests
  llvm::StringMap<std::string> Digests; ///< of the contents of files
  const std::string ToolDigest;
  int LockFile = -1;

  std::string folderOf(const Unit &U) const;
  std::string digestOf(const std::string &File);
  bool isFresh(llvm::StringRef Stamp, llvm::StringRef Key, Outcome &Kept);
};

} // namespace iot

#endif
