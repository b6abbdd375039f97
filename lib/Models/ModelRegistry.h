//===- ModelRegistry.h - All models of a run, found by name ---------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The built-in models and the user's, parsed and indexed by name. What the AST
// offers is looked up by the last name of a function first; qualified name,
// arity, types and header decide among the candidates (ModelMatcher).
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_MODELS_MODELREGISTRY_H
#define IOT_TIDY_MODELS_MODELREGISTRY_H

#include "Models/Model.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include <memory>

namespace iot {

/// Something wrong in a model file. Line and column are 1-based; 0 means the
/// whole file.
struct ModelError {
  std::string File;
  unsigned Line = 0, Column = 0;
  std::string Message; ///< what was found and what was expected
  std::string str() const;
};

/// Parses one model file. Appends what is wrong to \p Errors (one error per
/// mistake, the first of a file ends it) and returns null then. \p Resolve
/// finds the base of a derived model by its id, or returns null.
std::unique_ptr<Model>
parseModel(llvm::StringRef File, llvm::StringRef Text,
           llvm::function_ref<const Model *(llvm::StringRef)> Resolve,
           std::vector<ModelError> &Errors);

class ModelRegistry {
public:
  /// The built-in models alone, parsed once a process; never fails.
  static std::shared_ptr<const ModelRegistry> builtin();

  /// The built-in models and those of \p Paths (files, or folders of .yaml
  /// files). A user's model with the id of a built-in one replaces it. Errors
  /// are appended; everything else still loads.
  static std::shared_ptr<const ModelRegistry>
  load(llvm::ArrayRef<std::string> Paths, std::vector<ModelError> &Errors);

  llvm::ArrayRef<std::unique_ptr<Model>> models() const { return Models; }
  const Model *find(llvm::StringRef Id) const;

  /// Candidates by the last name ("connect" of "mqtt::client::connect").
  llvm::ArrayRef<const FunctionModel *>
  functions(llvm::StringRef LastName) const;
  llvm::ArrayRef<const CallbackModel *>
  registrations(llvm::StringRef LastName) const;
  llvm::ArrayRef<const CallbackModel *>
  overrides(llvm::StringRef LastName) const;
  llvm::ArrayRef<const CallbackModel *>
  wellKnown(llvm::StringRef LastName) const;
  llvm::ArrayRef<const CallbackModel *>
  callbackFields(llvm::StringRef LastField) const;
  llvm::ArrayRef<const HandlerModel *> handlers(llvm::StringRef LastName) const;
  llvm::ArrayRef<const HandlerModel *>
  handlerFields(llvm::StringRef LastField) const;
  llvm::ArrayRef<const WaitModel *> waits(llvm::StringRef LastName) const;
  llvm::ArrayRef<const FlagModel *> flags(llvm::StringRef LastName) const;
  llvm::ArrayRef<const FieldModel *>
  statusFields(llvm::StringRef LastField) const;
  llvm::ArrayRef<std::pair<const Model *, const ReconnectOption *>>
  reconnectCalls(llvm::StringRef LastName) const;
  llvm::ArrayRef<std::pair<const Model *, const ReconnectOption *>>
  reconnectFields(llvm::StringRef LastField) const;
  const EntryModel *entry(llvm::StringRef Name) const;
  bool isNoReturn(llvm::StringRef QualifiedName) const;
  bool isLink(llvm::StringRef QualifiedName) const;
  bool isClock(llvm::StringRef QualifiedName) const;
  /// The SDK whose class \p QualifiedName is (listed in `classes`, or some of
  /// its members are listed), or null.
  const Model *classOwner(llvm::StringRef QualifiedName) const;
  bool isWrapper(llvm::StringRef QualifiedName) const;
  /// The SDK whose family \p Function belongs to by its prefix, or null.
  const Model *prefixOwner(llvm::StringRef Function) const;
  /// Whether anything is listed under this last name of a function or class.
  /// What it is not true of needs no qualified name computed.
  bool knows(llvm::StringRef LastName) const;

  /// Names of which a translation unit must know at least one before it is
  /// worth looking at: opening functions, or the classes they belong to.
  llvm::ArrayRef<llvm::StringRef> keyNames() const { return KeyNames; }

  /// Changes when any model does; for result caches.
  llvm::StringRef digest() const { return Digest; }

private:
  friend class RegistryBuilder;
  std::vector<std::unique_ptr<Model>> Models;
  llvm::StringMap<const Model *> ById, Classes;
  llvm::StringMap<llvm::SmallVector<const FunctionModel *, 2>> Functions;
  llvm::StringMap<llvm::SmallVector<const CallbackModel *, 2>> Registrations,
      Overrides, WellKnown, CallbackFields;
  llvm::StringMap<llvm::SmallVector<const HandlerModel *, 1>> Handlers,
      HandlerFields;
  llvm::StringMap<llvm::SmallVector<const WaitModel *, 1>> Waits;
  llvm::StringMap<llvm::SmallVector<const FlagModel *, 1>> Flags;
  llvm::StringMap<llvm::SmallVector<const FieldModel *, 1>> StatusFields;
  llvm::StringMap<
      llvm::SmallVector<std::pair<const Model *, const ReconnectOption *>, 1>>
      ReconnectCalls, ReconnectFields;
  llvm::StringMap<const EntryModel *> Entries;
  llvm::StringMap<bool> NoReturn, Links, Clocks, Wrappers;
  llvm::StringSet<> LastNames;
  std::vector<std::pair<std::string, const Model *>> Prefixes;
  std::vector<llvm::StringRef> KeyNames;
  std::string Digest;
};

} // namespace iot

#endif
