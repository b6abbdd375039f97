//===- GitLab.cpp - GitLab Code Quality -----------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// GitLab compares the reports of two branches by fingerprint itself, so what is
// in a baseline is left in.
//
//===----------------------------------------------------------------------===//

#include "Formats.h"

using namespace llvm;
using clang::tooling::Diagnostic;

namespace iot {

json::Value toGitLab(const Report &R) {
  json::Array All;
  for (const Result &Of : R.Results) {
    // No check stands for a defect that takes the whole device down.
    const StringRef Severity = Of.Level == Diagnostic::Error    ? "critical"
                               : Of.Level == Diagnostic::Remark ? "info"
                                                                : "major";
    All.push_back(json::Object{
        {"description", jsonText(wholeMessage(R, Of))},
        {"check_name", Of.Check},
        {"fingerprint", Of.Fingerprint + "-" + std::to_string(Of.Nth)},
        {"severity", Severity},
        {"location",
         json::Object{
             {"path", jsonText(R.shownPath(Of.At.File->path()))},
             {"lines",
              json::Object{{"begin", Of.At.begin(ColumnUnit::Byte).Line},
                           {"end", Of.At.end(ColumnUnit::Byte).Line}}}}}});
  }
  return All;
}

} // namespace iot
