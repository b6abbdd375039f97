//===- Source.cpp - The text around a call, and what may be done to it ----===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Fixes/Source.h"
#include "Lifecycle/Surroundings.h"
#include "Support/FileScope.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace iot {

/// What the compiler, or a pair of parentheses, puts around an expression.
static bool isWrapping(const Stmt *S) {
  return isa<ParenExpr, ImplicitCastExpr, FullExpr, CXXBindTemporaryExpr,
             MaterializeTemporaryExpr>(S);
}

/// Whether \p S, the value of which is \p Inner's, throws it away.
static bool isVoidCast(const Stmt *S) {
  const auto *C = dyn_cast<ExplicitCastExpr>(S);
  return C && C->getType()->isVoidType();
}

Source::Source(const FunctionDecl *In, const Expr *At, ASTContext &Ctx,
               const FileScope &TopLevel)
    : Ctx(Ctx), TopLevel(TopLevel), SM(Ctx.getSourceManager()), In(In) {
  if (!In || !In->getBody())
    return;
  Path = wayTo(In->getBody(), At);
  if (Path.empty())
    return;
  size_t I = Path.size() - 1;
  while (I > 0 && (isWrapping(Path[I - 1]) || isVoidCast(Path[I - 1])))
    --I;
  auto HoldsStatements = [&](size_t Of) {
    const Stmt *P = Path[Of - 1], *S = Path[Of];
    if (isa<CompoundStmt, SwitchCase, LabelStmt>(P))
      return !isa<SwitchCase>(P) || cast<SwitchCase>(P)->getSubStmt() == S;
    if (const auto *If = dyn_cast<IfStmt>(P))
      return S == If->getThen() || S == If->getElse();
    if (const auto *W = dyn_cast<WhileStmt>(P))
      return S == W->getBody();
    if (const auto *D = dyn_cast<DoStmt>(P))
      return S == D->getBody();
    if (const auto *F = dyn_cast<ForStmt>(P))
      return S == F->getBody();
    if (const auto *R = dyn_cast<CXXForRangeStmt>(P))
      return S == R->getBody();
    return false;
  };
  if (I > 0 && HoldsStatements(I))
    Statement = Path[I];
  // The last one of a statement expression is its value.
  for (const Stmt *S : Path)
    if (const auto *E = dyn_cast<StmtExpr>(S)) {
      const Stmt *Last = E->getSubStmt()->body_empty()
                             ? nullptr
                             : E->getSubStmt()->body_back();
      while (const auto *L = dyn_cast_or_null<LabelStmt>(Last))
        Last = L->getSubStmt();
      if (Last == Statement)
        Statement = nullptr;
    }
  for (size_t N = Path.size(); N-- > 1 && !Block;)
    if (isa<CompoundStmt>(Path[N - 1]))
      // Past its labels: what stands before it stands behind them.
      for (Block = Path[N]; isa<SwitchCase, LabelStmt>(Block);)
        Block = Path[++N];
}

const Stmt *Source::parentOf(const Stmt *S) const {
  const auto *I = llvm::find(Path, S);
  return I == Path.begin() || I == Path.end() ? nullptr : *std::prev(I);
}

bool Source::editable(SourceRange R) const {
  if (R.isInvalid() || !In)
    return false;
  // It may end with a macro, such as the name of a value.
  const CharSourceRange Written = Lexer::makeFileCharRange(
      CharSourceRange::getTokenRange(R), SM, Ctx.getLangOpts());
  if (R.getBegin().isMacroID() || Written.isInvalid() ||
      !SM.isWrittenInMainFile(Written.getBegin()))
    return false;
  return !In->isTemplated() && !In->isTemplateInstantiation();
}

std::string Source::text(SourceRange R) const {
  return Lexer::getSourceText(CharSourceRange::getTokenRange(R), SM,
                              Ctx.getLangOpts())
      .str();
}

