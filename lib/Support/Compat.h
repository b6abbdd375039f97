//===- Compat.h - Differences between versions of LLVM ----------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One source builds against LLVM 19 and 22. Whatever has another name or shape
// in one of them gets its newer form here; no other file asks for the version.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_SUPPORT_COMPAT_H
#define IOT_TIDY_SUPPORT_COMPAT_H

#include "clang-tidy/ClangTidyModule.h"
#include "clang/AST/ASTContext.h"
#include "llvm/Config/llvm-config.h"

// The registry of modules moved into ClangTidyModule.h in LLVM 22.
#if LLVM_VERSION_MAJOR < 22
#include "clang-tidy/ClangTidyModuleRegistry.h"
#endif

// The options of the compiler belong to no driver any more.
#if LLVM_VERSION_MAJOR < 22
#include "clang/Driver/Options.h"
namespace clang {
namespace options = driver::options;
using driver::getDriverOptTable;
} // namespace clang
#else
#include "clang/Options/Options.h"
#endif

namespace iot {

/// The type that a struct, class or enumeration declares.
inline clang::QualType typeOf(const clang::ASTContext &Ctx,
                              const clang::TagDecl *D) {
#if LLVM_VERSION_MAJOR < 22
  return Ctx.getTypeDeclType(D);
#else
  return Ctx.getCanonicalTagType(D);
#endif
}

} // namespace iot

#endif // IOT_TIDY_SUPPORT_COMPAT_H
