//===- StateDiagram.h - A model as states and what leads between them -----===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The life of one connection as its model tells it, for people: what creates,
// opens and closes it, which events come, and where a second connect ends.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_TOOLS_MODELS_STATEDIAGRAM_H
#define IOT_TIDY_TOOLS_MODELS_STATEDIAGRAM_H

#include "Models/Model.h"

namespace llvm {
class raw_ostream;
} // namespace llvm

namespace iot {

/// From one state to another, and all that leads there.
struct Transition {
  std::string From, To;
  bool IsMistake = false; ///< a second connect
  std::vector<std::string> Causes;
};

std::vector<Transition> stateDiagram(const Model &M);

void printText(llvm::raw_ostream &OS, llvm::ArrayRef<Transition> Diagram);
/// For Graphviz.
void printDot(llvm::raw_ostream &OS, const Model &M,
              llvm::ArrayRef<Transition> Diagram);

/// For Mermaid, which Markdown viewers draw.
void printMermaid(llvm::raw_ostream &OS, llvm::ArrayRef<Transition> Diagram);

} // namespace iot

#endif
