//===- World.cpp - Roots, handlers, and where they may run ----------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A device program is not one path from main. Once-roots run first; handlers
// run at every yield of another context once they are registered, any number of
// times; functions that only unknown callers call start from a world of which
// nothing is known.
//
//===----------------------------------------------------------------------===//

#include "Lifecycle/Engine.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace iot {

Engine::Engine(ASTContext &Ctx, const ModelRegistry &Registry, Limits L,
               Preprocessor *Parser, const CallSet *Only)
    : Ctx(Ctx), Registry(Registry), TopLevel(Ctx, Parser),
      Models(Registry, TopLevel), Max(L), Only(Only) {}
Engine::~Engine() = default;

Root::Context Engine::contextOf(const HandlerModel &H) {
  switch (H.Context) {
  case HandlerModel::Where::Timer:
    return Root::Context::Timer;
  case HandlerModel::Where::Thread:
    return Root::Context::Thread;
  case HandlerModel::Where::Main:
    return Root::Context::Main;
  case HandlerModel::Where::Event:
  case HandlerModel::Where::Isr:
    return Root::Context::Event;
  }
  return Root::Context::Event;
}

Root::Context Engine::contextOf(const CallbackModel &C) {
  switch (C.Context) {
  case CallbackModel::Where::Pump:
    return Root::Context::Pump;
  case CallbackModel::Where::Timer:
    return Root::Context::Timer;
  case CallbackModel::Where::Sdk:
    break;
  }
  return Root::Context::Sdk;
}

Root *Engine::addRoot(const FunctionDecl *F, Root::Context In,
                      const CallbackModel *C, const HandlerModel *H) {
  F = F->getCanonicalDecl();
  auto &Mine = RootsOf[F];
  for (Root *R : Mine) {
    if (C && R->Callback &&
        (R->Callback == C ||
         // A class of several of an SDK's models: Paho's callback is that of
         // both its clients.
         (C->Override == R->Callback->Override && !C->Override.empty()) ||
         (C->Owner == R->Callback->Owner &&
          C->Register == R->Callback->Register && !C->Register.empty()))) {
      if (!llvm::is_contained(R->Callbacks, C))
        R->Callbacks.push_back(C);
      return R;
    }
    if (H && R->Handler == H)
      return R;
  }
  auto R = std::make_unique<Root>();
  R->F = F;
  R->In = In;
  R->Callback = C;
  R->Handler = H;
  if (C)
    R->Callbacks.push_back(C);
  if (H)
    R->Repeats =
        H->Repeats.K != Condition::Kind::Never ||
        llvm::any_of(H->Drives, [](const auto &D) { return D.Starts; });
  R->Key = Spots.location(Location::Kind::Handler, nullptr, R.get());
  R->Number = Roots.size();
  Mine.push_back(R.get());
  Roots.push_back(std::move(R));
  return Roots.back().get();
}

static const FunctionDecl *functionOf(const Term *T) {
  return T && T->K == Term::Kind::Function ? T->Callee : nullptr;
}

void Engine::findRoots() {
  for (auto &[Key, F] : Functions) {
    if (const auto *M = dyn_cast<CXXMethodDecl>(F->F);
        M && !isa<CXXDestructorDecl>(M)) {
      llvm::SetVector<const CXXMethodDecl *> Over(M->begin_overridden_methods(),
                                                  M->end_overridden_methods());
      for (size_t I = 0; I < Over.size(); ++I) {
        Overriders[Over[I]->getCanonicalDecl()].push_back(F.get());
        Over.insert(Over[I]->begin_overridden_methods(),
                    Over[I]->end_overridden_methods());
      }
    }
    for (const CallSite &C : F->Calls) {
      for (const HandlerModel::Drive *D : C.Drives)
        if (D->Starts || C.IsWait)
          (D->Starts ? Started : Awaited).insert(D->Of);
      State Nothing;
      Frame Fr;
      Fr.Facts = F.get();
      for (const CallbackModel *R : C.Registers)
        if ((!R->When || holds(R->When, C, Nothing, Fr).value_or(true)) &&
            R->Callback.From == Place::Root::Arg &&
            R->Callback.Index < C.Args.size())
          if (const FunctionDecl *Fn = functionOf(C.Args[R->Callback.Index]))
            addRoot(Fn, contextOf(*R), R, nullptr);
      for (const HandlerModel *H : C.Handlers)
        if (H->Callback.From == Place::Root::Arg &&
            H->Callback.Index < C.Args.size())
          if (const FunctionDecl *Fn = functionOf(C.Args[H->Callback.Index]))
            addRoot(Fn, contextOf(*H), nullptr, H);
    }
    for (const Block &B : F->Blocks)
      for (const Fact &Fa : B.Facts)
        if (Fa.K == Fact::Kind::Assign && !Fa.At->Steps.empty() &&
            Fa.At->Steps.back().Field)
          if (const FunctionDecl *Fn = functionOf(Fa.Value)) {
            const auto Fields = Fa.At->fields();
            for (const CallbackModel *C : Models.callbackField(Fields))
              addRoot(Fn, contextOf(*C), C, nullptr);
            for (const HandlerModel *H : Models.handlerField(Fields))
              addRoot(Fn, contextOf(*H), nullptr, H);
          }
    const FunctionDecl *FD = F->F;
    if (const auto *M = dyn_cast<CXXMethodDecl>(FD)) {
      for (const CallbackModel *C : Models.overrides(M))
        addRoot(M, contextOf(*C), C, nullptr)->Exact = false;
    } else
      for (const CallbackModel *C : Models.wellKnown(FD))
        addRoot(FD, contextOf(*C), C, nullptr)->Exact = false;
  }
  // Initialisers of variables that live for ever: designated initialisers, the
  // variables behind K_WORK_DEFINE and its kind.
  class Finder : public RecursiveASTVisitor<Finder> {
  public:
    Engine &E;
    const SourceManager &SM;
    Finder(Engine &E, const SourceManager &SM) : E(E), SM(SM) {}
    bool TraverseDecl(Decl *D) {
      if (D && !isa<TranslationUnitDecl>(D) && D->getLocation().isValid() &&
          SM.isInSystemHeader(SM.getExpansionLoc(D->getLocation())))
        return true;
      return RecursiveASTVisitor::TraverseDecl(D);
    }
    bool VisitVarDecl(VarDecl *V) {
      if (V->hasGlobalStorage() && V->getInit())
        E.rootsInInitialiser(V->getInit(), V->getType(), {},
                             V->getCanonicalDecl());
      return true;
    }
  } Finder(*this, Ctx.getSourceManager());
  for (Decl *D : Ctx.getTraversalScope())
    Finder.TraverseDecl(D);

  whoReconnects();
}

