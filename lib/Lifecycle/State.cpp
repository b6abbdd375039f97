//===- State.cpp - Values, locations and path states ----------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Lifecycle/State.h"
#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/STLExtras.h"

namespace iot {

const Location *Places::location(Location::Kind K, const Location *Parent,
                                 const void *Ptr, int64_t N, const Symbol *Of) {
  llvm::FoldingSetNodeID ID;
  Location::profile(ID, K, Parent, Ptr, N, Of);
  void *At;
  if (Location *L = Locations.FindNodeOrInsertPos(ID, At))
    return L;
  auto *L = new (Memory) Location;
  L->K = K;
  L->Parent = Parent;
  L->Ptr = Ptr;
  L->N = N;
  L->Of = Of;
  L->Id = ++NextId;
  L->Weak = K == Location::Kind::AnyElem || (Parent && Parent->Weak) ||
            (Of && Of->K == Symbol::Kind::Older) ||
            (Of && Of->From && Of->From->Weak);
  Locations.InsertNode(L, At);
  return L;
}

const Symbol *Places::symbol(Symbol::Kind K, const Location *From,
                             const void *Ptr) {
  llvm::FoldingSetNodeID ID;
  Symbol::profile(ID, K, From, Ptr);
  void *At;
  if (Symbol *S = Symbols.FindNodeOrInsertPos(ID, At))
    return S;
  auto *S = new (Memory) Symbol;
  S->K = K;
  S->From = From;
  S->Ptr = Ptr;
  S->Id = ++NextId;
  Symbols.InsertNode(S, At);
  return S;
}

// ---- ranges -----------------------------------------------------------------

bool Range::contains(int64_t V) const {
  return V >= Low && V <= High && !llvm::is_contained(Not, V);
}

void Range::trim() {
  bool Again = true;
  while (Again && Low <= High) {
    Again = false;
    if (llvm::is_contained(Not, Low)) {
      ++Low;
      Again = true;
    } else if (llvm::is_contained(Not, High)) {
      --High;
      Again = true;
    }
  }
  llvm::erase_if(Not, [&](int64_t V) { return V <= Low || V >= High; });
}

void Range::exclude(int64_t V) {
  if (V < Low || V > High || llvm::is_contained(Not, V))
    return;
  // More than a handful of exclusions tell nothing new; forgetting is safe.
  if (Not.size() < 16 || V == Low || V == High)
    Not.insert(llvm::lower_bound(Not, V), V);
  if (V == Low || V == High)
    trim();
}

bool Range::within(const Range &O) const {
  if (Low < O.Low || High > O.High)
    return false;
  return llvm::all_of(O.Not, [&](int64_t V) { return !contains(V); });
}

// ---- sorted maps ------------------------------------------------------------

namespace {
template <typename Map, typename Key> auto lowerBound(Map &M, const Key *K) {
  return llvm::lower_bound(M, K, [](const auto &Cell, const Key *K) {
    return Cell.first->Id < K->Id;
  });
}
template <typename Map, typename Key> auto findIn(Map &M, const Key *K) {
  auto I = lowerBound(M, K);
  return I != M.end() && I->first == K ? &I->second : nullptr;
}
} // namespace

const Value *State::find(const Location *L) const { return findIn(Env, L); }

void State::set(const Location *L, Value V) {
  auto I = lowerBound(Env, L);
  if (I != Env.end() && I->first == L)
    I->second = V;
  else
    Env.insert(I, {L, V});
}

void State::forget(const Location *L) {
  auto I = lowerBound(Env, L);
  if (I != Env.end() && I->first == L)
    Env.erase(I);
}

void State::forgetWithin(const Location *L) {
  llvm::erase_if(Env, [&](const Cell &C) { return C.first->isWithin(L); });
}

const Range *State::facts(const Symbol *S) const { return findIn(Facts, S); }

bool State::narrow(const Symbol *S, const Range &R) {
  auto I = lowerBound(Facts, S);
  if (I == Facts.end() || I->first != S)
    I = Facts.insert(I, {S, Range()});
  Range &Mine = I->second;
  Mine.atLeast(R.Low);
  Mine.atMost(R.High);
  for (int64_t V : R.Not)
    Mine.exclude(V);
  if (Mine.isEmpty())
    return false;
  if (Mine.isFull())
    Facts.erase(I);
  return true;
}

void State::dropFacts(const Symbol *S) {
  auto I = lowerBound(Facts, S);
  if (I != Facts.end() && I->first == S)
    Facts.erase(I);
}

ObjectState *State::object(const Location *L) { return findIn(Objects, L); }

ObjectState &State::makeObject(const Location *L) {
  auto I = lowerBound(Objects, L);
  if (I == Objects.end() || I->first != L)
    I = Objects.insert(I, {L, ObjectState()});
  return I->second;
}

void State::removeObject(const Location *L) {
  auto I = lowerBound(Objects, L);
  if (I != Objects.end() && I->first == L)
    Objects.erase(I);
}

void State::renew(Places &P, Symbol::Kind K, const void *Site) {
  const Symbol *New = P.symbol(K, nullptr, Site);
  const Symbol *Old = P.symbol(Symbol::Kind::Older, nullptr, Site);
  const Location *NewAt = P.pointee(New), *OldAt = P.pointee(Old);
  bool Held = false;
  for (Cell &C : Env) {
    if (C.second.symbol() == New) {
      C.second.P = Old;
      Held = true;
    }
    if (C.second.location() == NewAt)
      C.second.P = OldAt;
  }
  if (ObjectState *O = object(NewAt)) {
    ObjectState Moved = *O;
    removeObject(NewAt);
    if (Held || Moved.isLive()) {
      ObjectState &Into = makeObject(OldAt);
      Moved.Gone |= !Held;
      Into = Moved;
    }
  }
  // What was inside the object is the older one's now; older ones are one weak
  // place and keep nothing.
  llvm::erase_if(Env, [&](const Cell &C) { return C.first->base() == NewAt; });
  dropFacts(Old);
  if (const Range *R = facts(New)) {
    Range Copy = *R;
    dropFacts(New);
    if (Held)
      narrow(Old, Copy);
  }
}

void State::prune() {
  llvm::erase_if(Facts, [&](const auto &F) {
    const Symbol *S = F.first;
    if (S->K == Symbol::Kind::Initial) {
      // Facts about what a location held at the beginning are facts about the
      // location as long as nobody wrote it.
      if (!S->Ptr && !find(S->From))
        return false;
      for (const Cell &C : Env)
        if (S->Ptr && C.second.symbol() == S->Ptr && S->From->isWithin(C.first))
          return false;
    }
    for (const Cell &C : Env)
      if (C.second.symbol() == S || C.first->base()->Of == S)
        return false;
    for (const auto &O : Objects)
      if (O.first->base()->Of == S)
        return false;
    return true;
  });
}

llvm::hash_code State::hash() const {
  llvm::hash_code H =
      llvm::hash_combine(Approximate, Env.size(), Facts.size(), Objects.size());
  for (const Cell &C : Env)
    H = llvm::hash_combine(H, C.first->Id, unsigned(C.second.K), C.second.N,
                           C.second.P);
  for (const auto &F : Facts)
    H = llvm::hash_combine(H, F.first->Id, F.second.Low, F.second.High,
                           F.second.Not.size());
  for (const auto &O : Objects)
    H = llvm::hash_combine(H, O.first->Id, unsigned(O.second.State),
                           O.second.OpenedAt, O.second.ChangedAt);
  return H;
}

void State::intersect(const State &O) {
  // A location that only one of them has written is unknown, not untouched.
  for (Cell &C : Env) {
    const Value *V = O.find(C.first);
    if (!V || *V != C.second)
      C.second = Value::unknown();
  }
  for (const Cell &C : O.Env)
    if (!find(C.first))
      set(C.first, Value::unknown());
  llvm::erase_if(Facts, [&](auto &F) {
    const Range *R = O.facts(F.first);
    if (!R)
      return true;
    Range Hull;
    Hull.Low = std::min(F.second.Low, R->Low);
    Hull.High = std::max(F.second.High, R->High);
    for (int64_t V : F.second.Not)
      if (!R->contains(V))
        Hull.exclude(V);
    F.second = Hull;
    return Hull.isFull();
  });
  Approximate = true;
}

bool State::impliedBy(const State &O) const {
  if (Env != O.Env || Objects != O.Objects ||
      (!Approximate && O.Approximate ? false : Approximate != O.Approximate))
    return false;
  for (const auto &F : Facts) {
    const Range *R = O.facts(F.first);
    if (!R || !R->within(F.second))
      return false;
  }
  return true;
}

} // namespace iot
