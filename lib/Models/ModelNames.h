//===- ModelNames.h - The names under which a model's facts are found -----===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One enumeration for two users that must agree: the build, which tabulates the
// names of the built-in models, and the registry, which reads a built-in model
// only when one of its names is asked for.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_MODELS_MODELNAMES_H
#define IOT_TIDY_MODELS_MODELNAMES_H

#include "Models/Model.h"
#include "llvm/ADT/STLExtras.h"
#include <cstddef>

namespace iot {

enum class NameKind : unsigned char {
  // Facts, by qualified name ...
  Function,
  Registration,
  Handler,
  Drive, ///< starts or stops a handler
  Wait,
  Flag,
  // ... and by the last one: of a function ...
  Override,
  WellKnown,
  Entry,
  ReconnectCall,
  // ... and of a field.
  CallbackField,
  HandlerField,
  StatusField,
  ReconnectField,
  // What is said by the name alone.
  NoReturn,
  ThreadExit,
  Link,
  Clock,
  Copy,
  Clear,
  Instant,
  Wrapper,
  Class,
  Prefix,
  Last, ///< the last name of any function or class
  Key,  ///< see ModelRegistry::keyNames
};

/// "connect" of "mqtt::client::connect", "field" of "type.other.field".
inline llvm::StringRef lastName(llvm::StringRef Name) {
  return Name.substr(Name.find_last_of(":.") + 1);
}

/// "mqtt::client" of "mqtt::client::connect".
inline llvm::StringRef qualifier(llvm::StringRef Name) {
  size_t End = Name.rfind("::");
  return End == llvm::StringRef::npos ? "" : Name.take_front(End);
}

/// Calls \p Visit with the kind, the name and the fact (a pointer to it; null
/// where there is none) for every name of \p M. Some come repeatedly.
template <typename Visitor> void visitNames(const Model &M, Visitor Visit) {
  using K = NameKind;
  auto Last = [&](llvm::StringRef Name) {
    Visit(K::Last, lastName(Name), nullptr);
  };
  auto Full = [&](K Kind, llvm::StringRef Name, auto *Fact) {
    if (Name.empty())
      return;
    Visit(Kind, Name, Fact);
    Last(Name);
  };
  auto Short = [&](K Kind, llvm::StringRef Name, auto *Fact) {
    if (Name.empty())
      return;
    Visit(Kind, lastName(Name), Fact);
    Last(Name);
  };
  auto Words = [&](K Kind, const std::vector<std::string> &Names) {
    for (llvm::StringRef Name : Names) {
      Visit(Kind, Name, nullptr);
      Last(Name);
    }
  };

  for (const FunctionModel &F : M.Functions) {
    Full(K::Function, F.Name, &F);
    const llvm::StringRef Class = qualifier(F.Name);
    if (!Class.empty()) {
      Visit(K::Class, Class, nullptr);
      Last(Class);
    }
    // A member function can only be called where its class is named, and fewer
    // programs name "PubSubClient" than "connect".
    const bool IsMember = F.Handle.From == Place::Root::This ||
                          llvm::is_contained(M.Classes, Class);
    if (F.opens())
      Visit(K::Key, lastName(IsMember && !Class.empty() ? Class : F.Name),
            nullptr);
  }
  for (const CallbackModel &C : M.Callbacks) {
    Full(K::Registration, C.Register, &C);
    Short(K::Override, C.Override, &C);
    Short(K::WellKnown, C.Function, &C);
    Short(K::CallbackField, C.Field, &C);
  }
  for (const HandlerModel &H : M.Handlers) {
    Full(K::Handler, H.Register, &H);
    for (const HandlerModel::Drive &D : H.Drives)
      Full(K::Drive, D.Call, &D);
    Short(K::HandlerField, H.Field, &H);
  }
  for (const WaitModel &W : M.Waits)
    Full(K::Wait, W.Name, &W);
  for (const FlagModel &F : M.Flags)
    Full(K::Flag, F.Function, &F);
  for (const FieldModel &F : M.Fields)
    Short(K::StatusField, F.Path.back(), &F);
  for (const ReconnectOption &O : M.ReconnectOptions) {
    Short(K::ReconnectCall, O.Call, &O);
    Short(K::ReconnectField, O.Field, &O);
  }
  for (const EntryModel &E : M.Entries)
    Visit(K::Entry, E.Name, &E);
  Words(K::NoReturn, M.NoReturn);
  Words(K::ThreadExit, M.ThreadExits);
  Words(K::Link, M.Links);
  Words(K::Clock, M.Clocks);
  Words(K::Copy, M.Copies);
  Words(K::Clear, M.Clears);
  Words(K::Instant, M.Instant);
  Words(K::Wrapper, M.Wrappers);
  Words(K::Class, M.Classes);
  for (llvm::StringRef Prefix : M.Prefixes)
    Visit(K::Prefix, Prefix, nullptr);
}

} // namespace iot

#endif
