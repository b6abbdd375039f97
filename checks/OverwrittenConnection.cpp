//===- OverwrittenConnection.cpp - iot-overwritten-connection ---===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Check/CheckInfo.h"

static const iot::CheckInfo Info = {
    "iot-overwritten-connection",
    iot::Defect::OverwrittenConnection,
    "a handle overwritten while its connection is live",
    "0.1",
    "CWE-772",
    "Dir 4.13",
    true,
    R"md(
Finds a handle overwritten while its connection is live.
)md"};

static const iot::RegisterCheck Registered(Info);
