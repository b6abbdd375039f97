//===- ModelRegistry.cpp - All models of a run, found by name -------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Models/ModelRegistry.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

using namespace llvm;

namespace iot {

std::string ModelError::str() const {
  std::string Where = File;
  if (Line)
    Where += ":" + utostr(Line) + ":" + utostr(Column);
  return Where + ": " + Message;
}

/// "connect" of "mqtt::client::connect", "field" of "type.other.field".
static StringRef lastName(StringRef Name) {
  return Name.substr(Name.find_last_of(":.") + 1);
}

/// "mqtt::client" of "mqtt::client::connect".
static StringRef qualifier(StringRef Name) {
  size_t End = Name.rfind("::");
  return End == StringRef::npos ? "" : Name.take_front(End);
}

//===----------------------------------------------------------------------===//
// Building one
//===----------------------------------------------------------------------===//

class RegistryBuilder {
public:
  std::shared_ptr<ModelRegistry> R = std::make_shared<ModelRegistry>();

  /// A text to parse. Which ids are still to come is known before anything is
  /// parsed, so that models derive from one another in any order.
  void addText(StringRef File, StringRef Text) {
    Pending.push_back({File.str(), Text, declaredId(Text), {}});
  }
  /// Parses what has been added.
  void parse(std::vector<ModelError> &Errors, bool AreUsers);
  void addCopy(const Model &M) {
    R->Models.push_back(std::make_unique<Model>(M));
    R->Models.back()->setOwners();
  }
  void addToDigest(StringRef Text) {
    Hash = xxh3_64bits(utohexstr(Hash) + Text.str());
  }
  std::shared_ptr<const ModelRegistry> finish();

  /// Where a derived model finds bases that are not in this registry.
  const ModelRegistry *Fallback = nullptr;
  uint64_t Hash = 0;

private:
  struct Unparsed {
    std::string File;
    StringRef Text, Id;
    std::vector<ModelError> Errors;
  };
  std::vector<Unparsed> Pending;

