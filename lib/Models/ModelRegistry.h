//===- ModelRegistry.h - All models of a run, found by name ---------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The built-in models and the user's, found by name. The user's files are read
// at once, so that every error in them is reported. Of the built-in ones only
// the names are known beforehand (BuiltinModels.h): one is read when a look-up
// asks for one of its names, since reading all takes longer than most analyses.
// That shows nowhere but in the time.
//
// Functions are looked up by their qualified name; arity, types and header
// decide among the candidates (ModelMatcher).
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_MODELS_MODELREGISTRY_H
#define IOT_TIDY_MODELS_MODELREGISTRY_H

#include "Models/ModelNames.h"
#include "Models/ModelReader.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include <memory>
#include <mutex>
#include <tuple>

namespace iot {

/// What switches who reconnects, and in which model.
using ReconnectChoice = std::pair<const Model *, const ReconnectOption *>;

/// Safe to use from several threads at once.
class ModelRegistry {
public:
  /// The built-in models alone; one for the process.
  static std::shared_ptr<const ModelRegistry> builtin();

  /// The built-in models and those of \p Paths (files, or folders of .yaml
  /// files). A user's model with the id of a built-in one replaces it. Errors
  /// are appended; everything else still loads. As long as the files do not
  /// change and somebody holds the result, it is the same object again.
  static std::shared_ptr<const ModelRegistry>
  load(llvm::ArrayRef<std::string> Paths, std::vector<ModelError> &Errors);

  /// These, and \p More, which come first.
  std::shared_ptr<const ModelRegistry>
  with(std::vector<std::unique_ptr<Model>> More) const;

  /// All of them, which reads every built-in one: not for an analysis.
  std::vector<const Model *> models() const;
  const Model *find(llvm::StringRef Id) const;

  /// Candidates by qualified name ("mqtt::client::connect"); the user's come
  /// first. Lists stay where they are as long as the registry.
  llvm::ArrayRef<const FunctionModel *>
  functions(llvm::StringRef QualifiedName) const {
    return lookUp<const FunctionModel *>(NameKind::Function, QualifiedName);
  }
  llvm::ArrayRef<const CallbackModel *>
  registrations(llvm::StringRef QualifiedName) const {
    return lookUp<const CallbackModel *>(NameKind::Registration, QualifiedName);
  }
  llvm::ArrayRef<const HandlerModel *>
  handlers(llvm::StringRef QualifiedName) const {
    return lookUp<const HandlerModel *>(NameKind::Handler, QualifiedName);
  }
  /// The handlers whose end a call waits for.
  llvm::ArrayRef<const HandlerModel::Drive *>
  drives(llvm::StringRef QualifiedName) const {
    return lookUp<const HandlerModel::Drive *>(NameKind::Drive, QualifiedName);
  }
  llvm::ArrayRef<const WaitModel *> waits(llvm::StringRef QualifiedName) const {
    return lookUp<const WaitModel *>(NameKind::Wait, QualifiedName);
  }
  llvm::ArrayRef<const FlagModel *> flags(llvm::StringRef QualifiedName) const {
    return lookUp<const FlagModel *>(NameKind::Flag, QualifiedName);
  }

  /// Candidates by the last name.
  llvm::ArrayRef<const CallbackModel *>
  overrides(llvm::StringRef LastName) const {
    return lookUp<const CallbackModel *>(NameKind::Override, LastName);
  }
  llvm::ArrayRef<const CallbackModel *>
  wellKnown(llvm::StringRef LastName) const {
    return lookUp<const CallbackModel *>(NameKind::WellKnown, LastName);
  }
  llvm::ArrayRef<const CallbackModel *>
  callbackFields(llvm::StringRef LastField) const {
    return lookUp<const CallbackModel *>(NameKind::CallbackField, LastField);
  }
  llvm::ArrayRef<const HandlerModel *>
  handlerFields(llvm::StringRef LastField) const {
    return lookUp<const HandlerModel *>(NameKind::HandlerField, LastField);
  }
  llvm::ArrayRef<const FieldModel *>
  statusFields(llvm::StringRef LastField) const {
    return lookUp<const FieldModel *>(NameKind::StatusField, LastField);
  }
  llvm::ArrayRef<ReconnectChoice>
  reconnectCalls(llvm::StringRef LastName) const {
    return lookUp<ReconnectChoice>(NameKind::ReconnectCall, LastName);
  }
  llvm::ArrayRef<ReconnectChoice>
  reconnectFields(llvm::StringRef LastField) const {
    return lookUp<ReconnectChoice>(NameKind::ReconnectField, LastField);
  }
  const EntryModel *entry(llvm::StringRef Name) const;
  llvm::ArrayRef<const EntryModel *> entries(llvm::StringRef Name) const {
    return lookUp<const EntryModel *>(NameKind::Entry, Name);
  }

