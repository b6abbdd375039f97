//===- FileScope.h - What is declared outside of everything -----*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A name at file scope, looked up without a table of all names. In C the AST
// has none until it is asked for a name, and makes it from everything that the
// headers declare: in an editor, where those wait on the disk, that takes as
// long as to parse the file. The parser keeps its own chains, one a name, and
// they stand until the last consumer of the translation unit is done.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_SUPPORT_FILESCOPE_H
#define IOT_TIDY_SUPPORT_FILESCOPE_H

#include "clang/AST/ASTContext.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

namespace clang {
class NamedDecl;
class Preprocessor;
} // namespace clang

namespace iot {

class FileScope {
public:
  /// \p Parser is the one that is still at its work on \p Ctx; without it all
  /// is looked up in the AST.
  FileScope(const clang::ASTContext &Ctx, clang::Preprocessor *Parser = nullptr)
      : Ctx(&Ctx), Parser(Parser) {}

  llvm::SmallVector<clang::NamedDecl *, 2> find(llvm::StringRef Name) const;
  const clang::ASTContext &context() const { return *Ctx; }

private:
  const clang::ASTContext *Ctx;
  clang::Preprocessor *Parser;
};

} // namespace iot

#endif // IOT_TIDY_SUPPORT_FILESCOPE_H