  static StringRef declaredId(StringRef Text);
  const Model *find(StringRef Id) const;
  void index(const Model &M);
  void indexKeyNames();
};

/// The value of the line "sdk: ...". Only a hint: parseModel has the say.
StringRef RegistryBuilder::declaredId(StringRef Text) {
  while (!Text.empty()) {
    auto [Line, Rest] = Text.split('\n');
    if (Line.consume_front("sdk:"))
      return Line.split('#').first.trim(" \t\r\"'");
    Text = Rest;
  }
  return "";
}

const Model *RegistryBuilder::find(StringRef Id) const {
  for (const auto &M : R->Models)
    if (M->Id == Id)
      return M.get();
  return nullptr;
}

void RegistryBuilder::parse(std::vector<ModelError> &Errors, bool AreUsers) {
  bool Progress = true;
  while (Progress) {
    Progress = false;
    std::vector<Unparsed> Now = std::move(Pending);
    Pending.clear();
    for (size_t I = 0; I < Now.size(); ++I) {
      Unparsed &U = Now[I];
      bool Later = false;
      auto IsWanted = [&](StringRef Id, const Unparsed &Other) {
        return &Other != &U && Other.Id == Id;
      };
      auto Resolve = [&](StringRef Id) -> const Model * {
        if (const Model *M = find(Id); M && Id != U.Id)
          return M;
        for (const Unparsed &Other : ArrayRef(Now).drop_front(I))
          Later |= IsWanted(Id, Other);
        for (const Unparsed &Other : Pending)
          Later |= IsWanted(Id, Other);
        return Later || !Fallback ? nullptr : Fallback->find(Id);
      };
      U.Errors.clear();
      std::unique_ptr<Model> M = parseModel(U.File, U.Text, Resolve, U.Errors);
      if (!M && Later) {
        Pending.push_back(std::move(U));
        continue;
      }
      Progress = true;
      if (M && find(M->Id)) {
        U.Errors.push_back(
            {U.File, 0, 0,
             "'" + M->Id + "' is also the model of " + find(M->Id)->File});
        M = nullptr;
      }
      append_range(Errors, U.Errors);
      if (!M)
        continue;
      addToDigest(U.Text);
      M->IsUsers = AreUsers;
      R->Models.push_back(std::move(M));
    }
    if (Pending.empty())
      return;
  }
  // Models that derive from one another, or from one with an error.
  for (Unparsed &U : Pending)
    append_range(Errors, U.Errors);
  Pending.clear();
}

void RegistryBuilder::index(const Model &M) {
  ModelRegistry &Reg = *R;
  auto Add = [&](auto &Index, StringRef Name, auto Element) {
    if (Name.empty())
      return;
    Index[lastName(Name)].push_back(Element);
    Reg.LastNames.insert(lastName(Name));
  };
  auto Flag = [&](StringMap<bool> &Index,
                  const std::vector<std::string> &Names) {
    for (StringRef Name : Names) {
      Index[Name] = true;
      Reg.LastNames.insert(lastName(Name));
    }
  };
  auto Class = [&](StringRef Name) {
    if (Name.empty())
      return;
    Reg.Classes.try_emplace(Name, &M);
    Reg.LastNames.insert(lastName(Name));
  };

  Reg.ById[M.Id] = &M;
  for (const FunctionModel &F : M.Functions) {
    Add(Reg.Functions, F.Name, &F);
    Class(qualifier(F.Name));
  }
  for (const CallbackModel &C : M.Callbacks) {
    Add(Reg.Registrations, C.Register, &C);
    Add(Reg.Overrides, C.Override, &C);
    Add(Reg.WellKnown, C.Function, &C);
    Add(Reg.CallbackFields, C.Field, &C);
  }
  for (const HandlerModel &H : M.Handlers) {
    Add(Reg.Handlers, H.Register, &H);
    Add(Reg.HandlerFields, H.Field, &H);
  }
  for (const WaitModel &W : M.Waits)
    Add(Reg.Waits, W.Name, &W);
  for (const FlagModel &F : M.Flags)
    Add(Reg.Flags, F.Function, &F);
  for (const FieldModel &F : M.Fields)
    Add(Reg.StatusFields, F.Path.back(), &F);
  for (const ReconnectOption &O : M.ReconnectOptions) {
    Add(Reg.ReconnectCalls, O.Call, std::pair(&M, &O));
    Add(Reg.ReconnectFields, O.Field, std::pair(&M, &O));
  }
  for (const EntryModel &E : M.Entries)
    Reg.Entries.try_emplace(E.Name, &E);
  for (StringRef Name : M.Classes)
    Class(Name);
  Flag(Reg.NoReturn, M.NoReturn);
  Flag(Reg.Links, M.Links);
  Flag(Reg.Clocks, M.Clocks);
  Flag(Reg.Wrappers, M.Wrappers);
  // The longest of several that fit comes first, a user's first among equals.
  for (const std::string &Prefix : M.Prefixes) {
    auto Longer = [](size_t Size, const auto &P) {
      return Size > P.first.size();
    };
    Reg.Prefixes.emplace(llvm::upper_bound(Reg.Prefixes, Prefix.size(), Longer),
                         Prefix, &M);
  }
}

/// A member function can only be called where its class is named, and fewer
/// programs name "PubSubClient" than "connect".
void RegistryBuilder::indexKeyNames() {
  for (const auto &M : R->Models)
    for (const FunctionModel &F : M->Functions) {
      if (!F.opens())
        continue;
      StringRef Class = qualifier(F.Name);
      const bool IsMember =
          F.Handle.From == Place::Root::This || is_contained(M->Classes, Class);
      R->KeyNames.push_back(
          lastName(IsMember && !Class.empty() ? Class : F.Name));
    }
  llvm::sort(R->KeyNames);
  R->KeyNames.erase(llvm::unique(R->KeyNames), R->KeyNames.end());
}

std::shared_ptr<const ModelRegistry> RegistryBuilder::finish() {
  for (const auto &M : R->Models)
    index(*M);
  indexKeyNames();
  R->Digest = utohexstr(Hash, /*LowerCase=*/true);
  return R;
}

//===----------------------------------------------------------------------===//
// The built-in models
//===----------------------------------------------------------------------===//

namespace {
struct Embedded {
  const char *File, *Text;
};
} // namespace

static const Embedded Files[] = {
#include "BuiltinModels.inc"
};

std::shared_ptr<const ModelRegistry> ModelRegistry::builtin() {
  static const std::shared_ptr<const ModelRegistry> Builtin = [] {
    RegistryBuilder Builder;
    for (const Embedded &E : Files)
      Builder.addText(E.File, E.Text);
    std::vector<ModelError> Errors;
    Builder.parse(Errors, /*AreUsers=*/false);
    // A unit test loads them, so nobody but who changes a model sees this.
    if (!Errors.empty())
      report_fatal_error(Twine("built-in model: ") + Errors.front().str(),
                         /*gen_crash_diag=*/false);
    return Builder.finish();
  }();
  return Builtin;
}

//===----------------------------------------------------------------------===//
// The user's models
//===----------------------------------------------------------------------===//

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
  std::shared_ptr<const ModelRegistry> Builtin = builtin();
  if (Paths.empty())
    return Builtin;
  RegistryBuilder Builder;
  Builder.Fallback = Builtin.get();
  Builder.addToDigest(Builtin->digest());
  std::vector<std::unique_ptr<MemoryBuffer>> Buffers;
  for (const std::string &Path : Paths)
    for (const std::string &File : filesOf(Path, Errors)) {
      ErrorOr<std::unique_ptr<MemoryBuffer>> Buffer =
          MemoryBuffer::getFile(File, /*IsText=*/true);
      if (!Buffer) {
        Errors.push_back({File, 0, 0, Buffer.getError().message()});
        continue;
      }
      Builder.addText(File, (*Buffer)->getBuffer());
      Buffers.push_back(std::move(*Buffer));
    }
  Builder.parse(Errors, /*AreUsers=*/true);
  // The user's come first wherever several models have something to say.
  const size_t Users = Builder.R->Models.size();
  for (const auto &M : Builtin->models()) {
    auto Own = ArrayRef(Builder.R->Models).take_front(Users);
    if (none_of(Own, [&](const auto &U) { return U->Id == M->Id; }))
      Builder.addCopy(*M);
  }
  return Builder.finish();
}

