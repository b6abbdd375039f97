//===- Fingerprint.cpp - Which finding is which after an edit -------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Fingerprint.h"
#include "clang/Basic/LangOptions.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/MD5.h"
#include <map>

using namespace llvm;
using namespace clang;

namespace iot {

namespace {

/// Follows the braces of a text, and looks at what stands in front of each.
class Outline {
public:
  explicit Outline(StringRef Text)
      : Text(Text), Lex(SourceLocation(), language(), Text.begin(),
                        Text.begin(), Text.end()) {}

  std::vector<FunctionExtent> run() {
    for (next(); Tok.isNot(tok::eof);)
      if (Tok.is(tok::hash) && Tok.isAtStartOfLine())
        directive();
      else {
        token();
        next();
      }
    return std::move(All);
  }

private:
  enum Kind { Function, Scope, Other, Initializer };
  struct Brace {
    Kind Is;
    std::string Name;
    unsigned Begin;
  };
  /// What was seen since the last declaration ended.
  struct Head {
    std::string Name;   ///< what a '(' follows
    std::string Type;   ///< what class, namespace and the like names
    std::string Before; ///< the qualified name just read
    unsigned Begin = 0; ///< of Name
    unsigned Parens = 0;
    bool IsValue = false, WantsType = false, InMembers = false;
    bool AfterName = false; ///< the last token ended a name
  };

  const StringRef Text;
  Lexer Lex;
  Token Tok;
  Head Now;
  std::vector<Brace> Open;
  std::vector<std::vector<Brace>> Branches; ///< Open, at each #if
  std::vector<FunctionExtent> All;

  static const LangOptions &language() {
    static const LangOptions Newest = [] {
      LangOptions L;
      L.CPlusPlus = L.CPlusPlus11 = L.CPlusPlus14 = L.LineComment = true;
      return L;
    }();
    return Newest;
  }

  void next() { Lex.LexFromRawLexer(Tok); }
  unsigned end() const {
    return unsigned(Lex.getBufferLocation() - Text.begin());
  }

  /// Each branch of an #if starts with the braces that were open in front of
  /// it.
  void directive() {
    next();
    const StringRef Name = Tok.is(tok::raw_identifier) && !Tok.isAtStartOfLine()
                               ? Tok.getRawIdentifier()
                               : StringRef();
    if (Name == "if" || Name == "ifdef" || Name == "ifndef")
      Branches.push_back(Open);
    else if (Name.starts_with("el") && !Branches.empty())
      Open = Branches.back();
    else if (Name == "endif" && !Branches.empty())
      Branches.pop_back();
    while (Tok.isNot(tok::eof) && !Tok.isAtStartOfLine())
      next();
  }

  bool inFunction() const {
    return llvm::any_of(Open, [](const Brace &B) { return B.Is == Function; });
  }

  void token() {
    const bool WasName = Now.AfterName;
    Now.AfterName = false;
    // operator==: what stands between has no part in the name.
    if (StringRef(Now.Before).ends_with("operator") && Tok.isNot(tok::l_paren))
      return;
    switch (Tok.getKind()) {
    case tok::raw_identifier:
      return word(Tok.getRawIdentifier(), WasName);
    case tok::coloncolon:
    case tok::tilde:
      Now.Before += Tok.is(tok::tilde) ? "~" : "::";
      return;
    case tok::l_paren:
      if (!Now.Parens++ && Now.Name.empty() && !Now.Before.empty()) {
        Now.Name = Now.Before;
        Now.Begin = end() - unsigned(Now.Before.size()) - 1;
      }
      break;
    case tok::r_paren:
      Now.Parens -= Now.Parens > 0;
      break;
    case tok::equal:
      Now.IsValue |= !Now.Parens && Now.Name.empty();
      break;
    case tok::colon:
      Now.InMembers |= !Now.Parens && !Now.Name.empty();
      break;
    case tok::semi:
      if (!Now.Parens)
        Now = Head();
      return;
    case tok::l_brace:
      return opens(WasName);
    case tok::r_brace:
      return closes();
    default:
      break;
    }
    Now.Before.clear();
  }

  void word(StringRef Word, bool AfterName) {
    Now.AfterName = true;
    if (Now.Parens)
      return;
    const bool NamesType = is_contained<StringRef>(
        {"class", "struct", "union", "enum", "namespace"}, Word);
    // No functions, whatever the parentheses.
    const bool IsSpecifier = is_contained<StringRef>(
        {"__attribute__", "__declspec", "alignas", "decltype"}, Word);
    if (AfterName || NamesType || IsSpecifier)
      Now.Before.clear();
    Now.WantsType |= NamesType;
    if (NamesType || IsSpecifier)
      return;
    Now.Before += Word;
    if (Now.WantsType || Now.Before == Now.Type + "::" + Word.str())
      Now.Type = Now.Before;
    Now.WantsType = false;
  }

  void opens(bool AfterName) {
    // `: member{1}` in front of the body of a constructor.
    if (Now.InMembers && AfterName)
      return Open.push_back({Initializer, "", 0});
    const bool Inside = inFunction();
    if (!Inside && !Now.Name.empty() && !Now.IsValue)
      Open.push_back({Function, Now.Name, Now.Begin});
    else if (!Inside && !Now.Type.empty() && !Now.IsValue)
      Open.push_back({Scope, Now.Type, 0});
    else
      Open.push_back({Other, "", 0});
    Now = Head();
  }

  void closes() {
    if (Open.empty())
      return;
    const Brace Last = std::move(Open.back());
    Open.pop_back();
    if (Last.Is == Initializer)
      return;
    Now = Head();
    if (Last.Is != Function)
      return;
    std::string Name;
    for (const Brace &Around : Open)
      if (Around.Is == Scope)
        Name += Around.Name + "::";
    All.push_back({Name + Last.Name, Last.Begin, end()});
  }
};

} // namespace

std::vector<FunctionExtent> functionsIn(StringRef Text) {
  if (Text.empty()) // nor is there the null that the lexer stops at
    return {};
  return Outline(Text).run();
}

/// One blank for any number.
static std::string squeezed(StringRef Line) {
  SmallVector<StringRef, 16> Words;
  SplitString(Line, Words);
  return join(Words, " ");
}

void addFingerprints(std::vector<Result> &Results) {
  std::map<const SourceText *, std::vector<FunctionExtent>> Functions;
  StringMap<unsigned> Seen;
  for (Result &R : Results) {
    auto [Of, IsNew] = Functions.try_emplace(R.At.File);
    if (IsNew)
      Of->second = functionsIn(R.At.File->text());
    for (const FunctionExtent &F : Of->second)
      if (F.Begin <= R.At.Begin && R.At.Begin < F.End)
        R.Function = F.Name;
    const Position At = R.At.begin(ColumnUnit::Byte);
    MD5 Hash;
    for (const std::string &Part :
         {R.Check, R.Message, R.Function, squeezed(R.At.File->line(At.Line))}) {
      Hash.update(Part);
      Hash.update(StringRef("\0", 1));
    }
    MD5::MD5Result Sum;
    Hash.final(Sum);
    R.Fingerprint = Sum.digest().str().str();
    R.Nth = ++Seen[R.Fingerprint];
  }
}

} // namespace iot
