//===- Annotations.cpp - A model in the headers of its SDK ----------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each annotation is made a model file of one fact and read by itself, so that
// the language is the same and a mistake costs no other fact. Then those of one
// handle type are put together.
//
//===----------------------------------------------------------------------===//

#include "Models/Annotations.h"
#include "Models/DeclNames.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include <map>
#include <optional>

using namespace clang;
using llvm::StringRef;

namespace iot {

/// What the tag of a handle attribute must be: there are handles of many kinds.
static constexpr llvm::StringLiteral Tag = "iot";

/// Behind "iot" and, for events, "-callback"; nothing if the annotation is
/// somebody else's.
static std::optional<StringRef> oursIn(const AnnotateAttr *A) {
  StringRef Text = A->getAnnotation();
  if (A->isInherited() || !Text.consume_front("iot") || Text.empty() ||
      llvm::isAlnum(Text.front()) || Text.front() == '_')
    return std::nullopt;
  return Text;
}

StringRef annotationOf(const Decl *D, bool IsCallback) {
  for (const auto *A : D->specific_attrs<AnnotateAttr>())
    if (std::optional<StringRef> Text = oursIn(A);
        Text && Text->consume_front("-callback") == IsCallback &&
        Text->consume_front(":"))
      return Text->trim();
  return "";
}

/// Whether \p A is one of those for handles, and of ours.
template <typename Handle> static bool isOurs(const Handle *A) {
  return A && !A->isInherited() && A->getHandleType() == Tag;
}

static bool isWritten(ASTContext &Ctx) {
  // A precompiled header has identifiers that nobody has asked for yet.
  IdentifierInfoLookup *External = Ctx.Idents.getExternalIdentifierLookup();
  return llvm::any_of(llvm::ArrayRef({"annotate", "acquire_handle",
                                      "use_handle", "release_handle"}),
                      [&](StringRef Name) {
                        return Ctx.Idents.find(Name) != Ctx.Idents.end() ||
                               (External && External->get(Name));
                      });
}

/// The type that handles of type \p T are pointers to, by name; "" for one that
/// many things have, such as void and int.
static std::string handleType(QualType T) {
  std::string Typedef;
  for (;; T = T->getPointeeType()) {
    T = T.getNonReferenceType();
    if (const auto *Named = T->getAs<TypedefType>())
      Typedef = qualifiedName(Named->getDecl()->getDeclContext(),
                              Named->getDecl()->getName());
    if (!T->isPointerType())
      break;
  }
  if (const RecordDecl *Record = T->getAsRecordDecl())
    return qualifiedName(Record);
  return Typedef;
}

namespace {
class Reader {
public:
  Reader(const ModelRegistry &Registry, ASTContext &Ctx,
         std::vector<AnnotationError> &Errors)
      : Registry(Registry), Ctx(Ctx), Errors(Errors) {}
  std::vector<std::unique_ptr<Model>> run();

private:
  const ModelRegistry &Registry;
  ASTContext &Ctx;
  std::vector<AnnotationError> &Errors;
  /// By the name of the handle type, or of the header.
  std::map<std::string, std::unique_ptr<Model>> Models;