/// Whether \p F does the rest of its work with or without its block \p B: some
/// block after it can be reached past it, too. An early return is no such way.
static bool isOptional(const FunctionFacts &F, int B) {
  auto Reach = [&](int From, int Without) {
    std::vector<bool> Seen(F.Blocks.size(), false);
    llvm::SmallVector<int, 32> Todo = {From};
    while (!Todo.empty())
      for (int To : F.Blocks[Todo.pop_back_val()].Next)
        if (To >= 0 && To != Without && !Seen[To]) {
          Seen[To] = true;
          Todo.push_back(To);
        }
    return Seen;
  };
  if (B == F.Entry)
    return false;
  const std::vector<bool> After = Reach(B, -1), Past = Reach(F.Entry, B);
  for (int Y = 0; Y < int(F.Blocks.size()); ++Y)
    if (Y != F.ExitBlock && After[Y] && Past[Y] && !F.Blocks[Y].Facts.empty() &&
        !Reach(Y, -1)[B])
      return true;
  return false;
}

/// Who reconnects, as far as this translation unit says. What is set on some
/// paths only, or in both ways, tells nothing.
void Engine::whoReconnects() {
  enum : unsigned { BySdk = 1, ByProgram = 2, Depends = 4 };
  llvm::DenseMap<const Model *, unsigned> Says;
  llvm::DenseSet<const Model *> ByObject; // by an options object, for instance
  for (auto &Entry : Functions) {
    const FunctionFacts *F = Entry.second.get();
    const State Nothing;
    auto Judge = [&](const Model *M, const ReconnectOption *O, const Term *T,
                     int B) {
      unsigned Saying = Depends;
      if (!isOptional(*F, B)) {
        if (!O->Sdk) {
          Saying = BySdk;
        } else if (T && T->K == Term::Kind::Int) {
          llvm::SmallVector<State, 2> Yes, No;
          split(Value::integer(T->N), O->Sdk, Nothing, Yes, No);
          Saying = Yes.empty() ? ByProgram : BySdk;
        }
      }
      Says[M] |= Saying;
      if (O->Handle)
        ByHandle.insert(M);
      else
        ByObject.insert(M);
    };
    for (int B = 0; B < int(F->Blocks.size()); ++B)
      for (const Fact &Fa : F->Blocks[B].Facts) {
        if (Fa.K == Fact::Kind::Call) {
          const CallSite &C = *Fa.Call;
          for (const ReconnectOption *O : C.Reconnects)
            Judge(O->Owner, O,
                  O->Value.From == Place::Root::Arg &&
                          O->Value.Index < C.Args.size()
                      ? C.Args[O->Value.Index]
                      : nullptr,
                  B);
        } else if (Fa.K == Fact::Kind::Assign)
          for (auto &[M, O] : Models.reconnectField(Fa.At->fields()))
            Judge(M, O, Fa.Value, B);
      }
  }
  for (const Model *M : ByObject)
    ByHandle.erase(M);
  // What a static variable begins with counts where nothing changes it.
  const llvm::DenseMap<const Model *, unsigned> Set = Says;
  for (const auto &[Choice, N] : StaticOptions) {
    const auto &[M, O] = Choice;
    if (Set.count(M))
      continue;
    llvm::SmallVector<State, 2> Yes, No;
    if (N && O->Sdk)
      split(Value::integer(*N), O->Sdk, State(), Yes, No);
    Says[M] |= !N ? Depends : O->Sdk && Yes.empty() ? ByProgram : BySdk;
  }
  for (auto &[M, S] : Says)
    if (!M->ReconnectFixed)
      ReconnectCache[M] = S == BySdk       ? std::optional<bool>(true)
                          : S == ByProgram ? std::optional<bool>(false)
                                           : std::nullopt;
}

void Engine::rootsInInitialiser(const Expr *Init, QualType T,
                                llvm::ArrayRef<const FieldDecl *> Outer,
                                const VarDecl *Holder) {
  Init = Init->IgnoreImplicit();
  const auto *List = dyn_cast<InitListExpr>(Init);
  if (!List)
    return;
  const auto *R = T->getAsRecordDecl();
  unsigned I = 0;
  if (!R) {
    for (const Expr *Sub : List->inits())
      rootsInInitialiser(Sub, Sub->getType(), {}, Holder);
    return;
  }
  llvm::SmallVector<const FieldDecl *, 4> Path(Outer);
  Path.push_back(nullptr);
  for (const FieldDecl *F : R->fields()) {
    if (F->isUnnamedBitField())
      continue;
    if (I >= List->getNumInits())
      break;
    const Expr *Sub = List->getInit(I++);
    Path.back() = F;
    rootsInInitialiser(Sub, F->getType(), Path, Holder);
    for (const ReconnectChoice &Choice : Models.reconnectField(Path)) {
      Expr::EvalResult R;
      const bool Known = !Sub->isValueDependent() && Sub->EvaluateAsInt(R, Ctx);
      // What the initialiser leaves out is as good as not said.
      if (!isa<ImplicitValueInitExpr>(Sub))
        StaticOptions.push_back(
            {Choice, Known
                         ? std::optional<int64_t>(R.Val.getInt().getExtValue())
                         : std::nullopt});
    }
    const auto *Ref = dyn_cast<DeclRefExpr>(Sub->IgnoreParenCasts());
    if (const auto *U = dyn_cast<UnaryOperator>(Sub->IgnoreParenCasts());
        U && U->getOpcode() == UO_AddrOf)
      Ref = dyn_cast<DeclRefExpr>(U->getSubExpr()->IgnoreParenCasts());
    const auto *Fn = Ref ? dyn_cast<FunctionDecl>(Ref->getDecl()) : nullptr;
    if (!Fn || !F->getIdentifier())
      continue;
    Path.back() = F;
    for (const CallbackModel *C : Models.callbackField(Path))
      addRoot(Fn, contextOf(*C), C, nullptr)->Exact = false;
    for (const HandlerModel *H : Models.handlerField(Path)) {
      Root *R = addRoot(Fn, contextOf(*H), nullptr, H);
      R->Exact = false;
      R->Holder = Holder;
    }
  }
}

// ---- running a root ---------------------------------------------------------

