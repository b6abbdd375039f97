//===- FactsGenerator.cpp - From the AST of a function to its facts -------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Walks the CFG once. Elements with an effect (calls, assignments,
// declarations, returns, ends of lives) become facts; everything else becomes
// part of a Term when an effect or a branch needs its value.
//
//===----------------------------------------------------------------------===//

#include "Lifecycle/Facts.h"
#include "Lifecycle/Surroundings.h"
#include "Models/ModelMatcher.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprObjC.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Analysis/AnalysisDeclContext.h"
#include "clang/Analysis/CFG.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;

namespace iot {

static bool isOwnerClass(const CXXRecordDecl *R) {
  if (!R || !R->getIdentifier() || !R->isInStdNamespace())
    return false;
  llvm::StringRef Name = R->getName();
  // libstdc++ declares members of shared_ptr and optional in base classes.
  return Name == "unique_ptr" || Name == "shared_ptr" || Name == "optional" ||
         Name == "__shared_ptr" || Name == "__shared_ptr_access" ||
         Name == "_Optional_base_impl";
}

bool isOwner(QualType T) {
  return isOwnerClass(T.getNonReferenceType()->getAsCXXRecordDecl());
}

static const ClassTemplateSpecializationDecl *ownerOf(const CXXRecordDecl *R) {
  return dyn_cast_or_null<ClassTemplateSpecializationDecl>(R);
}

QualType ownedType(const CXXRecordDecl *Owner) {
  const auto *S = ownerOf(Owner);
  return S && S->getTemplateArgs().size() &&
                 S->getTemplateArgs()[0].getKind() == TemplateArgument::Type
             ? S->getTemplateArgs()[0].getAsType()
             : QualType();
}

const FunctionDecl *callOperator(const CXXRecordDecl *R) {
  if (!R || !R->hasDefinition())
    return nullptr;
  for (const CXXMethodDecl *M : R->methods())
    if (M->getOverloadedOperator() == OO_Call)
      return M;
  return nullptr;
}

static QualType deleterType(const CXXRecordDecl *Owner) {
  const auto *S = ownerOf(Owner);
  return S && S->getName() == "unique_ptr" && S->getTemplateArgs().size() > 1
             ? S->getTemplateArgs()[1].getAsType()
             : QualType();
}

bool hasDefaultDeleter(const CXXRecordDecl *Owner) {
  const QualType D = deleterType(Owner);
  const auto *R = D.isNull() ? nullptr : D->getAsCXXRecordDecl();
  return D.isNull() || (R && R->isInStdNamespace() && R->getIdentifier() &&
                        R->getName() == "default_delete");
}

const FunctionDecl *deleterOf(const CXXRecordDecl *Owner) {
  const QualType D = deleterType(Owner);
  return D.isNull() ? nullptr : callOperator(D->getAsCXXRecordDecl());
}

/// std::function and its kind: a variable that holds a function.
static bool isCallable(QualType T) {
  const auto *R = T.getNonReferenceType()->getAsCXXRecordDecl();
  return R && R->isInStdNamespace() && R->getIdentifier() &&
         (R->getName() == "function" || R->getName() == "move_only_function" ||
          R->getName() == "copyable_function");
}

/// An object that is a text: a value like a number.
static bool isTextObject(QualType T) {
  const auto *R = T.getNonReferenceType()->getAsCXXRecordDecl();
  return R && R->getIdentifier() && R->isInStdNamespace() &&
         (R->getName() == "basic_string" ||
          R->getName() == "basic_string_view");
}

bool isCompound(QualType T) {
  const auto *R = T.isNull() ? nullptr : T->getAsCXXRecordDecl();
  return R && AnalysisDeclContext::isInStdNamespace(R) && R->getIdentifier() &&
         !isOwner(T) && !isCallable(T) && !R->getName().contains("atomic");
}

/// A class of the standard library whose objects are plain values here.
static bool isHolder(QualType T) {
  return isOwner(T) || isCallable(T) || isTextObject(T);
}

namespace {

/// What an expression does to an atomic variable, in one step.
struct AtomicAccess {
  enum class Op {
    Load,
    Store,
    Exchange,
    Compare, ///< and exchange: yields whether it did
    Swap,    ///< the same, but yields what was there
    Change
  } What = Op::Load;
  const Expr *Object = nullptr; ///< the variable, or its address
  bool IsAddress = false;
  const Expr *New = nullptr;      ///< null: true, or what nobody follows
  const Expr *Expected = nullptr; ///< Compare, Swap
  bool ExpectedIsAddress = false;
  std::optional<int64_t> Constant; ///< the new value where New is null
  /// Change: computes the new value with New; it is also what the call yields
  /// where YieldsNew.
  std::optional<BinaryOperatorKind> With;
  bool YieldsNew = false;

  void change(llvm::StringRef Name, const Expr *Operand);
  bool isSum() const {
    return What == Op::Change && (With == BO_Add || With == BO_Sub);
  }
};

/// By a function called \p Name, with \p Operand: fetch_add, fetch_and_or,
/// add_and_fetch.
void AtomicAccess::change(llvm::StringRef Name, const Expr *Operand) {
  What = Op::Change;
  if (!Operand)
    return;
  auto Find = [](llvm::StringRef In, bool Last) {
    std::optional<BinaryOperatorKind> Found;
    for (llvm::StringRef Word : llvm::split(In, '_')) {
      const int Op = llvm::StringSwitch<int>(Word)
                         .Case("add", BO_Add)
                         .Case("sub", BO_Sub)
                         .Case("or", BO_Or)
                         .Case("and", BO_And)
                         .Case("xor", BO_Xor)
                         .Default(-1);
      if (Op >= 0 && (Last || !Found))
        Found = BinaryOperatorKind(Op);
    }
    return Found;
  };
  const auto [Before, After] = Name.split("fetch");
  With = Find(Before, /*Last=*/false);
  YieldsNew = With.has_value();
  if (!With)
    With = Find(After, /*Last=*/true);
  New = With ? Operand : nullptr;
}

class Generator {
public:
  Generator(FunctionFacts &Out, ASTContext &Ctx, ModelMatcher &Models)
      : Out(Out), Ctx(Ctx), Models(Models) {}
  bool run(unsigned MaxBlocks);

private:
  FunctionFacts &Out;
  std::unique_ptr<CFG> Graph;
  ASTContext &Ctx;
  ModelMatcher &Models;
  Block *Into = nullptr;
  llvm::DenseMap<const Expr *, const Term *> Known;
  llvm::SmallPtrSet<const Expr *, 4> Met; ///< by findMeetings
  /// By findUnwinding: what a call leaves, outermost first.
  llvm::DenseMap<const Stmt *, llvm::SmallVector<const VarDecl *, 2>> Unwinding;
  llvm::DenseMap<const Decl *, bool> Times; ///< what isTime said of it
  /// Operators in the conditions of loops that are there for a wait.
  llvm::SmallPtrSet<const Expr *, 4> WaitConditions;

  const Term *make(Term T) {
    Out.Terms.push_back(T);
    return &Out.Terms.back();
  }
  const Access *make(Access A) {
    Out.Accesses.push_back(std::move(A));
    return &Out.Accesses.back();
  }
  const Term *integer(int64_t N) {
    Term T;
    T.K = Term::Kind::Int;
    T.N = N;
    return make(T);
  }
  const Term *unknown() { return make(Term()); }
  /// What the program has made, in ways that are not followed.
  const Term *ownWord() {
    Term T;
    T.K = Term::Kind::Opaque;
    return make(T);
  }
  const Term *load(const Access *A) {
    if (const Term *Choice = chosen(A, &Generator::load))
      return Choice;
    Term T;
    T.K = Term::Kind::Load;
    T.At = A;
    return make(T);
  }
  const Term *address(const Access *A) {
    if (const Term *Choice = chosen(A, &Generator::address))
      return Choice;
    Term T;
    T.K = Term::Kind::Address;
    T.At = A;
    return make(T);
  }
  const Term *binary(Term::Kind K, BinaryOperatorKind Op, const Term *A,
                     const Term *B) {
    Term T;
    T.K = K;
    T.Op = Op;
    T.A = A;
    T.B = B;
    return make(T);
  }
  const Term *truth(const Term *A) {
    return binary(Term::Kind::Compare, BO_NE, A, integer(0));
  }
  const Term *result(const Expr *Site) {
    Term T;
    T.K = Term::Kind::Result;
    T.Site = Site;
    return make(T);
  }

