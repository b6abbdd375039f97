//===- ModelMatcher.cpp - Which declaration a model speaks of -------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Models/ModelMatcher.h"
#include "Models/DeclNames.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"

using namespace clang;
using llvm::StringRef;

namespace iot {

//===----------------------------------------------------------------------===//
// Whose declaration it is
//===----------------------------------------------------------------------===//

/// What the user wrote a body for in the main file.
bool ModelMatcher::isUsersOwn(const FunctionDecl *F) const {
  const FunctionDecl *Definition = nullptr;
  if (const FunctionDecl *Pattern = F->getTemplateInstantiationPattern())
    F = Pattern;
  if (!F->isDefined(Definition) || Definition->isDefaulted() ||
      Definition->isDeleted())
    return false;
  const SourceManager &SM = Ctx.getSourceManager();
  return SM.isInMainFile(SM.getExpansionLoc(Definition->getLocation()));
}

bool ModelMatcher::isIncluded(StringRef Header) {
  if (!Included) {
    Included.emplace();
    const SourceManager &SM = Ctx.getSourceManager();
    for (auto I = SM.fileinfo_begin(), E = SM.fileinfo_end(); I != E; ++I)
      Included->insert(llvm::sys::path::filename(I->first.getName()));
  }
  return Included->contains(llvm::sys::path::filename(Header));
}

/// How well \p F fits a model that claims it by name.
unsigned ModelMatcher::plausibility(const Model &M, const FunctionDecl *F) {
  if (M.Headers.empty())
    return M.IsUsers ? 2 : 0;
  // The more of its path a header names, the surer: of two that end in mqtt.h
  // the one that says net/mqtt.h.
  const SourceManager &SM = Ctx.getSourceManager();
  unsigned Most = 0;
  for (const FunctionDecl *D : F->redecls()) {
    StringRef File = SM.getFilename(SM.getExpansionLoc(D->getLocation()));
    for (StringRef H : M.Headers)
      if (endsInPath(File, H))
        Most = std::max<unsigned>(Most, 3 + H.count('/'));
  }
  if (Most)
    return Most;
  return llvm::any_of(M.Headers, [&](StringRef H) { return isIncluded(H); });
}

/// Where several models claim \p F, leaves those of the likeliest; among equals
/// of the first, and so of a user's.
template <typename T>
void ModelMatcher::keepLikeliest(llvm::SmallVectorImpl<const T *> &Candidates,
                                 const FunctionDecl *F) {
  if (Candidates.empty() || llvm::all_of(Candidates, [&](const T *C) {
        return C->Owner == Candidates.front()->Owner;
      }))
    return;
  const Model *Best = nullptr;
  unsigned Most = 0;
  for (const T *C : Candidates)
    if (unsigned P = plausibility(*C->Owner, F); !Best || P > Most) {
      Best = C->Owner;
      Most = P;
    }
  llvm::erase_if(Candidates, [&](const T *C) { return C->Owner != Best; });
}

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

/// Everything there is to know about a function.
struct ModelMatcher::Known {
  const FunctionModel *Function = nullptr;
  llvm::SmallVector<const CallbackModel *, 1> Registrations;
  llvm::SmallVector<const HandlerModel *, 1> Handlers;
  llvm::ArrayRef<const HandlerModel::Drive *> Drives;
  const FlagModel *Flag = nullptr;
  const WaitModel *Wait = nullptr;
  bool IsFamily = false, IsNoReturn = false, IsClock = false, IsCopy = false,
       IsClear = false, IsThreadExit = false;