/// What was known of \p Of, whose time is over, is known of whoever keeps it,
/// unless it is the name of more than a value.
void Engine::inherit(const Symbol *Of, State &S) {
  const Range Known = S.facts(Of) ? *S.facts(Of) : Range();
  S.dropFacts(Of);
  auto Names = [&](const Symbol *Sym) {
    auto Is = [&](const auto &X) { return X.first->base()->Of == Sym; };
    return llvm::any_of(S.objects(), Is) || llvm::any_of(S.cells(), Is);
  };
  if (Names(Of))
    return;
  S.changeCells([&](const Location *L, Value &V) {
    if (V.symbol() != Of || L->K == Location::Kind::Pin)
      return;
    // Somebody may still keep what was here before.
    const Symbol *Own = Spots.symbol(Symbol::Kind::Result, L, nullptr);
    if (Names(Own) || llvm::any_of(S.cells(), [&](const State::Cell &X) {
          return X.second.symbol() == Own;
        })) {
      V = Value::unknown();
      return;
    }
    V.P = Own;
    S.dropFacts(Own);
    S.narrow(Own, Known);
  });
}

void Engine::runFrom(const FunctionDecl *F, const State &S, Root::Context In,
                     llvm::SmallVectorImpl<State> &Into) {
  const FunctionFacts *Facts = factsOf(F);
  if (!Facts || !Facts->Relevant || Facts->OnlyWaits) {
    Into.push_back(S);
    return;
  }
  Frame Fr;
  Fr.Facts = Facts;
  Fr.Context = In;
  Fr.InRoot = Running.empty() ? nullptr : Running.back();
  for (Outcome &O : runFunction(*Facts, S, Fr)) {
    if (O.How == Outcome::Throws)
      continue; // nobody catches it: the program ends
    // Whatever the handler's own parameters led to ends with it.
    O.S.forget(Spots.location(Location::Kind::ThisPtr, nullptr,
                              Facts->F->getCanonicalDecl()));
    for (const ParmVarDecl *P : Facts->F->parameters()) {
      const Symbol *Initial =
          Spots.symbol(Symbol::Kind::Initial, Spots.var(P), nullptr);
      const Location *To = Spots.pointee(Initial);
      if (O.S.object(To))
        continue;
      O.S.forgetWithin(To);
      llvm::SmallVector<const Symbol *, 4> Over = {Initial};
      for (const auto &[Sym, R] : O.S.facts())
        if (Sym->From && Sym->From->isWithin(To))
          Over.push_back(Sym);
      for (const Symbol *Sym : Over)
        inherit(Sym, O.S);
    }
    Into.push_back(std::move(O.S));
  }
}

const State *Engine::intern(State S) {
  widen(S);
  S.prune(Spots);
  auto &Equal = Pool[S.hash()];
  for (const auto &Known : Equal)
    if (*Known == S)
      return Known.get();
  Equal.push_back(std::make_unique<State>(std::move(S)));
  return Equal.back().get();
}

/// The roots under way, MaxUnderWay at most.
uint64_t Engine::running() const {
  uint64_t All = 0;
  for (const Root *R : Running)
    All = All << 16 | (R->Number + 1);
  return All;
}

llvm::ArrayRef<const State *> Engine::runRoot(const Root &R, const State &S) {
  const std::pair<uint64_t, const State *> Key = {
      running() << 16 | (R.Number + 1), intern(S)};
  const auto Known = Runs.find(Key);
  if (Known != Runs.end())
    return Known->second;
  llvm::SmallVector<State, 4> After;
  runOnce(R, *Key.second, After);
  llvm::SmallVector<const State *, 4> Made;
  for (State &X : After)
    if (const State *One = intern(std::move(X)); !llvm::is_contained(Made, One))
      Made.push_back(One);
  return Runs[Key] = std::move(Made);
}

void Engine::runOnce(const Root &R, const State &S,
                     llvm::SmallVectorImpl<State> &Into) {
  // Between two runs of a timer or an event time passes. A pump's callbacks run
  // within the pump: the loss they see is news to whoever pumps.
  State Start = S;
  const bool Passes = R.In != Root::Context::Pump;
  if (Passes) {
    wait(Start);
    // What another root was told of a connection that was opened out of sight
    // may be over.
    Start.changeObjects([](const Location *, ObjectState &O) {
      if (O.State != Conn::Open || O.OpenedAt || !O.TestedAt)
        return;
      O.State = Conn::Unknown;
      O.TestedAt = nullptr;
    });
  } else
    Start.changeObjects([](const Location *, ObjectState &O) {
      if (O.State == Conn::Failed)
        O.ChangedAt = nullptr;
    });
  const size_t Before = Into.size();
  // A thread that waits lets those go on that it ran beside.
  const bool Suspends = R.In == Root::Context::Thread;
  if (Suspends)
    Suspended.emplace_back();
  runEvents(R, Start, Into);
  if (Suspends) {
    for (State &X : Suspended.back().States) {
      // What only its own frames hold is nobody else's.
      X.eraseCells([&](const State::Cell &C) {
        const Location::Kind K = C.first->base()->K;
        return (K == Location::Kind::Pin || K == Location::Kind::Temp ||
                K == Location::Kind::ThisPtr) &&
               !S.find(C.first);
      });
      if (Awaited.contains(R.Handler))
        mark(R, "under way", Value::integer(1), X);
      Into.push_back(std::move(X));
    }
    Suspended.pop_back();
  }
  if (Passes)
    for (size_t I = Before; I < Into.size(); ++I)
      wait(Into[I]);
}

const CXXRecordDecl *Engine::classOf(const Location *L) {
  QualType T;
  if (L->K == Location::Kind::Var)
    T = static_cast<const ValueDecl *>(L->Ptr)->getType();
  else if (L->K == Location::Kind::This)
    return static_cast<const CXXRecordDecl *>(L->Ptr);
  else if (L->K == Location::Kind::Pointee && L->Of->K == Symbol::Kind::Fresh)
    if (const auto *New =
            dyn_cast_or_null<CXXNewExpr>(static_cast<const Stmt *>(L->Of->Ptr)))
      T = New->getAllocatedType();
  return T.isNull() ? nullptr : T->getAsCXXRecordDecl();
}

/// The one object of class \p R, or of one derived from it, that \p S knows;
/// null if there are none or several.
const Location *Engine::theOnly(const CXXRecordDecl *R, const State &S) {
  const Location *One = nullptr;
  for (const State::Cell &C : S.cells()) {
    const Location *B = C.first->base();
    const CXXRecordDecl *Of = classOf(B);
    if (!Of || !Of->hasDefinition() ||
        (Of->getCanonicalDecl() != R->getCanonicalDecl() &&
         !Of->isDerivedFrom(R)))
      continue;
    if (One && One != B)
      return nullptr;
    One = B;
  }
  return One;
}

