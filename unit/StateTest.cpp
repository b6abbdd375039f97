//===- StateTest.cpp - The laws of ranges and path states -----------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the fixpoint relies on, tried on random ranges and states. The seed is
// printed at a failure and stands in the report; IOT_TIDY_SEED=n repeats a run.
//
//===----------------------------------------------------------------------===//

#include "Lifecycle/State.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"
#include <cstdlib>
#include <random>

using namespace iot;

namespace iot {
static void PrintTo(const State &S, std::ostream *OS) {
  std::string Text;
  llvm::raw_string_ostream Out(Text);
  S.print(Out);
  *OS << Out.str();
}
} // namespace iot

namespace {

class Laws : public testing::Test {
protected:
  static constexpr unsigned Runs = 3000;
  /// All values that differ for these ranges lie in here.
  static constexpr int64_t Least = -7, Most = 7;

  unsigned Seed = 0;
  std::mt19937 Random;
  Places P;
  std::vector<const Location *> Locations;
  std::vector<const Symbol *> Symbols;
  char Sites[4] = {};

  void SetUp() override {
    const char *Given = std::getenv("IOT_TIDY_SEED");
    Seed = Given ? unsigned(std::strtoul(Given, nullptr, 10))
                 : std::random_device()();
    Random.seed(Seed);
    RecordProperty("seed", std::to_string(Seed));
    for (char &Site : Sites) {
      Symbols.push_back(P.symbol(Symbol::Kind::Result, nullptr, &Site));
      Locations.push_back(P.location(Location::Kind::Temp, nullptr, &Site));
      Locations.push_back(P.pointee(Symbols.back()));
    }
  }
  void TearDown() override {
    // Only where it is of use: an innocent run is to be quiet.
    if (HasFailure())
      std::printf("IOT_TIDY_SEED=%u repeats this\n", Seed);
  }

  int64_t number(int64_t Low, int64_t High) {
    return std::uniform_int_distribution<int64_t>(Low, High)(Random);
  }
  bool coin() { return number(0, 1); }
  template <typename T> const T &any(const std::vector<T> &Of) {
    return Of[number(0, int64_t(Of.size()) - 1)];
  }

  Range range() {
    Range R;
    if (coin())
      R.atLeast(number(Least + 1, Most - 1));
    if (coin())
      R.atMost(number(Least + 1, Most - 1));
    for (int64_t N = number(0, 3); N > 0; --N)
      R.exclude(number(Least + 1, Most - 1));
    return R;
  }
  Range someRange() {
    while (true)
      if (Range R = range(); !R.isEmpty())
        return R;
  }

  Value value() {
    switch (number(0, 3)) {
    case 0:
      return Value::unknown();
    case 1:
      return Value::sym(any(Symbols));
    case 2:
      return Value::addr(any(Locations));
    default:
      return Value::integer(number(0, 1));
    }
  }
  State state() {
    State S;
    for (int64_t N = number(0, 4); N > 0; --N)
      S.set(any(Locations), value());
    for (int64_t N = number(0, 3); N > 0; --N)
      if (const Symbol *Of = any(Symbols); !S.facts(Of))
        S.narrow(Of, someRange());
    for (int64_t N = number(0, 2); N > 0; --N)
      S.makeObject(any(Locations)).State = Conn(number(0, int64_t(Conn::Open)));
    return S;
  }
  /// One that knows of the same connections as \p S.
  State stateLike(const State &S) {
    State T = state();
    T.eraseObjects([](const State::Object &) { return true; });
    for (const auto &[L, O] : S.objects())
      T.makeObject(L) = O;
    if (coin()) {
      T.eraseCells([](const State::Cell &) { return true; });
      for (const auto &[L, V] : S.cells())
        T.set(L, V);
    }
    return T;
  }

