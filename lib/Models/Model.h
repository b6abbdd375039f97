//===- Model.h - What the calls of an SDK mean for a connection -----------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The model language of docs/models.md in memory. Plain data without behaviour
// beyond parsing and printing of its two small notations (places, conditions).
// A Model owns everything it describes; models live as long as their
// ModelRegistry and are immutable once loaded.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_MODELS_MODEL_H
#define IOT_TIDY_MODELS_MODEL_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace iot {

/// Where a value stands: "arg0", "*arg1", "arg0->network.uri", "return",
/// "this", "param2->event_id", "registered", "global", "any".
struct Place {
  enum class Root { None, Return, This, Arg, Param, Global, Registered, Any };
  Root From = Root::None;
  unsigned Index = 0;              ///< of an argument or parameter, 0-based
  bool Deref = false;              ///< "*arg0": the variable it points to
  std::vector<std::string> Fields; ///< outermost first

  explicit operator bool() const { return From != Root::None; }
  /// Parses \p Text; on failure returns what was expected.
  static std::optional<std::string> parse(llvm::StringRef Text, Place &Into);
  std::string str() const;
};

/// One comparison of a value: "== MQTTSuccess(0)", "!= 0", ".reasonCode == 0",
/// "& 3 == 3".
struct Comparison {
  enum class Op { EQ, NE, LT, LE, GT, GE };
  Op Compare = Op::EQ;
  int64_t Value = 0;
  std::string Name;                ///< enumerator or macro, empty for a number
  std::optional<int64_t> Mask;     ///< applied before comparing
  std::vector<std::string> Fields; ///< of the struct value, outermost first
  bool HasValue = true;            ///< false: only the name is known
};

/// What a value means: any of several comparisons, or a fixed answer.
struct Condition {
  enum class Kind { Unset, Always, Never, NoException, AnyOf };
  Kind K = Kind::Unset;
  std::vector<Comparison> Any;
  Place On; ///< for conditions on an argument: "arg1 != 0"

  explicit operator bool() const { return K != Kind::Unset; }
  static std::optional<std::string> parse(llvm::StringRef Text,
                                          Condition &Into);
  std::string str() const;
};

/// What a second connect on a live connection does.
enum class SecondConnect {
  Undefined,
  Duplicate,
  LeakDuplicate,
  Corrupts,
  CloseReopen,
  Restart,
  ProtocolError,
  Hang,
  Error,
  NoOp,
  ReturnsExisting,
};

/// Of a second connect: the class and the SDK's own words, which complete
/// "a second connect ..." (empty: the class's usual words).
struct Consequence {
  SecondConnect Effect = SecondConnect::Undefined;
  std::string Text;
  std::string Versions; ///< for which this holds, if not for all
  /// A documented no-op or the existing connection: not reported unless asked.
  bool isHarmless() const {
    return Effect == SecondConnect::NoOp ||
           Effect == SecondConnect::ReturnsExisting;
  }
};

enum class Role {
  Create,
  CreateDeferred,
  CreateOpen,
  Derive,
  Open,
  Reopen,
  TransportOpen,
  TransportClose,
  Close,
  CloseFree,
  Free,
  Reset,
  Pump,
  PumpThread,
  Send,
  PumpStop,
  Await,
  Status,
  NotStatus,
  Config,
  Identity,
  Callback,
  Init,
};

enum class Sync { Sync, Async, ByArgument };

struct Model;

/// What may be said of anything that speaks of a declaration of the SDK.
struct SdkFact {
  std::string Versions;          ///< which have it, if not all do
  unsigned Line = 0, Column = 0; ///< in the model file; 0 if inherited
};

