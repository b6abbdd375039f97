//===- Doctor.h - iot-tidy doctor -----------------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_TOOLS_DOCTOR_H
#define IOT_TIDY_TOOLS_DOCTOR_H

#include <string>
#include <vector>

namespace iot {

struct DoctorOptions {
  std::string Tool; ///< the iot-clang-tidy
  std::string Root; ///< see Report
  std::string Build;
  std::string Write; ///< a folder for the database as it was cleaned, or empty
  unsigned Jobs = 0; ///< 0: as many as there are processors
  std::vector<std::string> Paths;
};

/// Says what a project's analysis stands on, and what is wrong with it. Returns
/// the exit status: 0 if nothing is, 1 if something is, 2 if that could not be
/// found out.
int runDoctor(const DoctorOptions &Options);

} // namespace iot

#endif
