//===- DuplicateClientId.cpp - iot-duplicate-client-id ---===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Check/CheckInfo.h"

static const iot::CheckInfo Info = {
    "iot-duplicate-client-id",
    iot::Defect::DuplicateClientId,
    "two live connections with one identity",
    "0.1",
    "CWE-694",
    "Dir 4.13",
    true,
    R"md(
Finds two live connections with one identity.
)md"};

static const iot::RegisterCheck Registered(Info);
