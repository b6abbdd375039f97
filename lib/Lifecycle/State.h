//===- State.h - Values, locations and path states ------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the engine knows at one program point on one class of paths: the state
// of each connection, and the facts about variables that correlate with it.
//
// Locations and symbols are interned by where they come from (a variable, a
// field of a location, the result of one call expression), so their number is
// finite and every fixpoint over states ends. The value of a call expression
// that is evaluated again becomes "older": see State::renew.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_LIFECYCLE_STATE_H
#define IOT_TIDY_LIFECYCLE_STATE_H

#include "Models/Model.h"
#include "Support/SharedVector.h"
#include "clang/AST/Decl.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Allocator.h"
#include "llvm/Support/raw_ostream.h"
#include <tuple>

namespace iot {

struct Symbol;

/// A place in memory: an access path in interned form.
struct Location {
  enum class Kind {
    Var,     ///< a variable: Ptr is its canonical declaration
    This,    ///< the one object of a class seen without its creator: Ptr
    Field,   ///< Parent.Ptr, Ptr is the field's identifier
    Elem,    ///< Parent[N]
    AnyElem, ///< Parent[?]: one weak path for all of them
    Pointee, ///< what the pointer value Of points to
    Temp,    ///< the object an expression creates: Ptr
    Result,  ///< a function's result under way: Ptr is the function
    ThisPtr, ///< the `this` of a function's frame: Ptr
    Bits,    ///< bits N of the event group Parent
    Handler, ///< whether a handler is registered: Ptr is the root
    Global,  ///< the one connection of an SDK: Ptr is the model
    Pin,     ///< keeps the symbol Of while nothing else in sight holds it
    Lent,    ///< whether unknown code has the address of the location Ptr
    Token,   ///< the connection that is being opened, the call yielded Of
    Answer,  ///< what Ptr said last of Parent, which is closed
    Tried,   ///< in Objects: a failure of what Ptr made, which is destroyed
  };
  Kind K;
  const Location *Parent = nullptr;
  const void *Ptr = nullptr;
  int64_t N = 0;
  const Symbol *Of = nullptr;
  unsigned Id = 0;
  bool Weak = false; ///< stands for several places
  auto parts() const {
    return std::make_tuple(unsigned(K), Parent, Ptr, N, Of);
  }

  bool isWithin(const Location *Outer) const {
    for (const Location *L = this; L; L = L->Parent)
      if (L == Outer)
        return true;
    return false;
  }
  const Location *base() const {
    const Location *L = this;
    while (L->Parent)
      L = L->Parent;
    return L;
  }
};

/// A value that is not known, but known to be one and the same.
struct Symbol {
  enum class Kind {
    Initial, ///< what a location held before anybody looked: From
    Result,  ///< what an expression yielded last: Ptr
    Fresh,   ///< the same, and it is a new object
    Older,   ///< what it yielded before that
    Made,    ///< what the program made of the object at From, at Ptr
    Count,   ///< what the counter at From holds, beyond what is followed
  };
  Kind K;
  const Location *From = nullptr;
  const void *Ptr = nullptr;
  unsigned Id = 0;
  auto parts() const { return std::make_tuple(unsigned(K), From, Ptr); }
};

/// A call string: the calls from here down to where something happened.
struct CallString {
  const clang::Expr *Call = nullptr;
  const CallString *Rest = nullptr;
  unsigned Length = 0;
  auto parts() const { return std::make_tuple(Call, Rest); }
};

/// Interns locations and symbols; one for an analysis.
class Places {
public:
  const Location *location(Location::Kind K, const Location *Parent,
                           const void *Ptr, int64_t N = 0,
                           const Symbol *Of = nullptr);
  const Location *var(const clang::ValueDecl *D) {
    return location(Location::Kind::Var, nullptr, D->getCanonicalDecl());
  }
  const Location *field(const Location *P, const clang::IdentifierInfo *F) {
    return location(Location::Kind::Field, P, F);
  }
  const Location *pointee(const Symbol *S) {
    return location(Location::Kind::Pointee, nullptr, nullptr, 0, S);
  }
  const Symbol *symbol(Symbol::Kind K, const Location *From, const void *Ptr);
  const CallString *string(const clang::Expr *Call, const CallString *Rest);
  /// Equal texts are one pointer.
  const char *text(llvm::StringRef T) {
    return Texts.try_emplace(T).first->first().data();
  }
  unsigned size() const { return NextId; }

private:
  /// Compares them by what they are made of.
  template <typename T> struct ByParts : llvm::DenseMapInfo<const T *> {
    using Info = llvm::DenseMapInfo<decltype(std::declval<T>().parts())>;
    static unsigned getHashValue(const T *X) {
      return Info::getHashValue(X->parts());
    }
    static bool isEqual(const T *A, const T *B) {
      auto IsKey = [](const T *X) {
        return X == ByParts::getEmptyKey() || X == ByParts::getTombstoneKey();
      };
      return A == B || (!IsKey(A) && !IsKey(B) && A->parts() == B->parts());
    }
  };
  template <typename T> using Interned = llvm::DenseSet<const T *, ByParts<T>>;
  Interned<Location> Locations;
  Interned<Symbol> Symbols;
  Interned<CallString> Strings;
  /// The one of \p Known that is like \p New, or else \p New, once \p Complete
  /// has seen it.
  template <typename T, typename Fn>
  const T *intern(Interned<T> &Known, T New, Fn Complete);
  llvm::StringMap<char> Texts;
  llvm::BumpPtrAllocator Memory;
  unsigned NextId = 0;
};

struct Value {
  /// Unknown: the world's word. Opaque: the program's own, made in ways that
  /// are not followed. Bits: 32 bits, see knownBits.
  enum class Kind : uint8_t {
    Unknown,
    Opaque,
    Int,
    Sym,
    NotSym,
    Addr,
    Fn,
    Bits,
    Text
  };
  Kind K = Kind::Unknown;
  bool Counter = false; ///< an integer that arithmetic made: may be widened
  int64_t N = 0;        ///< Int
  /// Sym: Symbol; Addr: Location; Fn: FunctionDecl; Text: its interned chars
  const void *P = nullptr;
  const Location *Self =
      nullptr; ///< Fn of a lambda or bound method: its object