  /// Whether \p A describes every store that \p B describes.
  static bool covers(const State &A, const State &B) {
    for (const State::Cell &C : A.cells()) {
      const Value *V = B.find(C.first);
      if (!C.second.isUnknown() && (!V || *V != C.second))
        return false;
    }
    for (const State::Cell &C : B.cells()) // untouched is more than unknown
      if (!A.find(C.first))
        return false;
    for (const auto &[S, R] : A.facts()) {
      const Range *Of = B.facts(S);
      if (!Of || !Of->within(R))
        return false;
    }
    return A.objects() == B.objects();
  }
  /// Equal but for Approximate, which only says how a state came about.
  static bool sameKnowledge(State A, State B) {
    A.Approximate = B.Approximate = false;
    return A == B;
  }
  static bool isSorted(const State &S) {
    auto ById = [](const auto &A, const auto &B) {
      return A.first->Id < B.first->Id;
    };
    return llvm::is_sorted(S.cells(), ById) &&
           llvm::is_sorted(S.facts(), ById) &&
           llvm::is_sorted(S.objects(), ById);
  }
};

//===----------------------------------------------------------------------===//
// Ranges
//===----------------------------------------------------------------------===//

TEST_F(Laws, RangeIsTheSetOfItsValues) {
  for (unsigned I = 0; I < Runs; ++I) {
    const int64_t Low = number(Least, Most), High = number(Least, Most),
                  Out = number(Least, Most);
    Range R;
    R.atLeast(Low);
    R.exclude(Out);
    R.atMost(High);
    bool Empty = true;
    for (int64_t V = Least; V <= Most; ++V) {
      const bool In = V >= Low && V <= High && V != Out;
      EXPECT_EQ(R.contains(V), In) << Low << ' ' << High << ' ' << Out;
      Empty &= !In;
    }
    EXPECT_EQ(R.isEmpty(), Empty) << Low << ' ' << High << ' ' << Out;
  }
}

TEST_F(Laws, EqualSetsAreEqualRanges) {
  for (unsigned I = 0; I < Runs; ++I) {
    const Range A = someRange(), B = someRange();
    bool Same = true;
    for (int64_t V = Least; V <= Most; ++V)
      Same &= A.contains(V) == B.contains(V);
    EXPECT_EQ(A == B, Same);
  }
}

TEST_F(Laws, WithinIsInclusion) {
  for (unsigned I = 0; I < Runs; ++I) {
    const Range A = someRange(), B = someRange();
    bool In = true;
    for (int64_t V = Least; V <= Most; ++V)
      In &= !A.contains(V) || B.contains(V);
    EXPECT_EQ(A.within(B), In);
    EXPECT_TRUE(A.within(A));
    EXPECT_TRUE(A.within(Range()));
    EXPECT_EQ(A.within(B) && B.within(A), A == B);
  }
}

TEST_F(Laws, UnionOfRangesIsExact) {
  unsigned United = 0;
  for (unsigned I = 0; I < Runs; ++I) {
    const Range A = someRange(), B = someRange();
    const std::optional<Range> Both = A.unite(B);
    EXPECT_EQ(Both, B.unite(A));
    EXPECT_EQ(A.unite(A), A);
    if (!Both)
      continue;
    ++United;
    for (int64_t V = Least; V <= Most; ++V)
      EXPECT_EQ(Both->contains(V), A.contains(V) || B.contains(V));
  }
  EXPECT_GT(United, Runs / 2);
}

TEST(Range, AtTheEndsOfTheNumbers) {
  Range R;
  R.exclude(INT64_MIN);
  R.exclude(INT64_MAX);
  EXPECT_EQ(R.Low, INT64_MIN + 1);
  EXPECT_EQ(R.High, INT64_MAX - 1);
  Range Low, High;
  Low.atMost(INT64_MIN);
  High.atLeast(INT64_MAX);
  EXPECT_EQ(Low.single(), INT64_MIN);
  EXPECT_EQ(High.single(), INT64_MAX);
  EXPECT_EQ(Low.unite(High), std::nullopt);
}

TEST(Range, ForgetsRatherThanLies) {
  Range R;
  for (int64_t V = 1; V < 100; V += 2)
    R.exclude(V);
  EXPECT_TRUE(R.contains(0) && R.contains(2));
  EXPECT_LE(R.Not.size(), 17u);
  R.atLeast(1);
  R.exclude(R.Low);
  EXPECT_FALSE(R.contains(1));
}

//===----------------------------------------------------------------------===//
// One state
//===----------------------------------------------------------------------===//

TEST_F(Laws, StateIsAMap) {
  for (unsigned I = 0; I < Runs; ++I) {
    State S = state();
    const State Before = S;
    const Location *L = any(Locations);
    const Value V = value();
    S.set(L, V);
    ASSERT_TRUE(S.find(L));
    EXPECT_EQ(*S.find(L), V);
    EXPECT_TRUE(isSorted(S));
    for (const State::Cell &C : Before.cells())
      if (C.first != L) {
        EXPECT_EQ(*S.find(C.first), C.second);
      }
    S.forget(L);
    EXPECT_FALSE(S.find(L));
    if (const Value *Old = Before.find(L))
      S.set(L, *Old);
    EXPECT_EQ(S, Before);
    EXPECT_EQ(S.hash(), Before.hash());
    const Location *At = any(Locations);
    S.makeObject(At).State = Conn::Open;
    EXPECT_TRUE(S.object(At)->isLive());
    EXPECT_TRUE(isSorted(S));
    S.removeObject(At);
    EXPECT_FALSE(S.object(At));
  }
}

TEST_F(Laws, ManyAreSetLikeEach) {
  for (unsigned I = 0; I < Runs; ++I) {
    const State Before = state(), New = state();
    State S = Before, T;
    for (const auto &[L, V] : Before.cells())
      T.set(L, V);
    for (const auto &[Sym, R] : Before.facts())
      T.narrow(Sym, R);
    for (const auto &[L, O] : Before.objects())
      T.makeObject(L) = O;
    const State Apart = T;
    S.setAll({New.cells().begin(), New.cells().end()});
    for (const auto &[L, V] : New.cells())
      T.set(L, V);
    EXPECT_EQ(S, T);
    EXPECT_EQ(S.hash(), T.hash());
    EXPECT_EQ(Before, Apart); // whose map S has shared
  }
}

// It remembers that nothing is left to do, and forgets that at each change.
TEST_F(Laws, PruneSeesEveryChange) {
  for (unsigned I = 0; I < Runs; ++I) {
    State S = state();
    for (int64_t Changes = number(1, 4); Changes > 0; --Changes) {
      S.prune(P);
      S.prune(P);
      switch (number(0, 7)) {
      case 0:
        S.set(any(Locations), value());
        break;
      case 1:
        S.forgetWithin(any(Locations));
        break;
      case 2:
        S.narrow(any(Symbols), someRange());
        break;
      case 3:
        S.makeObject(any(Locations)).State = Conn::Destroyed;
        break;
      case 4:
        S.changeObjects([](const Location *, ObjectState &O) {
          O.State = Conn::Destroyed;
        });
        break;
      case 5:
        S.eraseCells([this](const State::Cell &) { return coin(); });
        break;
      case 6:
        S.renew(P, Symbol::Kind::Result, any(Symbols)->Ptr);
        break;
      case 7: {
        const State New = state();
        S.setAll({New.cells().begin(), New.cells().end()});
        break;
      }
      }
    }
    State Anew;
    for (const auto &[L, V] : S.cells())
      Anew.set(L, V);
    for (const auto &[Sym, R] : S.facts())
      Anew.narrow(Sym, R);
    for (const auto &[L, O] : S.objects())
      Anew.makeObject(L) = O;
    S.prune(P);
    Anew.prune(P);
    EXPECT_EQ(S, Anew);
  }
}

TEST_F(Laws, NarrowIsTheMeet) {
  for (unsigned I = 0; I < Runs; ++I) {
    const Symbol *Of = any(Symbols);
    const Range A = someRange(), B = someRange();
    State S, T;
    const bool Some = S.narrow(Of, A) && S.narrow(Of, B);
    const bool Again = T.narrow(Of, B) && T.narrow(Of, A);
    EXPECT_EQ(Some, Again); // commutes
    bool Left = false;
    for (int64_t V = Least; V <= Most; ++V)
      Left |= A.contains(V) && B.contains(V);
    EXPECT_EQ(Some, Left);
    if (!Some)
      continue;
    EXPECT_EQ(S, T);
    for (int64_t V = Least; V <= Most; ++V)
      EXPECT_EQ(!S.facts(Of) || S.facts(Of)->contains(V),
                A.contains(V) && B.contains(V));
    EXPECT_TRUE(S.narrow(Of, A)); // idempotent
    EXPECT_EQ(S, T);
  }
}

//===----------------------------------------------------------------------===//
// Two states
//===----------------------------------------------------------------------===//

TEST_F(Laws, IntersectKeepsWhatBothKnow) {
  for (unsigned I = 0; I < Runs; ++I) {
    const State A = state(), B = stateLike(A);
    ASSERT_TRUE(A.sameConnections(B));
    State AB = A, AA = A;
    AB.intersect(B);
    EXPECT_TRUE(isSorted(AB));
    EXPECT_TRUE(covers(AB, A) && covers(AB, B)); // an upper bound
    AA.intersect(A);                             // idempotent
    EXPECT_TRUE(sameKnowledge(AA, A));
    State Twice = AB;
    Twice.intersect(B); // absorbs
    EXPECT_TRUE(sameKnowledge(Twice, AB));
  }
}

TEST_F(Laws, IntersectCommutes) {
  for (unsigned I = 0; I < Runs; ++I) {
    const State A = state(), B = stateLike(A);
    State AB = A, BA = B;
    AB.intersect(B);
    BA.intersect(A);
    // Not of single values that a range leaves out: those may be forgotten.
    EXPECT_EQ(AB.cells(), BA.cells());
    for (const Symbol *Of : Symbols) {
      const Range *L = AB.facts(Of), *R = BA.facts(Of);
      EXPECT_EQ(L ? L->Low : INT64_MIN, R ? R->Low : INT64_MIN);
      EXPECT_EQ(L ? L->High : INT64_MAX, R ? R->High : INT64_MAX);
    }
  }
}

TEST_F(Laws, IntersectOfValuesIsAssociativeAndMonotone) {
  for (unsigned I = 0; I < Runs; ++I) {
    State A = state(), B = stateLike(A), C = stateLike(A);
    State Left = A, Right = B;
    Left.intersect(B);
    Left.intersect(C);
    Right.intersect(C);
    State Whole = A;
    Whole.intersect(Right);
    EXPECT_EQ(Left.cells(), Whole.cells());
    // Knowing less about A never leaves more known about both.
    State Less = A, AC = A;
    Less.intersect(B);
    Less.intersect(C);
    AC.intersect(C);
    EXPECT_TRUE(covers(Less, AC));
  }
}

TEST_F(Laws, UniteIsExactOrRefuses) {
  unsigned United = 0;
  for (unsigned I = 0; I < Runs; ++I) {
    const State A = state();
    State B = A;
    for (int64_t N = number(0, 2); N > 0; --N) {
      const Symbol *Of = any(Symbols);
      B.dropFacts(Of);
      if (coin())
        B.narrow(Of, someRange());
    }
    if (number(0, 9) == 0)
      B = stateLike(A);
    State AB = A, BA = B, AA = A;
    const bool Could = AB.unite(B);
    EXPECT_EQ(Could, BA.unite(A));
    EXPECT_TRUE(AA.unite(A));
    EXPECT_EQ(AA, A);
    if (!Could) {
      EXPECT_EQ(AB, A);
      continue;
    }
    ++United;
    EXPECT_EQ(AB, BA);
    EXPECT_TRUE(isSorted(AB));
    EXPECT_TRUE(covers(AB, A) && covers(AB, B));
    // Exact: every choice of values is one of A's or one of B's.
    auto Allows = [&](const State &S, llvm::ArrayRef<int64_t> Values) {
      for (auto [I, V] : llvm::enumerate(Values))
        if (const Range *R = S.facts(Symbols[I]); R && !R->contains(V))
          return false;
      return true;
    };
    for (unsigned J = 0; J < 50; ++J) {
      llvm::SmallVector<int64_t, 4> Values;
      for (size_t K = 0; K < Symbols.size(); ++K)
        Values.push_back(number(Least, Most));
      EXPECT_EQ(Allows(AB, Values), Allows(A, Values) || Allows(B, Values));
    }
  }
  EXPECT_GT(United, Runs / 4);
}

TEST_F(Laws, HashOfEqualsIsEqual) {
  for (unsigned I = 0; I < Runs; ++I) {
    const State A = state(), B = coin() ? A : state();
    if (A == B) {
      EXPECT_EQ(A.hash(), B.hash());
    }
  }
}

//===----------------------------------------------------------------------===//
// Places
//===----------------------------------------------------------------------===//

TEST(Places, AreInterned) {
  Places P;
  char A = 0, B = 0;
  const Symbol *S = P.symbol(Symbol::Kind::Result, nullptr, &A);
  EXPECT_EQ(P.symbol(Symbol::Kind::Result, nullptr, &A), S);
  EXPECT_NE(P.symbol(Symbol::Kind::Fresh, nullptr, &A), S);
  EXPECT_NE(P.symbol(Symbol::Kind::Result, nullptr, &B), S);
  const Location *L = P.pointee(S);
  EXPECT_EQ(P.pointee(S), L);
  const Location *One = P.location(Location::Kind::Elem, L, nullptr, 1);
  const Location *Any = P.location(Location::Kind::AnyElem, L, nullptr);
  EXPECT_NE(One, P.location(Location::Kind::Elem, L, nullptr, 2));
  EXPECT_TRUE(One->isWithin(L) && One->isWithin(One));
  EXPECT_FALSE(L->isWithin(One));
  EXPECT_EQ(One->base(), L);
  EXPECT_FALSE(One->Weak);
  EXPECT_TRUE(Any->Weak);
  EXPECT_TRUE(P.location(Location::Kind::Elem, Any, nullptr, 1)->Weak);
}

/// An expression that is evaluated again yields another value.
TEST(State, RenewTellsOldFromNew) {
  Places P;
  char Site = 0, Where = 0;
  const Symbol *New = P.symbol(Symbol::Kind::Fresh, nullptr, &Site);
  const Location *L = P.location(Location::Kind::Temp, nullptr, &Where);
  State S;
  S.set(L, Value::sym(New));
  Range NotNull;
  NotNull.exclude(0);
  EXPECT_TRUE(S.narrow(New, NotNull));
  S.makeObject(P.pointee(New)).State = Conn::Open;
  S.renew(P, Symbol::Kind::Fresh, &Site);
  const Symbol *Old = P.symbol(Symbol::Kind::Older, nullptr, &Site);
  EXPECT_EQ(S.find(L)->symbol(), Old);
  EXPECT_FALSE(S.facts(New));
  ASSERT_TRUE(S.facts(Old));
  EXPECT_FALSE(S.facts(Old)->contains(0));
  EXPECT_FALSE(S.object(P.pointee(New)));
  ASSERT_TRUE(S.object(P.pointee(Old)));
  EXPECT_TRUE(S.object(P.pointee(Old))->isLive());
}

TEST(State, PruneForgetsWhatNothingHolds) {
  Places P;
  char Held = 0, Lost = 0, Where = 0;
  const Location *At = P.location(Location::Kind::Temp, nullptr, &Where);
  const Symbol *H = P.symbol(Symbol::Kind::Result, nullptr, &Held);
  const Symbol *L = P.symbol(Symbol::Kind::Result, nullptr, &Lost);
  State S;
  Range R;
  R.atLeast(1);
  S.narrow(H, R);
  S.narrow(L, R);
  S.set(At, Value::sym(H));
  S.prune(P);
  EXPECT_FALSE(S.facts(L));
  // What one location alone holds takes its name, and keeps what is known.
  const Symbol *Now = S.find(At)->symbol();
  EXPECT_EQ(Now, P.symbol(Symbol::Kind::Result, At, nullptr));
  ASSERT_TRUE(S.facts(Now));
  EXPECT_TRUE(*S.facts(Now) == R);
}

// Fixpoints tell states apart by these before they compare.
TEST(State, ShapeIsAllButTheFacts) {
  Places P;
  char Site = 0;
  const Symbol *A = P.symbol(Symbol::Kind::Result, nullptr, &Site);
  const Location *L = P.location(Location::Kind::Temp, nullptr, &Site);
  Range Zero;
  Zero.Low = Zero.High = 0;
  State X, Y;
  X.narrow(A, Zero);
  EXPECT_TRUE(X.differsOnlyInFacts(Y));
  EXPECT_EQ(X.shape(), Y.shape());
  EXPECT_NE(X.hash(), Y.hash());
  State Set = Y;
  Set.set(L, Value::integer(1));
  EXPECT_NE(Set.shape(), Y.shape());
  State Open = Y, Tested = Y;
  Open.makeObject(L).State = Conn::Open;
  Tested.makeObject(L).Supposed = true;
  EXPECT_NE(Open.shape(), Tested.shape());
  State Merged = Y;
  Merged.Approximate = true;
  EXPECT_NE(Merged.shape(), Y.shape());
}

TEST(State, UniteSaysExactlyTheUnion) {
  Places P;
  char One = 0, Other = 0;
  const Symbol *A = P.symbol(Symbol::Kind::Result, nullptr, &One);
  const Symbol *B = P.symbol(Symbol::Kind::Result, nullptr, &Other);
  Range Zero, Rest;
  Zero.Low = Zero.High = 0;
  Rest.exclude(0);
  State X, Y;
  X.narrow(A, Zero);
  Y.narrow(A, Rest);
  State Both = X;
  EXPECT_TRUE(Both.unite(Y));
  EXPECT_FALSE(Both.facts(A)); // zero or not is anything
  // Two symbols that differ correlate: no one state says that.
  X.narrow(B, Zero);
  Y.narrow(B, Rest);
  State Apart = X;
  EXPECT_FALSE(Apart.unite(Y));
  EXPECT_TRUE(Apart == X);
  // The wider one contains the narrower one.
  State Wide;
  EXPECT_TRUE(Wide.unite(X));
  EXPECT_TRUE(Wide == State());
}

TEST(SharedVector, CopiesAreApart) {
  SharedVector<int> A;
  EXPECT_TRUE(A.empty());
  A.edit() = {1, 2, 3, 4};
  SharedVector<int> B = A;
  EXPECT_EQ(A.begin(), B.begin()); // one until a change
  B.edit()[0] = 9;
  EXPECT_EQ(A[0], 1);
  EXPECT_EQ(B[0], 9);
  EXPECT_NE(A, B);
  B.edit()[0] = 1;
  EXPECT_EQ(A, B); // by what they hold
}

TEST(SharedVector, EraseAsksBeforeAnyGoes) {
  SharedVector<int> A;
  A.edit() = {1, 2, 3, 4};
  const SharedVector<int> Before = A;
  std::vector<int> Asked;
  auto IsOdd = [&](int N) {
    Asked.push_back(N);
    EXPECT_EQ(A, Before);
    return N % 2 != 0;
  };
  EXPECT_TRUE(A.eraseIf(IsOdd));
  EXPECT_EQ(Asked, (std::vector<int>{1, 2, 3, 4}));
  EXPECT_EQ(std::vector<int>(A.begin(), A.end()), (std::vector<int>{2, 4}));
  EXPECT_EQ(Before.size(), 4u);
  auto IsLarge = [](int N) { return N > 4; };
  EXPECT_FALSE(A.eraseIf(IsLarge));
}

// What is different in them is no more than which call it was.
TEST(State, SituationIsAllButWhere) {
  Places P;
  char Site = 0;
  const Location *L = P.location(Location::Kind::Temp, nullptr, &Site);
  alignas(clang::Expr) char Calls[2][sizeof(clang::Expr)]; // only told apart
  Reached All;
  auto Open = [&](const void *At) {
    State S;
    ObjectState &O = S.makeObject(L);
    O.State = Conn::Open;
    O.OpenedAt = static_cast<const clang::Expr *>(At);
    return S;
  };
  const State Here = Open(Calls[0]), There = Open(Calls[1]),
              OutOfSight = Open(nullptr);
  EXPECT_EQ(Here.situation(), There.situation());
  EXPECT_NE(Here.shape(), There.shape());
  EXPECT_NE(Here.situation(), OutOfSight.situation());
  All.push(Here, Here.shape());
  EXPECT_EQ(All.alike(There), 1u);
  All.push(OutOfSight, OutOfSight.shape());
  EXPECT_EQ(All.alike(There), 1u);
  All.erase(0);
  EXPECT_EQ(All.alike(There), 0u);
}

} // namespace
