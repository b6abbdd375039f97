//===- Stems.cpp - What the name of a function suggests -------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Stems.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace iot {

/// "mosquitto_connect", "isConnected", "IOTHubClient2Open": in lower case.
static SmallVector<std::string, 8> wordsOf(StringRef Name) {
  SmallVector<std::string, 8> Words;
  std::string Word;
  auto End = [&] {
    if (!Word.empty())
      Words.push_back(std::move(Word));
    Word.clear();
  };
  for (size_t I = 0; I < Name.size(); ++I) {
    const char C = Name[I];
    if (!isAlpha(C)) {
      End();
      continue;
    }
    // At "tC" of "isConnected" and at "TC" of "MQTTClient".
    const bool Upper = isUpper(C);
    if (Upper && I > 0 &&
        (isLower(Name[I - 1]) ||
         (isUpper(Name[I - 1]) && I + 1 < Name.size() && isLower(Name[I + 1]))))
      End();
    Word += toLower(C);
  }
  End();
  return Words;
}

std::optional<Role> suggestedRole(StringRef LastName) {
  // The first that fits decides: "set_disconnect_callback" registers, and
  // "disconnect" stands before "connect" as it never means that.
  static constexpr std::pair<StringLiteral, Role> Telling[] = {
      {"callback", Role::Callback}, {"callbacks", Role::Callback},
      {"handler", Role::Callback},  {"handlers", Role::Callback},
      {"listener", Role::Callback}, {"hook", Role::Callback},
      {"notify", Role::Callback},   {"set", Role::Config},
      {"option", Role::Config},     {"options", Role::Config},
      {"connected", Role::Status},  {"status", Role::Status},
      {"state", Role::Status},      {"reconnect", Role::Reopen},
      {"disconnect", Role::Close},  {"close", Role::Close},
      {"logout", Role::Close},      {"stop", Role::Close},
      {"connect", Role::Open},      {"open", Role::Open},
      {"login", Role::Open},        {"dial", Role::Open},
      {"start", Role::Open},        {"destroy", Role::CloseFree},
      {"free", Role::CloseFree},    {"delete", Role::CloseFree},
      {"deinit", Role::CloseFree},  {"release", Role::CloseFree},
      {"create", Role::Create},     {"new", Role::Create},
      {"alloc", Role::Create},      {"loop", Role::Pump},
      {"yield", Role::Pump},        {"poll", Role::Pump},
      {"process", Role::Pump},
  };
  if (LastName.starts_with("~"))
    return Role::CloseFree;
  const auto Words = wordsOf(LastName);
  for (const auto &[Word, Suggested] : Telling)
    if (is_contained(Words, StringRef(Word)))
      return Suggested;
  return std::nullopt;
}

bool isOfConnection(Role R) {
  return R == Role::Open || R == Role::Reopen || R == Role::Close ||
         R == Role::CloseFree || R == Role::Status;
}

} // namespace iot