/// What a call of one function does. Matched by qualified name, arity and,
/// where given, leading parameter types.
struct FunctionModel {
  SdkFact Fact;
  const Model *Owner = nullptr;
  std::string Name;                                ///< as clang qualifies it
  std::vector<std::pair<unsigned, unsigned>> Args; ///< arity ranges; empty: any
  std::vector<std::string> Types;                  ///< leading parameter types
  Role What = Role::Config;
  Place Handle;
  Condition Success; ///< unset: always succeeds
  Condition Failure; ///< unset: whatever is no success
  Condition Again;   ///< neither opened nor failed: call again
  Sync When = Sync::Sync;
  Condition SyncIf;            ///< with Sync::ByArgument: synchronous if
  Place UserData;              ///< what the connection's events hand on
  std::vector<Place> Identity; ///< who connects
  std::vector<Place> Server;   ///< where to, if not a part of Identity
  Condition Connected;         ///< Status
  Condition Closed; ///< Status, where the connection is known to be closed
  bool TrueWhileOpening = false; ///< Status: "connected" while opening, too
  Place At;                      ///< Status: where the answer stands
  std::string Meaning;           ///< NotStatus: what it really tells
  Condition TellsReconnect;      ///< NotStatus: the SDK reconnects if
  bool Frees = false, Nulls = false, Drop = false, Recovers = false,
       Waits = false;
  Condition Connectionless; ///< opens no lasting connection if
  Place Shares;             ///< runs over another handle
  std::optional<Consequence> Second;
  std::string Source;

  const Consequence &second() const;
  bool accepts(unsigned Arity) const {
    if (Args.empty())
      return true;
    for (auto [Low, High] : Args)
      if (Arity >= Low && Arity <= High)
        return true;
    return false;
  }
  bool opens() const {
    return What == Role::Open || What == Role::Reopen ||
           What == Role::CreateOpen || What == Role::CreateDeferred;
  }
  bool closes() const {
    return What == Role::Close || What == Role::CloseFree ||
           What == Role::Free || What == Role::TransportClose || Frees;
  }
  bool creates() const {
    return What == Role::Create || What == Role::CreateOpen ||
           What == Role::CreateDeferred;
  }
};

/// A struct field that is a status of the handle it belongs to.
struct FieldModel {
  SdkFact Fact;
  const Model *Owner = nullptr;
  std::string Type;              ///< record type's qualified name
  std::vector<std::string> Path; ///< field, further fields
  Condition Connected, Closed;
  FunctionModel AsStatus; ///< reading it is a status call on its record
};

/// The SDK's events and where their handlers are registered; exactly one of
/// Register, Field, Override and Function names the place.
struct CallbackModel {
  SdkFact Fact;
  const Model *Owner = nullptr;
  std::string Register; ///< a registering call ...
  std::vector<std::pair<unsigned, unsigned>> Args;
  Place Callback; ///< ... and which argument
  std::string Field, Override, Function;
  Place Handle;         ///< inside the handler: Param, Registered, This, Any
  Place Of;             ///< the handle at the place of registration
  Place DataAt, DataIn; ///< user data at registration, in the handler
  Place Event; ///< a parameter or a field of one; none: the call is the event
  Place EventCopy;   ///< where the handler finds the same once more
  bool Only = false; ///< no other events come here
  Condition Up, Down, Failed, GaveUp, Closing;
  Condition Accepted; ///< Up: otherwise that event says that it failed
  Condition Message;  ///< something came over the connection, so it is up
  /// Events that come when the program asked for them, by a timer of the SDK:
  /// what asked is not known, so they are left out.
  Condition Asked;
  Condition When; ///< on the registration's arguments
  /// Timer: the thread that runs the platform's timers.
  enum class Where { Sdk, Pump, Timer } Context = Where::Sdk;
  bool LostReopens = false;
};

/// What switches who reconnects.
struct ReconnectOption {
  SdkFact Fact;
  const Model *Owner = nullptr;
  std::string Field; ///< "type.field.field", or
  std::string Call;  ///< a function
  std::vector<std::pair<unsigned, unsigned>> Args;
  Place Handle, Value;
  Condition Sdk; ///< the value with which the SDK reconnects
};

struct WaitModel {
  const Model *Owner = nullptr;
  std::string Name;
  std::vector<std::pair<unsigned, unsigned>> Args;
  Place Until;         ///< the argument that is a predicate
  bool IsLoop = false; ///< handlers of the main context run inside
};