std::optional<std::string> Source::repeatable(const Expr *E) const {
  if (E->getBeginLoc().isMacroID() || E->getEndLoc().isMacroID())
    return std::nullopt;
  llvm::SmallVector<const Stmt *, 8> Todo = {E};
  while (!Todo.empty()) {
    const Stmt *S = Todo.pop_back_val();
    const auto *U = dyn_cast<UnaryOperator>(S);
    const auto *O = dyn_cast<CXXOperatorCallExpr>(S);
    // What an owner of the standard library holds.
    const auto *Call = dyn_cast<CXXMemberCallExpr>(S);
    const auto *Get = Call ? Call->getMethodDecl() : nullptr;
    if (!(isa<DeclRefExpr, MemberExpr, CXXThisExpr, ArraySubscriptExpr,
              IntegerLiteral>(S) ||
          isWrapping(S) || (isa<ExplicitCastExpr>(S) && !isVoidCast(S)) ||
          (U && (U->getOpcode() == UO_AddrOf || U->getOpcode() == UO_Deref)) ||
          (O &&
           (O->getOperator() == OO_Arrow || O->getOperator() == OO_Star)) ||
          (Get && Get->isConst() && Call->getNumArgs() == 0 &&
           Get->getParent()->isInStdNamespace())))
      return std::nullopt;
    for (const Stmt *Child : S->children())
      if (Child)
        Todo.push_back(Child);
  }
  return text(E->getSourceRange());
}

std::string Source::operand(const Expr *E) const {
  E = E->IgnoreImplicit();
  const std::string Text = text(E->getSourceRange());
  return isa<DeclRefExpr, MemberExpr, ArraySubscriptExpr, ParenExpr,
             CXXThisExpr, CXXMemberCallExpr>(E)
             ? Text
             : "(" + Text + ")";
}

/// Whether \p R, or a base of it, declares \p Id.
static bool hasMember(const RecordDecl *R, const IdentifierInfo *Id) {
  R = R ? R->getDefinition() : nullptr;
  if (!R)
    return false;
  if (!R->lookup(Id).empty())
    return true;
  bool Has = false;
  if (const auto *C = dyn_cast<CXXRecordDecl>(R))
    C->forallBases([&](const CXXRecordDecl *B) {
      Has |= !B->lookup(Id).empty();
      return true;
    });
  return Has;
}

bool Source::knows(llvm::StringRef Text, llvm::StringRef Receiver,
                   QualType Of) const {
  if (!Of.isNull() && Of->isAnyPointerType())
    Of = Of->getPointeeType();
  const auto *Record = Of.isNull() ? nullptr : Of->getAsRecordDecl();
  auto IsWord = [](char C) { return llvm::isAlnum(C) || C == '_'; };
  bool AfterReceiver = false, IsMember = false;
  while (!Text.empty()) {
    if (!Receiver.empty() && Text.starts_with(Receiver) &&
        (Text.size() == Receiver.size() || !IsWord(Text[Receiver.size()]))) {
      Text = Text.substr(Receiver.size());
      AfterReceiver = true;
      continue;
    }
    const size_t N = Text.find_if_not(IsWord);
    if (N == 0) {
      if (Text.front() == '.' || Text.starts_with("->"))
        IsMember = true;
      else if (Text.front() != ')' && Text.front() != '>')
        AfterReceiver = IsMember = false;
      Text = Text.drop_front();
      continue;
    }
    const llvm::StringRef Word = Text.take_front(N);
    Text = Text.substr(std::min(N, Text.size()));
    if (llvm::isDigit(Word.front()))
      continue;
    IdentifierInfo *Id = &Ctx.Idents.get(Word);
    if (IsMember) {
      // Of what stands deeper nothing is known.
      if (AfterReceiver && !Of.isNull() && !hasMember(Record, Id))
        return false;
    } else if (!Id->hasMacroDefinition() && !Id->isKeyword(Ctx.getLangOpts())) {
      // A qualified name, step by step.
      auto Found = TopLevel.find(Word);
      while (!Found.empty() && Text.consume_front("::")) {
        Id = &Ctx.Idents.get(Text.take_while(IsWord));
        Text = Text.drop_while(IsWord);
        const auto *Where = dyn_cast<DeclContext>(Found.front());
        Found.clear();
        if (Where)
          llvm::append_range(Found, Where->lookup(Id));
      }
      if (Found.empty())
        return false;
    }
    AfterReceiver = IsMember = false;
  }
  return true;
}

std::optional<std::string> Source::margin(SourceLocation L) const {
  const auto [File, Offset] = SM.getDecomposedLoc(L);
  bool Invalid = false;
  const llvm::StringRef Buffer = SM.getBufferData(File, &Invalid);
  if (Invalid)
    return std::nullopt;
  const size_t Line = Buffer.take_front(Offset).rfind('\n') + 1; // npos: 0
  const llvm::StringRef Before = Buffer.slice(Line, Offset);
  return Before.find_first_not_of(" \t") == llvm::StringRef::npos
             ? std::optional(Before.str())
             : std::nullopt;
}

