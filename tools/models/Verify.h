//===- Verify.h - A model beside the SDK's own headers --------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Everything a model says that a header can confirm or refute: that a function
// is declared, with such parameters; that places, fields, enumerators, macros
// and virtual functions exist and have these values and types; that the gate
// and the teardown compile. And, as a note, what the headers declare that looks
// like a call for a connection and is in no model.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_TOOLS_MODELS_VERIFY_H
#define IOT_TIDY_TOOLS_MODELS_VERIFY_H

#include "Headers.h"
#include "Models/ModelRegistry.h"

namespace iot {

struct Verdict {
  struct Line {
    bool IsError = false;
    std::string Where, Text;
  };
  std::vector<Line> Lines;
  unsigned Errors = 0, Notes = 0;
  std::vector<std::string> Unparsed; ///< why the headers could not be read
  std::vector<std::string> Headers;  ///< paths of those that were
};

/// Compares \p M with \p Headers (none named: those of the model).
Verdict verify(const Model &M, HeaderSet Headers);

/// Whether the model speaks of C++.
bool isCxx(const Model &M);

} // namespace iot

#endif
