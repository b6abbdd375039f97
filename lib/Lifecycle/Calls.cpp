//===- Calls.cpp - What a call does to a path state -----------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// SDK functions by their model, functions with a body by their summary, and
// unknown ones by what they can reach.
//
//===----------------------------------------------------------------------===//

#include "Lifecycle/Engine.h"
#include "Lifecycle/Surroundings.h"
#include "clang/AST/Attr.h"
#include "clang/Basic/Builtins.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace iot {

// ---- places of the model ----------------------------------------------------

const Location *Engine::objectAt(const Value &V) {
  if (V.location())
    return V.location();
  if (V.K == Value::Kind::Sym)
    return Spots.pointee(V.symbol());
  return nullptr;
}

/// The variable or object that \p P names at this call, or null.
const Location *Engine::placeOf(const Place &P, const CallSite &C, State &S,
                                const Frame &Fr) {
  const Location *L = nullptr;
  switch (P.From) {
  case Place::Root::This:
    L = C.Self ? objectAt(evaluate(C.Self, S, Fr)) : nullptr;
    break;
  case Place::Root::Arg:
    if (P.Index < C.Args.size())
      L = objectAt(evaluate(C.Args[P.Index], S, Fr));
    break;
  case Place::Root::Global:
    L = Spots.location(Location::Kind::Global, nullptr,
                       C.Model               ? C.Model->Owner
                       : C.Registers.empty() ? nullptr
                                             : C.Registers.front()->Owner);
    break;
  default:
    break;
  }
  for (const std::string &F : P.Fields)
    if (L)
      L = Spots.field(L, &Ctx.Idents.get(F));
  return L;
}

Value Engine::valueOf(const Place &P, const CallSite &C, State &S,
                      const Frame &Fr) {
  if (P.From == Place::Root::Return) {
    const Value *V = S.find(Spots.location(Location::Kind::Temp, nullptr, C.E));
    return V ? *V : Value::unknown();
  }
  if (P.Fields.empty() && !P.Deref) {
    if (P.From == Place::Root::Arg)
      return P.Index < C.Args.size() ? evaluate(C.Args[P.Index], S, Fr)
                                     : Value::unknown();
    if (P.From == Place::Root::This)
      return C.Self ? evaluate(C.Self, S, Fr) : Value::unknown();
  }
  const Location *L = placeOf(P, C, S, Fr);
  return L ? read(L, S) : Value::unknown();
}

std::optional<bool> Engine::holds(const Condition &C, const CallSite &Call,
                                  State &S, const Frame &Fr) {
  if (C.K == Condition::Kind::Always)
    return true;
  if (C.K == Condition::Kind::Never || !C)
    return false;
  Value V = C.On ? valueOf(C.On, Call, S, Fr) : Value::unknown();
  // A function named as the value: HTTP_Protocol.
  if (const FunctionDecl *F = V.function()) {
    for (const Comparison &One : C.Any)
      if (!One.Name.empty() && F->getIdentifier() && F->getName() == One.Name)
        return One.Compare == Comparison::Op::EQ;
    return false;
  }
  if (V.isUnknown())
    return std::nullopt;
  llvm::SmallVector<State, 2> Yes, No;
  split(V, C, S, Yes, No);
  if (No.empty() && !Yes.empty())
    return true;
  if (Yes.empty())
    return false;
  return std::nullopt;
}

static bool isLocalObject(const Location *L) {
  const Location *B = L->base();
  if (B->K != Location::Kind::Var)
    return false;
  const auto *V = dyn_cast<VarDecl>(static_cast<const Decl *>(B->Ptr));
  return V && V->hasLocalStorage() && !isa<ParmVarDecl>(V);
}

/// What is known of the connection at \p L; before anything was said of it, it
/// is new where its storage begins in sight.
ObjectState Engine::stateOf(const Location *L, const State &S) {
  if (const ObjectState *Known = S.object(L))
    return *Known;
  ObjectState O;
  if (isLocalObject(L) ||
      (L->base()->K != Location::Kind::Pointee && S.find(beginning())))
    O.State = Conn::Fresh;
  return O;
}

/// \p S where \p V, the answer of \p M, says success, and where it says
/// failure.
void Engine::outcomes(const Value &V, const FunctionModel &M, const State &S,
                      llvm::SmallVectorImpl<State> &Yes,
                      llvm::SmallVectorImpl<State> &No) {
  if (!M.Failure)
    return split(V, M.Success, S, Yes, No);
  llvm::SmallVector<State, 2> Others, Neither;
  split(V, M.Success, S, Yes, Others);
  for (const State &X : Others)
    split(V, M.Failure, X, No, Neither);
}

/// What stands at all of \p Parts, interned; null where any of it is unknown.
const char *Engine::textAt(llvm::ArrayRef<Place> Parts, const CallSite &C,
                           State &S, const Frame &Fr) {
  std::string All;
  for (const Place &P : Parts) {
    Place At = P;
    At.Fields.clear();
    Value V = valueOf(At, C, S, Fr);
    for (const std::string &Name : P.Fields) {
      // A field is a record in the record, or points to another.
      const Location *L = objectAt(V);
      if (!L)
        return nullptr;
      L = Spots.field(L, &Ctx.Idents.get(Name));
      const Value *Held = S.find(L);
      V = &Name == &P.Fields.back() ? read(L, S)
          : Held && objectAt(*Held) ? *Held
                                    : Value::addr(L);
    }
    // An array of characters, a string object.
    if (const Location *L = V.location()) {
      const StringLiteral *Literal =
          L->K == Location::Kind::Temp
              ? literalOf(static_cast<const Expr *>(L->Ptr))
              : nullptr;
      V = Literal ? Value::text(Spots.text(Literal->getString())) : read(L, S);
    }
    // No text, an empty one, and no number are for the SDK to choose.
    if (V.text() && *V.text())
      All += V.text();
    else if (V.isInt() && V.N)
      All += std::to_string(V.N);
    else
      return nullptr;
    All += '\n';
  }
  return All.empty() ? nullptr : Spots.text(All);
}

/// What this call says about who connects, and where to.
void Engine::identify(const FunctionModel &M, const CallSite &C, State &S,
                      const Frame &Fr, ObjectState &O) {
  const char *Who = textAt(M.Identity, C, S, Fr),
             *Where = textAt(M.Server, C, S, Fr);
  if (!M.Identity.empty())
    O.Identity = Who;
  if (!M.Server.empty())
    O.Server = Where;
}

/// Another live connection with the identity of \p O, which is at \p L.
const ObjectState *Engine::namesake(const Location *L, const ObjectState &O,
                                    const State &S) {
  if (!O.Identity || !O.Sdk)
    return nullptr;
  // One client may be at several servers, where the SDK tells them apart.
  const bool ToldApart =
      llvm::any_of(O.Sdk->Functions,
                   [](const FunctionModel &M) { return !M.Server.empty(); });
  auto IsHeld = [&](const Location *At) {
    return llvm::any_of(S.cells(), [&](const State::Cell &C) {
      return C.first->K != Location::Kind::Temp &&
             C.first->base()->K != Location::Kind::Handler &&
             objectAt(C.second) == At;
    });
  };
  for (auto &[At, Other] : S.objects())
    if (At != L && Other.isLive() && !Other.Gone && Other.Sdk == O.Sdk &&
        Other.Identity == O.Identity &&
        (!ToldApart || (O.Server && O.Server == Other.Server)) &&
        // What the same call made and nothing holds was overwritten.
        (Other.MadeAt != O.MadeAt || !O.MadeAt || !At->Of || IsHeld(At)))
      return &Other;
  return nullptr;
}

// ---- SDK functions ----------------------------------------------------------

std::optional<bool> Engine::sdkReconnects(const ObjectState &O) {
  if (!O.Sdk)
    return std::nullopt;
  if (O.Automatic)
    return O.Automatic;
  // Of one whose making was seen all that was said about it was seen, too.
  if (O.MadeAt && ByHandle.contains(O.Sdk))
    return O.Sdk->SdkReconnects;
  auto I = ReconnectCache.find(O.Sdk);
  return I != ReconnectCache.end() ? I->second : O.Sdk->SdkReconnects;
}

/// Where it is noted what an options object was told about reconnecting.
const Location *Engine::toldAt(const Location *Options) {
  return Spots.field(Options, &Ctx.Idents.get("(reconnects)"));
}

/// Where the user data of a connection is kept.
const Location *Engine::userDataAt(const Location *Connection) {
  return Spots.field(Connection, &Ctx.Idents.get("(user data)"));
}

/// Who reconnects, as the options say that this call is handed. Empty: they do
/// not say.
std::optional<bool> Engine::optionsSay(const CallSite &C, State &S,
                                       const Frame &Fr) {
  std::optional<bool> Says;
  for (const auto &[Arg, O] : C.Options) {
    const Location *L = objectAt(evaluate(C.Args[Arg], S, Fr));
    if (!L || L->Weak)
      continue;
    if (O->Field.empty()) {
      if (const Value *V = S.find(toldAt(L)); V && V->isInt())
        Says = V->N != 0;
      continue;
    }
    llvm::SmallVector<llvm::StringRef, 4> Names;
    llvm::StringRef(O->Field).split(Names, '.');
    for (llvm::StringRef Name : llvm::drop_begin(Names))
      L = Spots.field(L, &Ctx.Idents.get(Name));
    llvm::SmallVector<State, 2> Yes, No;
    split(read(L, S), O->Sdk, S, Yes, No);
    if (Yes.empty() != No.empty())
      Says = !Yes.empty();
  }
  if (C.Options.empty() || S.Approximate)
    return Says;
  // Where it depends on the path, what it depends on may decide elsewhere, too.
  ObjectState Any;
  Any.Sdk = C.Model->Owner;
  Any.Automatic = Says;
  const std::optional<bool> Answer = sdkReconnects(Any);
  unsigned &Said = OptionsSaid[C.E];
  Said |= !Answer ? 4 : *Answer ? 1 : 2;
  if (Said & 1 && Said != 1)
    Undecided.insert(C.Model->Owner);
  return Says;
}

