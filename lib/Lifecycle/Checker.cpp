//===- Checker.cpp - From states to findings ------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a state means at a connect call: which defect it is, where its story
// began, and which of several findings at one call speaks.
//
//===----------------------------------------------------------------------===//

#include "Lifecycle/Engine.h"
#include "Lifecycle/Surroundings.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace iot {

std::string Engine::spell(const FunctionModel &M, const CallSite &C) const {
  const Expr *E = nullptr;
  const Place &P = M.Handle;
  if (P.From == Place::Root::Arg) {
    if (const auto *Call = dyn_cast<CallExpr>(C.E);
        Call && P.Index < Call->getNumArgs())
      E = Call->getArg(P.Index)->IgnoreParenCasts();
    if (const auto *U = dyn_cast_or_null<UnaryOperator>(E);
        U && U->getOpcode() == UO_AddrOf)
      E = U->getSubExpr()->IgnoreParens();
  } else if (P.From == Place::Root::This) {
    if (const auto *Call = dyn_cast<CXXMemberCallExpr>(C.E)) {
      E = Call->getImplicitObjectArgument();
      if (E && isa<CXXThisExpr>(E->IgnoreImpCasts()))
        return "this";
      // p->connect() through an owner.
      if (const auto *O = dyn_cast_or_null<CXXOperatorCallExpr>(
              E ? E->IgnoreParenImpCasts() : nullptr);
          O && O->getNumArgs())
        E = O->getArg(0);
    }
  }
  if (!E)
    return "";
  // As it stands among a macro's arguments; what stands in its body has no name
  // that a reader of the call knows.
  llvm::StringRef Text = Lexer::getSourceText(
      Lexer::makeFileCharRange(
          CharSourceRange::getTokenRange(E->getSourceRange()),
          Ctx.getSourceManager(), Ctx.getLangOpts()),
      Ctx.getSourceManager(), Ctx.getLangOpts());
  return Text.size() <= 60 && Text.find('\n') == llvm::StringRef::npos
             ? Text.str()
             : "";
}

