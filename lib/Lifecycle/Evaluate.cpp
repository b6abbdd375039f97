//===- Evaluate.cpp - The value of a term, and what a test teaches --------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Lifecycle/Engine.h"

using namespace clang;

namespace iot {

bool Engine::isTracked(const Access *A) const {
  const void *Key = A->key();
  return !Key || Tracked.contains(Key);
}

/// Whether a call that decides something looks at what stands at \p A.
bool Engine::judges(const Access *A) const { return Judged.contains(A->key()); }

const Location *Engine::locate(const Access *A, State &S, const Frame &Fr) {
  return locate(A, pointerOf(A, S, Fr), S, Fr);
}

const Location *Engine::locate(const Access *A, const Value &Pointer, State &S,
                               const Frame &Fr) {
  const Location *L = nullptr;
  switch (A->From) {
  case Access::Base::Var:
    L = Spots.var(A->Var);
    break;
  case Access::Base::This: {
    const FunctionDecl *F = Fr.Facts ? Fr.Facts->F : nullptr;
    // A lambda's is that of the method around it, while that is under way.
    const Value *V = nullptr;
    for (const FunctionDecl *At = F; At && !V;) {
      V = S.find(Spots.location(Location::Kind::ThisPtr, nullptr,
                                At->getCanonicalDecl()));
      const auto *M = dyn_cast<CXXMethodDecl>(At);
      At = M && M->getParent()->isLambda()
               ? dyn_cast<FunctionDecl>(M->getParent()->getDeclContext())
               : nullptr;
    }
    if (V && V->location())
      L = V->location();
    else if (V && V->symbol())
      L = Spots.pointee(V->symbol());
    else {
      // Somebody's object: the one of its class.
      const CXXRecordDecl *R = nullptr;
      if (const auto *M = dyn_cast_or_null<CXXMethodDecl>(F)) {
        R = M->getParent();
        while (R && R->isLambda()) {
          const auto *Outer = dyn_cast<CXXMethodDecl>(R->getDeclContext());
          R = Outer ? Outer->getParent() : nullptr;
        }
      }
      L = Spots.location(Location::Kind::This, nullptr,
                         R ? R->getCanonicalDecl() : nullptr);
    }
    break;
  }
  case Access::Base::Pointer: {
    if (Pointer.location())
      L = Pointer.location();
    else if (Pointer.K == Value::Kind::Sym)
      L = Spots.pointee(Pointer.symbol());
    else
      L = Spots.location(Location::Kind::AnyElem, nullptr, A);
    break;
  }
  case Access::Base::Temp:
    L = Spots.location(Location::Kind::Temp, nullptr, A->Temp);
    break;
  }
  for (const Access::Step &St : A->Steps) {
    if (St.Field) {
      L = Spots.field(L, St.Field);
      continue;
    }
    Value I = evaluate(St.Index, S, Fr);
    if (I.isInt())
      L = Spots.location(Location::Kind::Elem, L, nullptr, I.N);
    else
      L = Spots.location(Location::Kind::AnyElem, L, nullptr);
  }
  return L;
}

static bool isConstant(QualType T) {
  if (const ArrayType *A = T->getAsArrayTypeUnsafe())
    T = A->getElementType();
  return T.isConstQualified();
}

const StringLiteral *literalOf(const Expr *E) {
  E = E->IgnoreParenCasts();
  for (unsigned Names = 0;;) {
    const Expr *Inner = E->IgnoreImplicit()->IgnoreParenCasts();
    if (const auto *C = dyn_cast<CXXConstructExpr>(Inner);
        C && C->getNumArgs() >= 1)
      Inner = C->getArg(0)->IgnoreParenCasts();
    // A constant by another name.
    if (const auto *Ref = dyn_cast<DeclRefExpr>(Inner); Ref && Names < 8)
      if (const auto *V = dyn_cast<VarDecl>(Ref->getDecl());
          V && isConstant(V->getType()) && V->getAnyInitializer() &&
          !V->getAnyInitializer()->isValueDependent()) {
        Inner = V->getAnyInitializer()->IgnoreParenCasts();
        ++Names;
      }
    if (Inner == E)
      break;
    E = Inner;
  }
  const auto *S = dyn_cast<StringLiteral>(E);
  return S && S->getCharByteWidth() == 1 ? S : nullptr;
}

/// The place that \p E, an lvalue in an initialiser, names: of an object of
/// static storage, or a part of it.
const Location *Engine::placeNamed(const Expr *E) {
  llvm::SmallVector<const Expr *, 4> Parts;
  for (E = E->IgnoreParens(); Parts.size() < 8;) {
    const auto *M = dyn_cast<MemberExpr>(E);
    const auto *A = dyn_cast<ArraySubscriptExpr>(E);
    if (!(M && !M->isArrow()) && !A)
      break;
    Parts.push_back(E);
    E = (M ? M->getBase() : A->getBase())->IgnoreParenImpCasts();
  }
  const auto *R = dyn_cast<DeclRefExpr>(E);
  const auto *V = R ? dyn_cast<VarDecl>(R->getDecl()) : nullptr;
  if (!V || !V->hasGlobalStorage() || V->getType()->isReferenceType())
    return nullptr;
  const Location *L = Spots.var(V);
  QualType T = V->getType();
  for (const Expr *Part : llvm::reverse(Parts)) {
    if (const auto *M = dyn_cast<MemberExpr>(Part)) {
      if (!M->getMemberDecl()->getIdentifier())
        return nullptr;
      L = Spots.location(Location::Kind::Field, L,
                         M->getMemberDecl()->getIdentifier());
    } else {
      Expr::EvalResult Index;
      const Expr *I = cast<ArraySubscriptExpr>(Part)->getIdx();
      if (!T->isArrayType() || I->isValueDependent() ||
          !I->EvaluateAsInt(Index, Ctx))
        return nullptr;
      L = Spots.location(Location::Kind::Elem, L, nullptr,
                         Index.Val.getInt().getExtValue());
    }
    T = Part->getType();
  }
  return L;
}

/// The counter in \p T beyond what is followed, and the number that is added to
/// it. Of others nothing is known beyond which a sum may not wrap.
std::optional<Engine::Counted> Engine::countIn(const Term *T, State &S,
                                               const Frame &Fr) {
  if (!T || T->K != Term::Kind::Arith || T->B->K != Term::Kind::Int ||
      (T->Op != BO_Add && T->Op != BO_Sub) || T->B->N == INT64_MIN)
    return std::nullopt;
  const Value N = evaluate(T->A, S, Fr);
  if (N.K != Value::Kind::Sym || N.symbol()->K != Symbol::Kind::Count ||
      rangeOf(N, S).single() || T->B->N == 0)
    return std::nullopt; // a plain number, or no sum
  return Counted{N, T->Op == BO_Add ? T->B->N : -T->B->N};
}

/// The number that stands in the constant \p At, of the class \p R, at the end
/// of the \p Steps, innermost first; where it is an object, all that it holds.
static std::optional<Value> partOf(const APValue *At, const CXXRecordDecl *R,
                                   llvm::ArrayRef<const Location *> Steps) {
  for (const Location *Step : llvm::reverse(Steps)) {
    llvm::SmallVector<std::pair<const APValue *, const CXXRecordDecl *>, 4>
        Objects = {{At, R}};
    const APValue *Next = nullptr;
    while (Step->K == Location::Kind::Field && !Next && !Objects.empty()) {
      const auto [Object, Class] = Objects.pop_back_val();
      if (!Class || !Class->hasDefinition() || !Object->isStruct())
        continue;
      for (const FieldDecl *F : Class->getDefinition()->fields())
        if (F->getIdentifier() && F->getIdentifier() == Step->Ptr &&
            F->getFieldIndex() < Object->getStructNumFields()) {
          Next = &Object->getStructField(F->getFieldIndex());
          R = F->getType()->getAsCXXRecordDecl();
        }
      unsigned I = 0;
      for (const CXXBaseSpecifier &Base : Class->bases())
        if (I < Object->getStructNumBases())
          Objects.push_back({&Object->getStructBase(I++),
                             Base.getType()->getAsCXXRecordDecl()});
    }
    if (!Next)
      return std::nullopt;
    At = Next;
  }
  while (At->isStruct() &&
         At->getStructNumBases() + At->getStructNumFields() == 1)
    At = At->getStructNumBases() ? &At->getStructBase(0)
                                 : &At->getStructField(0);
  if (At->isInt() && At->getInt().getSignificantBits() <= 64)
    return Value::integer(At->getInt().getExtValue());
  if (At->isNullPointer())
    return Value::integer(0);
  return std::nullopt;
}

/// What a variable of static storage begins with, or a constant always is:
/// zero, or what its initialiser says. A variable only where the program
/// \p Begins.
std::optional<Value> Engine::initialValue(const Location *L, bool Begins) {
  const Location *B = L->base();
  if (B->K != Location::Kind::Var)
    return std::nullopt;
  const auto *V = dyn_cast<VarDecl>(static_cast<const Decl *>(B->Ptr));
  if (!V || isa<ParmVarDecl>(V))
    return std::nullopt;
  if (const VarDecl *Def = V->getInitializingDeclaration();
      Def && Def->getInit() && L == B && isConstant(V->getType()) &&
      !Def->getInit()->isValueDependent())
    if (const StringLiteral *Text = literalOf(Def->getInit()))
      return Value::text(Spots.text(Text->getString()));
  if (!V->hasGlobalStorage())
    return std::nullopt;
  const bool Constant = isConstant(V->getType());
  if (!Constant && !Begins)
    return std::nullopt;
  const VarDecl *Def = V->getDefinition()
                           ? V->getDefinition()
                           : const_cast<VarDecl *>(V)->getActingDefinition();
  if (!Def)
    return std::nullopt;
  const Expr *Init = Def->getInit();
  if (Constant && !Init)
    return std::nullopt;
  if (L->Parent == B && L->Ptr && L->Ptr == onceField(Def, Ctx))
    return Begins ? std::optional(Value::integer(0)) : std::nullopt;
  llvm::SmallVector<const Location *, 4> Steps; // innermost first
  for (const Location *X = L; X != B; X = X->Parent)
    Steps.push_back(X);
  const auto *Made =
      Init ? dyn_cast<CXXConstructExpr>(Init->IgnoreImplicit()) : nullptr;
  if (Made && Made->getNumArgs() > 0 &&
      !isa<CXXDefaultArgExpr>(Made->getArg(0))) {
    const APValue *Known = Init->isValueDependent() || Init->containsErrors()
                               ? nullptr
                               : Def->evaluateValue();
    return Known ? partOf(Known, Def->getType()->getAsCXXRecordDecl(), Steps)
                 : std::nullopt;
  }
  if (!Init || Made) {
    // Members that a constructor sets are set by running it.
    const auto *R = Def->getType()->getAsCXXRecordDecl();
    if (L == B || !R || R->isAggregate() || R->hasTrivialDefaultConstructor() ||
        isOwner(Def->getType()))
      return Value::integer(0);
    return std::nullopt;
  }
  // A field of an initialiser list: walk down to it.
  QualType T = Def->getType();
  for (const Location *X : llvm::reverse(Steps)) {
    const auto *List = dyn_cast<InitListExpr>(Init->IgnoreImplicit());
    if (const ArrayType *A = List && X->K == Location::Kind::Elem && !X->Of
                                 ? T->getAsArrayTypeUnsafe()
                                 : nullptr) {
      T = A->getElementType();
      if (X->N < 0 || uint64_t(X->N) >= List->getNumInits())
        return std::nullopt;
      Init = List->getInit(X->N);
      continue;
    }
    const auto *R = T->getAsRecordDecl();
    if (!List || X->K != Location::Kind::Field || !R)
      return std::nullopt;
    unsigned I = 0;
    const Expr *Found = nullptr;
    for (const FieldDecl *F : R->fields()) {
      if (F->isUnnamedBitField())
        continue;
      if (F->getIdentifier() == X->Ptr) {
        T = F->getType();
        if (I < List->getNumInits())
          Found = List->getInit(I);
        break;
      }
      ++I;
    }
    if (!Found || isa<ImplicitValueInitExpr>(Found))
      return Value::integer(0);
    Init = Found;
  }
  Expr::EvalResult E;
  if (Init->isValueDependent())
    return std::nullopt;
  if (Init->getType()->isIntegralOrEnumerationType() &&
      Init->EvaluateAsInt(E, Ctx))
    return Value::integer(E.Val.getInt().getExtValue());
  if (Init->isNullPointerConstant(Ctx, Expr::NPC_ValueDependentIsNotNull))
    return Value::integer(0);
  if (const auto *R = dyn_cast<DeclRefExpr>(Init->IgnoreParenCasts())) {
    if (const auto *F = dyn_cast<FunctionDecl>(R->getDecl()))
      return Value::fn(F);
  }
  if (Init->getType()->isPointerType())
    if (const StringLiteral *Text = literalOf(Init)) {
      // Others may have changed it since.
      const auto *Var = cast<ValueDecl>(V->getCanonicalDecl());
      if (!Constant && (Escaped.contains(Var) || isShared(V)))
        return std::nullopt;
      return Value::text(Spots.text(Text->getString()));
    }
  // The address of another object, or an array.
  const Expr *Bare = Init->IgnoreParenCasts();
  const auto *U = dyn_cast<UnaryOperator>(Bare);
  if (U && U->getOpcode() == UO_AddrOf) {
    Bare = U->getSubExpr()->IgnoreParens();
    if (const auto *R = dyn_cast<DeclRefExpr>(Bare))
      if (const auto *F = dyn_cast<FunctionDecl>(R->getDecl()))
        return Value::fn(F);
  }
  if (Init->getType()->isPointerType() &&
      (Bare->getType()->isArrayType() || (U && U->getOpcode() == UO_AddrOf))) {
    const Location *At = placeNamed(Bare);
    return At && !At->Weak ? std::optional(Value::addr(At)) : std::nullopt;
  }
  // std::atomic<bool> x{false} and its kind.
  if (const auto *C = dyn_cast<CXXConstructExpr>(Init->IgnoreImplicit());
      C && C->getNumArgs() == 1 && C->getArg(0)->EvaluateAsInt(E, Ctx))
    return Value::integer(E.Val.getInt().getExtValue());
  return std::nullopt;
}

/// Whether \p L is a table of constants of the program.
static bool isTable(const Location *L) {
  const auto *V = L->K == Location::Kind::Var
                      ? dyn_cast<VarDecl>(static_cast<const Decl *>(L->Ptr))
                      : nullptr;
  return V && V->getType()->isArrayType() && isConstant(V->getType()) &&
         V->hasInit();
}

Value Engine::read(const Location *L, State &S) {
  if (L->Weak) {
    // Some element of what the program has made.
    while (L->Weak && L->Parent)
      L = L->Parent;
    const Value *Whole = S.find(L);
    if ((Whole && Whole->symbol() && isMade(Whole->symbol())) || isTable(L))
      return Value::opaque();
    // ... or of those that it has set.
    for (const State::Cell &Cell : S.cells())
      if (Cell.first != L && Cell.first->isWithin(L) &&
          (isOwnWord(Cell.second) || Cell.second.isInt()))
        return Value::opaque();
    return Value::unknown();
  }
  if (const Value *V = S.find(L))
    return *V;
  // Inside something that was changed as a whole: one value since then.
  for (const Location *P = L->Parent; P; P = P->Parent)
    if (const Value *V = S.find(P)) {
      if (V->K == Value::Kind::Opaque)
        return *V;
      if (V->isInt() || V->isUnknown())
        break;
      if (V->symbol() &&
          (V->symbol()->K == Symbol::Kind::Result ||
           V->symbol()->K == Symbol::Kind::Made) &&
          V->symbol()->From == P)
        return Value::sym(Spots.symbol(Symbol::Kind::Initial, L, V->symbol()));
    }
  switch (L->base()->K) {
  case Location::Kind::Temp:
  case Location::Kind::Result:
    return Value::unknown();
  default:
    break;
  }
  if (std::optional<Value> V = initialValue(L, S.find(beginning())))
    return *V;
  return Value::sym(Spots.symbol(Symbol::Kind::Initial, L, nullptr));
}

/// What \p L holds is not known any more, but stays what it is until \p By
/// comes again. It is \p Made where the program did it, in ways that are not
/// followed.
void Engine::changeWhole(const Location *L, const Expr *By, State &S,
                         bool Made) {
  S.forgetWithin(L);
  const Symbol *New =
      Spots.symbol(Made ? Symbol::Kind::Made : Symbol::Kind::Result, L, By);
  S.changeCells([New](const Location *, Value &V) {
    if (V.symbol() == New)
      V = Value::unknown();
  });
  S.dropFacts(New);
  S.set(L, Value::sym(New));
}

void Engine::write(const Location *L, Value V, State &S) {
  if (L->Weak) {
    // One of the elements changes, who knows which.
    const Location *Array = L;
    while (Array && Array->Weak)
      Array = Array->Parent;
    const Location *B = Array ? Array->base() : nullptr;
    const auto *D = B && B->K == Location::Kind::Var
                        ? dyn_cast<VarDecl>(static_cast<const Decl *>(B->Ptr))
                        : nullptr;
    // Elsewhere nothing is known to forget, see unknownCall.
    if ((D && !D->getType()->isPointerType()) ||
        (Array && Array->K == Location::Kind::Field &&
         Judged.contains(Array->Ptr)))
      changeWhole(Array, nullptr, S, /*Made=*/true);
    return;
  }
  const Symbol *Initial = Spots.symbol(Symbol::Kind::Initial, L, nullptr);
  // The old value lives on wherever else it is held; facts about it stay then.
  bool Held = V.symbol() == Initial;
  for (const State::Cell &C : S.cells())
    Held |= C.second.symbol() == Initial;
  if (!Held)
    S.dropFacts(Initial);
  // A pointer to elsewhere: what was known inside stays with the old target.
  if (V.isUnknown()) {
    // A value of its own, distinct from the initial one: forgotten, not
    // initial.
    S.set(L, V);
    return;
  }
  S.set(L, V);
}

/// The fields of the record \p T that are tracked, by their places in \p At
/// and in \p Other.
static void
eachField(const Location *At, const Location *Other, QualType T, Places &Spots,
          llvm::function_ref<bool(const FieldDecl *)> IsTracked,
          llvm::function_ref<void(const Location *, const Location *)> Visit,
          unsigned Depth = 0) {
  const RecordDecl *R = T->getAsRecordDecl();
  if (!R || !R->getDefinition() || R->isUnion() || Depth > 3)
    return;
  if (const auto *Class = dyn_cast<CXXRecordDecl>(R->getDefinition()))
    for (const CXXBaseSpecifier &Base : Class->bases())
      eachField(At, Other, Base.getType(), Spots, IsTracked, Visit, Depth + 1);
  for (const FieldDecl *F : R->getDefinition()->fields()) {
    const Location *Mine = At, *Theirs = Other;
    if (const IdentifierInfo *Id = F->getIdentifier()) {
      Mine = Spots.location(Location::Kind::Field, At, Id);
      Theirs = Spots.location(Location::Kind::Field, Other, Id);
    }
    if (F->getType()->isRecordType())
      eachField(Mine, Theirs, F->getType(), Spots, IsTracked, Visit, Depth + 1);
    else if (Mine != At && IsTracked(F))
      Visit(Mine, Theirs);
  }
}

/// Whether a record of type \p T has anything in it that is tracked.
bool Engine::carries(QualType T, unsigned Depth) const {
  const RecordDecl *R = T.isNull() ? nullptr : T->getAsRecordDecl();
  R = R ? R->getDefinition() : nullptr;
  if (!R || Depth > 3)
    return false;
  const auto *Class = dyn_cast<CXXRecordDecl>(R);
  return llvm::any_of(R->fields(),
                      [&](const FieldDecl *F) {
                        return Tracked.contains(F->getIdentifier()) ||
                               carries(F->getType(), Depth + 1);
                      }) ||
         (Class && llvm::any_of(Class->bases(), [&](const auto &Base) {
            return carries(Base.getType(), Depth + 1);
          }));
}

void Engine::copyRecord(const Location *To, const Location *From, State &S,
                        QualType T) {
  if (To == From)
    return;
  llvm::SmallVector<State::Cell, 8> Moved;
  if (From && !From->Weak)
    for (const State::Cell &C : S.cells())
      if (C.first != From && C.first->isWithin(From)) {
        llvm::SmallVector<const Location *, 4> Steps;
        for (const Location *L = C.first; L != From; L = L->Parent)
          Steps.push_back(L);
        const Location *L = To;
        for (const Location *St : llvm::reverse(Steps))
          L = Spots.location(St->K, L, St->Ptr, St->N, St->Of);
        Moved.push_back({L, C.second});
      }
  // What nobody has written yet is the same in both from now on.
  if (From && !From->Weak && !To->Weak && !T.isNull())
    eachField(
        From, To, T, Spots,
        [&](const FieldDecl *F) {
          return Tracked.contains(F->getIdentifier());
        },
        [&](const Location *Part, const Location *Other) {
          if (S.find(Part))
            return;
          if (const Value V = read(Part, S); !V.isUnknown())
            Moved.push_back({Other, V});
        });
  const Value Whole = From && !From->Weak && !To->Weak && S.find(From)
                          ? *S.find(From)
                          : Value::unknown();
  S.forgetWithin(To);
  if (To->Weak)
    return;
  if (Whole.text() || Whole.K == Value::Kind::Opaque)
    S.set(To, Whole);
  for (const State::Cell &C : Moved)
    S.set(C.first, C.second);
}

/// The value of \p From and all that is known within.
void Engine::copyWhole(const Location *To, const Location *From, State &S) {
  const Value V = read(From, S);
  copyRecord(To, From, S);
  const Symbol *Sym = V.symbol();
  if (!To->Weak &&
      !(Sym && Sym->K == Symbol::Kind::Initial && Sym->From == From))
    S.set(To, V);
}

Range Engine::rangeOf(const Value &V, const State &S) const {
  Range R;
  switch (V.K) {
  case Value::Kind::Int:
    R.Low = R.High = V.N;
    return R;
  case Value::Kind::Addr:
  case Value::Kind::Fn:
  case Value::Kind::Text:
    R.exclude(0);
    return R;
  case Value::Kind::Bits:
    R.Low = int64_t(V.setBits());
    R.High = int64_t(V.setBits() | (~V.knownBits() & UINT32_MAX));
    return R;
  case Value::Kind::Sym:
    if (const Range *F = S.facts(V.symbol()))
      return *F;
    return R;
  case Value::Kind::NotSym: {
    R.Low = 0;
    R.High = 1;
    if (const Range *F = S.facts(V.symbol())) {
      if (!F->contains(0))
        R.High = 0;
      else if (F->single())
        R.Low = 1;
    }
    return R;
  }
  case Value::Kind::Unknown:
  case Value::Kind::Opaque:
    return R;
  }
  return R;
}

std::optional<bool> Engine::truthOf(const Value &V, const State &S) const {
  Range R = rangeOf(V, S);
  if (!R.contains(0))
    return true;
  if (R.single())
    return false;
  return std::nullopt;
}

static std::optional<bool> compare(BinaryOperatorKind Op, const Range &A,
                                   const Range &B) {
  auto SA = A.single(), SB = B.single();
  switch (Op) {
  case BO_EQ:
    if (SA && SB)
      return *SA == *SB;
    if ((SA && !B.contains(*SA)) || (SB && !A.contains(*SB)) ||
        A.High < B.Low || B.High < A.Low)
      return false;
    return std::nullopt;
  case BO_NE:
    if (auto E = compare(BO_EQ, A, B))
      return !*E;
    return std::nullopt;
  case BO_LT:
    if (A.High < B.Low)
      return true;
    if (A.Low >= B.High)
      return false;
    return std::nullopt;
  case BO_LE:
    if (A.High <= B.Low)
      return true;
    if (A.Low > B.High)
      return false;
    return std::nullopt;
  case BO_GT:
    return compare(BO_LT, B, A);
  case BO_GE:
    return compare(BO_LE, B, A);
  default:
    return std::nullopt;
  }
}

/// What the pointer is that \p A goes through; unknown where there is none.
Value Engine::pointerOf(const Access *A, State &S, const Frame &Fr) {
  return A->From == Access::Base::Pointer ? evaluate(A->Pointer, S, Fr)
                                          : Value::unknown();
}

Value Engine::evaluate(const Term *T, State &S, const Frame &Fr) {
  if (!T)
    return Value::unknown();
  switch (T->K) {
  case Term::Kind::Unknown:
    return Value::unknown();
  case Term::Kind::Opaque:
    return Value::opaque();
  case Term::Kind::Text:
    if (const auto *L = dyn_cast<StringLiteral>(T->Site);
        L && L->getCharByteWidth() == 1)
      return Value::text(Spots.text(L->getString()));
    return Value::unknown();
  case Term::Kind::Int:
    return Value::integer(T->N);
  case Term::Kind::Load: {
    if (!isTracked(T->At))
      return Value::unknown();
    // A text or a function that is handed over by reference stands for itself.
    const Value Pointer = pointerOf(T->At, S, Fr);
    if (((Pointer.text() || Pointer.function()) && T->At->Steps.empty()) ||
        Pointer.K == Value::Kind::Opaque)
      return Pointer;
    return read(locate(T->At, Pointer, S, Fr), S);
  }
  case Term::Kind::Address: {
    const Value Pointer = pointerOf(T->At, S, Fr);
    if ((Pointer.text() && T->At->Steps.empty()) ||
        Pointer.K == Value::Kind::Opaque)
      return Pointer;
    const Location *L = locate(T->At, Pointer, S, Fr);
    // The address of what a pointer points to is the pointer.
    if (L->K == Location::Kind::Pointee)
      return Value::sym(L->Of);
    if (L->Weak)
      return Value::unknown();
    return Value::addr(L);
  }
  case Term::Kind::Outer: {
    const Value V = evaluate(T->At->Pointer, S, Fr);
    const Location *L = objectAt(V);
    for (const Access::Step &St : llvm::reverse(T->At->Steps)) {
      if (!L || L->K != Location::Kind::Field || L->Ptr != St.Field) {
        // A pointer to the whole is one to its first part.
        if (L && St.Decl && St.Decl->getFieldIndex() == 0 && T->N != 0)
          continue;
        return T->N == 0 ? V : Value::unknown();
      }
      L = L->Parent;
    }
    return L && !L->Weak ? valueAt(L) : Value::unknown();
  }
  case Term::Kind::Part: {
    const Value V = evaluate(T->At->Pointer, S, Fr);
    const Location *L = objectAt(V);
    return !L || L->Weak ? V : Value::addr(locate(T->At, V, S, Fr));
  }
  case Term::Kind::Result:
    if (const Value *V =
            S.find(Spots.location(Location::Kind::Temp, nullptr, T->Site)))
      return *V;
    return Value::unknown();
  case Term::Kind::Function: {
    const Location *Self = nullptr;
    if (T->A) {
      Value V = evaluate(T->A, S, Fr);
      Self = V.location()              ? V.location()
             : V.K == Value::Kind::Sym ? Spots.pointee(V.symbol())
                                       : nullptr;
    } else if (T->At &&
               isa_and_nonnull<CXXMethodDecl>(Fr.Facts ? Fr.Facts->F : nullptr))
      Self = locate(T->At, S, Fr);
    return Value::fn(T->Callee, Self);
  }
  case Term::Kind::Not: {
    Value V = evaluate(T->A, S, Fr);
    if (auto B = truthOf(V, S))
      return Value::integer(!*B);
    if (V.K == Value::Kind::Sym) {
      V.K = Value::Kind::NotSym;
      return V;
    }
    return Value::unknown();
  }
  case Term::Kind::Compare: {
    Value A = evaluate(T->A, S, Fr), B = evaluate(T->B, S, Fr);
    if (const auto Left = countIn(T->A, S, Fr); Left && B.isInt())
      if (auto C = compare(T->Op, rangeOf(Left->Of, S).plus(Left->Plus),
                           rangeOf(B, S)))
        return Value::integer(*C);
    if (A.isUnknown() || B.isUnknown()) {
      const bool IsOwn =
          (T->A->K != Term::Kind::Opaque && A.K == Value::Kind::Opaque) ||
          (T->B->K != Term::Kind::Opaque && B.K == Value::Kind::Opaque);
      return IsOwn ? Value::opaque() : Value::unknown();
    }
    if (auto C = compare(T->Op, rangeOf(A, S), rangeOf(B, S)))
      return Value::integer(*C);
    if (A == B && A.K != Value::Kind::NotSym && !A.text()) {
      if (T->Op == BO_EQ || T->Op == BO_LE || T->Op == BO_GE)
        return Value::integer(1);
      return Value::integer(0);
    }
    if ((A.K == Value::Kind::Addr || A.K == Value::Kind::Fn) && B.K == A.K &&
        (T->Op == BO_EQ || T->Op == BO_NE))
      return Value::integer(T->Op == BO_NE);
    // x != 0 is x where only its truth matters; x == 0 is its negation.
    if (B.isInt() && B.N == 0 && A.symbol()) {
      if (T->Op == BO_EQ)
        A.K =
            A.K == Value::Kind::NotSym ? Value::Kind::Sym : Value::Kind::NotSym;
      if (T->Op == BO_EQ || T->Op == BO_NE)
        return A;
    }
    return Value::unknown();
  }
  case Term::Kind::Arith: {
    Value A = evaluate(T->A, S, Fr), B = evaluate(T->B, S, Fr);
    if (T->Op == BO_And && ((A.isInt() && A.N == 0) || (B.isInt() && B.N == 0)))
      return Value::integer(0);
    if (T->Op == BO_And && A.isInt() && B.K == Value::Kind::Bits)
      std::swap(A, B);
    if (T->Op == BO_And && A.K == Value::Kind::Bits && B.isInt() &&
        B.N >= INT32_MIN && B.N <= int64_t(UINT32_MAX)) {
      const uint64_t Mask = uint64_t(B.N) & UINT32_MAX,
                     Known = A.knownBits() & Mask;
      return Value::bits(Known | (~Mask & UINT32_MAX), A.setBits() & Mask);
    }
    // What is known to be one number.
    bool Counts = A.isInt() && B.isInt();
    for (Value *V : {&A, &B})
      if (const auto One = V->symbol() ? rangeOf(*V, S).single() : std::nullopt)
        *V = Value::integer(*One);
    if (A.isInt() && B.isInt()) {
      int64_t R = 0;
      bool Over = false;
      Value V;
      switch (T->Op) {
      case BO_Mul:
        Over = __builtin_mul_overflow(A.N, B.N, &R);
        break;
      case BO_Shl:
        Over = A.N < 0 || B.N < 0 || B.N > 31 || A.N > INT32_MAX;
        R = Over ? 0 : A.N << B.N;
        break;
      case BO_Div:
      case BO_Rem:
        if (B.N == 0 || B.N == -1)
          return Value::unknown();
        R = T->Op == BO_Div ? A.N / B.N : A.N % B.N;
        break;
      case BO_Shr:
        if (A.N < 0 || B.N < 0 || B.N > 63)
          return Value::unknown();
        R = A.N >> B.N;
        break;
      case BO_Add:
        Over = __builtin_add_overflow(A.N, B.N, &R);
        break;
      case BO_Sub:
        Over = __builtin_sub_overflow(A.N, B.N, &R);
        break;
      case BO_And:
        R = A.N & B.N;
        break;
      case BO_Or:
        R = A.N | B.N;
        break;
      case BO_Xor:
        R = A.N ^ B.N;
        break;
      default:
        return Value::unknown();
      }
      if (Over)
        return Value::unknown();
      V = Value::integer(R);
      V.Counter = Counts && (T->Op == BO_Add || T->Op == BO_Sub ||
                             T->Op == BO_Mul || T->Op == BO_Shl);
      return V;
    }
    if (A.K == Value::Kind::Sym && B.isInt() && B.N == 0 &&
        (T->Op == BO_Add || T->Op == BO_Sub || T->Op == BO_Or))
      return A;
    if (B.K == Value::Kind::Sym && A.isInt() && A.N == 0 &&
        (T->Op == BO_Add || T->Op == BO_Or))
      return B;
    return isOwnWord(A) || isOwnWord(B) ? Value::opaque() : Value::unknown();
  }
  case Term::Kind::And:
  case Term::Kind::Or: {
    const bool Stop = T->K == Term::Kind::Or;
    const Value *Left = leftOf(T, S);
    Value A = Left ? *Left : evaluate(T->A, S, Fr);
    auto TA = truthOf(A, S);
    if (TA && *TA == Stop)
      return Value::integer(Stop);
    Value B = evaluate(T->B, S, Fr);
    auto TB = truthOf(B, S);
    if (TB && *TB == Stop)
      return Value::integer(Stop);
    if (TA && TB)
      return Value::integer(!Stop);
    return TA ? B : TB ? A : Value::unknown();
  }
  case Term::Kind::Select: {
    auto C = truthOf(evaluate(T->A, S, Fr), S);
    if (C)
      return evaluate(*C ? T->B : T->C, S, Fr);
    Value B = evaluate(T->B, S, Fr), D = evaluate(T->C, S, Fr);
    return B == D ? B : Value::unknown();
  }
  }
  return Value::unknown();
}

/// Whether the program has made \p V itself of what it learnt, such as how a
/// connect went: a test of it may say more than the engine can follow.
bool Engine::isOwnWord(const Value &V) const {
  if (V.K == Value::Kind::Opaque)
    return true;
  const Symbol *Sym = V.symbol();
  if (!Sym)
    return false;
  if (isMade(Sym))
    return true;
  const auto Site = Sym->Ptr && Sym->K == Symbol::Kind::Result && !Sym->From
                        ? Sites.find(static_cast<const Expr *>(Sym->Ptr))
                        : Sites.end();
  return Site != Sites.end() && Site->second->Model;
}

/// Whether \p Sym is what the program made of an object, or a part of that.
bool Engine::isMade(const Symbol *Sym) {
  if (Sym->K == Symbol::Kind::Initial && Sym->Ptr)
    Sym = static_cast<const Symbol *>(Sym->Ptr);
  return Sym->K == Symbol::Kind::Made;
}

bool Engine::assumeValue(const Value &V, const Range &R, State &S) {
  if (V.K == Value::Kind::Opaque || (V.symbol() && isMade(V.symbol())))
    supposed(S);
  switch (V.K) {
  case Value::Kind::Unknown:
  case Value::Kind::Opaque:
    return true;
  case Value::Kind::Int:
    return R.contains(V.N);
  case Value::Kind::Bits: {
    const Range Is = rangeOf(V, S);
    return R.Low <= Is.High && Is.Low <= R.High;
  }
  case Value::Kind::Addr:
  case Value::Kind::Fn:
  case Value::Kind::Text:
    return !(R.single() && *R.single() == 0);
  case Value::Kind::Sym:
    return suppose(V.symbol(), R, S);
  case Value::Kind::NotSym: {
    Range Inner;
    const bool CanBeTrue = R.contains(1), CanBeFalse = R.contains(0);
    if (CanBeTrue && CanBeFalse)
      return true;
    if (!CanBeTrue && !CanBeFalse)
      return false;
    if (CanBeTrue)
      Inner.Low = Inner.High = 0;
    else
      Inner.exclude(0);
    return suppose(V.symbol(), Inner, S);
  }
  }
  return true;
}

const Value *Engine::leftOf(const Term *T, const State &S) {
  return T->Site
             ? S.find(Spots.location(Location::Kind::Temp, nullptr, T->Site))
             : nullptr;
}

void Engine::assume(const Term *T, bool Wanted, State S, const Frame &Fr,
                    llvm::SmallVectorImpl<State> &Into, unsigned Depth) {
  auto Keep = [&] { Into.push_back(std::move(S)); };
  if (!T || Depth > 32)
    return Keep();
  switch (T->K) {
  case Term::Kind::Not:
    return assume(T->A, !Wanted, std::move(S), Fr, Into, Depth + 1);
  case Term::Kind::And:
  case Term::Kind::Or: {
    if (const Value *Left = leftOf(T, S)) {
      if ((Left->N != 0) != (T->K == Term::Kind::Or))
        return assume(T->B, Wanted, std::move(S), Fr, Into, Depth + 1);
      if ((Left->N != 0) == Wanted)
        Keep();
      return;
    }
    // In the form "both": a && b true, or a || b false.
    if ((T->K == Term::Kind::And) == Wanted) {
      llvm::SmallVector<State, 4> First;
      assume(T->A, Wanted, std::move(S), Fr, First, Depth + 1);
      for (State &F : First)
        assume(T->B, Wanted, std::move(F), Fr, Into, Depth + 1);
      return;
    }
    llvm::SmallVector<State, 4> Other;
    assume(T->A, Wanted, S, Fr, Into, Depth + 1);
    assume(T->A, !Wanted, std::move(S), Fr, Other, Depth + 1);
    for (State &O : Other)
      assume(T->B, Wanted, std::move(O), Fr, Into, Depth + 1);
    return;
  }
  case Term::Kind::Select: {
    llvm::SmallVector<State, 4> Yes, No;
    assume(T->A, true, S, Fr, Yes, Depth + 1);
    assume(T->A, false, std::move(S), Fr, No, Depth + 1);
    for (State &Y : Yes)
      assume(T->B, Wanted, std::move(Y), Fr, Into, Depth + 1);
    for (State &N : No)
      assume(T->C, Wanted, std::move(N), Fr, Into, Depth + 1);
    return;
  }
  case Term::Kind::Compare: {
    BinaryOperatorKind Op =
        Wanted ? T->Op : BinaryOperator::negateComparisonOp(T->Op);
    Value A = evaluate(T->A, S, Fr), B = evaluate(T->B, S, Fr);
    // n + 1 < 3 says n < 2.
    if (const auto Left = countIn(T->A, S, Fr); Left && B.isInt())
      if (int64_t N = 0; !__builtin_sub_overflow(B.N, Left->Plus, &N)) {
        A = Left->Of;
        B = Value::integer(N);
      }
    // (a == b) == 0 and its kind: the inner test decides.
    auto Nested = [](const Term *X) {
      return X->K == Term::Kind::Compare || X->K == Term::Kind::Not ||
             X->K == Term::Kind::And || X->K == Term::Kind::Or;
    };
    if (Op == BO_EQ || Op == BO_NE) {
      if (B.isInt() && (B.N == 0 || B.N == 1) && Nested(T->A))
        return assume(T->A, (B.N == 1) == (Op == BO_EQ), std::move(S), Fr, Into,
                      Depth + 1);
      if (A.isInt() && (A.N == 0 || A.N == 1) && Nested(T->B))
        return assume(T->B, (A.N == 1) == (Op == BO_EQ), std::move(S), Fr, Into,
                      Depth + 1);
    }
    if (auto C = compare(Op, rangeOf(A, S), rangeOf(B, S))) {
      if (*C)
        Keep();
      return;
    }
    if (A == B && !A.isUnknown() && !A.text()) {
      if (Op == BO_EQ || Op == BO_LE || Op == BO_GE)
        Keep();
      return;
    }
    if ((A.K == Value::Kind::Addr || A.K == Value::Kind::Fn) && B.K == A.K) {
      if ((Op == BO_EQ) == (A == B))
        Keep();
      return;
    }
    auto Narrow = [&](const Value &X, const Range &Other,
                      BinaryOperatorKind O) {
      Range R;
      switch (O) {
      case BO_EQ:
        R = Other;
        break;
      case BO_NE:
        if (auto One = Other.single())
          R.exclude(*One);
        break;
      case BO_LT:
        if (Other.High != INT64_MAX)
          R.High = Other.High - 1;
        break;
      case BO_LE:
        R.High = Other.High;
        break;
      case BO_GT:
        if (Other.Low != INT64_MIN)
          R.Low = Other.Low + 1;
        break;
      case BO_GE:
        R.Low = Other.Low;
        break;
      default:
        break;
      }
      return assumeValue(X, R, S);
    };
    Range RA = rangeOf(A, S), RB = rangeOf(B, S);
    // A constant that is not followed says nothing of what the world told.
    if (T->A->K == Term::Kind::Opaque)
      A = isOwnWord(B) ? A : Value::unknown();
    if (T->B->K == Term::Kind::Opaque)
      B = isOwnWord(A) ? B : Value::unknown();
    if (Narrow(A, RB, Op) &&
        Narrow(B, RA, BinaryOperator::reverseComparisonOp(Op)))
      Keep();
    return;
  }
  default: {
    Value V = evaluate(T, S, Fr);
    Range R;
    if (Wanted)
      R.exclude(0);
    else
      R.Low = R.High = 0;
    if (assumeValue(V, R, S))
      Keep();
    return;
  }
  }
}

int64_t Engine::numberOf(const Comparison &C) {
  if (!C.Name.empty()) {
    // The enumerator of this translation unit is right in every version.
    llvm::SmallVector<llvm::StringRef, 3> Parts;
    llvm::StringRef(C.Name).split(Parts, "::");
    for (const NamedDecl *D : TopLevel.find(Parts.back()))
      if (const auto *E = dyn_cast<EnumConstantDecl>(D))
        return E->getInitVal().getExtValue();
  }
  return C.Value;
}

Range Engine::rangeOf(const Comparison &C) {
  Range R;
  int64_t N = numberOf(C);
  switch (C.Compare) {
  case Comparison::Op::EQ:
    R.Low = R.High = N;
    break;
  case Comparison::Op::NE:
    R.exclude(N);
    break;
  case Comparison::Op::LT:
    R.High = N - 1;
    break;
  case Comparison::Op::LE:
    R.High = N;
    break;
  case Comparison::Op::GT:
    R.Low = N + 1;
    break;
  case Comparison::Op::GE:
    R.Low = N;
    break;
  }
  return R;
}

/// The states in which the value satisfies the condition, and those in which it
/// does not. Bits of what is not known: both sides keep the state.
void Engine::split(const Value &V, const Condition &C, const State &S,
                   llvm::SmallVectorImpl<State> &Yes,
                   llvm::SmallVectorImpl<State> &No) {
  if (C.K == Condition::Kind::Always || C.K == Condition::Kind::Unset) {
    Yes.push_back(S);
    return;
  }
  if (C.K == Condition::Kind::Never) {
    No.push_back(S);
    return;
  }
  if (C.K == Condition::Kind::NoException) {
    Yes.push_back(S);
    return;
  }
  State Rest = S;
  bool RestLives = true;
  for (const Comparison &One : C.Any) {
    if (One.Mask) {
      const std::optional<int64_t> N =
          V.isInt() ? std::optional(V.N) : rangeOf(V, S).single();
      if (!N || rangeOf(One).contains(*N & *One.Mask)) {
        Yes.push_back(S);
        RestLives &= !N;
      }
      continue;
    }
    Range R = rangeOf(One);
    State Y = S;
    if (assumeValue(V, R, Y))
      Yes.push_back(std::move(Y));
    // The complement.
    if (!RestLives)
      continue;
    Range Without;
    if (R.single())
      Without.exclude(*R.single());
    else if (!R.Not.empty())
      Without.Low = Without.High = R.Not.front();
    else if (R.Low == INT64_MIN)
      Without.Low = R.High + 1;
    else
      Without.High = R.Low - 1;
    RestLives = assumeValue(V, Without, Rest);
  }
  if (RestLives)
    No.push_back(std::move(Rest));
}

} // namespace iot
