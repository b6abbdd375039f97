//===- Solver.cpp - The fixpoint over the blocks of one function ----------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Property simulation: a block keeps its distinct path states up to a bound;
// past it those that agree on all connections are merged and their other facts
// intersected, and what is left is no evidence any more (State::Approximate).
//
//===----------------------------------------------------------------------===//

#include "Lifecycle/Engine.h"
#include <array>
#include <map>

using namespace clang;

namespace iot {

/// Counters above this are any number above it: loops reach a fixpoint.
static constexpr int64_t CounterLimit = 8;
/// What a run from a state of so many cells costs beside its facts.
static constexpr size_t CellsPerStep = 64;

/// A call that comes back in many ways is work for each of them.
static constexpr size_t OutcomesPerStep = 8;

/// At most so many cells in all states at a block: large states are kept apart
/// less.
static constexpr size_t CellsPerBlock = 32768;

/// Of states that differ in which calls have led there only: what happens next
/// is the same, and so many are enough to tell where it began.
static constexpr size_t StoriesPerState = 16;

static size_t cells(const State &S) {
  return S.cells().size() + S.objects().size() + S.facts().size();
}

static bool isLocalTo(const Location *L, const FunctionDecl *F) {
  const Location *B = L->base();
  if (B->K != Location::Kind::Var)
    return false;
  const auto *V = dyn_cast<VarDecl>(static_cast<const Decl *>(B->Ptr));
  return V && V->hasLocalStorage() &&
         cast<Decl>(V->getDeclContext())->getCanonicalDecl() ==
             F->getCanonicalDecl();
}

void Engine::widen(State &S) {
  llvm::SmallVector<std::pair<const Location *, Range>, 2> Far;
  for (const State::Cell &C : S.cells()) {
    const Symbol *Sym = C.second.symbol();
    if (C.second.Counter &&
        (C.second.N > CounterLimit || C.second.N < -CounterLimit))
      Far.push_back({C.first, rangeOf(C.second, S)});
    else if (Sym && Sym->K == Symbol::Kind::Count && Sym->From == C.first)
      Far.push_back({C.first, rangeOf(C.second, S)});
  }
  for (auto &[L, R] : Far) {
    Range Wide;
    if (R.Low >= -CounterLimit)
      Wide.Low = std::min(R.Low, CounterLimit + 1);
    if (R.High <= CounterLimit)
      Wide.High = std::max(R.High, -CounterLimit - 1);
    count(L, Wide, S);
  }
}

/// The counter at \p L holds some number of \p R.
void Engine::count(const Location *L, const Range &R, State &S) {
  const Symbol *Sym = Spots.symbol(Symbol::Kind::Count, L, nullptr);
  auto IsHeld = [&](const Symbol *By, const Location *But) {
    return llvm::any_of(S.cells(), [&](const State::Cell &C) {
      return C.first != But && C.second.symbol() == By;
    });
  };
  // Who has a copy keeps the number that it was.
  const Range Was = rangeOf(Value::sym(Sym), S);
  S.changeCells([&](const Location *At, Value &V) {
    if (At == L || V.symbol() != Sym)
      return;
    const Symbol *Own = Spots.symbol(Symbol::Kind::Count, At, nullptr);
    if (IsHeld(Own, At)) {
      V = Value::unknown();
      return;
    }
    S.dropFacts(Own);
    S.narrow(Own, Was);
    V.P = Own;
  });
  S.dropFacts(Sym);
  if (R.isFull() || L->Weak) {
    S.set(L, Value::unknown());
    return;
  }
  S.set(L, Value::sym(Sym));
  S.narrow(Sym, R);
}

/// Adds \p S to the states \p At a place and to those of them that are
/// \p Pending, unless what is there says as much already.
void Engine::add(Reached &At, State S, llvm::SmallVectorImpl<State> &Pending,
                 bool Widens) {
  if (Widens)
    widen(S);
  S.prune(Spots);
  std::vector<State> &Seen = At.States;
  const size_t Bound = std::min<size_t>(
      Max.StatesPerBlock,
      std::max<size_t>(8, CellsPerBlock / std::max<size_t>(1, cells(S))));
  // A merged state, counted before, covers most of what still comes.
  if (Seen.size() >= Bound && llvm::any_of(Seen, [&](const State &X) {
        return X.Approximate && X.covers(S);
      }))
    return;
  uint64_t Shape = S.shape();
  for (size_t I = 0; I < Seen.size();) {
    // Most differ in more; a copy of each would cost more than all else.
    if (At.Shapes[I] != Shape || !Seen[I].differsOnlyInFacts(S)) {
      ++I;
      continue;
    }
    State United = Seen[I];
    if (!United.unite(S)) {
      ++I;
      continue;
    }
    if (United == Seen[I])
      return;
    // The union takes the place of both, and may unite with others.
    llvm::erase_if(Pending, [&](const State &P) { return P == Seen[I]; });
    S = std::move(United);
    At.erase(I);
    I = 0;
  }
  if (Seen.size() >= Bound) {
    Out.Stats.StateLimit++;
    S.Approximate = true;
    Shape = S.shape();
    for (size_t I = 0; I < Seen.size(); ++I)
      if (State &X = Seen[I]; X.Approximate && X.sameConnections(S)) {
        State Merged = X;
        Merged.intersect(S);
        if (Merged == X)
          return;
        llvm::erase_if(Pending, [&](const State &P) { return P == X; });
        At.erase(I);
        At.push(Merged, Merged.shape());
        Pending.push_back(std::move(Merged));
        return;
      }
    if (Seen.size() / 2 >= Bound)
      return;
  }
  if (Seen.size() >= StoriesPerState && At.alike(S) >= StoriesPerState) {
    Out.Stats.StateLimit++;
    return;
  }
  At.push(S, Shape);
  Pending.push_back(std::move(S));
}

static bool isTest(const Term *T) {
  return T && (T->K == Term::Kind::Compare || T->K == Term::Kind::Not ||
               T->K == Term::Kind::And || T->K == Term::Kind::Or);
}

/// Of c ? a : b one is handed over, and what c says stays with it.
void Engine::chosenCall(const CallSite &C, State S, const Frame &Fr,
                        Outcomes &Into) {
  auto IsChoice = [&](const Term *T) {
    return T && T->K == Term::Kind::Select && evaluate(T, S, Fr).isUnknown();
  };
  const bool IsSelf = IsChoice(C.Self);
  const size_t Arg =
      IsSelf ? 0 : llvm::find_if(C.Args, IsChoice) - C.Args.begin();
  if (!IsSelf && Arg == C.Args.size()) {
    call(C, std::move(S), Fr, Into);
    return;
  }
  CallSite One = C;
  const Term *&Given = IsSelf ? One.Self : One.Args[Arg];
  llvm::SmallVector<std::pair<const Term *, State>, 4> Todo;
  Todo.push_back({Given, std::move(S)});
  while (!Todo.empty()) {
    auto [T, X] = Todo.pop_back_val();
    Out.Stats.Steps += 1 + cells(X) / CellsPerStep;
    if (T->K != Term::Kind::Select) {
      Given = T;
      call(One, std::move(X), Fr, Into);
      continue;
    }
    for (const bool Truth : {false, true}) {
      llvm::SmallVector<State, 2> When;
      assume(T->A, Truth, X, Fr, When);
      for (State &Y : When)
        Todo.push_back({Truth ? T->B : T->C, std::move(Y)});
    }
  }
}

void Engine::execute(const Fact &F, State S, const Frame &Fr, Outcomes &Into) {
  // c ? a : b is one of them, and what c says stays with it.
  if (F.Value && F.Value->K == Term::Kind::Select &&
      (F.K == Fact::Kind::Return ||
       (F.K == Fact::Kind::Assign && isTracked(F.At))) &&
      evaluate(F.Value, S, Fr).isUnknown()) {
    for (const bool Truth : {true, false}) {
      Fact One = F;
      One.Value = Truth ? F.Value->B : F.Value->C;
      llvm::SmallVector<State, 2> When;
      assume(F.Value->A, Truth, S, Fr, When);
      for (State &X : When)
        execute(One, std::move(X), Fr, Into);
    }
    return;
  }
  switch (F.K) {
  case Fact::Kind::Assign: {
    Value V = evaluate(F.Value, S, Fr);
    // n + 1, of a number that is known to be large.
    if (const auto New =
            isTracked(F.At) ? countIn(F.Value, S, Fr) : std::nullopt)
      if (const Location *L = locate(F.At, S, Fr); !L->Weak) {
        count(L, rangeOf(New->Of, S).plus(New->Plus), S);
        Into.push_back({std::move(S), Value::unknown()});
        return;
      }
    // The truth of a test that is kept agrees with itself later.
    if (V.isUnknown() && isTracked(F.At) && isTest(F.Value)) {
      for (const bool Truth : {true, false}) {
        llvm::SmallVector<State, 2> When;
        assume(F.Value, Truth, S, Fr, When);
        for (State &X : When) {
          write(locate(F.At, X, Fr), Value::integer(Truth), X);
          Into.push_back({std::move(X), Value::unknown()});
        }
      }
      return;
    }
    if (const FunctionDecl *Fn = V.function();
        Fn && !F.At->Steps.empty() && F.At->Steps.back().Field) {
      const auto Fields = F.At->fields();
      Value Data = Value::integer(1);
      if (V.Self)
        Data = valueAt(V.Self);
      auto Enroll = [&](const Root &R, bool Again) {
        enroll(R, Data, Again, Value::unknown(), S);
        const Location *At = locate(F.At, S, Fr);
        const Location *Record = At ? At->Parent : nullptr;
        if (R.besides())
          mark(R, "record", Record ? Value::addr(Record) : Value::unknown(), S);
        // The record is the connection itself.
        if (R.Callback && Record && !At->Weak && S.object(Record))
          hearOf(R, Record, S);
      };
      for (const CallbackModel *C : Models.callbackField(Fields))
        Enroll(*addRoot(Fn, contextOf(*C), C, nullptr), true);
      for (const HandlerModel *H : Models.handlerField(Fields))
        Enroll(*addRoot(Fn, contextOf(*H), nullptr, H),
               H->Repeats.K != Condition::Kind::Never);
    }
    if (isTracked(F.At) || V.function() || judges(F.At)) {
      const Location *L = locate(F.At, S, Fr);
      // An object of a library class that is assigned to is followed as a text
      // at most.
      QualType T = F.At->type();
      if (const ValueDecl *D = T.isNull() ? declOf(L) : nullptr)
        T = D->getType(); // by a reference
      if (!L->Weak && !V.text() && isCompound(T)) {
        changeWhole(L, nullptr, S, /*Made=*/true);
        break;
      }
      // A new connection's handle over the last name of a live one.
      if (!L->Weak && V.symbol() && V.symbol()->K == Symbol::Kind::Fresh)
        if (const Value *Old = S.find(L); Old && *Old != V)
          if (const Location *At = objectAt(*Old)) {
            const ObjectState *O = S.object(At);
            if (O && O->maybeGone())
              SeenStale.insert(static_cast<const Expr *>(V.symbol()->Ptr));
            if (O && O->isKept()) {
              bool Held = false;
              for (const State::Cell &C : S.cells())
                Held |= C.first != L && C.second == *Old &&
                        C.first->K != Location::Kind::Temp &&
                        C.first->K != Location::Kind::Token &&
                        C.first->base()->K != Location::Kind::Handler;
              auto Site =
                  Sites.find(static_cast<const Expr *>(V.symbol()->Ptr));
              if (!Held && Site != Sites.end() && Site->second->Model) {
                // What an owner owned went with it, if only an exception's way
                // shows that it did: this is the next one of that name.
                if (const auto *Var = F.At->Steps.empty() ? F.At->Var : nullptr;
                    !Var || !isOwner(Var->getType()))
                  report(Defect::OverwrittenConnection, *Site->second,
                         *Site->second->Model, *O, Fr, S);
                abandon(At, S); // told; what follows from it is not
              }
            }
          }
      write(L, V, S);
    }
    break;
  }
  case Fact::Kind::Copy: {
    const Location *To = locate(F.At, S, Fr);
    if (F.From) {
      copyRecord(To, locate(F.From, S, Fr), S, F.Of);
      break;
    }
    // A new life begins.
    if (!To->Weak) {
      S.forgetWithin(To);
      S.removeObject(To);
      S.dropFacts(Spots.symbol(Symbol::Kind::Initial, To, nullptr));
    }
    break;
  }
  case Fact::Kind::Call: {
    const FunctionFacts *Body =
        F.Call->Callee ? factsOf(F.Call->Callee) : nullptr;
    if (F.Call->Model || (Body && Body->Relevant))
      chosenCall(*F.Call, std::move(S), Fr, Into);
    else
      call(*F.Call, std::move(S), Fr, Into);
    return;
  }
  case Fact::Kind::Return: {
    Value V = evaluate(F.Value, S, Fr);
    if (V.isUnknown() && Fr.Facts->ResultMatters && isTest(F.Value)) {
      for (const bool Truth : {true, false}) {
        llvm::SmallVector<State, 2> When;
        assume(F.Value, Truth, S, Fr, When);
        for (State &X : When) {
          X.set(Spots.location(Location::Kind::Result, nullptr,
                               Fr.Facts->F->getCanonicalDecl()),
                Value::integer(Truth));
          Into.push_back({std::move(X), Value::unknown()});
        }
      }
      return;
    }
    const Location *R = Spots.location(Location::Kind::Result, nullptr,
                                       Fr.Facts->F->getCanonicalDecl());
    if (F.From) {
      copyRecord(R, locate(F.From, S, Fr), S, F.Of);
      if (!Fr.Facts->ResultMatters)
        V = Value::unknown();
      else if (const Value *Whole = S.find(R); Whole && Whole->text())
        V = *Whole;
    }
    S.set(R, V);
    break;
  }
  case Fact::Kind::End: {
    const Location *L = locate(F.At, S, Fr);
    if (L->Weak)
      break;
    const auto *D = dyn_cast_or_null<CXXDeleteExpr>(F.S);
    const QualType T = F.Var ? F.Var->getType()
                       : D && !D->getDestroyedType().isNull()
                           ? D->getDestroyedType()
                           : QualType();
    llvm::SmallVector<State, 2> After;
    destroy(L, T, std::move(S), Fr, After);
    for (State &X : After) {
      if (F.Var && isOwner(T)) {
        X.forgetWithin(L);
      } else if (!F.Var || isLocalTo(L, Fr.Facts->F)) {
        X.forgetWithin(L);
        if (F.Var)
          X.eraseObjects([&](const auto &O) { return O.first->isWithin(L); });
      }
      Into.push_back({std::move(X), Value::unknown()});
    }
    return;
  }
  case Fact::Kind::Throw:
    Into.push_back({std::move(S), Value::unknown(), Outcome::Throws});
    return;
  case Fact::Kind::TimeGate:
    wait(S);
    break;
  }
  Into.push_back({std::move(S), Value::unknown()});
}

/// Whether no exception passes the handlers of \p T: what an SDK throws is of
/// its own classes, or a std::exception.
static bool catchesAll(const CXXTryStmt &T, ModelMatcher &Models) {
  for (unsigned I = 0; I < T.getNumHandlers(); ++I) {
    const QualType Caught = T.getHandler(I)->getCaughtType();
    if (Caught.isNull())
      return true;
    const auto *Class = Caught.getNonReferenceType()->getAsCXXRecordDecl();
    if (Class && (Class->getQualifiedNameAsString() == "std::exception" ||
                  Models.isFamily(Class)))
      return true;
  }
  return false;
}

/// Whether an exception that would leave \p F ends the program.
static bool isNothrow(const FunctionDecl *F) {
  const auto *T = F->getType()->getAs<FunctionProtoType>();
  if (!T || isUnresolvedExceptionSpec(T->getExceptionSpecType()))
    return T && isa<CXXDestructorDecl>(F);
  return T->isNothrow();
}

/// Whether \p C, whose body is not seen, may throw what the handlers at \p To
/// catch: not where it is a C function, and nobody but an SDK throws what is
/// the SDK's own.
static bool mayThrow(const CallSite &C, const Block &To, ModelMatcher &Models) {
  if (C.Callee && (C.Callee->isExternC() || isNothrow(C.Callee)))
    return false;
  const auto *T = dyn_cast_or_null<CXXTryStmt>(To.Leave.S);
  if (!T || C.IsFamily)
    return true;
  for (unsigned I = 0; I < T->getNumHandlers(); ++I) {
    const QualType Caught = T->getHandler(I)->getCaughtType();
    const auto *Class =
        Caught.isNull() ? nullptr
                        : Caught.getNonReferenceType()->getAsCXXRecordDecl();
    if (!Class || !Models.isFamily(Class))
      return true;
  }
  return false;
}

Outcomes Engine::solve(const FunctionFacts &F, const State &In,
                       const Frame &Fr) {
  std::vector<Reached> Seen(F.Blocks.size());
  // Blocks are numbered against the flow: higher ones first is nearly
  // topological order.
  std::map<int, llvm::SmallVector<State, 2>, std::greater<int>> Todo;
  // The last name of a live connection tells when it is overwritten, and that
  // of a dead one that it may not be closed once more.
  auto IsLastName = [&](const Location *L, const State &S) {
    const Value *Held = S.find(L);
    const Symbol *Of = Held ? Held->symbol() : nullptr;
    const ObjectState *O = Of && Of->K == Symbol::Kind::Fresh
                               ? S.object(Spots.pointee(Of))
                               : nullptr;
    return O && (O->isLive() || O->maybeGone());
  };
  auto Send = [&](int To, State S) {
    if (To < 0)
      return;
    if (const auto &Dead = F.Blocks[To].Dead; !Dead.empty())
      S.eraseCells([&](const State::Cell &C) {
        const Location *L = C.first->base();
        return L->K == Location::Kind::Var &&
               llvm::binary_search(Dead,
                                   static_cast<const VarDecl *>(L->Ptr)) &&
               !IsLastName(L, S);
      });
    add(Seen[To], std::move(S), Todo[To], F.Blocks[To].LoopHead);
  };
  // The states in which it is left, by the way; they hold the result.
  std::array<Reached, 3> Exits;
  const Location *Result =
      Spots.location(Location::Kind::Result, nullptr, F.F->getCanonicalDecl());
  auto Leave = [&](State S, Outcome::Way How) {
    S.eraseCells([&](const State::Cell &C) {
      if (isLocalTo(C.first, F.F))
        return true;
      if (C.first->base()->K == Location::Kind::Temp) {
        auto I =
            SiteOwner.find(static_cast<const Expr *>(C.first->base()->Ptr));
        return I == SiteOwner.end() || I->second == &F;
      }
      return false;
    });
    S.eraseObjects([&](const auto &O) { return isLocalTo(O.first, F.F); });
    llvm::SmallVector<State, 1> New;
    add(Exits[How], std::move(S), New, /*Widens=*/true);
  };
  auto Finish = [&] {
    Outcomes All;
    for (const auto How :
         {Outcome::Returns, Outcome::Throws, Outcome::EndsThread})
      for (State &S : Exits[How].States) {
        const Value *Held = S.find(Result);
        const Value V = Held ? *Held : Value::unknown();
        S.forget(Result);
        All.push_back({std::move(S), V, How});
      }
    return All;
  };
  const bool Nothrow = isNothrow(F.F);
  auto Throw = [&](const Block &From, State Start) {
    llvm::SmallVector<State, 2> Now = {std::move(Start)};
    for (const Fact &End : From.Unwind) {
      Outcomes After;
      for (State &S : Now)
        execute(End, std::move(S), Fr, After);
      Now.clear();
      for (Outcome &O : After)
        if (O.How == Outcome::Returns)
          Now.push_back(std::move(O.S));
    }
    for (State &S : Now)
      if (From.Handler >= 0 && From.Handler != F.ExitBlock)
        Send(From.Handler, std::move(S));
      else if (!Nothrow)
        Leave(std::move(S), Outcome::Throws);
  };
  Send(F.Entry, In);
  while (!Todo.empty()) {
    auto First = Todo.begin();
    const int Number = First->first;
    llvm::SmallVector<State, 2> Batch = std::move(First->second);
    Todo.erase(First);
    const Block &B = F.Blocks[Number];
    for (State &Start : Batch) {
      if (exhausted()) {
        Out.Stats.WorkLimit++;
        return Finish();
      }
      llvm::SmallVector<State, 4> Now;
      Now.push_back(std::move(Start));
      for (const Fact &Fa : B.Facts) {
        llvm::SmallVector<State, 4> Next;
        for (State &S : Now) {
          if (exhausted()) {
            Out.Stats.WorkLimit++;
            return Finish();
          }
          Out.Stats.Steps += 1 + cells(S) / CellsPerStep;
          Outcomes After;
          execute(Fa, std::move(S), Fr, After);
          Out.Stats.Steps += After.size() / OutcomesPerStep;
          for (Outcome &O : After) {
            if (O.How == Outcome::Returns)
              Next.push_back(std::move(O.S));
            else if (O.How == Outcome::Throws)
              Throw(B, std::move(O.S));
            else
              Leave(std::move(O.S), O.How);
          }
        }
        // Duplicates arise where a split did not matter.
        if (Next.size() > 8) {
          Reached Distinct;
          llvm::SmallVector<State, 4> Kept;
          for (State &S : Next)
            add(Distinct, std::move(S), Kept, false);
          Next = std::move(Kept);
        }
        Now = std::move(Next);
        if (Now.empty())
          break;
      }
      for (State &S : Now) {
        for (const Expr *T : B.LocalTemps)
          S.forgetWithin(Spots.location(Location::Kind::Temp, nullptr, T));
        if (Number == F.ExitBlock) {
          Leave(std::move(S), Outcome::Returns);
          continue;
        }
        const Exit &X = B.Leave;
        const CallSite *Last =
            !B.Facts.empty() && B.Facts.back().K == Fact::Kind::Call
                ? B.Facts.back().Call
                : nullptr;
        if (Last && B.Handler >= 0 && !Last->Model &&
            !(Last->Callee && factsOf(Last->Callee)) &&
            mayThrow(*Last, F.Blocks[B.Handler], Models)) {
          // Anything unknown may. What others put into a future is their word,
          // and of what passes through functions too little is known.
          State Thrown = S;
          if (Last->TakesFuture ||
              (!Last->IsFamily && B.Handler == F.ExitBlock))
            supposed(Thrown);
          Throw(B, std::move(Thrown));
        }
        if (X.K == Exit::Kind::Branch && B.Next.size() == 2 && X.Relevant) {
          llvm::SmallVector<State, 4> Yes, No;
          if (B.Next[0] >= 0)
            assume(X.Condition, true, S, Fr, Yes);
          if (B.Next[1] >= 0)
            assume(X.Condition, false, S, Fr, No);
          auto Clean = [&](State &Y, bool Truth) {
            for (const Expr *T : B.ConditionTemps)
              Y.forgetWithin(Spots.location(Location::Kind::Temp, nullptr, T));
            if (X.LeftOf)
              Y.set(Spots.location(Location::Kind::Temp, nullptr, X.LeftOf),
                    Value::integer(Truth));
            Send(B.Next[Truth ? 0 : 1], std::move(Y));
          };
          for (State &Y : Yes)
            Clean(Y, true);
          for (State &N : No)
            Clean(N, false);
          continue;
        }
        if (X.K == Exit::Kind::Switch && X.Relevant) {
          Value V = evaluate(X.Condition, S, Fr);
          State Rest = S;
          bool Lives = true;
          for (int To : B.Next) {
            if (To < 0)
              continue;
            const Block &T = F.Blocks[To];
            for (auto [Low, High] : T.Cases) {
              Range R;
              R.Low = Low;
              R.High = High;
              State Y = S;
              if (assumeValue(V, R, Y))
                Send(To, std::move(Y));
              if (Low == High && Lives) {
                Range Not;
                Not.exclude(Low);
                Lives = assumeValue(V, Not, Rest);
              }
            }
          }
          if (Lives)
            for (int To : B.Next)
              if (To >= 0 && F.Blocks[To].Cases.empty())
                Send(To, Rest); // default, or past the switch
          continue;
        }
        // Past the last handler of a try an exception comes to those of the
        // try around it, or leaves the function.
        const auto *Try = dyn_cast_or_null<CXXTryStmt>(X.S);
        const bool Passes = !Try || !catchesAll(*Try, Models);
        for (int To : B.Next)
          if (Try && To == F.ExitBlock) {
            if (Passes && !Nothrow)
              Leave(S, Outcome::Throws);
          } else if (Passes || To < 0 ||
                     !isa_and_nonnull<CXXTryStmt>(F.Blocks[To].Leave.S))
            Send(To, S);
      }
    }
  }
  return Finish();
}

Engine::Parked Engine::park(State &S, const FunctionFacts *F) {
  Parked P;
  if (!F)
    return P;
  llvm::SmallPtrSet<const Location *, 8> Reachable;
  for (const State::Cell &C : S.cells()) {
    if (const Location *L = C.second.location())
      Reachable.insert(L->base());
    if (C.second.Self)
      Reachable.insert(C.second.Self->base());
  }
  auto IsOurs = [&](const Location *L) {
    const Location *B = L->base();
    if (Reachable.count(B))
      return false;
    if (B->K == Location::Kind::Temp) {
      auto I = SiteOwner.find(static_cast<const Expr *>(B->Ptr));
      return I == SiteOwner.end() || I->second == F;
    }
    return isLocalTo(B, F->F) &&
           !F->Captured.count(static_cast<const VarDecl *>(B->Ptr));
  };
  llvm::SmallPtrSet<const Symbol *, 8> Mine, Others;
  S.eraseCells([&](const State::Cell &C) {
    if (!IsOurs(C.first)) {
      if (C.second.symbol())
        Others.insert(C.second.symbol());
      if (C.first->base()->Of)
        Others.insert(C.first->base()->Of);
      return false;
    }
    P.Cells.push_back(C);
    if (C.second.symbol())
      Mine.insert(C.second.symbol());
    return true;
  });
  for (const auto &O : S.objects())
    if (O.first->base()->Of)
      Others.insert(O.first->base()->Of);
  // A symbol that the callee may make anew, or learn about, stays in sight.
  for (const State::Cell &C : P.Cells) {
    const Symbol *Sym = C.second.symbol();
    if (!Sym || llvm::is_contained(P.Pins, Sym))
      continue;
    bool Foreign = false;
    if (Sym->K != Symbol::Kind::Initial && Sym->From != C.first) {
      auto I = SiteOwner.find(static_cast<const Expr *>(Sym->Ptr));
      Foreign = I == SiteOwner.end() || I->second != F;
    }
    if (Foreign || Others.count(Sym))
      P.Pins.push_back(Sym);
  }
  for (const Symbol *Sym : P.Pins) {
    // A frame further out may have pinned it, or what had its name before.
    const Location *At = nullptr;
    const Value *Held = nullptr;
    for (unsigned N = 0; !At || (Held && *Held != Value::sym(Sym)); ++N) {
      At = Spots.location(Location::Kind::Pin, nullptr, nullptr, N, Sym);
      Held = S.find(At);
    }
    P.PinnedAt.push_back({At, !Held});
    S.set(At, Value::sym(Sym));
  }
  S.eraseFacts([&](const auto &Fact) {
    const Symbol *Sym = Fact.first;
    if (Others.count(Sym) || llvm::is_contained(P.Pins, Sym))
      return false;
    if (!Mine.count(Sym) &&
        !(Sym->K == Symbol::Kind::Initial && !Sym->Ptr && IsOurs(Sym->From)))
      return false;
    P.Facts.push_back(Fact);
    return true;
  });
  return P;
}

void Engine::unpark(State &S, const Parked &P) {
  llvm::SmallVector<std::pair<const Symbol *, Value>, 4> Now;
  for (auto [Sym, At] : llvm::zip_equal(P.Pins, P.PinnedAt)) {
    const Value *V = S.find(At.first);
    Now.push_back({Sym, V ? *V : Value::unknown()});
    if (At.second)
      S.forget(At.first);
  }
  auto Cells = P.Cells;
  for (auto &[L, V] : Cells)
    for (auto &[Sym, New] : Now)
      if (V.symbol() == Sym) {
        if (New.isUnknown())
          V = New;
        else
          V.P = New.P;
        break;
      }
  S.setAll(Cells);
  for (const auto &[Sym, R] : P.Facts)
    S.narrow(Sym, R);
}

Outcomes Engine::runFunction(const FunctionFacts &F, State S, const Frame &Fr) {
  S.prune(Spots);
  // Who may run where it waits depends on all that are under way.
  const uint64_t Where = running();
  const MemoKey Key = {F.F->getCanonicalDecl(),
                       llvm::hash_combine(S.hash(), Where)};
  for (auto &M : Memos[Key])
    if (M->Where == Where && M->In == S) {
      if (M->Busy)
        M->Used = true;
      return M->Out;
    }
  if (Depth >= Max.CallDepth || exhausted()) {
    Out.Stats.DepthLimit++;
    S.Approximate = true;
    Outcomes Result;
    Result.push_back({std::move(S), Value::unknown()});
    return Result;
  }
  auto Owned = std::make_unique<Memo>();
  Memo *M = Owned.get();
  Memos[Key].push_back(std::move(Owned));
  M->In = S;
  M->Where = Where;
  // To copy and to keep a large state is work, too.
  Out.Stats.Steps += cells(S) / CellsPerStep;
  ++Depth;
  for (unsigned Round = 0; Round < 8; ++Round) {
    M->Used = false;
    Outcomes New = solve(F, S, Fr);
    const bool Grew = New.size() > M->Out.size();
    M->Out = std::move(New);
    if (!M->Used || !Grew)
      break;
  }
  --Depth;
  M->Busy = false;
  return M->Out;
}

} // namespace iot
