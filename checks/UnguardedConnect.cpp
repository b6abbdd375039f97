//===- UnguardedConnect.cpp - iot-unguarded-connect ---===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Check/CheckInfo.h"

static const iot::CheckInfo Info = {
    "iot-unguarded-connect",
    iot::Defect::UnguardedConnect,
    "an open that repeats although nothing on the way to it tests the connection",
    "0.1",
    "CWE-675",
    "Dir 4.13",
    false,
    R"md(
Finds an open that repeats although nothing on the way to it tests the connection.
)md"};

static const iot::RegisterCheck Registered(Info);
