//===- ModelRegistry.cpp - All models of a run, found by name -------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Models/ModelRegistry.h"
#include "Models/BuiltinModels.h"
#include "Models/ModelPack.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

using namespace llvm;

namespace iot {

//===----------------------------------------------------------------------===//
// The built-in models
//===----------------------------------------------------------------------===//

/// Behind the user's, of whom nobody has so many.
static constexpr unsigned FirstBuiltin = 1u << 20;

/// The built-in model of this number; all registries of the process share it.
static const Model &builtinModel(unsigned Number) {
  static std::mutex Reading;
  static std::vector<std::unique_ptr<Model>> Read(BuiltinModels.size());
  const std::lock_guard<std::mutex> Lock(Reading);
  if (!Read[Number]) {
    Read[Number] = unpackModel(BuiltinModels[Number].Packed);
    Read[Number]->Order = FirstBuiltin + Number;
  }
  return *Read[Number];
}

/// The entries of a kind, or of one of its names.
static ArrayRef<EmbeddedName> builtinNames(NameKind Kind,
                                           std::optional<StringRef> Name = {}) {
  struct Less {
    bool operator()(const EmbeddedName &A, const EmbeddedName &B) const {
      return std::pair(A.Kind, StringRef(A.Name)) <
             std::pair(B.Kind, StringRef(B.Name));
    }
    bool operator()(const EmbeddedName &A, NameKind B) const {
      return A.Kind < B;
    }
    bool operator()(NameKind A, const EmbeddedName &B) const {
      return A < B.Kind;
    }
    bool operator()(const EmbeddedName &A,
                    std::pair<NameKind, StringRef> B) const {
      return std::pair(A.Kind, StringRef(A.Name)) < B;
    }
    bool operator()(std::pair<NameKind, StringRef> A,
                    const EmbeddedName &B) const {
      return A < std::pair(B.Kind, StringRef(B.Name));
    }
  };
  auto Of = [](auto Key) {
    auto [First, Last] =
        std::equal_range(BuiltinNames.begin(), BuiltinNames.end(), Key, Less());
    return ArrayRef(First, Last);
  };
  return Name ? Of(std::pair(Kind, *Name)) : Of(Kind);
}

//===----------------------------------------------------------------------===//
// Building a registry
//===----------------------------------------------------------------------===//

ModelRegistry::ModelRegistry(std::vector<std::unique_ptr<Model>> Models,
                             std::string TheDigest)
    : Own(std::move(Models)), Replaced(BuiltinModels.size()),
      Digest(std::move(TheDigest)), IsRead(BuiltinModels.size()) {
  for (auto [I, M] : enumerate(Own)) {
    M->IsUsers = true;
    M->Order = I;
    for (auto [J, E] : enumerate(BuiltinModels))
      if (M->Id == E.Id)
        Replaced.set(J);
    index(*M);
    visitNames(*M, [&](NameKind Kind, StringRef Name, auto) {
      OwnNames.insert({unsigned(Kind), Name});
    });
  }
  auto Collect = [&](NameKind Kind, std::vector<StringRef> &Into) {
    for (const EmbeddedName &E : builtinNames(Kind))
      if (!Replaced[E.Model])
        Into.push_back(E.Name);
    for (auto [OwnKind, Name] : OwnNames)
      if (OwnKind == unsigned(Kind))
        Into.push_back(Name);
    llvm::sort(Into);
    Into.erase(llvm::unique(Into), Into.end());
  };
  Collect(NameKind::Prefix, Prefixes);
  Collect(NameKind::Key, KeyNames);
}

static const Model &ownerOf(const ReconnectChoice &C) { return *C.first; }
static const Model &ownerOf(const HandlerModel::Drive *D) {
  return *D->Of->Owner;
}
template <typename T> static const Model &ownerOf(const T *Fact) {
  return *Fact->Owner;
}

void ModelRegistry::index(const Model &M) const {
  auto Add = [this](NameKind Kind, StringRef Name, auto Fact) {
    auto &All = std::get<Index<decltype(Fact)>>(Indices);
    std::vector<decltype(Fact)> &List = All[{unsigned(Kind), Name}];
    auto IsEarlier = [](unsigned Order, const auto &Other) {
      return Order < ownerOf(Other).Order;
    };
    List.insert(llvm::upper_bound(List, ownerOf(Fact).Order, IsEarlier), Fact);
  };
  visitNames(M, [&](NameKind Kind, StringRef Name, auto Fact) {
    using Type = decltype(Fact);
    if constexpr (std::is_same_v<Type, const ReconnectOption *>)
      Add(Kind, Name, ReconnectChoice(&M, Fact));
    else if constexpr (!std::is_same_v<Type, std::nullptr_t>)
      Add(Kind, Name, Fact);
  });
}

std::shared_ptr<const ModelRegistry> ModelRegistry::builtin() {
  static const std::shared_ptr<const ModelRegistry> Builtin(
      new ModelRegistry({}, BuiltinDigest.str()));
  return Builtin;
}

/// The file, or the .yaml files of the folder \p Path.
static std::vector<std::string> filesOf(const std::string &Path,
                                        std::vector<ModelError> &Errors) {
  if (!sys::fs::is_directory(Path))
    return {Path};
  std::vector<std::string> Found;
  std::error_code Error;
  for (sys::fs::directory_iterator I(Path, Error), End; !Error && I != End;
       I.increment(Error))
    if (sys::path::extension(I->path()) == ".yaml")
      Found.push_back(I->path());
  if (Error)
    Errors.push_back({Path, 0, 0, Error.message()});
  llvm::sort(Found);
  return Found;
}

std::shared_ptr<const ModelRegistry>
ModelRegistry::load(ArrayRef<std::string> Paths,
                    std::vector<ModelError> &Errors) {
  if (Paths.empty())
    return builtin();
  std::vector<std::string> Files;
  std::vector<ModelText> Texts;
  std::vector<std::unique_ptr<MemoryBuffer>> Buffers;
  uint64_t Hash = xxh3_64bits(BuiltinDigest);
  for (const std::string &Path : Paths)
    for (std::string &File : filesOf(Path, Errors)) {
      ErrorOr<std::unique_ptr<MemoryBuffer>> Buffer =
          MemoryBuffer::getFile(File, /*IsText=*/true);
      if (!Buffer) {
        Errors.push_back({File, 0, 0, Buffer.getError().message()});
        continue;
      }
      const StringRef Text = (*Buffer)->getBuffer();
      Hash = xxh3_64bits(utohexstr(Hash) + Text.str());
      Texts.push_back({File, Text});
      Files.push_back(std::move(File));
      Buffers.push_back(std::move(*Buffer));
    }
  const std::string Digest = utohexstr(Hash, /*LowerCase=*/true);

  // All checks of a run ask for the same ones, and so does an editor.
  static std::mutex Loading;
  static std::vector<std::weak_ptr<const ModelRegistry>> Loaded;
  const std::lock_guard<std::mutex> Lock(Loading);
  erase_if(Loaded, [](const auto &Weak) { return Weak.expired(); });
  for (const auto &Weak : Loaded)
    if (std::shared_ptr<const ModelRegistry> R = Weak.lock();
        R && R->Digest == Digest && R->Files == Files) {
      append_range(Errors, R->OwnErrors);
      return R;
    }
  std::vector<ModelError> Found;
  auto Fallback = [](StringRef Id) { return builtin()->find(Id); };
  std::vector<std::unique_ptr<Model>> Own = parseModels(Texts, Fallback, Found);
  std::shared_ptr<ModelRegistry> R(new ModelRegistry(std::move(Own), Digest));
  R->Files = std::move(Files);
  append_range(Errors, Found);
  R->OwnErrors = std::move(Found);
  Loaded.push_back(R);
  return R;
}

std::shared_ptr<const ModelRegistry>
ModelRegistry::with(std::vector<std::unique_ptr<Model>> More) const {
  for (const auto &M : Own) {
    More.push_back(std::make_unique<Model>(*M));
    More.back()->setOwners();
  }
  return std::shared_ptr<ModelRegistry>(
      new ModelRegistry(std::move(More), Digest));
}

//===----------------------------------------------------------------------===//
// Looking up
//===----------------------------------------------------------------------===//

std::vector<const Model *> ModelRegistry::models() const {
  std::vector<const Model *> All;
  All.reserve(Own.size() + BuiltinModels.size());
  for (const auto &M : Own)
    All.push_back(M.get());
  for (unsigned I = 0; I < BuiltinModels.size(); ++I)
    if (!Replaced[I])
      All.push_back(&builtinModel(I));
  return All;
}

const Model *ModelRegistry::find(StringRef Id) const {
  for (const auto &M : Own)
    if (M->Id == Id)
      return M.get();
  for (auto [I, E] : enumerate(BuiltinModels))
    if (E.Id == Id)
      return &builtinModel(I);
  return nullptr;
}

template <typename Fact>
ArrayRef<Fact> ModelRegistry::lookUp(NameKind Kind, StringRef Name) const {
  const std::lock_guard<std::mutex> Lock(Reading);
  for (const EmbeddedName &E : builtinNames(Kind, Name))
    if (!Replaced[E.Model] && !IsRead[E.Model]) {
      IsRead.set(E.Model);
      index(builtinModel(E.Model));
    }
  const Index<Fact> &All = std::get<Index<Fact>>(Indices);
  auto I = All.find({unsigned(Kind), Name});
  return I == All.end() ? ArrayRef<Fact>() : ArrayRef<Fact>(I->second);
}

template ArrayRef<const FunctionModel *> ModelRegistry::lookUp(NameKind,
                                                               StringRef) const;
template ArrayRef<const CallbackModel *> ModelRegistry::lookUp(NameKind,
                                                               StringRef) const;
template ArrayRef<const HandlerModel *> ModelRegistry::lookUp(NameKind,
                                                              StringRef) const;
template ArrayRef<const HandlerModel::Drive *>
    ModelRegistry::lookUp(NameKind, StringRef) const;
template ArrayRef<const WaitModel *> ModelRegistry::lookUp(NameKind,
                                                           StringRef) const;
template ArrayRef<const FlagModel *> ModelRegistry::lookUp(NameKind,
                                                           StringRef) const;
template ArrayRef<const FieldModel *> ModelRegistry::lookUp(NameKind,
                                                            StringRef) const;
template ArrayRef<ReconnectChoice> ModelRegistry::lookUp(NameKind,
                                                         StringRef) const;

const EntryModel *ModelRegistry::entry(StringRef Name) const {
  ArrayRef<const EntryModel *> All = entries(Name);
  return All.empty() ? nullptr : All.front();
}

bool ModelRegistry::isListed(NameKind Kind, StringRef Name) const {
  return OwnNames.contains({unsigned(Kind), Name}) ||
         any_of(builtinNames(Kind, Name),
                [&](const EmbeddedName &E) { return !Replaced[E.Model]; });
}

bool ModelRegistry::hasPrefix(StringRef QualifiedName) const {
  return any_of(Prefixes,
                [&](StringRef P) { return QualifiedName.starts_with(P); });
}

} // namespace iot