/// Whether \p L is a variable of the program, or a field of one.
static bool isProgramData(const Location *L) {
  const Location::Kind Base = L->base()->K;
  return (L->K == Location::Kind::Var || L->K == Location::Kind::Field) &&
         (Base == Location::Kind::Var || Base == Location::Kind::This ||
          Base == Location::Kind::Pointee);
}

void Engine::runEvents(const Root &R, const State &S,
                       llvm::SmallVectorImpl<State> &Into) {
  const FunctionFacts *Facts = factsOf(R.F);
  if (!Facts || !Facts->Relevant)
    return;
  const FunctionDecl *F = Facts->F;
  State Start = S;
  const Value *Data = Start.find(R.Key);
  const Value Given = Data ? *Data : Value::integer(1);
  if (marked(R, "once", S))
    Start.forget(R.Key);
  for (const ParmVarDecl *P : F->parameters()) {
    const Location *L = Spots.var(P);
    Start.forgetWithin(L);
    const Symbol *Initial = Spots.symbol(Symbol::Kind::Initial, L, nullptr);
    inherit(Initial, Start);
    Start.changeCells([Initial](const Location *, Value &V) {
      if (V.symbol() == Initial)
        V = Value::unknown();
    });
    // What an event parameter points to is new every time.
    const Location *To = Spots.pointee(Initial);
    Start.forgetWithin(To);
    Start.eraseFacts([&](const auto &X) {
      return X.first->From && X.first->From->isWithin(To);
    });
    Start.set(L, Value::sym(Initial));
  }
  auto Param = [&](const Place &P, State &X) -> const Location * {
    if (P.From != Place::Root::Param || P.Index >= F->getNumParams())
      return nullptr;
    const ParmVarDecl *D = F->getParamDecl(P.Index);
    const Location *L = Spots.var(D);
    if (P.Fields.empty())
      return L;
    if (!D->getType()->isRecordType()) {
      Value V = read(L, X);
      L = V.location()              ? V.location()
          : V.K == Value::Kind::Sym ? Spots.pointee(V.symbol())
                                    : nullptr;
    }
    for (const std::string &Field : P.Fields)
      if (L)
        L = Spots.field(L, &Ctx.Idents.get(Field));
    return L;
  };
  if (Given.location() || Given.K == Value::Kind::Sym) {
    const Location *This =
        Spots.location(Location::Kind::ThisPtr, nullptr, F->getCanonicalDecl());
    if (isa<CXXMethodDecl>(F) && !cast<CXXMethodDecl>(F)->isStatic())
      Start.set(This, Given);
    const Place &In = R.Callback  ? R.Callback->DataIn
                      : R.Handler ? R.Handler->DataIn
                                  : Place();
    if (In.From == Place::Root::Param && In.Index < F->getNumParams())
      Start.set(Spots.var(F->getParamDecl(In.Index)), Given);
  } else if (const auto *M = dyn_cast<CXXMethodDecl>(F); M && !M->isStatic())
    // The one object of its class that the program has in sight.
    if (const Location *One = theOnly(M->getParent(), Start))
      Start.set(Spots.location(Location::Kind::ThisPtr, nullptr,
                               F->getCanonicalDecl()),
                valueAt(One));
  Running.push_back(&R);
  if (!R.Callback) {
    runFrom(F, Start, R.In, Into);
    Running.pop_back();
    return;
  }
  // One event of one connection.
  const CallbackModel &C = *R.Callback;
  auto Hears = [&](const ObjectState &O) {
    return O.Sdk && llvm::any_of(R.Callbacks, [&](const CallbackModel *M) {
             return M->Owner == O.Sdk ||
                    (M->Owner->Prefixes == O.Sdk->Prefixes &&
                     !O.Sdk->Prefixes.empty());
           });
  };
  llvm::SmallVector<const Location *, 4> Candidates;
  // The connections it was registered for, or the callback object itself.
  for (const State::Cell &Cell : Start.cells())
    if (Cell.first->Parent == R.Key && Cell.first->K == Location::Kind::Elem)
      if (const Location *L = objectAt(Cell.second); L && !L->Weak)
        Candidates.push_back(L);
  if (C.Handle.From == Place::Root::This)
    if (const Value *This = Start.find(Spots.location(
            Location::Kind::ThisPtr, nullptr, F->getCanonicalDecl())))
      if (const Location *L = objectAt(*This))
        Candidates.push_back(L);
  const bool Registered = !Candidates.empty();
  // An overridden event comes to objects of its class only.
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  auto IsOther = [&](const Location *L) {
    const CXXRecordDecl *Of =
        C.Handle.From == Place::Root::This && Method ? classOf(L) : nullptr;
    return Of && Of->hasDefinition() &&
           Of->getCanonicalDecl() != Method->getParent()->getCanonicalDecl() &&
           !Of->isDerivedFrom(Method->getParent());
  };
  // What is seen to have a listener of its own has no other.
  auto HasListener = [&](const Location *L) {
    return !C.Override.empty() &&
           llvm::any_of(Start.cells(), [&](const State::Cell &Cell) {
             const Location *Key = Cell.first->Parent;
             return Cell.first->K == Location::Kind::Elem &&
                    Key->K == Location::Kind::Handler && Key != R.Key &&
                    objectAt(Cell.second) == L &&
                    cast<Decl>(static_cast<const Root *>(Key->Ptr)
                                   ->F->getDeclContext()) !=
                        cast<Decl>(F->getDeclContext());
           });
  };
  for (const auto &[L, O] : Start.objects())
    if (!Registered && Hears(O) && O.State != Conn::Destroyed && !L->Weak &&
        !IsOther(L) && !HasListener(L))
      Candidates.push_back(L);
  llvm::erase_if(Candidates, [&](const Location *L) {
    const ObjectState *O = Start.object(L);
    return O && O->State == Conn::Destroyed;
  });
  if (Registered && Candidates.empty()) {
    Running.pop_back();
    return; // nobody hears of a handle that is gone
  }
  // The program has one connection of this SDK, opened or not.
  if (Candidates.empty() &&
      llvm::any_of(C.Owner->Functions, [](const FunctionModel &M) {
        return M.What == Role::Open && M.Handle.From == Place::Root::Global;
      }))
    Candidates.push_back(
        Spots.location(Location::Kind::Global, nullptr, C.Owner));
  if (Candidates.empty()) {
    // A connection opened elsewhere.
    const Location *L = nullptr;
    if (C.Handle.From == Place::Root::Param)
      L = Param(C.Handle, Start);
    if (L) {
      Value V = read(L, Start);
      if (const Location *At = objectAt(V))
        Candidates.push_back(At);
    }
    if (Candidates.empty())
      Candidates.push_back(nullptr);
  }
  // Where the handle is not handed over, what is only known through a pointer
  // may be the same connection under another name.
  auto IsOpaque = [](const Location *L) {
    return L->base()->K == Location::Kind::This ||
           (L->base()->K == Location::Kind::Pointee &&
            L->base()->Of->K != Symbol::Kind::Fresh);
  };
  auto BlurAliases = [&](const Location *Object, State &X) {
    X.changeObjects([&](const Location *L, ObjectState &O) {
      if (L == Object || !Hears(O) || (!IsOpaque(L) && !IsOpaque(Object)))
        return;
      O.State = Conn::Unknown;
      O.OpenedAt = O.ChangedAt = nullptr;
    });
  };
  // Those of \p All in which \p Cond, about an event of \p M, is \p Holds.
  auto Narrow = [&](const Condition &Cond, const CallbackModel &M, bool Holds,
                    llvm::SmallVector<State, 4> &All) {
    if (Cond.K != Condition::Kind::AnyOf)
      return;
    llvm::SmallVector<State, 4> Next;
    for (State &St : All) {
      const Place &At = Cond.On ? Cond.On : M.Event;
      const Location *L = At ? Param(At, St) : nullptr;
      if (!L) {
        Next.push_back(std::move(St));
        continue;
      }
      llvm::SmallVector<State, 2> Yes, No;
      split(read(L, St), Cond, St, Yes, No);
      Next.append(Holds ? Yes : No);
    }
    All = std::move(Next);
  };
  // The event tells whose it is.
  auto Hand = [&](const Location *Object, State &X) {
    if (C.Handle.From == Place::Root::Param) {
      if (const Location *L = Param(C.Handle, X))
        X.set(L, valueAt(Object));
    } else if (C.Handle.From == Place::Root::This && Method && classOf(Object))
      X.set(Spots.location(Location::Kind::ThisPtr, nullptr,
                           F->getCanonicalDecl()),
            valueAt(Object));
    // ... and with it what it was given.
    const Value *Data = !C.Register.empty() && Object &&
                                C.DataAt.From == Place::Root::Registered
                            ? X.find(userDataAt(Object))
                            : nullptr;
    if (Data && (Data->location() || Data->K == Value::Kind::Sym))
      if (const Location *L = Param(C.DataIn, X))
        X.set(L, Value(*Data));
  };
  auto Event = [&](const Condition CallbackModel::*Which,
                   llvm::function_ref<bool(ObjectState &, State &)> Change,
                   const Location *Object, bool Refused = false) {
    if (llvm::none_of(R.Callbacks, [&](const CallbackModel *M) {
          return M->*Which && (!Refused || M->Accepted);
        }))
      return;
    State X = Start;
    if (Object) {
      Hand(Object, X);
      ObjectState O = stateOf(Object, X);
      if (!O.Sdk)
        O.Sdk = C.Owner;
      if (!Change(O, X))
        return;
      O.TestedAt = nullptr;
      X.makeObject(Object) = O;
      BlurAliases(Object, X);
    }
    for (const CallbackModel *M : R.Callbacks)
      if (const Location *Copy =
              M->EventCopy ? Param(M->EventCopy, X) : nullptr)
        if (const Location *At = Param(M->Event, X))
          X.set(Copy, read(At, X));
    llvm::SmallVector<State, 4> Now;
    Now.push_back(std::move(X));
    for (const CallbackModel *M : R.Callbacks) {
      Narrow(M->*Which, *M, true, Now);
      if (Which == &CallbackModel::Up)
        Narrow(M->Accepted, *M, !Refused, Now);
      // "Down" is not "gave up": the more specific event speaks first.
      if (M->GaveUp.On && Which == &CallbackModel::Down)
        Narrow(M->GaveUp, *M, false, Now);
      else if (M->GaveUp.On && Which == &CallbackModel::GaveUp)
        Narrow(M->Down, *M, true, Now);
    }
    const size_t Before = Into.size();
    for (State &St : Now)
      runFrom(F, St, R.In, Into);
    // Of a connection of which nothing is known no event is known to come: what
    // the handler opens then is no connection that others can be told of, and
    // what it notes may be true.
    const bool Supposed =
        !Object || stateOf(Object, Start).State == Conn::Unknown;
    for (State &St : llvm::drop_begin(Into, Before)) {
      if (Supposed)
        St.changeCells([&](const Location *L, Value &V) {
          if (!V.isInt() || !isProgramData(L))
            return;
          const Value *Was = Start.find(L);
          if (!Was || *Was != V)
            V = Value::opaque();
        });
      // Nor is the SDK known to be at it once the handler is over.
      St.changeObjects([&](const Location *At, ObjectState &O) {
        if ((!O.isLive() && O.State != Conn::SdkOwned) ||
            stateOf(At, Start).State != Conn::Unknown)
          return;
        O.State = Conn::Unknown;
        O.OpenedAt = O.ChangedAt = nullptr;
      });
    }
  };
  // An SDK that has one wait for an attempt tells the waiting of its failure,
  // and nobody that a connection was lost which never was.
  auto ComesUp = [&](ObjectState &O) {
    O.CameUp |= O.State == Conn::Opening && Awaits.contains(O.Sdk);
  };
  auto Fails = [&](ObjectState &O, State &) {
    if (O.State != Conn::Opening && O.State != Conn::Unknown)
      return false;
    const std::optional<bool> Sdk = O.Sdk && O.Sdk->ReconnectAfterUp
                                        ? std::optional<bool>(false)
                                        : sdkReconnects(O);
    O.State = !Sdk ? Conn::Closed : *Sdk ? Conn::SdkOwned : Conn::Failed;
    O.ChangedAt = O.OpenedAt;
    return true;
  };
  for (const Location *Object : Candidates) {
    Event(
        &CallbackModel::Up,
        [&](ObjectState &O, State &) {
          if (O.State != Conn::Opening && O.State != Conn::Unknown &&
              O.State != Conn::SdkOwned && O.State != Conn::Open)
            return false;
          ComesUp(O);
          O.State = Conn::Open;
          return true;
        },
        Object);
    Event(
        &CallbackModel::Down,
        [&](ObjectState &O, State &) {
          // What is known to be closed is not lost once more.
          if (!O.isLive() && O.State != Conn::Unknown &&
              O.State != Conn::SdkOwned)
            return false;
          if (O.isLive() || O.State == Conn::Unknown) {
            ComesUp(O);
            const std::optional<bool> Sdk = sdkReconnects(O);
            O.State = !Sdk   ? Conn::Closed
                      : *Sdk ? Conn::SdkOwned
                             : Conn::Dropped;
            O.ChangedAt = nullptr;
          }
          return true;
        },
        Object);
    Event(
        &CallbackModel::Closing,
        [&](ObjectState &O, State &) {
          // Only what the program asked for is told so.
          if (O.State == Conn::Fresh ||
              (O.State != Conn::Unknown && !Closes.contains(C.Owner)))
            return false;
          // The SDK stops trying, too.
          if (O.State == Conn::Unknown || O.State == Conn::SdkOwned)
            O.State = Conn::Closed;
          return !O.isLive();
        },
        Object);
    Event(&CallbackModel::Failed, Fails, Object);
    // The answer took its time, so the next attempt is none at once.
    Event(
        &CallbackModel::Up,
        [&](ObjectState &O, State &X) {
          const bool Is = Fails(O, X);
          if (O.State == Conn::Failed)
            O.State = Conn::Closed;
          return Is;
        },
        Object, /*Refused=*/true);
    Event(
        &CallbackModel::GaveUp,
        [&](ObjectState &O, State &) {
          if (O.State == Conn::Fresh)
            return false;
          O.State = Conn::Dropped;
          O.ChangedAt = nullptr;
          return true;
        },
        Object);
    Event(
        &CallbackModel::Message,
        [&](ObjectState &O, State &) {
          if (O.State == Conn::Opening) {
            ComesUp(O);
            O.State = Conn::Open;
          }
          return O.State == Conn::Open || O.State == Conn::Unknown;
        },
        Object);
    // Any other event, but of a connection that was never opened.
    State X = Start;
    bool Possible = !Object || stateOf(Object, Start).State != Conn::Fresh;
    for (const CallbackModel *M : R.Callbacks) {
      Possible &= !M->Only;
      for (const Condition *Cond : {&M->Up, &M->Down, &M->Failed, &M->GaveUp,
                                    &M->Closing, &M->Asked, &M->Message}) {
        if (Cond->K == Condition::Kind::Always)
          Possible = false;
        if (Cond->K != Condition::Kind::AnyOf || !Possible)
          continue;
        const Place &At = Cond->On ? Cond->On : M->Event;
        const Location *L = At ? Param(At, X) : nullptr;
        if (!L)
          continue;
        llvm::SmallVector<State, 2> Yes, No;
        split(read(L, X), *Cond, X, Yes, No);
        if (No.empty())
          Possible = false;
        else
          X = No.front();
      }
    }
    if (Possible) {
      if (Object)
        Hand(Object, X);
      runFrom(F, X, R.In, Into);
    }
  }
  Running.pop_back();
}