  bool isThreadExit(llvm::StringRef QualifiedName) const {
    return isListed(NameKind::ThreadExit, QualifiedName);
  }
  bool isNoReturn(llvm::StringRef QualifiedName) const {
    return isListed(NameKind::NoReturn, QualifiedName);
  }
  bool isLink(llvm::StringRef QualifiedName) const {
    return isListed(NameKind::Link, QualifiedName);
  }
  bool isClock(llvm::StringRef QualifiedName) const {
    return isListed(NameKind::Clock, QualifiedName);
  }
  bool isCopy(llvm::StringRef QualifiedName) const {
    return isListed(NameKind::Copy, QualifiedName);
  }
  bool isClear(llvm::StringRef QualifiedName) const {
    return isListed(NameKind::Clear, QualifiedName);
  }
  bool isInstant(llvm::StringRef QualifiedName) const {
    return isListed(NameKind::Instant, QualifiedName);
  }
  bool isWrapper(llvm::StringRef QualifiedName) const {
    return isListed(NameKind::Wrapper, QualifiedName);
  }
  /// Whether this is an SDK's class: listed in `classes`, or some of its
  /// members are listed.
  bool isClass(llvm::StringRef QualifiedName) const {
    return isListed(NameKind::Class, QualifiedName);
  }
  /// Whether the function belongs to an SDK's family by its prefix.
  bool hasPrefix(llvm::StringRef QualifiedName) const;
  /// Whether anything is listed under this last name of a function or class.
  /// What it is not true of needs no qualified name computed.
  bool knows(llvm::StringRef LastName) const {
    return isListed(NameKind::Last, LastName);
  }

  /// Names of which a translation unit must know at least one before it is
  /// worth looking at: opening functions, or the classes they belong to.
  llvm::ArrayRef<llvm::StringRef> keyNames() const { return KeyNames; }

  /// Changes when any model does; for result caches.
  llvm::StringRef digest() const { return Digest; }

private:
  using Key = std::pair<unsigned, llvm::StringRef>; ///< kind and name
  /// Lists grow while models are being read, but not after a look-up; and they
  /// do not move.
  template <typename Fact> using Index = llvm::DenseMap<Key, std::vector<Fact>>;

  std::vector<std::unique_ptr<Model>> Own; ///< the user's
  std::vector<std::string> Files;          ///< they come from
  std::vector<ModelError> OwnErrors;
  llvm::BitVector Replaced; ///< the built-in models that the user's replace
  llvm::DenseSet<Key> OwnNames;
  std::vector<llvm::StringRef> Prefixes, KeyNames;
  std::string Digest;

  mutable std::mutex Reading;     ///< for what follows
  mutable llvm::BitVector IsRead; ///< of the built-in models: is in Indices
  mutable std::tuple<Index<const FunctionModel *>, Index<const CallbackModel *>,
                     Index<const HandlerModel *>,
                     Index<const HandlerModel::Drive *>,
                     Index<const WaitModel *>, Index<const FlagModel *>,
                     Index<const FieldModel *>, Index<ReconnectChoice>,
                     Index<const EntryModel *>>
      Indices;

  ModelRegistry(std::vector<std::unique_ptr<Model>> Models,
                std::string TheDigest);
  void index(const Model &M) const;
  bool isListed(NameKind Kind, llvm::StringRef Name) const;
  template <typename Fact>
  llvm::ArrayRef<Fact> lookUp(NameKind Kind, llvm::StringRef Name) const;
};

} // namespace iot

#endif
