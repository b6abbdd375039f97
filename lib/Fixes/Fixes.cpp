//===- Fixes.cpp - What a reviewer would ask for --------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Which edit mends which finding. docs/fixes.md says the same for people.
//
//===----------------------------------------------------------------------===//

#include "Fixes/Fixes.h"
#include "Fixes/Source.h"
#include "Lifecycle/Surroundings.h"
#include "Models/ModelRegistry.h"
#include "Support/FileScope.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Analysis/Analyses/LiveVariables.h"
#include "clang/Analysis/AnalysisDeclContext.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/Support/Regex.h"

using namespace clang;

namespace iot {

namespace {

/// The SDK's question whether a connect is allowed, asked of one handle.
struct Gate {
  std::string Allowed;
  bool Usable = false; ///< as code at the place of the call

  /// The same, asked the other way round.
  std::string connected() const {
    if (llvm::StringRef(Allowed).starts_with("!"))
      return Allowed.substr(1);
    for (auto [From, To] : {std::pair(" == ", " != "), {" != ", " == "}})
      if (const size_t At = Allowed.find(From); At != std::string::npos)
        return Allowed.substr(0, At) + To + Allowed.substr(At + 4);
    return "!" + Allowed;
  }
};

class Mender {
public:
  Mender(const Finding &F, ASTContext &Ctx, const ModelRegistry &Models,
         const FileScope &TopLevel)
      : F(F), Ctx(Ctx), Models(Models), TopLevel(TopLevel),
        Src(F.In, F.At, Ctx, TopLevel) {}
  std::vector<Fix> run();

private:
  void gate();
  void teardown();
  void leaveToSdk();
  void wait();
  const Expr *overwritten() const;
  void say(std::string Title) {
    All.push_back({F.At->getBeginLoc(), std::move(Title), false, {}});
  }

  Gate gateOf() const;
  bool gateCovers() const;
  bool isOther() const;
  bool isAsked(const Gate &G) const;
  bool opens(const Expr *Condition) const;
  std::string flag() const;
  Source::Edits around(const Gate &G) const;
  Source::Edits inCondition(const Gate &G) const;
  std::optional<bool> successMakes(const Expr *Whole) const;
  bool onlyWaits(const Stmt *Round) const;
  bool isUnread(const BinaryOperator *Kept, const Stmt *Taker, bool Way) const;