void Engine::report(Defect D, const CallSite &C, const FunctionModel &M,
                    const ObjectState &O, const Frame &Fr, const State &S) {
  if (S.Approximate || O.Supposed)
    return;
  // What comes out of it depends on no more than this.
  if (!Considered
           .insert({C.E, &M, O.TestedAt,
                    unsigned(D) << 2 | unsigned(O.OpenedAt == C.E) << 1 |
                        unsigned(Supposing)})
           .second)
    return;
  if (!O.TestedAt)
    Unasked.insert(C.E);
  const FunctionDecl *In = Fr.Facts ? Fr.Facts->F : nullptr;
  // An SDK's own implementation and its forwarding wrappers are not judged.
  if (const auto *Method = dyn_cast_or_null<CXXMethodDecl>(In))
    if (Registry.isWrapper(Method->getParent()->getQualifiedNameAsString()))
      return;
  if (In && Models.isImplementation(In))
    return;
  // To be given the handle that exists already overwrites nothing.
  if (D == Defect::OverwrittenConnection &&
      M.second().Effect == SecondConnect::ReturnsExisting)
    D = Defect::DoubleConnect;
  Finding F;
  F.What = D;
  F.At = C.E;
  F.Call = &M;
  F.Was = O.State;
  F.Handle = spell(M, C);
  F.OpenedAt = O.OpenedAt;
  F.OpenedBy = O.By;
  F.CauseAt = O.ChangedAt;
  F.In = In;
  if (Fr.InRoot && (Fr.InRoot->Repeats || O.OpenedAt == C.E))
    F.Again = Fr.InRoot->F->getDefinition();
  F.InSdkHandler = Fr.InRoot && Fr.InRoot->Callback;
  // An SDK that reconnects for good, and ignores a second connect, ignores one
  // that comes while it reconnects; in the event of a drop it is a mistake
  // still.
  F.Harmless = (D == Defect::DoubleConnect || D == Defect::UnguardedConnect ||
                (D == Defect::CompetingReconnect && !F.InSdkHandler &&
                 M.Owner->ReconnectFixed)) &&
               M.second().isHarmless();
  if (D == Defect::DoubleConnect && In) {
    const Stmt *Loop = loopAround(wayTo(In->getBody(), C.E));
    if (O.OpenedAt == C.E)
      F.Loop = Loop;
    if (F.Loop) {
      // Does anything in the loop look at the outcome?
      const Stmt *Condition = nullptr;
      const VarDecl *Kept = nullptr;
      bool Used = false;
      mentions(Loop, [&](const Stmt *X) {
        if (const auto *DS = dyn_cast<DeclStmt>(X)) {
          for (const Decl *V : DS->decls())
            if (const auto *Var = dyn_cast<VarDecl>(V);
                Var && Var->getInit() &&
                mentions(Var->getInit(),
                         [&](const Stmt *Y) { return Y == C.E; }))
              Kept = Var;
        } else if (const auto *B = dyn_cast<BinaryOperator>(X);
                   B && B->getOpcode() == BO_Assign) {
          if (mentions(B->getRHS(), [&](const Stmt *Y) { return Y == C.E; }))
            if (const auto *R =
                    dyn_cast<DeclRefExpr>(B->getLHS()->IgnoreParens()))
              Kept = dyn_cast<VarDecl>(R->getDecl());
        }
        return false;
      });
      auto Looks = [&](const Stmt *Cond) {
        return Cond && mentions(Cond, [&](const Stmt *X) {
                 if (X == C.E)
                   return true;
                 if (const auto *Call = dyn_cast<CallExpr>(X))
                   if (const FunctionDecl *FD = Call->getDirectCallee())
                     if (const FunctionModel *FM = Models.function(FD))
                       return FM->What == Role::Status;
                 if (const auto *R = dyn_cast<DeclRefExpr>(X))
                   return Kept && R->getDecl() == Kept;
                 if (isa<MemberExpr>(X))
                   return !isa<CXXMethodDecl>(
                       cast<MemberExpr>(X)->getMemberDecl());
                 return false;
               });
      };
      mentions(Loop, [&](const Stmt *X) {
        Condition = nullptr;
        if (const auto *I = dyn_cast<IfStmt>(X))
          Condition = I->getCond();
        else if (const auto *W = dyn_cast<WhileStmt>(X))
          Condition = W->getCond();
        else if (const auto *DoW = dyn_cast<DoStmt>(X))
          Condition = DoW->getCond();
        else if (const auto *For = dyn_cast<ForStmt>(X))
          Condition = For->getCond();
        else if (const auto *Sw = dyn_cast<SwitchStmt>(X))
          Condition = Sw->getCond();
        Used |= Looks(Condition);
        return false;
      });
      // What outlives the function may go with the connection.
      for (const IfStmt *I : guardsOf(Loop, C.E))
        Used |= mentions(I->getCond(), [](const Stmt *Y) {
          const auto *R = dyn_cast<DeclRefExpr>(Y);
          const auto *V = R ? dyn_cast<VarDecl>(R->getDecl()) : nullptr;
          return V && V->hasGlobalStorage() && !V->getType().isConstQualified();
        });
      if (!Used && !F.Harmless)
        F.What = Defect::UngatedRetryLoop;
    }
    // Does the condition around it test the wrong thing?
    if (O.TestedAt && (Supposing || SiteOwner.lookup(O.TestedAt) == Fr.Facts))
      F.TestedAt = O.TestedAt;
    else
      F.AskedAt = O.TestedAt;
    for (const IfStmt *I : guardsOf(In->getBody(), C.E))
      mentions(I->getCond(), [&](const Stmt *Y) {
        // A test that was kept in a variable.
        if (const auto *Ref = dyn_cast<DeclRefExpr>(Y))
          if (const auto *Kept = dyn_cast<VarDecl>(Ref->getDecl());
              Kept && Kept->isLocalVarDecl() && Kept->getInit())
            Y = Kept->getInit()->IgnoreParenImpCasts();
        if (const auto *Call = dyn_cast<CallExpr>(Y))
          if (const FunctionDecl *FD = Call->getDirectCallee()) {
            const FunctionModel *FM = Models.function(FD);
            if (FM && FM->What == Role::NotStatus) {
              F.What = Defect::MisreadState;
              F.NotAsked = true;
              F.Detail = (FD->getNameAsString() + "' tells " + FM->Meaning);
            } else if (Registry.isLink(FD->getQualifiedNameAsString())) {
              F.What = Defect::MisreadState;
              F.NotAsked = true;
              F.Detail = FD->getNameAsString() +
                         "' tells the state of the network link";
            } else if (FM && FM->What == Role::Status && !O.TestedAt) {
              // Of this handle it would have said connected on this path.
              auto Site = Sites.find(Call);
              const std::string Other =
                  Site == Sites.end() ? "" : spell(*FM, *Site->second);
              if (!Other.empty() && !F.Handle.empty() && Other != F.Handle) {
                F.What = Defect::MisreadState;
                F.Detail = FD->getNameAsString() + "' tells the state of '" +
                           Other + "'";
              }
            }
          }
        return false;
      });
  }
  if (F.What == Defect::DoubleConnect && F.TestedAt) {
    // Whether the test lets both answers through is known at the end.
    F.What = Defect::MisreadState;
    F.Harmless = false; // a closed one is not opened
    const Stmt *Test = F.TestedAt;
    std::string Name = "the status";
    if (auto Site = Sites.find(F.TestedAt); Site != Sites.end())
      Name = Site->second->Callee
                 ? Site->second->Callee->getNameAsString()
                 : Lexer::getSourceText(
                       CharSourceRange::getTokenRange(Test->getSourceRange()),
                       Ctx.getSourceManager(), Ctx.getLangOpts())
                       .str();
    F.Detail = Name + "' says connected here";
  } else
    F.TestedAt = nullptr;
  if (Supposing) {
    if (!F.TestedAt)
      return;
    F.NeverOpens = true;
  }
  if (!Reported.insert({C.E, unsigned(F.What)}).second)
    return;
  Out.All.push_back(std::move(F));
}

