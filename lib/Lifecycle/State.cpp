//===- State.cpp - Values, locations and path states ----------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Lifecycle/State.h"
#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace iot {

template <typename T, typename Fn>
const T *Places::intern(Interned<T> &Known, T New, Fn Complete) {
  if (auto I = Known.find(&New); I != Known.end())
    return *I;
  Complete(New);
  return *Known.insert(new (Memory) T(New)).first;
}

const Location *Places::location(Location::Kind K, const Location *Parent,
                                 const void *Ptr, int64_t N, const Symbol *Of) {
  Location New;
  New.K = K;
  New.Parent = Parent;
  New.Ptr = Ptr;
  New.N = N;
  New.Of = Of;
  return intern(Locations, New, [this](Location &L) {
    L.Id = ++NextId;
    L.Weak = L.K == Location::Kind::AnyElem || (L.Parent && L.Parent->Weak) ||
             (L.Of && L.Of->K == Symbol::Kind::Older) ||
             (L.Of && L.Of->From && L.Of->From->Weak);
  });
}

const Symbol *Places::symbol(Symbol::Kind K, const Location *From,
                             const void *Ptr) {
  Symbol New;
  New.K = K;
  New.From = From;
  New.Ptr = Ptr;
  return intern(Symbols, New, [this](Symbol &S) { S.Id = ++NextId; });
}