//===----------------------------------------------------------------------===//
// Looking up
//===----------------------------------------------------------------------===//

template <typename List>
static ArrayRef<typename List::value_type> lookUp(const StringMap<List> &Index,
                                                  StringRef Name) {
  auto I = Index.find(Name);
  if (I == Index.end())
    return {};
  return I->second;
}

const Model *ModelRegistry::find(StringRef Id) const { return ById.lookup(Id); }

ArrayRef<const FunctionModel *>
ModelRegistry::functions(StringRef LastName) const {
  return lookUp(Functions, LastName);
}
ArrayRef<const CallbackModel *>
ModelRegistry::registrations(StringRef LastName) const {
  return lookUp(Registrations, LastName);
}
ArrayRef<const CallbackModel *>
ModelRegistry::overrides(StringRef LastName) const {
  return lookUp(Overrides, LastName);
}
ArrayRef<const CallbackModel *>
ModelRegistry::wellKnown(StringRef LastName) const {
  return lookUp(WellKnown, LastName);
}
ArrayRef<const CallbackModel *>
ModelRegistry::callbackFields(StringRef LastField) const {
  return lookUp(CallbackFields, LastField);
}
ArrayRef<const HandlerModel *>
ModelRegistry::handlers(StringRef LastName) const {
  return lookUp(Handlers, LastName);
}
ArrayRef<const HandlerModel *>
ModelRegistry::handlerFields(StringRef LastField) const {
  return lookUp(HandlerFields, LastField);
}
ArrayRef<const WaitModel *> ModelRegistry::waits(StringRef LastName) const {
  return lookUp(Waits, LastName);
}
ArrayRef<const FlagModel *> ModelRegistry::flags(StringRef LastName) const {
  return lookUp(Flags, LastName);
}
ArrayRef<const FieldModel *>
ModelRegistry::statusFields(StringRef LastField) const {
  return lookUp(StatusFields, LastField);
}
ArrayRef<std::pair<const Model *, const ReconnectOption *>>
ModelRegistry::reconnectCalls(StringRef LastName) const {
  return lookUp(ReconnectCalls, LastName);
}
ArrayRef<std::pair<const Model *, const ReconnectOption *>>
ModelRegistry::reconnectFields(StringRef LastField) const {
  return lookUp(ReconnectFields, LastField);
}

const EntryModel *ModelRegistry::entry(StringRef Name) const {
  return Entries.lookup(Name);
}
bool ModelRegistry::isNoReturn(StringRef QualifiedName) const {
  return NoReturn.lookup(QualifiedName);
}
bool ModelRegistry::isLink(StringRef QualifiedName) const {
  return Links.lookup(QualifiedName);
}
bool ModelRegistry::isClock(StringRef QualifiedName) const {
  return Clocks.lookup(QualifiedName);
}
bool ModelRegistry::isWrapper(StringRef QualifiedName) const {
  return Wrappers.lookup(QualifiedName);
}
bool ModelRegistry::knows(StringRef LastName) const {
  return LastNames.contains(LastName);
}

const Model *ModelRegistry::classOwner(StringRef QualifiedName) const {
  return Classes.lookup(QualifiedName);
}

const Model *ModelRegistry::prefixOwner(StringRef Function) const {
  for (const auto &[Prefix, Owner] : Prefixes)
    if (Function.starts_with(Prefix))
      return Owner;
  return nullptr;
}

} // namespace iot
