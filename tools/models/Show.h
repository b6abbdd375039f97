//===- Show.h - Models as people read them --------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_TOOLS_MODELS_SHOW_H
#define IOT_TIDY_TOOLS_MODELS_SHOW_H

#include "Models/Model.h"
#include "llvm/ADT/ArrayRef.h"

namespace llvm {
class raw_ostream;
} // namespace llvm

namespace iot {

/// A line a model: its id, what it counts, its name and versions; and the sums.
void printList(llvm::raw_ostream &OS, llvm::ArrayRef<const Model *> Models);

/// All that \p M says, in words, with the state diagram.
void printModel(llvm::raw_ostream &OS, const Model &M);

/// For a terminal, or for a page.
enum class Form { Text, Markdown };

/// The part of it that is about functions, fields, events and platforms.
void printFacts(llvm::raw_ostream &OS, const Model &M, Form In);
/// Who connects again after a drop, and what switches that.
void printReconnect(llvm::raw_ostream &OS, const Model &M, Form In);

} // namespace iot

#endif