  static Value unknown() { return {}; }
  static Value opaque() { return {Kind::Opaque, false, 0, nullptr, nullptr}; }
  static Value integer(int64_t N) {
    return {Kind::Int, false, N, nullptr, nullptr};
  }
  static Value sym(const Symbol *S) {
    return {Kind::Sym, false, 0, S, nullptr};
  }
  static Value addr(const Location *L) {
    return {Kind::Addr, false, 0, L, nullptr};
  }
  static Value fn(const clang::FunctionDecl *F,
                  const Location *Self = nullptr) {
    return {Kind::Fn, false, 0, F->getCanonicalDecl(), Self};
  }
  static Value bits(uint64_t Known, uint64_t Set) {
    if (Known == UINT32_MAX)
      return integer(int64_t(Set));
    return {Kind::Bits, false, int64_t(Known << 32 | Set), nullptr, nullptr};
  }
  /// The bits of a Bits value that are known, and those that are set.
  uint64_t knownBits() const { return uint64_t(N) >> 32; }
  uint64_t setBits() const { return uint64_t(N) & UINT32_MAX; }
  static Value text(const char *T) {
    return {Kind::Text, false, 0, T, nullptr};
  }
  /// Null since the object at \p L was destroyed.
  static Value nulled(const Location *L) {
    return {Kind::Int, false, 0, L, nullptr};
  }
  bool isUnknown() const { return K == Kind::Unknown || K == Kind::Opaque; }
  bool isInt() const { return K == Kind::Int; }
  const Symbol *symbol() const {
    return K == Kind::Sym || K == Kind::NotSym ? static_cast<const Symbol *>(P)
                                               : nullptr;
  }
  const Location *location() const {
    return K == Kind::Addr ? static_cast<const Location *>(P) : nullptr;
  }
  const clang::FunctionDecl *function() const {
    return K == Kind::Fn ? static_cast<const clang::FunctionDecl *>(P)
                         : nullptr;
  }
  const char *text() const {
    return K == Kind::Text ? static_cast<const char *>(P) : nullptr;
  }
  bool operator==(const Value &O) const {
    return K == O.K && N == O.N && P == O.P && Self == O.Self &&
           Counter == O.Counter;
  }
  bool operator!=(const Value &O) const { return !(*this == O); }
};

/// What is known of an integer, pointer (0 is null) or boolean.
struct Range {
  int64_t Low = INT64_MIN, High = INT64_MAX;
  llvm::SmallVector<int64_t, 2> Not; ///< excluded values, sorted
  bool isEmpty() const { return Low > High; }
  bool isFull() const {
    return Low == INT64_MIN && High == INT64_MAX && Not.empty();
  }
  std::optional<int64_t> single() const {
    return Low == High ? std::optional<int64_t>(Low) : std::nullopt;
  }
  bool contains(int64_t V) const;
  void exclude(int64_t V);
  void atLeast(int64_t V) {
    Low = std::max(Low, V);
    trim();
  }
  void atMost(int64_t V) {
    High = std::min(High, V);
    trim();
  }
  void trim();
  /// Of each number and \p N.
  Range plus(int64_t N) const;
  bool operator==(const Range &O) const {
    return Low == O.Low && High == O.High && Not == O.Not;
  }
  /// Whether everything in this range is in \p O.
  bool within(const Range &O) const;
  /// The union, if it is a range.
  std::optional<Range> unite(const Range &O) const;
};

/// The states of a connection. All but Opening and Open are closed, or unknown.
enum class Conn : uint8_t {
  Unknown,
  Fresh,     ///< never opened since it was created
  Closed,    ///< closed by the program, found closed, or waited for
  Failed,    ///< an attempt failed, nobody has waited since
  Dropped,   ///< the program saw it drop, nobody has waited since
  SdkOwned,  ///< dropped, and the SDK is reconnecting by itself
  Destroyed, ///< destroyed and not created again
  Opening,
  Open,
};

/// One connection object in one path state.
struct ObjectState {
  Conn State = Conn::Unknown;
  bool Reconnecting = false;     ///< Open or Opening by SdkOwned ways
  std::optional<bool> Automatic; ///< whether the SDK reconnects this one
  const Model *Sdk = nullptr;
  const FunctionModel *By = nullptr;      ///< the function that opened it
  const clang::Expr *OpenedAt = nullptr;  ///< where it was opened last
  const clang::Expr *ChangedAt = nullptr; ///< where it failed, dropped, died
  const clang::Expr *TestedAt = nullptr;  ///< the last status call since then
  const CallString *Via = nullptr; ///< Failed: from this function to ChangedAt
  const clang::Expr *MadeAt = nullptr; ///< where it was created
  const char *Identity = nullptr;      ///< interned, null: unknown
  const char *Server = nullptr;        ///< likewise, where told apart from it
  bool Gone = false;                   ///< no variable holds it any more
  bool Handed = false;   ///< Unknown because unknown code was given it
  bool Supposed = false; ///< was open past a test of what none has written
  bool CameUp = false;   ///< before whoever waits for that was told
  bool isLive() const { return State == Conn::Open || State == Conn::Opening; }
  /// Whether it is up, or its SDK sees to it that it comes up again.
  bool isKept() const { return isLive() || State == Conn::SdkOwned; }
  /// Whether a handle of it may be one that must not be used any more.
  bool maybeGone() const {
    return State == Conn::Destroyed || (State == Conn::Unknown && Handed);
  }
  bool operator==(const ObjectState &O) const {
    return State == O.State && Reconnecting == O.Reconnecting && Sdk == O.Sdk &&
           By == O.By && OpenedAt == O.OpenedAt && ChangedAt == O.ChangedAt &&
           MadeAt == O.MadeAt && Identity == O.Identity && Server == O.Server &&
           Gone == O.Gone && Handed == O.Handed && Supposed == O.Supposed &&
           CameUp == O.CameUp && Via == O.Via && TestedAt == O.TestedAt &&
           Automatic == O.Automatic;
  }
};

/// One path state. Its three maps are sorted by id, so that equal states are
/// equal sequences; copies share them until one changes.
class State {
public:
  using Cell = std::pair<const Location *, Value>;
  using Known = std::pair<const Symbol *, Range>;
  using Object = std::pair<const Location *, ObjectState>;
  bool Approximate = false; ///< correlations were given up: no evidence