/// This call says who reconnects a connection, or tells an options object.
void Engine::tell(const CallSite &C, State &S, const Frame &Fr) {
  const Location *Self = C.Self && (C.Makes || !C.Reconnects.empty())
                             ? objectAt(evaluate(C.Self, S, Fr))
                             : nullptr;
  if (C.Makes && Self && !Self->Weak)
    S.set(toldAt(Self), Value::integer(C.Makes->Owner->SdkReconnects));
  for (const ReconnectOption *R : C.Reconnects) {
    const Location *L = R->Handle ? placeOf(R->Handle, C, S, Fr) : Self;
    if (!L || L->Weak || (R->Handle && !S.object(L)))
      continue;
    std::optional<bool> Sdk = true;
    if (R->Sdk) {
      llvm::SmallVector<State, 2> Yes, No;
      split(valueOf(R->Value, C, S, Fr), R->Sdk, S, Yes, No);
      Sdk = Yes.empty() == No.empty() ? std::nullopt
                                      : std::optional<bool>(!Yes.empty());
    }
    if (R->Handle)
      S.makeObject(L).Automatic = Sdk;
    else
      S.set(toldAt(L), Sdk ? Value::integer(*Sdk) : Value::unknown());
  }
}

void Engine::wait(State &S) {
  S.eraseObjects(
      [](const auto &O) { return O.first->K == Location::Kind::Tried; });
  S.changeObjects([](const Location *, ObjectState &O) {
    if (O.State != Conn::Failed && O.State != Conn::Dropped)
      return;
    O.State = Conn::Closed;
    O.ChangedAt = nullptr;
    O.Via = nullptr;
  });
}

/// The connection is seen to be lost.
void Engine::losing(const Location *L, State &S, const Expr *By,
                    const FunctionModel *M, const Frame &) {
  ObjectState &O = S.makeObject(L);
  if (!O.Sdk && M)
    O.Sdk = M->Owner;
  const std::optional<bool> Sdk = sdkReconnects(O);
  O.State = !Sdk ? Conn::Closed : *Sdk ? Conn::SdkOwned : Conn::Dropped;
  O.ChangedAt = By;
  O.TestedAt = nullptr;
}

void Engine::result(const CallSite &C, State &S, Value V, Outcomes &Into,
                    Outcome::Way How) {
  if (V.K == Value::Kind::Sym && C.Callee &&
      !isa<CXXConstructorDecl>(C.Callee) &&
      C.Callee->getReturnType()->isBooleanType()) {
    Range Truth;
    Truth.Low = 0;
    Truth.High = 1;
    S.narrow(V.symbol(), Truth);
  }
  // What nobody looks at would only tell states apart.
  const bool IsPlain =
      V.isInt() || (V.symbol() && V.symbol()->K == Symbol::Kind::Result);
  const bool Ignored =
      V.K == Value::Kind::Unknown ||
      (IsPlain && SiteOwner.count(C.E) && !TempNeeded.count(C.E));
  const Location *Temp = Spots.location(Location::Kind::Temp, nullptr, C.E);
  if (Ignored)
    S.forget(Temp);
  else
    S.set(Temp, V);
  Into.push_back({std::move(S), V, How});
}

/// Whether the handle of this call is a null pointer.
bool Engine::isNull(const Place &Handle, const CallSite &C, State &S,
                    const Frame &Fr) {
  if (Handle.From != Place::Root::Arg || !Handle.Fields.empty() ||
      Handle.Index >= C.Args.size())
    return false;
  Value V = evaluate(C.Args[Handle.Index], S, Fr);
  if (Handle.Deref) {
    const Location *L = objectAt(V);
    if (!L)
      return false;
    V = read(L, S);
  }
  return rangeOf(V, S).single() == std::optional<int64_t>(0);
}

/// From the least to the greatest that an enumeration lists.
static std::optional<Range> enumerators(QualType T) {
  const auto *Enum = T->getAs<EnumType>();
  const EnumDecl *D = Enum ? Enum->getDecl()->getDefinition() : nullptr;
  if (!D || D->enumerators().empty())
    return std::nullopt;
  Range Listed;
  Listed.Low = std::numeric_limits<int64_t>::max();
  Listed.High = std::numeric_limits<int64_t>::min();
  for (const EnumConstantDecl *Each : D->enumerators()) {
    const int64_t N = Each->getInitVal().getExtValue();
    Listed.Low = std::min(Listed.Low, N);
    Listed.High = std::max(Listed.High, N);
  }
  return Listed;
}

void Engine::openCall(const CallSite &C, State S, const Frame &Fr,
                      const Location *Object, Outcomes &Into) {
  const FunctionModel &M = *C.Model;
  const Location *Temp = Spots.location(Location::Kind::Temp, nullptr, C.E);
  const bool Weak = !Object || Object->Weak;
  if (!Weak)
    UnderstoodOpens.insert(C.E);
  ObjectState O;
  if (!Object && M.Handle.From == Place::Root::Arg && M.Handle.Fields.empty() &&
      M.Handle.Index < C.Args.size()) {
    // Null, because it was destroyed?
    Value V = evaluate(C.Args[M.Handle.Index], S, Fr);
    if (V.isInt() && V.P)
      if (const ObjectState *Dead =
              S.object(static_cast<const Location *>(V.P));
          Dead && Dead->State == Conn::Destroyed)
        O = *Dead;
  }
  if (!Weak)
    O = stateOf(Object, S);
  // Whoever opens it, whatever library made the handle.
  O.Sdk = M.Owner;
  if (O.State == Conn::Opening)
    SeenOpening.insert(C.E);
  else if (!O.isLive() && O.State != Conn::SdkOwned)
    SeenNeeded.insert(C.E);
  // A reopen after a drop is refused while it is up, and in the drop's own
  // event comes before the SDK's.
  if (M.Recovers) {
    if (O.State == Conn::SdkOwned && Fr.InRoot && Fr.InRoot->Callback)
      report(Defect::CompetingReconnect, C, M, O, Fr, S);
  } else if (!M.creates()) {
    switch (O.State) {
    case Conn::Open:
    case Conn::Opening:
      report(O.Reconnecting ? Defect::CompetingReconnect
                            : Defect::DoubleConnect,
             C, M, O, Fr, S);
      break;
    case Conn::SdkOwned:
      report(Defect::CompetingReconnect, C, M, O, Fr, S);
      break;
    case Conn::Destroyed:
      report(Defect::ConnectAfterDestroy, C, M, O, Fr, S);
      break;
    case Conn::Unknown:
      if (!Weak && !S.Approximate && !Supposing)
        unguarded(C, Object, O, Fr);
      break;
    default:
      break;
    }
  }
  if (!M.creates() && isAtOnce(C, O, S, Fr))
    report(Defect::ReconnectWithoutBackoff, C, M, O, Fr, S);
  if (O.TestedAt && !O.isLive())
    AfterNo.insert({C.E, O.TestedAt});
  if (Supposing && !(O.TestedAt && O.isLive()))
    Untested.insert(C.E);
  const bool WasLive = O.isLive();
  identify(M, C, S, Fr, O);
  // Two live clients with one identity.
  if (!M.Shares && !Weak && !WasLive)
    if (const ObjectState *Other = namesake(Object, O, S))
      report(Defect::DuplicateClientId, C, M, *Other, Fr, S);
  if (!C.Options.empty())
    O.Automatic = optionsSay(C, S, Fr);
  bool Sync = M.When == Sync::Sync;
  if (M.When == Sync::ByArgument)
    Sync = holds(M.SyncIf, C, S, Fr).value_or(false);
  auto Become = [&](State &X, Conn State, const Expr *Changed) {
    if (Weak)
      return;
    ObjectState &N = X.makeObject(Object);
    N = O;
    N.State = State;
    N.ChangedAt = Changed;
    N.TestedAt = nullptr;
    N.Via = nullptr;
    N.Handed = N.CameUp = false;
    if (State == Conn::Open || State == Conn::Opening) {
      N.OpenedAt = C.E;
      N.By = &M;
      N.Reconnecting = false;
    }
  };
  const bool Refuses = M.second().Effect == SecondConnect::Error;
  const bool Refused = WasLive && Refuses;
  const bool Ignored = WasLive && M.second().isHarmless();
  // What refuses a second connect is not disturbed by one in its own.
  const bool GoesOn = Refuses && (WasLive || O.State == Conn::SdkOwned);
  // The value the call yields.
  Value V = Value::sym(Spots.symbol(Symbol::Kind::Result, nullptr, C.E));
  const bool OnStruct = M.Success.K == Condition::Kind::AnyOf &&
                        !M.Success.Any.empty() &&
                        !M.Success.Any.front().Fields.empty();
  auto ResultValue = [&](State &X) {
    if (!OnStruct)
      return V;
    const Location *L = Temp;
    for (const std::string &F : M.Success.Any.front().Fields)
      L = Spots.field(L, &Ctx.Idents.get(F));
    const Value R = Value::sym(Spots.symbol(Symbol::Kind::Result, L, C.E));
    X.dropFacts(R.symbol());
    X.set(L, R);
    return R;
  };
  S.renew(Spots, Symbol::Kind::Result, C.E);
  State Base = S;
  Value Tested = ResultValue(Base);
  llvm::SmallVector<State, 2> Yes, No;
  outcomes(Tested, M, Base, Yes, No);
  // An enumeration says one of what it lists, unless a header lists too little.
  if (std::optional<Range> Listed = enumerators(C.E->getType());
      Listed && !OnStruct) {
    llvm::SmallVector<State, 2> ListedYes, ListedNo;
    S.narrow(V.symbol(), *Listed);
    outcomes(V, M, S, ListedYes, ListedNo);
    if (ListedYes.empty() == Yes.empty() && ListedNo.empty() == No.empty()) {
      Yes = std::move(ListedYes);
      No = std::move(ListedNo);
    }
  }
  // No handle at all cannot be opened.
  if (!Object && !No.empty() && isNull(M.Handle, C, S, Fr))
    Yes.clear();
  if (M.Again) {
    llvm::SmallVector<State, 2> AgainYes, Dummy;
    split(Tested, M.Again, Base, AgainYes, Dummy);
    for (State &A : AgainYes)
      result(C, A, V, Into);
    llvm::SmallVector<State, 2> Failed;
    for (State &N : No) {
      llvm::SmallVector<State, 2> D, Rest;
      split(Tested, M.Again, N, D, Rest);
      Failed.append(Rest.begin(), Rest.end());
    }
    No = std::move(Failed);
  }
  if (!Refused)
    for (State &Y : Yes) {
      if (!Ignored)
        Become(Y, Sync ? Conn::Open : Conn::Opening, nullptr);
      if (!Sync && !Weak && Awaits.contains(M.Owner))
        Y.set(Spots.location(Location::Kind::Token, nullptr, nullptr, 0,
                             V.symbol()),
              valueAt(Object));
      result(C, Y, V, Into);
    }
  if (!Ignored)
    for (State &N : No) {
      if (!GoesOn)
        Become(N, Conn::Failed, C.E);
      else if (!Weak)
        N.makeObject(Object) = O;
      result(C, N, V, Into);
    }
  if (Refused && No.empty())
    for (State &Y : Yes) {
      if (!Weak)
        Y.makeObject(Object) = O;
      result(C, Y, V, Into);
    }
  if (M.Success.K == Condition::Kind::NoException && !Ignored) {
    State T = S;
    if (!GoesOn)
      Become(T, Conn::Failed, C.E);
    result(C, T, Value::unknown(), Into, Outcome::Throws);
  }
}

