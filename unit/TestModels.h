//===- TestModels.h - Models that a test brings along ---------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_UNIT_TESTMODELS_H
#define IOT_TIDY_UNIT_TESTMODELS_H

#include "Models/ModelRegistry.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"

/// The built-in models and those with these texts, earlier ones first.
inline std::shared_ptr<const iot::ModelRegistry>
registryOf(llvm::ArrayRef<std::string> Texts) {
  std::vector<std::string> Paths;
  for (const std::string &Text : Texts) {
    llvm::SmallString<128> Path;
    int File;
    EXPECT_FALSE(
        llvm::sys::fs::createTemporaryFile("iot-model", "yaml", File, Path));
    llvm::raw_fd_ostream(File, /*shouldClose=*/true) << Text;
    Paths.push_back(Path.str().str());
  }
  std::vector<iot::ModelError> Errors;
  auto Registry = iot::ModelRegistry::load(Paths, Errors);
  for (const iot::ModelError &E : Errors)
    ADD_FAILURE() << E.str();
  for (const std::string &Path : Paths)
    EXPECT_FALSE(llvm::sys::fs::remove(Path));
  return Registry;
}

#endif
