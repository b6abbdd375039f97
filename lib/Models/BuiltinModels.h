//===- BuiltinModels.h - The models that are part of the program ----------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What tools/embed-models writes at build time: the text of every model file
// and a table of all names, which says what text is worth reading. Constants
// only, so that a process pays for the models it uses and for no others.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_MODELS_BUILTINMODELS_H
#define IOT_TIDY_MODELS_BUILTINMODELS_H

#include "Models/ModelNames.h"
#include "llvm/ADT/ArrayRef.h"

namespace iot {

struct EmbeddedModel {
  llvm::StringLiteral File, Id;
  int Base; ///< the number of the model it derives from (a smaller one), or -1
  llvm::StringLiteral Text;
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
