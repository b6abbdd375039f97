//===- DoubleConnect.cpp - iot-double-connect ---===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Check/CheckInfo.h"

static const iot::CheckInfo Info = {
    "iot-double-connect",
    iot::Defect::DoubleConnect,
    "an open on a handle that is open, or being opened, on a feasible path",
    "0.1",
    "CWE-675",
    "Dir 4.13",
    true,
    R"md(
Finds an open on a handle that is open, or being opened, on a feasible path.
)md"};

static const iot::RegisterCheck Registered(Info);
