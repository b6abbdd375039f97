//===- Suppose.cpp - What a path may take for granted ---------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Where the program's begin is out of sight, what outlives a function may have
// any value as the function begins, and a path that tests it goes on with what
// the test says. That is a supposition. A path that passes a test with a
// connection open, and only because of a value that nobody has written on it,
// is no evidence about that connection: a flag that the drop's handler sets is
// not set while the connection stands. It is, if somebody writes that value
// whom this file leaves to others: a function that they may call at any time.
//
//===----------------------------------------------------------------------===//

#include "Lifecycle/Engine.h"

using namespace clang;

namespace iot {

/// The variable or field that \p L is; null where its type is out of sight.
const ValueDecl *Engine::declOf(const Location *L) {
  if (L->K == Location::Kind::Var)
    return static_cast<const ValueDecl *>(L->Ptr);
  if (L->K != Location::Kind::Field)
    return nullptr;
  const Location *P = L->Parent;
  const RecordDecl *R = nullptr;
  if (P->K == Location::Kind::This)
    R = static_cast<const CXXRecordDecl *>(P->Ptr);
  else if (P->K != Location::Kind::Pointee) {
    if (const ValueDecl *D = declOf(P))
      R = D->getType()->getAsRecordDecl();
  } else if (const Symbol *Of = P->Of;
             Of && Of->K == Symbol::Kind::Initial && Of->From) {
    if (Of->From->K == Location::Kind::ThisPtr) {
      if (const auto *M = dyn_cast_or_null<CXXMethodDecl>(
              static_cast<const Decl *>(Of->From->Ptr)))
        R = M->getParent();
    } else if (const ValueDecl *D = declOf(Of->From);
               D && (D->getType()->isAnyPointerType() ||
                     D->getType()->isReferenceType()))
      R = D->getType()->getPointeeType()->getAsRecordDecl();
  }
  R = R ? R->getDefinition() : nullptr;
  if (!R)
    return nullptr;
  const auto Found = llvm::find_if(R->fields(), [&](const FieldDecl *F) {
    return F->getIdentifier() == L->Ptr;
  });
  return Found == R->field_end() ? nullptr : *Found;
}

/// The functions of this file that \p From calls, and those that they call.
llvm::SetVector<const FunctionFacts *>
Engine::reach(llvm::SetVector<const FunctionFacts *> From) {
  for (size_t I = 0; I < From.size(); ++I)
    for (const CallSite &C : From[I]->Calls)
      if (const FunctionFacts *F = C.Callee ? factsOf(C.Callee) : nullptr)
        From.insert(F);
  return From;
}

/// Those that others may call at any time, with those that they call, and what
/// they write.
void Engine::findFree() {
  if (!Free.empty())
    return;
  for (const auto &[Key, F] : Functions)
    if (!RootsOf.count(Key) &&
        (F->F->isExternallyVisible() || !Called.contains(Key)))
      Free.insert(F.get());
  Free = reach(std::move(Free));
  auto Write = [&](const Access *A, const Term *Value) {
    const ValueDecl *D = A->From == Access::Base::Var ? A->Var : nullptr;
    for (const Access::Step &S : A->Steps)
      D = S.Decl;
    if (D)
      FreeWrites[cast<ValueDecl>(D->getCanonicalDecl())].push_back(
          Value && Value->K == Term::Kind::Int ? std::optional(Value->N)
                                               : std::nullopt);
  };
  // What a call is handed the address of it may write; a constructor writes
  // what it is given.
  auto Hand = [&](const Term *T, const Term *Value = nullptr) {
    if (T && T->K == Term::Kind::Address)
      Write(T->At, Value);
  };
  for (const FunctionFacts *F : Free)
    for (const Block &B : F->Blocks)
      for (const Fact &Now : B.Facts)
        if (Now.K == Fact::Kind::Assign)
          Write(Now.At, Now.Value);
        else if (Now.K == Fact::Kind::Call) {
          const CallSite &C = *Now.Call;
          for (const Term *A : C.Args)
            Hand(A);
          const auto *M = dyn_cast_or_null<CXXMethodDecl>(C.Callee);
          if (!M || !M->isConst())
            Hand(C.Self, isa<CXXConstructExpr>(C.E) && C.Args.size() == 1
                             ? C.Args[0]
                             : nullptr);
        }
}

/// Whether \p L is there before a function and after it, and no other file
/// changes it.
bool Engine::outlives(const Location *L) const {
  const Location *B = L->base();
  if (B->K == Location::Kind::Pointee)
    return B->Of && B->Of->K == Symbol::Kind::Initial;
  if (B->K != Location::Kind::Var)
    return B->K == Location::Kind::This;
  const auto *V = dyn_cast<VarDecl>(static_cast<const Decl *>(B->Ptr));
  return V && V->hasGlobalStorage() && !isShared(V);
}

/// What \p L, which \p D is, begins with; where that is not told, zero.
int64_t Engine::beginOf(const Location *L, const ValueDecl *D) {
  if (L->base()->K == Location::Kind::Var) {
    const auto Begin = initialValue(L, true);
    return Begin && Begin->isInt() ? Begin->N : 0;
  }
  const Expr *Init = cast<FieldDecl>(D)->getInClassInitializer();
  Expr::EvalResult E;
  return Init && !Init->isValueDependent() && Init->EvaluateAsInt(E, Ctx)
             ? E.Val.getInt().getExtValue()
             : 0;
}

/// Marks what is open in \p S: only a supposition has led here.
void Engine::supposed(State &S) {
  S.changeObjects(
      [](const Location *, ObjectState &O) { O.Supposed |= O.isLive(); });
}

/// Whether \p L is what an event's own parameter points to: the SDK's word, and
/// new every time. What the program has registered as user data is its own.
bool Engine::isEvent(const Location *L) const {
  const Location *B = L->base();
  const Location *At =
      B->K == Location::Kind::Pointee && B->Of ? B->Of->From : nullptr;
  const auto *P =
      At && At->K == Location::Kind::Var
          ? dyn_cast<ParmVarDecl>(static_cast<const Decl *>(At->Ptr))
          : nullptr;
  return P && llvm::any_of(Running, [&](const Root *R) {
           if (!R->Callback || !R->F ||
               R->F->getCanonicalDecl() !=
                   cast<Decl>(P->getDeclContext())->getCanonicalDecl())
             return false;
           const Place &Data = R->Callback->DataIn;
           return Data.From != Place::Root::Param ||
                  Data.Index != P->getFunctionScopeIndex();
         });
}

/// Narrows \p Sym to \p R in \p S, and marks what is open there if only a
/// supposition allows it.
bool Engine::suppose(const Symbol *Sym, const Range &R, State &S) {
  const Location *L = Sym->K == Symbol::Kind::Initial && Sym->From &&
                              S.anyLive() && outlives(Sym->From) &&
                              !isEvent(Sym->From)
                          ? Sym->From
                          : nullptr;
  const ValueDecl *D = L ? declOf(L) : nullptr;
  if (!D || D->getType()->isAnyPointerType() || isOwner(D->getType()))
    return S.narrow(Sym, R);
  const int64_t Begin = beginOf(L, D);
  const Range *Was = S.facts(Sym);
  const bool Could = !Was || Was->contains(Begin);
  if (!S.narrow(Sym, R))
    return false;
  const Range *Is = S.facts(Sym);
  if (!Could || !Is || Is->contains(Begin))
    return true;
  findFree();
  const auto Written = FreeWrites.find(cast<ValueDecl>(D->getCanonicalDecl()));
  if (Written == FreeWrites.end() ||
      llvm::none_of(Written->second, [&](std::optional<int64_t> N) {
        return !N || Is->contains(*N);
      }))
    supposed(S);
  return true;
}

/// Whether what \p C, in \p In, tests or waits for is set by others of this
/// file alone: by none that others may call, and not by who waits for it, as a
/// lock is. Then that it is set before any of them ran is a supposition.
bool Engine::isSignal(const CallSite &C, const FunctionFacts *In) {
  const auto Setters = settersOf(C);
  if (Setters.empty() || !In)
    return false;
  findFree();
  if (llvm::any_of(Setters, [&](auto *F) { return Free.contains(F); }))
    return false;
  return llvm::none_of(Functions, [&](const auto &F) {
    llvm::SetVector<const FunctionFacts *> From;
    From.insert(F.second.get());
    From = reach(std::move(From));
    return From.contains(In) &&
           llvm::any_of(Setters, [&](auto *S) { return From.contains(S); });
  });
}

} // namespace iot
