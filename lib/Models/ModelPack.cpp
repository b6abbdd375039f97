//===- ModelPack.cpp - Models as bytes ------------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One list of members a type, for both directions. The structured bindings
// make the compiler refuse a list that lacks a member.
//
//===----------------------------------------------------------------------===//

#include "Models/ModelPack.h"
#include "llvm/Support/LEB128.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace iot {

//===----------------------------------------------------------------------===//
// What there is
//===----------------------------------------------------------------------===//

template <typename A> static void members(A &Each, Place &P) {
  auto &[From, Index, Deref, Fields] = P;
  Each(From, Index, Deref, Fields);
}

template <typename A> static void members(A &Each, Comparison &C) {
  auto &[Compare, Value, Name, Mask, Fields, HasValue] = C;
  Each(Compare, Value, Name, Mask, Fields, HasValue);
}

template <typename A> static void members(A &Each, Condition &C) {
  auto &[K, Any, On] = C;
  Each(K);
  if (K == Condition::Kind::AnyOf) // most are unset
    Each(Any, On);
}

template <typename A> static void members(A &Each, Consequence &C) {
  auto &[Effect, Text, Versions] = C;
  Each(Effect, Text, Versions);
}

template <typename A> static void members(A &Each, SdkFact &F) {
  auto &[Versions, Line, Column] = F;
  Each(Versions, Line, Column);
}

template <typename A> static void members(A &Each, FunctionModel &F) {
  auto &[Fact, Owner, Name, Args, Types, What, Handle, Success, Failure, Again,
         When, SyncIf, UserData, Identity, Server, Connected, Closed,
         TrueWhileOpening, At, Meaning, TellsReconnect, Frees, Nulls, Drop,
         Recovers, Waits, Connectionless, Shares, Second, Source] = F;
  Each(Fact, Name, Args, Types, What, Handle, Success, Failure, Again, When,
       SyncIf, UserData, Identity, Server, Connected, Closed, TrueWhileOpening,
       At, Meaning, TellsReconnect, Frees, Nulls, Drop, Recovers, Waits,
       Connectionless, Shares, Second, Source);
}

template <typename A> static void members(A &Each, FieldModel &F) {
  auto &[Fact, Owner, Type, Path, Connected, Closed, AsStatus] = F;
  Each(Fact, Type, Path, Connected, Closed); // setOwners makes AsStatus
}

template <typename A> static void members(A &Each, CallbackModel &C) {
  auto &[Fact, Owner, Register, Args, Callback, Field, Override, Function,
         Handle, Of, DataAt, DataIn, Event, EventCopy, Only, Up, Down, Failed,
         GaveUp, Closing, Accepted, Message, Asked, When, Context,
         LostReopens] = C;
  Each(Fact, Register, Args, Callback, Field, Override, Function, Handle, Of,
       DataAt, DataIn, Event, EventCopy, Only, Up, Down, Failed, GaveUp,
       Closing, Accepted, Message, Asked, When, Context, LostReopens);
}

template <typename A> static void members(A &Each, ReconnectOption &O) {
  auto &[Fact, Owner, Field, Call, Args, Handle, Value, Sdk] = O;
  Each(Fact, Field, Call, Args, Handle, Value, Sdk);
}

template <typename A> static void members(A &Each, WaitModel &W) {
  auto &[Owner, Name, Args, Until, IsLoop] = W;
  Each(Name, Args, Until, IsLoop);
}

template <typename A> static void members(A &Each, HandlerModel::Drive &D) {
  auto &[Of, Call, Starts, When, Repeats, Timer] = D;
  Each(Call, Starts, When, Repeats, Timer);
}

template <typename A> static void members(A &Each, HandlerModel &H) {
  auto &[Owner, Register, Field, MacroVariable, Args, Callback, Context,
         Repeats, Success, DataAt, DataIn, Drives, Timer] = H;
  Each(Register, Field, MacroVariable, Args, Callback, Context, Repeats,
       Success, DataAt, DataIn, Drives, Timer);
}

template <typename A> static void members(A &Each, EntryModel &E) {
  auto &[Owner, Name, Repeats, GoesOn, After] = E;
  Each(Name, Repeats, GoesOn, After);
}

