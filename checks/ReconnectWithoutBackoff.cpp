//===- ReconnectWithoutBackoff.cpp - iot-reconnect-without-backoff ---===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Check/CheckInfo.h"

static const iot::CheckInfo Info = {
    "iot-reconnect-without-backoff",
    iot::Defect::ReconnectWithoutBackoff,
    "a re-open after a drop or a failed attempt with no wait in between",
    "0.1",
    "CWE-799",
    "Dir 4.13",
    true,
    R"md(
Finds a re-open after a drop or a failed attempt with no wait in between.
)md"};

static const iot::RegisterCheck Registered(Info);
