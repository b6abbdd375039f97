//===- FileScope.cpp - What is declared outside of everything -------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Support/FileScope.h"
#include "clang/AST/Decl.h"
#include "clang/Sema/IdentifierResolver.h"

using namespace clang;

namespace iot {

llvm::SmallVector<NamedDecl *, 2> FileScope::find(llvm::StringRef Name) const {
  // Declares it, if it is one of a precompiled header.
  const DeclarationName Id = &Ctx->Idents.get(Name);
  llvm::SmallVector<NamedDecl *, 2> Found;
  if (!Parser || Ctx->getLangOpts().CPlusPlus) {
    const auto All = Ctx->getTranslationUnitDecl()->lookup(Id);
    Found.assign(All.begin(), All.end());
    return Found;
  }
  // The chains hang on the names: a resolver of our own sees the parser's.
  for (NamedDecl *D : IdentifierResolver(*Parser).decls(Id))
    if (D->getDeclContext()->getRedeclContext()->isTranslationUnit())
      Found.push_back(D);
  return Found;
}

} // namespace iot
