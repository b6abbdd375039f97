//===- ConnectAfterDestroy.cpp - iot-connect-after-destroy ---===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Check/CheckInfo.h"

static const iot::CheckInfo Info = {
    "iot-connect-after-destroy",
    iot::Defect::ConnectAfterDestroy,
    "an open on a handle that was destroyed",
    "0.1",
    "CWE-672",
    "Dir 4.13",
    true,
    R"md(
Finds an open on a handle that was destroyed.
)md"};

static const iot::RegisterCheck Registered(Info);