  bool isEmpty() const {
    return !Function && Registrations.empty() && Handlers.empty() &&
           Drives.empty() && !Flag && !Wait && !IsFamily && !IsNoReturn &&
           !IsClock && !IsCopy && !IsClear && !IsThreadExit;
  }
};

ModelMatcher::ModelMatcher(const ModelRegistry &Registry,
                           const FileScope &TopLevel)
    : Registry(Registry), TopLevel(TopLevel), Ctx(TopLevel.context()) {}
ModelMatcher::~ModelMatcher() = default;

const ModelMatcher::Known &ModelMatcher::known(const FunctionDecl *F) {
  static const Known Nothing;
  if (!F)
    return Nothing;
  F = F->getCanonicalDecl();
  if (auto I = Cache.find(F); I != Cache.end())
    return I->second ? *I->second : Nothing;
  auto Made = std::make_unique<Known>();
  if (!isUsersOwn(F)) {
    fill(F, *Made);
    // An override of an SDK's virtual function without a body to look at is
    // taken for the SDK's.
    if (const auto *M = dyn_cast<CXXMethodDecl>(F);
        M && Made->isEmpty() && !M->isDefined())
      for (const CXXMethodDecl *Base : M->overridden_methods())
        if (const Known &K = known(Base); !K.isEmpty()) {
          *Made = K;
          break;
        }
  }
  if (Made->isEmpty())
    Made = nullptr;
  auto &Entry = Cache[F] = std::move(Made);
  return Entry ? *Entry : Nothing;
}

bool ModelMatcher::isImplementation(const FunctionDecl *F) {
  if (!isUsersOwn(F))
    return function(F) != nullptr;
  const SourceManager &SM = Ctx.getSourceManager();
  if (llvm::all_of(F->redecls(), [&](const FunctionDecl *D) {
        return SM.isInMainFile(SM.getExpansionLoc(D->getLocation()));
      }))
    return false;
  Known K;
  fill(F, K);
  return !K.isEmpty();
}

/// Those of \p Listed, which have \p F's name, that it is by arity, too.
template <typename T>
static llvm::SmallVector<const T *, 4> select(llvm::ArrayRef<const T *> Listed,
                                              const FunctionDecl *F) {
  llvm::SmallVector<const T *, 4> Candidates;
  for (const T *Each : Listed)
    if (matchesArity(Each->Args, F))
      Candidates.push_back(Each);
  return Candidates;
}

void ModelMatcher::fill(const FunctionDecl *F, Known &K) {
  std::string Buffer;
  const StringRef Last = lastName(F, Buffer);
  const auto *Class = dyn_cast<CXXRecordDecl>(F->getDeclContext());
  if (Class && Registry.knows(nameOf(Class)))
    K.IsFamily = Registry.isClass(qualifiedName(Class));
  else if (!Class && F->getIdentifier())
    K.IsFamily = Registry.hasPrefix(qualifiedName(F->getDeclContext(), Last));
  if (!Registry.knows(Last))
    return;

  const std::string Qualified = qualifiedName(F->getDeclContext(), Last);
  auto Functions = select(Registry.functions(Qualified), F);
  llvm::erase_if(Functions, [&](const FunctionModel *M) {
    return !matchesTypes(M->Types, F);
  });
  keepLikeliest(Functions, F);
  // The more a model says about the parameters the better it fits.
  auto Precision = [&](const FunctionModel *M) {
    return std::tuple(M->Types.size(),
                      !M->Args.empty() && M->accepts(F->getNumParams()),
                      !M->Args.empty());
  };
  for (const FunctionModel *M : Functions)
    if (!K.Function || Precision(M) > Precision(K.Function))
      K.Function = M;

  auto Registrations = select(Registry.registrations(Qualified), F);
  keepLikeliest(Registrations, F);
  K.Registrations.append(Registrations.begin(), Registrations.end());
  auto Handlers = select(Registry.handlers(Qualified), F);
  keepLikeliest(Handlers, F);
  K.Handlers.append(Handlers.begin(), Handlers.end());
  K.Drives = Registry.drives(Qualified);
  if (auto Flags = Registry.flags(Qualified); !Flags.empty())
    K.Flag = Flags.front();
  for (const WaitModel *W : select(Registry.waits(Qualified), F))
    if (!K.Wait || W->Until)
      K.Wait = W;
  K.IsNoReturn = Registry.isNoReturn(Qualified);
  K.IsClock = Registry.isClock(Qualified);
  K.IsCopy = Registry.isCopy(Qualified);
  K.IsClear = Registry.isClear(Qualified);
  K.IsThreadExit = Registry.isThreadExit(Qualified);
  K.IsFamily |= K.IsClock || Registry.isInstant(Qualified) ||
                (Registry.isLink(Qualified) && !K.Wait);
  K.IsFamily &= !K.Function;
}

const FunctionModel *ModelMatcher::function(const FunctionDecl *F) {
  return known(F).Function;
}
llvm::ArrayRef<const CallbackModel *>
ModelMatcher::registrations(const FunctionDecl *F) {
  return known(F).Registrations;
}
llvm::ArrayRef<const HandlerModel::Drive *>
ModelMatcher::drives(const FunctionDecl *F) {
  return known(F).Drives;
}

llvm::ArrayRef<const HandlerModel *>
ModelMatcher::handlers(const FunctionDecl *F) {
  return known(F).Handlers;
}
const FlagModel *ModelMatcher::flag(const FunctionDecl *F) {
  return known(F).Flag;
}
const WaitModel *ModelMatcher::wait(const FunctionDecl *F) {
  return known(F).Wait;
}
bool ModelMatcher::isFamily(const FunctionDecl *F) { return known(F).IsFamily; }
bool ModelMatcher::isFamily(const CXXRecordDecl *Class) {
  return Registry.knows(nameOf(Class)) &&
         Registry.isClass(qualifiedName(Class));
}
bool ModelMatcher::isNoReturn(const FunctionDecl *F) {
  const Known &K = known(F);
  return K.IsNoReturn ||
         (F && F->isNoReturn() && !F->isDefined() && !K.IsThreadExit);
}
bool ModelMatcher::isThreadExit(const FunctionDecl *F) {
  return known(F).IsThreadExit;
}
bool ModelMatcher::isClock(const FunctionDecl *F) { return known(F).IsClock; }
bool ModelMatcher::isCopy(const FunctionDecl *F) { return known(F).IsCopy; }

bool ModelMatcher::isClear(const FunctionDecl *F) { return known(F).IsClear; }

//===----------------------------------------------------------------------===//
// Fields and virtual functions
//===----------------------------------------------------------------------===//

/// Whether a record is called \p Name: by its tag or by a typedef in \p As, the
/// type of the expression it is reached through.
static bool isCalled(StringRef Name, const RecordDecl *Record, QualType As,
                     const ASTContext &Ctx) {
  if (qualifiedName(Record) == Name)
    return true;
  while (true) {
    if (const auto *T = dyn_cast<TypedefType>(As.getTypePtr());
        T && qualifiedName(T->getDecl()->getDeclContext(),
                           T->getDecl()->getName()) == Name)
      return true;
    QualType Next = As.getSingleStepDesugaredType(Ctx);
    if (Next.getTypePtr() == As.getTypePtr())
      return false;
    As = Next;
  }
}

static bool isField(const FieldModel &Model, const MemberExpr *E,
                    const ASTContext &Ctx) {
  for (const std::string &Field : llvm::drop_begin(llvm::reverse(Model.Path))) {
    E = dyn_cast<MemberExpr>(E->getBase()->IgnoreParenImpCasts());
    if (!E || !E->getMemberDecl()->getIdentifier() ||
        E->getMemberDecl()->getName() != Field)
      return false;
  }
  const auto *Field = dyn_cast<FieldDecl>(E->getMemberDecl());
  if (!Field)
    return false;
  QualType Base = E->getBase()->getType();
  if (E->isArrow() && !Base->getPointeeType().isNull())
    Base = Base->getPointeeType();
  return isCalled(Model.Type, Field->getParent(), Base, Ctx);
}

/// Whether "type.field.field" names the last of \p Fields.
static bool isField(StringRef Name, ArrayRef<const FieldDecl *> Fields,
                    const FileScope &TopLevel) {
  llvm::SmallVector<StringRef, 4> Parts;
  Name.split(Parts, '.');
  const size_t Count = Parts.size() - 1;
  if (Count == 0 || Count > Fields.size())
    return false;
  Fields = Fields.take_back(Count);
  for (size_t I = 0; I < Count; ++I)
    if (!Fields[I]->getIdentifier() || Fields[I]->getName() != Parts[I + 1])
      return false;
  const RecordDecl *Record = Fields.front()->getParent();
  if (qualifiedName(Record) == Parts.front())
    return true;
  // typedef struct {...} type, or typedef struct tag type.
  for (const NamedDecl *D : TopLevel.find(Parts.front()))
    if (const auto *T = dyn_cast<TypedefNameDecl>(D))
      if (const RecordDecl *R = T->getUnderlyingType()->getAsRecordDecl();
          R && R->getCanonicalDecl() == Record->getCanonicalDecl())
        return true;
  return false;
}

static StringRef lastOf(ArrayRef<const FieldDecl *> Fields) {
  return !Fields.empty() && Fields.back()->getIdentifier()
             ? Fields.back()->getName()
             : StringRef();
}

llvm::SmallVector<const CallbackModel *, 2>
ModelMatcher::callbackField(ArrayRef<const FieldDecl *> Fields) const {
  llvm::SmallVector<const CallbackModel *, 2> Found;
  for (const CallbackModel *C : Registry.callbackFields(lastOf(Fields)))
    if (isField(C->Field, Fields, TopLevel))
      Found.push_back(C);
  return Found;
}

llvm::SmallVector<const HandlerModel *, 1>
ModelMatcher::handlerField(ArrayRef<const FieldDecl *> Fields) const {
  llvm::SmallVector<const HandlerModel *, 1> Found;
  for (const HandlerModel *H : Registry.handlerFields(lastOf(Fields)))
    if (isField(H->Field, Fields, TopLevel) &&
        (H->MacroVariable.empty() ||
         qualifiedName(Fields.front()->getParent()) == H->MacroVariable))
      Found.push_back(H);
  return Found;
}

llvm::SmallVector<ReconnectChoice, 1>
ModelMatcher::reconnectField(ArrayRef<const FieldDecl *> Fields) const {
  llvm::SmallVector<ReconnectChoice, 1> Found;
  for (const ReconnectChoice &R : Registry.reconnectFields(lastOf(Fields)))
    if (isField(R.second->Field, Fields, TopLevel))
      Found.push_back(R);
  return Found;
}

llvm::SmallVector<const ReconnectOption *, 1>
ModelMatcher::reconnectCall(const FunctionDecl *F) const {
  llvm::SmallVector<const ReconnectOption *, 1> Found;
  if (F->getIdentifier())
    for (const auto &[M, O] : Registry.reconnectCalls(F->getName()))
      if (matchesArity(O->Args, F) &&
          O->Call == qualifiedName(F->getDeclContext(), F->getName()))
        Found.push_back(O);
  return Found;
}

llvm::SmallVector<const ReconnectOption *, 1>
ModelMatcher::reconnectOptions(const Model &M, QualType T) const {
  llvm::SmallVector<const ReconnectOption *, 1> Found;
  if (M.ReconnectOptions.empty())
    return Found;
  T = T.getNonReferenceType();
  if (T->isPointerType())
    T = T->getPointeeType();
  const RecordDecl *Record = T->getAsRecordDecl();
  if (!Record || !Record->getDefinition())
    return Found;
  for (const ReconnectOption &O : M.ReconnectOptions) {
    if (O.Field.empty()) {
      if (!O.Handle && qualifier(O.Call) == qualifiedName(Record))
        Found.push_back(&O);
      continue;
    }
    llvm::SmallVector<StringRef, 4> Names;
    StringRef(O.Field).split(Names, '.');
    llvm::SmallVector<const FieldDecl *, 4> Path;
    const RecordDecl *In = Record->getDefinition();
    for (StringRef Name : llvm::drop_begin(Names)) {
      const FieldDecl *Next = nullptr;
      if (In)
        for (const FieldDecl *F : In->fields())
          if (F->getIdentifier() && F->getName() == Name)
            Next = F;
      if (!Next)
        break;
      Path.push_back(Next);
      In = Next->getType()->getAsRecordDecl();
    }
    if (Path.size() + 1 == Names.size() && isField(O.Field, Path, TopLevel))
      Found.push_back(&O);
  }
  return Found;
}

bool ModelMatcher::goesOn(const FunctionDecl *F) const {
  const SourceManager &SM = Ctx.getSourceManager();
  for (const EntryModel *E : Registry.entries(F->getName()))
    for (StringRef Header : E->GoesOn)
      for (auto I = SM.fileinfo_begin(), End = SM.fileinfo_end(); I != End; ++I)
        if (endsInPath(I->first.getName(), Header))
          return true;
  return false;
}

llvm::SmallVector<const CallbackModel *, 2>
ModelMatcher::wellKnown(const FunctionDecl *F) const {
  llvm::SmallVector<const CallbackModel *, 2> Found;
  if (F->getIdentifier())
    for (const CallbackModel *C : Registry.wellKnown(F->getName()))
      if (qualifiedName(F->getDeclContext(), F->getName()) == C->Function)
        Found.push_back(C);
  return Found;
}

const FieldModel *ModelMatcher::statusField(const MemberExpr *E) {
  if (!E || !E->getMemberDecl()->getIdentifier())
    return nullptr;
  // Where two fit, the shorter path: its record is the one the calls work on.
  const FieldModel *Found = nullptr;
  for (const FieldModel *F :
       Registry.statusFields(E->getMemberDecl()->getName()))
    if ((!Found || F->Path.size() < Found->Path.size()) && isField(*F, E, Ctx))
      Found = F;
  return Found;
}

llvm::ArrayRef<const CallbackModel *>
ModelMatcher::overrides(const CXXMethodDecl *M) {
  std::string Buffer;
  if (!M || M->size_overridden_methods() == 0)
    return {};
  llvm::ArrayRef<const CallbackModel *> Listed =
      Registry.overrides(lastName(M, Buffer));
  if (Listed.empty())
    return {};
  M = M->getCanonicalDecl();
  auto [Entry, IsNew] = Overrides.try_emplace(M);
  if (!IsNew)
    return Entry->second;
  std::vector<const CallbackModel *> Found;
  llvm::SmallVector<const CXXMethodDecl *, 4> Bases(M->overridden_methods());
  while (!Bases.empty()) {
    const CXXMethodDecl *Base = Bases.pop_back_val();
    llvm::append_range(Bases, Base->overridden_methods());
    const std::string Qualified =
        qualifiedName(Base->getDeclContext(), lastName(Base, Buffer));
    for (const CallbackModel *C : select(Listed, Base))
      if (C->Override == Qualified && !llvm::is_contained(Found, C))
        Found.push_back(C);
  }
  return Entry->second = std::move(Found);
}

} // namespace iot
