//===- Stems.h - What the name of a function suggests ---------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// "MQTTClient_isConnected" is made of words, and some words are telling. No
// analysis believes them: they say where a model may have a hole, and what a
// draft begins with.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_TOOLS_MODELS_STEMS_H
#define IOT_TIDY_TOOLS_MODELS_STEMS_H

#include "Models/Model.h"
#include <optional>

namespace iot {

/// The role that the last name of a function suggests, if any.
std::optional<Role> suggestedRole(llvm::StringRef LastName);

/// Whether somebody who reads \p R in a model would miss the function there:
/// it opens, closes, frees or tells the state.
bool isOfConnection(Role R);

} // namespace iot

#endif
