//===- Surroundings.cpp - How the source is written there -----------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Lifecycle/Surroundings.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace iot {

const Stmt *loopAround(const Stmt *Body, const Expr *At) {
  const Stmt *Best = nullptr;
  llvm::SmallVector<std::pair<const Stmt *, const Stmt *>, 32> Todo = {
      {Body, nullptr}};
  while (!Todo.empty()) {
    auto [S, Loop] = Todo.pop_back_val();
    if (!S || isa<LambdaExpr>(S))
      continue;
    if (S == At)
      return Loop;
    const auto *Do = dyn_cast<DoStmt>(S); // do ... while (0) is none
    const auto *Zero =
        Do ? dyn_cast<IntegerLiteral>(Do->getCond()->IgnoreParenImpCasts())
           : nullptr;
    if (isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(S) &&
        !(Zero && Zero->getValue().isZero()))
      Loop = S;
    for (const Stmt *Child : S->children())
      Todo.push_back({Child, Loop});
  }
  return Best;
}

bool mentions(const Stmt *In, llvm::function_ref<bool(const Stmt *)> Is) {
  llvm::SmallVector<const Stmt *, 32> Todo = {In};
  while (!Todo.empty()) {
    const Stmt *S = Todo.pop_back_val();
    if (!S)
      continue;
    if (Is(S))
      return true;
    Todo.append(S->child_begin(), S->child_end());
  }
  return false;
}

bool guards(const IfStmt *I, const Expr *At, const SourceManager &SM) {
  auto IsIt = [&](const Stmt *S) { return S == At; };
  if ((I->getThen() && mentions(I->getThen(), IsIt)) ||
      (I->getElse() && mentions(I->getElse(), IsIt)))
    return true;
  if (I->getElse() ||
      !SM.isBeforeInTranslationUnit(I->getBeginLoc(), At->getBeginLoc()))
    return false;
  const Stmt *Last = I->getThen();
  if (const auto *Body = dyn_cast_or_null<CompoundStmt>(Last))
    Last = Body->body_empty() ? nullptr : Body->body_back();
  return isa_and_nonnull<ReturnStmt, ContinueStmt, BreakStmt, GotoStmt>(Last);
}

/// The condition of \p S, if it is of a kind that has one.
static const Expr *conditionOf(const Stmt *S) {
  if (const auto *I = dyn_cast<IfStmt>(S))
    return I->getCond();
  if (const auto *Sw = dyn_cast<SwitchStmt>(S))
    return Sw->getCond();
  if (const auto *W = dyn_cast<WhileStmt>(S))
    return W->getCond();
  if (const auto *D = dyn_cast<DoStmt>(S))
    return D->getCond();
  if (const auto *F = dyn_cast<ForStmt>(S))
    return F->getCond();
  if (const auto *C = dyn_cast<AbstractConditionalOperator>(S))
    return C->getCond();
  if (const auto *B = dyn_cast<BinaryOperator>(S); B && B->isLogicalOp())
    return B->getLHS();
  return nullptr;
}

llvm::SmallVector<const Expr *, 4>
conditionsBefore(const Stmt *Body, const Expr *At, const SourceManager &SM) {
  llvm::SmallVector<const Expr *, 4> All;
  mentions(Body, [&](const Stmt *S) {
    const Expr *Cond = conditionOf(S);
    if (!Cond || mentions(Cond, [&](const Stmt *X) { return X == At; }))
      return false;
    const bool Around = mentions(S, [&](const Stmt *X) { return X == At; });
    const bool Before =
        SM.isBeforeInTranslationUnit(S->getBeginLoc(), At->getBeginLoc());
    const bool MayLeave =
        isa<WhileStmt, DoStmt, ForStmt>(S) || mentions(S, [](const Stmt *X) {
          return isa<ReturnStmt, BreakStmt, ContinueStmt, GotoStmt,
                     CXXThrowExpr>(X);
        });
    if (Around || (Before && MayLeave))
      All.push_back(Cond);
    return false;
  });
  return All;
}

} // namespace iot