llvm::StringRef Source::newLine() const {
  const llvm::StringRef Buffer = SM.getBufferData(SM.getMainFileID());
  const size_t At = Buffer.find('\n');
  return At != llvm::StringRef::npos && At && Buffer[At - 1] == '\r' ? "\r\n"
                                                                     : "\n";
}

std::string Source::indent() const {
  // What stands in the function's block, against the function.
  if (const auto *Body = dyn_cast_or_null<CompoundStmt>(In->getBody()))
    for (const Stmt *S : Body->body()) {
      const auto Inner = margin(S->getBeginLoc());
      const auto Outer = margin(Body->getRBracLoc());
      if (Inner && Outer && llvm::StringRef(*Inner).starts_with(*Outer) &&
          Inner->size() > Outer->size())
        return Inner->substr(Outer->size());
    }
  return "  ";
}

/// Just past \p S; past its semicolon, if it is to have one.
SourceLocation Source::endOf(const Stmt *S, bool WithSemicolon) const {
  SourceLocation L =
      Lexer::getLocForEndOfToken(S->getEndLoc(), 0, SM, Ctx.getLangOpts());
  if (!WithSemicolon || L.isInvalid())
    return L;
  Token T;
  if (Lexer::getRawToken(L, T, SM, Ctx.getLangOpts(), true) ||
      T.isNot(tok::semi))
    return SourceLocation();
  return T.getLocation().getLocWithOffset(1);
}

/// Whether \p E needs parentheses as an operand of \p Of, && or ||.
static bool bindsLess(const Expr *E, BinaryOperatorKind Of) {
  E = E->IgnoreImplicit();
  if (isa<AbstractConditionalOperator>(E))
    return true;
  if (const auto *O = dyn_cast<CXXOperatorCallExpr>(E))
    return O->isInfixBinaryOp();
  const auto *B = dyn_cast<BinaryOperator>(E);
  return B && (B->isAssignmentOp() || B->getOpcode() == BO_Comma ||
               (Of == BO_LAnd && B->getOpcode() == BO_LOr));
}

/// The if with an else that would come to belong to an if in front of \p S.
const IfStmt *Source::elseBehind(const Stmt *S) const {
  for (const Stmt *Parent; (Parent = parentOf(S)); S = Parent) {
    if (const auto *If = dyn_cast<IfStmt>(Parent)) {
      if (If->getThen() == S && If->getElse())
        return If;
    } else if (!isa<WhileStmt, ForStmt, CXXForRangeStmt, SwitchStmt, SwitchCase,
                    LabelStmt, AttributedStmt>(Parent))
      return nullptr;
  }
  return nullptr;
}

Source::Edits Source::guard(const Stmt *S, llvm::StringRef Condition) const {
  const SourceLocation Begin = S->getBeginLoc(), End = endOf(S, true);
  if (!editable(S->getSourceRange()) || End.isInvalid())
    return {};
  const std::string If = ("if (" + Condition + ")").str();
  const auto Margin = margin(Begin);
  // An else stays with its own if by means of braces.
  if (const IfStmt *Other = elseBehind(S)) {
    if (!Margin)
      return {FixItHint::CreateInsertion(Begin, "{ " + If + " "),
              FixItHint::CreateInsertion(End, " }")};
    const SourceLocation Before = Other->getRParenLoc(),
                         Else = Other->getElseLoc();
    if (Other->getThen() != S || !margin(Else) ||
        !editable(SourceRange(Before, Else)))
      return {};
    Edits All = indented(S, If);
    All.insert(All.begin(),
               FixItHint::CreateInsertion(Before.getLocWithOffset(1), " {"));
    All.push_back(FixItHint::CreateInsertion(Else, "} "));
    return All;
  }
  if (const auto *Other = dyn_cast_or_null<IfStmt>(parentOf(S));
      Other && Other->getElse() == S && editable(Other->getElseLoc()))
    return {FixItHint::CreateInsertion(
        Lexer::getLocForEndOfToken(Other->getElseLoc(), 0, SM,
                                   Ctx.getLangOpts()),
        " " + If)};
  // What shares its last line must not seem to hang on the new condition.
  const llvm::StringRef Rest =
      llvm::StringRef(SM.getCharacterData(End)).ltrim(" \t\r");
  const bool IsLast = Rest.empty() || Rest.starts_with("\n") ||
                      Rest.starts_with("//") || Rest.starts_with("/*") ||
                      Rest.starts_with("}");
  if (!Margin || !IsLast)
    return {FixItHint::CreateInsertion(Begin, If + " ")};
  return indented(S, If);
}

