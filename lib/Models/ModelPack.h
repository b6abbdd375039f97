//===- ModelPack.h - Models as bytes --------------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the build makes of the built-in models' YAML, and a run reads back in a
// tenth of the time. Only the same build reads it, so that there is no version
// and nothing is checked.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_MODELS_MODELPACK_H
#define IOT_TIDY_MODELS_MODELPACK_H

#include "Models/Model.h"
#include <memory>

namespace iot {

/// All that the file of \p M said, and what it inherited.
std::string packModel(const Model &M);
std::unique_ptr<Model> unpackModel(llvm::StringRef Bytes);

} // namespace iot

#endif