/// Nothing is known of the connection at \p L from here on, nor heard of it.
void Engine::abandon(const Location *L, State &S) {
  S.removeObject(L);
  S.eraseCells([&](const State::Cell &C) {
    return C.first->K == Location::Kind::Elem &&
           C.first->base()->K == Location::Kind::Handler &&
           objectAt(C.second) == L;
  });
}

/// To tidy up after a failed attempt is no wait. After a loss, the close is the
/// program's own.
static void stayDown(const ObjectState &Was, ObjectState &O) {
  if (Was.State != Conn::Failed)
    return;
  O.State = Was.State;
  O.OpenedAt = Was.OpenedAt;
  O.ChangedAt = Was.ChangedAt;
  O.Via = Was.Via;
}

/// What is destroyed after a failed attempt may be made anew for the next one.
void Engine::bury(const ObjectState &Was, State &S) {
  if (Was.State != Conn::Failed || !Was.ChangedAt || !Was.MadeAt)
    return;
  ObjectState &O =
      S.makeObject(Spots.location(Location::Kind::Tried, nullptr, Was.MadeAt));
  O.State = Was.State;
  O.ChangedAt = Was.ChangedAt;
  O.Via = Was.Via;
}

/// What \p C makes is the next attempt after one that failed, if nobody waited.
void Engine::inherit(const CallSite &C, ObjectState &O, State &S,
                     const Frame &Fr) {
  const Location *At = Spots.location(Location::Kind::Tried, nullptr, C.E);
  const ObjectState *Last = S.object(At);
  if (!Last)
    return;
  const ObjectState Was = *Last;
  S.removeObject(At);
  // A few attempts with a new one each are no storm.
  if (O.State == Conn::Fresh && !isNext(C.E, S, Fr, /*Counts=*/true))
    stayDown(Was, O);
}

/// Whether this attempt follows at once, and does so again and again: after a
/// drop, or after its own failure.
bool Engine::isAtOnce(const CallSite &C, const ObjectState &O, State &S,
                      const Frame &Fr) {
  if (O.State == Conn::Failed)
    return O.ChangedAt == C.E && !O.Via && !C.Model->Waits &&
           !isNext(C.E, S, Fr);
  return O.State == Conn::Dropped &&
         (O.OpenedAt == C.E || (Fr.InRoot && Fr.InRoot->Repeats) ||
          loopAround(wayTo(Fr.Facts ? Fr.Facts->F->getBody() : nullptr, C.E)));
}

/// Whether \p At is no second attempt, but one at the next of a list, or
/// \p Counts and the next of a few.
bool Engine::isNext(const Expr *At, State &S, const Frame &Fr, bool Counts) {
  const std::optional<Walk> Along =
      Fr.Facts ? walkAround(Fr.Facts->F->getBody(), At) : std::nullopt;
  if (!Along || (!Along->IsGiven && !Counts))
    return false;
  // From its first again?
  Expr::EvalResult First;
  const std::optional<int64_t> Now =
      rangeOf(read(Spots.var(Along->Of), S), S).single();
  return !Now || !Along->First || Along->First->isValueDependent() ||
         !Along->First->EvaluateAsInt(First, Ctx) ||
         First.Val.getInt().getExtValue() != *Now;
}

/// A call that ends every connection of its SDK.
void Engine::closeAll(const FunctionModel &M, State &S) {
  const bool Frees =
      M.What == Role::CloseFree || M.What == Role::Free || M.Frees;
  S.changeObjects([&](const Location *, ObjectState &O) {
    if (O.Sdk != M.Owner || O.State == Conn::Destroyed ||
        O.State == Conn::Fresh)
      return;
    const ObjectState Was = O;
    O.State = Frees ? Conn::Destroyed : Conn::Closed;
    O.OpenedAt = O.ChangedAt = nullptr;
    O.Via = nullptr;
    if (!Frees)
      stayDown(Was, O);
  });
}