  const Term *value(const Expr *E);
  const Term *comparison(const BinaryOperator *B);
  const Term *chosen(const Expr *E);
  bool assignsOthers(const CallExpr *C);
  const Term *enclosing(const BinaryOperator *B);
  const Term *recast(const CastExpr *C);
  void status(const MemberExpr *M, const FieldModel &F);
  bool isRead(const MemberExpr *M);
  std::optional<llvm::DenseSet<const MemberExpr *>> Reads; ///< once asked for
  void unreadable(const Expr *E);
  const Term *translate(const Expr *E);
  const Access *place(const Expr *E);
  const Access *pointed(const Term *P);
  const Term *chosen(const Access *A,
                     const Term *(Generator::*Made)(const Access *));
  const Access *varAccess(const ValueDecl *D);
  const Term *objectOf(const Expr *Object, bool Arrow);
  void element(const Stmt *S);
  void call(const Expr *E);
  void assign(const Access *To, const Expr *From, QualType T);
  void initialise(const Access *To, const Expr *Init, QualType T);
  void wholesale(const CallSite &C, llvm::ArrayRef<const Expr *> Args);
  void clear(const Access *To, QualType T, const Expr *By);
  void moved(const Expr *From);
  const Term *held(const Expr *E, QualType Owner);
  void deleter(const Access *To, const Expr *From);
  void resetOwner(const Expr *E, const FunctionDecl *By, const Access *Owner,
                  const Term *New);
  void called(CallSite &C) {
    Fact F{};
    F.K = Fact::Kind::Call;
    F.Call = &C;
    F.S = C.E;
    Into->Facts.push_back(F);
  }
  void assignValue(const Access *To, const Term *V, const Stmt *S) {
    Fact F{};
    F.K = Fact::Kind::Assign;
    F.At = To;
    F.Value = V;
    F.S = S;
    Into->Facts.push_back(F);
  }
  void special(CallSite &C, const FunctionDecl *FD);
  const FlagModel *arithmetic(const FunctionDecl *F);
  const Term *operand(const AtomicAccess &A);
  bool atomic(const Expr *E);
  std::optional<AtomicAccess> atomicAccess(const Expr *E);
  void findMeetings();
  const Access *once(const VarDecl *V);
  void terminator(const CFGBlock &B, Block &Mine);
  bool isTime(const Expr *E, unsigned Depth = 0);
  bool asksTime(const Expr *E);
  bool isTimeGate(const Expr *Condition);
  /// The calls in a statement that wait or open.
  struct Inside {
    const CallExpr *Waits = nullptr; ///< the last one
    bool Opens = false;
  };
  /// Of each statement that has such calls, once somebody has asked.
  std::optional<llvm::DenseMap<const Stmt *, Inside>> Insides;
  Inside inside(const Stmt *Of);
  bool isForWait(const Stmt *T);
  void timeGate(const Stmt *S);
  Fact endOf(const VarDecl *V);
  void findUnwinding(const Stmt *S,
                     llvm::SmallVectorImpl<const VarDecl *> &Alive,
                     size_t Kept);
  void unwind(const CFGBlock &B, Block &Mine);
};
} // namespace

/// Whether one value is all there is to a variable of type \p T.
static bool isPlain(QualType T) {
  const auto *R = T->getAsCXXRecordDecl();
  return !T->isRecordType() || isHolder(T) || (R && R->isLambda());
}

static const IdentifierInfo *fieldName(const ValueDecl *D) {
  return D->getIdentifier();
}

/// The characters of a text are no state: one weak path for all of them.
static bool isText(QualType T) {
  const auto *B = T->getAs<BuiltinType>();
  return B && (B->getKind() == BuiltinType::Char_S ||
               B->getKind() == BuiltinType::Char_U);
}

/// Whether \p D is the standard library's, in whichever of its namespaces and
/// classes.
static bool isStd(const Decl *D) {
  for (const DeclContext *In = D ? D->getDeclContext() : nullptr; In;
       In = In->getParent())
    if (In->isStdNamespace())
      return true;
  return false;
}

/// Whether a call of \p F that ends a thread ends the one that calls: it is
/// handed none, or what is asked of the system without saying of which.
static bool endsItself(const Expr *E, const FunctionDecl *F, ASTContext &Ctx) {
  const auto *C = dyn_cast<CallExpr>(E);
  if (F->isNoReturn() || !C || C->getNumArgs() == 0)
    return true;
  const Expr *Which = C->getArg(0)->IgnoreParenCasts();
  if (Which->isNullPointerConstant(Ctx, Expr::NPC_ValueDependentIsNotNull))
    return true;
  const auto *Asked = dyn_cast<CallExpr>(Which);
  return Asked && Asked->getNumArgs() == 0 && Asked->getDirectCallee() &&
         !Asked->getDirectCallee()->isDefined();
}

/// Whether a reference is a part of what is of type \p T.
static bool refersToOthers(QualType T) {
  const RecordDecl *R = T->getAsRecordDecl();
  return R && llvm::any_of(R->fields(), [](const FieldDecl *F) {
           return F->getType()->isReferenceType();
         });
}

/// The expression that makes the record \p E.
static const Expr *unwrapped(const Expr *E) {
  while (true) {
    E = E->IgnoreImplicit()->IgnoreParens();
    const auto *C = dyn_cast<CXXFunctionalCastExpr>(E);
    if (!C)
      return E;
    E = C->getSubExpr();
  }
}

/// Whether the object says which function \p E calls.
static bool isDispatched(const Expr *E) {
  const auto *Call = dyn_cast<CXXMemberCallExpr>(E);
  const CXXMethodDecl *M = Call ? Call->getMethodDecl() : nullptr;
  const auto *Named =
      Call ? dyn_cast<MemberExpr>(Call->getCallee()->IgnoreParens()) : nullptr;
  return M && M->isVirtual() && Named && !Named->hasQualifier() &&
         !M->getDevirtualizedMethod(Call->getImplicitObjectArgument(),
                                    /*IsAppleKext=*/false);
}

/// Whether \p C makes an atomic variable, which is as plain as what it holds.
static bool makesAtomic(const CXXConstructExpr *C) {
  const CXXConstructorDecl *By = C->getConstructor();
  return isStd(By) && By->getParent()->getName().contains("atomic") &&
         !By->isCopyOrMoveConstructor();
}

/// Whether \p F yields, or throws, what somebody put into a promise.
static bool takesFuture(const FunctionDecl *F) {
  const auto *M = dyn_cast<CXXMethodDecl>(F);
  return M && isStd(M) && M->getIdentifier() && M->getName() == "get" &&
         M->getParent()->getName().contains("future");
}

/// Whether \p C yields its argument: std::move and the like.
static bool isPassedOn(const CallExpr *C) {
  const FunctionDecl *F = C->getDirectCallee();
  return F && isStd(F) && F->getIdentifier() && C->getNumArgs() == 1 &&
         (F->getName() == "move" || F->getName() == "forward" ||
          F->getName() == "ref");
}

const Access *Generator::varAccess(const ValueDecl *D) {
  Access A;
  A.From = Access::Base::Var;
  A.Var = cast<ValueDecl>(D->getCanonicalDecl());
  const Access *Var = make(A);
  if (!D->getType()->isReferenceType())
    return Var;
  return pointed(load(Var));
}

const Access *Generator::pointed(const Term *P) {
  if (P->K == Term::Kind::Address)
    return P->At;
  Access A;
  A.From = Access::Base::Pointer;
  A.Pointer = P;
  return make(A);
}

/// What is made of (c ? a : b).f is one of what is made of a.f and b.f.
const Term *Generator::chosen(const Access *A,
                              const Term *(Generator::*Made)(const Access *)) {
  if (A->From != Access::Base::Pointer || A->Pointer->K != Term::Kind::Select)
    return nullptr;
  // The address of *p is p: nothing to be made, and chains stay as long as
  // they are.
  if (A->Steps.empty() && Made == &Generator::address)
    return A->Pointer;
  auto Of = [&](const Term *P) {
    const Access *To = pointed(P);
    if (A->Steps.empty())
      return (this->*Made)(To);
    Access Part = *To;
    Part.Steps.append(A->Steps.begin(), A->Steps.end());
    return (this->*Made)(make(std::move(Part)));
  };
  Term T = *A->Pointer;
  T.B = Of(T.B);
  T.C = Of(T.C);
  return make(T);
}

/// The address of the object a member is taken from.
const Term *Generator::objectOf(const Expr *Object, bool Arrow) {
  Object = Object->IgnoreParens();
  if (Arrow)
    return value(Object);
  // a->b through an owner's operator-> is already a pointer.
  return address(place(Object));
}

const Access *Generator::place(const Expr *E) {
  E = E->IgnoreParens();
  while (const auto *C = dyn_cast<CastExpr>(E)) {
    // Casts between classes and of qualifiers name the same object.
    E = C->getSubExpr()->IgnoreParens();
  }
  if (const auto *M = dyn_cast<MaterializeTemporaryExpr>(E))
    return place(M->getSubExpr());
  if (const auto *C = dyn_cast<ExprWithCleanups>(E))
    return place(C->getSubExpr());
  if (const auto *B = dyn_cast<CXXBindTemporaryExpr>(E))
    return place(B->getSubExpr());
  if (const auto *R = dyn_cast<DeclRefExpr>(E)) {
    if (const auto *B = dyn_cast<BindingDecl>(R->getDecl()))
      if (B->getBinding())
        return place(B->getBinding());
    return varAccess(R->getDecl());
  }
  if (isa<CXXThisExpr>(E)) {
    Access A;
    A.From = Access::Base::This;
    return make(A);
  }
  if (const auto *M = dyn_cast<MemberExpr>(E)) {
    if (const auto *V = dyn_cast<VarDecl>(M->getMemberDecl()))
      return varAccess(V);
    Access A;
    const Expr *Base = M->getBase()->IgnoreParenImpCasts();
    const auto *Decay =
        dyn_cast<ImplicitCastExpr>(M->getBase()->IgnoreParens());
    if (M->isArrow() && Decay &&
        Decay->getCastKind() == CK_ArrayToPointerDecay) {
      A = *place(Decay->getSubExpr()); // its first element
      A.Steps.push_back({nullptr, integer(0)});
    } else if (M->isArrow())
      A = *pointed(value(M->getBase()));
    else
      A = *place(Base);
    if (!fieldName(M->getMemberDecl()))
      return make(A); // an anonymous struct or union: its fields are ours
    A.Steps.push_back({fieldName(M->getMemberDecl()), nullptr,
                       dyn_cast<FieldDecl>(M->getMemberDecl())});
    const Access *P = make(A);
    return M->getMemberDecl()->getType()->isReferenceType() ? pointed(load(P))
                                                            : P;
  }
  if (const auto *S = dyn_cast<ArraySubscriptExpr>(E)) {
    const Expr *Base = S->getBase()->IgnoreParenImpCasts();
    Access A =
        Base->getType()->isArrayType() ? *place(Base) : *pointed(value(Base));
    A.Steps.push_back(
        {nullptr, isText(S->getType()) ? unknown() : value(S->getIdx())});
    return make(A);
  }
  if (const auto *U = dyn_cast<UnaryOperator>(E)) {
    if (U->getOpcode() == UO_Deref) {
      const Access *To = pointed(value(U->getSubExpr()));
      if (!isText(U->getType()) || To->From != Access::Base::Pointer)
        return To;
      Access A = *To;
      A.Steps.push_back({nullptr, unknown()});
      return make(A);
    }
    if (U->isIncrementDecrementOp() || U->getOpcode() == UO_Extension)
      return place(U->getSubExpr());
  }
  if (const auto *B = dyn_cast<BinaryOperator>(E)) {
    if (B->isAssignmentOp())
      return place(B->getLHS());
    if (B->getOpcode() == BO_Comma)
      return place(B->getRHS());
  }
  if (const auto *C = dyn_cast<AbstractConditionalOperator>(E);
      C && C->isGLValue()) {
    Term T;
    T.K = Term::Kind::Select;
    T.A = value(C->getCond());
    T.B = address(place(C->getTrueExpr()));
    T.C = address(place(C->getFalseExpr()));
    T.Site = C;
    return pointed(make(T));
  }
  if (const auto *C = dyn_cast<CXXOperatorCallExpr>(E)) {
    if (C->getNumArgs() >= 1 && isOwner(C->getArg(0)->getType())) {
      if (C->getOperator() == OO_Star)
        return pointed(load(place(C->getArg(0))));
      if (C->getOperator() == OO_Equal)
        return place(C->getArg(0));
    }
    // What was assigned to, see element().
    if (C->getOperator() == OO_Equal && C->getNumArgs() == 2 &&
        isStd(C->getDirectCallee()))
      return place(C->getArg(0));
    // An element of a container: one weak path.
    if (C->getOperator() == OO_Subscript && C->getNumArgs() == 2) {
      Access A = *place(C->getArg(0));
      A.Steps.push_back({nullptr, value(C->getArg(1))});
      return make(A);
    }
  }
  if (const auto *C = dyn_cast<CXXMemberCallExpr>(E)) {
    const CXXMethodDecl *M = C->getMethodDecl();
    if (M && isOwner(C->getImplicitObjectArgument()->getType()) &&
        M->getIdentifier() && M->getName() == "value")
      return pointed(load(place(C->getImplicitObjectArgument())));
  }
  if (const auto *C = dyn_cast<CallExpr>(E)) {
    if (C->isGLValue()) {
      if (isPassedOn(C))
        return place(C->getArg(0));
      return pointed(result(C)); // a reference that a function returns
    }
  }
  Access A;
  A.From = Access::Base::Temp;
  A.Temp = E;
  return make(A);
}

/// Of a boolean only its truth matters: x == true is x.
const Term *Generator::comparison(const BinaryOperator *B) {
  const Term *L = value(B->getLHS()), *R = value(B->getRHS());
  if (B->isEqualityOp())
    for (auto [Side, Other, E] :
         {std::tuple(L, R, B->getLHS()), std::tuple(R, L, B->getRHS())}) {
      if (Other->K != Term::Kind::Int || (Other->N != 0 && Other->N != 1) ||
          !E->isKnownToHaveBooleanValue())
        continue;
      if ((Other->N == 1) == (B->getOpcode() == BO_EQ))
        return truth(Side);
      Term T;
      T.K = Term::Kind::Not;
      T.A = Side;
      return make(T);
    }
  return binary(Term::Kind::Compare, B->getOpcode(), L, R);
}

/// One of several values, by a function of the standard library; null where
/// \p E is something else.
const Term *Generator::chosen(const Expr *E) {
  const auto *C = dyn_cast<CallExpr>(E);
  const FunctionDecl *F = C ? C->getDirectCallee() : nullptr;
  if (!F || !isStd(F) || !F->getIdentifier() ||
      !C->getType()->isIntegralOrEnumerationType())
    return nullptr;
  // If Less is less than Than, then Yes.
  auto Select = [&](const Term *Less, const Term *Than, const Term *Yes,
                    const Term *No) {
    Term T;
    T.K = Term::Kind::Select;
    T.A = binary(Term::Kind::Compare, BO_LT, Less, Than);
    T.B = Yes;
    T.C = No;
    return make(T);
  };
  const llvm::StringRef Name = F->getName();
  const unsigned N = C->getNumArgs();
  if (N < 2 || !C->getArg(1)->getType()->isIntegralOrEnumerationType())
    return nullptr;
  const Term *A = value(C->getArg(0)), *B = value(C->getArg(1));
  if (N == 2 && Name == "max")
    return Select(A, B, B, A);
  if (N == 2 && Name == "min")
    return Select(B, A, B, A);
  if (N != 3 || Name != "clamp")
    return nullptr;
  const Term *High = value(C->getArg(2));
  return Select(A, B, B, Select(High, A, High, A));
}

/// Makes the facts of a call of the standard library that does nothing but
/// assign to its arguments: std::swap, and what is assigned to a std::tie.
bool Generator::assignsOthers(const CallExpr *C) {
  const FunctionDecl *F = C->getDirectCallee();
  if (!F || !isStd(F))
    return false;
  const auto *O = dyn_cast<CXXOperatorCallExpr>(C);
  if (O && O->getOperator() == OO_Equal && O->getNumArgs() == 2) {
    const auto *Tie = dyn_cast<CallExpr>(O->getArg(0)->IgnoreImplicit());
    const FunctionDecl *By = Tie ? Tie->getDirectCallee() : nullptr;
    if (!By || !isStd(By) || !By->getIdentifier() || By->getName() != "tie")
      return false;
    const QualType From = O->getArg(1)->getType();
    const auto *Pair = From->getAsCXXRecordDecl();
    const bool IsPair = Pair && Pair->isInStdNamespace() &&
                        Pair->getIdentifier() && Pair->getName() == "pair" &&
                        Tie->getNumArgs() == 2;
    for (auto [I, Arg] : llvm::enumerate(Tie->arguments())) {
      if (Arg->getType()->isRecordType() && !isPlain(Arg->getType()))
        continue;
      const Term *V = ownWord();
      if (IsPair) {
        Access Part = *place(O->getArg(1));
        Part.Steps.push_back(
            {&Ctx.Idents.get(I ? "second" : "first"), nullptr, nullptr});
        V = load(make(Part));
      }
      assignValue(place(Arg), V, C);
    }
    return true;
  }
  if (!F->getIdentifier() || F->getName() != "swap" || C->getNumArgs() != 2 ||
      isa<CXXMemberCallExpr>(C) || !isPlain(C->getArg(0)->getType()))
    return false;
  const Access *A = place(C->getArg(0)), *B = place(C->getArg(1));
  Access Temp;
  Temp.From = Access::Base::Temp;
  Temp.Temp = C;
  const Access *Kept = make(Temp);
  assignValue(Kept, load(A), C);
  assignValue(A, load(B), C);
  assignValue(B, load(Kept), C);
  return true;
}

/// The fields of "offsetof(type, field.field)", which the C library may spell
/// as an address in an object at 0; none where \p E is something else.
static llvm::SmallVector<const FieldDecl *, 2> fieldsOfOffset(const Expr *E) {
  llvm::SmallVector<const FieldDecl *, 2> Fields;
  E = E->IgnoreParenCasts();
  if (const auto *O = dyn_cast<OffsetOfExpr>(E)) {
    for (unsigned I = 0; I < O->getNumComponents(); ++I) {
      if (O->getComponent(I).getKind() != OffsetOfNode::Field)
        return {};
      Fields.push_back(O->getComponent(I).getField());
    }
    return Fields;
  }
  const auto *U = dyn_cast<UnaryOperator>(E);
  if (!U || U->getOpcode() != UO_AddrOf)
    return {};
  E = U->getSubExpr()->IgnoreParens();
  for (bool Whole = false; !Whole;) {
    const auto *M = dyn_cast<MemberExpr>(E);
    const auto *F = M ? dyn_cast<FieldDecl>(M->getMemberDecl()) : nullptr;
    if (!F)
      return {};
    Fields.insert(Fields.begin(), F);
    E = M->getBase()->IgnoreParens();
    Whole = M->isArrow();
  }
  const auto *Zero = dyn_cast<IntegerLiteral>(E->IgnoreParenCasts());
  if (!Zero || Zero->getValue() != 0)
    return {};
  return Fields;
}

/// "(char *)pointer - offsetof(type, field)", the work of container_of: the
/// object that the pointer's is a part of. Null where it is no such thing.
const Term *Generator::enclosing(const BinaryOperator *B) {
  if (B->getOpcode() != BO_Sub || !B->getLHS()->getType()->isPointerType())
    return nullptr;
  Expr::EvalResult Offset;
  const auto Fields = fieldsOfOffset(B->getRHS());
  if (Fields.empty() || B->getRHS()->isValueDependent() ||
      !B->getRHS()->EvaluateAsInt(Offset, Ctx))
    return nullptr;
  Access A;
  A.From = Access::Base::Pointer;
  A.Pointer = value(B->getLHS());
  for (const FieldDecl *F : Fields)
    if (fieldName(F))
      A.Steps.push_back({fieldName(F), nullptr, F});
  Term T;
  T.K = Term::Kind::Outer;
  T.N = Offset.Val.getInt().getExtValue();
  T.At = make(A);
  return make(T);
}

/// The fields from the begin of a \p Whole to the \p Part that stands there, as
/// C programs derive one type from another.
static llvm::SmallVector<const FieldDecl *, 2>
fieldsAtBegin(const RecordDecl *Whole, const RecordDecl *Part) {
  llvm::SmallVector<const FieldDecl *, 2> Fields;
  // Of other classes the begin is their base's, or the compiler's.
  auto BeginsWithField = [](const RecordDecl *R) {
    const auto *Class = dyn_cast<CXXRecordDecl>(R);
    return !R->isUnion() && !R->field_empty() &&
           (!Class || (!Class->isDependentType() && !Class->isPolymorphic() &&
                       Class->getNumBases() == 0));
  };
  while (Whole && (Whole = Whole->getDefinition()) && BeginsWithField(Whole) &&
         Fields.size() < 8) {
    const FieldDecl *First = *Whole->field_begin();
    Fields.push_back(First);
    Whole = First->getType()->getAsRecordDecl();
    if (Whole && Whole->getCanonicalDecl() == Part->getCanonicalDecl())
      return Fields;
  }
  return {};
}

/// A pointer to a record as one to the record it begins, or that it begins
/// with.
const Term *Generator::recast(const CastExpr *C) {
  auto Pointee = [](QualType T) {
    return T->isPointerType() ? T->getPointeeType()->getAsRecordDecl()
                              : nullptr;
  };
  const Term *V = value(C->getSubExpr());
  const RecordDecl *To = Pointee(C->getType());
  const RecordDecl *From =
      To ? Pointee(C->getSubExpr()->IgnoreParenCasts()->getType()) : nullptr;
  if (!From)
    return V;
  Term T;
  T.K = Term::Kind::Outer;
  auto Fields = fieldsAtBegin(To, From);
  if (Fields.empty()) {
    T.K = Term::Kind::Part;
    Fields = fieldsAtBegin(From, To);
  }
  if (Fields.empty())
    return V;
  Access A;
  A.From = Access::Base::Pointer;
  A.Pointer = V;
  for (const FieldDecl *F : Fields)
    if (fieldName(F))
      A.Steps.push_back({fieldName(F), nullptr, F});
  T.At = make(A);
  return make(T);
}

/// Whether the value of \p M is taken, not its place.
bool Generator::isRead(const MemberExpr *M) {
  if (!Reads) {
    Reads.emplace();
    llvm::SmallVector<const Stmt *, 32> Todo = {Out.F->getBody()};
    while (!Todo.empty()) {
      const Stmt *S = Todo.pop_back_val();
      if (!S)
        continue;
      if (const auto *C = dyn_cast<CastExpr>(S);
          C && C->getCastKind() == CK_LValueToRValue)
        if (const auto *Sub =
                dyn_cast<MemberExpr>(C->getSubExpr()->IgnoreParens()))
          Reads->insert(Sub);
      Todo.append(S->child_begin(), S->child_end());
    }
  }
  return Reads->contains(M);
}

/// A read of a field that tells the state of its connection: a status call.
void Generator::status(const MemberExpr *M, const FieldModel &F) {
  Out.Calls.emplace_back();
  CallSite &C = Out.Calls.back();
  C.E = M;
  C.Model = &F.AsStatus;
  C.IsFamily = true;
  const Expr *At = M;
  const Term *Handle = unknown();
  for (unsigned N = F.Path.size(); N && isa<MemberExpr>(At); --N) {
    const auto *Inner = cast<MemberExpr>(At);
    Handle = objectOf(Inner->getBase(), Inner->isArrow());
    At = Inner->getBase()->IgnoreParenImpCasts();
  }
  C.Args.push_back(Handle);
  C.ArgIsConst.push_back(true);
  called(C);
}

/// An expression that did not compile may do anything to what it mentions.
void Generator::unreadable(const Expr *E) {
  Out.HasErrors = true;
  Out.Calls.emplace_back();
  CallSite &C = Out.Calls.back();
  C.E = E;
  llvm::SmallVector<const Stmt *, 16> Todo = {E};
  while (!Todo.empty()) {
    const Stmt *S = Todo.pop_back_val();
    if (!S || isa<LambdaExpr>(S))
      continue;
    const auto *Ref = dyn_cast<Expr>(S);
    if (Ref && !Ref->containsErrors() && !Ref->isTypeDependent() &&
        (isa<DeclRefExpr>(Ref)
             ? isa<VarDecl>(cast<DeclRefExpr>(Ref)->getDecl())
             : isa<MemberExpr>(Ref) || isa<CXXThisExpr>(Ref)) &&
        C.Args.size() < 16) {
      C.Args.push_back(Ref->getType()->isPointerType() && !Ref->isGLValue()
                           ? value(Ref)
                           : address(place(Ref)));
      C.ArgIsConst.push_back(false);
      if (Ref->getType()->isPointerType() && Ref->isGLValue()) {
        C.Args.push_back(load(place(Ref)));
        C.ArgIsConst.push_back(false);
      }
    }
    Todo.append(S->child_begin(), S->child_end());
  }
  called(C);
}

const Term *Generator::value(const Expr *E) {
  auto [I, New] = Known.try_emplace(E, nullptr);
  if (!New)
    return I->second ? I->second : unknown();
  const Term *T = translate(E);
  Known[E] = T;
  return T;
}

const Term *Generator::translate(const Expr *E) {
  if (E->containsErrors() || E->isTypeDependent() || E->isValueDependent())
    return unknown();
  E = E->IgnoreParens();
  Expr::EvalResult R;
  if ((E->getType()->isIntegralOrEnumerationType() ||
       E->getType()->isPointerType() || E->getType()->isNullPtrType()) &&
      !isa<CallExpr>(E) && E->isPRValue() && !E->HasSideEffects(Ctx)) {
    if (E->getType()->isIntegralOrEnumerationType()) {
      if (E->EvaluateAsInt(R, Ctx, Expr::SE_NoSideEffects)) {
        const llvm::APSInt &V = R.Val.getInt();
        if (V.getSignificantBits() <= 64)
          return integer(V.getExtValue());
      }
    } else if (E->isNullPointerConstant(Ctx, Expr::NPC_ValueDependentIsNotNull))
      return integer(0);
  }
  if (const auto *C = dyn_cast<CastExpr>(E)) {
    switch (C->getCastKind()) {
    case CK_LValueToRValue: {
      const Expr *Sub = C->getSubExpr()->IgnoreParens();
      if (const auto *M = dyn_cast<MemberExpr>(Sub))
        if (Models.statusField(M))
          return result(M); // see status()
      if (C->getType()->isRecordType() && !isHolder(C->getType()))
        return value(Sub); // in C, a record by value
      if (const Term *One = chosen(Sub))
        return One;
      return load(place(Sub));
    }
    case CK_IntegralToBoolean:
    case CK_PointerToBoolean:
    case CK_BooleanToSignedIntegral:
      return C->getCastKind() == CK_BooleanToSignedIntegral
                 ? value(C->getSubExpr())
                 : truth(value(C->getSubExpr()));
    case CK_FunctionToPointerDecay:
    case CK_BuiltinFnToFnPtr:
    case CK_ArrayToPointerDecay: {
      const Expr *Sub = C->getSubExpr()->IgnoreParens();
      if (isa<StringLiteral>(Sub))
        return value(Sub);
      if (C->getCastKind() == CK_ArrayToPointerDecay)
        return address(place(Sub));
      return value(Sub);
    }
    case CK_ToVoid:
      return unknown();
    case CK_BitCast:
      return recast(C);
    default:
      return value(C->getSubExpr());
    }
  }
  switch (E->getStmtClass()) {
  case Stmt::FloatingLiteralClass: {
    const double D = cast<FloatingLiteral>(E)->getValueAsApproximateDouble();
    if (D >= INT32_MIN && D <= INT32_MAX && D == double(int32_t(D)))
      return integer(int32_t(D));
    return ownWord();
  }
  case Stmt::StringLiteralClass: {
    Term T;
    T.K = Term::Kind::Text;
    T.Site = E;
    return make(T);
  }
  case Stmt::CXXThisExprClass:
    return address(place(E));
  case Stmt::DeclRefExprClass: {
    const ValueDecl *D = cast<DeclRefExpr>(E)->getDecl();
    if (const auto *F = dyn_cast<FunctionDecl>(D)) {
      Term T;
      T.K = Term::Kind::Function;
      T.Callee = F;
      return make(T);
    }
    if (E->getType()->isRecordType() || E->isGLValue())
      return isPlain(E->getType())
                 ? load(place(E))
                 : (E->getType()->isRecordType() ? address(place(E))
                                                 : load(place(E)));
    return unknown();
  }
  case Stmt::MemberExprClass:
  case Stmt::ArraySubscriptExprClass:
    return E->getType()->isRecordType() && !isHolder(E->getType())
               ? address(place(E))
               : load(place(E));
  case Stmt::LambdaExprClass: {
    Term T;
    T.K = Term::Kind::Function;
    T.Callee = cast<LambdaExpr>(E)->getCallOperator();
    Access A;
    A.From = Access::Base::This;
    T.At = make(A);
    return make(T);
  }
  case Stmt::UnaryOperatorClass: {
    const auto *U = cast<UnaryOperator>(E);
    switch (U->getOpcode()) {
    case UO_AddrOf: {
      const Expr *Sub = U->getSubExpr()->IgnoreParens();
      if (const auto *R = dyn_cast<DeclRefExpr>(Sub))
        if (isa<FunctionDecl>(R->getDecl()))
          return value(Sub);
      return address(place(Sub));
    }
    case UO_Deref:
      return load(place(E));
    case UO_LNot: {
      Term T;
      T.K = Term::Kind::Not;
      T.A = value(U->getSubExpr());
      return make(T);
    }
    case UO_Minus:
      return binary(Term::Kind::Arith, BO_Sub, integer(0),
                    value(U->getSubExpr()));
    case UO_Not: { // all bits set, without x
      const QualType T = E->getType();
      const uint64_t Width = Ctx.getTypeSize(T);
      const bool Short = T->isUnsignedIntegerType() && Width < 64;
      return binary(Term::Kind::Arith, BO_Sub,
                    integer(Short ? (int64_t(1) << Width) - 1 : -1),
                    value(U->getSubExpr()));
    }
    case UO_Plus:
    case UO_Extension:
      return value(U->getSubExpr());
    case UO_PostInc:
      return binary(Term::Kind::Arith, BO_Sub, load(place(U->getSubExpr())),
                    integer(1));
    case UO_PostDec:
      return binary(Term::Kind::Arith, BO_Add, load(place(U->getSubExpr())),
                    integer(1));
    case UO_PreInc:
    case UO_PreDec:
      return load(place(U->getSubExpr()));
    default:
      return unknown();
    }
  }
  case Stmt::BinaryOperatorClass:
  case Stmt::CompoundAssignOperatorClass: {
    const auto *B = cast<BinaryOperator>(E);
    if (B->isAssignmentOp())
      return load(place(B->getLHS()));
    if (B->getOpcode() == BO_Comma)
      return value(B->getRHS());
    if (B->isLogicalOp()) {
      Term T;
      T.K = B->getOpcode() == BO_LAnd ? Term::Kind::And : Term::Kind::Or;
      T.A = value(B->getLHS());
      T.B = value(B->getRHS());
      T.Site = B;
      return make(T);
    }
    if (B->isComparisonOp() && B->getOpcode() != BO_Cmp)
      return comparison(B);
    if (const Term *T = enclosing(B))
      return T;
    // table + i
    if (const auto *Decay =
            dyn_cast<ImplicitCastExpr>(B->getLHS()->IgnoreParens());
        Decay && B->getOpcode() == BO_Add && !isText(B->getType()) &&
        Decay->getCastKind() == CK_ArrayToPointerDecay) {
      Access A = *place(Decay->getSubExpr());
      A.Steps.push_back({nullptr, value(B->getRHS())});
      return address(make(A));
    }
    if (B->isAdditiveOp() || B->isBitwiseOp() || B->isMultiplicativeOp() ||
        B->isShiftOp())
      return binary(Term::Kind::Arith, B->getOpcode(), value(B->getLHS()),
                    value(B->getRHS()));
    return unknown();
  }
  case Stmt::ConditionalOperatorClass:
  case Stmt::BinaryConditionalOperatorClass: {
    const auto *C = cast<AbstractConditionalOperator>(E);
    Term T;
    T.K = Term::Kind::Select;
    T.A = value(C->getCond());
    T.B = value(C->getTrueExpr());
    T.C = value(C->getFalseExpr());
    T.Site = C;
    return make(T);
  }
  case Stmt::OpaqueValueExprClass:
    if (const Expr *S = cast<OpaqueValueExpr>(E)->getSourceExpr())
      return value(S);
    return unknown();
  case Stmt::StmtExprClass: {
    const CompoundStmt *Body = cast<StmtExpr>(E)->getSubStmt();
    if (!Body->body_empty())
      if (const auto *Last = dyn_cast<Expr>(Body->body_back()))
        return value(Last);
    return unknown();
  }
  case Stmt::ExprWithCleanupsClass:
    return value(cast<ExprWithCleanups>(E)->getSubExpr());
  case Stmt::MaterializeTemporaryExprClass:
    return value(cast<MaterializeTemporaryExpr>(E)->getSubExpr());
  case Stmt::CXXBindTemporaryExprClass:
    return value(cast<CXXBindTemporaryExpr>(E)->getSubExpr());
  case Stmt::CXXDefaultArgExprClass:
    return value(cast<CXXDefaultArgExpr>(E)->getExpr());
  case Stmt::CXXDefaultInitExprClass:
    return value(cast<CXXDefaultInitExpr>(E)->getExpr());
  case Stmt::CXXNewExprClass:
    return result(E);
  case Stmt::CompoundLiteralExprClass:
    return E->getType()->isRecordType() ? address(place(E)) : unknown();
  case Stmt::InitListExprClass:
    if (const auto *L = cast<InitListExpr>(E);
        L->getNumInits() == 1 && !E->getType()->isRecordType())
      return value(L->getInit(0));
    return unknown();
  case Stmt::CXXConstructExprClass:
  case Stmt::CXXTemporaryObjectExprClass: {
    const auto *C = cast<CXXConstructExpr>(E);
    // A copy or move of an owner, a std::function, a token is its source.
    if (isOwner(E->getType()))
      return C->getNumArgs() ? held(C->getArg(0), E->getType()) : integer(0);
    if (C->getNumArgs() == 1 &&
        (C->getConstructor()->isCopyOrMoveConstructor() ||
         isStd(C->getConstructor()->getParent())))
      return value(C->getArg(0));
    if (isTextObject(E->getType()))
      return C->getNumArgs() == 2 && isa<CXXDefaultArgExpr>(C->getArg(1))
                 ? value(C->getArg(0))
                 : unknown();
    return address(place(E));
  }
  case Stmt::AtomicExprClass:
  case Stmt::CallExprClass:
  case Stmt::CXXMemberCallExprClass:
  case Stmt::CXXOperatorCallExprClass:
  case Stmt::UserDefinedLiteralClass: {
    if (const auto A = atomicAccess(E)) {
      const Access *At =
          A->IsAddress ? pointed(value(A->Object)) : place(A->Object);
      // As that of i++ and ++i: what is learnt of it is learnt of the variable.
      if (A->isSum())
        return A->YieldsNew ? load(At)
                            : binary(Term::Kind::Arith,
                                     *A->With == BO_Add ? BO_Sub : BO_Add,
                                     load(At), operand(*A));
      return A->What == AtomicAccess::Op::Load    ? load(At)
             : A->What == AtomicAccess::Op::Store ? unknown()
                                                  : result(E);
    }
    const auto *C = dyn_cast<CallExpr>(E);
    if (!C)
      return unknown();
    const FunctionDecl *F = C->getDirectCallee();
    if (const auto *M = dyn_cast<CXXMemberCallExpr>(C)) {
      const Expr *Object = M->getImplicitObjectArgument();
      // A lambda as a pointer to function.
      if (isa_and_nonnull<CXXConversionDecl>(F) && Object)
        if (const auto *L = dyn_cast<LambdaExpr>(Object->IgnoreImplicit()))
          return value(L);
      if (F && Object &&
          isOwner(Object->getType()->isPointerType()
                      ? Object->getType()->getPointeeType()
                      : Object->getType())) {
        const Access *Owner = Object->getType()->isPointerType()
                                  ? pointed(value(Object))
                                  : place(Object);
        if (isa<CXXConversionDecl>(F))
          return truth(load(Owner));
        if (F->getIdentifier() && F->getName() == "has_value")
          return truth(load(Owner));
        if (F->getIdentifier() && F->getName() == "get")
          return load(Owner);
      }
      if (F && Object && isTextObject(Object->getType()) &&
          F->getIdentifier() &&
          (F->getName() == "c_str" || F->getName() == "data"))
        return load(place(Object));
      // std::atomic: a plain variable. An object that is true or false, such
      // as an error code, is asked.
      if (const auto *To = dyn_cast_or_null<CXXConversionDecl>(F);
          To && Object && isStd(F) && !Object->getType()->isPointerType() &&
          (!To->isExplicit() || isHolder(Object->getType())))
        return load(place(Object));
    }
    if (const auto *O = dyn_cast<CXXOperatorCallExpr>(C);
        O && O->getNumArgs() >= 1 && isOwner(O->getArg(0)->getType())) {
      if (O->getOperator() == OO_Arrow)
        return load(place(O->getArg(0)));
      if (O->getOperator() == OO_Star)
        return address(pointed(load(place(O->getArg(0)))));
      if (O->getOperator() == OO_Equal)
        return load(place(O->getArg(0)));
      if (O->getNumArgs() == 2 && (O->getOperator() == OO_EqualEqual ||
                                   O->getOperator() == OO_ExclaimEqual))
        return binary(Term::Kind::Compare,
                      O->getOperator() == OO_EqualEqual ? BO_EQ : BO_NE,
                      load(place(O->getArg(0))), value(O->getArg(1)));
    }
    if (F && F->getIdentifier() && C->getNumArgs() >= 1) {
      if (F->getBuiltinID() &&
          (F->getName() == "__builtin_expect" ||
           F->getName() == "__builtin_expect_with_probability"))
        return value(C->getArg(0));
      if (isPassedOn(C) || (isStd(F) && C->getNumArgs() == 1 &&
                            F->getName() == "static_pointer_cast"))
        return value(C->getArg(0));
      if (isStd(F) &&
          (F->getName() == "bind" || F->getName() == "bind_front")) {
        // The bound method with its object, for whoever registers it.
        const Term *Fn = value(C->getArg(0));
        if (Fn->K != Term::Kind::Function)
          return unknown();
        Term T = *Fn;
        if (C->getNumArgs() > 1 && isa<CXXMethodDecl>(Fn->Callee))
          T.A = value(C->getArg(1));
        return make(T);
      }
    }
    return result(C);
  }
  default:
    return unknown();
  }
}

// ---- effects ----------------------------------------------------------------

void Generator::assign(const Access *To, const Expr *From, QualType T) {
  T = T.getNonReferenceType();
  if (!isPlain(T)) {
    initialise(To, From, T);
    return;
  }
  assignValue(To, value(From), From);
  deleter(To, From);
  moved(From);
}

/// A smart pointer that is moved from is empty.
void Generator::moved(const Expr *From) {
  while (true) {
    From = From->IgnoreImplicit();
    const auto *C = dyn_cast<CXXConstructExpr>(From);
    if (!C || C->getNumArgs() != 1)
      break;
    From = C->getArg(0);
  }
  const auto *C = dyn_cast<CallExpr>(From);
  if (!C || !isPassedOn(C) || C->getDirectCallee()->getName() != "move")
    return;
  const auto *R = C->getArg(0)->getType()->getAsCXXRecordDecl();
  if (isOwnerClass(R) && R->getName() != "optional")
    assignValue(place(C->getArg(0)), integer(0), From);
}

/// What an owner of type \p Owner holds that is made of \p E. An optional of a
/// number is not empty, whatever the number is.
const Term *Generator::held(const Expr *E, QualType Owner) {
  const QualType T = E->getType().getNonReferenceType();
  const auto *Of = T->getAsCXXRecordDecl();
  if (Of && isStd(Of) && Of->getName() == "nullopt_t")
    return integer(0);
  if (Owner->getAsCXXRecordDecl()->getName() == "optional" &&
      (!Of || (isHolder(T) && !isOwner(T))))
    return address(place(E->IgnoreImplicit()));
  return value(E);
}

/// Keeps the deleter that a smart pointer is made with.
void Generator::deleter(const Access *To, const Expr *From) {
  const auto *C = dyn_cast<CXXConstructExpr>(From->IgnoreImplicit());
  if (!C || C->getNumArgs() != 2 || !isOwner(C->getType()))
    return;
  const Expr *With = C->getArg(1);
  Term Fn;
  Fn.K = Term::Kind::Function;
  Fn.Callee = callOperator(With->getType()->getAsCXXRecordDecl());
  Access A = *To;
  A.Steps.push_back({&Ctx.Idents.get(DeleterField), nullptr, nullptr});
  assignValue(make(A), Fn.Callee ? make(Fn) : value(With), From);
}

/// Sets \p To, and what is in it, to zero.
void Generator::clear(const Access *To, QualType T, const Expr *By) {
  if (T->isScalarType())
    return assignValue(To, integer(0), By);
  const RecordDecl *R = T->getAsRecordDecl();
  if (!R || R->isUnion() || isPlain(T))
    return;
  for (const FieldDecl *F : R->fields()) {
    if (F->isUnnamedBitField())
      continue;
    Access A = *To;
    if (fieldName(F))
      A.Steps.push_back({fieldName(F), nullptr, F});
    clear(make(A), F->getType(), By);
  }
}

/// Sets the record (or array) \p To from \p Init, field by field where written
/// so.
void Generator::initialise(const Access *To, const Expr *Init, QualType T) {
  Init = Init->IgnoreParens();
  while (true) {
    if (const auto *C = dyn_cast<ExprWithCleanups>(Init))
      Init = C->getSubExpr()->IgnoreParens();
    else if (const auto *M = dyn_cast<MaterializeTemporaryExpr>(Init))
      Init = M->getSubExpr()->IgnoreParens();
    else if (const auto *B = dyn_cast<CXXBindTemporaryExpr>(Init))
      Init = B->getSubExpr()->IgnoreParens();
    else if (const auto *I = dyn_cast<ImplicitCastExpr>(Init))
      Init = I->getSubExpr()->IgnoreParens();
    else if (const auto *F = dyn_cast<CXXFunctionalCastExpr>(Init))
      Init = F->getSubExpr()->IgnoreParens();
    else if (const auto *L = dyn_cast<CompoundLiteralExpr>(Init))
      Init = L->getInitializer()->IgnoreParens();
    else
      break;
  }
  if (const auto *L = dyn_cast<InitListExpr>(Init)) {
    if (L->isSemanticForm() && L->getSyntacticForm())
      ;
    else if (InitListExpr *Sem =
                 const_cast<InitListExpr *>(L)->getSemanticForm())
      L = Sem;
    Fact Reset{};
    Reset.K = Fact::Kind::Copy;
    Reset.At = To;
    Reset.S = Init;
    Into->Facts.push_back(Reset); // everything not named below starts anew
    const auto *R = T->getAsRecordDecl();
    auto Set = [&](const FieldDecl *F, const Expr *Sub) {
      Access A = *To;
      if (fieldName(F))
        A.Steps.push_back({fieldName(F), nullptr, F});
      const Access *At = make(A);
      if (isa<ImplicitValueInitExpr>(Sub))
        clear(At, F->getType(), Init);
      else if (F->getType()->isReferenceType())
        assignValue(At, address(place(Sub)), Sub);
      else if (!isPlain(F->getType()))
        initialise(At, Sub, F->getType());
      else if (!F->getType()->isArrayType())
        assignValue(At, value(Sub), Sub);
    };
    if (R && R->isUnion()) {
      if (const FieldDecl *F = L->getInitializedFieldInUnion();
          F && L->getNumInits())
        Set(F, L->getInit(0));
    } else if (R) {
      unsigned I = 0;
      if (const auto *CR = dyn_cast<CXXRecordDecl>(R))
        I = CR->isAggregate() ? CR->getNumBases() : 0;
      for (const FieldDecl *F : R->fields()) {
        if (F->isUnnamedBitField())
          continue;
        if (I >= L->getNumInits())
          break;
        Set(F, L->getInit(I++));
      }
    }
    return;
  }
  const auto *C = dyn_cast<CXXConstructExpr>(Init);
  if (C && makesAtomic(C))
    return assignValue(To, C->getNumArgs() ? value(C->getArg(0)) : integer(0),
                       Init);
  if (C && !C->getConstructor()->isCopyOrMoveConstructor()) {
    // The constructor runs on To itself.
    if (Into) {
      for (const CallSite &S : llvm::reverse(Out.Calls))
        if (S.E == C) {
          const_cast<CallSite &>(S).Self = address(To);
          break;
        }
    }
    return;
  }
  Fact F{};
  F.K = Fact::Kind::Copy;
  F.At = To;
  F.From = place(C ? C->getArg(0) : Init);
  F.Of = T;
  F.S = Init;
  Into->Facts.push_back(F);
}

/// memset(&state, 0, sizeof state), and memcpy of one record to another.
void Generator::wholesale(const CallSite &C,
                          llvm::ArrayRef<const Expr *> Args) {
  const bool Clears = C.Callee && Models.isClear(C.Callee);
  if (!C.Callee || Args.size() < 2 || (!Clears && !Models.isCopy(C.Callee)))
    return;
  auto Pointee = [&](const Expr *E) {
    const QualType T = E->IgnoreParenCasts()->getType();
    return T->isPointerType() ? T->getPointeeType().getUnqualifiedType()
                              : QualType();
  };
  const QualType T = Pointee(Args[0]);
  if (T.isNull() || T->isVoidType() || T->isAnyCharacterType() ||
      T->isIncompleteType())
    return;
  // All of it?
  Expr::EvalResult Size;
  const Expr *Bytes = Args.back();
  if (Bytes->isValueDependent() || !Bytes->EvaluateAsInt(Size, Ctx) ||
      Size.Val.getInt().getExtValue() < Ctx.getTypeSizeInChars(T).getQuantity())
    return;
  if (Clears) {
    // The byte it becomes, if it says which.
    Expr::EvalResult Byte;
    if (Args.size() < 3 ||
        (!Args[1]->isValueDependent() && Args[1]->EvaluateAsInt(Byte, Ctx) &&
         Byte.Val.getInt() == 0))
      clear(pointed(value(Args[0])), T, C.E);
    return;
  }
  // Of an array there is no pointee; it is no record in any case.
  const QualType From = Pointee(Args[1]);
  if (!T->isRecordType() || From.isNull() || !Ctx.hasSameType(From, T))
    return;
  Fact F{};
  F.K = Fact::Kind::Copy;
  F.At = pointed(value(Args[0]));
  F.From = pointed(value(Args[1]));
  F.Of = T;
  F.S = C.E;
  Into->Facts.push_back(F);
}

void Generator::special(CallSite &C, const FunctionDecl *FD) {
  const IdentifierInfo *Id = FD->getIdentifier();
  if (!Id)
    return;
  llvm::StringRef Name = Id->getName();
  if (isStd(FD) && (Name == "make_unique" || Name == "make_shared"))
    C.Std = CallSite::Special::MakeOwner;
  if (const auto *M = dyn_cast<CXXMethodDecl>(FD); M && isStd(M)) {
    if (isOwnerClass(M->getParent())) {
      if (Name == "reset")
        C.Std = CallSite::Special::ResetOwner;
      else if (Name == "release")
        C.Std = CallSite::Special::ReleaseOwner;
      else if (Name == "emplace")
        C.Std = CallSite::Special::MakeOwner;
    }
  }
}

void Generator::resetOwner(const Expr *E, const FunctionDecl *By,
                           const Access *Owner, const Term *New) {
  Out.Calls.emplace_back();
  CallSite &C = Out.Calls.back();
  C.E = E;
  C.Callee = By;
  C.Std = CallSite::Special::ResetOwner;
  C.IsSystem = true;
  C.Self = address(Owner);
  if (New) {
    C.Args.push_back(New);
    C.ArgIsConst.push_back(true);
  }
  called(C);
}

void Generator::call(const Expr *E) {
  Out.Calls.emplace_back();
  CallSite &C = Out.Calls.back();
  C.E = E;
  llvm::SmallVector<const Expr *, 6> Args;
  if (const auto *X = dyn_cast<CXXConstructExpr>(E)) {
    C.Callee = X->getConstructor();
    Args.append(X->arg_begin(), X->arg_end());
    Access A;
    A.From = Access::Base::Temp;
    A.Temp = E;
    C.Self = address(make(A));
  } else {
    const auto *X2 = cast<CallExpr>(E);
    C.Callee = X2->getDirectCallee();
    Args.append(X2->arg_begin(), X2->arg_end());
    if (const auto *M = dyn_cast<CXXMemberCallExpr>(X2)) {
      const Expr *Object = M->getImplicitObjectArgument();
      if (const auto *ME = dyn_cast<MemberExpr>(M->getCallee()->IgnoreParens());
          ME && Object)
        C.Self = objectOf(Object, Object->getType()->isPointerType());
    } else if (const auto *O = dyn_cast<CXXOperatorCallExpr>(X2);
               O && dyn_cast_or_null<CXXMethodDecl>(C.Callee) &&
               !Args.empty()) {
      C.Self = isOwner(Args[0]->getType()) ? address(place(Args[0]))
                                           : objectOf(Args[0], false);
      if (const auto *L = cast<CXXMethodDecl>(C.Callee)->getParent();
          L->isLambda())
        C.Self = nullptr;
      else if (O->getOperator() == OO_Call)
        C.Target = load(place(Args[0])); // std::function
      Args.erase(Args.begin());
    }
    if (!C.Callee && X2->getCallee())
      C.Target = value(X2->getCallee());
  }
  llvm::SmallVector<const Access *, 1> Literals;
  for (const Expr *A : Args) {
    // The variable that a default argument names.
    if (const auto *D = dyn_cast<CXXDefaultArgExpr>(A);
        D && isa<DeclRefExpr>(D->getExpr()->IgnoreParenImpCasts()))
      A = D->getExpr();
    // A record that is written here: (struct options){...}, by value or
    // address.
    const Expr *Bare = A->IgnoreParenImpCasts();
    if (const auto *U = dyn_cast<UnaryOperator>(Bare);
        U && U->getOpcode() == UO_AddrOf)
      Bare = U->getSubExpr()->IgnoreParens();
    // An object that is written here, and refers to variables.
    if (const Expr *List = unwrapped(A);
        isa<InitListExpr>(List) && refersToOthers(List->getType()))
      Bare = List;
    else if (isa<InitListExpr>(Bare))
      Bare = A;
    if (isa<CompoundLiteralExpr, InitListExpr>(Bare) &&
        Bare->getType()->isRecordType()) {
      Literals.push_back(place(Bare));
      initialise(Literals.back(), Bare, Bare->getType());
    }
    QualType T = A->getType();
    bool Const = true;
    if (T->isPointerType() || A->isGLValue()) {
      QualType P = T->isPointerType() ? T->getPointeeType() : T;
      Const = P.isConstQualified();
    }
    const unsigned I = C.Args.size();
    if (C.Callee && I < C.Callee->getNumParams()) {
      QualType PT = C.Callee->getParamDecl(I)->getType();
      if (PT->isReferenceType())
        Const = PT->getPointeeType().isConstQualified();
      else if (!PT->isPointerType())
        Const = !T->isPointerType();
      if (PT->isReferenceType() && !PT->getPointeeType()->isFunctionType() &&
          !isa<LambdaExpr>(A->IgnoreImplicit()) && A->isGLValue() &&
          !((isTextObject(A->getType()) || isCallable(A->getType())) &&
            isa<MaterializeTemporaryExpr>(A))) {
        C.Args.push_back(address(place(A)));
        C.ArgIsConst.push_back(Const);
        continue;
      }
    }
    C.Args.push_back(value(A));
    C.ArgIsConst.push_back(Const);
  }
  if (const FunctionDecl *FD = C.Callee) {
    // What is printed is left as it is.
    if (!isa<CXXMethodDecl>(FD))
      for (const auto *Format : FD->specific_attrs<FormatAttr>())
        for (unsigned I = Format->getFirstArg();
             I && I <= C.Args.size() && Format->getType()->isStr("printf"); ++I)
          C.ArgIsConst[I - 1] = true;
    const SourceManager &SM = Ctx.getSourceManager();
    C.Model = Models.function(FD);
    auto Regs = Models.registrations(FD);
    C.Registers.append(Regs.begin(), Regs.end());
    auto Hs = Models.handlers(FD);
    C.Handlers.append(Hs.begin(), Hs.end());
    C.Drives = Models.drives(FD);
    // What is an operation on an integer is none here: see atomic.
    const FlagModel *Flag = Models.flag(FD);
    C.Flag = Flag && !Flag->isArithmetic() ? Flag : nullptr;
    C.Reconnects = Models.reconnectCall(FD);
    if (const auto *K = dyn_cast<CXXConstructorDecl>(FD);
        K && Models.isFamily(K->getParent()))
      for (const CXXMethodDecl *M : K->getParent()->methods())
        for (const ReconnectOption *O : Models.reconnectCall(M))
          if (!O->Handle)
            C.Makes = O;
    if (C.Model)
      for (auto [I, A] : llvm::enumerate(Args))
        for (const ReconnectOption *O :
             Models.reconnectOptions(*C.Model->Owner, A->getType()))
          C.Options.push_back({unsigned(I), O});
    const WaitModel *Wait = Models.wait(FD);
    C.IsWait = Wait || (C.Model && C.Model->Waits);
    C.Loop = Wait && Wait->IsLoop ? Wait->Owner : nullptr;
    if (Wait && Wait->Until && Wait->Until.Index < C.Args.size())
      C.Until = C.Args[Wait->Until.Index];
    C.IsFamily = !C.Model && Models.isFamily(FD);
    // What an SDK's class inherits, called on an object of that class.
    if (const auto *M = dyn_cast<CXXMemberCallExpr>(E); M && !C.Model)
      if (const auto *Class = M->getImplicitObjectArgument()
                                  ->IgnoreParenImpCasts()
                                  ->getType()
                                  .getNonReferenceType()
                                  ->getAsCXXRecordDecl())
        C.IsFamily |= Models.isFamily(Class);
    C.IsSystem = FD->getBuiltinID() || SM.isInSystemHeader(FD->getLocation()) ||
                 isStd(FD) || (FD->isImplicit() && Ctx.getLangOpts().CPlusPlus);
    // What a std::function calls is the program's.
    if (C.Target)
      C.IsSystem = false;
    C.TakesFuture = takesFuture(FD);
    C.EndsProgram = Models.isNoReturn(FD);
    C.EndsThread = Models.isThreadExit(FD) && endsItself(E, FD, Ctx);
    C.IsLog = FD->isVariadic();
    C.IsDispatched = isDispatched(E);
    special(C, FD);
    if (C.Std == CallSite::Special::MakeOwner) {
      // The constructor of what is made.
      if (const auto *T =
              FD->getReturnType().getNonReferenceType()->getAsCXXRecordDecl()) {
        const CXXRecordDecl *Made = T;
        if (isOwnerClass(T))
          if (const auto *S = dyn_cast<ClassTemplateSpecializationDecl>(T);
              S && S->getTemplateArgs().size() &&
              S->getTemplateArgs()[0].getKind() == TemplateArgument::Type)
            Made = S->getTemplateArgs()[0].getAsType()->getAsCXXRecordDecl();
        if (Made)
          for (const CXXConstructorDecl *K : Made->ctors())
            if (const FunctionModel *M = Models.function(K);
                M && !K->isCopyOrMoveConstructor()) {
              C.Model = M;
              break;
            }
      }
    }
  }
  called(C);
  wholesale(C, Args);
  for (const Access *A : Literals) {
    Fact Reset{};
    Reset.K = Fact::Kind::Copy;
    Reset.At = A;
    Reset.S = E;
    Into->Facts.push_back(Reset);
  }
}

/// What a model says that \p F does to an integer. A function of the program's
/// own that has such a name says itself what it does.
const FlagModel *Generator::arithmetic(const FunctionDecl *F) {
  const FlagModel *Flag = Models.flag(F);
  const FunctionDecl *Body = nullptr;
  const SourceManager &SM = Ctx.getSourceManager();
  return Flag && Flag->isArithmetic() &&
                 !(F->hasBody(Body) &&
                   SM.isInMainFile(SM.getExpansionLoc(Body->getLocation())))
             ? Flag
             : nullptr;
}

/// C11's and C++'s atomic operations, and the compiler's own; of those that
/// compute, only that the old value is gone.
std::optional<AtomicAccess> Generator::atomicAccess(const Expr *E) {
  using Op = AtomicAccess::Op;
  AtomicAccess A;
  A.IsAddress = true;
  if (const auto *X = dyn_cast<AtomicExpr>(E)) {
    A.Object = X->getPtr();
    switch (X->getOp()) {
    case AtomicExpr::AO__c11_atomic_init:
    case AtomicExpr::AO__c11_atomic_store:
    case AtomicExpr::AO__atomic_store_n:
      A.What = Op::Store;
      A.New = X->getVal1();
      return A;
    case AtomicExpr::AO__c11_atomic_load:
    case AtomicExpr::AO__atomic_load_n:
      return A;
    case AtomicExpr::AO__c11_atomic_exchange:
    case AtomicExpr::AO__atomic_exchange_n:
      A.What = Op::Exchange;
      A.New = X->getVal1();
      return A;
    case AtomicExpr::AO__c11_atomic_compare_exchange_strong:
    case AtomicExpr::AO__c11_atomic_compare_exchange_weak:
    case AtomicExpr::AO__atomic_compare_exchange_n:
      A.What = Op::Compare;
      A.Expected = X->getVal1();
      A.ExpectedIsAddress = true;
      A.New = X->getVal2();
      return A;
    default: {
      // The generic forms store their result behind a pointer.
      const llvm::StringRef Name = X->getOpAsString();
      A.change(Name, X->getNumSubExprs() > 2 ? X->getVal1() : nullptr);
      if (Name.contains("test_and_set"))
        A.What = Op::Exchange, A.Constant = 1;
      else if (Name.contains("clear"))
        A.What = Op::Store, A.Constant = 0;
      return A;
    }
    }
  }
  const auto *C = dyn_cast<CallExpr>(E);
  const FunctionDecl *F = C ? C->getDirectCallee() : nullptr;
  if (!F || !F->getIdentifier())
    return std::nullopt;
  const llvm::StringRef Name = F->getName();
  if (F->getBuiltinID() && C->getNumArgs() >= 1 &&
      (Name.starts_with("__sync_") || Name.starts_with("__atomic_"))) {
    A.Object = C->getArg(0);
    const bool YieldsOld = Name.starts_with("__sync_val_compare_and_swap");
    if ((YieldsOld || Name.starts_with("__sync_bool_compare_and_swap")) &&
        C->getNumArgs() >= 3) {
      A.What = YieldsOld ? Op::Swap : Op::Compare;
      A.Expected = C->getArg(1);
      A.New = C->getArg(2);
    } else if (Name.starts_with("__sync_lock_test_and_set") &&
               C->getNumArgs() >= 2) {
      A.What = Op::Exchange;
      A.New = C->getArg(1);
    } else if (Name.starts_with("__atomic_test_and_set")) {
      A.What = Op::Exchange;
      A.Constant = 1;
    } else if (Name.starts_with("__sync_lock_release") ||
               Name.starts_with("__atomic_clear")) {
      A.What = Op::Store;
      A.Constant = 0;
    } else if (Name.starts_with("__sync_synchronize") ||
               Name.contains("fence") || Name.contains("lock_free"))
      return std::nullopt;
    else
      A.change(Name, C->getNumArgs() > 1 ? C->getArg(1) : nullptr);
    return A;
  }
  // A platform's, on an integer of its own type.
  if (const FlagModel *Flag = arithmetic(F)) {
    auto Argument = [&](const Place &P) {
      return P && P.Index < C->getNumArgs() ? C->getArg(P.Index) : nullptr;
    };
    A.Object = Argument(Flag->Object);
    A.New = Argument(Flag->Item);
    A.Expected = Argument(Flag->Expected);
    if (!A.Object || !A.Object->getType()->isPointerType() ||
        bool(A.New) != bool(Flag->Item) ||
        bool(A.Expected) != bool(Flag->Expected))
      return std::nullopt; // another function of that name
    if (Flag->What == FlagModel::Op::Exchange) {
      A.What = Op::Compare;
      A.ExpectedIsAddress = A.Expected->getType()->isPointerType();
    } else {
      A.What = Op::Change;
      A.With = Flag->What == FlagModel::Op::Add ? BO_Add : BO_Sub;
      A.Constant = 1;
    }
    return A;
  }
  // What it does is the same, for any variable.
  const auto *M = dyn_cast<CXXMemberCallExpr>(C);
  if (!M && isStd(F) && Name == "exchange" && C->getNumArgs() == 2) {
    A.Object = C->getArg(0);
    A.IsAddress = false;
    A.What = Op::Exchange;
    A.New = C->getArg(1);
    return A;
  }
  if (!M || !isStd(F) || !M->getMethodDecl())
    return std::nullopt;
  const llvm::StringRef Class = M->getMethodDecl()->getParent()->getName();
  if (!Class.contains("atomic"))
    return std::nullopt;
  A.Object = M->getImplicitObjectArgument();
  if (!A.Object)
    return std::nullopt;
  A.IsAddress = A.Object->getType()->isPointerType();
  const unsigned N = M->getNumArgs();
  if (Name == "load" || Name == "test")
    return A;
  if (Name == "store" && N >= 1) {
    A.What = Op::Store;
    A.New = M->getArg(0);
  } else if (Name == "clear") {
    A.What = Op::Store;
    A.Constant = 0;
  } else if (Name == "exchange" && N >= 1) {
    A.What = Op::Exchange;
    A.New = M->getArg(0);
  } else if (Name == "test_and_set") {
    A.What = Op::Exchange;
    A.Constant = 1;
  } else if (Name.starts_with("compare_exchange_") && N >= 2) {
    A.What = Op::Compare;
    A.Expected = M->getArg(0);
    A.New = M->getArg(1);
  } else if (Name.starts_with("fetch_") && N >= 1)
    A.change(Name, M->getArg(0));
  else
    return std::nullopt;
  return A;
}

/// The new value, or what it is computed with.
const Term *Generator::operand(const AtomicAccess &A) {
  return A.New ? value(A.New) : A.Constant ? integer(*A.Constant) : unknown();
}

/// Makes the facts of an operation on an atomic variable.
bool Generator::atomic(const Expr *E) {
  using Op = AtomicAccess::Op;
  const auto A = atomicAccess(E);
  if (!A)
    return false;
  const Access *At =
      A->IsAddress ? pointed(value(A->Object)) : place(A->Object);
  const Term *New = operand(*A);
  Access T;
  T.From = Access::Base::Temp;
  T.Temp = E;
  switch (A->What) {
  case Op::Load:
    break;
  case Op::Change:
    if (A->With)
      New = binary(Term::Kind::Arith, *A->With, load(At), New);
    if (!A->isSum())
      assignValue(make(T), A->YieldsNew ? New : load(At), E);
    assignValue(At, New, E);
    break;
  case Op::Exchange:
    assignValue(make(T), load(At), E);
    [[fallthrough]];
  case Op::Store:
    assignValue(At, New, E);
    break;
  case Op::Swap: {
    const Access *Was = make(T);
    assignValue(Was, load(At), E);
    Term Choice;
    Choice.K = Term::Kind::Select;
    Choice.A =
        binary(Term::Kind::Compare, BO_EQ, load(Was), value(A->Expected));
    Choice.B = New;
    Choice.C = load(Was);
    assignValue(At, make(Choice), E);
    break;
  }
  case Op::Compare: {
    Out.Calls.emplace_back();
    CallSite &C = Out.Calls.back();
    C.E = E;
    C.Std = CallSite::Special::CompareExchange;
    C.Self = address(At);
    const Access *Old = nullptr;
    if (A->ExpectedIsAddress)
      Old = pointed(value(A->Expected));
    else if (A->Expected->isGLValue())
      Old = place(A->Expected);
    C.Args.push_back(binary(Term::Kind::Compare, BO_EQ, load(At),
                            Old ? load(Old) : value(A->Expected)));
    C.Args.push_back(New);
    if (Old)
      C.Args.push_back(address(Old));
    C.ArgIsConst.append(C.Args.size(), true);
    called(C);
    break;
  }
  }
  return true;
}

/// The end of \p V, whose life the program does not end itself.
Fact Generator::endOf(const VarDecl *V) {
  Access A;
  A.From = Access::Base::Var;
  A.Var = V->getCanonicalDecl();
  Fact F{};
  F.K = Fact::Kind::End;
  F.At = make(A);
  F.Var = V;
  return F;
}

/// Finds what an exception from a call in \p S destroys on the way to its
/// handler, or out of the function: clang's CFG has those ends for throw
/// expressions only. Of the objects \p Alive those behind the first \p Kept are
/// in the way.
void Generator::findUnwinding(const Stmt *S,
                              llvm::SmallVectorImpl<const VarDecl *> &Alive,
                              size_t Kept) {
  if (!S || isa<LambdaExpr>(S))
    return; // a lambda's body is a function of its own
  if (isa<CallExpr, CXXConstructExpr, CXXNewExpr>(S) && Alive.size() > Kept)
    Unwinding[S].assign(Alive.begin() + Kept, Alive.end());
  const size_t Before = Alive.size();
  const auto *Try = dyn_cast<CXXTryStmt>(S);
  for (const Stmt *Child : S->children()) {
    findUnwinding(Child, Alive,
                  Try && Child == Try->getTryBlock() ? Before : Kept);
    if (const auto *D = dyn_cast_or_null<DeclStmt>(Child))
      for (const Decl *X : D->decls())
        if (const auto *V = dyn_cast<VarDecl>(X);
            V && V->hasLocalStorage() && V->getType()->isRecordType() &&
            V->needsDestruction(Ctx) != QualType::DK_none)
          Alive.push_back(V);
  }
  Alive.truncate(Before);
}

void Generator::unwind(const CFGBlock &B, Block &Mine) {
  const Stmt *Last = nullptr;
  for (const CFGElement &X : B)
    if (const auto St = X.getAs<CFGStmt>()) {
      if (isa<CXXThrowExpr>(St->getStmt()))
        return; // its ends are in the graph
      if (Unwinding.contains(St->getStmt()))
        Last = St->getStmt();
    }
  if (Last)
    for (const VarDecl *V : llvm::reverse(Unwinding[Last]))
      Mine.Unwind.push_back(endOf(V));
}

void Generator::timeGate(const Stmt *S) {
  Fact F{};
  F.K = Fact::Kind::TimeGate;
  F.S = S;
  Into->Facts.push_back(F);
}

void Generator::element(const Stmt *S) {
  if (const auto *E = dyn_cast<Expr>(S); E && asksTime(E))
    timeGate(E);
  if (const auto *D = dyn_cast<DeclStmt>(S)) {
    for (const Decl *X : D->decls()) {
      const auto *V = dyn_cast<VarDecl>(X);
      if (!V || V->hasExternalStorage())
        continue;
      const Access *Once = V->isStaticLocal() ? once(V) : nullptr;
      if (V->isStaticLocal() && !Once)
        continue;
      const Expr *Init = V->getInit();
      Access A;
      A.From = Access::Base::Var;
      A.Var = V->getCanonicalDecl();
      const Access *To = make(A);
      if (Once)
        assignValue(Once, integer(1), S);
      if (!Init) {
        Fact F{};
        F.K = Fact::Kind::Copy; // a new life
        F.At = To;
        F.S = S;
        Into->Facts.push_back(F);
        continue;
      }
      if (V->getType()->isReferenceType())
        assignValue(To,
                    isa<LambdaExpr>(Init->IgnoreImplicit())
                        ? value(Init->IgnoreImplicit())
                        : (Init->isGLValue() || Init->getType()->isRecordType()
                               ? address(place(Init))
                               : value(Init)),
                    S);
      else
        assign(To, Init, V->getType());
    }
    return;
  }
  if (const auto *R = dyn_cast<ReturnStmt>(S)) {
    Fact F{};
    F.K = Fact::Kind::Return;
    F.S = R;
    if (const Expr *V = R->getRetValue()) {
      QualType T = Out.F->getReturnType();
      if (T->isReferenceType())
        F.Value = address(place(V));
      else if (V->getType()->isRecordType() && !isOwner(V->getType())) {
        const Expr *Bare = unwrapped(V);
        if (const auto *C = dyn_cast<CXXConstructExpr>(Bare);
            C && C->getNumArgs() == 1 &&
            C->getConstructor()->isCopyOrMoveConstructor())
          Bare = unwrapped(C->getArg(0));
        F.From = place(Bare);
        F.Of = V->getType();
        // What is written here; a constructor call stands before.
        if (isa<InitListExpr, CompoundLiteralExpr>(Bare))
          initialise(F.From, Bare, V->getType());
        // The rest of it is what the program has made.
        F.Value = isa<LambdaExpr>(Bare) ? value(Bare) : ownWord();
      } else
        F.Value = value(V);
    }
    Into->Facts.push_back(F);
    return;
  }
  if (isa<CXXThrowExpr>(S)) {
    Fact F{};
    F.K = Fact::Kind::Throw;
    F.S = S;
    Into->Facts.push_back(F);
    return;
  }
  const auto *E = dyn_cast<Expr>(S);
  if (!E)
    return;
  if (E->containsErrors() || E->isTypeDependent())
    return unreadable(E);
  if (atomic(E))
    return;
  if (const auto *M = dyn_cast<MemberExpr>(E)) {
    if (const FieldModel *F = Models.statusField(M); F && isRead(M))
      status(M, *F);
    return;
  }
  if (const auto *C = dyn_cast<CallExpr>(E); C && assignsOthers(C))
    return;
  if (const auto *O = dyn_cast<CXXOperatorCallExpr>(E)) {
    if (O->getOperator() == OO_Equal && O->getNumArgs() == 2) {
      const Expr *L = O->getArg(0);
      const auto *R = L->getType()->getAsCXXRecordDecl();
      if (isOwner(L->getType())) {
        // What it held is destroyed.
        resetOwner(E, O->getDirectCallee(), place(L),
                   held(O->getArg(1), L->getType()));
        moved(O->getArg(1));
        return;
      }
      if (R && AnalysisDeclContext::isInStdNamespace(R)) {
        // An atomic, a std::function, a text: a plain variable.
        assignValue(place(L),
                    isHolder(L->getType()) || R->getName().contains("atomic")
                        ? value(O->getArg(1))
                        : ownWord(),
                    E);
        return;
      }
      if (const auto *M = dyn_cast_or_null<CXXMethodDecl>(O->getDirectCallee());
          M &&
          (M->isCopyAssignmentOperator() || M->isMoveAssignmentOperator()) &&
          M->isDefaulted()) {
        assign(place(L), O->getArg(1), L->getType());
        return;
      }
    }
    if (O->getNumArgs() >= 1 && isOwner(O->getArg(0)->getType()))
      return;
    call(E);
    return;
  }
  if (const auto *C = dyn_cast<CallExpr>(E)) {
    if (isPassedOn(C))
      return;
    // An optional destroys what it held before it makes anew.
    const auto *M = dyn_cast<CXXMemberCallExpr>(C);
    const CXXMethodDecl *By = M ? M->getMethodDecl() : nullptr;
    const Expr *Object = M ? M->getImplicitObjectArgument() : nullptr;
    if (!By || !Object || !isOwnerClass(By->getParent()) ||
        !By->getIdentifier() || By->getName() != "emplace") {
      call(E);
      return;
    }
    const Access *Owner = Object->getType()->isPointerType()
                              ? pointed(value(Object))
                              : place(Object);
    resetOwner(E, By, Owner, nullptr);
    call(E);
    assignValue(Owner, result(E), E);
    return;
  }
  if (isa<CXXConstructExpr>(E)) {
    const auto *C = cast<CXXConstructExpr>(E);
    if (!(C->getNumArgs() == 1 &&
          C->getConstructor()->isCopyOrMoveConstructor()) &&
        !isOwner(E->getType()) && !makesAtomic(C))
      call(E);
    return;
  }
  if (const auto *N = dyn_cast<CXXNewExpr>(E)) {
    Out.Calls.emplace_back();
    CallSite &C = Out.Calls.back();
    C.E = N;
    C.Std = CallSite::Special::MakeOwner;
    if (const CXXConstructExpr *K = N->getConstructExpr()) {
      C.Callee = K->getConstructor();
      C.Model = Models.function(K->getConstructor());
      // The constructor call came before as an element of its own: it ran on
      // the object that new yields.
      for (CallSite &Earlier : Out.Calls)
        if (Earlier.E == K) {
          C.Args = Earlier.Args;
          C.ArgIsConst = Earlier.ArgIsConst;
        }
      for (size_t I = Into->Facts.size(); I--;)
        if (Into->Facts[I].K == Fact::Kind::Call &&
            Into->Facts[I].Call->E == K) {
          Into->Facts.erase(Into->Facts.begin() + I);
          break;
        }
    }
    called(C);
    if (const Expr *Init = N->getInitializer();
        isa_and_nonnull<InitListExpr>(Init) &&
        N->getAllocatedType()->isRecordType())
      initialise(pointed(result(N)), Init, N->getAllocatedType());
    return;
  }
  if (const auto *D = dyn_cast<CXXDeleteExpr>(E)) {
    Fact F{};
    F.K = Fact::Kind::End;
    F.At = pointed(value(D->getArgument()));
    F.S = E;
    Into->Facts.push_back(F);
    return;
  }
  if (const auto *B = dyn_cast<BinaryOperator>(E)) {
    if (!B->isAssignmentOp())
      return;
    const Access *To = place(B->getLHS());
    if (B->getOpcode() == BO_Assign)
      assign(To, B->getRHS(), B->getLHS()->getType());
    else
      assignValue(
          To,
          binary(Term::Kind::Arith,
                 BinaryOperator::getOpForCompoundAssignment(B->getOpcode()),
                 load(To), value(B->getRHS())),
          E);
    return;
  }
  if (const auto *U = dyn_cast<UnaryOperator>(E);
      U && U->isIncrementDecrementOp()) {
    const Access *To = place(U->getSubExpr());
    assignValue(To,
                binary(Term::Kind::Arith, U->isIncrementOp() ? BO_Add : BO_Sub,
                       load(To), integer(1)),
                E);
  }
}

/// Whether \p E depends on what a clock says: a reading, a sum or difference
/// with one, and what local variables and functions of one keep of it.
bool Generator::isTime(const Expr *E, unsigned Depth) {
  E = E->IgnoreParenCasts();
  if (Depth > 8 || E->isValueDependent())
    return false;
  auto Any = [&](llvm::iterator_range<CallExpr::const_arg_iterator> Args) {
    return llvm::any_of(Args,
                        [&](const Expr *A) { return isTime(A, Depth + 1); });
  };
  if (const auto *B = dyn_cast<BinaryOperator>(E))
    return (B->isAdditiveOp() || B->isMultiplicativeOp()) &&
           (isTime(B->getLHS(), Depth + 1) || isTime(B->getRHS(), Depth + 1));
  if (const auto *R = dyn_cast<DeclRefExpr>(E)) {
    const auto *V = dyn_cast<VarDecl>(R->getDecl());
    if (!V || !V->isLocalVarDecl() || V->isStaticLocal())
      return false;
    // Not while it is asked for already.
    auto [Known, IsNew] = Times.try_emplace(V, false);
    if (!IsNew)
      return Known->second;
    const bool Is =
        V->hasInit()
            ? isTime(V->getInit(), Depth + 1)
            : mentions(Out.F->getBody(), [&](const Stmt *S) {
                const auto *A = dyn_cast<BinaryOperator>(S);
                const auto *To =
                    A && A->getOpcode() == BO_Assign
                        ? dyn_cast<DeclRefExpr>(A->getLHS()->IgnoreParens())
                        : nullptr;
                return To && To->getDecl() == V &&
                       isTime(A->getRHS(), Depth + 1);
              });
    return Times[V] = Is;
  }
  if (const auto *C = dyn_cast<CXXConstructExpr>(E))
    return C->getNumArgs() == 1 && isTime(C->getArg(0), Depth + 1);
  if (const auto *M = dyn_cast<MaterializeTemporaryExpr>(E))
    return isTime(M->getSubExpr(), Depth + 1);
  const auto *Call = dyn_cast<CallExpr>(E);
  const FunctionDecl *F = Call ? Call->getDirectCallee() : nullptr;
  if (!F)
    return false;
  if (Models.isClock(F))
    return true;
  if (const FunctionDecl *Body; F->hasBody(Body) && !isStd(F)) {
    auto [Known, IsNew] = Times.try_emplace(F->getCanonicalDecl(), false);
    if (!IsNew)
      return Known->second;
    return Times[F->getCanonicalDecl()] =
               mentions(Body->getBody(), [&](const Stmt *S) {
                 const auto *R = dyn_cast<ReturnStmt>(S);
                 return R && R->getRetValue() &&
                        isTime(R->getRetValue(), Depth + 4);
               });
  }
  // The standard library converts: difftime, duration_cast, count().
  if (!isStd(F) && !Ctx.getSourceManager().isInSystemHeader(F->getLocation()))
    return false;
  const auto *Member = dyn_cast<CXXMemberCallExpr>(Call);
  return Any(Call->arguments()) ||
         (Member && isTime(Member->getImplicitObjectArgument(), Depth + 1));
}

/// Whether \p E asks how late it is: an ordering with what a clock says.
bool Generator::asksTime(const Expr *E) {
  if (const auto *B = dyn_cast<BinaryOperator>(E))
    return B->isRelationalOp() && (isTime(B->getLHS()) || isTime(B->getRHS()));
  const auto *O = dyn_cast<CXXOperatorCallExpr>(E);
  return O && O->isComparisonOp() && O->getNumArgs() == 2 &&
         (isTime(O->getArg(0)) || isTime(O->getArg(1)));
}

/// A branch on points in time, whatever the clock: a difference of two running
/// values against a third, or an ordering of std::chrono values.
bool Generator::isTimeGate(const Expr *Condition) {
  llvm::SmallVector<const Expr *, 8> Todo = {Condition};
  auto Runs = [&](const Expr *E) { return !E->isEvaluatable(Ctx); };
  while (!Todo.empty()) {
    const Expr *E = Todo.pop_back_val()->IgnoreParenImpCasts();
    if (E->isValueDependent())
      continue;
    if (const auto *B = dyn_cast<BinaryOperator>(E)) {
      if (B->isLogicalOp()) {
        Todo.push_back(B->getLHS());
        Todo.push_back(B->getRHS());
      } else if (B->isRelationalOp()) {
        for (const Expr *Side : {B->getLHS(), B->getRHS()}) {
          Side = Side->IgnoreParenCasts();
          if (const auto *D = dyn_cast<BinaryOperator>(Side);
              D && D->isAdditiveOp() && Runs(D->getLHS()) && Runs(D->getRHS()))
            return true;
        }
      }
    } else if (const auto *U = dyn_cast<UnaryOperator>(E)) {
      Todo.push_back(U->getSubExpr());
    } else if (const auto *O = dyn_cast<CXXOperatorCallExpr>(E)) {
      if (O->isComparisonOp() && O->getDirectCallee() &&
          isStd(O->getDirectCallee()) && O->getOperator() != OO_EqualEqual &&
          O->getOperator() != OO_ExclaimEqual)
        return true;
    }
  }
  return false;
}

Generator::Inside Generator::inside(const Stmt *Of) {
  if (Insides)
    return Insides->lookup(Of);
  Insides.emplace();
  llvm::SmallVector<std::pair<const Stmt *, bool>, 32> Todo = {
      {Out.F->getBody(), false}};
  while (!Todo.empty()) {
    const auto [S, AreChildrenKnown] = Todo.pop_back_val();
    if (!S)
      continue;
    if (!AreChildrenKnown) {
      Todo.push_back({S, true});
      for (const Stmt *Child : S->children())
        Todo.push_back({Child, false});
      continue;
    }
    Inside In;
    for (const Stmt *Child : S->children()) {
      const Inside Of = Insides->lookup(Child);
      In.Waits = Of.Waits ? Of.Waits : In.Waits;
      In.Opens |= Of.Opens;
    }
    if (const auto *Call = dyn_cast<CallExpr>(S))
      if (const FunctionDecl *Callee = Call->getDirectCallee()) {
        if (Models.wait(Callee))
          In.Waits = Call;
        const FunctionModel *M = Models.function(Callee);
        In.Opens |= M && M->opens();
      }
    if (In.Waits || In.Opens)
      Insides->insert({S, In});
  }
  return Insides->lookup(Of);
}

/// Whether \p T, a loop, an if, or an operator of either, is there for a wait:
/// how long it takes may be nothing, but that is what the program computed.
bool Generator::isForWait(const Stmt *T) {
  const Stmt *Body = nullptr;
  // What the left operand says goes with what the clock says then.
  if (const auto *L = dyn_cast<BinaryOperator>(T))
    return WaitConditions.count(L) || mentions(L->getRHS(), [&](const Stmt *S) {
             const auto *E = dyn_cast<Expr>(S);
             return E && asksTime(E);
           });
  if (const auto *If = dyn_cast<IfStmt>(T))
    Body = If->getElse() ? nullptr : If->getThen();
  else if (const auto *For = dyn_cast<ForStmt>(T))
    Body = For->getCond() ? For : nullptr;
  else if (const auto *While = dyn_cast<WhileStmt>(T))
    Body = While->getBody();
  if (!Body)
    return false;
  const Inside In = inside(Body);
  if (!In.Waits || In.Opens)
    return false;
  if (!isa<IfStmt>(T))
    return true;
  // if (n) sleep(n): the time itself is what is tested.
  const auto *R =
      In.Waits->getNumArgs()
          ? dyn_cast<DeclRefExpr>(In.Waits->getArg(0)->IgnoreParenCasts())
          : nullptr;
  return R && mentions(cast<IfStmt>(T)->getCond(), [&](const Stmt *S) {
           const auto *Tested = dyn_cast<DeclRefExpr>(S);
           return Tested && Tested->getDecl() == R->getDecl();
         });
}

/// Finds the && and || whose value is needed where the ways through them meet
/// again: as an element, or as the condition of a do ... while. And those that
/// are part of the condition of a loop that waits.
void Generator::findMeetings() {
  for (const CFGBlock *B : *Graph) {
    llvm::SmallVector<const Expr *, 2> Meet;
    auto Add = [&](const Stmt *S) {
      if (const auto *L = dyn_cast_or_null<BinaryOperator>(S);
          L && L->isLogicalOp())
        Meet.push_back(L);
    };
    for (const CFGElement &X : *B)
      if (const auto St = X.getAs<CFGStmt>())
        Add(St->getStmt());
    if (const auto *Condition =
            dyn_cast_or_null<Expr>(B->getTerminatorCondition());
        Condition && B->empty() && B->pred_size() != 1)
      Add(Condition->IgnoreParens());
    Block &Mine = Out.Blocks[B->getBlockID()];
    const Stmt *T = B->getTerminatorStmt();
    const bool Branches = T && B->succ_size() == 2;
    if (const auto *Condition =
            isa_and_nonnull<ForStmt, WhileStmt>(T) && isForWait(T)
                ? dyn_cast_or_null<Expr>(B->getTerminatorCondition(false))
                : nullptr)
      mentions(Condition, [&](const Stmt *S) {
        if (const auto *L = dyn_cast<BinaryOperator>(S))
          WaitConditions.insert(L);
        return false;
      });
    for (const Expr *L : Meet) {
      Met.insert(L);
      (Branches ? Mine.ConditionTemps : Mine.LocalTemps).push_back(L);
    }
  }
}

const IdentifierInfo *onceField(const VarDecl *V, ASTContext &Ctx) {
  if (!V->isStaticLocal() || !Ctx.getLangOpts().CPlusPlus || !V->hasInit() ||
      V->getInit()->isValueDependent() || V->hasConstantInitialization())
    return nullptr;
  return &Ctx.Idents.get(("initialised " + V->getName()).str());
}

/// Where it stands whether \p V has been initialised; null: before the program
/// begins.
const Access *Generator::once(const VarDecl *V) {
  const IdentifierInfo *Field = onceField(V, Ctx);
  if (!Field)
    return nullptr;
  Access A;
  A.From = Access::Base::Var;
  A.Var = V->getCanonicalDecl();
  A.Steps.push_back({Field, nullptr, nullptr});
  return make(A);
}

void Generator::terminator(const CFGBlock &B, Block &Mine) {
  const Stmt *T = B.getTerminatorStmt();
  for (const CFGBlock::AdjacentBlock &A : B.succs()) {
    const CFGBlock *To = A.getReachableBlock();
    Mine.Next.push_back(To ? int(To->getBlockID()) : -1);
  }
  if (!T || B.getTerminator().isTemporaryDtorsBranch() ||
      B.getTerminator().isVirtualBaseBranch()) {
    // An element that may throw ends its block: the second way is its handler.
    if (!T && Mine.Next.size() > 1) {
      Mine.Handler = Mine.Next.back();
      Mine.Next.pop_back();
    }
    return;
  }
  Mine.Leave.S = T;
  Mine.Leave.IsLoop = isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(T);
  if (isa<CXXTryStmt>(T)) {
    Mine.Leave.K = Exit::Kind::Indirect; // to any of the handlers
    return;
  }
  // A static variable: past it, or to its initialiser.
  if (const auto *D = dyn_cast<DeclStmt>(T)) {
    const auto *V = dyn_cast<VarDecl>(D->isSingleDecl() ? D->getSingleDecl()
                                                        : *D->decl_begin());
    const Access *Once = V && Mine.Next.size() == 2 ? once(V) : nullptr;
    if (Once) {
      Mine.Leave.K = Exit::Kind::Branch;
      Mine.Leave.Condition = load(Once);
    } else if (Mine.Next.size() == 2)
      Mine.Next.pop_back();
    return;
  }
  if (isa<IndirectGotoStmt>(T)) {
    Mine.Leave.K = Exit::Kind::Indirect;
    return;
  }
  const auto *Condition = dyn_cast_or_null<Expr>(B.getTerminatorCondition());
  if (isa<SwitchStmt>(T)) {
    Mine.Leave.K = Exit::Kind::Switch;
    Mine.Leave.Condition = Condition ? value(Condition) : unknown();
    return;
  }
  if (Mine.Next.size() == 2) {
    Mine.Leave.K = Exit::Kind::Branch;
    // Of a && b in a condition, this block decides its own operand only.
    if (const auto *L = dyn_cast_or_null<BinaryOperator>(T);
        L && L->isLogicalOp()) {
      Condition = L->getLHS();
      if (Met.count(L))
        Mine.Leave.LeftOf = L;
    }
    if (isa<CXXForRangeStmt>(T))
      Condition = nullptr;
    // The last operand decides the rest where the block is that of `b` in a &&
    // b, or the empty one behind a b that may throw; where the ways meet first
    // (do ... while), the whole is of the block.
    auto IsElement = [&](const Expr *E) {
      return llvm::any_of(B, [&](const CFGElement &X) {
        const auto St = X.getAs<CFGStmt>();
        return St && St->getStmt() == E;
      });
    };
    while (const auto *L = dyn_cast_or_null<BinaryOperator>(
               Condition ? Condition->IgnoreParens() : nullptr)) {
      if (!L->isLogicalOp() || (B.empty() && B.pred_size() != 1) ||
          IsElement(L))
        break;
      Condition = L->getRHS();
    }
    Mine.Leave.Condition = Condition ? value(Condition) : unknown();
    if (Condition && !Condition->isTypeDependent() &&
        (isTimeGate(Condition) || isForWait(T)))
      timeGate(Condition);
  }
}

bool Generator::run(unsigned MaxBlocks) {
  CFG::BuildOptions Options;
  Options.AddInitializers = true;
  Options.AddCXXDefaultInitExprInCtors = true;
  Options.AddImplicitDtors = true;
  Options.AddEHEdges = true;
  Options.AddCXXNewAllocator = false;
  Options.AddStaticInitBranches = true;
  Options.PruneTriviallyFalseEdges = true;
  Options.setAlwaysAdd(Stmt::BinaryOperatorClass)
      .setAlwaysAdd(Stmt::CompoundAssignOperatorClass)
      .setAlwaysAdd(Stmt::UnaryOperatorClass)
      .setAlwaysAdd(Stmt::MemberExprClass)
      .setAlwaysAdd(Stmt::AtomicExprClass);
  Graph = CFG::buildCFG(Out.F, Out.F->getBody(), &Ctx, Options);
  if (!Graph || Graph->size() > MaxBlocks)
    return false;
  Out.Blocks.resize(Graph->getNumBlockIDs());
  Out.Entry = Graph->getEntry().getBlockID();
  Out.ExitBlock = Graph->getExit().getBlockID();
  findMeetings();
  llvm::SmallVector<const VarDecl *, 8> Alive;
  if (Ctx.getLangOpts().Exceptions)
    findUnwinding(Out.F->getBody(), Alive, 0);
  for (const CFGBlock *B : *Graph) {
    Block &Mine = Out.Blocks[B->getBlockID()];
    Into = &Mine;
    if (const Stmt *L = B->getLabel()) {
      // Neighbouring case labels fold into one block.
      for (const Stmt *X = L; X;) {
        if (const auto *C = dyn_cast<CaseStmt>(X)) {
          Expr::EvalResult Low, High;
          if (!C->getLHS()->isValueDependent() &&
              C->getLHS()->EvaluateAsInt(Low, Ctx)) {
            int64_t From = Low.Val.getInt().getExtValue(), To = From;
            if (C->getRHS() && C->getRHS()->EvaluateAsInt(High, Ctx))
              To = High.Val.getInt().getExtValue();
            Mine.Cases.push_back({From, To});
          }
        } else if (isa<DefaultStmt>(X))
          Mine.IsDefault = true;
        break;
      }
    }
    for (const CFGElement &Element : *B) {
      switch (Element.getKind()) {
      case CFGElement::Statement:
      case CFGElement::Constructor:
      case CFGElement::CXXRecordTypedCall:
        element(Element.castAs<CFGStmt>().getStmt());
        break;
      case CFGElement::Initializer: {
        const CXXCtorInitializer *I =
            Element.castAs<CFGInitializer>().getInitializer();
        if (!I->isAnyMemberInitializer() && I->getInit()) {
          // A base, or the same object by another constructor.
          const auto *C =
              dyn_cast<CXXConstructExpr>(I->getInit()->IgnoreImplicit());
          Access A;
          A.From = Access::Base::This;
          if (C && !C->getConstructor()->isCopyOrMoveConstructor())
            initialise(make(A), C, C->getType());
          break;
        }
        if (!I->isAnyMemberInitializer() ||
            !I->getAnyMember()->getIdentifier() || !I->getInit())
          break;
        Access A;
        A.From = Access::Base::This;
        A.Steps.push_back(
            {I->getAnyMember()->getIdentifier(), nullptr, I->getAnyMember()});
        QualType T = I->getAnyMember()->getType();
        const Expr *Init = I->getInit();
        if (const auto *D = dyn_cast<CXXDefaultInitExpr>(Init))
          Init = D->getExpr();
        if (T->isReferenceType())
          assignValue(make(A), address(place(Init)), Init);
        else if (!T->isArrayType())
          assign(make(A), Init, T);
        break;
      }
      case CFGElement::AutomaticObjectDtor:
      case CFGElement::LifetimeEnds: {
        const VarDecl *V =
            Element.getKind() == CFGElement::LifetimeEnds
                ? Element.castAs<CFGLifetimeEnds>().getVarDecl()
                : Element.castAs<CFGAutomaticObjDtor>().getVarDecl();
        if (V->getType()->isReferenceType())
          break;
        Fact F = endOf(V);
        F.S = Element.getKind() == CFGElement::LifetimeEnds
                  ? Element.castAs<CFGLifetimeEnds>().getTriggerStmt()
                  : Element.castAs<CFGAutomaticObjDtor>().getTriggerStmt();
        Mine.Facts.push_back(F);
        break;
      }
      default:
        break;
      }
    }
    terminator(*B, Mine);
    if (!Unwinding.empty())
      unwind(*B, Mine);
  }
  // Loop heads: targets of edges that go back to an ancestor of a depth-first
  // walk.
  llvm::SmallVector<std::pair<int, unsigned>, 32> Stack = {{Out.Entry, 0}};
  std::vector<uint8_t> Color(Out.Blocks.size(), 0);
  Color[Out.Entry] = 1;
  while (!Stack.empty()) {
    auto &[B, I] = Stack.back();
    const Block &Mine = Out.Blocks[B];
    if (I > Mine.Next.size()) {
      Color[B] = 2;
      Stack.pop_back();
      continue;
    }
    const int To = I < Mine.Next.size() ? Mine.Next[I] : Mine.Handler;
    ++I;
    if (To < 0)
      continue;
    if (Color[To] == 1)
      Out.Blocks[To].LoopHead = true;
    else if (!Color[To]) {
      Color[To] = 1;
      Stack.push_back({To, 0});
    }
  }
  return true;
}

/// Clang's CFG asks each member of a destructor's class how it dies, which only
/// complete classes can tell; on broken code some are not.
static bool hasIncompleteParts(const FunctionDecl *F) {
  const auto *D = dyn_cast<CXXDestructorDecl>(F);
  if (!D)
    return false;
  auto Incomplete = [](QualType T) {
    while (const ArrayType *A = T->getAsArrayTypeUnsafe())
      T = A->getElementType();
    const CXXRecordDecl *R = T->getAsCXXRecordDecl();
    return R && !R->hasDefinition();
  };
  return llvm::any_of(D->getParent()->bases(),
                      [&](const CXXBaseSpecifier &B) {
                        return Incomplete(B.getType());
                      }) ||
         llvm::any_of(D->getParent()->fields(), [&](const FieldDecl *Field) {
           return Incomplete(Field->getType());
         });
}

std::unique_ptr<FunctionFacts> generateFacts(const FunctionDecl *F,
                                             ASTContext &Ctx,
                                             ModelMatcher &Models,
                                             unsigned MaxBlocks) {
  auto Facts = std::make_unique<FunctionFacts>();
  Facts->F = F;
  if (!F->getBody() || F->isInvalidDecl() || F->isDependentContext() ||
      hasIncompleteParts(F))
    return nullptr;
  if (!Generator(*Facts, Ctx, Models).run(MaxBlocks))
    return nullptr;
  return Facts;
}

} // namespace iot
