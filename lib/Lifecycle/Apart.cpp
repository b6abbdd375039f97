//===- Apart.cpp - Connections that have nothing to do with each other ----===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// n connections of which each may be open or not have 2^n states. Where that
// reaches a bound, each is looked at apart, as in property simulation (Das,
// Lerner, Seigle, PLDI 2002), with those it may depend on:
//
//   1. Handles that may be one, by whatever flows where, are one connection
//      (Steensgaard, "Points-to Analysis in Almost Linear Time", POPL 1996).
//   2. The SDK calls of the others are taken out: they say neither yes nor no.
//   3. Relevance is then a backward slice. If it comes to what such a call
//      yielded, or to a callback of such a connection, that one is taken in.
//
//===----------------------------------------------------------------------===//

#include "Lifecycle/Engine.h"
#include "Lifecycle/Surroundings.h"
#include "clang/AST/Attr.h"
#include "clang/Basic/Builtins.h"
#include "llvm/ADT/EquivalenceClasses.h"

using namespace clang;

namespace iot {

/// Whether a value of type \p T may lead to a connection.
static bool mayLead(QualType T) {
  if (T.isNull())
    return true;
  T = T.getNonReferenceType();
  if (T->isPointerType() || T->isArrayType()) {
    const QualType To(T->getPointeeOrArrayElementType(), 0);
    return !To->isFunctionType() && !To->isAnyCharacterType();
  }
  return !T->isArithmeticType() && !T->isEnumeralType() && !T->isVoidType() &&
         !T->isFunctionType();
}

namespace {
/// What may be the same connection, flow-insensitively and wherever an object
/// is not told from another: a node is a variable, a field's name, an
/// expression that yields something, a function for what it returns.
class Flows {
public:
  /// What may be any connection.
  const void *anything() const { return this; }

  void meet(const void *A, const void *B) {
    if (A && B)
      Same.unionSets(A, B);
  }
  const void *leader(const void *A) {
    return Same.getOrInsertLeaderValue(A ? A : anything());
  }

  const void *of(const Access *A) {
    if (!A)
      return nullptr;
    if (const void *Key = A->key())
      return Key;
    switch (A->From) {
    case Access::Base::Pointer:
      return of(A->Pointer);
    case Access::Base::Temp:
      return A->Temp;
    case Access::Base::Var:
      return A->Var->getCanonicalDecl();
    case Access::Base::This:
      return anything();
    }
    return nullptr;
  }
  /// Null where nothing leads from \p T to a connection.
  const void *of(const Term *T) {
    if (!T)
      return nullptr;
    switch (T->K) {
    case Term::Kind::Load:
      return of(T->At);
    case Term::Kind::Address:
    case Term::Kind::Outer:
    case Term::Kind::Part:
      // A part of an object goes with the whole.
      {
        const void *Whole = of(T->At);
        for (const Access::Step &S : T->At->Steps)
          meet(S.Field, Whole);
        if (T->At->From == Access::Base::Var)
          meet(T->At->Var, Whole);
        return Whole;
      }
    case Term::Kind::Result:
      return T->Site;
    case Term::Kind::Arith:
      return either(T->A, T->B);
    case Term::Kind::Select:
      return either(T->B, T->C);
    case Term::Kind::Unknown:
    case Term::Kind::Opaque:
      return anything();
    default:
      return nullptr;
    }
  }

private:
  const void *either(const Term *A, const Term *B) {
    const void *OfA = of(A), *OfB = of(B);
    meet(OfA, OfB);
    return OfA ? OfA : OfB;
  }
  llvm::EquivalenceClasses<const void *> Same;
};

/// What goes with each other at one call.
class AtCall {
public:
  AtCall(Flows &Flow, ASTContext &Ctx, const CallSite &C)
      : Flow(Flow), Ctx(Ctx), C(C) {}