void Engine::sdkCall(const CallSite &C, State S, const Frame &Fr,
                     Outcomes &Into) {
  const FunctionModel &M = *C.Model;
  if (M.opens())
    ReachedOpens.insert(C.E);
  if (M.opens() && M.creates())
    UnderstoodOpens.insert(C.E);
  const Location *Variable = nullptr, *Object = nullptr;
  if (M.Handle.From == Place::Root::Return ||
      C.Std == CallSite::Special::MakeOwner) {
    ; // made below
  } else if (M.Handle.Deref) {
    Place Out = M.Handle;
    Out.Deref = false;
    Variable = placeOf(Out, C, S, Fr);
    if (Variable && !M.creates())
      Object = objectAt(read(Variable, S));
  } else
    Object = placeOf(M.Handle, C, S, Fr);
  registerHandlers(C, Value::unknown(), S, Fr);
  if (M.UserData && Object && !Object->Weak)
    S.set(userDataAt(Object), valueOf(M.UserData, C, S, Fr));
  if (Object && !Object->Weak)
    registerListeners(C, Object, S, Fr);

  auto Make = [&](State &X, Conn State) {
    const Symbol *Sym = Spots.symbol(Symbol::Kind::Fresh, nullptr, C.E);
    X.renew(Spots, Symbol::Kind::Fresh, C.E);
    Range NonNull;
    NonNull.exclude(0);
    X.dropFacts(Sym);
    X.narrow(Sym, NonNull);
    ObjectState O;
    O.State = State;
    O.Sdk = M.Owner;
    O.MadeAt = C.E;
    identify(M, C, X, Fr, O);
    O.Automatic = optionsSay(C, X, Fr);
    inherit(C, O, X, Fr);
    X.makeObject(Spots.pointee(Sym)) = O;
    if (M.UserData)
      X.set(userDataAt(Spots.pointee(Sym)), valueOf(M.UserData, C, X, Fr));
    return Value::sym(Sym);
  };

  switch (M.What) {
  case Role::Create:
  case Role::CreateDeferred:
  case Role::CreateOpen: {
    const bool Opens =
        M.What != Role::Create &&
        !holds(M.Connectionless, C, S, Fr).value_or(bool(M.Connectionless));
    const Conn Now = !Opens ? Conn::Fresh : Conn::Opening;
    const bool Allocates = M.Handle.From == Place::Root::Return || Variable ||
                           C.Std == CallSite::Special::MakeOwner;
    if (!Allocates) {
      // Caller's storage, or a constructor's new object.
      if (Object && !Object->Weak) {
        ObjectState Was;
        if (const ObjectState *Old = S.object(Object)) {
          Was = *Old;
          if (Was.isKept() && M.Handle.From != Place::Root::This)
            report(Defect::OverwrittenConnection, C, M, Was, Fr, S);
        }
        ObjectState O;
        O.State = Now;
        O.Sdk = M.Owner;
        O.MadeAt = C.E;
        if (Opens) {
          O.OpenedAt = C.E;
          O.By = &M;
        } else
          stayDown(Was, O);
        inherit(C, O, S, Fr);
        identify(M, C, S, Fr, O);
        O.Automatic = optionsSay(C, S, Fr);
        S.makeObject(Object) = O;
      }
      Value V = Value::sym(Spots.symbol(Symbol::Kind::Result, nullptr, C.E));
      S.renew(Spots, Symbol::Kind::Result, C.E);
      llvm::SmallVector<State, 2> Yes, No;
      outcomes(V, M, S, Yes, No);
      for (State &X : Yes)
        result(C, X, V, Into);
      for (State &X : No)
        result(C, X, V, Into);
      if (Yes.empty() && No.empty())
        result(C, S, Value::unknown(), Into);
      return;
    }
    const Location *Tried =
        M.What == Role::CreateOpen
            ? Spots.location(Location::Kind::Tried, nullptr, C.E)
            : nullptr;
    if (const ObjectState *Last = Tried ? S.object(Tried) : nullptr;
        Last && Last->ChangedAt == C.E && !Last->Via && !M.Waits &&
        !isNext(C.E, S, Fr))
      report(Defect::ReconnectWithoutBackoff, C, M, *Last, Fr, S);
    // Success: a new object.
    State Good = S;
    Value H = Make(Good, Now);
    const Location *At = Spots.pointee(H.symbol());
    registerListeners(C, At, Good, Fr);
    if (Opens) {
      // A new connection at once in place of the one that was just lost.
      if (Fr.InRoot && Fr.InRoot->Repeats)
        for (auto &[L, Lost] : S.objects())
          if (Lost.Sdk == M.Owner && Lost.State == Conn::Dropped) {
            report(Defect::ReconnectWithoutBackoff, C, M, Lost, Fr, S);
            break;
          }
      ObjectState &O = Good.makeObject(At);
      O.OpenedAt = C.E;
      O.By = &M;
      if (!M.Shares)
        if (const ObjectState *Other = namesake(At, O, Good))
          report(Defect::DuplicateClientId, C, M, *Other, Fr, Good);
    }
    if (!Variable) {
      result(C, Good, H, Into);
      if (M.Success && M.Success.K != Condition::Kind::Always &&
          C.Std != CallSite::Special::MakeOwner) {
        if (M.Success.K == Condition::Kind::NoException) {
          if (Tried) {
            ObjectState Failed;
            Failed.State = Conn::Failed;
            Failed.ChangedAt = Failed.MadeAt = C.E;
            bury(Failed, S);
          }
          result(C, S, Value::unknown(), Into, Outcome::Throws);
        } else
          result(C, S, Value::integer(0), Into);
      }
      return;
    }
    // Through an out-parameter: the old value is overwritten here.
    const Location *Held =
        Variable->Weak ? nullptr : objectAt(read(Variable, S));
    if (Held) {
      const Location *Old =
          Held != At
              ? Held
              : Spots.pointee(Spots.symbol(Symbol::Kind::Older, nullptr, C.E));
      const ObjectState *O = Good.object(Old);
      if (O && O->maybeGone())
        SeenStale.insert(C.E);
      if (O && O->isKept()) {
        report(Defect::OverwrittenConnection, C, M, *O, Fr, S);
        // Told; what follows from it, or from a create that fails here, is not.
        abandon(Old, Good);
        abandon(Held, S);
      }
    }
    write(Variable, H, Good);
    Value V = Value::sym(Spots.symbol(Symbol::Kind::Result, nullptr, C.E));
    Good.renew(Spots, Symbol::Kind::Result, C.E);
    S.renew(Spots, Symbol::Kind::Result, C.E);
    llvm::SmallVector<State, 2> Yes, No, Ignore;
    split(V, M.Success, Good, Yes, Ignore);
    for (State &X : Yes)
      result(C, X, V, Into);
    // Where it failed the variable holds no handle.
    if (read(Variable, S).isInt())
      write(Variable, Value::integer(0), S);
    outcomes(V, M, S, Ignore, No);
    for (State &X : No)
      result(C, X, V, Into);
    return;
  }
  case Role::Open:
  case Role::Reopen:
    if (C.Std == CallSite::Special::MakeOwner)
      break;
    if (holds(M.Connectionless, C, S, Fr).value_or(false))
      break;
    openCall(C, std::move(S), Fr, Object, Into);
    return;
  case Role::Close:
  case Role::CloseFree:
  case Role::Free:
  case Role::TransportClose:
  case Role::Reset: {
    if (M.Handle.From == Place::Root::Any) {
      closeAll(M, S);
      break;
    }
    const bool Frees =
        M.What == Role::CloseFree || M.What == Role::Free || M.Frees;
    if (Object && !Object->Weak) {
      const ObjectState Was = stateOf(Object, S);
      ObjectState &O = S.makeObject(Object);
      const Model *Sdk = O.Sdk ? O.Sdk : M.Owner;
      if (Frees || M.What == Role::Reset)
        O = ObjectState();
      O.Sdk = Sdk;
      O.State = Frees ? Conn::Destroyed
                : M.What == Role::Reset || Was.State == Conn::Fresh
                    ? Conn::Fresh
                    : Conn::Closed;
      O.ChangedAt = Frees ? C.E : nullptr;
      O.OpenedAt = nullptr;
      O.TestedAt = nullptr;
      if (!Frees)
        stayDown(Was, O);
      ObjectState Told = O;
      identify(M, C, S, Fr, Told);
      S.makeObject(Object) = Told;
      if (Frees)
        bury(Was, S);
    }
    // A handle of unknown origin may be any of the others.
    if (!Object && isNull(M.Handle, C, S, Fr))
      break;
    const Symbol *Origin =
        Object && Object->K == Location::Kind::Pointee ? Object->Of : nullptr;
    if (!Object || Object->Weak || (Origin && Origin->K != Symbol::Kind::Fresh))
      S.changeObjects([&](const Location *L, ObjectState &O) {
        if (L != Object && O.Sdk == M.Owner && !isLocalObject(L) &&
            (!Origin || L->K != Location::Kind::Pointee || !L->Of ||
             L->Of->K != Symbol::Kind::Fresh) &&
            // What is closed already stays so.
            (Frees || (O.State != Conn::Fresh && O.State != Conn::Closed)))
          O.State = Conn::Unknown;
      });
    if (Variable && M.Nulls)
      write(Variable, Object ? Value::nulled(Object) : Value::integer(0), S);
    break;
  }
  case Role::Status: {
    // Of what is closed, and was not opened since, it says the same again.
    const Location *Told =
        Object && !Object->Weak
            ? Spots.location(Location::Kind::Answer, Object, C.Callee)
            : nullptr;
    const ObjectState *Known = Told ? S.object(Object) : nullptr;
    const Value *Before = Known && Known->TestedAt && !Known->isLive() &&
                                  Known->State != Conn::Unknown &&
                                  Known->State != Conn::SdkOwned
                              ? S.find(Told)
                              : nullptr;
    const Value V =
        Before ? *Before
               : Value::sym(Spots.symbol(Symbol::Kind::Result, nullptr, C.E));
    if (!Before)
      S.renew(Spots, Symbol::Kind::Result, C.E);
    // "!= -1" of a socket, "!= 0" of a boolean: nothing lies below, and of a
    // boolean nothing above.
    if (M.Connected.K == Condition::Kind::AnyOf && M.Connected.Any.size() == 1)
      if (const Comparison &Is = M.Connected.Any.front();
          Is.Compare == Comparison::Op::NE && Is.Fields.empty() && !Is.Mask) {
        Range Domain;
        Domain.Low = numberOf(Is);
        if (Domain.Low == 0)
          Domain.High = 1;
        S.narrow(V.symbol(), Domain);
      }
    const Location *Answer = nullptr;
    if (M.At) {
      Place At = M.At;
      At.Deref = false;
      Answer = placeOf(At, C, S, Fr);
      if (Answer)
        write(Answer, V, S);
    }
    if (!Object || Object->Weak) {
      // Of no handle at all it says no.
      llvm::SmallVector<State, 2> Yes, No;
      if (isNull(M.Handle, C, S, Fr))
        split(V, M.Connected, S, Yes, No);
      if (No.empty())
        No.push_back(std::move(S));
      for (State &N : No)
        result(C, N, Answer ? Value::unknown() : V, Into);
      return;
    }
    ObjectState O = stateOf(Object, S);
    if (!O.Sdk)
      O.Sdk = M.Owner;
    llvm::SmallVector<State, 2> Yes, No;
    split(V, M.Connected, S, Yes, No);
    // Of a set of bits it says no more than these.
    Value IfYes = V, IfNo = V;
    if (M.Connected.K == Condition::Kind::AnyOf && M.Connected.Any.size() == 1)
      if (const Comparison &Is = M.Connected.Any.front();
          Is.Compare == Comparison::Op::EQ && Is.Fields.empty() && Is.Mask &&
          llvm::isUInt<32>(*Is.Mask)) {
        const uint64_t Mask = *Is.Mask;
        IfYes = Value::bits(Mask, numberOf(Is) & Mask);
        if (llvm::has_single_bit(Mask))
          IfNo = Value::bits(Mask, ~numberOf(Is) & Mask);
      }
    const bool Maybe = O.isLive() || O.State == Conn::Unknown ||
                       O.State == Conn::SdkOwned || Supposing;
    if (Maybe)
      for (State &Y : Yes) {
        ObjectState &N = Y.makeObject(Object);
        N = O;
        if (!N.isLive()) {
          N.State = Conn::Open;
          N.OpenedAt = nullptr;
        }
        N.TestedAt = C.E;
        result(C, Y, Answer ? Value::unknown() : IfYes, Into);
      }
    if (!Maybe && M.Closed) {
      Yes.clear(); // asked in vain
      No.clear();
      split(V, M.Closed, S, No, Yes);
    }
    for (State &N : No) {
      ObjectState &X = N.makeObject(Object);
      X = O;
      if (O.isLive() || O.State == Conn::Unknown)
        X.State = Conn::Closed;
      X.TestedAt = C.E;
      // Numbers that mean "closed" are several.
      if (const Range R = rangeOf(V, N); V.symbol() && !R.single())
        N.set(Told, V);
      result(C, N, Answer ? Value::unknown() : IfNo, Into);
    }
    return;
  }
  case Role::Await: {
    llvm::SmallVector<State, 4> After;
    yield(S, Fr, M.Owner, After, !C.IsWait);
    for (State &X : After) {
      const Value *Token =
          Object && Object->Of
              ? X.find(Spots.location(Location::Kind::Token, nullptr, nullptr,
                                      0, Object->Of))
              : nullptr;
      const Location *At = Token ? objectAt(*Token) : nullptr;
      // What came up has not failed, even if it is lost by now.
      const ObjectState *Awaited = At ? X.object(At) : nullptr;
      const bool CameUp = Awaited && Awaited->CameUp;
      if (CameUp)
        X.makeObject(At).CameUp = false;
      const Value V =
          Value::sym(Spots.symbol(Symbol::Kind::Result, nullptr, C.E));
      X.renew(Spots, Symbol::Kind::Result, C.E);
      auto End = [&](State Y, Conn Now, bool Waited,
                     Outcome::Way How = Outcome::Returns) {
        if (const ObjectState *Was = At ? Y.object(At) : nullptr;
            Was && Was->State == Conn::Opening) {
          ObjectState &O = Y.makeObject(At);
          O.State = Now;
          O.Via = nullptr;
          // Elsewhere nobody tells which calls lead there.
          O.ChangedAt =
              Now == Conn::Failed && SiteOwner.lookup(O.OpenedAt) == Fr.Facts
                  ? O.OpenedAt
                  : nullptr;
        }
        if (Waited)
          wait(Y);
        result(C, Y, How == Outcome::Returns ? V : Value::unknown(), Into, How);
      };
      llvm::SmallVector<State, 2> Yes, No;
      outcomes(V, M, X, Yes, No);
      for (State &Y : Yes)
        End(std::move(Y), Conn::Open, C.IsWait);
      if (CameUp)
        continue;
      for (State &N : No)
        End(std::move(N), Conn::Failed, true);
      if (isa_and_nonnull<CXXMethodDecl>(C.Callee))
        End(X, Conn::Failed, C.IsWait, Outcome::Throws);
    }
    return;
  }
  case Role::Send:
  case Role::Pump:
  case Role::PumpThread: {
    if (M.What == Role::PumpThread)
      S.set(pumpThread(M.Owner), Value::integer(1));
    // A call that reconnects for as long as it runs comes back when it gave up.
    const bool GivesUp = M.Drop && M.Success.K == Condition::Kind::Never;
    auto Lose = [&](State &X) {
      losing(Object, X, C.E, &M, Fr);
      if (!GivesUp || C.Reconnects.empty())
        return;
      ObjectState &O = X.makeObject(Object);
      O.Automatic = false;
      if (O.State == Conn::SdkOwned)
        O.State = Conn::Dropped;
    };
    llvm::SmallVector<State, 4> After;
    yield(S, Fr, M.Owner, After, M.What == Role::Send);
    for (State &X : After) {
      Value V = Value::sym(Spots.symbol(Symbol::Kind::Result, nullptr, C.E));
      X.renew(Spots, Symbol::Kind::Result, C.E);
      if (M.Waits || C.IsWait)
        wait(X);
      if (!M.Drop || !Object || Object->Weak || !TempNeeded.count(C.E)) {
        if (GivesUp && Object && !Object->Weak)
          Lose(X);
        result(C, X, V, Into);
        continue;
      }
      llvm::SmallVector<State, 2> Yes, No;
      outcomes(V, M, X, Yes, No);
      for (State &Y : Yes)
        result(C, Y, V, Into);
      for (State &N : No) {
        const ObjectState *O = N.object(Object);
        if (!O || O->isLive() || O->State == Conn::Unknown ||
            (GivesUp && O->State == Conn::SdkOwned))
          Lose(N);
        result(C, N, V, Into);
      }
    }
    return;
  }
  case Role::TransportOpen:
  case Role::Identity:
    if (M.Handle.From == Place::Root::Any)
      closeAll(M, S);
    else if (Object && !Object->Weak &&
             !(M.Identity.empty() && M.Server.empty())) {
      ObjectState O = stateOf(Object, S);
      identify(M, C, S, Fr, O);
      S.makeObject(Object) = O;
    }
    break;
  case Role::NotStatus:
    if (M.TellsReconnect && Object) {
      const Value V =
          Value::sym(Spots.symbol(Symbol::Kind::Result, nullptr, C.E));
      S.renew(Spots, Symbol::Kind::Result, C.E);
      const ObjectState Was = stateOf(Object, S);
      const std::optional<bool> Sdk = sdkReconnects(Was);
      llvm::SmallVector<State, 2> Yes, No;
      split(V, M.TellsReconnect, S, Yes, No);
      for (const bool Answer : {true, false})
        if (Sdk.value_or(Answer) == Answer)
          for (State &X : Answer ? Yes : No) {
            ObjectState &N = X.makeObject(Object);
            N = Was;
            N.Automatic = Answer;
            result(C, X, V, Into);
          }
      return;
    }
    break;
  case Role::Derive:
  case Role::Config:
  case Role::Callback:
  case Role::Init:
  case Role::PumpStop:
    if (M.What == Role::PumpStop)
      S.forget(pumpThread(M.Owner));
    if (Object && !C.Options.empty() && S.object(Object)) {
      const std::optional<bool> Sdk = optionsSay(C, S, Fr);
      S.makeObject(Object).Automatic = Sdk;
    }
    break;
  }
  if (C.IsWait)
    wait(S);
  Value V = Value::sym(Spots.symbol(Symbol::Kind::Result, nullptr, C.E));
  S.renew(Spots, Symbol::Kind::Result, C.E);
  // Some of them yield what they were given: setServer(...).setClient(...).
  if ((M.What == Role::Config || M.What == Role::Identity) &&
      M.Handle.From == Place::Root::This && C.Self && C.E->isGLValue())
    V = evaluate(C.Self, S, Fr);
  result(C, S, V, Into);
}

