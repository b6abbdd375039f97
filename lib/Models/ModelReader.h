//===- ModelReader.h - From model files to models -------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_MODELS_MODELREADER_H
#define IOT_TIDY_MODELS_MODELREADER_H

#include "Models/Model.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <memory>

namespace iot {

/// Something wrong in a model file. Line and column are 1-based; 0 means the
/// whole file.
struct ModelError {
  std::string File;
  unsigned Line = 0, Column = 0;
  std::string Message; ///< what was found and what was expected
  std::string str() const;
};

/// Finds the base of a derived model by its id, or returns null.
using ModelFinder = llvm::function_ref<const Model *(llvm::StringRef)>;

/// Parses one model file. Appends what is wrong to \p Errors (one error per
/// mistake, the first of a file ends it) and returns null then.
std::unique_ptr<Model> parseModel(llvm::StringRef File, llvm::StringRef Text,
                                  ModelFinder Resolve,
                                  std::vector<ModelError> &Errors);

struct ModelText {
  std::string File;
  llvm::StringRef Text;
};

/// Parses several, which may derive from one another in any order. Bases come
/// before what derives from them; those that are in none of the files are
/// looked up in \p Fallback.
std::vector<std::unique_ptr<Model>>
parseModels(llvm::ArrayRef<ModelText> Texts, ModelFinder Fallback,
            std::vector<ModelError> &Errors);

} // namespace iot

#endif