  /// The connection that a call of an SDK is about.
  const void *handle() const {
    const Place &P = C.Model->Handle;
    switch (P.From) {
    case Place::Root::Return:
      return C.E;
    case Place::Root::This:
      return Flow.of(C.Self);
    case Place::Root::Arg:
      return argument(P);
    default:
      return nullptr;
    }
  }
  /// What an SDK makes of it the model says.
  void ofSdk() {
    With = {handle(), argument(C.Model->UserData)};
    for (const std::string &Part : C.Model->Handle.Fields)
      With.push_back(&Ctx.Idents.get(Part));
    if (yields() && !C.Model->creates() && !isa<CXXConstructExpr>(C.E))
      With.push_back(C.E);
  }
  /// Nobody sees the inside: it brings together all it is given.
  void ofOthers() {
    With = {Flow.of(C.Self)};
    for (size_t I = 0; I < C.Args.size(); ++I)
      if (mayLead(typeOf(I)))
        With.push_back(Flow.of(C.Args[I]));
    if (!yields() || allocates())
      return;
    const bool FromNothing =
        llvm::none_of(With, [](const void *X) { return X; });
    With.push_back(C.E);
    if (FromNothing)
      With.push_back(Flow.anything());
  }
  /// The handlers that it registers are given it, or something of it.
  void handler(const FunctionDecl *F) {
    for (const ParmVarDecl *P : F->parameters())
      if (mayLead(P->getType()))
        With.push_back(P->getCanonicalDecl());
  }
  /// What is handed over beyond the parameters: va_arg finds it.
  const void *variadic(unsigned I) const {
    return mayLead(typeOf(I)) ? Flow.of(C.Args[I]) : nullptr;
  }
  void meet() {
    llvm::erase(With, nullptr);
    for (const void *X : With)
      Flow.meet(With.front(), X);
  }

private:
  const void *argument(const Place &P) const {
    return P.From == Place::Root::Arg && P.Index < C.Args.size()
               ? Flow.of(C.Args[P.Index])
               : nullptr;
  }
  QualType typeOf(unsigned I) const {
    if (C.Callee && I < C.Callee->getNumParams())
      return C.Callee->getParamDecl(I)->getType();
    const auto *Call = dyn_cast<CallExpr>(C.E);
    return Call && !isa<CXXOperatorCallExpr>(Call) && I < Call->getNumArgs()
               ? Call->getArg(I)->getType()
               : QualType();
  }
  bool yields() const { return mayLead(C.E->getType()) || C.E->isGLValue(); }
  /// Whether what it yields is nobody else's.
  bool allocates() const {
    if (isa<CXXNewExpr>(C.E))
      return true;
    const unsigned Id = C.Callee ? C.Callee->getBuiltinID() : 0;
    return Id == Builtin::BImalloc || Id == Builtin::BIcalloc ||
           (C.Callee && C.Callee->hasAttr<RestrictAttr>());
  }

