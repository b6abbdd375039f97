//===- Source.h - The text around a call, and what may be done to it ------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The way from a function's body down to an expression in it, and edits of the
// statements on it that keep to how the file is written. An edit that cannot be
// made without a doubt is not made: in macros, headers and templates.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_FIXES_SOURCE_H
#define IOT_TIDY_FIXES_SOURCE_H

#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"
#include "clang/AST/Expr.h"
#include "clang/AST/Stmt.h"
#include "clang/Basic/Diagnostic.h"

namespace iot {

class FileScope;

class Source {
public:
  Source(const clang::FunctionDecl *In, const clang::Expr *At,
         clang::ASTContext &Ctx, const FileScope &TopLevel);

  /// From the body (first) to the expression itself (last); empty where it was
  /// not found.
  llvm::ArrayRef<const clang::Stmt *> path() const { return Path; }
  /// The statement that the expression is all of, but for casts to void and
  /// what the compiler adds; null: its value is used.
  const clang::Stmt *statement() const { return Statement; }
  /// The nearest one around the expression that stands in a block.
  const clang::Stmt *inBlock() const { return Block; }
  const clang::Stmt *parentOf(const clang::Stmt *S) const;

  /// Whether \p R may be edited: in this file, out of macros and templates.
  bool editable(clang::SourceRange R) const;
  std::string text(clang::SourceRange R) const;
  /// As it is spelled, where evaluating it once more changes nothing.
  std::optional<std::string> repeatable(const clang::Expr *E) const;
  /// \p E as it is spelled, as the operand of a member access.
  std::string operand(const clang::Expr *E) const;
  /// Whether every name of the condition \p Text means something here. What
  /// follows the \p Receiver, which has the type \p Of, is a member of it.
  bool knows(llvm::StringRef Text, llvm::StringRef Receiver,
             clang::QualType Of) const;

  using Edits = llvm::SmallVector<clang::FixItHint, 2>;
  /// Runs \p S, a statement, only if \p Condition.
  Edits guard(const clang::Stmt *S, llvm::StringRef Condition) const;
  /// Adds " && Condition" to the condition of \p I.
  Edits conjoin(const clang::IfStmt *I, llvm::StringRef Condition) const;
  /// Puts the \p Lines before the statement \p S, indented as it is.
  Edits insertBefore(const clang::Stmt *S,
                     llvm::ArrayRef<std::string> Lines) const;
  /// Takes \p S away, and its line where nothing else stands there.
  Edits remove(const clang::Stmt *S) const;
  /// How far this file indents a block.
  std::string indent() const;
  /// How its lines end.
  llvm::StringRef newLine() const;

private:
  /// What stands before \p L on its line, if only white space.
  std::optional<std::string> margin(clang::SourceLocation L) const;
  const clang::IfStmt *elseBehind(const clang::Stmt *S) const;
  Edits indented(const clang::Stmt *S, llvm::StringRef Line) const;
  clang::SourceLocation endOf(const clang::Stmt *S, bool WithSemicolon) const;

  clang::ASTContext &Ctx;
  const FileScope &TopLevel;
  const clang::SourceManager &SM;
  const clang::FunctionDecl *In;
  llvm::SmallVector<const clang::Stmt *, 16> Path;
  const clang::Stmt *Statement = nullptr, *Block = nullptr;
};

} // namespace iot

#endif
