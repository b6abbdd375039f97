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
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"

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
  Mender(const Finding &F, ASTContext &Ctx, const ModelRegistry &Models)
      : F(F), Ctx(Ctx), Models(Models), Src(F.In, F.At, Ctx) {}
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
  Source::Edits around(const Gate &G) const;
  Source::Edits inCondition(const Gate &G) const;
  std::optional<bool> successMakes(const Expr *Whole) const;

  const Finding &F;
  ASTContext &Ctx;
  const ModelRegistry &Models;
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
  const Place &P = F.Call->Handle;
  const Expr *E = nullptr;
  bool IsArrow = false;
  std::optional<std::string> Text;
  if (P.From == Place::Root::Arg && !P.Deref && P.Fields.empty()) {
    const auto *Call = dyn_cast<CallExpr>(F.At);
    if (Call && P.Index < Call->getNumArgs())
      E = Call->getArg(P.Index)->IgnoreParenCasts();
    IsArrow = E && E->getType()->isPointerType();
  } else if (const auto *Call = dyn_cast<CXXMemberCallExpr>(F.At);
             Call && P.From == Place::Root::This) {
    E = Call->getImplicitObjectArgument();
    IsArrow = E && E->getType()->isPointerType();
    // Of an owner, not of what it yields.
    if (const auto *O = dyn_cast_or_null<CXXOperatorCallExpr>(
            E ? E->IgnoreParenImpCasts() : nullptr);
        O && O->getOperator() == OO_Arrow) {
      E = O->getArg(0);
      IsArrow = true;
    }
  }
  QualType Of = E ? E->getType() : QualType();
  if (E)
    Text = isa<CXXThisExpr>(E->IgnoreImpCasts()) &&
                   cast<CXXThisExpr>(E->IgnoreImpCasts())->isImplicit()
               ? std::string()
               : Src.repeatable(E);
  const bool Names = llvm::StringRef(G.Allowed).contains("{handle}");
  G.Usable = Text || !Names;
  std::string Handle = Text               ? *Text
                       : F.Handle.empty() ? std::string("handle")
                                          : F.Handle;
  std::string Receiver = Handle;
  if (llvm::StringRef(Handle).starts_with("&")) {
    Receiver = Handle.substr(1);
    IsArrow = false;
  }
  const std::string Dot =
      Receiver.empty() ? "" : Receiver + (IsArrow ? "->" : ".");
  for (llvm::StringRef Member : {"({handle})->", "{handle}->", "{handle}."})
    replaceAll(G.Allowed, Member, Dot);
  replaceAll(G.Allowed, "{handle}", Handle);
  if (G.Usable) {
    // Behind a smart pointer stands what it holds.
    const QualType Seen =
        Of.isNull() || !IsArrow || Of->isPointerType() ? Of : QualType();
    std::string Asked = G.Allowed;
    if (Receiver.empty() && Names) {
      // Of the object that the method is called for.
      Asked = F.Call->Owner->Gate;
      replaceAll(Asked, "{handle}", "this");
      Receiver = "this";
    }
    G.Usable = Src.knows(Asked, Seen.isNull() ? "" : Receiver, Seen);
  }
  // A question for another kind of handle does not compile.
  const llvm::StringRef Asks =
      llvm::StringRef(F.Call->Owner->Gate).split("({handle}").first.ltrim("!");
  if (G.Usable && E && Asks.size() < F.Call->Owner->Gate.size())
    for (const NamedDecl *D :
         Ctx.getTranslationUnitDecl()->lookup(&Ctx.Idents.get(Asks)))
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
      If && If->getThen() == Body && !If->getElse())
    if (Source::Edits Joined = Src.conjoin(If, G.Allowed); !Joined.empty())
      return Joined;
  return Src.guard(S, G.Allowed);
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
  if (const auto *B = dyn_cast<BinaryOperator>(E)) {
    const Expr *L = B->getLHS(), *R = B->getRHS();
    Op = B->getOpcode();
    if (R->IgnoreParenImpCasts()->IgnoreImplicit() == F.At ||
        R->IgnoreParenImpCasts() == F.At) {
      std::swap(L, R);
      if (!BinaryOperator::isEqualityOp(Op))
        return std::nullopt;
    }
    Expr::EvalResult Value;
    if (!B->isComparisonOp() || L->IgnoreParenImpCasts() != F.At ||
        !R->EvaluateAsInt(Value, Ctx))
      return std::nullopt;
    Than = Value.Val.getInt().getExtValue();
  } else if (E != F.At)
    return std::nullopt;
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