/// Where a platform registers functions that run later.
struct HandlerModel {
  const Model *Owner = nullptr;
  std::string Register, Field, MacroVariable;
  std::vector<std::pair<unsigned, unsigned>> Args;
  Place Callback;
  enum class Where { Timer, Thread, Event, Isr, Main } Context = Where::Event;
  Condition Repeats; ///< unset: repeats
  Condition Success; ///< of the registering call; unset: it cannot fail
  Place DataAt, DataIn;
  /// A later call that makes the handler due, or ends it.
  struct Drive {
    const HandlerModel *Of = nullptr;
    std::string Call;
    bool Starts = false;
    Condition When;    ///< unset: always
    Condition Repeats; ///< unset: as registered
    Place Timer;       ///< unset: the object, or the first argument
  };
  std::vector<Drive> Drives;
  Place Timer; ///< what registering makes, and those calls are given
};

struct EntryModel {
  const Model *Owner = nullptr;
  std::string Name;
  bool Repeats = false;
  /// Where one of these headers is included, what it started runs on when it
  /// has returned.
  std::vector<std::string> GoesOn;
  std::string After; ///< runs in one context with this one, and after it
};

/// What one function does to bits that outlive it: event groups, semaphores
/// (one bit), queues (one bit, and what was sent).
struct FlagModel {
  const Model *Owner = nullptr;
  enum class Op {
    Make,
    Set,
    Clear,
    Test,
    Wait,
    Exchange, ///< of an integer that is as expected; yields whether it was
    Add,      ///< to an integer; yields what it was
    Subtract,
  } What = Op::Test;
  std::string Function;
  Place Object;
  Place Mask;     ///< which bits; none: a semaphore's only one
  Place Bit;      ///< instead of a mask: the number of the only one
  Place Item;     ///< Set, Wait: where what is sent stands; of an integer: the
                  ///< new value, or how much, 1 without it
  Place Expected; ///< Exchange
  Place Keeps;    ///< Make, Set, Test: a value that goes with the object
  bool IsVariable = false; ///< Make: Function is the type of a variable
  bool IsPlain = false;    ///< the object is an integer, and these its bits
  bool IsWhole = false;    ///< Set, Clear: all other bits become clear
  bool Counts = false;     ///< Test: yields whether the only bit is set
  Condition Given;         ///< Make: whether it is set to begin with
  Condition When;          ///< Set, Clear: otherwise nothing happens
  Condition Clears;        ///< Wait: the bits, as it returns
  Condition All;           ///< Wait: for all of them
  Condition Forever;       ///< Wait: until they are set
  Condition Success;       ///< Wait: of the result, that they were
  /// Whether it is an operation on an integer, whose places are arguments.
  bool isArithmetic() const { return What >= Op::Exchange; }
};

/// The words of the model language for these.
llvm::StringRef wordOf(Role R);
llvm::StringRef wordOf(SecondConnect Effect);

struct Model {
  std::string Id, Name, File, Versions;
  std::string Base;   ///< the id of the model it derives from, if any
  unsigned Order = 0; ///< among all models: the user's come first
  bool IsPlatform = false;
  std::vector<std::string> Headers, Prefixes, Classes, Handles, Wrappers;
  Consequence Second;
  bool SdkReconnects = false, ReconnectFixed = false;
  bool ReconnectAfterUp = false; ///< not after an attempt of the program failed
  std::vector<ReconnectOption> ReconnectOptions;
  std::vector<FunctionModel> Functions;
  std::vector<FieldModel> Fields;
  std::vector<CallbackModel> Callbacks;
  std::vector<WaitModel> Waits;
  std::vector<HandlerModel> Handlers;
  std::vector<EntryModel> Entries;
  std::vector<FlagModel> Flags;
  std::vector<std::string> NoReturn, ThreadExits, Links, Clocks, Copies, Clears,
      Instant, Provenance;
  std::string Gate, Teardown;
  std::string Pause;    ///< of a platform: a call that waits for five seconds
  bool IsUsers = false; ///< of a file named by the option Models

  /// To be called after filling, copying or moving one.
  void setOwners();
};

inline const Consequence &FunctionModel::second() const {
  return Second ? *Second : Owner->Second;
}

} // namespace iot

#endif