// ---- everything else --------------------------------------------------------

/// Where the pointer stood, before anybody looked, that \p L is behind.
static const Location *pointerTo(const Location *L) {
  const Symbol *Of = L->base()->Of;
  return Of && Of->K == Symbol::Kind::Initial ? Of->From : nullptr;
}

/// Whether who holds \p Outer gets to \p L: it is inside, or behind pointers
/// from there.
static bool leadsTo(const Location *Outer, const Location *L) {
  for (unsigned Hops = 0; L && Hops < 16; ++Hops, L = pointerTo(L))
    if (L->isWithin(Outer))
      return true;
  return false;
}

/// Whether unknown code gets to know what this call is handed: that of the
/// callee, or that of a handler.
bool Engine::spreads(const CallSite &C) const {
  if (C.IsSystem || C.IsFamily)
    return false;
  if (!C.isPlatform())
    return true;
  return llvm::any_of(C.Handlers, [&](const HandlerModel *H) {
    const Term *T = H->Callback.From == Place::Root::Arg &&
                            H->Callback.Index < C.Args.size()
                        ? C.Args[H->Callback.Index]
                        : nullptr;
    return !T || T->K != Term::Kind::Function || !factsOf(T->Callee);
  });
}

/// Whether other files know the variable.
bool Engine::isShared(const VarDecl *V) const {
  if (!V->hasGlobalStorage() || !V->hasExternalFormalLinkage() ||
      V->isStaticLocal())
    return false;
  const SourceManager &SM = Ctx.getSourceManager();
  return !V->hasDefinition() ||
         llvm::any_of(V->redecls(), [&](const VarDecl *D) {
           return !SM.isInMainFile(SM.getExpansionLoc(D->getLocation())) &&
                  !D->isThisDeclarationADefinition();
         });
}

/// Whether argument \p I is the timer that \p C starts or stops: that changes
/// nothing that the program keeps there.
static bool isTimer(const CallSite &C, size_t I) {
  return llvm::any_of(C.Drives, [&](const HandlerModel::Drive *D) {
    return D->Timer ? D->Timer.From == Place::Root::Arg && D->Timer.Index == I
                    : !C.Self && I == 0;
  });
}

/// Whether argument \p I is only kept for a handler that is in sight: what it
/// does with it is followed.
bool Engine::isForHandler(const CallSite &C, size_t I, State &S,
                          const Frame &Fr) {
  return llvm::any_of(C.Handlers, [&](const HandlerModel *H) {
    const Place &Data = H->DataAt;
    if (Data.From != Place::Root::Arg || Data.Index != I || Data.Deref ||
        !Data.Fields.empty())
      return false;
    const FunctionDecl *F = valueOf(H->Callback, C, S, Fr).function();
    return F && factsOf(F);
  });
}

/// The variable or field at the end of \p L.
static const void *keyOf(const Location *L) {
  for (; L; L = L->Parent)
    if (L->K == Location::Kind::Field || L->K == Location::Kind::Var)
      return L->Ptr;
  return nullptr;
}

/// The object that \p C, of a library, makes something of: that of a method
/// which waits for nobody's word, or what a function copies to.
const Location *Engine::makes(const CallSite &C, State &S, const Frame &Fr) {
  if (!C.IsSystem || !C.Callee)
    return nullptr;
  const auto *Method = dyn_cast<CXXMethodDecl>(C.Callee);
  const Location *L = nullptr;
  if (Method && C.Self && !Method->isConst() && !C.IsWait)
    L = objectAt(evaluate(C.Self, S, Fr));
  else if (!C.Args.empty() && Models.isCopy(C.Callee))
    L = objectAt(evaluate(C.Args[0], S, Fr));
  if (!L || L->Weak)
    return nullptr;
  const bool Holds = Models.isCopy(C.Callee) &&
                     llvm::any_of(S.cells(), [&](const State::Cell &Cell) {
                       return Cell.first->isWithin(L);
                     });
  return Holds || Judged.contains(keyOf(L)) ? L : nullptr;
}

/// Whether \p C, whose body is not seen, is handed what the program has made:
/// what it yields then tells of that.
bool Engine::tellsOwnWord(const CallSite &C, State &S, const Frame &Fr) {
  // A callable that the program has made, and that is not known here.
  const Access *At = C.Target ? C.Target->At : nullptr;
  if (At && At->From == Access::Base::Var && At->Steps.empty())
    if (const auto *V = dyn_cast<VarDecl>(At->Var))
      return !isa<ParmVarDecl>(V) && V->hasInit();
  // A pointer to a member function, or one of those that override.
  if ((!C.Callee && isa_and_nonnull<CXXMemberCallExpr>(C.E)) ||
      !overriders(C).empty())
    return true;
  if (!C.IsSystem)
    return false;
  auto Tells = [&](const Term *T) {
    const Value V = evaluate(T, S, Fr);
    if (isOwnWord(V) || (V.text() && T->K != Term::Kind::Text) ||
        (C.Args.size() == 1 && T->K != Term::Kind::Int &&
         rangeOf(V, S).single()))
      return true;
    for (const Location *L = objectAt(V); L; L = L->Parent)
      if (const Value *Whole = S.find(L);
          Whole && (isOwnWord(*Whole) || Whole->isInt() ||
                    (Whole->text() && T->K != Term::Kind::Text)))
        return true;
    return false;
  };
  return (C.Self && Tells(C.Self)) || llvm::any_of(C.Args, Tells);
}

/// What a comparison of two texts yields that are both known.
std::optional<int64_t> Engine::comparison(const CallSite &C, State &S,
                                          const Frame &Fr) {
  if (!C.Callee || C.Args.size() < 2)
    return std::nullopt;
  const unsigned Id = C.Callee->getBuiltinID();
  const bool NoCase =
      Id == Builtin::BIstrcasecmp || Id == Builtin::BIstrncasecmp;
  const bool Part = Id == Builtin::BIstrncmp || Id == Builtin::BIstrncasecmp ||
                    Id == Builtin::BI__builtin_strncmp;
  if (!NoCase && !Part && Id != Builtin::BIstrcmp &&
      Id != Builtin::BI__builtin_strcmp)
    return std::nullopt;
  const char *A = evaluate(C.Args[0], S, Fr).text();
  const char *B = evaluate(C.Args[1], S, Fr).text();
  if (!A || !B)
    return std::nullopt;
  llvm::StringRef Left(A), Right(B);
  if (Part) {
    const Value N = C.Args.size() > 2 ? evaluate(C.Args[2], S, Fr) : Value();
    if (!N.isInt() || N.N < 0)
      return std::nullopt;
    Left = Left.take_front(N.N);
    Right = Right.take_front(N.N);
  }
  return NoCase ? Left.compare_insensitive(Right) : Left.compare(Right);
}

bool isAssignment(const FunctionDecl *F) {
  const auto *M = dyn_cast_or_null<CXXMethodDecl>(F);
  return M && (M->isCopyAssignmentOperator() || M->isMoveAssignmentOperator());
}