/// \p S, which begins its line, one step further in and under \p Line.
Source::Edits Source::indented(const Stmt *S, llvm::StringRef Line) const {
  const SourceLocation Begin = S->getBeginLoc();
  const std::string Unit = indent();
  Edits All = {FixItHint::CreateInsertion(
      Begin, (Line + newLine() + *margin(Begin) + Unit).str())};
  // The lines that go on go along, but for what spaces are a part of.
  const llvm::StringRef Text =
      Lexer::getSourceText(CharSourceRange::getTokenRange(S->getSourceRange()),
                           SM, Ctx.getLangOpts());
  if (Text.contains("R\""))
    return All;
  for (size_t At = 0; (At = Text.find('\n', At)) != llvm::StringRef::npos;) {
    const llvm::StringRef Ends = Text.take_front(At++).rtrim(" \t\r");
    if (Ends.ends_with("\\") || Ends.ends_with("?\?/"))
      continue;
    if (At < Text.size() && Text[At] != '\n' && Text[At] != '\r')
      All.push_back(
          FixItHint::CreateInsertion(Begin.getLocWithOffset(At), Unit));
  }
  return All;
}

Source::Edits Source::conjoin(const IfStmt *I,
                              llvm::StringRef Condition) const {
  const Expr *C = I->getCond();
  if (!C || I->getConditionVariable() || I->isConstexpr() || I->isConsteval() ||
      !editable(C->getSourceRange()) || !editable(I->getSourceRange()))
    return {};
  // A directive between the two may part them.
  const llvm::StringRef Between =
      Lexer::getSourceText(CharSourceRange::getCharRange(
                               I->getRParenLoc(), I->getThen()->getEndLoc()),
                           SM, Ctx.getLangOpts());
  for (llvm::StringRef Line : llvm::split(Between, '\n'))
    if (Line.ltrim().starts_with("#"))
      return {};
  const SourceLocation End = endOf(C, false);
  const bool Parens = bindsLess(C, BO_LAnd);
  Edits All;
  if (Parens)
    All.push_back(FixItHint::CreateInsertion(C->getBeginLoc(), "("));
  All.push_back(FixItHint::CreateInsertion(
      End, ((Parens ? ") && " : " && ") + Condition).str()));
  return All;
}

Source::Edits Source::insertBefore(const Stmt *S,
                                   llvm::ArrayRef<std::string> Lines) const {
  // C90 declares first.
  if (!editable(S->getSourceRange()) ||
      (isa<DeclStmt>(S) && !Ctx.getLangOpts().C99 &&
       !Ctx.getLangOpts().CPlusPlus))
    return {};
  const auto Margin = margin(S->getBeginLoc());
  std::string Text;
  for (llvm::StringRef Line : Lines)
    Text += (Margin ? Line + newLine() + *Margin : Line.ltrim() + " ").str();
  return {FixItHint::CreateInsertion(S->getBeginLoc(), Text)};
}

Source::Edits Source::remove(const Stmt *S) const {
  SourceLocation Begin = S->getBeginLoc(), End = endOf(S, true);
  if (!editable(S->getSourceRange()) || End.isInvalid())
    return {};
  if (!isa_and_nonnull<CompoundStmt>(parentOf(S)))
    return {FixItHint::CreateReplacement(
        CharSourceRange::getCharRange(Begin, End), "{}")};
  // The whole line, if the statement is all of it: with the end of the line
  // before it, since clang takes a space more where a removal ends at one.
  const auto [File, Offset] = SM.getDecomposedLoc(End);
  const llvm::StringRef Rest =
      SM.getBufferData(File).substr(Offset).ltrim(" \t\r");
  if (const auto Margin = margin(Begin); Margin && Rest.starts_with("\n"))
    if (const SourceLocation Line =
            Begin.getLocWithOffset(-int(Margin->size()));
        SM.getFileOffset(Line) > 0)
      Begin = Line.getLocWithOffset(
          SM.getFileOffset(Line) > 1 && SM.getCharacterData(Line)[-2] == '\r'
              ? -2
              : -1);
  return {FixItHint::CreateRemoval(CharSourceRange::getCharRange(Begin, End))};
}

} // namespace iot
