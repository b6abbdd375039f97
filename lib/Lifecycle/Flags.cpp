//===- Flags.cpp - Event groups, semaphores, queues -----------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A group has a cell for each bit of which something is known, and one, number
// -1, for all others. A semaphore is a group of one bit, a queue one that also
// holds what was sent last. Who waits for ever goes on only where the bit can
// be set: that is what ties a connect to the drop that asks for it.
//
//===----------------------------------------------------------------------===//

#include "Lifecycle/Engine.h"
#include "llvm/Support/MathExtras.h"

using namespace clang;

namespace iot {

static constexpr unsigned Width = 32;
/// Of a queue: more than one may be waiting.
static constexpr int Several = 1;

/// Whether bit \p N of \p Group is set, where that is known.
std::optional<bool> Engine::bit(const Location *Group, int N, const State &S) {
  for (const int I : {N, -1})
    if (const Value *V =
            S.find(Spots.location(Location::Kind::Bits, Group, nullptr, I)))
      return V->isInt() ? std::optional<bool>(V->N != 0) : std::nullopt;
  if (Group->base()->K == Location::Kind::Var && S.find(beginning()) &&
      !S.find(Group))
    if (const auto *V =
            dyn_cast<VarDecl>(static_cast<const Decl *>(Group->base()->Ptr));
        V && V->hasGlobalStorage())
      return begins(V, Group, N);
  return std::nullopt;
}

/// What bit \p N of \p Group, in the static variable \p V, is to begin with:
/// clear, unless there is an initialiser.
std::optional<bool> Engine::begins(const VarDecl *V, const Location *Group,
                                   int N) {
  if (!V->getAnyInitializer())
    return false;
  const auto *R = V->getType()->getAsRecordDecl();
  if (!R || Group != Group->base())
    return std::nullopt;
  for (const FlagModel *F : Registry.flags(R->getQualifiedNameAsString())) {
    if (!F->IsVariable)
      continue;
    if (N != 0 || F->Given.K != Condition::Kind::AnyOf)
      return N == 0 && F->Given.K == Condition::Kind::Always;
    const Comparison &Given = F->Given.Any.front();
    const Location *L = Group;
    for (const std::string &Field : Given.Fields)
      L = Spots.field(L, &Ctx.Idents.get(Field));
    if (const auto Begin = initialValue(L, true); Begin && Begin->isInt())
      return rangeOf(Given).contains(Begin->N);
  }
  return std::nullopt;
}

void Engine::setBits(const Location *Group, uint64_t Mask, bool To, State &S) {
  for (unsigned N = 0; N < Width; ++N)
    if (Mask >> N & 1 && bit(Group, N, S) != std::optional<bool>(To))
      S.set(Spots.location(Location::Kind::Bits, Group, nullptr, N),
            Value::integer(To));
}

/// The bits as a value: what is known of each.
Value Engine::bitsOf(const Location *Group, const State &S) {
  uint64_t Known = 0, Set = 0;
  for (unsigned N = 0; N < Width; ++N)
    if (const auto B = bit(Group, N, S)) {
      Known |= uint64_t(1) << N;
      Set |= uint64_t(*B) << N;
    }
  return Known ? Value::bits(Known, Set) : Value::unknown();
}

const Location *Engine::groupOf(const CallSite &C, State &S, const Frame &Fr) {
  const Place &At = C.Flag->Object;
  if (At.From == Place::Root::Global)
    return Spots.location(Location::Kind::Global, nullptr, C.Flag->Owner);
  if (At.From == Place::Root::Return) {
    const Value *V = S.find(Spots.location(Location::Kind::Temp, nullptr, C.E));
    return V ? objectAt(*V) : nullptr;
  }
  return placeOf(At, C, S, Fr);
}

/// Puts what stands at \p From into the queue \p G. Of several it is not known
/// which comes next, but that it is one of them.
void Engine::send(const Location *G, const Location *From, const Expr *By,
                  State &S) {
  const Location *Item = Spots.field(G, &Ctx.Idents.get("item"));
  const auto Waiting = bit(G, 0, S);
  const Value New = From && !From->Weak ? read(From, S) : Value::unknown();
  const Value *Old = S.find(Item);
  if (Waiting == std::optional<bool>(false)) {
    S.forgetWithin(Item);
    if (From && !From->Weak)
      copyWhole(Item, From, S);
    else
      S.set(Item, Value::unknown());
    return;
  }
  S.set(Spots.location(Location::Kind::Bits, G, nullptr, Several),
        Value::integer(1));
  Range Both = rangeOf(New, S);
  const Range Before = Old ? rangeOf(*Old, S) : Range();
  const bool Bounded = !Both.isEmpty() && Both.Low != INT64_MIN &&
                       Both.High != INT64_MAX && Before.Low != INT64_MIN &&
                       Before.High != INT64_MAX;
  S.forgetWithin(Item);
  if (!Bounded) {
    S.set(Item, Value::unknown());
    return;
  }
  Range Either;
  Either.Low = std::min(Both.Low, Before.Low);
  Either.High = std::max(Both.High, Before.High);
  if (Either.High - Either.Low < Width)
    for (int64_t N = Either.Low; N <= Either.High; ++N)
      if (!Both.contains(N) && !Before.contains(N))
        Either.exclude(N);
  const Symbol *One = Spots.symbol(Symbol::Kind::Result, Item, By);
  S.changeCells([One](const Location *, Value &V) {
    if (V.symbol() == One)
      V = Value::unknown();
  });
  S.dropFacts(One);
  S.narrow(One, Either);
  S.set(Item, Value::sym(One));
}

/// Which bits \p C is about.
Value Engine::maskOf(const CallSite &C, State &S, const Frame &Fr) {
  const FlagModel &F = *C.Flag;
  if (F.Bit) {
    const Value N = valueOf(F.Bit, C, S, Fr);
    return N.isInt() && N.N >= 0 && N.N < Width
               ? Value::integer(int64_t(1) << N.N)
               : Value::unknown();
  }
  return F.Mask ? valueOf(F.Mask, C, S, Fr) : Value::integer(1);
}

/// What \p C yields: the bits as they are before it, whether the one that it
/// is about is set, or what the object keeps.
Value Engine::flagsBefore(const CallSite &C, State &S, const Frame &Fr) {
  const FlagModel &F = *C.Flag;
  const Location *G = groupOf(C, S, Fr);
  if (!G || G->Weak)
    return Value::unknown();
  if (F.Keeps) {
    const Value *Kept = S.find(Spots.field(G, &Ctx.Idents.get("kept")));
    return Kept ? *Kept : Value::unknown();
  }
  const Value All = F.IsPlain ? read(G, S) : bitsOf(G, S);
  if (!F.Bit && !F.Counts)
    return All;
  const Value Mask = maskOf(C, S, Fr);
  if (!Mask.isInt())
    return Value::unknown();
  if (All.isInt())
    return Value::integer((All.N & Mask.N) != 0);
  if (All.K == Value::Kind::Bits && All.knownBits() & Mask.N)
    return Value::integer((All.setBits() & Mask.N) != 0);
  return Value::unknown();
}

/// The same for an integer, which the program may use as one, too.
void Engine::changePlain(const CallSite &C, const Location *G, State &S,
                         const Frame &Fr) {
  const FlagModel &F = *C.Flag;
  const Value Mask = maskOf(C, S, Fr);
  const bool Sets = F.What == FlagModel::Op::Set;
  if (F.IsWhole)
    return write(G, Sets ? Mask : Value::integer(0), S);
  const Value Old = read(G, S);
  uint64_t Known = Old.isInt() && Old.N >= 0 && Old.N <= UINT32_MAX ? UINT32_MAX
                   : Old.K == Value::Kind::Bits ? Old.knownBits()
                                                : 0;
  uint64_t Set = Old.isInt() ? uint64_t(Old.N) & Known : Old.setBits() & Known;
  if (!Mask.isInt() || Mask.N < 0 || Mask.N > UINT32_MAX)
    return changeWhole(G, C.E, S);
  Known |= Mask.N;
  Set = Sets ? Set | Mask.N : Set & ~uint64_t(Mask.N);
  write(G, Value::bits(Known, Set), S);
}

/// What making, setting and clearing does; before others run.
void Engine::changeFlags(const CallSite &C, State &S, const Frame &Fr) {
  using Op = FlagModel::Op;
  const FlagModel &F = *C.Flag;
  const Location *G = groupOf(C, S, Fr);
  if (!G || G->Weak || F.What == Op::Test || F.What == Op::Wait)
    return;
  if (F.When && !holds(F.When, C, S, Fr).value_or(true))
    return;
  if (F.Keeps) {
    S.set(Spots.field(G, &Ctx.Idents.get("kept")), valueOf(F.Keeps, C, S, Fr));
    return;
  }
  if (F.IsPlain)
    return changePlain(C, G, S, Fr);
  if (F.What == Op::Make) {
    S.forgetWithin(G);
    S.set(Spots.location(Location::Kind::Bits, G, nullptr, -1),
          Value::integer(0));
    if (const auto Given = F.Given ? holds(F.Given, C, S, Fr) : false; !Given)
      S.set(Spots.location(Location::Kind::Bits, G, nullptr, 0),
            Value::unknown());
    else if (*Given)
      setBits(G, 1, true, S);
    return;
  }
  if (F.Item)
    send(G, placeOf(F.Item, C, S, Fr), C.E, S);
  const Value Mask = maskOf(C, S, Fr);
  if (Mask.isInt()) {
    if (F.IsWhole)
      setBits(G, llvm::maskTrailingOnes<uint64_t>(Width) & ~uint64_t(Mask.N),
              false, S);
    return setBits(G, Mask.N, F.What == Op::Set, S);
  }
  S.forgetWithin(G);
  S.set(Spots.location(Location::Kind::Bits, G, nullptr, -1), Value::unknown());
}

/// Somebody else knows what became of each connection.
static void doubt(State &S) {
  S.changeObjects([](const Location *, ObjectState &O) {
    if (!O.isLive())
      return;
    O.State = Conn::Unknown;
    O.Handed = true;
  });
}

/// After \p C let others run: \p V is its result in \p S, or in several.
void Engine::waitForFlags(const CallSite &C, State S, Value V, const Frame &Fr,
                          Outcomes &Into) {
  const FlagModel &F = *C.Flag;
  const Location *G = groupOf(C, S, Fr);
  const Value Mask = maskOf(C, S, Fr);
  const bool Forever = !F.Forever || holds(F.Forever, C, S, Fr).value_or(false);
  auto Receive = [&](State &X) {
    const Location *To = F.Item ? placeOf(F.Item, C, X, Fr) : nullptr;
    if (!To || To->Weak)
      return;
    if (const Location *From =
            G && !G->Weak ? Spots.field(G, &Ctx.Idents.get("item")) : nullptr;
        From && !(X.find(From) && X.find(From)->isUnknown())) {
      X.forgetWithin(To);
      copyWhole(To, From, X);
    } else
      changeWhole(To, C.E, X);
  };
  auto Leave = [&](State X, std::optional<bool> Passed) {
    const Value Now = F.Mask && !F.Success && G && !G->Weak ? bitsOf(G, X) : V;
    if (Passed.value_or(true)) {
      Receive(X);
      if (G && !G->Weak && Mask.isInt() &&
          (!F.Mask || (F.Clears && holds(F.Clears, C, X, Fr).value_or(false))))
        setBits(G, Mask.N, false, X);
      if (F.Item && G && !G->Weak && bit(G, Several, X).value_or(false)) {
        // Which of them this is, and so what it tells, is not known.
        X.set(Spots.location(Location::Kind::Bits, G, nullptr, 0),
              Value::unknown());
        doubt(X);
      }
    }
    if (!F.Success || !Passed)
      return result(C, X, F.Success ? V : Now, Into);
    llvm::SmallVector<State, 2> Yes, No;
    split(V, F.Success, X, Yes, No);
    for (State &Y : *Passed ? Yes : No)
      result(C, Y, V, Into);
  };
  if (!G || G->Weak || !Mask.isInt())
    return Leave(std::move(S), std::nullopt);
  bool AnySet = false, AnyClear = false, AllKnown = true;
  for (unsigned N = 0; N < Width; ++N)
    if (Mask.N >> N & 1) {
      const auto B = bit(G, N, S);
      AnySet |= B == std::optional<bool>(true);
      AnyClear |= B == std::optional<bool>(false);
      AllKnown &= B.has_value();
    }
  const bool All = F.All && holds(F.All, C, S, Fr).value_or(false);
  const bool Never = All ? AnyClear : AllKnown && !AnySet;
  const bool Surely = All ? AllKnown && !AnyClear : AnySet;
  if (!Never) {
    State X = S;
    if (!Surely && supposes(C, G, Mask.N, S, Fr))
      supposed(X);
    if (llvm::has_single_bit(uint64_t(Mask.N)) || All)
      setBits(G, Mask.N, true, X);
    Leave(std::move(X), true);
  } else if (Forever && setFromOutside(C)) {
    // Whoever it is knows what became of the connection meanwhile.
    State X = S;
    doubt(X);
    Leave(std::move(X), true);
  }
  if (!Forever && !Surely)
    Leave(std::move(S), false);
}

/// Whether that a bit of \p Mask is set in \p S, which nothing has been seen to
/// do, is a supposition: it is to begin with none.
bool Engine::supposes(const CallSite &C, const Location *G, uint64_t Mask,
                      const State &S, const Frame &Fr) {
  if (S.find(beginning()) || !S.anyLive() || !outlives(G))
    return false;
  const auto *V =
      G->base()->K == Location::Kind::Var
          ? dyn_cast<VarDecl>(static_cast<const Decl *>(G->base()->Ptr))
          : nullptr;
  for (unsigned N = 0; N < Width; ++N)
    if (Mask >> N & 1 && !bit(G, N, S) && V && begins(V, G, N).value_or(false))
      return false;
  const auto [Known, IsNew] = Signals.try_emplace(C.E, false);
  if (IsNew)
    Known->second = isSignal(C, Fr.Facts);
  return Known->second;
}

/// The functions of this file that set what \p C tests or waits for.
llvm::SmallVector<const FunctionFacts *, 2>
Engine::settersOf(const CallSite &C) const {
  auto VariableOf = [](const CallSite &X) -> const void * {
    const Place &At = X.Flag->Object;
    const Term *T = At.From == Place::Root::Arg && At.Index < X.Args.size()
                        ? X.Args[At.Index]
                    : At.From == Place::Root::This ? X.Self
                                                   : nullptr;
    if (!T || !T->At)
      return nullptr;
    if (!T->At->Steps.empty())
      return T->At->Steps.back().Field;
    return T->At->From == Access::Base::Var ? T->At->Var : nullptr;
  };
  auto MaskOf = [](const CallSite &X) -> uint64_t {
    const Place &At = X.Flag->Mask;
    const Term *T = At.From == Place::Root::Arg && At.Index < X.Args.size()
                        ? X.Args[At.Index]
                        : nullptr;
    return T && T->K == Term::Kind::Int ? uint64_t(T->N) : ~uint64_t(0);
  };
  llvm::SmallVector<const FunctionFacts *, 2> Setters;
  for (auto &[Key, F] : Functions)
    if (llvm::any_of(F->Calls, [&](const CallSite &X) {
          return X.Flag && X.Flag->What == FlagModel::Op::Set &&
                 VariableOf(X) == VariableOf(C) && MaskOf(X) & MaskOf(C);
        }))
      Setters.push_back(F.get());
  return Setters;
}

/// Whether only code outside of this file, or functions that it alone calls,
/// sets what \p C waits for.
bool Engine::setFromOutside(const CallSite &C) const {
  return llvm::none_of(settersOf(C), [&](const FunctionFacts *F) {
    const FunctionDecl *Key = F->F->getCanonicalDecl();
    return Called.contains(Key) || RootsOf.count(Key) || F->F->isMain() ||
           (F->F->getIdentifier() && Registry.entry(F->F->getName()));
  });
}

} // namespace iot
