//===- Declarations.cpp - What a set of headers declares, by name ---------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Declarations.h"
#include "Models/DeclNames.h"
#include "Models/ModelNames.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;
using llvm::ArrayRef;
using llvm::StringRef;

namespace iot {

Declarations::Declarations(ASTUnit &Unit) : Unit(Unit) {
  llvm::SmallVector<const DeclContext *, 16> Inside = {
      Unit.getASTContext().getTranslationUnitDecl()};
  // The outermost first, so that "f" is found before "other::f".
  for (size_t I = 0; I < Inside.size(); ++I)
    for (const Decl *D : Inside[I]->decls())
      add(D, Inside);
}

void Declarations::add(const Decl *D,
                       llvm::SmallVectorImpl<const DeclContext *> &Inside) {
  if (const auto *Template = dyn_cast<RedeclarableTemplateDecl>(D)) {
    D = Template->getTemplatedDecl();
    if (!D)
      return;
  }
  std::string Buffer;
  auto Qualified = [](const NamedDecl *N) {
    return qualifiedName(N->getDeclContext(), N->getName());
  };
  if (const auto *F = dyn_cast<FunctionDecl>(D)) {
    const StringRef Last = lastName(F, Buffer);
    const std::string Name = qualifiedName(F->getDeclContext(), Last);
    auto &All = Functions[Names.try_emplace(Name).first->getKey()];
    if (!llvm::is_contained(All, F->getCanonicalDecl()))
      All.push_back(F->getCanonicalDecl());
    return;
  }
  if (const auto *T = dyn_cast<TypedefNameDecl>(D)) {
    const std::string Name = Qualified(T);
    Types.try_emplace(Name);
    if (const RecordDecl *R = T->getUnderlyingType()->getAsRecordDecl())
      Records.try_emplace(Name, R);
    return;
  }
  if (const auto *C = dyn_cast<EnumConstantDecl>(D)) {
    Constants.try_emplace(C->getName(), C);
    // An enumerator is also one of what surrounds its enumeration.
    const auto *Enum = cast<EnumDecl>(C->getDeclContext());
    Constants.try_emplace(qualifiedName(Enum, C->getName()), C);
    if (!Enum->isScoped())
      Constants.try_emplace(qualifiedName(Enum->getDeclContext(), C->getName()),
                            C);
    return;
  }
  if (const auto *V = dyn_cast<VarDecl>(D)) {
    if (!V->getType().isConstQualified() || !V->getIdentifier())
      return;
    Constants.try_emplace(V->getName(), V);
    Constants.try_emplace(Qualified(V), V);
    return;
  }
  if (const auto *Tag = dyn_cast<TagDecl>(D)) {
    const std::string Name = qualifiedName(Tag->getDeclContext(), nameOf(Tag));
    Types.try_emplace(Name);
    if (const auto *R = dyn_cast<RecordDecl>(Tag))
      Records.try_emplace(Name, R);
    if (Tag->isThisDeclarationADefinition())
      Inside.push_back(Tag);
    return;
  }
  if (isa<NamespaceDecl, LinkageSpecDecl, ExportDecl>(D))
    Inside.push_back(cast<DeclContext>(D));
}

ArrayRef<const FunctionDecl *> Declarations::functions(StringRef Name) const {
  auto I = Functions.find(Name);
  return I == Functions.end() ? ArrayRef<const FunctionDecl *>()
                              : ArrayRef<const FunctionDecl *>(I->second);
}

const RecordDecl *Declarations::record(StringRef Name) const {
  const RecordDecl *R = Records.lookup(Name);
  if (R && R->getDefinition())
    return R->getDefinition();
  return R;
}

bool Declarations::isType(StringRef Name) const { return Types.contains(Name); }

const ValueDecl *Declarations::constant(StringRef Name) const {
  return Constants.lookup(Name);
}

bool Declarations::isMacro(StringRef Name) const {
  return Unit.getPreprocessor().isMacroDefined(Name);
}

std::vector<const FunctionDecl *>
Declarations::functionsIn(ArrayRef<std::string> Files) const {
  const SourceManager &SM = Unit.getSourceManager();
  std::vector<const FunctionDecl *> Found;
  for (const auto &[Name, All] : Functions)
    for (const FunctionDecl *F : All)
      if (llvm::is_contained(
              Files, SM.getFilename(SM.getExpansionLoc(F->getLocation()))))
        Found.push_back(F);
  llvm::sort(Found, [&](const auto *A, const auto *B) {
    return SM.isBeforeInTranslationUnit(A->getLocation(), B->getLocation());
  });
  return Found;
}

/// The key most like \p Name, unless they have little in common.
template <typename Range>
static StringRef nearest(const Range &Keys, StringRef Name) {
  StringRef Best;
  unsigned Least = unsigned(Name.size()) / 4 + 1;
  for (StringRef Key : Keys) {
    // By its last name it is surely meant.
    if (lastName(Key) == lastName(Name) && Key != Name)
      return Key;
    if (const unsigned D = Name.edit_distance(Key, true, Least); D < Least) {
      Least = D;
      Best = Key;
    }
  }
  return Best;
}

StringRef Declarations::likeFunction(StringRef Name) const {
  return nearest(llvm::make_first_range(Functions), Name);
}
StringRef Declarations::likeConstant(StringRef Name) const {
  return nearest(Constants.keys(), Name);
}

std::string Declarations::position(const Decl *D) const {
  const SourceManager &SM = Unit.getSourceManager();
  return SM.getExpansionLoc(D->getLocation()).printToString(SM);
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

QualType pointee(QualType T) {
  T = T.getNonReferenceType();
  if (const auto *Pointer = T->getAs<PointerType>())
    return Pointer->getPointeeType();
  if (const ArrayType *Array = T->getAsArrayTypeUnsafe())
    return Array->getElementType();
  return T;
}

/// A named field, also one of an unnamed struct or union inside, or of a base.
static const FieldDecl *findField(const RecordDecl *R, StringRef Name) {
  llvm::SmallVector<const RecordDecl *, 4> Open = {R};
  for (size_t I = 0; I < Open.size(); ++I) {
    if (const auto *Class = dyn_cast<CXXRecordDecl>(Open[I]))
      for (const CXXBaseSpecifier &B : Class->bases())
        if (const RecordDecl *Base = B.getType()->getAsRecordDecl())
          if (const RecordDecl *Definition = Base->getDefinition())
            Open.push_back(Definition);
    for (const FieldDecl *F : Open[I]->fields()) {
      if (F->getIdentifier() && F->getName() == Name)
        return F;
      if (F->isAnonymousStructOrUnion())
        if (const RecordDecl *In = F->getType()->getAsRecordDecl())
          Open.push_back(In);
    }
  }
  return nullptr;
}

FieldLookup fieldOf(QualType T, ArrayRef<std::string> Fields) {
  FieldLookup Result;
  for (const std::string &Name : Fields) {
    const QualType In = pointee(T);
    const RecordDecl *R = In->getAsRecordDecl();
    if (R)
      R = R->getDefinition();
    if (!R) {
      // A hidden struct, or an untyped pointer to what it may be.
      Result.IsUnknown = In->isVoidType() || In->isDependentType() ||
                         In->isIncompleteType() || In->isRecordType();
      Result.Missing = Name;
      Result.Of = In.getAsString();
      return Result;
    }
    const FieldDecl *F = findField(R, Name);
    if (!F) {
      Result.Missing = Name;
      Result.Of = In.getAsString();
      return Result;
    }
    T = F->getType();
  }
  Result.Type = T;
  return Result;
}

std::optional<llvm::SmallVector<QualType, 4>> handlerParameters(QualType T) {
  T = pointee(T);
  if (const auto *Parens = T->getAs<ParenType>())
    T = Parens->getInnerType();
  if (const auto *P = T->getAs<FunctionProtoType>())
    return llvm::SmallVector<QualType, 4>(P->getParamTypes());
  if (const auto *S = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
          T->getAsRecordDecl()))
    for (const TemplateArgument &A : S->getTemplateArgs().asArray())
      if (A.getKind() == TemplateArgument::Type)
        if (const auto *P = A.getAsType()->getAs<FunctionProtoType>())
          return llvm::SmallVector<QualType, 4>(P->getParamTypes());
  return std::nullopt;
}

} // namespace iot
