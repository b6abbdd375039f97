//===- Surroundings.h - How the source is written there -------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Questions about the statements around a call, for the words of a finding and
// for what is evident without following a path.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_LIFECYCLE_SURROUNDINGS_H
#define IOT_TIDY_LIFECYCLE_SURROUNDINGS_H

#include "clang/AST/Stmt.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallVector.h"
#include <optional>

namespace iot {

/// Whether \p Is holds for \p In or anything in it.
bool mentions(const clang::Stmt *In,
              llvm::function_ref<bool(const clang::Stmt *)> Is);

/// From a body (first) to an expression in it (last); empty where it is not in
/// it. A lambda's body is one of its own.
using Way = llvm::SmallVector<const clang::Stmt *, 16>;
Way wayTo(const clang::Stmt *Body, const clang::Expr *At);

/// The innermost loop on the way \p To an expression, or null.
const clang::Stmt *loopAround(llvm::ArrayRef<const clang::Stmt *> To);

/// The variable by which a loop goes through a list, or counts.
struct Walk {
  const clang::VarDecl *Of;
  const clang::Expr *First; ///< what it starts with, or null
  bool IsGiven; ///< what the place asked about is given depends on it
};

/// How the innermost loop of \p Body around \p At comes to an end by itself.
std::optional<Walk> walkAround(const clang::Stmt *Body, const clang::Expr *At);

/// What decides in \p Body about \p At: it stands inside, or such a one leaves
/// before it.
llvm::SmallVector<const clang::IfStmt *, 4> guardsOf(const clang::Stmt *Body,
                                                     const clang::Expr *At);

/// All conditions of \p Body that may decide whether \p At is reached: around
/// it, of what may leave before it, and of loops before it.
llvm::SmallVector<const clang::Expr *, 4>
conditionsBefore(const clang::Stmt *Body, const clang::Expr *At);

} // namespace iot

#endif