// ---- yields -----------------------------------------------------------------

/// Whether \p R, or what it calls, pumps \p M.
bool Engine::pumps(const Root &R, const Model *M) {
  auto [Known, New] = PumpCache.try_emplace({&R, M}, false);
  if (!New)
    return Known->second;
  bool Does = false;
  llvm::SetVector<const FunctionFacts *> Todo;
  if (const FunctionFacts *F = factsOf(R.F))
    Todo.insert(F);
  for (size_t I = 0; I < Todo.size() && !Does; ++I)
    for (const CallSite &C : Todo[I]->Calls) {
      Does |= C.Model && C.Model->Owner == M && C.Model->What == Role::Pump;
      if (const FunctionFacts *F = C.Callee ? factsOf(C.Callee) : nullptr)
        Todo.insert(F);
    }
  return PumpCache[{&R, M}] = Does;
}

/// Whether \p R runs inside a call that runs the event loop of \p Loop, a
/// platform, or an SDK that comes with it.
static bool runsInside(const Root &R, const Model *Loop) {
  const Model *Of = Loop && R.Handler ? R.Handler->Owner : nullptr;
  return Of && (Of == Loop || llvm::any_of(Of->Headers, [&](const auto &H) {
                  return llvm::is_contained(Loop->Headers, H);
                }));
}

