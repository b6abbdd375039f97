//===- Handlers.cpp - Handlers come, start and stop -----------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A registered handler has a cell in the path state, which holds its user data
// while it is due. Beside it stand, as fields of it:
//
//   data    the user data of a handler that has to be started first
//   timer   what registering it made, and what starts and stops it is given
//   once    set where one run ends it
//   record  the options it stands in, whose user data counts when they are used
//   under way  set where it has begun and not come to its end
//   an element for every connection it was registered for
//
//===----------------------------------------------------------------------===//

#include "Lifecycle/Engine.h"

using namespace clang;

namespace iot {

/// Sets, or with an unknown value clears, what is noted beside \p R.
void Engine::mark(const Root &R, llvm::StringRef What, const Value &V,
                  State &S) {
  const Location *L = Spots.field(R.Key, &Ctx.Idents.get(What));
  if (V.isUnknown())
    S.forget(L);
  else
    S.set(L, V);
}

const Value *Engine::marked(const Root &R, llvm::StringRef What,
                            const State &S) {
  return S.find(Spots.field(R.Key, &Ctx.Idents.get(What)));
}

/// \p R is registered; it runs from now on unless this program starts it later.
void Engine::enroll(const Root &R, const Value &Data, bool Again,
                    const Value &Timer, State &S) {
  // That of a connection that is set aside does not run.
  if (const FunctionFacts *F = R.Handler ? factsOf(R.F) : nullptr;
      F && F->OnlyWaits)
    return;
  if (R.Handler && Started.contains(R.Handler))
    mark(R, "data", Data, S);
  else
    S.set(R.Key, Data);
  mark(R, "once", Again ? Value::unknown() : Value::integer(1), S);
  mark(R, "timer", Timer, S);
  mark(R, "under way", Value::unknown(), S);
}

/// From now on the events of \p Handle come to \p R.
void Engine::hearOf(const Root &R, const Location *Handle, State &S) {
  S.set(Spots.location(Location::Kind::Elem, R.Key, nullptr, Handle->Id),
        valueAt(Handle));
}

/// What this call gives to those that start and stop the handler.
Value Engine::timerOf(const HandlerModel &H, const CallSite &C,
                      const Value &Result, State &S, const Frame &Fr) {
  Place At = H.Timer;
  if (!At || At.From == Place::Root::Return)
    return At ? Result : Value::unknown();
  if (const Value V = valueOf(At, C, S, Fr); V.function())
    return V;
  At.Deref = false;
  const Location *L = placeOf(At, C, S, Fr);
  if (!L || L->Weak)
    return Value::unknown();
  if (!H.Timer.Deref)
    return Value::addr(L);
  // Through an out-parameter: a value of its own.
  const Value New = Value::sym(Spots.symbol(Symbol::Kind::Result, L, C.E));
  write(L, New, S);
  return New;
}

/// Starts and stops what this call is there for; false if it waits for the end
/// of a thread that has not come to it.
bool Engine::driveHandlers(const CallSite &C, State &S, const Frame &Fr) {
  for (const HandlerModel::Drive *D : C.Drives) {
    unsigned Ended = 0, UnderWay = 0;
    for (const auto &R : Roots) {
      if (R->Handler != D->Of)
        continue;
      // What is to run once and has not begun.
      const FunctionFacts *F = factsOf(R->F);
      const bool IsToCome = S.find(R->Key) && marked(*R, "once", S) && F &&
                            F->Relevant && Running.size() < MaxUnderWay;
      if ((!D->When || holds(D->When, C, S, Fr).value_or(true)) &&
          drive(*R, *D, C, S, Fr)) {
        ++Ended;
        UnderWay += IsToCome || marked(*R, "under way", S);
        mark(*R, "under way", Value::unknown(), S);
      }
    }
    // Of several it is not known which one is awaited.
    if (C.IsWait && Ended == 1 && UnderWay)
      return false;
  }
  return true;
}

/// Whether it is over with \p R.
bool Engine::drive(const Root &R, const HandlerModel::Drive &D,
                   const CallSite &C, State &S, const Frame &Fr) {
  const Value Given = D.Timer          ? valueOf(D.Timer, C, S, Fr)
                      : C.Self         ? evaluate(C.Self, S, Fr)
                      : C.Args.empty() ? Value::unknown()
                                       : evaluate(C.Args[0], S, Fr);
  bool IsThis = !R.Handler->Timer && !R.Holder; // all of them are one
  bool MayBe = true;
  if (const Value *Timer = marked(R, "timer", S)) {
    if (Timer->location() && Given.location())
      MayBe = IsThis = Timer->location()->isWithin(Given.location()) ||
                       Given.location()->isWithin(Timer->location());
    else if ((Timer->symbol() && Given.symbol()) || Timer->function())
      MayBe = IsThis = *Timer == Given;
  }
  if (!D.Starts) {
    if (IsThis)
      S.forget(R.Key);
    return IsThis;
  }
  const Value *Data = marked(R, "data", S);
  // Where the program's begin is in sight, so is what was registered.
  if (!MayBe || (!Data && S.find(beginning())))
    return false;
  S.set(R.Key, Data ? *Data : Value::integer(1));
  if (D.Repeats)
    mark(R, "once",
         holds(D.Repeats, C, S, Fr).value_or(false) ? Value::unknown()
                                                    : Value::integer(1),
         S);
  return false;
}

void Engine::registerHandlers(const CallSite &C, const Value &Result, State &S,
                              const Frame &Fr) {
  auto Register = [&](const Value &V, const Place &DataAt, const Place &Of,
                      const HandlerModel *H) {
    const FunctionDecl *F = V.function();
    if (!F)
      return;
    Value Data = Value::integer(1);
    if (V.Self)
      Data = valueAt(V.Self);
    else if (DataAt) {
      Value D = DataAt.From == Place::Root::Return ? Result
                                                   : valueOf(DataAt, C, S, Fr);
      if (D.location() || D.K == Value::Kind::Sym)
        Data = D;
    }
    const Location *Handle = nullptr;
    if (Of && Of.From != Place::Root::Return) {
      Place At = Of;
      At.Deref = false;
      if (!Of.Deref && Of.From != Place::Root::Global &&
          valueOf(At, C, S, Fr).isInt())
        return; // of no handle at all
      Handle = placeOf(At, C, S, Fr);
      if (Handle && Of.Deref)
        Handle = objectAt(read(Handle, S));
    }
    for (Root *R : RootsOf.lookup(F->getCanonicalDecl())) {
      if (H != R->Handler)
        continue;
      enroll(*R, Data,
             !H || !H->Repeats || holds(H->Repeats, C, S, Fr).value_or(false),
             H ? timerOf(*H, C, Result, S, Fr) : Value::unknown(), S);
      if (Handle && !Handle->Weak)
        hearOf(*R, Handle, S);
    }
  };
  for (const CallbackModel *R : C.Registers)
    if (!R->When || holds(R->When, C, S, Fr).value_or(true))
      Register(valueOf(R->Callback, C, S, Fr), R->DataAt, R->Of, nullptr);
  useRecords(C, S, Fr);
  for (const HandlerModel *H : C.Handlers)
    Register(valueOf(H->Callback, C, S, Fr), H->DataAt, {}, H);
}

/// The options of this call are used now, with the user data that stands in
/// them.
void Engine::useRecords(const CallSite &C, State &S, const Frame &Fr) {
  for (const auto &R : Roots) {
    const Place *Data = R->besides();
    const Value *Record = Data ? marked(*R, "record", S) : nullptr;
    if (!Record || !Record->location())
      continue;
    for (const Term *T : C.Args) {
      if (evaluate(T, S, Fr).location() != Record->location())
        continue;
      const Value V = read(Spots.field(Record->location(),
                                       &Ctx.Idents.get(Data->Fields.front())),
                           S);
      if (!V.location() && V.K != Value::Kind::Sym)
        continue;
      if (S.find(R->Key))
        S.set(R->Key, V);
      if (marked(*R, "data", S))
        mark(*R, "data", V, S);
      break;
    }
  }
}

/// An object with overridden events that is handed to a handle hears of that
/// handle.
void Engine::registerListeners(const CallSite &C, const Location *Handle,
                               State &S, const Frame &Fr) {
  for (const Term *T : C.Args) {
    Value V = evaluate(T, S, Fr);
    const Location *L = objectAt(V);
    const CXXRecordDecl *Class = L ? classOf(L) : nullptr;
    if (!Class || !Class->hasDefinition())
      continue;
    for (const auto &R : Roots) {
      const auto *M = dyn_cast<CXXMethodDecl>(R->F);
      if (!M || !R->Callback || R->Callback->Override.empty())
        continue;
      if (Class->getCanonicalDecl() != M->getParent()->getCanonicalDecl() &&
          !Class->isDerivedFrom(M->getParent()))
        continue;
      S.set(R->Key, V);
      hearOf(*R, Handle, S);
    }
  }
}

} // namespace iot
