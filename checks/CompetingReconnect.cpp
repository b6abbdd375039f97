//===- CompetingReconnect.cpp - iot-competing-reconnect ---===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Check/CheckInfo.h"

static const iot::CheckInfo Info = {
    "iot-competing-reconnect",
    iot::Defect::CompetingReconnect,
    "a re-open while the SDK reconnects by itself",
    "0.1",
    "CWE-675",
    "Dir 4.13",
    true,
    R"md(
Finds a re-open while the SDK reconnects by itself.
)md"};

static const iot::RegisterCheck Registered(Info);