/// Other contexts may run here: what runs inside \p Pump, an SDK's pump or a
/// platform's loop, too, or \p OnlySdk threads.
void Engine::yield(const State &S, const Frame &Fr, const Model *Pump,
                   llvm::SmallVectorImpl<State> &Into, bool OnlySdk) {
  llvm::SmallVector<const Root *, 8> May;
  for (const auto &R : Roots) {
    const FunctionFacts *Facts = factsOf(R->F);
    if (!Facts || !Facts->Relevant || Facts->OnlyWaits)
      continue;
    // A context never interrupts itself, nor one it interrupted.
    const bool Inside = R->In == Root::Context::Main && runsInside(*R, Pump);
    bool Busy = (R->In == Root::Context::Main && !Inside) ||
                (OnlySdk && R->In != Root::Context::Sdk && !Inside);
    for (const Root *Up : Running)
      Busy |=
          Up == R.get() ||
          (Up->In == R->In && R->In != Root::Context::Thread) ||
          // It runs within the pump of the thread that pumps.
          (Up->In == Root::Context::Pump && R->In == Root::Context::Thread &&
           pumps(*R, Up->Callback->Owner));
    if (R->In == Root::Context::Pump && R->Callback->Owner != Pump &&
        !S.find(pumpThread(R->Callback->Owner)))
      Busy = true;
    if (!Busy)
      May.push_back(R.get());
  }
  State Key = S;
  const Parked Ours = park(Key, Fr.Facts);
  Key.prune(Spots);
  if (!Running.empty() && Running.back()->In == Root::Context::Thread) {
    llvm::SmallVector<State, 8> Ignore;
    add(Suspended.back(), Key, Ignore, true);
  }
  const bool Registered =
      llvm::any_of(May, [&](const Root *R) { return S.find(R->Key); });
  if (!Registered || Running.size() >= MaxUnderWay) {
    Into.push_back(S);
    return;
  }
  auto Deliver = [&](llvm::ArrayRef<const State *> All) {
    for (const State *X : All) {
      Into.push_back(*X);
      unpark(Into.back(), Ours);
    }
  };
  const State *Before = intern(std::move(Key));
  const std::tuple<uint64_t, const Model *, const State *> Where = {
      running() << 1 | OnlySdk, Pump, Before};
  if (const auto Known = Yields.find(Where); Known != Yields.end())
    return Deliver(Known->second);
  Closure All;
  const unsigned Saved = Max.StatesPerBlock;
  Max.StatesPerBlock = Max.WorldStates;
  meet(All, Before);
  while (!All.Todo.empty() && !exhausted()) {
    const State Now = All.Todo.pop_back_val();
    for (const Root *R : May)
      if (Now.find(R->Key))
        for (const State *X : runRoot(*R, Now))
          meet(All, X);
  }
  Max.StatesPerBlock = Saved;
  llvm::SmallVector<const State *, 8> After;
  for (State &X : All.Seen.States)
    After.push_back(intern(std::move(X)));
  Deliver(After);
  Yields[Where] = std::move(After);
}