  void read(const NamedDecl *D);
  void read(const NamedDecl *D, SourceLocation At, StringRef Text,
            bool IsCallback);
  void readHandles(const FunctionDecl *F);
  void refuse(const Decl *D);
  void refuseHandle(const Decl *D);
  void refuse(TypeLoc T);
  std::unique_ptr<Model> parse(StringRef Text, SourceLocation At);
  void add(const FunctionDecl *F, FunctionModel Fact, SourceLocation At);
  /// The model of a type's name; if there is none, of the header of \p D.
  Model &modelOf(std::string Type, const Decl *D);
};
} // namespace

/// As an 'sdk' has to be spelled.
static std::string identifierOf(StringRef Name) {
  std::string Id;
  for (const char C : Name)
    Id += llvm::isAlnum(C) || C == '-' ? C : '_';
  return Id;
}

std::unique_ptr<Model> Reader::parse(StringRef Text, SourceLocation At) {
  std::vector<ModelError> Found;
  auto Find = [&](StringRef Id) { return Registry.find(Id); };
  std::unique_ptr<Model> M = parseModel("annotation", Text, Find, Found);
  for (const ModelError &E : Found)
    Errors.push_back({At, "wrong annotation: " + E.Message});
  return M;
}

Model &Reader::modelOf(std::string Type, const Decl *D) {
  const SourceManager &SM = Ctx.getSourceManager();
  const StringRef Header = SM.getFilename(SM.getExpansionLoc(D->getLocation()));
  if (Type.empty())
    Type = llvm::sys::path::stem(Header).str();
  std::unique_ptr<Model> &M = Models[Type];
  if (!M) {
    M = std::make_unique<Model>();
    M->Id = identifierOf(Type);
    M->Name = Type;
  }
  // As written, so that no other model is likelier.
  if (!llvm::is_contained(M->Headers, Header))
    M->Headers.push_back(Header.str());
  return *M;
}

/// The one for all functions that share a handle type, if they say which.
static std::string handleType(const FunctionDecl *F, const Place &Handle) {
  switch (Handle.From) {
  case Place::Root::Return:
    return handleType(F->getReturnType());
  case Place::Root::Arg:
    return Handle.Index < F->getNumParams() && Handle.Fields.empty()
               ? handleType(F->getParamDecl(Handle.Index)->getType())
               : "";
  case Place::Root::This:
    if (const auto *Class = dyn_cast<CXXRecordDecl>(F->getDeclContext()))
      return qualifiedName(Class);
    return "";
  default:
    return "";
  }
}

void Reader::add(const FunctionDecl *F, FunctionModel Fact, SourceLocation At) {
  const Place &H = Fact.Handle;
  if ((H.From == Place::Root::Arg && H.Index >= F->getNumParams()) ||
      (H.From == Place::Root::This && !isa<CXXMethodDecl>(F))) {
    Errors.push_back({At, "wrong annotation: found 'handle: " + H.str() +
                              "', but '" + F->getNameAsString() +
                              "' has no such argument or object"});
    return;
  }
  Fact.Args = {arities(F)};
  // Overloads differ in their types.
  if (Ctx.getLangOpts().CPlusPlus)
    for (const ParmVarDecl *P : F->parameters())
      Fact.Types.push_back(P->getType().getAsString(Ctx.getPrintingPolicy()));
  modelOf(handleType(F, H), F).Functions.push_back(std::move(Fact));
}

void Reader::read(const NamedDecl *D, SourceLocation At, StringRef Text,
                  bool IsCallback) {
  const std::string Start = "{sdk: annotation, name: annotation, ";
  auto One = [&](StringRef List, StringRef Key, const std::string &Name) {
    return parse(
        (Start + List + ": [{" + Key + ": \"" + Name + "\", " + Text + "}]}")
            .str(),
        At);
  };
  if (const auto *F = dyn_cast<FunctionDecl>(D)) {
    std::string Buffer;
    const std::string Name =
        qualifiedName(F->getDeclContext(), lastName(F, Buffer));
    const auto *Method = dyn_cast<CXXMethodDecl>(F);
    if (!IsCallback) {
      if (auto M = One("functions", "name", Name))
        add(F, std::move(M->Functions.front()), At);
    } else if (Method && Method->isVirtual()) {
      if (auto M = One("callbacks", "override", Name))
        modelOf(qualifiedName(Method->getParent()), D)
            .Callbacks.push_back(std::move(M->Callbacks.front()));
    } else if (auto M = One("callbacks", "register", Name)) {
      CallbackModel &C = M->Callbacks.front();
      modelOf(handleType(F, C.Of), D).Callbacks.push_back(std::move(C));
    }
  } else if (const auto *F = dyn_cast<FieldDecl>(D)) {
    const std::string Record = qualifiedName(F->getParent());
    const std::string Name = Record + "." + F->getNameAsString();
    if (auto M = One(IsCallback ? "callbacks" : "fields", "field", Name)) {
      Model &Into = modelOf(Record, D);
      llvm::move(M->Callbacks, std::back_inserter(Into.Callbacks));
      llvm::move(M->Fields, std::back_inserter(Into.Fields));
    }
  } else if (!IsCallback) { // a type
    const auto *Typedef = dyn_cast<TypedefNameDecl>(D);
    const std::string Name = Typedef ? handleType(Ctx.getTypeDeclType(Typedef))
                                     : qualifiedName(cast<TagDecl>(D));
    auto M =
        parse(("{sdk: " + identifierOf(Name) + ", " + Text + "}").str(), At);
    if (!M)
      return;
    Model &Into = modelOf(Name, D);
    llvm::move(Into.Functions, std::back_inserter(M->Functions));
    llvm::move(Into.Callbacks, std::back_inserter(M->Callbacks));
    llvm::move(Into.Fields, std::back_inserter(M->Fields));
    llvm::move(Into.Headers, std::back_inserter(M->Headers));
    Into = std::move(*M);
  } else {
    Errors.push_back({At, "wrong annotation: 'iot-callback:' is for functions "
                          "and fields"});
  }
}

/// acquire_handle opens, release_handle closes, use_handle leaves it as it is.
void Reader::readHandles(const FunctionDecl *F) {
  auto Add = [&](Role What, Place Handle, const InheritableAttr *A) {
    FunctionModel Fact;
    std::string Buffer;
    Fact.Name = qualifiedName(F->getDeclContext(), lastName(F, Buffer));
    Fact.What = What;
    Fact.Handle = std::move(Handle);
    if (What == Role::CreateOpen) {
      const QualType T = F->getReturnType();
      StringRef Success = "== 0"; // an error otherwise
      if (T->isVoidType())
        Success = "always";
      else if (T->isPointerType())
        Success = "nonnull";
      else if (T->isBooleanType())
        Success = "true";
      else if (Fact.Handle.From == Place::Root::Return)
        Success = ">= 0";
      Condition::parse(Success, Fact.Success);
    }
    add(F, std::move(Fact), A->getLocation());
  };
  if (const auto *A = F->getAttr<AcquireHandleAttr>(); isOurs(A)) {
    Place Result;
    Result.From = Place::Root::Return;
    Add(Role::CreateOpen, Result, A);
  }
  for (auto [I, P] : llvm::enumerate(F->parameters())) {
    Place Argument;
    Argument.From = Place::Root::Arg;
    Argument.Index = I;
    if (const auto *A = P->getAttr<ReleaseHandleAttr>(); isOurs(A))
      Add(Role::CloseFree, Argument, A);
    else if (const auto *A = P->getAttr<UseHandleAttr>(); isOurs(A))
      Add(Role::Send, Argument, A);
    else if (const auto *A = P->getAttr<AcquireHandleAttr>(); isOurs(A)) {
      // A struct is the caller's own storage; else the handle is put there.
      Argument.Deref = !P->getType()->getPointeeType()->isRecordType();
      Add(Role::CreateOpen, Argument, A);
    }
  }
}

/// What stands at \p D, where it says nothing.
void Reader::refuse(const Decl *D) {
  for (const auto *A : D->specific_attrs<AnnotateAttr>())
    if (oursIn(A))
      Errors.push_back({A->getLocation(),
                        "wrong annotation: '" + A->getAnnotation().str() +
                            "' says nothing here, expected it on a function, "
                            "a field or a type"});
  // Those of a function's parameters are read with it.
  const auto *P = dyn_cast<ParmVarDecl>(D);
  if (P && isa<FunctionDecl>(P->getDeclContext()) &&
      P->getFunctionScopeDepth() == 0)
    return;
  refuseHandle(D);
}

void Reader::refuseHandle(const Decl *D) {
  auto Handle = [&](const auto *A) {
    if (isOurs(A))
      Errors.push_back({A->getLocation(),
                        "wrong annotation: " + std::string(A->getSpelling()) +
                            " says nothing here, expected it on a function or "
                            "a parameter of one"});
  };
  Handle(D->getAttr<AcquireHandleAttr>());
  Handle(D->getAttr<UseHandleAttr>());
  Handle(D->getAttr<ReleaseHandleAttr>());
}

/// The parameters of a type are nobody's.
void Reader::refuse(TypeLoc T) {
  while (true) {
    T = T.IgnoreParens();
    if (auto Pointer = T.getAs<PointerTypeLoc>())
      T = Pointer.getPointeeLoc();
    else if (auto Attributed = T.getAs<AttributedTypeLoc>())
      T = Attributed.getModifiedLoc();
    else
      break;
  }
  if (auto Function = T.getAs<FunctionTypeLoc>())
    for (const ParmVarDecl *P : Function.getParams())
      if (P)
        refuse(P);
}

void Reader::read(const NamedDecl *D) {
  for (const auto *A : D->specific_attrs<AnnotateAttr>()) {
    std::optional<StringRef> Text = oursIn(A);
    if (!Text)
      continue;
    const bool IsCallback = Text->consume_front("-callback");
    if (Text->consume_front(":") && !Text->starts_with(":"))
      read(D, A->getLocation(), *Text, IsCallback);
    else
      Errors.push_back({A->getLocation(),
                        "wrong annotation: '" + A->getAnnotation().str() +
                            "', expected 'iot: ' or 'iot-callback: ' and what "
                            "a model file would say"});
  }
  if (const auto *F = dyn_cast<FunctionDecl>(D))
    readHandles(F);
}

std::vector<std::unique_ptr<Model>> Reader::run() {
  llvm::SmallVector<const DeclContext *, 16> Todo{Ctx.getTranslationUnitDecl()};
  while (!Todo.empty()) {
    for (const Decl *D : Todo.pop_back_val()->decls()) {
      if (const auto *T = dyn_cast<TemplateDecl>(D))
        D = T->getTemplatedDecl();
      if (!D)
        continue;
      if (isa<NamespaceDecl, LinkageSpecDecl, ExternCContextDecl, ExportDecl,
              RecordDecl>(D))
        Todo.push_back(cast<DeclContext>(D));
      if (isa<FunctionDecl, FieldDecl, TagDecl, TypedefNameDecl>(D))
        read(cast<NamedDecl>(D));
      else
        refuse(D);
      if (const auto *F = dyn_cast<FunctionDecl>(D)) {
        for (const ParmVarDecl *P : F->parameters())
          refuse(P);
        for (const Decl *Local : F->decls())
          if (isa<VarDecl>(Local) && !isa<ParmVarDecl>(Local))
            refuse(Local);
      } else if (const auto *V = dyn_cast<DeclaratorDecl>(D)) {
        if (const TypeSourceInfo *T = V->getTypeSourceInfo())
          refuse(T->getTypeLoc());
      } else if (const auto *N = dyn_cast<TypedefNameDecl>(D)) {
        refuse(N->getTypeSourceInfo()->getTypeLoc());
        refuseHandle(N); // clang lets a type have one
      } else if (const auto *E = dyn_cast<EnumDecl>(D))
        for (const EnumConstantDecl *One : E->enumerators())
          refuse(One);
    }
  }
  std::vector<std::unique_ptr<Model>> All;
  for (auto &[Type, M] : Models) {
    M->setOwners();
    All.push_back(std::move(M));
  }
  return All;
}

std::vector<std::unique_ptr<Model>>
annotatedModels(const ModelRegistry &Registry, ASTContext &Ctx,
                std::vector<AnnotationError> &Errors) {
  if (!isWritten(Ctx))
    return {};
  return Reader(Registry, Ctx, Errors).run();
}

std::shared_ptr<const ModelRegistry>
withAnnotations(std::shared_ptr<const ModelRegistry> Registry, ASTContext &Ctx,
                std::vector<AnnotationError> &Errors) {
  std::vector<std::unique_ptr<Model>> Models =
      annotatedModels(*Registry, Ctx, Errors);
  return Models.empty() ? Registry : Registry->with(std::move(Models));
}

} // namespace iot
