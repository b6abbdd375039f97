//===- MisreadConnectionState.cpp - iot-misread-connection-state ---===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Check/CheckInfo.h"

static const iot::CheckInfo Info = {
    "iot-misread-connection-state",
    iot::Defect::MisreadState,
    "a gate that tests the wrong thing",
    "0.1",
    "CWE-697",
    "Dir 4.13",
    true,
    R"md(
Finds a gate that tests the wrong thing.
)md"};

static const iot::RegisterCheck Registered(Info);