  const Finding &F;
  ASTContext &Ctx;
  const ModelRegistry &Models;
  const FileScope &TopLevel;
  Source Src;
  std::vector<Fix> All;
};

} // namespace

static void replaceAll(std::string &In, llvm::StringRef From,
                       llvm::StringRef To) {
  for (size_t At = 0; (At = In.find(From.str(), At)) != std::string::npos;
       At += To.size())
    In.replace(At, From.size(), To.str());
}

Gate Mender::gateOf() const {
  Gate G;
  G.Allowed = F.Call->Owner->Gate;
  if (G.Allowed.empty())
    return G;
  const bool Names = llvm::StringRef(G.Allowed).contains("{handle}");
  const Place &P = F.Call->Handle;
  const Expr *E = nullptr;
  QualType Of; // of what it yields, if that is an owner
  bool IsArrow = false;
  if (P.From == Place::Root::Arg && !P.Deref && P.Fields.empty()) {
    // A cast that the author wrote is needed here, too.
    if (const auto *Call = dyn_cast<CallExpr>(F.At);
        Call && P.Index < Call->getNumArgs())
      E = Call->getArg(P.Index)->IgnoreParenImpCasts();
  } else if (const auto *Call = dyn_cast<CXXMemberCallExpr>(F.At);
             Call && P.From == Place::Root::This) {
    E = Call->getImplicitObjectArgument();
    // Of an owner, not of what it yields.
    if (const auto *O = dyn_cast_or_null<CXXOperatorCallExpr>(
            E ? E->IgnoreParenImpCasts() : nullptr);
        O && O->getOperator() == OO_Arrow) {
      Of = E->getType();
      E = O->getArg(0);
      IsArrow = true;
    }
  }
  const auto *This = E ? dyn_cast<CXXThisExpr>(E->IgnoreImpCasts()) : nullptr;
  const bool IsImplied = This && This->isImplicit();
  const auto Text = !E          ? std::nullopt
                    : IsImplied ? std::optional(std::string())
                                : Src.repeatable(E);
  G.Usable = Text || !Names;
  const std::string Handle = Text               ? *Text
                             : F.Handle.empty() ? std::string("handle")
                                                : F.Handle;
  std::string Receiver = Handle;
  if (E && Text && !IsImplied) {
    const Expr *Object = E;
    if (const auto *U = dyn_cast<UnaryOperator>(E->IgnoreParens());
        U && U->getOpcode() == UO_AddrOf)
      Object = U->getSubExpr();
    else
      IsArrow |= E->getType()->isPointerType();
    if (Of.isNull())
      Of = Object->getType();
    Receiver = Src.operand(Object);
  }
  const std::string Dot =
      Receiver.empty() ? "" : Receiver + (IsArrow ? "->" : ".");
  for (llvm::StringRef Member : {"({handle})->", "{handle}->", "{handle}."})
    replaceAll(G.Allowed, Member, Dot);
  replaceAll(G.Allowed, "{handle}", Handle);
  if (G.Usable) {
    std::string Asked = G.Allowed;
    if (IsImplied && Names) {
      // Of the object that the method is called for.
      Asked = F.Call->Owner->Gate;
      replaceAll(Asked, "{handle}", "this");
      Receiver = "this";
      Of = E->getType();
    }
    // The handle itself may be spelled in other ways than as a receiver.
    if (Names && Asked.find(Receiver) == std::string::npos)
      Receiver = Handle;
    G.Usable = Src.knows(Asked, Receiver, Of);
  }
  // A question for another kind of handle does not compile.
  const llvm::StringRef Asks =
      llvm::StringRef(F.Call->Owner->Gate).split("({handle}").first.ltrim("!");
  if (G.Usable && E && Asks.size() < F.Call->Owner->Gate.size())
    for (const NamedDecl *D : TopLevel.find(Asks))
      if (const auto *Fn = dyn_cast<FunctionDecl>(D); Fn && Fn->getNumParams())
        G.Usable &= Fn->getParamDecl(0)->getType()->isIntegerType() ==
                    E->getType()->isIntegerType();
  return G;
}

/// Whether past the gate nothing is left to report.
bool Mender::gateCovers() const {
  if (F.Was == Conn::Open && !F.MaybeOpening)
    return true;
  const llvm::StringRef Text = F.Call->Owner->Gate;
  return llvm::any_of(F.Call->Owner->Functions, [&](const FunctionModel &M) {
    llvm::StringRef Name = M.Name;
    if (const size_t At = Name.rfind("::"); At != llvm::StringRef::npos)
      Name = Name.substr(At + 2);
    return M.What == Role::Status && M.TrueWhileOpening && Text.contains(Name);
  });
}

/// Whether \p Condition makes an attempt itself, and may come to be edited.
bool Mender::opens(const Expr *Condition) const {
  return Condition && mentions(Condition, [&](const Stmt *S) {
           const auto *Call = dyn_cast<CallExpr>(S);
           const auto *Callee = Call ? Call->getDirectCallee() : nullptr;
           return Callee &&
                  llvm::any_of(
                      F.Call->Owner->Functions, [&](const FunctionModel &M) {
                        return M.opens() &&
                               Callee->getQualifiedNameAsString() == M.Name;
                      });
         });
}

/// The gate around the call, or in the condition that holds nothing else.
Source::Edits Mender::around(const Gate &G) const {
  const Stmt *S = Src.statement();
  if (!S)
    return {};
  const Stmt *Body = S, *Parent = Src.parentOf(S);
  if (const auto *Block = dyn_cast_or_null<CompoundStmt>(Parent);
      Block && Block->size() == 1) {
    Body = Block;
    Parent = Src.parentOf(Block);
  }
  if (const auto *If = dyn_cast_or_null<IfStmt>(Parent);
      If && If->getThen() == Body && !If->getElse() && !opens(If->getCond()))
    if (Source::Edits Joined = Src.conjoin(If, G.Allowed); !Joined.empty())
      return Joined;
  return Src.guard(S, G.Allowed);
}

/// \p E, or what it assigns.
static const Expr *assigned(const Expr *E) {
  E = E->IgnoreParenImpCasts();
  const auto *B = dyn_cast<BinaryOperator>(E);
  return B && B->getOpcode() == BO_Assign ? B->getRHS()->IgnoreParenImpCasts()
                                          : E;
}

/// What the condition \p Whole, around the call, says of a successful one.
std::optional<bool> Mender::successMakes(const Expr *Whole) const {
  const Condition &Success = F.Call->Success;
  if (Success.K != Condition::Kind::AnyOf)
    return std::nullopt;
  BinaryOperatorKind Op = BO_NE;
  int64_t Than = 0;
  bool Negated = false;
  const Expr *E = Whole->IgnoreParenImpCasts();
  while (const auto *U = dyn_cast<UnaryOperator>(E)) {
    if (U->getOpcode() != UO_LNot)
      return std::nullopt;
    Negated = !Negated;
    E = U->getSubExpr()->IgnoreParenImpCasts();
  }
  if (assigned(E) != F.At) {
    const auto *B = dyn_cast<BinaryOperator>(E);
    if (!B || !B->isComparisonOp())
      return std::nullopt;
    const Expr *L = B->getLHS(), *R = B->getRHS();
    Op = B->getOpcode();
    if (assigned(R)->IgnoreImplicit() == F.At || assigned(R) == F.At) {
      std::swap(L, R);
      if (!BinaryOperator::isEqualityOp(Op))
        return std::nullopt;
    }
    Expr::EvalResult Value;
    if (assigned(L) != F.At || !R->EvaluateAsInt(Value, Ctx))
      return std::nullopt;
    Than = Value.Val.getInt().getExtValue();
  }
  std::optional<bool> Answer;
  for (const Comparison &C : Success.Any) {
    if (!C.Fields.empty() || !C.HasValue || C.Mask)
      return std::nullopt;
    // Of the values that mean success only the exact ones, and "not zero".
    std::optional<bool> Is;
    if (C.Compare == Comparison::Op::EQ)
      switch (Op) {
      case BO_EQ:
        Is = C.Value == Than;
        break;
      case BO_NE:
        Is = C.Value != Than;
        break;
      case BO_LT:
        Is = C.Value < Than;
        break;
      case BO_LE:
        Is = C.Value <= Than;
        break;
      case BO_GT:
        Is = C.Value > Than;
        break;
      case BO_GE:
        Is = C.Value >= Than;
        break;
      default:
        break;
      }
    else if (C.Compare == Comparison::Op::NE && C.Value == Than)
      Is = Op == BO_NE   ? std::optional(true)
           : Op == BO_EQ ? std::optional(false)
                         : std::nullopt;
    if (!Is || (Answer && *Answer != *Is))
      return std::nullopt;
    Answer = Is;
  }
  return Answer ? std::optional(*Answer != Negated) : std::nullopt;
}

/// Whether \p Round, the body of a loop, calls nothing but waits.
bool Mender::onlyWaits(const Stmt *Round) const {
  return !mentions(Round, [&](const Stmt *S) {
    const auto *Call = dyn_cast<CallExpr>(S);
    const FunctionDecl *FD = Call ? Call->getDirectCallee() : nullptr;
    return Call &&
           !(FD && !Models.waits(FD->getQualifiedNameAsString()).empty());
  });
}

/// Whether nobody reads what \p Kept has assigned in the condition of \p Taker
/// where that condition is \p Way.
bool Mender::isUnread(const BinaryOperator *Kept, const Stmt *Taker,
                      bool Way) const {
  const auto *To = dyn_cast<DeclRefExpr>(Kept->getLHS()->IgnoreParens());
  const auto *V = To ? dyn_cast<VarDecl>(To->getDecl()) : nullptr;
  if (!V || !V->hasLocalStorage() || !V->getType()->isIntegerType() ||
      V->getType().isVolatileQualified())
    return false;
  // It is read and assigned only where that is to be seen.
  int Hidden = 0;
  mentions(F.In->getBody(), [&](const Stmt *S) {
    const auto IsIt = [&](const Stmt *X) {
      const auto *R = dyn_cast<DeclRefExpr>(X);
      return R && R->getDecl() == V;
    };
    const auto *Cast = dyn_cast<ImplicitCastExpr>(S);
    const auto *B = dyn_cast<BinaryOperator>(S);
    Hidden += IsIt(S);
    Hidden -=
        (Cast && Cast->getCastKind() == CK_LValueToRValue &&
         IsIt(Cast->getSubExpr()->IgnoreParens())) ||
        (B && B->getOpcode() == BO_Assign && IsIt(B->getLHS()->IgnoreParens()));
    Hidden += isa<LambdaExpr>(S) ? 1 : 0;
    return false;
  });
  if (Hidden)
    return false;
  AnalysisDeclContextManager Manager(Ctx);
  AnalysisDeclContext *Context = Manager.getContext(F.In);
  Context->getCFGBuildOptions().setAllAlwaysAdd(); // as liveness wants it
  const CFG *Graph = Context->getCFG();
  const auto Live =
      Graph ? LiveVariables::computeLiveness(*Context, true) : nullptr;
  if (!Live)
    return false;
  for (const CFGBlock *B : *Graph) {
    if (B->getTerminatorStmt() != Taker || B->succ_size() != 2)
      continue;
    const CFGBlock *Next = *(Way ? B->succ_begin() : B->succ_begin() + 1);
    while (Next && Next->empty() && Next->succ_size() == 1)
      Next = *Next->succ_begin();
    if (!Next)
      return false;
    for (const CFGElement &E : *Next)
      if (const auto S = E.getAs<CFGStmt>())
        return !Live->isLive(S->getStmt(), V);
    return !Live->isLive(Next, V);
  }
  return false;
}

/// Where the result decides: who is connected has connected.
Source::Edits Mender::inCondition(const Gate &G) const {
  const auto Path = Src.path();
  if (Path.empty()) // in no body: a member's initializer, a default argument
    return {};
  // From the call up to the whole of what is asked about it.
  size_t I = Path.size() - 1;
  const BinaryOperator *Kept = nullptr;
  for (; I > 0; --I) {
    const Stmt *P = Path[I - 1];
    const auto *B = dyn_cast<BinaryOperator>(P);
    const auto *U = dyn_cast<UnaryOperator>(P);
    if (!Kept && B && B->getOpcode() == BO_Assign && B->getRHS() == Path[I] &&
        isa_and_nonnull<ParenExpr>(I > 1 ? Path[I - 2] : nullptr)) {
      Kept = B;
      --I; // with its parentheses
    } else if (!(isa<ParenExpr, ImplicitCastExpr, FullExpr>(P) ||
                 (B && B->isComparisonOp()) ||
                 (U && U->getOpcode() == UO_LNot)))
      break;
  }
  // Parentheses of the statement, or of the author, stay outside.
  while (I + 1 < Path.size() && Path[I + 1] != Kept &&
         isa<ParenExpr, ImplicitCastExpr, FullExpr>(Path[I]))
    ++I;
  const auto *Whole = dyn_cast<Expr>(Path[I]);
  if (!Whole || I == 0 || !Src.editable(Whole->getSourceRange()))
    return {};
  const std::optional<bool> Says = successMakes(Whole);
  if (!Says)
    return {};
  // Who takes the answer.
  size_t N = I - 1;
  while (N > 0 && isa<ImplicitCastExpr, FullExpr>(Path[N]))
    --N;
  const Stmt *Taker = Path[N], *Given = Path[N + 1];
  bool Parens = false, InParens = false;
  while (N > 0 && isa<ParenExpr, ImplicitCastExpr, FullExpr>(Taker)) {
    InParens |= isa<ParenExpr>(Taker);
    Given = Taker;
    Taker = Path[--N];
  }
  const auto *Logical = dyn_cast<BinaryOperator>(Taker);
  const Stmt *Round = nullptr;
  bool Takes = false;
  if (const auto *If = dyn_cast<IfStmt>(Taker))
    Takes = If->getCond() == Given && !If->getConditionVariable();
  else if (const auto *W = dyn_cast<WhileStmt>(Taker)) {
    Takes = W->getCond() == Given && !W->getConditionVariable();
    Round = W->getBody();
  } else if (const auto *D = dyn_cast<DoStmt>(Taker)) {
    Takes = D->getCond() == Given;
    Round = D->getBody();
  } else if (const auto *L = dyn_cast<ForStmt>(Taker)) {
    Takes = L->getCond() == Given;
    Round = L->getBody();
  } else if (const auto *C = dyn_cast<ConditionalOperator>(Taker))
    Takes = C->getCond() == Given;
  else if (Logical && Logical->isLogicalOp()) {
    Takes = true;
    Parens = !InParens && (Logical->getOpcode() == BO_LAnd) == *Says;
  } else if (Whole->getType()->isBooleanType() ||
             (!Ctx.getLangOpts().CPlusPlus && Whole != F.At)) {
    // Kept or handed on: the answer is no more than yes or no.
    if (isa<ReturnStmt>(Taker))
      Takes = true;
    else if (const auto *Decl = dyn_cast<DeclStmt>(Taker))
      Takes = Decl->isSingleDecl();
    else if (Logical && Logical->getOpcode() == BO_Assign)
      Takes = Logical->getRHS() == Given;
  }
  if (!Takes || (Kept && !isUnread(Kept, Taker, *Says)))
    return {};
  // It would wait for as long as it is connected: the answer was read the wrong
  // way round.
  if (*Says && Round && onlyWaits(Round))
    return {};
  const std::string Text = *Says ? G.connected() + " || " : G.Allowed + " && ";
  Source::Edits Edits = {FixItHint::CreateInsertion(
      Whole->getBeginLoc(), (Parens ? "(" : "") + Text)};
  if (Parens)
    Edits.push_back(FixItHint::CreateInsertion(
        Lexer::getLocForEndOfToken(Whole->getEndLoc(), 0,
                                   Ctx.getSourceManager(), Ctx.getLangOpts()),
        ")"));
  return Edits;
}

/// Whether the second connect asks for something else than the first: then the
/// live connection is not the one that is wanted.
bool Mender::isOther() const {
  const auto *Now = dyn_cast<CallExpr>(F.At);
  const auto *Then = dyn_cast_or_null<CallExpr>(F.OpenedAt);
  if (!Now || !Then || Now == Then || F.OpenedBy != F.Call ||
      Now->getNumArgs() != Then->getNumArgs())
    return false;
  for (unsigned I = 0; I < Now->getNumArgs(); ++I) {
    const Place &H = F.Call->Handle;
    if (H.From == Place::Root::Arg && H.Index == I)
      continue;
    if (Src.text(Now->getArg(I)->getSourceRange()) !=
        Src.text(Then->getArg(I)->getSourceRange()))
      return true;
  }
  return false;
}

/// With (&x)->y as x.y, which is the same question.
static std::string plain(llvm::StringRef Text) {
  std::string Out = Text.str();
  llvm::Regex Pointer("\\(&([A-Za-z_0-9.]+)\\)->");
  llvm::SmallVector<llvm::StringRef, 2> Parts;
  while (Pointer.match(Out, &Parts)) {
    const size_t At = Parts[0].data() - Out.data(), Size = Parts[0].size();
    Out.replace(At, Size, Parts[1].str() + ".");
  }
  return Out;
}

/// Whether the gate stands before the call already, so that it is something
/// that happens between the two that must be prevented.
bool Mender::isAsked(const Gate &G) const {
  if (F.Loop || !F.In || !F.In->getBody())
    return false;
  const std::string Yes = plain(G.connected()), No = plain(G.Allowed);
  const SourceManager &SM = Ctx.getSourceManager();
  // What was asked before a loop says nothing of its second pass, and what is
  // asked at its end nothing of the first.
  const Stmt *Within = loopAround(Src.path());
  for (const Expr *Condition :
       conditionsBefore(Within ? Within : F.In->getBody(), F.At)) {
    const std::string Text = plain(Src.text(Condition->getSourceRange()));
    if (SM.isBeforeInTranslationUnit(Condition->getBeginLoc(),
                                     F.At->getBeginLoc()) &&
        (llvm::StringRef(Text).contains(Yes) ||
         llvm::StringRef(Text).contains(No)))
      return true;
  }
  return false;
}

/// What sets and clears a flag that tells what the SDK does not.
std::string Mender::flag() const {
  const auto NameOf = [](const Condition &C) {
    return C.Any.empty() ? std::string() : C.Any.front().Name;
  };
  for (const CallbackModel &C : F.Call->Owner->Callbacks) {
    const std::string Up = NameOf(C.Up), Down = NameOf(C.Down);
    if (!Up.empty() && !Down.empty())
      return Up + " sets and " + Down + " clears" +
             (C.Register.empty() ? "" : ", in the callback of " + C.Register);
  }
  return "the events of " + F.Call->Owner->Name + " set and clear";
}

/// Connects only where the SDK says that there is no connection.
void Mender::gate() {
  if (F.Call->Owner->Gate.empty())
    return say("connect only while no connection is up: keep a flag that " +
               flag() + ", and ask it first");
  const Gate G = gateOf();
  if (isOther())
    say("close the connection before another one is opened");
  Fix Mine{F.At->getBeginLoc(), "connect only if " + G.Allowed, false, {}};
  // Where the answer was read the wrong way round, another one changes nothing.
  if (G.Usable && gateCovers() && !F.AskedAt && !isAsked(G)) {
    Mine.Edits = Src.statement() ? around(G) : inCondition(G);
    Mine.Safe = !Mine.Edits.empty() && !isOther();
  }
  All.push_back(std::move(Mine));
}

/// The variable that \p F.At makes a new connection for, and what stands in the
/// way of closing the old one before.
const Expr *Mender::overwritten() const {
  const Place &P = F.Call->Handle;
  if (P.From == Place::Root::Arg && P.Deref && P.Fields.empty()) {
    const auto *Call = dyn_cast<CallExpr>(F.At);
    if (!Call || P.Index >= Call->getNumArgs())
      return nullptr;
    const auto *U =
        dyn_cast<UnaryOperator>(Call->getArg(P.Index)->IgnoreParenCasts());
    return U && U->getOpcode() == UO_AddrOf ? U->getSubExpr()->IgnoreParens()
                                            : nullptr;
  }
  for (const Stmt *S : llvm::reverse(Src.path()))
    if (const auto *B = dyn_cast<BinaryOperator>(S))
      return B->getOpcode() == BO_Assign &&
                     B->getRHS()->IgnoreParenCasts() == F.At
                 ? B->getLHS()->IgnoreParens()
                 : nullptr;
  return nullptr;
}

/// Whether \p E, a variable or a member, holds a handle or null at any time.
static bool isAlwaysSet(const Expr *E) {
  if (const auto *M = dyn_cast<MemberExpr>(E)) {
    const auto *Field = dyn_cast<FieldDecl>(M->getMemberDecl());
    if (!Field)
      return isa<VarDecl>(M->getMemberDecl());
    if (!isa<CXXThisExpr>(M->getBase()->IgnoreParenImpCasts()))
      return !M->isArrow() && isAlwaysSet(M->getBase()->IgnoreParenImpCasts());
    if (Field->hasInClassInitializer())
      return true;
    const auto *Class = dyn_cast<CXXRecordDecl>(Field->getParent());
    return Class && Class->hasUserDeclaredConstructor() &&
           llvm::all_of(Class->ctors(), [&](const CXXConstructorDecl *C) {
             return C->isCopyOrMoveConstructor() || C->isDeleted() ||
                    llvm::any_of(C->inits(), [&](const CXXCtorInitializer *I) {
                      return I->getMember() == Field && I->isWritten();
                    });
           });
  }
  // An element of an array, of which all are.
  if (const auto *A = dyn_cast<ArraySubscriptExpr>(E)) {
    const Expr *Base = A->getBase()->IgnoreParenImpCasts();
    return Base->getType()->isArrayType() && isAlwaysSet(Base);
  }
  const auto *R = dyn_cast<DeclRefExpr>(E);
  const auto *V = R ? dyn_cast<VarDecl>(R->getDecl()) : nullptr;
  return V && !isa<ParmVarDecl>(V) && (V->hasGlobalStorage() || V->hasInit());
}

/// Closes what is there before something else takes its place.
void Mender::teardown() {
  const Expr *E = overwritten();
  const auto Handle = E ? Src.repeatable(E) : std::nullopt;
  std::string Text = F.Call->Owner->Teardown;
  if (isa<CXXNewExpr>(F.At))
    Text = "delete {handle};"; // by whom is for a person to say
  if (Text.empty() || !Handle) {
    // Which variable holds the old one is not to be seen from here.
    replaceAll(Text, "{handle&}", "&...");
    replaceAll(Text, "{handle}", "...");
    return say(std::string("close the old one first") +
               (Text.empty() ? "" : ": ") +
               llvm::StringRef(Text).rtrim(';').str());
  }
  const std::string &Name = *Handle;
  replaceAll(Text, "{handle&}", "&" + Src.operand(E));
  replaceAll(Text, "{handle}", Name);
  Fix Mine{F.At->getBeginLoc(),
           "close it first: " + llvm::StringRef(Text).rtrim(';').str(),
           false,
           {}};
  const Stmt *S = Src.inBlock();
  // Nothing on the way may come back, or leave the call out.
  bool Straight = S;
  const auto Path = Src.path();
  for (const auto *I = llvm::find(Path, S); I != Path.end(); ++I) {
    const auto *B = dyn_cast<BinaryOperator>(*I);
    const auto *If = dyn_cast<IfStmt>(*I);
    Straight &=
        (isa<Expr>(*I) && !isa<AbstractConditionalOperator>(*I) &&
         !(B && (B->isLogicalOp() || B->isCommaOp()))) ||
        isa<ReturnStmt>(*I) || (isa<DeclStmt>(*I) && F.Call->Handle.Deref) ||
        (If && std::next(I) != Path.end() && *std::next(I) == If->getCond());
  }
  // Who else knows it would be left with a dead one.
  const auto DeclOf = [](const Expr *X) -> const Decl * {
    if (const auto *R = dyn_cast<DeclRefExpr>(X))
      return R->getDecl();
    const auto *M = dyn_cast<MemberExpr>(X);
    return M ? M->getMemberDecl() : nullptr;
  };
  bool Aliased = false;
  if (F.In && F.In->getBody())
    mentions(F.In->getBody(), [&](const Stmt *X) {
      const Expr *Taken = nullptr;
      if (const auto *B = dyn_cast<BinaryOperator>(X);
          B && B->getOpcode() == BO_Assign)
        Taken = B->getRHS();
      else if (const auto *D = dyn_cast<DeclStmt>(X); D && D->isSingleDecl())
        if (const auto *V = dyn_cast<VarDecl>(D->getSingleDecl()))
          Taken = V->getInit();
      if (!Taken)
        return false;
      Taken = Taken->IgnoreParenCasts();
      Aliased |= DeclOf(Taken) && DeclOf(Taken) == DeclOf(E);
      return false;
    });
  // What the new one is made from must not be gone.
  unsigned Mentions = 0;
  if (S)
    mentions(S, [&](const Stmt *X) {
      const auto *M = dyn_cast<Expr>(X);
      Mentions += M && DeclOf(M) && DeclOf(M) == DeclOf(E) &&
                  !Ctx.getSourceManager().isBeforeInTranslationUnit(
                      F.At->getEndLoc(), M->getBeginLoc());
      return false;
    });
  if (Straight && !isa<CXXNewExpr>(F.At) && !Aliased && Mentions <= 1 &&
      !F.InSdkHandler && !F.Stale && isAlwaysSet(E) &&
      E->getType()->isPointerType() && Src.knows(Text, Name, QualType())) {
    const LangOptions &L = Ctx.getLangOpts();
    const char *Null = L.CPlusPlus11 || L.C23                        ? "nullptr"
                       : Ctx.Idents.get("NULL").hasMacroDefinition() ? "NULL"
                                                                     : "0";
    const std::string Unit = Src.indent();
    std::vector<std::string> Lines = {"if (" + Name + ") {"};
    for (llvm::StringRef Rest = Text; !Rest.empty();) {
      const auto [First, Others] = Rest.split("; ");
      Lines.push_back(Unit + First.rtrim(';').str() + ";");
      Rest = Others;
    }
    Lines.push_back(Unit + Name + " = " + Null + ";");
    Lines.push_back("}");
    Mine.Edits = Src.insertBefore(S, Lines);
    Mine.Safe = !Mine.Edits.empty();
  }
  All.push_back(std::move(Mine));
  if (E->getType()->isPointerType())
    say("or keep it, and create one only where '" + Name + "' is null");
}

/// How long is for a person to say.
void Mender::wait() {
  std::string Title = "wait before the next attempt, longer after each one";
  for (const Model *M : Models.models())
    if (!M->Pause.empty() && Src.knows(M->Pause, "", QualType())) {
      Title += ", such as " + M->Pause;
      break;
    }
  say(std::move(Title));
}

/// Takes away the program's own attempt.
void Mender::leaveToSdk() {
  Fix Mine{F.At->getBeginLoc(),
           "leave it to " + F.Call->Owner->Name + " to reconnect",
           false,
           {}};
  // Whoever closed it on purpose may need it: that is for a person to say.
  if (const Stmt *S = Src.statement(); S && (!F.Needed || F.InSdkHandler)) {
    Mine.Edits = Src.remove(S);
    Mine.Safe = !Mine.Edits.empty() && !F.Needed;
  }
  All.push_back(std::move(Mine));
}

std::vector<Fix> Mender::run() {
  switch (F.What) {
  case Defect::DoubleConnect:
  case Defect::UngatedRetryLoop:
  case Defect::UnguardedConnect:
    gate();
    break;
  case Defect::OverwrittenConnection:
    teardown();
    break;
  case Defect::CompetingReconnect:
    leaveToSdk();
    break;
  case Defect::MisreadState:
    if (F.NotAsked)
      gate();
    break;
  case Defect::ReconnectWithoutBackoff:
  case Defect::ConnectAfterDestroy:
  case Defect::DuplicateClientId:
    break;
  }
  // An attempt that the SDK makes in the program's place waits by itself.
  if (F.NoWait && F.What != Defect::CompetingReconnect)
    wait();
  return std::move(All);
}

std::vector<Fix> fixesOf(const Finding &F, ASTContext &Ctx,
                         const ModelRegistry &Models,
                         const FileScope &TopLevel) {
  return Mender(F, Ctx, Models, TopLevel).run();
}

} // namespace iot
