//===- DeclNames.cpp - Declarations as the models name them ---------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Models/DeclNames.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include <limits>

using namespace clang;
using llvm::StringRef;

namespace iot {

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

StringRef nameOf(const TagDecl *D) {
  if (const IdentifierInfo *II = D->getIdentifier())
    return II->getName();
  if (const TypedefNameDecl *T = D->getTypedefNameForAnonDecl())
    return T->getName();
  return "";
}

StringRef lastName(const FunctionDecl *F, std::string &Buffer) {
  if (const IdentifierInfo *II = F->getIdentifier())
    return II->getName();
  // By their class, as the name of a template's would have its arguments.
  if (isa<CXXConstructorDecl>(F))
    return nameOf(cast<CXXConstructorDecl>(F)->getParent());
  if (const auto *D = dyn_cast<CXXDestructorDecl>(F))
    Buffer = ("~" + nameOf(D->getParent())).str();
  else
    Buffer = F->getNameAsString();
  return Buffer;
}

std::string qualifiedName(const DeclContext *DC) {
  std::string Name;
  for (; DC && !DC->isTranslationUnit(); DC = DC->getParent()) {
    StringRef Part;
    if (const auto *NS = dyn_cast<NamespaceDecl>(DC)) {
      if (NS->isInline())
        continue;
      Part =
          NS->isAnonymousNamespace() ? "(anonymous namespace)" : NS->getName();
    } else if (const auto *Tag = dyn_cast<TagDecl>(DC)) {
      Part = nameOf(Tag);
    } else if (isa<FunctionDecl>(DC)) {
      Part = "(function)";
    } else {
      continue; // extern "C", export
    }
    Name = Name.empty() ? Part.str() : (Part + "::" + Name).str();
  }
  return Name;
}

std::string qualifiedName(const DeclContext *DC, StringRef Last) {
  std::string Name = qualifiedName(DC);
  return Name.empty() ? Last.str() : Name + "::" + Last.str();
}

//===----------------------------------------------------------------------===//
// Parameters
//===----------------------------------------------------------------------===//

std::pair<unsigned, unsigned> arities(const FunctionDecl *F) {
  constexpr unsigned Any = std::numeric_limits<unsigned>::max();
  if (!F->hasPrototype() && !F->hasWrittenPrototype() && F->param_empty())
    return {0, Any};
  auto IsPack = [](const ParmVarDecl *P) { return P->isParameterPack(); };
  if (F->isVariadic() || llvm::any_of(F->parameters(), IsPack))
    return {F->getMinRequiredArguments(), Any};
  return {F->getMinRequiredArguments(), F->getNumParams()};
}

bool matchesArity(llvm::ArrayRef<std::pair<unsigned, unsigned>> Args,
                  const FunctionDecl *F) {
  if (Args.empty())
    return true;
  auto [Min, Max] = arities(F);
  return llvm::any_of(Args, [Min = Min, Max = Max](auto Range) {
    return Range.first <= Max && Min <= Range.second;
  });
}

/// A type's spelling without what says nothing about which type it is.
static std::string plainType(StringRef Spelling) {
  std::string Plain;
  while (!Spelling.empty()) {
    auto IsWord = [](char C) { return llvm::isAlnum(C) || C == '_'; };
    StringRef Word = Spelling.take_while(IsWord);
    if (Word.empty()) {
      if (Spelling.front() != ' ')
        Plain += Spelling.front();
      Spelling = Spelling.drop_front();
      continue;
    }
    Spelling = Spelling.drop_front(Word.size());
    if (Word == "const" || Word == "volatile" || Word == "struct" ||
        Word == "enum" || Word == "class" || Word == "union")
      continue;
    if (!Plain.empty() && IsWord(Plain.back()))
      Plain += ' '; // "unsigned int"
    Plain += Word;
  }
  return Plain;
}

bool matchesType(StringRef Wanted, QualType T, const ASTContext &Ctx) {
  const std::string Plain = plainType(Wanted);
  // As written, then typedef by typedef to the canonical type.
  while (true) {
    if (plainType(T.getAsString(Ctx.getPrintingPolicy())) == Plain)
      return true;
    QualType Next = T.getSingleStepDesugaredType(Ctx);
    if (Next == T)
      break;
    T = Next;
  }
  return plainType(T.getCanonicalType().getAsString(Ctx.getPrintingPolicy())) ==
         Plain;
}

bool matchesTypes(llvm::ArrayRef<std::string> Types, const FunctionDecl *F) {
  if (Types.size() > F->getNumParams())
    return false;
  for (auto [I, Wanted] : llvm::enumerate(Types))
    if (!matchesType(Wanted, F->getParamDecl(I)->getType(), F->getASTContext()))
      return false;
  return true;
}

//===----------------------------------------------------------------------===//
// Headers
//===----------------------------------------------------------------------===//

bool endsInPath(StringRef Path, StringRef End) {
  // "proton/./connection.hpp", by #include "./connection.hpp".
  llvm::SmallString<128> Clean;
  if (Path.contains("/.")) {
    Clean = Path;
    llvm::sys::path::remove_dots(Clean, /*remove_dot_dot=*/true);
    Path = Clean;
  }
  return Path.consume_back(End) &&
         (Path.empty() || Path.back() == '/' || Path.back() == '\\');
}

} // namespace iot