/// One cause is one finding: of several at one call the most specific speaks.
void Engine::keepMostSpecific() {
  llvm::erase_if(Out.All, [&](const Finding &F) {
    return (F.What == Defect::CompetingReconnect &&
            Undecided.contains(F.Call->Owner)) ||
           (F.NeverOpens && Untested.contains(F.At));
  });
  static constexpr Defect Order[] = {
      Defect::CompetingReconnect,    Defect::ConnectAfterDestroy,
      Defect::MisreadState,          Defect::UngatedRetryLoop,
      Defect::OverwrittenConnection, Defect::DuplicateClientId,
      Defect::DoubleConnect,         Defect::ReconnectWithoutBackoff,
      Defect::UnguardedConnect};
  auto Rank = [&](const Finding &F) {
    return (llvm::find(Order, F.What) - std::begin(Order)) +
           (F.Harmless ? std::size(Order) : 0);
  };
  for (const Finding &F : Out.All)
    if (!F.TestedAt && F.What == Defect::DoubleConnect)
      Untested.insert(F.At);
  for (Finding &F : Out.All) {
    F.MaybeOpening = SeenOpening.contains(F.At);
    F.Needed = SeenNeeded.contains(F.At);
    F.Stale = SeenStale.contains(F.At);
    if (Unasked.contains(F.At) || AfterNo.contains({F.At, F.AskedAt}))
      F.AskedAt = nullptr;
    if (F.TestedAt &&
        (Untested.contains(F.At) || AfterNo.contains({F.At, F.TestedAt}))) {
      // A test that lets both answers pass decides nothing.
      F.What = Defect::DoubleConnect;
      F.Detail.clear();
      F.Harmless = F.Call->second().isHarmless();
    }
  }
  // Such a one may stand beside one of the kind that it has become.
  llvm::DenseSet<std::pair<const Expr *, unsigned>> Told;
  llvm::erase_if(Out.All, [&](const Finding &F) {
    return !Told.insert({F.At, unsigned(F.What)}).second;
  });
  llvm::DenseMap<const Expr *, size_t> Best;
  for (const Finding &F : Out.All) {
    auto [I, New] = Best.try_emplace(F.At, Rank(F));
    I->second = std::min<size_t>(I->second, Rank(F));
  }
  // What would speak next, once the one that speaks is mended.
  llvm::DenseSet<const Expr *> NoWait;
  for (const Finding &F : Out.All)
    if (F.What == Defect::ReconnectWithoutBackoff)
      NoWait.insert(F.At);
  llvm::erase_if(
      Out.All, [&](const Finding &F) { return size_t(Rank(F)) != Best[F.At]; });
  for (Finding &F : Out.All)
    F.NoWait = NoWait.contains(F.At);
}

} // namespace iot
