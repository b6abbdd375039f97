//===- Module.cpp - The checks as a module of clang-tidy ------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every check of this folder registers itself; here they are handed over.
//
//===----------------------------------------------------------------------===//

#include "Check/IotCheck.h"

namespace {

class IotModule : public clang::tidy::ClangTidyModule {
public:
  void
  addCheckFactories(clang::tidy::ClangTidyCheckFactories &Factories) override {
    for (const iot::CheckInfo *Info : iot::allChecks())
      Factories.registerCheckFactory(
          Info->Name,
          [Info](llvm::StringRef Name, clang::tidy::ClangTidyContext *Context) {
            return std::make_unique<iot::IotCheck>(*Info, Name, Context);
          });
  }
};

clang::tidy::ClangTidyModuleRegistry::Add<IotModule>
    X("iot-module", "Finds code that opens an IoT connection twice.");

} // namespace
