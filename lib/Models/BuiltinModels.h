//===- BuiltinModels.h - The models that are part of the program ----------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What tools/embed-models writes at build time: every model, packed
// (ModelPack.h), and a table of all names, which says what model is worth
// reading. Constants only, so that a process pays for the models it uses and
// for no others, and parses no YAML unless the user brings some.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_MODELS_BUILTINMODELS_H
#define IOT_TIDY_MODELS_BUILTINMODELS_H

#include "Models/ModelNames.h"
#include "llvm/ADT/ArrayRef.h"

namespace iot {

struct EmbeddedModel {
  llvm::StringLiteral File, Id;
  llvm::StringLiteral Packed; ///< with what it inherited
};

struct EmbeddedName {
  NameKind Kind;
  unsigned short Model; ///< its number
  llvm::StringLiteral Name;
};

/// In the order in which they count where several have something to say.
extern const llvm::ArrayRef<EmbeddedModel> BuiltinModels;
/// Sorted by kind, name and model.
extern const llvm::ArrayRef<EmbeddedName> BuiltinNames;
extern const llvm::StringLiteral BuiltinDigest;

} // namespace iot

#endif