  const SharedVector<Cell> &cells() const { return Cells; }
  const SharedVector<Known> &facts() const { return Facts; }
  const SharedVector<Object> &objects() const { return Objects; }

  const Value *find(const Location *L) const;
  void set(const Location *L, Value V);
  void setAll(llvm::ArrayRef<Cell> New); ///< in the order of their numbers
  void forget(const Location *L);        ///< this very location
  void forgetWithin(const Location *L);  ///< and everything in it
  /// Calls \p Change(Location, Value &) for each.
  template <typename Fn> void changeCells(Fn Change) {
    changeEach(Cells, Change);
  }
  template <typename Fn> void eraseCells(Fn P) { eraseIf(Cells, P); }

  const Range *facts(const Symbol *S) const;
  /// Narrows \p S to \p R; false when nothing is left.
  bool narrow(const Symbol *S, const Range &R);
  void dropFacts(const Symbol *S);
  template <typename Fn> void eraseFacts(Fn P) { eraseIf(Facts, P); }

  const ObjectState *object(const Location *L) const;
  bool anyLive() const {
    return llvm::any_of(Objects,
                        [](const Object &O) { return O.second.isLive(); });
  }
  /// That of \p L, to be changed before this state is used in any other way.
  ObjectState &makeObject(const Location *L);
  void removeObject(const Location *L);
  /// Calls \p Change(Location, ObjectState &) for each.
  template <typename Fn> void changeObjects(Fn Change) {
    changeEach(Objects, Change);
  }
  template <typename Fn> void eraseObjects(Fn P) { eraseIf(Objects, P); }