/// Lets every registered handler run until nothing changes; no context of the
/// program's own is under way.
void Engine::settle(llvm::SmallVectorImpl<State> &World,
                    llvm::ArrayRef<const FunctionDecl *> Loops) {
  Closure All;
  for (State &S : World)
    meet(All, intern(std::move(S)));
  while (!All.Todo.empty() && !exhausted()) {
    const State Now = All.Todo.pop_back_val();
    for (size_t I = 0; I < Roots.size(); ++I)
      if (Now.find(Roots[I]->Key))
        for (const State *X : runRoot(*Roots[I], Now))
          meet(All, X);
    for (const FunctionDecl *F : Loops) {
      llvm::SmallVector<State, 4> After;
      runFrom(F, Now, Root::Context::Main, After);
      for (State &X : After)
        meet(All, intern(std::move(X)));
    }
  }
  World.assign(All.Seen.States.begin(), All.Seen.States.end());
}

// ---- the program ------------------------------------------------------------

/// What needs no call to be registered.
void Engine::registerFixed(State &S) {
  for (const auto &R : Roots) {
    if (R->Exact)
      continue;
    const Value Timer =
        R->Holder ? Value::addr(Spots.var(R->Holder)) : Value::unknown();
    const HandlerModel *H = R->Handler;
    const bool IsData = H && H->DataAt && R->Holder && !R->besides();
    enroll(*R, IsData ? Timer : Value::integer(1),
           !H || H->Repeats.K != Condition::Kind::Never, Timer, S);
  }
}

State Engine::initialState() {
  State S;
  S.set(beginning(), Value::integer(1));
  registerFixed(S);
  return S;
}

/// Objects of static storage that a constructor makes.
void Engine::constructStatics(llvm::SmallVectorImpl<State> &World) {
  for (const Decl *D : Ctx.getTraversalScope()) {
    llvm::SmallVector<const Decl *, 16> Todo = {D};
    while (!Todo.empty()) {
      const Decl *X = Todo.pop_back_val();
      if (X->getLocation().isValid() &&
          Ctx.getSourceManager().isInSystemHeader(
              Ctx.getSourceManager().getExpansionLoc(X->getLocation())) &&
          !isa<TranslationUnitDecl>(X))
        continue;
      if (isa<TranslationUnitDecl, NamespaceDecl, LinkageSpecDecl>(X)) {
        llvm::SmallVector<const Decl *, 16> Inner(
            cast<DeclContext>(X)->decls_begin(),
            cast<DeclContext>(X)->decls_end());
        Todo.append(Inner.rbegin(), Inner.rend());
        continue;
      }
      const auto *V = dyn_cast<VarDecl>(X);
      if (!V || !V->hasInit() || V->getInit()->containsErrors() ||
          V->getInit()->isValueDependent())
        continue;
      const auto *K =
          dyn_cast<CXXConstructExpr>(V->getInit()->IgnoreImplicit());
      if (!K)
        continue;
      const FunctionFacts *Body = factsOf(K->getConstructor());
      Called.insert(K->getConstructor()->getCanonicalDecl());
      const FunctionModel *M = Models.function(K->getConstructor());
      if (!M && !(Body && Body->Relevant))
        continue;
      Globals.emplace_back();
      CallSite &C = Globals.back();
      C.E = K;
      C.Callee = K->getConstructor();
      C.Model = M;
      for (const CallbackModel *R : Models.registrations(K->getConstructor()))
        C.Registers.push_back(R);
      GlobalTerms.emplace_back();
      GlobalAccesses.emplace_back();
      GlobalAccesses.back().Var = V->getCanonicalDecl();
      GlobalTerms.back().K = Term::Kind::Address;
      GlobalTerms.back().At = &GlobalAccesses.back();
      C.Self = &GlobalTerms.back();
      for (const Expr *A : K->arguments()) {
        GlobalTerms.emplace_back();
        Term &T = GlobalTerms.back();
        const Expr *Bare = A->IgnoreParenImpCasts();
        if (const auto *U = dyn_cast<UnaryOperator>(Bare);
            U && U->getOpcode() == UO_AddrOf)
          Bare = U->getSubExpr()->IgnoreParenImpCasts();
        Expr::EvalResult Number;
        if (isa<StringLiteral>(Bare)) {
          T.K = Term::Kind::Text;
          T.Site = Bare;
        } else if (A->getType()->isIntegralOrEnumerationType() &&
                   A->EvaluateAsInt(Number, Ctx)) {
          T.K = Term::Kind::Int;
          T.N = Number.Val.getInt().getExtValue();
        } else if (const auto *R = dyn_cast<DeclRefExpr>(Bare)) {
          if (const auto *Fn = dyn_cast<FunctionDecl>(R->getDecl())) {
            T.K = Term::Kind::Function;
            T.Callee = Fn;
            for (const CallbackModel *R : C.Registers)
              if (R->Callback.From == Place::Root::Arg &&
                  R->Callback.Index == C.Args.size())
                addRoot(Fn, contextOf(*R), R, nullptr);
          } else if (A->isGLValue() || Bare != A->IgnoreParenImpCasts()) {
            GlobalAccesses.emplace_back();
            GlobalAccesses.back().Var =
                cast<ValueDecl>(R->getDecl()->getCanonicalDecl());
            T.K = Term::Kind::Address;
            T.At = &GlobalAccesses.back();
          }
        }
        C.Args.push_back(&T);
        C.ArgIsConst.push_back(true);
      }
      llvm::SmallVector<State, 4> Next;
      Frame Fr;
      for (State &S : World) {
        Outcomes After;
        if (M)
          sdkCall(C, S, Fr, After);
        else
          bodyCall(*Body, C, Value::unknown(), S, Fr, After);
        for (Outcome &O : After)
          if (O.How == Outcome::Returns) {
            O.S.forgetWithin(Spots.location(Location::Kind::Temp, nullptr, K));
            Next.push_back(std::move(O.S));
          }
      }
      World.assign(Next.begin(), Next.end());
    }
  }
}