template <typename A> static void members(A &Each, FlagModel &F) {
  auto &[Owner, What, Function, Object, Mask, Bit, Item, Expected, Keeps,
         IsVariable, IsPlain, IsWhole, Counts, Given, When, Clears, All,
         Forever, Success] = F;
  Each(What, Function, Object, Mask, Bit, Item, Expected, Keeps, IsVariable,
       IsPlain, IsWhole, Counts, Given, When, Clears, All, Forever, Success);
}

template <typename A> static void members(A &Each, Model &M) {
  // Order and IsUsers are the registry's.
  auto &[Id, Name, File, Versions, Base, Order, IsPlatform, Headers, Prefixes,
         Classes, Handles, Wrappers, Second, SdkReconnects, ReconnectFixed,
         ReconnectAfterUp, ReconnectOptions, Functions, Fields, Callbacks,
         Waits, Handlers, Entries, Flags, NoReturn, ThreadExits, Links, Clocks,
         Copies, Clears, Instant, Provenance, Gate, Teardown, Pause, IsUsers] =
      M;
  Each(Id, Name, File, Versions, Base, IsPlatform, Headers, Prefixes, Classes,
       Handles, Wrappers, Second, SdkReconnects, ReconnectFixed,
       ReconnectAfterUp, ReconnectOptions, Functions, Fields, Callbacks, Waits,
       Handlers, Entries, Flags, NoReturn, ThreadExits, Links, Clocks, Copies,
       Clears, Instant, Provenance, Gate, Teardown, Pause);
}

//===----------------------------------------------------------------------===//
// Both directions
//===----------------------------------------------------------------------===//

namespace {

template <typename T>
constexpr bool IsNumber = std::is_integral_v<T> || std::is_enum_v<T>;

class Writer {
public:
  explicit Writer(raw_ostream &OS) : OS(OS) {}
  template <typename... T> void operator()(T &...Values) {
    (write(Values), ...);
  }

private:
  raw_ostream &OS;

  template <typename T> std::enable_if_t<IsNumber<T>> write(T &Value) {
    encodeULEB128(uint64_t(Value), OS);
  }
  void write(std::string &Text) {
    encodeULEB128(Text.size(), OS);
    OS << Text;
  }
  template <typename T> void write(std::optional<T> &Value) {
    encodeULEB128(Value.has_value(), OS);
    if (Value)
      write(*Value);
  }
  template <typename T> void write(std::vector<T> &List) {
    encodeULEB128(List.size(), OS);
    for (T &Value : List)
      write(Value);
  }
  template <typename T, typename U> void write(std::pair<T, U> &Pair) {
    (*this)(Pair.first, Pair.second);
  }
  template <typename T> std::enable_if_t<!IsNumber<T>> write(T &Value) {
    members(*this, Value);
  }
};

class Reader {
public:
  explicit Reader(StringRef Bytes) : At(Bytes.bytes_begin()) {}
  template <typename... T> void operator()(T &...Values) {
    (read(Values), ...);
  }

private:
  const uint8_t *At;

  uint64_t number() {
    if (*At < 0x80) // nearly all
      return *At++;
    unsigned Size = 0;
    const uint64_t Value = decodeULEB128(At, &Size);
    At += Size;
    return Value;
  }

  template <typename T> std::enable_if_t<IsNumber<T>> read(T &Value) {
    Value = T(number());
  }
  void read(std::string &Text) {
    const size_t Size = number();
    Text.assign(reinterpret_cast<const char *>(At), Size);
    At += Size;
  }
  template <typename T> void read(std::optional<T> &Value) {
    if (number())
      read(Value.emplace());
  }
  template <typename T> void read(std::vector<T> &List) {
    List.resize(number());
    for (T &Value : List)
      read(Value);
  }
  template <typename T, typename U> void read(std::pair<T, U> &Pair) {
    (*this)(Pair.first, Pair.second);
  }
  template <typename T> std::enable_if_t<!IsNumber<T>> read(T &Value) {
    members(*this, Value);
  }
};

} // namespace

std::string packModel(const Model &M) {
  std::string Bytes;
  raw_string_ostream OS(Bytes);
  Writer W(OS);
  Model Copy = M;
  W(Copy);
  return OS.str();
}

std::unique_ptr<Model> unpackModel(StringRef Bytes) {
  auto M = std::make_unique<Model>();
  Reader R(Bytes);
  R(*M);
  M->setOwners();
  return M;
}

} // namespace iot
