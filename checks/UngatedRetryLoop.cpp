//===- UngatedRetryLoop.cpp - iot-ungated-retry-loop ---===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Check/CheckInfo.h"

static const iot::CheckInfo Info = {
    "iot-ungated-retry-loop",
    iot::Defect::UngatedRetryLoop,
    "a loop that repeats an open whatever its outcome was",
    "0.1",
    "CWE-675",
    "Dir 4.13",
    true,
    R"md(
Finds a loop that repeats an open whatever its outcome was.
)md"};

static const iot::RegisterCheck Registered(Info);
