//===- Unguarded.cpp - Opens that nothing tests before --------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An open of a handle of which nothing is known is a finding where control came
// back to it, or where unknown callers may do that, and nothing on any way to
// it, in its function or in their callers, tests anything that could depend on
// the connection. What a condition may depend on is judged by what it names, in
// favour of silence.
//
//===----------------------------------------------------------------------===//

#include "Lifecycle/Engine.h"
#include "Lifecycle/Surroundings.h"

using namespace clang;

namespace iot {

/// Whether \p L is the same place whenever its function runs: reached from a
/// variable that lives on, a parameter or an object, not from what a call
/// yields.
static bool isLasting(const Location *L) {
  for (unsigned Hops = 0; Hops < 16; ++Hops) {
    const Location *Base = L->base();
    switch (Base->K) {
    case Location::Kind::Var: {
      const auto *V = dyn_cast<VarDecl>(static_cast<const Decl *>(Base->Ptr));
      return V && (V->hasGlobalStorage() || isa<ParmVarDecl>(V));
    }
    case Location::Kind::This:
    case Location::Kind::ThisPtr:
    case Location::Kind::Global:
      return true;
    case Location::Kind::Pointee:
      if (Base->Of->K != Symbol::Kind::Initial || Base->Of->Ptr)
        return false;
      L = Base->Of->From;
      break;
    default:
      return false;
    }
  }
  return false;
}

void Engine::unguarded(const CallSite &C, const Location *Object,
                       const ObjectState &O, const Frame &Fr) {
  if (O.State != Conn::Unknown || !Fr.Facts || !isLasting(Object))
    return;
  UnknownOpen &Seen =
      Unguarded.insert({C.E, {&C, Fr.Facts, O, false, false}}).first->second;
  if (O.OpenedAt == C.E) {
    Seen.State = O;
    Seen.Again = true;
  }
  // Whoever was given the handle may have closed it.
  Seen.Handed |= O.Handed;
}

/// Whether \p Cond says nothing about any connection: constants, the event of
/// a platform's handler \p F, the network link, a loop's own counter.
bool Engine::tellsNothing(const Expr *Cond, const FunctionDecl *F) {
  bool Handles = false;
  if (auto I = RootsOf.find(F->getCanonicalDecl()); I != RootsOf.end())
    Handles = llvm::all_of(I->second, [](const Root *R) { return R->Handler; });
  return !mentions(Cond, [&](const Stmt *S) {
    if (const auto *Call = dyn_cast<CallExpr>(S)) {
      const FunctionDecl *Callee = Call->getDirectCallee();
      return !Callee || !Registry.isLink(Callee->getQualifiedNameAsString());
    }
    if (isa<CXXThisExpr>(S))
      return true;
    const auto *Ref = dyn_cast<DeclRefExpr>(S);
    if (!Ref || isa<EnumConstantDecl, FunctionDecl>(Ref->getDecl()))
      return false;
    const auto *V = dyn_cast<VarDecl>(Ref->getDecl());
    if (!V)
      return true;
    if (const auto *P = dyn_cast<ParmVarDecl>(V))
      return !Handles || P->getType()->isVoidPointerType();
    if (V->getType().isConstQualified() && V->hasGlobalStorage() &&
        !V->getType()->isRecordType())
      return false;
    // The name of a group of events, and objects that ask for the link.
    if (V->getType()->isRecordType())
      return false;
    if (Handles && V->getType()->isPointerType() && V->hasGlobalStorage() &&
        V->getType()->getPointeeType().isConstQualified())
      return false;
    const auto *Init = V->isLocalVarDecl() ? V->getInit() : nullptr;
    return !Init || !isa<IntegerLiteral>(Init->IgnoreImplicit());
  });
}

void Engine::judgeUnguarded() {
  if (Unguarded.empty())
    return;
  CallerMap Callers = callers();
  for (const auto &[At, Seen] : Unguarded) {
    if (Seen.Handed)
      continue;
    llvm::SmallVector<Caller, 8> Todo = {{Seen.In, At}};
    llvm::SmallPtrSet<const Expr *, 8> Done = {At};
    bool Tested = false, Outside = false;
    const FunctionDecl *Again = nullptr;
    for (size_t I = 0; I < Todo.size() && !Tested; ++I) {
      const auto [F, E] = Todo[I];
      const FunctionDecl *FD = F->F->getCanonicalDecl();
      for (const Expr *Cond : conditionsBefore(F->F->getBody(), E))
        Tested |= !tellsNothing(Cond, FD);
      const EntryModel *Entry = isa<CXXMethodDecl>(FD) || !FD->getIdentifier()
                                    ? nullptr
                                    : Registry.entry(FD->getName());
      bool Runs = Entry && Entry->Repeats;
      if (auto R = RootsOf.find(FD); R != RootsOf.end())
        for (const Root *One : R->second) {
          // In an SDK's own events its state is what the event says.
          Tested |= One->Callback != nullptr;
          Runs |= One->Repeats && One->In != Root::Context::Thread;
        }
      if (Runs)
        Again = F->F;
      const auto &Its = Callers[FD];
      Outside |= Its.empty() && !Entry && !FD->isMain() && !RootsOf.count(FD) &&
                 FD->isExternallyVisible();
      for (const Caller &C : Its)
        if (Done.insert(C.second).second)
          Todo.push_back(C);
    }
    if (Tested || (!Seen.Again && !Outside))
      continue;
    report(Defect::UnguardedConnect, *Seen.Call, *Seen.Call->Model, Seen.State,
           Frame{Seen.In}, State());
    if (Out.All.empty() || Out.All.back().At != At ||
        Out.All.back().What != Defect::UnguardedConnect)
      continue;
    Out.All.back().Again = Again;
    Out.All.back().Loop = loopAround(wayTo(Seen.In->F->getBody(), At));
    Out.All.back().OnlyStrict = !Seen.Again;
  }
}

} // namespace iot
