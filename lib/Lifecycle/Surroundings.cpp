//===- Surroundings.cpp - How the source is written there -----------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Lifecycle/Surroundings.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;

namespace iot {

/// Goes through \p Body in order until \p At, tells \p Done of all that ends
/// before it, with whether anything in it leaves what is around it, and returns
/// the way to it.
static Way walkTo(const Stmt *Body, const Expr *At,
                  llvm::function_ref<void(const Stmt *, bool)> Done) {
  struct Step {
    const Stmt *S;
    Stmt::const_child_iterator Next, End;
    bool Leaves;
  };
  llvm::SmallVector<Step, 32> Steps;
  auto Enter = [&](const Stmt *S) {
    const Stmt::const_child_range Children = S->children();
    Steps.push_back(
        {S, Children.begin(), Children.end(),
         isa<ReturnStmt, BreakStmt, ContinueStmt, GotoStmt, CXXThrowExpr>(S)});
  };
  if (Body)
    Enter(Body);
  while (!Steps.empty() && Steps.back().S != At) {
    Step &Last = Steps.back();
    const Stmt *S = Last.S;
    if (Last.Next == Last.End) {
      const bool Leaves = Last.Leaves;
      Steps.pop_back();
      if (!Steps.empty())
        Steps.back().Leaves |= Leaves;
      Done(S, Leaves);
      continue;
    }
    const Stmt *Child = *Last.Next++;
    // A lambda's body is a function of its own.
    const auto *Lambda = dyn_cast<LambdaExpr>(S);
    if (Child && !(Lambda && Child == Lambda->getBody()))
      Enter(Child);
  }
  Way To;
  for (const Step &Each : Steps)
    To.push_back(Each.S);
  return To;
}

Way wayTo(const Stmt *Body, const Expr *At) {
  return walkTo(Body, At, [](const Stmt *, bool) {});
}

const Stmt *loopAround(llvm::ArrayRef<const Stmt *> To) {
  for (const Stmt *S : llvm::reverse(To)) {
    const auto *Do = dyn_cast<DoStmt>(S); // do ... while (0) is none
    const auto *Zero =
        Do ? dyn_cast<IntegerLiteral>(Do->getCond()->IgnoreParenImpCasts())
           : nullptr;
    if (isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(S) &&
        !(Zero && Zero->getValue().isZero()))
      return S;
  }
  return nullptr;
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

llvm::SmallVector<const IfStmt *, 4> guardsOf(const Stmt *Body,
                                              const Expr *At) {
  llvm::SmallVector<const IfStmt *, 4> All;
  const Way To = walkTo(Body, At, [&](const Stmt *S, bool Leaves) {
    const auto *I = dyn_cast<IfStmt>(S);
    if (!I || I->getElse() || !Leaves)
      return;
    const Stmt *Last = I->getThen();
    if (const auto *Block = dyn_cast<CompoundStmt>(Last))
      Last = Block->body_empty() ? nullptr : Block->body_back();
    if (isa_and_nonnull<ReturnStmt, ContinueStmt, BreakStmt, GotoStmt>(Last))
      All.push_back(I);
  });
  if (To.empty())
    return {};
  for (size_t N = 0; N + 1 < To.size(); ++N)
    if (const auto *I = dyn_cast<IfStmt>(To[N]);
        I && (To[N + 1] == I->getThen() || To[N + 1] == I->getElse()))
      All.push_back(I);
  return All;
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

/// Whether \p In names one of \p Variables.
static bool names(const Stmt *In,
                  const llvm::SmallPtrSetImpl<const ValueDecl *> &Variables) {
  return mentions(In, [&](const Stmt *S) {
    const auto *R = dyn_cast<DeclRefExpr>(S);
    return R && Variables.contains(R->getDecl());
  });
}

/// The variable that \p S changes to what follows it: ++i, p += 2, p = p->next.
static const VarDecl *stepped(const Stmt *S) {
  const Expr *Changed = nullptr;
  const auto *B = dyn_cast<BinaryOperator>(S);
  if (const auto *U = dyn_cast<UnaryOperator>(S);
      U && U->isIncrementDecrementOp())
    Changed = U->getSubExpr();
  else if (const auto *Op = dyn_cast<CXXOperatorCallExpr>(S);
           Op && (Op->getOperator() == OO_PlusPlus ||
                  Op->getOperator() == OO_MinusMinus))
    Changed = Op->getArg(0);
  else if (B && B->isAssignmentOp())
    Changed = B->getLHS();
  const auto *R =
      Changed ? dyn_cast<DeclRefExpr>(Changed->IgnoreParenImpCasts()) : nullptr;
  const auto *V = R ? dyn_cast<VarDecl>(R->getDecl()) : nullptr;
  if (V && B && B->getOpcode() == BO_Assign) {
    llvm::SmallPtrSet<const ValueDecl *, 1> Itself = {V};
    if (!names(B->getRHS(), Itself))
      return nullptr;
  }
  return V;
}

std::optional<Walk> walkAround(const Stmt *Body, const Expr *At) {
  const Stmt *Loop = loopAround(wayTo(Body, At));
  if (!Loop)
    return std::nullopt;
  llvm::SmallPtrSet<const ValueDecl *, 4> Varies;
  Walk Found = {nullptr, nullptr, false};
  if (const auto *Range = dyn_cast<CXXForRangeStmt>(Loop)) {
    Found.Of = Range->getLoopVariable();
    Varies.insert(Found.Of);
    if (const auto *D = dyn_cast_or_null<DecompositionDecl>(Found.Of))
      for (const BindingDecl *Part : D->bindings())
        Varies.insert(Part);
  } else {
    const Expr *Cond = conditionOf(Loop);
    mentions(Loop, [&](const Stmt *S) {
      const VarDecl *V = stepped(S);
      llvm::SmallPtrSet<const ValueDecl *, 1> It = {V};
      if (V && Cond && names(Cond, It)) {
        Found.Of = V;
        Varies.insert(V);
      }
      return false;
    });
    const auto *For = dyn_cast<ForStmt>(Loop);
    if (const auto *Set = For && Found.Of
                              ? dyn_cast_or_null<BinaryOperator>(For->getInit())
                              : nullptr)
      Found.First = Set->getRHS();
    else if (For && Found.Of)
      Found.First = Found.Of->getInit();
  }
  if (!Found.Of)
    return std::nullopt;
  // const char *host = hosts[i]; Options options; options.host = host;
  llvm::SmallPtrSet<const ValueDecl *, 4> Inside;
  auto Learn = [&](const Stmt *S) {
    const Expr *Told = nullptr;
    if (const auto *DS = dyn_cast<DeclStmt>(S)) {
      for (const Decl *D : DS->decls())
        if (const auto *V = dyn_cast<VarDecl>(D)) {
          Inside.insert(V);
          if (V->getInit() && names(V->getInit(), Varies))
            Varies.insert(V);
        }
    } else if (const auto *B = dyn_cast<BinaryOperator>(S))
      Told = B->isAssignmentOp() ? B->getLHS() : nullptr;
    else if (const auto *M = dyn_cast<CXXMemberCallExpr>(S))
      Told = M->getImplicitObjectArgument();
    while (const auto *M = dyn_cast_or_null<MemberExpr>(
               Told ? Told->IgnoreParenImpCasts() : nullptr))
      Told = M->getBase();
    if (const auto *R = dyn_cast_or_null<DeclRefExpr>(
            Told ? Told->IgnoreParenImpCasts() : nullptr);
        R && Inside.contains(R->getDecl()) && names(S, Varies))
      Varies.insert(R->getDecl());
    return false;
  };
  for (size_t Was = 0; Was != Varies.size() + Inside.size();) {
    Was = Varies.size() + Inside.size();
    mentions(Loop, Learn);
  }
  Found.IsGiven = names(At, Varies);
  return Found;
}

llvm::SmallVector<const Expr *, 4> conditionsBefore(const Stmt *Body,
                                                    const Expr *At) {
  llvm::SmallVector<const Expr *, 4> All;
  const Way To = walkTo(Body, At, [&](const Stmt *S, bool Leaves) {
    const Expr *Cond = conditionOf(S);
    if (Cond && (Leaves || isa<WhileStmt, DoStmt, ForStmt>(S)))
      All.push_back(Cond);
  });
  if (To.empty())
    return {};
  for (size_t N = 0; N + 1 < To.size(); ++N)
    if (const Expr *Cond = conditionOf(To[N]); Cond && To[N + 1] != Cond)
      All.push_back(Cond);
  return All;
}

} // namespace iot