  /// The expression \p Site yields a new value: what it yielded before is older
  /// from now on.
  void renew(Places &P, Symbol::Kind K, const void *Site);

  /// Drops facts about symbols that nothing holds, and gives a value that one
  /// location alone holds the name of that location: where it came from no
  /// longer matters.
  void prune(Places &P);
  /// Of all that operator== compares.
  uint64_t hash() const;
  /// Of all but the facts about symbols.
  uint64_t shape() const;
  /// Of all but which calls have led to the states of the connections.
  uint64_t situation() const;
  bool operator==(const State &O) const {
    return differsOnlyInFacts(O) && Facts == O.Facts;
  }
  bool sameConnections(const State &O) const { return Objects == O.Objects; }
  /// Whether they are the same but for facts about symbols.
  bool differsOnlyInFacts(const State &O) const {
    return Approximate == O.Approximate && Cells == O.Cells &&
           Objects == O.Objects;
  }
  /// Becomes the union of both where a state can say exactly that: one contains
  /// the other, or they differ in what they know of one symbol only. This is
  /// what keeps independent tests from multiplying.
  bool unite(const State &O);
  /// Whether intersecting with \p O would change nothing.
  bool covers(const State &O) const;
  /// Keeps what both know. Needs sameConnections.
  void intersect(const State &O);
  void print(llvm::raw_ostream &OS) const; ///< for debugging

private:
  SharedVector<Cell> Cells;
  SharedVector<Known> Facts;
  SharedVector<Object> Objects;
  bool Pruned = false; ///< prune() found nothing to do since the last change

  template <typename Map> auto &edit(Map &M) {
    Pruned = false;
    return M.edit();
  }
  template <typename Map, typename Key> auto &editIn(Map &M, const Key *K);
  template <typename Map, typename Key> void eraseIn(Map &M, const Key *K);
  template <typename Map, typename Fn> void eraseIf(Map &M, Fn &P) {
    if (M.eraseIf(P))
      Pruned = false;
  }
  template <typename Map, typename Fn> void changeEach(Map &M, Fn &Change) {
    for (size_t I = 0; I < M.size(); ++I) {
      auto New = M[I].second;
      Change(M[I].first, New);
      if (!(New == M[I].second))
        edit(M)[I].second = New;
    }
  }
};

/// The states that reach one place, each saying something the others do not.
struct Reached {
  std::vector<State> States;
  /// The shape() of each; comparing those first is most of the work saved.
  llvm::SmallVector<uint64_t, 8> Shapes;

  void push(State S, uint64_t Shape) {
    States.push_back(std::move(S));
    Shapes.push_back(Shape);
  }
  void erase(size_t I) {
    States.erase(States.begin() + I);
    Shapes.erase(Shapes.begin() + I);
    if (I < Situations.size())
      Situations.erase(Situations.begin() + I);
  }
  /// How many are \p S but for which calls have led there.
  size_t alike(const State &S) {
    while (Situations.size() < States.size())
      Situations.push_back(States[Situations.size()].situation());
    return llvm::count(Situations, S.situation());
  }

private:
  llvm::SmallVector<uint64_t, 0> Situations; ///< of the first of them
};

} // namespace iot

#endif