/// Whether nothing can call \p F: static, named nowhere, and not put by an
/// attribute where a linker or a runtime finds it.
static bool isDead(const FunctionDecl *F) {
  return !F->isExternallyVisible() && !isa<CXXMethodDecl>(F) &&
         !F->isReferenced() && !llvm::any_of(F->attrs(), [](const Attr *A) {
           return !isa<UnusedAttr>(A);
         });
}

/// Allows some more steps. What ran out of them is not known to the end, and so
/// is not used again.
void Engine::grant(uint64_t Steps) {
  if (StepLimit && exhausted()) {
    Memos.clear();
    Yields.clear();
    Runs.clear();
  }
  StepLimit = std::min(Max.Steps, Out.Stats.Steps + Steps);
}

void Engine::runProgram() {
  const FunctionDecl *Main = nullptr;
  llvm::SmallVector<const FunctionDecl *, 2> Once, Loops;
  for (auto &[Key, F] : Functions) {
    const FunctionDecl *FD = F->F;
    if (isa<CXXMethodDecl>(FD) || !FD->getIdentifier() ||
        !FD->hasExternalFormalLinkage())
      continue;
    if (FD->isMain())
      Main = FD;
    else if (const EntryModel *E = Registry.entry(FD->getName());
             E && FD->getDeclContext()->getRedeclContext()->isTranslationUnit())
      (E->Repeats ? Loops : Once).push_back(FD);
  }
  if (Main) {
    Once.assign({Main});
    Loops.clear();
  }
  grant(Max.MainSteps);
  if (!Once.empty()) {
    llvm::SmallVector<State, 4> World = {initialState()};
    constructStatics(World);
    for (const FunctionDecl *F : Once) {
      llvm::SmallVector<State, 4> After;
      for (State &S : World)
        runFrom(F, S, Root::Context::Main, After);
      World = std::move(After);
    }
    // When main returns the program is over; other platforms go on.
    if (!Main || Models.goesOn(Main))
      settle(World, Loops);
  }
  // Everything else starts from a world of which nothing is known.
  State Unknown;
  registerFixed(Unknown);
  if (Once.empty()) {
    llvm::SmallVector<State, 4> World = {Unknown};
    settle(World, {});
  }
  // Those that others see come first: whom they call through a pointer is not
  // called by anybody else.
  llvm::SmallVector<const FunctionFacts *, 32> Rest;
  for (const bool Visible : {true, false})
    for (auto &Entry : Functions)
      if (Entry.second->F->isExternallyVisible() == Visible)
        Rest.push_back(Entry.second.get());
  for (const FunctionFacts *F : Rest) {
    const FunctionDecl *FD = F->F, *Key = FD->getCanonicalDecl();
    if (!F->Relevant || FD == Main || llvm::is_contained(Once, FD))
      continue;
    if (!Once.empty() && llvm::is_contained(Loops, FD))
      continue;
    if (RootsOf.count(Key) || isDead(FD) ||
        (Called.contains(Key) && !FD->isExternallyVisible()))
      continue;
    if (Called.contains(Key) && (Main || FD->getAccess() == AS_private ||
                                 FD->getAccess() == AS_protected))
      continue; // seen with its callers
    if (isa<CXXDestructorDecl>(FD) || FD->isImplicit())
      continue;
    grant(Max.RootSteps);
    llvm::SmallVector<State, 4> World;
    runFrom(FD, Unknown, Root::Context::Main, World);
    llvm::SmallVector<const FunctionDecl *, 1> Self;
    if (llvm::is_contained(Loops, FD))
      Self.push_back(FD);
    settle(World, Self);
  }
}

/// Who calls which function, and where.
Engine::CallerMap Engine::callers() const {
  CallerMap All;
  for (const auto &[Key, F] : Functions)
    for (const CallSite &C : F->Calls)
      if (C.Callee)
        All[C.Callee->getCanonicalDecl()].push_back({F.get(), C.E});
  return All;
}

/// The only connect of a program that never comes to it may stand behind a test
/// that only an open connection passes. Looked at once more as if every test
/// could say both, from where its callers begin, it is what a misread state is.
/// Where others open the connection it would be mere dead code.
void Engine::judgeUnreached() {
  if (!ReachedOpens.empty() || Out.Stats.ConnectCalls != 1 ||
      Out.Stats.WorkLimit)
    return;
  llvm::SmallVector<const FunctionFacts *, 8> Todo;
  for (const auto &[Key, F] : Functions)
    if (F->Relevant && !isDead(F->F) &&
        llvm::any_of(F->Calls, [](const CallSite &C) {
          return C.Model && C.Model->opens();
        }))
      Todo.push_back(F.get());
  const CallerMap Callers = callers();
  llvm::DenseSet<const FunctionFacts *> Seen(Todo.begin(), Todo.end());
  grant(Max.RootSteps);
  State Unknown;
  registerFixed(Unknown);
  Supposing = true;
  for (size_t I = 0; I < Todo.size(); ++I) {
    const auto By = Callers.find(Todo[I]->F->getCanonicalDecl());
    if (By == Callers.end()) {
      llvm::SmallVector<State, 4> After;
      runFrom(Todo[I]->F, Unknown, Root::Context::Main, After);
      continue;
    }
    for (const auto &[F, At] : By->second)
      if (Seen.insert(F).second)
        Todo.push_back(F);
  }
  Supposing = false;
}

Findings Engine::run() {
  bool Named = false;
  for (llvm::StringRef Name : Registry.keyNames())
    Named |= Ctx.Idents.find(Name) != Ctx.Idents.end();
  if (!Named)
    return std::move(Out);
  collect();
  if (!Out.Stats.ConnectCalls)
    return std::move(Out);
  findRoots();
  if (Only)
    setAside(*Only);
  relevance();
  if (!Wanted.empty())
    return std::move(Out);
  for (auto &[Key, F] : Functions)
    Out.Stats.Analysed += F->Relevant;
  runProgram();
  Out.Stats.ConnectCallsReached = ReachedOpens.size();
  for (const auto &[Key, F] : Functions)
    for (const CallSite &C : F->Calls)
      if (C.Model && C.Model->opens() && !UnderstoodOpens.contains(C.E))
        Out.NotAnalysed.push_back(C.E);
  judgeUnreached();
  judgeUnguarded();
  keepMostSpecific();
  return std::move(Out);
}

} // namespace iot