  Flows &Flow;
  ASTContext &Ctx;
  const CallSite &C;
  llvm::SmallVector<const void *, 8> With;
};
} // namespace

/// The fields of \p T that may lead to a connection go with \p V.
static void meetFields(Flows &Flow, const VarDecl *V, QualType T) {
  llvm::SmallVector<QualType, 4> Todo = {T};
  llvm::SmallPtrSet<const RecordDecl *, 4> Seen;
  while (!Todo.empty()) {
    const QualType One(Todo.pop_back_val()->getBaseElementTypeUnsafe(), 0);
    const RecordDecl *R = One->getAsRecordDecl();
    if (!R || !R->getDefinition() || !Seen.insert(R->getDefinition()).second)
      continue;
    for (const FieldDecl *F : R->getDefinition()->fields())
      if (F->getIdentifier() && mayLead(F->getType())) {
        Flow.meet(V->getCanonicalDecl(), F->getIdentifier());
        Todo.push_back(F->getType());
      }
  }
}

std::vector<CallSet> Engine::connections() const {
  Flows Flow;
  auto Hand = [&](const FunctionDecl *To, const CallSite &C) {
    for (size_t I = 0; I < C.Args.size(); ++I)
      if (I >= To->getNumParams())
        Flow.meet(Flow.anything(), AtCall(Flow, Ctx, C).variadic(I));
      else if (mayLead(To->getParamDecl(I)->getType()))
        Flow.meet(To->getParamDecl(I)->getCanonicalDecl(), Flow.of(C.Args[I]));
    if (mayLead(To->getReturnType()))
      Flow.meet(C.E, To->getCanonicalDecl());
  };
  // What a static variable begins with: whatever its initialiser names, in any
  // of its fields.
  for (const VarDecl *V : Initialised)
    mentions(V->getInit(), [&](const Stmt *S) {
      const auto *R = dyn_cast<DeclRefExpr>(S);
      if (const auto *Named = R ? dyn_cast<VarDecl>(R->getDecl()) : nullptr) {
        Flow.meet(V->getCanonicalDecl(), Named->getCanonicalDecl());
        meetFields(Flow, V, V->getType());
      }
      return false;
    });
  for (const auto &[Key, F] : Functions) {
    for (const Block &B : F->Blocks)
      for (const Fact &Fa : B.Facts) {
        const void *From = Fa.Value ? Flow.of(Fa.Value) : Flow.of(Fa.From);
        if (Fa.K == Fact::Kind::Assign && mayLead(Fa.At->type())) {
          Flow.meet(Flow.of(Fa.At), From);
          // In ways that are not followed it is made of what is named there.
          if (Fa.S && From == Flow.anything())
            mentions(Fa.S, [&](const Stmt *S) {
              if (const auto *R = dyn_cast<DeclRefExpr>(S);
                  R && isa<VarDecl>(R->getDecl()) && mayLead(R->getType()))
                Flow.meet(From, R->getDecl()->getCanonicalDecl());
              else if (const auto *M = dyn_cast<MemberExpr>(S);
                       M && mayLead(M->getType()))
                Flow.meet(From, M->getMemberDecl()->getIdentifier());
              return false;
            });
        } else if (Fa.K == Fact::Kind::Copy)
          Flow.meet(Flow.of(Fa.At), From);
        else if (Fa.K == Fact::Kind::Return && mayLead(F->F->getReturnType()))
          Flow.meet(F->F->getCanonicalDecl(), From);
      }
    for (const CallSite &C : F->Calls) {
      const FunctionFacts *Body = C.Callee ? factsOf(C.Callee) : nullptr;
      if (Body)
        Hand(Body->F, C);
      for (const FunctionFacts *Other : overriders(C))
        Hand(Other->F, C);
      if (C.Target)
        for (const FunctionDecl *Any : AddressTaken)
          Hand(Any, C);
      AtCall Here(Flow, Ctx, C);
      if (C.Model)
        Here.ofSdk();
      else if (!Body)
        Here.ofOthers();
      for (const Term *T : C.Args)
        if (T->K == Term::Kind::Function)
          if (const FunctionFacts *Handler = factsOf(T->Callee))
            Here.handler(Handler->F);
      Here.meet();
    }
  }
  // The calls of each; those that may be of any are with all.
  const void *Any = Flow.leader(nullptr);
  llvm::MapVector<const void *, CallSet> Of;
  llvm::DenseSet<const void *> Opened;
  CallSet OfAny;
  for (const auto &[Key, F] : Functions)
    for (const CallSite &C : F->Calls) {
      if (!C.Model)
        continue;
      const bool IsSeen = C.Callee && factsOf(C.Callee);
      const void *Which =
          IsSeen ? Any : Flow.leader(AtCall(Flow, Ctx, C).handle());
      if (Which == Any) {
        OfAny.insert(C.E);
        continue;
      }
      Of[Which].insert(C.E);
      if (C.Model->opens())
        Opened.insert(Which);
    }
  std::vector<CallSet> All;
  for (auto &[Which, Calls] : Of)
    if (Opened.contains(Which)) {
      Calls.insert(OfAny.begin(), OfAny.end());
      All.push_back(std::move(Calls));
    }
  return All;
}

/// Takes the SDK's meaning from all calls but \p But.
void Engine::setAside(const CallSet &But) {
  for (auto &[Key, F] : Functions) {
    // To look at them once more is work, too.
    for (const Block &B : F->Blocks)
      Out.Stats.Steps += B.Facts.size();
    for (CallSite &C : F->Calls) {
      if (!C.Model || But.contains(C.E))
        continue;
      Aside.insert({C.E, {C.Model, C.Registers}});
      C.IsFamily = true;
      C.IsWait |= C.Model->Waits || C.Model->What == Role::Pump ||
                  C.Model->What == Role::Await;
      C.Model = nullptr;
      C.Registers.clear();
      C.Reconnects.clear();
      C.Options.clear();
    }
  }
}

/// Takes in those whose callbacks do what matters here.
void Engine::wantCallbacks() {
  // Where each is registered by its name.
  llvm::DenseMap<const FunctionDecl *, llvm::SmallVector<const Expr *, 1>> At;
  for (const auto &[Key, F] : Functions)
    for (const CallSite &C : F->Calls) {
      const auto Was = Aside.find(C.E);
      for (const CallbackModel *R :
           Was == Aside.end() ? C.Registers : Was->second.Registers)
        if (R->Callback.From == Place::Root::Arg &&
            R->Callback.Index < C.Args.size())
          if (const Term *T = C.Args[R->Callback.Index];
              T->K == Term::Kind::Function)
            At[T->Callee->getCanonicalDecl()].push_back(C.E);
    }
  for (const auto &R : Roots) {
    const FunctionFacts *F = factsOf(R->F);
    if (!R->Callback || !F || !F->Relevant)
      continue;
    const auto Known = At.find(R->F);
    if (Known != At.end())
      for (const Expr *E : Known->second)
        if (Aside.contains(E))
          Wanted.insert(E);
    if (Known != At.end() && R->Exact)
      continue;
    // Registered in some other way: of whichever it may be.
    for (const auto &[E, Was] : Aside)
      for (const CallbackModel *C : R->Callbacks)
        if (C->Owner == Was.Model->Owner)
          Wanted.insert(E);
  }
}

/// Takes in those whose handles are variables that matter here: what creates
/// one, or destroys it, says whether there is one.
void Engine::wantHandles() {
  for (const auto &[E, Was] : Aside) {
    const Place &P = Was.Model->Handle;
    const CallSite &C = *Sites.lookup(E);
    if (P.From == Place::Root::Arg && P.Deref && P.Index < C.Args.size())
      if (const Term *T = C.Args[P.Index];
          T->K == Term::Kind::Address && isTracked(T->At))
        Wanted.insert(E);
  }
}

static bool isCut(const Statistics &S) {
  return S.StateLimit || S.DepthLimit || S.WorkLimit || S.WorldLimit;
}

/// Adds to \p All what \p Part has found at calls where \p All is silent.
static void merge(Findings &All, Findings Part, const CallSet &Only) {
  llvm::DenseSet<const Expr *> Told, Unknown;
  for (const Finding &F : All.All)
    Told.insert(F.At);
  for (Finding &F : Part.All) {
    // A wait may depend on a connection that was set aside, and where nothing
    // is known of one all have to be looked at.
    if (F.What != Defect::ReconnectWithoutBackoff &&
        F.What != Defect::UnguardedConnect && !Told.contains(F.At))
      All.All.push_back(std::move(F));
  }
  Unknown.insert(Part.NotAnalysed.begin(), Part.NotAnalysed.end());
  llvm::erase_if(All.NotAnalysed, [&](const Expr *E) {
    return Only.contains(E) && !Unknown.contains(E);
  });
}

Findings analyse(ASTContext &Ctx, const ModelRegistry &Registry, Limits Max,
                 Preprocessor *Parser) {
  Findings All;
  std::vector<CallSet> Of;
  {
    Engine Whole(Ctx, Registry, Max, Parser);
    All = Whole.run();
    if (!isCut(All.Stats))
      return All;
    Of = Whole.connections();
  }
  if (Of.size() < 2)
    return All;
  uint64_t Left = Max.Steps;
  std::vector<CallSet> Done;
  auto IsIn = [](const CallSet &Part, const CallSet &In) {
    return llvm::all_of(Part, [&](const Expr *E) { return In.contains(E); });
  };
  for (const CallSet &One : Of) {
    if (llvm::any_of(Done, [&](const CallSet &D) { return IsIn(One, D); }))
      continue;
    CallSet Only = One;
    for (;;) {
      if (!Left) {
        All.Stats.PartsCut++;
        break;
      }
      Limits L = Max;
      L.Steps = Left;
      Engine Part(Ctx, Registry, L, Parser, &Only);
      Findings Found = Part.run();
      Left -= std::min(Left, Found.Stats.Steps);
      const CallSet &Wanted = Part.wanted();
      if (Wanted.empty()) {
        All.Stats.Parts++;
        All.Stats.PartsCut += isCut(Found.Stats);
        merge(All, std::move(Found), Only);
        Done.push_back(std::move(Only));
        break;
      }
      for (const CallSet &Other : Of)
        if (llvm::any_of(Wanted,
                         [&](const Expr *E) { return Other.contains(E); }))
          Only.insert(Other.begin(), Other.end());
      Only.insert(Wanted.begin(), Wanted.end());
      if (llvm::all_of(Of, [&](const CallSet &X) { return IsIn(X, Only); }))
        break; // that is what was looked at before
    }
  }
  return All;
}

} // namespace iot