void Engine::unknownCall(const CallSite &C, State &S, const Frame &Fr) {
  if (C.Flag) {
    if (C.IsWait)
      wait(S);
    return;
  }
  llvm::SmallVector<const Location *, 4> Reached, Shared;
  auto Reach = [&](const Location *L) {
    if (L && !L->Weak)
      Reached.push_back(L);
  };
  for (size_t I = 0; I < C.Args.size(); ++I)
    if (!C.ArgIsConst[I] && !isTimer(C, I) && !isForHandler(C, I, S, Fr))
      Reach(objectAt(evaluate(C.Args[I], S, Fr)));
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(C.Callee);
  if (C.Self && !(Method && Method->isConst()))
    Reach(objectAt(evaluate(C.Self, S, Fr)));
  const Location *Makes = makes(C, S, Fr);
  const bool Spreads = spreads(C);
  if (Spreads) {
    for (const Location *L : Reached)
      if (L->base()->K == Location::Kind::Var)
        S.set(Spots.location(Location::Kind::Lent, nullptr, L),
              Value::integer(1));
    const bool FromBegin = S.find(beginning());
    auto Consider = [&](const Location *L) {
      const Location *B = L->base();
      if (B->K != Location::Kind::Var)
        return;
      const auto *V = dyn_cast<VarDecl>(static_cast<const Decl *>(B->Ptr));
      if (!V)
        return;
      const bool Escapes = Escaped.contains(V->getCanonicalDecl());
      const Location *Out =
          isShared(V) || (Escapes && !FromBegin && !V->hasLocalStorage())
              ? B
              : nullptr;
      if (Escapes && !Out)
        for (; L; L = L->Parent)
          if (S.find(Spots.location(Location::Kind::Lent, nullptr, L)))
            Out = L; // the part of it that was handed out
      if (Out && !llvm::is_contained(Shared, Out))
        Shared.push_back(Out);
    };
    for (const State::Cell &Cell : S.cells())
      Consider(Cell.first);
    for (const auto &O : S.objects()) {
      const Location *L = O.first;
      for (unsigned Hops = 0; L && Hops < 16; ++Hops, L = pointerTo(L))
        Consider(L);
    }
  }
  // What it may have changed is unknown from now on, but one value until the
  // next such call.
  // First what it is handed, then what it knows anyway: whoever is handed a
  // connection is expected to use it, and may close it.
  bool IsHanded = true;
  for (size_t I = 0; I < 64; ++I) {
    if (IsHanded && I == Reached.size()) {
      IsHanded = false;
      for (const Location *L : Shared)
        if (!llvm::is_contained(Reached, L))
          Reached.push_back(L);
    }
    if (I == Reached.size())
      break;
    const Location *L = Reached[I];
    llvm::SmallVector<State::Cell, 8> Inside;
    for (const State::Cell &Cell : S.cells())
      if (Cell.first->isWithin(L))
        Inside.push_back(Cell);
    if (Spreads) {
      for (const State::Cell &Cell : Inside)
        if (const Location *To = objectAt(Cell.second);
            To && !llvm::is_contained(Reached, To))
          Reached.push_back(To);
      S.changeObjects([&](const Location *At, ObjectState &O) {
        if (!leadsTo(L, At))
          return;
        O.State = Conn::Unknown;
        O.ChangedAt = nullptr;
        O.Handed |= IsHanded;
      });
    }
    if (C.IsFamily)
      continue;
    // Where nothing is known there is nothing to forget; marking it would only
    // open ways to ever deeper places.
    const bool Known =
        L == Makes || !Inside.empty() ||
        llvm::any_of(S.facts(),
                     [&](const auto &F) {
                       return F.first->From && F.first->From->isWithin(L);
                     }) ||
        llvm::any_of(S.cells(), [&](const State::Cell &Cell) {
          const Symbol *Sym = Cell.second.symbol();
          return Sym && Sym->From && Sym->From->isWithin(L);
        });
    if (!Known)
      continue;
    // A library leaves what the program has made the program's.
    const Value *Was = S.find(L);
    changeWhole(L, C.E, S,
                L == Makes || (C.IsSystem && Was && isOwnWord(*Was)));
  }
  if (C.IsWait || (!C.IsSystem && !C.IsFamily && !C.IsLog))
    wait(S);
}

/// The class of the object at \p L, where the expression that made it is known.
static QualType createdAs(const Location *L) {
  if (L->K != Location::Kind::Pointee || L->Of->K != Symbol::Kind::Fresh)
    return QualType();
  const auto *E = static_cast<const Expr *>(L->Of->Ptr);
  if (const auto *N = dyn_cast<CXXNewExpr>(E))
    return N->isArray() ? QualType() : N->getAllocatedType();
  const CXXRecordDecl *R = E->getType()->getAsCXXRecordDecl();
  return R && isOwner(E->getType()) ? ownedType(R) : QualType();
}

llvm::ArrayRef<const FunctionFacts *>
Engine::overriders(const CallSite &C) const {
  const auto I =
      C.IsDispatched
          ? Overriders.find(cast<CXXMethodDecl>(C.Callee)->getCanonicalDecl())
          : Overriders.end();
  return I == Overriders.end() ? llvm::ArrayRef<const FunctionFacts *>()
                               : I->second;
}

/// The virtual function that \p C runs: that of the object's class where its
/// definition tells, or the one there is to an interface; null: unknown.
const FunctionDecl *Engine::dispatched(const CallSite &C, State &S,
                                       const Frame &Fr) {
  const auto All = overriders(C);
  if (All.empty())
    return C.Callee;
  const auto *M = cast<CXXMethodDecl>(C.Callee);
  const Location *L = C.Self ? objectAt(evaluate(C.Self, S, Fr)) : nullptr;
  QualType T = L ? createdAs(L) : QualType();
  if (const ValueDecl *D = L && T.isNull() ? declOf(L) : nullptr)
    T = D->getType();
  const CXXRecordDecl *Class = T.isNull() ? nullptr : T->getAsCXXRecordDecl();
  if (Class && Class->hasDefinition())
    if (const CXXMethodDecl *Is = M->getCorrespondingMethodInClass(
            Class->getDefinition(), /*MayBeBase=*/true))
      return Is;
  const auto *Only = cast<CXXMethodDecl>(All.front()->F);
  const bool IsLast = Only->hasAttr<FinalAttr>() ||
                      Only->getParent()->isEffectivelyFinal() ||
                      !Only->getParent()->isExternallyVisible();
  return M->isPureVirtual() && All.size() == 1 && IsLast ? Only : nullptr;
}

/// One of those that override what \p C names ran, who knows which: what any of
/// them writes is the program's own word, and what any of them opens or closes
/// is unknown.
void Engine::anyOverrider(const CallSite &C, State &S) {
  llvm::SetVector<const FunctionFacts *> May;
  for (const FunctionFacts *F : overriders(C))
    May.insert(F);
  llvm::SmallPtrSet<const void *, 8> Writes;
  llvm::SmallPtrSet<const Model *, 2> Uses;
  for (const FunctionFacts *F : reach(std::move(May)))
    for (const Block &B : F->Blocks)
      for (const Fact &Now : B.Facts)
        if (Now.K == Fact::Kind::Assign)
          Writes.insert(Now.At->key());
        else if (const FunctionModel *M =
                     Now.K == Fact::Kind::Call ? Now.Call->Model : nullptr;
                 M && (M->opens() || M->closes() || M->What == Role::Reset))
          Uses.insert(M->Owner);
  Writes.erase(nullptr);
  llvm::SmallVector<const Location *, 8> Changed;
  auto Consider = [&](const Location *L) {
    if (L && !L->Weak && Writes.contains(keyOf(L)))
      Changed.push_back(L);
  };
  for (const State::Cell &Cell : S.cells()) {
    Consider(Cell.first);
    if (const Symbol *Sym = Cell.second.symbol())
      Consider(Sym->From);
  }
  for (const auto &[Sym, R] : S.facts())
    Consider(Sym->From);
  for (const Location *L : Changed)
    S.set(L, Value::opaque());
  S.changeObjects([&](const Location *, ObjectState &O) {
    if (!Uses.contains(O.Sdk))
      return;
    O.State = Conn::Unknown;
    O.OpenedAt = O.ChangedAt = nullptr;
    O.Handed = true;
  });
}

void Engine::bodyCall(const FunctionFacts &F, const CallSite &C,
                      const Value &Target, State S, const Frame &Fr,
                      Outcomes &Into) {
  const FunctionDecl *FD = F.F;
  const bool MayBeOther = !overriders(C).empty() && !dispatched(C, S, Fr);
  llvm::SmallVector<Value, 6> Args;
  for (const Term *T : C.Args)
    Args.push_back(evaluate(T, S, Fr));
  Value Self = C.Self ? evaluate(C.Self, S, Fr) : Value::unknown();
  if (Target.Self)
    Self = valueAt(Target.Self);
  Value Yield;
  if (C.Std == CallSite::Special::MakeOwner || isa<CXXNewExpr>(C.E)) {
    const Symbol *Sym = Spots.symbol(Symbol::Kind::Fresh, nullptr, C.E);
    S.renew(Spots, Symbol::Kind::Fresh, C.E);
    Range NonNull;
    NonNull.exclude(0);
    S.narrow(Sym, NonNull);
    Self = Yield = Value::sym(Sym);
  }
  const Location *ThisAt =
      Spots.location(Location::Kind::ThisPtr, nullptr, FD->getCanonicalDecl());
  std::optional<Value> OuterThis;
  if (const Value *V = S.find(ThisAt))
    OuterThis = *V;
  for (unsigned I = 0; I < FD->getNumParams(); ++I) {
    const ParmVarDecl *P = FD->getParamDecl(I);
    const Location *L = Spots.var(P);
    S.forgetWithin(L);
    Value V = I < Args.size() ? Args[I] : Value::unknown();
    if (P->getType()->isRecordType() && !isOwner(P->getType()) &&
        V.location() && I < C.Args.size()) {
      copyRecord(L, V.location(), S, P->getType());
      continue;
    }
    if (Tracked.contains(P->getCanonicalDecl()) ||
        (P->getType()->isReferenceType() && !V.text()) || V.function() ||
        V.location() ||
        (!V.isUnknown() && !V.text() &&
         (P->getType()->isPointerType() || V.symbol())))
      S.set(L, V);
  }
  if (!Self.isUnknown())
    S.set(ThisAt, Self);
  // A failure counts as a cycle where the same calls lead to it again, for the
  // same; while others run it rests.
  llvm::SmallDenseMap<const Location *,
                      std::pair<const Expr *, const CallString *>, 4>
      Resting;
  S.changeObjects([&](const Location *L, ObjectState &O) {
    if (O.State != Conn::Failed || !O.ChangedAt)
      return;
    if (O.Via && O.Via->Call == C.E && !isNext(C.E, S, Fr)) {
      O.Via = O.Via->Rest;
      return;
    }
    Resting[L] = {O.ChangedAt, O.Via};
    O.ChangedAt = nullptr, O.Via = nullptr;
  });
  Frame Inner = Fr;
  Inner.Facts = &F;
  Parked Ours = park(S, Fr.Facts != &F ? Fr.Facts : nullptr);
  Outcomes Exits = runFunction(F, std::move(S), Inner);
  for (Outcome &O : Exits) {
    O.S.changeObjects([&](const Location *L, ObjectState &Object) {
      if (Object.State == Conn::Failed && !Object.ChangedAt) {
        if (auto R = Resting.find(L); R != Resting.end())
          std::tie(Object.ChangedAt, Object.Via) = R->second;
      } else if (Object.State == Conn::Failed) {
        if (Object.Via && Object.Via->Length >= 8)
          Object.ChangedAt = nullptr, Object.Via = nullptr;
        else
          Object.Via = Spots.string(C.E, Object.Via);
      }
    });
    unpark(O.S, Ours);
    O.S.forget(ThisAt);
    if (OuterThis)
      O.S.set(ThisAt, *OuterThis);
    const Location *RecordResult =
        Spots.location(Location::Kind::Result, nullptr, FD->getCanonicalDecl());
    if (!isa<CXXConstructExpr>(C.E)) // whose object it is
      copyRecord(Spots.location(Location::Kind::Temp, nullptr, C.E),
                 RecordResult, O.S);
    O.S.forgetWithin(RecordResult);
    Value V = O.Result;
    if (!Yield.isUnknown())
      V = Yield;
    else if (MayBeOther) {
      V = Value::opaque(); // or what another one says
      anyOverrider(C, O.S);
    }
    result(C, O.S, V, Into, O.How);
  }
}