/// Where the result decides: who is connected has connected.
Source::Edits Mender::inCondition(const Gate &G) const {
  const auto Path = Src.path();
  // From the call up to the whole of what is asked about it.
  size_t I = Path.size() - 1;
  for (; I > 0; --I) {
    const Stmt *P = Path[I - 1];
    const auto *B = dyn_cast<BinaryOperator>(P);
    const auto *U = dyn_cast<UnaryOperator>(P);
    if (!(isa<ParenExpr, ImplicitCastExpr, FullExpr>(P) ||
          (B && B->isComparisonOp()) || (U && U->getOpcode() == UO_LNot)))
      break;
  }
  // Parentheses of the statement, or of the author, stay outside.
  while (I + 1 < Path.size() &&
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
  bool Takes = false;
  if (const auto *If = dyn_cast<IfStmt>(Taker))
    Takes = If->getCond() == Given && !If->getConditionVariable();
  else if (const auto *W = dyn_cast<WhileStmt>(Taker))
    Takes = W->getCond() == Given && !W->getConditionVariable();
  else if (const auto *D = dyn_cast<DoStmt>(Taker))
    Takes = D->getCond() == Given;
  else if (const auto *L = dyn_cast<ForStmt>(Taker))
    Takes = L->getCond() == Given;
  else if (const auto *C = dyn_cast<ConditionalOperator>(Taker))
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
  if (!Takes)
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

/// Whether the gate stands before the call already, so that it is something
/// that happens between the two that must be prevented.
bool Mender::isAsked(const Gate &G) const {
  if (F.Loop || !F.In || !F.In->getBody())
    return false;
  const std::string Asks = G.connected();
  const SourceManager &SM = Ctx.getSourceManager();
  // What was asked before a loop says nothing of its second pass, and what is
  // asked at its end nothing of the first.
  const Stmt *Within = loopAround(F.In->getBody(), F.At);
  for (const Expr *Condition :
       conditionsBefore(Within ? Within : F.In->getBody(), F.At, SM))
    if (SM.isBeforeInTranslationUnit(Condition->getBeginLoc(),
                                     F.At->getBeginLoc()) &&
        llvm::StringRef(Src.text(Condition->getSourceRange())).contains(Asks))
      return true;
  return false;
}

/// Connects only where the SDK says that there is no connection.
void Mender::gate() {
  if (F.Call->Owner->Gate.empty())
    return say("connect only while no connection is up: keep a flag that the "
               "events of " +
               F.Call->Owner->Name + " set and clear");
  const Gate G = gateOf();
  if (isOther())
    say("close the connection before another one is opened");
  Fix Mine{F.At->getBeginLoc(), "connect only if " + G.Allowed, false, {}};
  if (G.Usable && gateCovers() && !isAsked(G)) {
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
  const auto *R = dyn_cast<DeclRefExpr>(E);
  const auto *V = R ? dyn_cast<VarDecl>(R->getDecl()) : nullptr;
  return V && !isa<ParmVarDecl>(V) && (V->hasGlobalStorage() || V->hasInit());
}

/// Closes what is there before something else takes its place.
void Mender::teardown() {
  std::string Text = F.Call->Owner->Teardown;
  if (Text.empty())
    return;
  const Expr *E = overwritten();
  const auto Handle = E ? Src.repeatable(E) : std::nullopt;
  const std::string Name = Handle             ? *Handle
                           : F.Handle.empty() ? std::string("handle")
                                              : F.Handle;
  replaceAll(Text, "{handle&}", "&" + Name);
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
         !(B && B->isLogicalOp())) ||
        isa<ReturnStmt>(*I) || (isa<DeclStmt>(*I) && F.Call->Handle.Deref) ||
        (If && std::next(I) != Path.end() && *std::next(I) == If->getCond());
  }
  // Who else knows it would be left with a dead one.
  bool Aliased = false;
  if (E && F.In && F.In->getBody())
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
      const auto DeclOf = [](const Expr *X) -> const Decl * {
        if (const auto *R = dyn_cast<DeclRefExpr>(X))
          return R->getDecl();
        const auto *M = dyn_cast<MemberExpr>(X);
        return M ? M->getMemberDecl() : nullptr;
      };
      Aliased |= DeclOf(Taken) && DeclOf(Taken) == DeclOf(E);
      return false;
    });
  if (Handle && Straight && !Aliased && !F.InSdkHandler && isAlwaysSet(E) &&
      E->getType()->isPointerType() && Src.knows(Text, "", QualType())) {
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
    wait();
    break;
  case Defect::ConnectAfterDestroy:
  case Defect::DuplicateClientId:
    break;
  }
  return std::move(All);
}

std::vector<Fix> fixesOf(const Finding &F, ASTContext &Ctx,
                         const ModelRegistry &Models) {
  return Mender(F, Ctx, Models).run();
}

} // namespace iot