const CallString *Places::string(const clang::Expr *Call,
                                 const CallString *Rest) {
  CallString New;
  New.Call = Call;
  New.Rest = Rest;
  return intern(Strings, New, [](CallString &S) {
    S.Length = S.Rest ? S.Rest->Length + 1 : 1;
  });
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

Range Range::plus(int64_t N) const {
  Range R;
  if (Low != INT64_MIN && __builtin_add_overflow(Low, N, &R.Low))
    return Range();
  if (High != INT64_MAX && __builtin_add_overflow(High, N, &R.High))
    return Range();
  for (int64_t V : Not)
    if (int64_t Moved = 0; !__builtin_add_overflow(V, N, &Moved))
      R.exclude(Moved);
  return R;
}

bool Range::within(const Range &O) const {
  if (Low < O.Low || High > O.High)
    return false;
  return llvm::all_of(O.Not, [&](int64_t V) { return !contains(V); });
}

std::optional<Range> Range::unite(const Range &O) const {
  if (isEmpty())
    return O;
  if (O.isEmpty())
    return *this;
  // A gap of more than nothing between them cannot be said.
  if ((High < O.Low && High + 1 < O.Low) || (O.High < Low && O.High + 1 < Low))
    return std::nullopt;
  Range R;
  R.Low = std::min(Low, O.Low);
  R.High = std::max(High, O.High);
  for (int64_t V : Not)
    if (!O.contains(V))
      R.exclude(V);
  for (int64_t V : O.Not)
    if (!contains(V))
      R.exclude(V);
  return R;
}

// ---- sorted maps ------------------------------------------------------------

template <typename Map, typename Key>
static size_t lowerBound(const Map &M, const Key *K) {
  return llvm::lower_bound(M, K,
                           [](const auto &Cell, const Key *K) {
                             return Cell.first->Id < K->Id;
                           }) -
         M.begin();
}
template <typename Map, typename Key>
static bool isAt(const Map &M, size_t I, const Key *K) {
  return I != M.size() && M[I].first == K;
}
template <typename Map, typename Key>
static auto *findIn(const Map &M, const Key *K) {
  const size_t I = lowerBound(M, K);
  return isAt(M, I, K) ? &M[I].second : nullptr;
}
/// What \p M holds for \p K, put there if it is new.
template <typename Map, typename Key>
auto &State::editIn(Map &M, const Key *K) {
  const size_t I = lowerBound(M, K);
  auto &Items = edit(M);
  if (!isAt(Items, I, K))
    Items.insert(Items.begin() + I, {K, {}});
  return Items[I].second;
}
template <typename Map, typename Key>
void State::eraseIn(Map &M, const Key *K) {
  const size_t I = lowerBound(M, K);
  if (!isAt(M, I, K))
    return;
  auto &Items = edit(M);
  Items.erase(Items.begin() + I);
}

const Value *State::find(const Location *L) const { return findIn(Cells, L); }

void State::set(const Location *L, Value V) {
  if (const Value *Old = find(L); !Old || *Old != V)
    editIn(Cells, L) = V;
}

void State::setAll(llvm::ArrayRef<Cell> New) {
  if (New.empty())
    return;
  std::vector<Cell> &Items = edit(Cells);
  const std::vector<Cell> Old = std::exchange(Items, {});
  Items.reserve(Old.size() + New.size());
  const auto *Next = New.begin();
  for (const Cell &C : Old) {
    for (; Next != New.end() && Next->first->Id < C.first->Id; ++Next)
      Items.push_back(*Next);
    const bool Replaced = Next != New.end() && Next->first == C.first;
    Items.push_back(Replaced ? *Next++ : C);
  }
  Items.insert(Items.end(), Next, New.end());
}

void State::forget(const Location *L) { eraseIn(Cells, L); }

void State::forgetWithin(const Location *L) {
  eraseCells([&](const Cell &C) { return C.first->isWithin(L); });
}

const Range *State::facts(const Symbol *S) const { return findIn(Facts, S); }

bool State::narrow(const Symbol *S, const Range &R) {
  const Range *Old = facts(S);
  Range Mine = Old ? *Old : Range();
  Mine.atLeast(R.Low);
  Mine.atMost(R.High);
  for (int64_t V : R.Not)
    Mine.exclude(V);
  if (Mine.isEmpty())
    return false;
  if (Mine.isFull())
    dropFacts(S);
  else if (!Old || !(*Old == Mine))
    editIn(Facts, S) = std::move(Mine);
  return true;
}

void State::dropFacts(const Symbol *S) { eraseIn(Facts, S); }

const ObjectState *State::object(const Location *L) const {
  return findIn(Objects, L);
}

ObjectState &State::makeObject(const Location *L) { return editIn(Objects, L); }

void State::removeObject(const Location *L) { eraseIn(Objects, L); }

void State::renew(Places &P, Symbol::Kind K, const void *Site) {
  const Symbol *New = P.symbol(K, nullptr, Site);
  const Symbol *Old = P.symbol(Symbol::Kind::Older, nullptr, Site);
  const Location *NewAt = P.pointee(New), *OldAt = P.pointee(Old);
  bool Held = false, OldHeld = false;
  changeCells([&](const Location *, Value &V) {
    OldHeld |= V.symbol() == Old || V.location() == OldAt;
    if (V.symbol() == New) {
      V.P = Old;
      Held = true;
    }
    if (V.location() == NewAt) {
      V.P = OldAt;
      Held = true;
    }
  });
  // The older ones are one place: of several only what all agree on is known.
  if (const ObjectState *O = object(NewAt)) {
    ObjectState Moved = *O;
    removeObject(NewAt);
    if (Held || Moved.isLive()) {
      Moved.Gone |= !Held;
      const ObjectState *Other = object(OldAt);
      if (!Other || !OldHeld)
        makeObject(OldAt) = Moved;
      else if (Other->State != Moved.State && Held)
        makeObject(OldAt).State = Conn::Unknown;
    }
  }
  // What was inside the object, or behind a pointer in it, is the older one's
  // now; older ones are one weak place and keep nothing.
  auto Inside = [&](const Location *L) {
    while (L) {
      const Location *Base = L->base();
      if (L != Base && (Base == NewAt || Base == OldAt))
        return true;
      const Symbol *Of = Base->Of;
      L = Of && Of != New && Of != Old ? Of->From : nullptr;
      if (L == NewAt || L == OldAt)
        return true;
    }
    return false;
  };
  auto Stale = [&](const Symbol *S) {
    return S && S->From &&
           (S->From->base() == NewAt || S->From->base() == OldAt ||
            Inside(S->From));
  };
  eraseCells([&](const Cell &C) {
    return C.first->base() == NewAt || Inside(C.first);
  });
  changeCells([&](const Location *, Value &V) {
    if (Stale(V.symbol()) || (V.location() && Inside(V.location())))
      V = Value::unknown();
  });
  eraseFacts([&](const auto &F) { return Stale(F.first); });
  eraseObjects([&](const auto &O) { return Inside(O.first); });
  if (!Held) {
    dropFacts(New);
    return;
  }
  Range Known;
  if (const Range *R = facts(New))
    Known = *R;
  if (OldHeld) {
    const Range *R = facts(Old);
    Known = Known.unite(R ? *R : Range()).value_or(Range());
  }
  dropFacts(New);
  dropFacts(Old);
  if (!Known.isFull())
    narrow(Old, Known);
}

void State::prune(Places &P) {
  if (Pruned)
    return;
  Pruned = true; // until something below changes
  // Who holds which symbol, and which are more than a value: the name of an
  // object, or of what was changed as a whole.
  llvm::SmallDenseMap<const Symbol *, unsigned, 16> Holders;
  llvm::SmallPtrSet<const void *, 16> Names;
  // A place behind pointers is named by all of them.
  auto Name = [&](const Location *L) {
    while (const Symbol *Of = L ? L->base()->Of : nullptr) {
      if (!Names.insert(Of).second)
        break;
      L = Of->From;
    }
  };
  auto Mention = [&](const Symbol *S) {
    if (S && S->Ptr)
      Names.insert(S->Ptr);
    if (S)
      Name(S->From);
  };
  for (const Cell &C : Cells) {
    if (const Symbol *S = C.second.symbol()) {
      ++Holders[S];
      Mention(S);
    }
    for (const Location *L : {C.first, C.second.location(), C.second.Self})
      Name(L);
  }
  eraseCells([&](const Cell &C) {
    if (C.first->K == Location::Kind::Answer) {
      const ObjectState *O = object(C.first->Parent);
      return !O || !O->TestedAt;
    }
    return C.first->K == Location::Kind::Token && !Holders.count(C.first->Of);
  });
  // What a place once held, and at most the registration of a handler still
  // holds: nothing can open it again.
  auto IsPast = [&](const Symbol *S) {
    if (!S || S->K != Symbol::Kind::Initial)
      return false;
    if (!S->Ptr)
      return find(S->From) != nullptr;
    return llvm::none_of(Cells, [&](const Cell &Whole) {
      return Whole.second.symbol() == S->Ptr && S->From->isWithin(Whole.first);
    });
  };
  llvm::SmallPtrSet<const Symbol *, 4> Lost;
  for (const Cell &C : Cells)
    if (const Symbol *S = C.second.symbol();
        S && C.first->base()->K == Location::Kind::Handler &&
        Holders.lookup(S) == 1 && IsPast(S))
      Lost.insert(S);
  for (const auto &O : Objects)
    if (const Symbol *S = O.first->Of; S && !Holders.count(S) && IsPast(S))
      Lost.insert(S);
  for (const auto &O : Objects)
    if (O.second.isLive() || O.second.State == Conn::Destroyed)
      Lost.erase(O.first->base()->Of);
  if (!Lost.empty()) {
    auto Is = [&](const Location *L) { return Lost.contains(L->base()->Of); };
    eraseCells([&](const Cell &C) {
      return Is(C.first) || Lost.contains(C.second.symbol());
    });
    eraseObjects([&](const auto &O) { return Is(O.first); });
  }
  for (const auto &O : Objects)
    Name(O.first);
  eraseFacts([&](const auto &F) {
    const Symbol *S = F.first;
    if (Holders.count(S) || Names.count(S)) {
      Mention(S);
      return false;
    }
    if (S->K != Symbol::Kind::Initial)
      return true;
    // Facts about what a location held at the beginning are facts about the
    // location as long as nobody wrote it.
    bool Alive = !S->Ptr && !find(S->From);
    for (const Cell &C : Cells)
      Alive |=
          S->Ptr && C.second.symbol() == S->Ptr && S->From->isWithin(C.first);
    if (Alive)
      Mention(S);
    return !Alive;
  });
  changeCells([&](const Location *At, Value &V) {
    const Symbol *S = V.symbol();
    if (!S || S->K == Symbol::Kind::Fresh || S->K == Symbol::Kind::Initial ||
        (S->From == At && !S->Ptr) || Holders.lookup(S) != 1 || Names.count(S))
      return;
    const Symbol *Own =
        P.symbol(S->K == Symbol::Kind::Made || S->K == Symbol::Kind::Count
                     ? S->K
                     : Symbol::Kind::Result,
                 At, nullptr);
    if (Own == S || Holders.count(Own) || Names.count(Own))
      return;
    if (const Range *R = facts(S)) {
      Range Copy = *R;
      dropFacts(S);
      narrow(Own, Copy);
    }
    Holders[Own] = 1;
    V.P = Own;
  });
}

namespace {
/// States are hashed for every step: one multiplication a word, as in FNV.
struct Hash {
  uint64_t H = 0;
  void operator()(uint64_t V) {
    H = (H ^ V) * 0x9E3779B97F4A7C15;
    H ^= H >> 32;
  }
  void operator()(const void *P) { (*this)(uint64_t(uintptr_t(P))); }
};
} // namespace

static void mix(Hash &Mix, const State &S, bool Where) {
  Mix(uint64_t(S.Approximate));
  for (const auto &[L, V] : S.cells()) {
    Mix(uint64_t(L->Id) << 16 | unsigned(V.K) << 8 | V.Counter);
    Mix(uint64_t(V.N));
    Mix(V.P);
    Mix(V.Self);
  }
  for (const auto &[L, O] : S.objects()) {
    Mix(uint64_t(L->Id) << 16 | unsigned(O.State) << 8 | O.Reconnecting << 6 |
        O.CameUp << 5 | O.Gone << 4 | O.Handed << 3 | O.Supposed << 2 |
        (O.Automatic ? 1 + *O.Automatic : 0));
    Mix(O.Sdk);
    Mix(O.MadeAt);
    Mix(O.Identity);
    Mix(O.Server);
    if (Where) {
      Mix(O.By);
      for (const clang::Expr *E : {O.OpenedAt, O.ChangedAt, O.TestedAt})
        Mix(E);
      Mix(O.Via);
    } else
      Mix(uint64_t(!O.OpenedAt << 2 | !O.ChangedAt << 1 | !O.TestedAt));
  }
}

static void mixFacts(Hash &Mix, const State &S) {
  for (const auto &[Sym, R] : S.facts()) {
    Mix(uint64_t(Sym->Id));
    Mix(uint64_t(R.Low));
    Mix(uint64_t(R.High));
    for (int64_t V : R.Not)
      Mix(uint64_t(V));
  }
}

uint64_t State::shape() const {
  Hash Mix;
  mix(Mix, *this, /*Where=*/true);
  return Mix.H;
}

uint64_t State::hash() const {
  Hash Mix;
  mix(Mix, *this, /*Where=*/true);
  mixFacts(Mix, *this);
  return Mix.H;
}

uint64_t State::situation() const {
  Hash Mix;
  mix(Mix, *this, /*Where=*/false);
  mixFacts(Mix, *this);
  return Mix.H;
}

bool State::covers(const State &O) const {
  return sameConnections(O) &&
         llvm::all_of(Cells,
                      [&](const Cell &C) {
                        const Value *V = O.find(C.first);
                        return C.second.isUnknown() || (V && *V == C.second);
                      }) &&
         llvm::all_of(
             O.Cells,
             [&](const Cell &C) { return find(C.first) != nullptr; }) &&
         llvm::all_of(Facts, [&](const auto &F) {
           const Range *R = O.facts(F.first);
           return R && R->within(F.second);
         });
}

void State::intersect(const State &O) {
  // A location that only one of them has written is unknown, not untouched.
  changeCells([&](const Location *L, Value &Mine) {
    const Value *V = O.find(L);
    if (!V || *V != Mine)
      Mine = Value::unknown();
  });
  for (const Cell &C : O.Cells)
    if (!find(C.first))
      set(C.first, Value::unknown());
  std::vector<std::pair<const Symbol *, Range>> Both;
  for (const auto &[S, Mine] : Facts) {
    const Range *R = O.facts(S);
    if (!R)
      continue;
    Range Hull;
    Hull.Low = std::min(Mine.Low, R->Low);
    Hull.High = std::max(Mine.High, R->High);
    for (int64_t V : Mine.Not)
      if (!R->contains(V))
        Hull.exclude(V);
    if (!Hull.isFull())
      Both.push_back({S, std::move(Hull)});
  }
  edit(Facts) = std::move(Both);
  Approximate = true;
}

// ---- printing ---------------------------------------------------------------

static void print(llvm::raw_ostream &OS, const Location *L);

static void print(llvm::raw_ostream &OS, const Symbol *S) {
  OS << "$" << S->Id;
  if (S->K == Symbol::Kind::Older)
    OS << "-older";
  if (S->K == Symbol::Kind::Initial && S->From) {
    OS << '(';
    print(OS, S->From);
    OS << ')';
  }
}

static void print(llvm::raw_ostream &OS, const Location *L) {
  if (L->Parent)
    print(OS, L->Parent);
  switch (L->K) {
  case Location::Kind::Var:
    OS << static_cast<const clang::ValueDecl *>(L->Ptr)->getNameAsString();
    break;
  case Location::Kind::This:
    OS << "(*this)";
    break;
  case Location::Kind::Field:
    OS << '.' << static_cast<const clang::IdentifierInfo *>(L->Ptr)->getName();
    break;
  case Location::Kind::Elem:
    OS << '[' << L->N << ']';
    break;
  case Location::Kind::AnyElem:
    OS << "[?]";
    break;
  case Location::Kind::Pointee:
    OS << '*';
    print(OS, L->Of);
    break;
  case Location::Kind::Temp:
    OS << "temp#" << L->Id;
    break;
  case Location::Kind::Result:
    OS << "result#" << L->Id;
    break;
  case Location::Kind::ThisPtr:
    OS << "this#" << L->Id;
    break;
  case Location::Kind::Bits:
    OS << ":bit" << L->N;
    break;
  case Location::Kind::Handler:
    OS << "handler#" << L->Id;
    break;
  case Location::Kind::Global:
    OS << "global#" << L->Id;
    break;
  case Location::Kind::Pin:
    OS << "pin#" << L->Id;
    break;
  case Location::Kind::Lent:
    OS << "lent#" << L->Id;
    break;
  case Location::Kind::Token:
    OS << "token#" << L->Id;
    break;
  case Location::Kind::Tried:
    OS << "tried#" << L->Id;
    break;
  case Location::Kind::Answer:
    OS << "?#" << L->Id;
    break;
  }
}

void State::print(llvm::raw_ostream &OS) const {
  static const char *const Names[] = {"unknown",   "fresh",   "closed",
                                      "failed",    "dropped", "sdk",
                                      "destroyed", "opening", "open"};
  OS << (Approximate ? "~{" : "{");
  for (const auto &[L, V] : Cells) {
    OS << ' ';
    iot::print(OS, L);
    OS << '=';
    switch (V.K) {
    case Value::Kind::Unknown:
      OS << '?';
      break;
    case Value::Kind::Opaque:
      OS << '#';
      break;
    case Value::Kind::Int:
      OS << V.N;
      break;
    case Value::Kind::NotSym:
      OS << '!';
      [[fallthrough]];
    case Value::Kind::Sym:
      iot::print(OS, V.symbol());
      break;
    case Value::Kind::Addr:
      OS << '&';
      iot::print(OS, V.location());
      break;
    case Value::Kind::Fn:
      OS << V.function()->getNameAsString();
      break;
    case Value::Kind::Bits:
      OS << "bits " << V.setBits() << " of " << V.knownBits();
      break;
    case Value::Kind::Text:
      OS << '"' << V.text() << '"';
      break;
    }
  }
  OS << " |";
  for (const auto &[S, R] : Facts) {
    OS << ' ';
    iot::print(OS, S);
    OS << " in [" << R.Low << ',' << R.High << ']';
    for (int64_t N : R.Not)
      OS << " -" << N;
  }
  OS << " |";
  for (const auto &[L, O] : Objects) {
    OS << ' ';
    iot::print(OS, L);
    OS << ' ' << Names[unsigned(O.State)];
  }
  OS << " }\n";
}

bool State::unite(const State &O) {
  if (!differsOnlyInFacts(O))
    return false;
  // Walk both sorted lists of facts; a fact that one lacks is a full range.
  const Symbol *Differs = nullptr;
  std::optional<Range> Both;
  bool Less = true, More = true; // this within O, O within this
  static const Range Full;
  auto Visit = [&](const Symbol *S, const Range &Mine, const Range &Theirs) {
    if (Mine == Theirs)
      return;
    const bool In = Mine.within(Theirs), Around = Theirs.within(Mine);
    Less &= In;
    More &= Around;
    if (Differs)
      Both.reset();
    else
      Both = Mine.unite(Theirs);
    Differs = S;
  };
  auto I = Facts.begin();
  auto J = O.Facts.begin();
  while (I != Facts.end() || J != O.Facts.end()) {
    if (J == O.Facts.end() ||
        (I != Facts.end() && I->first->Id < J->first->Id)) {
      Visit(I->first, I->second, Full);
      ++I;
    } else if (I == Facts.end() || J->first->Id < I->first->Id) {
      Visit(J->first, Full, J->second);
      ++J;
    } else {
      Visit(I->first, I->second, J->second);
      ++I, ++J;
    }
  }
  if (More)
    return true;
  if (Less) {
    Facts = O.Facts;
    Pruned = O.Pruned;
    return true;
  }
  if (!Both)
    return false;
  dropFacts(Differs);
  if (!Both->isFull())
    narrow(Differs, *Both);
  return true;
}

} // namespace iot