/// An atomic variable gets a new value if it holds the expected one.
void Engine::compareExchange(const CallSite &C, const State &S, const Frame &Fr,
                             Outcomes &Into) {
  for (const bool Same : {true, false}) {
    llvm::SmallVector<State, 2> Ways;
    assume(C.Args[0], Same, S, Fr, Ways);
    for (State &X : Ways) {
      const Location *At = objectAt(evaluate(C.Self, X, Fr));
      const Location *To =
          Same ? At
               : (C.Args.size() > 2 ? objectAt(evaluate(C.Args[2], X, Fr))
                                    : nullptr);
      const Value V = Same ? evaluate(C.Args[1], X, Fr)
                      : At ? read(At, X)
                           : Value::unknown();
      if (To)
        write(To, V, X);
      result(C, X, Value::integer(Same), Into);
    }
  }
}

void Engine::call(const CallSite &C, State S, const Frame &Fr, Outcomes &Into) {
  if (C.EndsProgram)
    return;
  if (C.EndsThread) {
    // The others go on.
    llvm::SmallVector<State, 4> After;
    yield(S, Fr, nullptr, After);
    for (State &X : After)
      result(C, X, Value::unknown(), Into, Outcome::EndsThread);
    return;
  }
  if (C.Std == CallSite::Special::CompareExchange)
    return compareExchange(C, S, Fr, Into);
  // Clearing bits tells which were set before, and so does an atomic change.
  const bool TellsBits =
      C.Flag && (C.Flag->What == FlagModel::Op::Clear ||
                 C.Flag->What == FlagModel::Op::Test || C.Flag->IsPlain);
  Value BitsBefore;
  if (C.Flag && C.Flag->Object.From != Place::Root::Return) {
    if (TellsBits)
      BitsBefore = flagsBefore(C, S, Fr);
    changeFlags(C, S, Fr);
  }
  tell(C, S, Fr);
  if (C.Model) {
    sdkCall(C, std::move(S), Fr, Into);
    return;
  }
  if (C.Std == CallSite::Special::ResetOwner && C.Self) {
    const Location *Owner = objectAt(evaluate(C.Self, S, Fr));
    Value New = C.Args.empty() ? Value::integer(0) : evaluate(C.Args[0], S, Fr);
    if (New.K == Value::Kind::Unknown)
      New = Value::opaque();
    llvm::SmallVector<State, 2> After;
    if (Owner && read(Owner, S) != New)
      destroyOwned(Owner, cast<CXXMethodDecl>(C.Callee)->getParent(),
                   /*Always=*/true, std::move(S), Fr, After);
    else
      After.push_back(std::move(S));
    for (State &X : After) {
      if (Owner)
        write(Owner, New, X);
      result(C, X, Value::unknown(), Into);
    }
    return;
  }
  if (C.Std == CallSite::Special::ReleaseOwner && C.Self) {
    const Location *Owner = objectAt(evaluate(C.Self, S, Fr));
    Value V = Owner ? read(Owner, S) : Value::unknown();
    if (Owner)
      write(Owner, Value::integer(0), S);
    result(C, S, V, Into);
    return;
  }
  Value Target;
  const FunctionDecl *Callee = C.Callee;
  if (C.Target) {
    Target = evaluate(C.Target, S, Fr);
    if (Target.function()) {
      Callee = Target.function();
      Called.insert(Callee->getCanonicalDecl());
    }
  }
  const auto Others = overriders(C);
  const FunctionDecl *Runs = Others.empty() ? nullptr : dispatched(C, S, Fr);
  if (Runs)
    Callee = Runs;
  const bool MayBeOther =
      !Runs && llvm::any_of(Others, [](const FunctionFacts *F) {
        return F->Relevant || F->HandsOn;
      });
  // Where registering fails nothing is registered.
  std::optional<State> Refused;
  const auto CanFail = llvm::find_if(
      C.Handlers, [](const HandlerModel *H) { return bool(H->Success); });
  if (!C.Handlers.empty() || !C.Registers.empty() || !C.Drives.empty() ||
      (C.Flag && C.Flag->IsPlain)) {
    if (CanFail != C.Handlers.end())
      Refused = S;
  } else if (const FunctionFacts *F = Callee ? factsOf(Callee) : nullptr) {
    if (F->Relevant || F->HandsOn) {
      bodyCall(*F, C, Target, std::move(S), Fr, Into);
      return;
    }
    // Touches nothing tracked.
    if (!MayBeOther) {
      if (C.IsWait)
        wait(S);
      S.renew(Spots, Symbol::Kind::Result, C.E);
      result(C, S, Value::sym(Spots.symbol(Symbol::Kind::Result, nullptr, C.E)),
             Into);
      return;
    }
  } else if (Target.function() && !C.Callee) {
    // A function pointer that is an SDK function.
    if (const FunctionModel *M = Models.function(Target.function())) {
      CallSite Copy = C;
      Copy.Model = M;
      Copy.Callee = Target.function();
      sdkCall(Copy, std::move(S), Fr, Into);
      return;
    }
  }
  if (isa<CXXNewExpr>(C.E) || C.Std == CallSite::Special::MakeOwner) {
    S.renew(Spots, Symbol::Kind::Fresh, C.E);
    const Symbol *Sym = Spots.symbol(Symbol::Kind::Fresh, nullptr, C.E);
    Range NonNull;
    NonNull.exclude(0);
    S.narrow(Sym, NonNull);
    result(C, S, Value::sym(Sym), Into);
    return;
  }
  const std::optional<int64_t> Compared = comparison(C, S, Fr);
  const bool IsOwn = tellsOwnWord(C, S, Fr);
  unknownCall(C, S, Fr);
  if (MayBeOther)
    anyOverrider(C, S);
  S.renew(Spots, Symbol::Kind::Result, C.E);
  Value V = Value::sym(Spots.symbol(Symbol::Kind::Result, nullptr, C.E));
  if (Compared)
    V = Value::integer(*Compared);
  else if (IsOwn && !C.IsWait)
    V = Value::opaque();
  else if (C.TakesFuture) {
    // What somebody put into a promise; it is the same however often it is
    // asked about.
    S.renew(Spots, Symbol::Kind::Made, C.E);
    V = Value::sym(Spots.symbol(Symbol::Kind::Made, nullptr, C.E));
  } else if (Models.isClock(C.Callee)) {
    // Zero is the time of what has not happened yet.
    Range Later;
    Later.exclude(0);
    S.narrow(V.symbol(), Later);
  }
  // Asked once more, what the program has made says the same.
  const auto *Asks = dyn_cast_or_null<CXXMethodDecl>(C.Callee);
  const Location *Asked =
      Asks && Asks->isConst() && IsOwn && C.Self && C.Args.empty() &&
              Asks->getReturnType()->isIntegralOrEnumerationType()
          ? objectAt(evaluate(C.Self, S, Fr))
          : nullptr;
  const Value *Whole = Asked && !Asked->Weak ? S.find(Asked) : nullptr;
  if (Whole && Whole->symbol() && isMade(Whole->symbol())) {
    const Location *Answer =
        Spots.field(Asked, &Ctx.Idents.get(Asks->getNameAsString()));
    const bool IsFirst = !S.find(Answer);
    V = read(Answer, S);
    if (IsFirst && V.symbol())
      S.dropFacts(V.symbol());
    S.set(Answer, V);
  }
  registerHandlers(C, V, S, Fr);
  if (TellsBits)
    V = BitsBefore;
  if (TellsBits && V.isUnknown()) {
    const Location *G = groupOf(C, S, Fr);
    const Value Mask = maskOf(C, S, Fr);
    if (G && !G->Weak && supposes(C, G, Mask.isInt() ? Mask.N : ~0, S, Fr)) {
      State Begun = S;
      result(C, Begun, Value::integer(0), Into);
      supposed(S);
    }
  }
  if (const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Callee);
      Method && C.IsFamily && C.Self && isAssignment(Method)) {
    // What options were told goes with them.
    const Location *To = objectAt(evaluate(C.Self, S, Fr)),
                   *From = objectAt(evaluate(C.Args[0], S, Fr));
    const Value *Told = From && !From->Weak ? S.find(toldAt(From)) : nullptr;
    if (To && !To->Weak)
      S.set(toldAt(To), Told ? Value(*Told) : Value::unknown());
  } else if (Method && C.IsFamily && C.Self) {
    const QualType T = Method->getReturnType();
    const auto *R = T.getNonReferenceType()->getAsCXXRecordDecl();
    // Options that are told one thing after the other: told().told() ...
    if (T->isReferenceType() && R &&
        R->getCanonicalDecl() == Method->getParent()->getCanonicalDecl())
      V = evaluate(C.Self, S, Fr);
    // ... and what a builder makes of what it was told.
    else if (const Location *L =
                 R ? objectAt(evaluate(C.Self, S, Fr)) : nullptr)
      if (const Value *Told = L->Weak ? nullptr : S.find(toldAt(L)))
        S.set(toldAt(Spots.location(Location::Kind::Temp, nullptr, C.E)),
              Value(*Told));
  }
  llvm::SmallVector<State, 4> Before, After, Ignore;
  if (Refused) {
    unknownCall(C, *Refused, Fr);
    Refused->renew(Spots, Symbol::Kind::Result, C.E);
    split(V, (*CanFail)->Success, S, Before, Ignore);
    split(V, (*CanFail)->Success, *Refused, Ignore, Before);
  } else if (const auto Was = Aside.find(C.E); Was != Aside.end() &&
                                               TempNeeded.count(C.E) &&
                                               Was->second.Model->Failure) {
    // Of what is set aside, too, the result is one of those that are listed.
    outcomes(V, *Was->second.Model, S, Before, Ignore);
    Before.append(Ignore);
    if (Before.empty())
      Before.push_back(std::move(S));
  } else
    Before.push_back(std::move(S));
  // Others may run during a call of who knows what, and the threads of an SDK
  // during one of its own; what registers or starts a handler, and what belongs
  // to the system, is over at once.
  const bool Registers =
      !C.Handlers.empty() || !C.Registers.empty() ||
      llvm::any_of(C.Drives, [](const auto *D) { return D->Starts; });
  const bool WaitsForFlags = C.Flag && C.Flag->What == FlagModel::Op::Wait;
  const bool Yields = !Registers && (C.IsWait || WaitsForFlags ||
                                     (!C.Flag && (C.IsFamily || !C.IsSystem)));
  // The result is held while others run, so that what is known of it stays.
  const Location *Temp = Spots.location(Location::Kind::Temp, nullptr, C.E);
  for (State &X : Before) {
    if (!Yields) {
      driveHandlers(C, X, Fr);
      if (C.Flag && C.Flag->Object.From == Place::Root::Return) {
        X.set(Temp, V);
        changeFlags(C, X, Fr);
      }
      result(C, X, V, Into);
      continue;
    }
    if (V.K != Value::Kind::Unknown)
      X.set(Temp, V);
    yield(X, Fr, C.Loop, After, C.IsFamily && !C.IsWait);
  }
  for (State &X : After) {
    if (!driveHandlers(C, X, Fr))
      continue;
    const Value *Held = X.find(Temp);
    const Value R = Held ? *Held : Value::unknown();
    if (WaitsForFlags)
      waitForFlags(C, std::move(X), R, Fr, Into);
    else if (C.Until)
      waitUntil(C, std::move(X), R, Fr, Into);
    else
      result(C, X, R, Into);
  }
}

/// Runs a function that no call in the source calls.
void Engine::runBody(const FunctionFacts &F, const Value &Self,
                     llvm::ArrayRef<Value> Args, State S, const Frame &Fr,
                     Outcomes &Into) {
  const Location *ThisAt =
      Spots.location(Location::Kind::ThisPtr, nullptr, F.F->getCanonicalDecl());
  const Value *Outer = S.find(ThisAt);
  const std::optional<Value> OuterThis =
      Outer ? std::optional<Value>(*Outer) : std::nullopt;
  for (unsigned I = 0; I < F.F->getNumParams(); ++I) {
    const Location *L = Spots.var(F.F->getParamDecl(I));
    S.forgetWithin(L);
    if (I < Args.size() && !Args[I].isUnknown())
      S.set(L, Args[I]);
  }
  if (!Self.isUnknown())
    S.set(ThisAt, Self);
  Frame Inner = Fr;
  Inner.Facts = &F;
  Parked Ours = park(S, Fr.Facts != &F ? Fr.Facts : nullptr);
  for (Outcome &O : runFunction(F, std::move(S), Inner)) {
    unpark(O.S, Ours);
    O.S.forget(ThisAt);
    if (OuterThis)
      O.S.set(ThisAt, *OuterThis);
    Into.push_back(O);
  }
}

/// What the unseen may hold, too: from here on nothing is known of it.
static void losesSight(const Location *L, State &S) {
  S.changeObjects([L](const Location *At, ObjectState &O) {
    if (!At->isWithin(L))
      return;
    O.State = Conn::Unknown;
    O.ChangedAt = nullptr;
    O.Handed = true;
  });
}

/// An object dies that is seen as one of type \p T.
void Engine::destroy(const Location *L, QualType T, State S, const Frame &Fr,
                     llvm::SmallVectorImpl<State> &Into, unsigned Depth) {
  const QualType Made = createdAs(L);
  destroyPart(L, Made.isNull() ? T : Made, std::move(S), Fr, Into, Depth);
}

/// An object of type \p T at \p L, or that part of an object, dies: the body of
/// its destructor, then what it contains and what it is derived from.
void Engine::destroyPart(const Location *L, QualType T, State S,
                         const Frame &Fr, llvm::SmallVectorImpl<State> &Into,
                         unsigned Depth) {
  const CXXRecordDecl *R = T.isNull() ? nullptr : T->getAsCXXRecordDecl();
  if (R && isOwner(T))
    return destroyOwned(L, R, false, std::move(S), Fr, Into, Depth);
  llvm::SmallVector<State, 2> Now;
  const SourceManager &SM = Ctx.getSourceManager();
  if (R && R->hasDefinition() && Depth < 4 &&
      !SM.isInSystemHeader(SM.getExpansionLoc(R->getLocation()))) {
    const CXXDestructorDecl *Dtor = R->getDestructor();
    if (const FunctionFacts *Body = Dtor ? factsOf(Dtor) : nullptr;
        Body && (Body->Relevant || Body->HandsOn)) {
      Outcomes Exits;
      runBody(*Body, valueAt(L), {}, std::move(S), Fr, Exits);
      for (Outcome &O : Exits)
        Now.push_back(std::move(O.S));
    } else
      Now.push_back(std::move(S));
    auto Part = [&](const Location *At, QualType Of) {
      const CXXRecordDecl *P = Of->getAsCXXRecordDecl();
      if (!P || !P->hasDefinition() || P->hasTrivialDestructor())
        return;
      llvm::SmallVector<State, 2> After;
      for (State &X : Now)
        destroyPart(At, Of, std::move(X), Fr, After, Depth + 1);
      Now = std::move(After);
    };
    for (const FieldDecl *F : R->getDefinition()->fields())
      if (F->getIdentifier())
        Part(Spots.field(L, F->getIdentifier()), F->getType());
    for (const CXXBaseSpecifier &B : R->getDefinition()->bases())
      Part(L, B.getType());
  } else
    Now.push_back(std::move(S));
  for (State &X : Now) {
    endOfLife(L, X);
    Into.push_back(std::move(X));
  }
}

/// The smart pointer or optional at \p L gives up what it holds: at the end of
/// its life only if nobody else is seen to hold it. Who else holds what is
/// shared is not always in sight.
void Engine::destroyOwned(const Location *L, const CXXRecordDecl *Owner,
                          bool Always, State S, const Frame &Fr,
                          llvm::SmallVectorImpl<State> &Into, unsigned Depth) {
  const Value V = L->Weak ? Value::unknown() : read(L, S);
  const Location *Object = objectAt(V);
  const bool Shared = Owner->getName().contains("shared_ptr");
  const size_t Before = Into.size();
  auto Holds = [&](const Location *At) {
    // A plain pointer only looks on; what a frame further out has is one, or
    // was moved from.
    if (!Shared && At->K == Location::Kind::Pin)
      return false;
    const auto *D = At->K == Location::Kind::Var
                        ? dyn_cast<VarDecl>(static_cast<const Decl *>(At->Ptr))
                        : nullptr;
    return !(D && D->getType()->isPointerType()) &&
           At->K != Location::Kind::Temp && At->K != Location::Kind::Token;
  };
  bool Held = false;
  if (Object && (Shared || !Always))
    for (const State::Cell &C : S.cells())
      Held |= C.first != L && C.second == V && Holds(C.first);
  // Of a parameter or member that nobody looked at there is nothing to tell,
  // and a pointer in an optional is no owner.
  if (!Object || Held || rangeOf(V, S).single() == std::optional<int64_t>(0) ||
      (!Always && !S.find(L)) ||
      (Owner->getName() == "optional" && !ownedType(Owner)->isRecordType())) {
    Into.push_back(std::move(S));
    return;
  }
  const Value *Given = S.find(Spots.field(L, &Ctx.Idents.get(DeleterField)));
  const FunctionDecl *D = Given ? Given->function() : deleterOf(Owner);
  if (!Given && hasDefaultDeleter(Owner)) {
    const QualType T = ownedType(Owner);
    destroy(Object, T, std::move(S), Fr, Into, Depth + 1);
  } else if (const FunctionFacts *Body = D ? factsOf(D) : nullptr;
             Body && !Body->Relevant && !Body->HandsOn) {
    Into.push_back(std::move(S));
    return;
  } else if (Body) {
    Outcomes Exits;
    runBody(*Body, Value::unknown(), {V}, std::move(S), Fr, Exits);
    for (Outcome &O : Exits)
      Into.push_back(std::move(O.S));
  } else {
    const FunctionModel *M = D ? Models.function(D) : nullptr;
    if (M && (M->What == Role::Free || M->What == Role::CloseFree || M->Frees))
      endOfLife(Object, S);
    else
      losesSight(Object, S);
    Into.push_back(std::move(S));
  }
  if (Shared)
    for (State &X : llvm::MutableArrayRef(Into).drop_front(Before))
      losesSight(Object, X);
}

/// A wait for a predicate goes on where that is true; what it yields, if
/// anything, is what the predicate yields.
void Engine::waitUntil(const CallSite &C, State S, Value V, const Frame &Fr,
                       Outcomes &Into) {
  const Value Test = evaluate(C.Until, S, Fr);
  const FunctionFacts *Body =
      Test.function() ? factsOf(Test.function()) : nullptr;
  if (!Body || !Body->Relevant) {
    result(C, S, V, Into);
    return;
  }
  const bool Answers = !C.Callee->getReturnType()->isVoidType();
  Outcomes Exits;
  runBody(*Body, Test.Self ? valueAt(Test.Self) : Value::unknown(), {},
          std::move(S), Fr, Exits);
  Range True;
  True.exclude(0);
  for (Outcome &O : Exits)
    if (O.How != Outcome::Returns || Answers ||
        assumeValue(O.Result, True, O.S))
      result(C, O.S, O.How != Outcome::Returns || Answers ? O.Result : V, Into,
             O.How);
}

/// What lies within \p L is destroyed.
void Engine::endOfLife(const Location *L, State &S) {
  S.changeObjects([L](const Location *At, ObjectState &O) {
    if (!At->isWithin(L))
      return;
    const Model *Sdk = O.Sdk;
    O = ObjectState();
    O.Sdk = Sdk;
    O.State = Conn::Destroyed;
  });
}

} // namespace iot
