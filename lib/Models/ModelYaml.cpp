//===- ModelYaml.cpp - Reads a model file ---------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// docs/models.md as traits of LLVM's YAML I/O. Each small notation is a scalar
// type of its own and each list element says what is impossible about it, so
// that an error carries the position of what is wrong and not of the file.
//
//===----------------------------------------------------------------------===//

#include "Models/ModelReader.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/YAMLTraits.h"

using namespace llvm;

namespace iot {
namespace {

//===----------------------------------------------------------------------===//
// What the traits read into, where it is not the model itself
//===----------------------------------------------------------------------===//

struct Arity {
  std::pair<unsigned, unsigned> Range;
};
struct Arities {
  std::vector<Arity> All;
};

/// "sync:", "repeats:", "role: ..." and the like are words with a meaning.
struct SyncValue {
  Sync When = Sync::Sync;
  Condition If;
};
struct RepeatsValue {
  Condition If;
};
enum class ModelKind { Sdk, Platform };
enum class Reconnects { App, Sdk };
enum class OnLost { Nothing, Reopens };

/// "type.field.field".
struct FieldPath {
  std::string Type;
  std::vector<std::string> Fields;
};

/// "sdk:".
struct Identifier {
  std::string Text;
};

struct ReconnectValue {
  Reconnects Default = Reconnects::App;
  bool Fixed = false, AfterUp = false;
  std::vector<ReconnectOption> Options;
};

struct BaseName {
  const Model *Base = nullptr;
};
struct Renaming {
  std::vector<std::string> FromTo;
};
/// A name of the base's that the derived model does not have.
struct DroppedName {
  std::string Name;
};
struct Derivation {
  BaseName From;
  std::vector<Renaming> Replace;
  std::vector<DroppedName> Drop;

  std::string renamed(StringRef Name) const;
  bool drops(StringRef Name) const {
    return any_of(Drop, [&](const DroppedName &D) { return D.Name == Name; });
  }
};

/// A whole file: the model and what is needed to complete it.
struct ModelFile {
  Model M;
  std::optional<ModelKind> Kind;
  std::optional<Consequence> Second;
  std::optional<ReconnectValue> Reconnect;
  std::optional<Derivation> Derive;
};

/// What the traits share while one file is read.
struct Reading {
  StringRef Text;
  ModelFinder Resolve;
  const yaml::Input *In = nullptr;
  std::optional<ModelError> First;
  std::string Message;      ///< a scalar's error, alive until it is reported
  ArrayRef<StringRef> Keys; ///< of the mapping that is being left
  const Model *Base = nullptr;
  StringMap<SmallVector<FunctionModel, 1>> Seen;

  /// Of the part of the file being read, 1-based.
  std::pair<unsigned, unsigned> position(yaml::IO &IO) {
    const yaml::Node *N = static_cast<yaml::Input &>(IO).getCurrentNode();
    if (!N)
      return {0, 0};
    return position(N->getSourceRange().Start.getPointer() - Text.data());
  }
  std::pair<unsigned, unsigned> position(size_t Offset) {
    if (Offset < Counted)
      Counted = Line = 0;
    Line += Text.slice(Counted, Offset).count('\n');
    Counted = Offset;
    return {Line + 1, Offset - (Text.take_front(Offset).rfind('\n') + 1) + 1};
  }

private:
  /// Files are read from front to back, so that counting goes on from here.
  size_t Counted = 0;
  unsigned Line = 0;
};

} // namespace

static Reading &reading(void *Context) {
  return *static_cast<Reading *>(Context);
}

/// Keeps the text alive for YAML I/O, which reports it at once.
static StringRef scalarError(void *Context, std::string Message) {
  return reading(Context).Message = std::move(Message);
}

static bool sameFunction(const FunctionModel &A, const FunctionModel &B) {
  if (A.Name != B.Name || A.Types != B.Types)
    return false;
  if (A.Args.empty() || B.Args.empty())
    return true;
  for (auto [LowA, HighA] : A.Args)
    for (auto [LowB, HighB] : B.Args)
      if (LowA <= HighB && LowB <= HighA)
        return true;
  return false;
}

//===----------------------------------------------------------------------===//
// Words
//===----------------------------------------------------------------------===//

namespace {
template <typename E> struct Words;

template <> struct Words<Role> {
  static constexpr StringLiteral What = "role";
  static constexpr std::pair<StringLiteral, Role> All[] = {
      {"create", Role::Create},
      {"create-deferred", Role::CreateDeferred},
      {"create-open", Role::CreateOpen},
      {"derive", Role::Derive},
      {"open", Role::Open},
      {"reopen", Role::Reopen},
      {"transport-open", Role::TransportOpen},
      {"transport-close", Role::TransportClose},
      {"close", Role::Close},
      {"close-free", Role::CloseFree},
      {"free", Role::Free},
      {"reset", Role::Reset},
      {"pump", Role::Pump},
      {"pump-thread", Role::PumpThread},
      {"send", Role::Send},
      {"pump-stop", Role::PumpStop},
      {"await", Role::Await},
      {"status", Role::Status},
      {"not-status", Role::NotStatus},
      {"config", Role::Config},
      {"identity", Role::Identity},
      {"callback", Role::Callback},
      {"init", Role::Init},
  };
};

template <> struct Words<SecondConnect> {
  static constexpr StringLiteral What = "effect";
  static constexpr std::pair<StringLiteral, SecondConnect> All[] = {
      {"undefined", SecondConnect::Undefined},
      {"duplicate", SecondConnect::Duplicate},
      {"leak-duplicate", SecondConnect::LeakDuplicate},
      {"corrupts", SecondConnect::Corrupts},
      {"close-reopen", SecondConnect::CloseReopen},
      {"restart", SecondConnect::Restart},
      {"protocol-error", SecondConnect::ProtocolError},
      {"hang", SecondConnect::Hang},
      {"error", SecondConnect::Error},
      {"no-op", SecondConnect::NoOp},
      {"returns-existing", SecondConnect::ReturnsExisting},
  };
};

template <> struct Words<ModelKind> {
  static constexpr StringLiteral What = "kind";
  static constexpr std::pair<StringLiteral, ModelKind> All[] = {
      {"sdk", ModelKind::Sdk}, {"platform", ModelKind::Platform}};
};

template <> struct Words<Reconnects> {
  static constexpr StringLiteral What = "default";
  static constexpr std::pair<StringLiteral, Reconnects> All[] = {
      {"app", Reconnects::App}, {"sdk", Reconnects::Sdk}};
};

template <> struct Words<OnLost> {
  static constexpr StringLiteral What = "value of on-lost";
  static constexpr std::pair<StringLiteral, OnLost> All[] = {
      {"reopens", OnLost::Reopens}};
};

template <> struct Words<CallbackModel::Where> {
  static constexpr StringLiteral What = "context";
  static constexpr std::pair<StringLiteral, CallbackModel::Where> All[] = {
      {"sdk", CallbackModel::Where::Sdk},
      {"pump", CallbackModel::Where::Pump},
      {"timer", CallbackModel::Where::Timer}};
};

template <> struct Words<HandlerModel::Where> {
  static constexpr StringLiteral What = "context";
  static constexpr std::pair<StringLiteral, HandlerModel::Where> All[] = {
      {"timer", HandlerModel::Where::Timer},
      {"thread", HandlerModel::Where::Thread},
      {"event", HandlerModel::Where::Event},
      {"isr", HandlerModel::Where::Isr},
      {"main", HandlerModel::Where::Main},
  };
};

} // namespace

template <typename E> static StringRef wordFor(E Wanted) {
  for (const auto &[Word, Value] : Words<E>::All)
    if (Value == Wanted)
      return Word;
  return "";
}

StringRef wordOf(Role R) { return wordFor(R); }
StringRef wordOf(SecondConnect Effect) { return wordFor(Effect); }

template <typename E> static std::string parseWord(StringRef Text, E &Into) {
  std::string Expected;
  for (const auto &[Word, Value] : Words<E>::All) {
    if (Text == Word) {
      Into = Value;
      return "";
    }
    Expected += (Expected.empty() ? "" : ", ") + Word.str();
  }
  return ("unknown " + Words<E>::What + " '" + Text + "', expected one of " +
          Expected)
      .str();
}

} // namespace iot

//===----------------------------------------------------------------------===//
// Scalars
//===----------------------------------------------------------------------===//

namespace llvm {
namespace yaml {

using namespace iot;

namespace {
/// Models are only read.
template <typename T> struct Unwritten {
  static void output(const T &, void *, raw_ostream &) {}
  static QuotingType mustQuote(StringRef) { return QuotingType::Double; }
};
} // namespace

template <typename E>
struct ScalarTraits<E, std::void_t<decltype(Words<E>::All)>> : Unwritten<E> {
  static StringRef input(StringRef Text, void *Context, E &Into) {
    return scalarError(Context, parseWord(Text, Into));
  }
};

/// Places and conditions.
template <typename T>
static StringRef parseNotation(StringRef Text, void *Context, T &Into) {
  if (std::optional<std::string> Expected = T::parse(Text, Into))
    return scalarError(
        Context, ("'" + Text + "' is wrong here, expected " + *Expected).str());
  return "";
}

template <> struct ScalarTraits<Place> : Unwritten<Place> {
  static StringRef input(StringRef Text, void *Context, Place &Into) {
    return parseNotation(Text, Context, Into);
  }
};

template <> struct ScalarTraits<Condition> : Unwritten<Condition> {
  static StringRef input(StringRef Text, void *Context, Condition &Into) {
    return parseNotation(Text, Context, Into);
  }
};

template <> struct ScalarTraits<SyncValue> : Unwritten<SyncValue> {
  static StringRef input(StringRef Text, void *Context, SyncValue &Into) {
    Into.When = Text == "sync"    ? Sync::Sync
                : Text == "async" ? Sync::Async
                                  : Sync::ByArgument;
    if (Into.When != Sync::ByArgument)
      return "";
    if (!Condition::parse(Text, Into.If) && Into.If.On)
      return "";
    return scalarError(Context, ("'" + Text +
                                 "' is wrong here, expected sync, async or a "
                                 "condition on an argument (arg2 != 0)")
                                    .str());
  }
};

template <> struct ScalarTraits<RepeatsValue> : Unwritten<RepeatsValue> {
  static StringRef input(StringRef Text, void *Context, RepeatsValue &Into) {
    if (Text == "true" || Text == "false") {
      Into.If.K =
          Text == "true" ? Condition::Kind::Always : Condition::Kind::Never;
      return "";
    }
    if (!Condition::parse(Text, Into.If) && Into.If.On)
      return "";
    return scalarError(Context, ("'" + Text +
                                 "' is wrong here, expected true, false or a "
                                 "condition on an argument (arg2 != 0)")
                                    .str());
  }
};

template <> struct ScalarTraits<Arity> : Unwritten<Arity> {
  static StringRef input(StringRef Text, void *Context, Arity &Into) {
    auto &[Low, High] = Into.Range;
    auto [First, Last] = Text.split('-');
    if (Text.contains('-')
            ? !First.trim().getAsInteger(10, Low) &&
                  !Last.trim().getAsInteger(10, High) && Low <= High
            : !Text.getAsInteger(10, Low) && !Text.getAsInteger(10, High))
      return "";
    return scalarError(
        Context,
        ("'" + Text +
         "' is no number of arguments, expected 2 or 1-4 or a list of these")
            .str());
  }
};

template <> struct ScalarTraits<FieldPath> : Unwritten<FieldPath> {
  static StringRef input(StringRef Text, void *Context, FieldPath &Into) {
    SmallVector<StringRef, 4> Parts;
    Text.split(Parts, '.');
    if (Parts.size() < 2 || any_of(Parts, [](StringRef P) {
          return P.trim().size() != P.size() || P.empty();
        }))
      return scalarError(
          Context, ("'" + Text + "' is no field, expected type.field").str());
    Into.Type = Parts.front().str();
    for (StringRef Field : drop_begin(Parts))
      Into.Fields.push_back(Field.str());
    return "";
  }
};

template <> struct ScalarTraits<Identifier> : Unwritten<Identifier> {
  static StringRef input(StringRef Text, void *Context, Identifier &Into) {
    Into.Text = Text.str();
    if (!Text.empty() &&
        all_of(Text, [](char C) { return isAlnum(C) || C == '_' || C == '-'; }))
      return "";
    return scalarError(Context,
                       ("'" + Text +
                        "' is no identifier, expected letters, digits, '_' and "
                        "'-'")
                           .str());
  }
};

template <> struct ScalarTraits<BaseName> : Unwritten<BaseName> {
  static StringRef input(StringRef Text, void *Context, BaseName &Into) {
    Into.Base = reading(Context).Base = reading(Context).Resolve(Text);
    if (Into.Base)
      return "";
    return scalarError(Context,
                       ("no model '" + Text + "' to derive from").str());
  }
};

template <> struct ScalarTraits<DroppedName> : Unwritten<DroppedName> {
  static StringRef input(StringRef Text, void *Context, DroppedName &Into) {
    Into.Name = Text.str();
    const Model *Base = reading(Context).Base;
    if (!Base)
      return ""; // has its error already
    auto Any = [&](const auto &List, auto... Names) {
      return any_of(List,
                    [&](const auto &E) { return ((E.*Names == Text) || ...); });
    };
    using C = CallbackModel;
    if (Any(Base->Functions, &FunctionModel::Name) ||
        Any(Base->Callbacks, &C::Register, &C::Field, &C::Override,
            &C::Function) ||
        Any(Base->ReconnectOptions, &ReconnectOption::Call,
            &ReconnectOption::Field) ||
        Any(Base->Waits, &WaitModel::Name))
      return "";
    return scalarError(
        Context, ("'" + Base->Id + "' has no '" + Text + "' to drop").str());
  }
};

} // namespace yaml
} // namespace llvm

//===----------------------------------------------------------------------===//
// Lists
//===----------------------------------------------------------------------===//

LLVM_YAML_IS_FLOW_SEQUENCE_VECTOR(iot::Arity)
LLVM_YAML_IS_FLOW_SEQUENCE_VECTOR(iot::Place)
LLVM_YAML_IS_SEQUENCE_VECTOR(iot::Renaming)
LLVM_YAML_IS_SEQUENCE_VECTOR(iot::DroppedName)
LLVM_YAML_IS_SEQUENCE_VECTOR(iot::FunctionModel)
LLVM_YAML_IS_SEQUENCE_VECTOR(iot::FieldModel)
LLVM_YAML_IS_SEQUENCE_VECTOR(iot::CallbackModel)
LLVM_YAML_IS_SEQUENCE_VECTOR(iot::ReconnectOption)
LLVM_YAML_IS_SEQUENCE_VECTOR(iot::WaitModel)
LLVM_YAML_IS_SEQUENCE_VECTOR(iot::HandlerModel)
LLVM_YAML_IS_SEQUENCE_VECTOR(iot::HandlerModel::Drive)
LLVM_YAML_IS_SEQUENCE_VECTOR(iot::EntryModel)
LLVM_YAML_IS_SEQUENCE_VECTOR(iot::FlagModel)

namespace llvm {
namespace yaml {

template <> struct SequenceTraits<Renaming> {
  static size_t size(IO &, Renaming &R) { return R.FromTo.size(); }
  static std::string &element(IO &In, Renaming &R, size_t I) {
    if (I >= R.FromTo.size())
      R.FromTo.resize(I + 1);
    if (I == 2)
      In.setError(
          "a pair is wanted: the old beginning of a name and the new one");
    return R.FromTo[I];
  }
};

/// One arity or a list of them.
template <> struct PolymorphicTraits<Arities> {
  static NodeKind getKind(const Arities &) { return NodeKind::Sequence; }
  static Arity &getAsScalar(Arities &A) { return A.All.emplace_back(); }
  static Arity &getAsMap(Arities &A) { return A.All.emplace_back(); }
  static std::vector<Arity> &getAsSequence(Arities &A) { return A.All; }
};

//===----------------------------------------------------------------------===//
// Mappings
//===----------------------------------------------------------------------===//

// Every key is read as optional and validate() asks for those it misses, and
// every mapping() ends with endMapping(), which reports unknown keys: a
// misspelt key is then the first error, not the absence of the correct one.

namespace {
/// YAML I/O that remembers the keys which are known, to name them in an error.
class Mapping {
public:
  explicit Mapping(IO &In) : In(In) {}
  template <typename T> void mapOptional(const char *Key, T &Into) {
    Keys.push_back(Key);
    In.mapOptional(Key, Into);
  }
  void endMapping() {
    Reading &R = reading(In.getContext());
    R.Keys = Keys;
    In.endMapping();
    R.Keys = {};
  }
  void setError(const Twine &Message) { In.setError(Message); }
  void *getContext() { return In.getContext(); }

private:
  IO &In;
  SmallVector<StringRef, 32> Keys;
};
} // namespace

static void mapArgs(Mapping &In,
                    std::vector<std::pair<unsigned, unsigned>> &Args) {
  Arities A;
  In.mapOptional("args", A);
  for (const Arity &Each : A.All)
    Args.push_back(Each.Range);
}

/// What every fact about a declaration may say.
static void mapFact(IO &Keys, Mapping &In, SdkFact &D) {
  std::tie(D.Line, D.Column) = reading(In.getContext()).position(Keys);
  In.mapOptional("versions", D.Versions);
}

/// "data: [arg2, param1]".
static void mapData(Mapping &In, Place &At, Place &Inside) {
  std::optional<std::vector<Place>> Data;
  In.mapOptional("data", Data);
  if (!Data)
    return;
  if (Data->size() != 2 || (*Data)[1].From != Place::Root::Param)
    return In.setError("'data' is a pair: the place at the registration and "
                       "the handler's parameter");
  At = (*Data)[0];
  Inside = (*Data)[1];
}

/// Where user data is found: an argument of the registering call, or what the
/// connection was given; the record in which the handler stands, or a field of
/// it.
static bool isDataPlace(const Place &P, bool Registers, bool IsField) {
  if (P.From != Place::Root::Registered)
    return Registers;
  return P.Fields.size() < (IsField ? 2 : Registers ? 1 : 0);
}
static constexpr char WrongData[] =
    "'data' is an argument for 'register' or, as the connection has it, "
    "registered; for 'field' it is the record it stands in, registered, or "
    "another field of that, registered.name";

/// Places that exist at a call.
static bool isOfCall(const Place &P) {
  using Root = Place::Root;
  return P.From == Root::None || P.From == Root::Return ||
         P.From == Root::This || P.From == Root::Arg || P.From == Root::Global;
}

template <> struct MappingTraits<Consequence> {
  static void mapping(IO &Keys, Consequence &C) {
    Mapping In(Keys);
    std::optional<SecondConnect> Effect;
    In.mapOptional("effect", Effect);
    In.mapOptional("text", C.Text);
    In.mapOptional("versions", C.Versions);
    In.endMapping();
    if (Effect)
      C.Effect = *Effect;
    else
      In.setError("'effect' is missing: what a second connect does");
  }
};

template <> struct MappingTraits<FunctionModel> {
  static void mapping(IO &Keys, FunctionModel &F) {
    Mapping In(Keys);
    std::optional<Role> What;
    SyncValue Sync;
    In.mapOptional("name", F.Name);
    In.mapOptional("role", What);
    In.mapOptional("handle", F.Handle);
    mapArgs(In, F.Args);
    In.mapOptional("types", F.Types);
    In.mapOptional("success", F.Success);
    In.mapOptional("failure", F.Failure);
    In.mapOptional("again", F.Again);
    In.mapOptional("sync", Sync);
    In.mapOptional("user-data", F.UserData);
    In.mapOptional("identity", F.Identity);
    In.mapOptional("server", F.Server);
    In.mapOptional("connected", F.Connected);
    In.mapOptional("closed", F.Closed);
    In.mapOptional("opening", F.TrueWhileOpening);
    In.mapOptional("at", F.At);
    In.mapOptional("meaning", F.Meaning);
    In.mapOptional("frees", F.Frees);
    In.mapOptional("nulls", F.Nulls);
    In.mapOptional("drop", F.Drop);
    In.mapOptional("recovers", F.Recovers);
    In.mapOptional("tells-reconnect", F.TellsReconnect);
    In.mapOptional("waits", F.Waits);
    In.mapOptional("connectionless", F.Connectionless);
    In.mapOptional("shares", F.Shares);
    In.mapOptional("second-connect", F.Second);
    mapFact(Keys, In, F.Fact);
    In.mapOptional("source", F.Source);
    In.endMapping();
    F.When = Sync.When;
    F.SyncIf = Sync.If;
    if (What)
      F.What = *What;
    else
      In.setError("'role' is missing: what the function does");
  }

  static std::string validate(IO &In, FunctionModel &F) {
    if (F.Name.empty())
      return "'name' is missing: which function this is";
    const bool Opens = F.opens() || F.What == Role::TransportOpen;
    const bool Creates = F.creates() || F.What == Role::Derive;
    const bool Frees =
        F.What == Role::CloseFree || F.What == Role::Free || F.Frees;
    if (!F.Handle && F.What != Role::Init && F.What != Role::NotStatus)
      return "'handle' is missing: which handle the function works on";
    // Whatever ends a connection may end every one of its SDK.
    const bool All =
        F.Handle.From == Place::Root::Any &&
        (Frees || F.What == Role::Close || F.What == Role::TransportOpen ||
         F.What == Role::TransportClose);
    if ((!All && !isOfCall(F.Handle)) || !isOfCall(F.At) ||
        !isOfCall(F.Shares) || !isOfCall(F.UserData) ||
        !all_of(F.Identity, isOfCall) || !all_of(F.Server, isOfCall))
      return "'param', 'registered' and 'any' are places of handlers, not of a "
             "call";
    if (F.Handle.From == Place::Root::Return && !Creates && !Opens)
      return "'handle: return' is for functions that create or open";
    if (F.What == Role::Status && !F.Connected)
      return "'connected' is missing: which answer of the status means so";
    if (F.What != Role::Status && (F.Connected || F.TrueWhileOpening))
      return "'connected' and 'opening' are for 'role: status' only";
    if (F.At && F.What != Role::Status && F.What != Role::NotStatus)
      return "'at' is for 'role: status' and 'role: not-status' only";
    if ((F.What == Role::NotStatus) == F.Meaning.empty())
      return "'meaning' and 'role: not-status' need each other";
    if (F.What == Role::Identity && F.Identity.empty() && F.Server.empty())
      return "'identity' is missing: which argument is the identity";
    const bool Tells =
        F.What == Role::Identity || F.What == Role::Reset || Opens || Creates;
    if (!F.Identity.empty() && !Tells)
      return "'identity' is for functions that create, open, reset or set the "
             "identity";
    if (!F.Server.empty() && !Tells)
      return "'server' is for functions that create, open, reset or set the "
             "identity";
    if (F.Frees && F.What != Role::Close && F.What != Role::TransportClose &&
        F.What != Role::CloseFree)
      return "'frees' is for functions that close";
    if (F.Nulls && (!Frees || !F.Handle.Deref))
      return "'nulls' is for functions that free what '*arg' points to";
    if (F.Drop && F.What != Role::Pump && F.What != Role::PumpThread &&
        F.What != Role::Send)
      return "'drop' is for pumps and 'role: send'";
    if (F.TellsReconnect && F.What != Role::NotStatus)
      return "'tells-reconnect' is for 'role: not-status'";
    if (F.Recovers && F.What != Role::Reopen)
      return "'recovers' is for 'role: reopen'";
    if ((F.Connectionless || F.Second) && !Opens && !Creates)
      return "'connectionless' and 'second-connect' are for functions that "
             "create or open";
    if (F.Shares && !Opens && !Creates)
      return "'shares' is for functions that create or open";
    auto &Seen = reading(In.getContext()).Seen[F.Name];
    for (const FunctionModel &Earlier : Seen)
      if (sameFunction(Earlier, F))
        return "'" + F.Name + "' is described twice, first in line " +
               utostr(Earlier.Fact.Line) +
               "; 'args' or 'types' would tell two apart";
    Seen.push_back(F);
    return "";
  }
};

template <> struct MappingTraits<FieldModel> {
  static void mapping(IO &Keys, FieldModel &F) {
    Mapping In(Keys);
    FieldPath Path;
    In.mapOptional("field", Path);
    In.mapOptional("connected", F.Connected);
    In.mapOptional("closed", F.Closed);
    mapFact(Keys, In, F.Fact);
    In.endMapping();
    F.Type = Path.Type;
    F.Path = Path.Fields;
  }
  static std::string validate(IO &, FieldModel &F) {
    return F.Path.empty() ? "'field' is missing"
           : !F.Connected ? "'connected' is missing: which value means so"
                          : "";
  }
};

template <> struct MappingTraits<CallbackModel> {
  static void mapping(IO &Keys, CallbackModel &C) {
    Mapping In(Keys);
    FieldPath Field;
    OnLost Lost = OnLost::Nothing;
    In.mapOptional("register", C.Register);
    mapArgs(In, C.Args);
    In.mapOptional("callback", C.Callback);
    In.mapOptional("field", Field);
    In.mapOptional("override", C.Override);
    In.mapOptional("function", C.Function);
    In.mapOptional("handle", C.Handle);
    In.mapOptional("of", C.Of);
    mapData(In, C.DataAt, C.DataIn);
    In.mapOptional("event", C.Event);
    In.mapOptional("event-copy", C.EventCopy);
    In.mapOptional("only", C.Only);
    In.mapOptional("up", C.Up);
    In.mapOptional("accepted", C.Accepted);
    In.mapOptional("down", C.Down);
    In.mapOptional("failed", C.Failed);
    In.mapOptional("gave-up", C.GaveUp);
    In.mapOptional("closing", C.Closing);
    In.mapOptional("asked", C.Asked);
    In.mapOptional("message", C.Message);
    In.mapOptional("when", C.When);
    In.mapOptional("context", C.Context);
    In.mapOptional("on-lost", Lost);
    mapFact(Keys, In, C.Fact);
    In.endMapping();
    C.LostReopens = Lost == OnLost::Reopens;
    if (!Field.Fields.empty())
      C.Field = Field.Type + "." + join(Field.Fields, ".");
  }

  static std::string validate(IO &, CallbackModel &C) {
    using Root = Place::Root;
    const bool Registers = !C.Register.empty();
    if (Registers + !C.Field.empty() + !C.Override.empty() +
            !C.Function.empty() !=
        1)
      return "exactly one of 'register', 'field', 'override' and 'function' "
             "says where the handler is given";
    if (Registers != bool(C.Callback))
      return "'register' and 'callback' need each other";
    if (Registers && C.Callback.From != Root::Arg &&
        C.Callback.From != Root::This)
      return "'callback' is an argument of the registering call";
    if (!Registers && (C.Of || C.When))
      return "'of' and 'when' are for 'register'";
    if (C.DataAt && !isDataPlace(C.DataAt, Registers, !C.Field.empty()))
      return WrongData;
    if (C.Handle.From == Root::Arg || C.Handle.From == Root::Return)
      return "'handle' is a place in the handler: param0, this, registered or "
             "any";
    if (C.Handle.From == Root::Registered && Registers && !C.Of)
      return "'handle: registered' needs 'of': the handle at the registration";
    if (!isOfCall(C.Of))
      return "'of' is a place of the registering call";
    if (C.When && !C.When.On)
      return "'when' is a condition on an argument (arg0 == NAME)";
    if ((C.Event && C.Event.From != Root::Param) ||
        (C.EventCopy && C.EventCopy.From != Root::Param))
      return "'event' is a parameter of the handler or a field of one";
    if (C.EventCopy && !C.Event)
      return "'event-copy' needs 'event'";
    if (C.Accepted && (!C.Up || !C.Accepted.On))
      return "'accepted' is a condition on a parameter (param1 == NAME), and "
             "narrows 'up'";
    bool Says = false;
    for (const Condition *Kind : {&C.Up, &C.Down, &C.Failed, &C.GaveUp,
                                  &C.Closing, &C.Asked, &C.Message}) {
      Says |= bool(*Kind);
      if (Kind->K == Condition::Kind::AnyOf && !Kind->On && !C.Event)
        return "'event' is missing: the parameter that '" + Kind->str() +
               "' is about";
    }
    return Says ? ""
                : "one of 'up', 'down', 'failed', 'gave-up', 'closing' and "
                  "'message' is needed";
  }
};

template <> struct MappingTraits<ReconnectOption> {
  static void mapping(IO &Keys, ReconnectOption &O) {
    Mapping In(Keys);
    FieldPath Field;
    In.mapOptional("field", Field);
    In.mapOptional("call", O.Call);
    mapArgs(In, O.Args);
    In.mapOptional("handle", O.Handle);
    In.mapOptional("value", O.Value);
    In.mapOptional("sdk", O.Sdk);
    mapFact(Keys, In, O.Fact);
    In.endMapping();
    if (!Field.Fields.empty())
      O.Field = Field.Type + "." + join(Field.Fields, ".");
  }
  static std::string validate(IO &, ReconnectOption &O) {
    if (O.Field.empty() == O.Call.empty())
      return "exactly one of 'field' and 'call' says what switches";
    if (!O.Field.empty() && (!O.Sdk || O.Handle || O.Value || !O.Args.empty()))
      return "a field needs 'sdk', the value with which the SDK reconnects, "
             "and nothing else";
    if (O.Value && !O.Sdk)
      return "'value' needs 'sdk', the value with which the SDK reconnects";
    return "";
  }
};

template <> struct MappingTraits<ReconnectValue> {
  static void mapping(IO &Keys, ReconnectValue &R) {
    Mapping In(Keys);
    In.mapOptional("default", R.Default);
    In.mapOptional("fixed", R.Fixed);
    In.mapOptional("after-up", R.AfterUp);
    In.mapOptional("options", R.Options);
    In.endMapping();
  }
  static std::string validate(IO &, ReconnectValue &R) {
    return R.Fixed && !R.Options.empty() ? "what is 'fixed' has no 'options'"
                                         : "";
  }
};

template <> struct MappingTraits<WaitModel> {
  static void mapping(IO &Keys, WaitModel &W) {
    Mapping In(Keys);
    In.mapOptional("name", W.Name);
    mapArgs(In, W.Args);
    In.mapOptional("until", W.Until);
    In.mapOptional("loop", W.IsLoop);
    In.endMapping();
  }
  static std::string validate(IO &, WaitModel &W) {
    if (W.Name.empty())
      return "'name' is missing: which function waits";
    if (W.Until && (W.Until.From != Place::Root::Arg || W.Until.Deref ||
                    !W.Until.Fields.empty()))
      return "'until' is an argument: arg1";
    return "";
  }
};

template <> struct MappingTraits<HandlerModel::Drive> {
  static void mapping(IO &Keys, HandlerModel::Drive &D) {
    Mapping In(Keys);
    RepeatsValue Repeats;
    In.mapOptional("call", D.Call);
    In.mapOptional("when", D.When);
    In.mapOptional("repeats", Repeats);
    In.mapOptional("timer", D.Timer);
    In.endMapping();
    D.Repeats = Repeats.If;
  }
  static std::string validate(IO &, HandlerModel::Drive &D) {
    return D.Call.empty() ? "'call' is missing: which function it is" : "";
  }
};

template <> struct MappingTraits<HandlerModel> {
  static void mapping(IO &Keys, HandlerModel &H) {
    Mapping In(Keys);
    FieldPath Field;
    RepeatsValue Repeats;
    In.mapOptional("register", H.Register);
    mapArgs(In, H.Args);
    In.mapOptional("callback", H.Callback);
    In.mapOptional("macro-variable", H.MacroVariable);
    In.mapOptional("field", Field);
    In.mapOptional("context", H.Context);
    In.mapOptional("repeats", Repeats);
    In.mapOptional("success", H.Success);
    mapData(In, H.DataAt, H.DataIn);
    In.mapOptional("timer", H.Timer);
    std::vector<HandlerModel::Drive> Stops;
    In.mapOptional("started-by", H.Drives);
    In.mapOptional("stopped-by", Stops);
    In.endMapping();
    for (HandlerModel::Drive &D : H.Drives)
      D.Starts = true;
    H.Drives.insert(H.Drives.end(), Stops.begin(), Stops.end());
    H.Repeats = Repeats.If;
    if (!Field.Fields.empty())
      H.Field = Field.Type + "." + join(Field.Fields, ".");
  }
  static std::string validate(IO &, HandlerModel &H) {
    const bool Registers = !H.Register.empty();
    if (Registers == !H.Field.empty())
      return "exactly one of 'register' and 'field' says where the handler is "
             "given";
    if (Registers != bool(H.Callback))
      return "'register' and 'callback' need each other";
    if (Registers && !H.MacroVariable.empty())
      return "'macro-variable' needs 'field', not 'register'";
    if (!Registers && (H.Repeats.On || H.Success))
      return "conditions are for 'register'";
    if (H.DataAt && (!isDataPlace(H.DataAt, Registers, !H.Field.empty()) ||
                     (Registers && H.DataAt.From == Place::Root::Registered)))
      return WrongData;
    if (H.Timer && H.Drives.empty())
      return "'timer' needs 'started-by' or 'stopped-by'";
    return "";
  }
};

template <> struct MappingTraits<EntryModel> {
  static void mapping(IO &Keys, EntryModel &E) {
    Mapping In(Keys);
    In.mapOptional("name", E.Name);
    In.mapOptional("repeats", E.Repeats);
    In.mapOptional("after", E.After);
    In.mapOptional("goes-on", E.GoesOn);
    In.endMapping();
  }
  static std::string validate(IO &, EntryModel &E) {
    return E.Name.empty()
               ? "'name' is missing: which function the platform calls"
               : "";
  }
};

template <> struct MappingTraits<FlagModel> {
  static void mapping(IO &Keys, FlagModel &F) {
    Mapping In(Keys);
    using Op = FlagModel::Op;
    static constexpr std::pair<const char *, Op> Ops[] = {
        {"make", Op::Make},   {"set", Op::Set},
        {"clear", Op::Clear}, {"test", Op::Test},
        {"wait", Op::Wait},   {"exchange", Op::Exchange},
        {"add", Op::Add},     {"subtract", Op::Subtract},
    };
    unsigned Named = 0;
    for (const auto &[Key, What] : Ops) {
      std::string Function;
      In.mapOptional(Key, Function);
      if (Function.empty())
        continue;
      ++Named;
      F.What = What;
      F.Function = Function;
    }
    std::string Variable;
    In.mapOptional("variable", Variable);
    if (!Variable.empty()) {
      ++Named;
      F.What = Op::Make;
      F.Function = Variable;
      F.IsVariable = true;
    }
    In.mapOptional("object", F.Object);
    In.mapOptional("mask", F.Mask);
    In.mapOptional("bit", F.Bit);
    In.mapOptional("keeps", F.Keeps);
    In.mapOptional("plain", F.IsPlain);
    In.mapOptional("whole", F.IsWhole);
    In.mapOptional("counts", F.Counts);
    In.mapOptional("item", F.Item);
    In.mapOptional("expected", F.Expected);
    In.mapOptional("given", F.Given);
    In.mapOptional("when", F.When);
    In.mapOptional("clears", F.Clears);
    In.mapOptional("all", F.All);
    In.mapOptional("forever", F.Forever);
    In.mapOptional("success", F.Success);
    In.endMapping();
    if (Named != 1)
      In.setError("exactly one of 'make', 'set', 'clear', 'test', 'wait', "
                  "'exchange', 'add' and 'subtract' names the function, or "
                  "'variable' a type");
  }
  static std::string validate(IO &, FlagModel &F) {
    using Op = FlagModel::Op;
    if (F.IsVariable)
      return F.Object ? "'object' is for functions" : "";
    if (!F.Object)
      return "'object' is missing: what holds the flags";
    if (bool(F.Expected) != (F.What == Op::Exchange))
      return F.Expected ? "'expected' is for 'exchange' only"
                        : "'expected' is missing: what the integer has to be";
    auto IsArgument = [](const Place &P) {
      return !P || (P.From == Place::Root::Arg && !P.Deref && P.Fields.empty());
    };
    if (F.isArithmetic() &&
        !(IsArgument(F.Object) && IsArgument(F.Item) && IsArgument(F.Expected)))
      return "'object', 'item' and 'expected' of an operation on an integer "
             "are "
             "arguments";
    if (F.What == Op::Exchange && !F.Item)
      return "'item' is missing: what the integer becomes";
    if (F.Bit && F.Mask)
      return "'bit' and 'mask' are the same";
    if (F.IsWhole && F.What != Op::Set && F.What != Op::Clear)
      return "'whole' is for 'set' and 'clear' only";
    if (F.Counts && (F.What != Op::Test || F.Bit || F.Mask))
      return "'counts' is for a 'test' of the only bit";
    if (F.Keeps && F.What != Op::Make && F.What != Op::Set &&
        F.What != Op::Test)
      return "'keeps' is for 'make', 'set' and 'test' only";
    if (F.Given && F.What != Op::Make)
      return "'given' is for 'make' only";
    if ((F.Clears || F.All || F.Forever || F.Success) && F.What != Op::Wait)
      return "'clears', 'all', 'forever' and 'success' are for 'wait' only";
    return "";
  }
};

template <> struct MappingTraits<Derivation> {
  static void mapping(IO &Keys, Derivation &D) {
    Mapping In(Keys);
    In.mapOptional("from", D.From);
    In.mapOptional("replace", D.Replace);
    In.mapOptional("drop", D.Drop);
    In.endMapping();
  }
  static std::string validate(IO &, Derivation &D) {
    if (!D.From.Base)
      return "'from' is missing: the model to derive from";
    for (const Renaming &R : D.Replace)
      if (R.FromTo.size() != 2 || R.FromTo[0].empty())
        return "'replace' is a list of pairs [[old, new]]";
    return "";
  }
};

template <> struct MappingTraits<ModelFile> {
  static void mapping(IO &Keys, ModelFile &F) {
    Mapping In(Keys);
    Model &M = F.M;
    Identifier Id;
    In.mapOptional("sdk", Id);
    In.mapOptional("name", M.Name);
    In.mapOptional("kind", F.Kind);
    In.mapOptional("versions", M.Versions);
    In.mapOptional("derive", F.Derive);
    In.mapOptional("headers", M.Headers);
    In.mapOptional("prefix", M.Prefixes);
    In.mapOptional("classes", M.Classes);
    In.mapOptional("handles", M.Handles);
    In.mapOptional("wrappers", M.Wrappers);
    In.mapOptional("second-connect", F.Second);
    In.mapOptional("reconnect", F.Reconnect);
    In.mapOptional("functions", M.Functions);
    In.mapOptional("fields", M.Fields);
    In.mapOptional("callbacks", M.Callbacks);
    In.mapOptional("gate", M.Gate);
    In.mapOptional("teardown", M.Teardown);
    In.mapOptional("pause", M.Pause);
    In.mapOptional("waits", M.Waits);
    In.mapOptional("handlers", M.Handlers);
    In.mapOptional("entries", M.Entries);
    In.mapOptional("flags", M.Flags);
    In.mapOptional("no-return", M.NoReturn);
    In.mapOptional("thread-exits", M.ThreadExits);
    In.mapOptional("links", M.Links);
    In.mapOptional("clocks", M.Clocks);
    In.mapOptional("copies", M.Copies);
    In.mapOptional("clears", M.Clears);
    In.mapOptional("instant", M.Instant);
    In.mapOptional("provenance", M.Provenance);
    In.endMapping();
    M.Id = Id.Text;
  }
  static std::string validate(IO &In, ModelFile &F) {
    const Model &M = F.M;
    if (!static_cast<Input &>(In).getCurrentNode())
      return ""; // an empty file, which has no place for an error
    if (M.Id.empty())
      return "'sdk' is missing: the model's identifier";
    if (M.Name.empty())
      return "'name' is missing: how messages call the SDK";
    if (F.Kind == ModelKind::Platform &&
        (!M.Functions.empty() || !M.Fields.empty() || !M.Callbacks.empty() ||
         F.Second || F.Reconnect || !M.Gate.empty() || !M.Teardown.empty()))
      return "a platform has no connections: no 'functions', 'fields', "
             "'callbacks', 'second-connect', 'reconnect', 'gate' and "
             "'teardown'";
    return "";
  }
};

} // namespace yaml
} // namespace llvm

//===----------------------------------------------------------------------===//
// Deriving
//===----------------------------------------------------------------------===//

namespace iot {

/// In one pass, so that no replacement is replaced again.
std::string Derivation::renamed(StringRef Name) const {
  std::string Result;
  while (!Name.empty()) {
    const Renaming *Match = nullptr;
    for (const Renaming &R : Replace)
      if (Name.starts_with(R.FromTo[0])) {
        Match = &R;
        break;
      }
    Result += Match ? Match->FromTo[1] : Name.take_front(1).str();
    Name = Name.drop_front(Match ? Match->FromTo[0].size() : 1);
  }
  return Result;
}

/// Where an inherited element stands is no place in this file.
template <typename T>
static auto forgetPosition(T &E, int) -> decltype(void(E.Fact)) {
  E.Fact.Line = E.Fact.Column = 0;
}
template <typename T> static void forgetPosition(T &, long) {}

/// Adds the base's facts in front of \p F's own, renamed.
static void derive(const Derivation &D, ModelFile &F) {
  const Model &Base = *D.From.Base;
  Model &M = F.M;
  auto Rename = [&](std::string &S) { S = D.renamed(S); };
  auto AddNames = [&](std::vector<std::string> Names,
                      std::vector<std::string> &Own) {
    for_each(Names, Rename);
    for (std::string &Name : Own)
      if (!is_contained(Names, Name))
        Names.push_back(std::move(Name));
    Own = std::move(Names);
  };
  /// \p Names are the members that hold names; \p IsAgain: an element of the
  /// model's own that takes an inherited one's place.
  auto Add = [&](auto Inherited, auto &Own, auto IsAgain, auto... Names) {
    erase_if(Inherited, [&](auto &E) { return (D.drops(E.*Names) || ...); });
    for (auto &E : Inherited) {
      (Rename(E.*Names), ...);
      forgetPosition(E, 0);
    }
    erase_if(Inherited, [&](auto &E) {
      return any_of(Own, [&](auto &O) { return IsAgain(E, O); });
    });
    Own.insert(Own.begin(), std::make_move_iterator(Inherited.begin()),
               std::make_move_iterator(Inherited.end()));
  };
  auto SameNames = [](auto... Names) {
    return [=](const auto &A, const auto &B) {
      return ((A.*Names == B.*Names) && ...);
    };
  };

  AddNames(Base.Prefixes, M.Prefixes);
  AddNames(Base.Classes, M.Classes);
  AddNames(Base.Handles, M.Handles);
  AddNames(Base.Wrappers, M.Wrappers);
  AddNames(Base.NoReturn, M.NoReturn);
  AddNames(Base.ThreadExits, M.ThreadExits);
  AddNames(Base.Links, M.Links);
  AddNames(Base.Clocks, M.Clocks);
  AddNames(Base.Copies, M.Copies);
  AddNames(Base.Clears, M.Clears);
  AddNames(Base.Instant, M.Instant);
  if (M.Headers.empty())
    M.Headers = Base.Headers;
  M.Provenance.insert(M.Provenance.end(), Base.Provenance.begin(),
                      Base.Provenance.end());
  auto Default = [&](std::string &Own, const std::string &Inherited) {
    if (Own.empty())
      Own = D.renamed(Inherited);
  };
  Default(M.Versions, Base.Versions);
  Default(M.Gate, Base.Gate);
  Default(M.Teardown, Base.Teardown);
  M.IsPlatform |= Base.IsPlatform && !F.Kind;
  if (!F.Second)
    M.Second = Base.Second;
  if (!F.Reconnect) {
    M.SdkReconnects = Base.SdkReconnects;
    M.ReconnectFixed = Base.ReconnectFixed;
    M.ReconnectAfterUp = Base.ReconnectAfterUp;
    using O = ReconnectOption;
    Add(Base.ReconnectOptions, M.ReconnectOptions,
        SameNames(&O::Call, &O::Field, &O::Args), &O::Call, &O::Field);
  }

  std::vector<FunctionModel> Functions = Base.Functions;
  for (FunctionModel &Function : Functions)
    for_each(Function.Types, Rename);
  Add(std::move(Functions), M.Functions, sameFunction, &FunctionModel::Name);
  Add(Base.Fields, M.Fields, SameNames(&FieldModel::Type, &FieldModel::Path),
      &FieldModel::Type);
  using C = CallbackModel;
  Add(Base.Callbacks, M.Callbacks,
      SameNames(&C::Register, &C::Field, &C::Override, &C::Function),
      &C::Register, &C::Field, &C::Override, &C::Function);
  Add(Base.Waits, M.Waits, SameNames(&WaitModel::Name), &WaitModel::Name);
  using H = HandlerModel;
  Add(Base.Handlers, M.Handlers,
      SameNames(&H::Register, &H::Field, &H::MacroVariable), &H::Register,
      &H::Field, &H::MacroVariable);
  Add(Base.Entries, M.Entries, SameNames(&EntryModel::Name), &EntryModel::Name);
  Add(Base.Flags, M.Flags, SameNames(&FlagModel::Function),
      &FlagModel::Function);
}

//===----------------------------------------------------------------------===//
// The file
//===----------------------------------------------------------------------===//

/// What \p N is, in the words of the manual.
static std::string nameOf(const yaml::Node *N) {
  if (!N || N->getType() == yaml::Node::NK_Null)
    return "nothing";
  if (const auto *Scalar = dyn_cast<yaml::ScalarNode>(N))
    return ("'" + Scalar->getRawValue() + "'").str();
  return N->getType() == yaml::Node::NK_Mapping ? "keys with values" : "a list";
}

/// What YAML I/O says, with what it found and what was expected.
static std::string inOurWords(const SMDiagnostic &D, const Reading &R) {
  static constexpr std::pair<StringLiteral, StringLiteral> Wanted[] = {
      {"unexpected scalar", "a single value, as in 'name: value'"},
      {"not a mapping", "keys with values, as in 'name: value'"},
      {"not a sequence", "a list, as in '[a, b]'"},
      {"invalid boolean", "'true' or 'false'"},
  };
  // "!= 0" is a tag, "& 3" an anchor, "*arg0" an alias, ">= 0" a folded text.
  static constexpr StringLiteral Special[] = {
      "Got empty alias or anchor",
      "unknown node kind",
      "Unrecognized character while tokenizing.",
      "Expected a line break after block scalar header",
  };
  static constexpr std::pair<StringLiteral, StringLiteral> Syntax[] = {
      {"Unexpected token. Expected Key, Flow Entry, or Flow Mapping End.",
       "found something else here, expected ',' and a key or the closing '}'"},
      {"Expected , between entries!",
       "found something else here, expected ',' or the closing ']'"},
      {"Unexpected token. Expected Block Entry or Block End.",
       "found another indentation, expected '-' below the '-' before"},
      {"Unexpected token. Expected Key or Block End",
       "found no key here, expected one with the indentation of those before; "
       "text with ': ' in it wants quotes"},
      {"Expected quote at end of scalar",
       "found the end of the file in a quoted text, expected its closing "
       "quote"},
      {"Could not find closing ]!", "found no end of this list, expected ']'"},
      {"Could not find closing }!", "found no end of these keys, expected '}'"},
      {"Unexpected token", "found what begins no value, expected one"},
      {"Map key must be a scalar", "found no text, expected a key"},
  };
  const StringRef Message = D.getMessage();
  for (const auto &[Theirs, Ours] : Syntax)
    if (Message == Theirs)
      return Ours.str();
  // There is no node yet if the file is wrong from its beginning on.
  const yaml::Node *N = R.In ? R.In->getCurrentNode() : nullptr;
  if (is_contained(Special, Message) || (N && !N->getRawTag().empty()))
    return "found a special character, expected quotes around text that "
           "begins with '!', '&', '*' or '>'";
  for (const auto &[Theirs, Ours] : Wanted)
    if (Message == Theirs)
      return "found " + nameOf(N) + ", expected " + Ours.str();
  if (Message.starts_with("unknown key") && !R.Keys.empty())
    return (Message + ", expected one of " + join(R.Keys, ", ")).str();
  return Message.str();
}

/// Why \p R's text is nothing for LLVM's parser, which reads past the end of
/// some that is no UTF-8, and needs stack for each level of nesting.
static std::optional<ModelError> unreadable(Reading &R) {
  auto At = [&](size_t Offset, std::string Message) {
    auto [Line, Column] = R.position(Offset);
    return ModelError{"", Line, Column, std::move(Message)};
  };
  size_t Wrong = 0;
  bool IsText = json::isUTF8(R.Text, &Wrong);
  auto IsControl = [](char C) {
    return (C >= 0 && C < ' ' && C != '\n' && C != '\r' && C != '\t') ||
           C == 127;
  };
  const size_t Control =
      find_if(R.Text, IsControl) - R.Text.begin(); // its size if there is none
  if (IsText ? Control < R.Text.size() : Control < Wrong) {
    IsText = false;
    Wrong = Control;
  }
  if (!IsText)
    return At(Wrong, "found the byte 0x" +
                         utohexstr(uint8_t(R.Text[Wrong]), false, 2) +
                         ", expected text in UTF-8");
  constexpr unsigned Most = 100; // models need five
  unsigned Depth = 0;
  for (size_t Begin = 0; Begin < R.Text.size();) {
    const StringRef Line =
        R.Text.substr(Begin).take_until([](char C) { return C == '\n'; });
    const size_t Indent =
        std::min(Line.find_first_not_of(" -?\t\r"), Line.rtrim(" \t\r").size());
    if (Indent > Most)
      return At(Begin + Most, "found an indentation of " + utostr(Indent) +
                                  " columns, expected " + utostr(Most) +
                                  " at most");
    if (!Line.ltrim().starts_with("#"))
      for (const auto &[I, C] : enumerate(Line)) {
        if (C == '[' || C == '{')
          ++Depth;
        else if ((C == ']' || C == '}') && Depth)
          --Depth;
        if (Depth > Most)
          return At(Begin + I, "found " + utostr(Depth) +
                                   " levels of brackets, expected " +
                                   utostr(Most) + " at most");
      }
    Begin += Line.size() + 1;
  }
  return std::nullopt;
}

static void keepFirst(const SMDiagnostic &D, void *Context) {
  Reading &R = reading(Context);
  if (!R.First)
    R.First = {"", unsigned(std::max(D.getLineNo(), 0)),
               unsigned(D.getColumnNo() + 1), inOurWords(D, R)};
}

std::unique_ptr<Model> parseModel(StringRef File, StringRef Text,
                                  ModelFinder Resolve,
                                  std::vector<ModelError> &Errors) {
  Reading R;
  R.Text = Text;
  R.Resolve = Resolve;
  if (std::optional<ModelError> Error = unreadable(R)) {
    Error->File = File.str();
    Errors.push_back(std::move(*Error));
    return nullptr;
  }
  ModelFile F;
  yaml::Input In(Text, &R, keepFirst, &R);
  R.In = &In;
  In >> F;
  if (!R.First && (In.error() || F.M.Id.empty()))
    R.First = {"", 1, 1,
               "no model in this file, expected at least 'sdk' and 'name'"};
  if (!R.First && In.nextDocument())
    R.First = {
        "", unsigned(Text.take_front(Text.rfind("\n---") + 1).count('\n')) + 1,
        1, "more than one document in this file, expected one model"};
  if (R.First) {
    R.First->File = File.str();
    // What is quoted from the file may have several lines; an error has one.
    for (char &C : R.First->Message)
      if (isSpace(C))
        C = ' ';
    Errors.push_back(std::move(*R.First));
    return nullptr;
  }
  Model &M = F.M;
  M.File = File.str();
  M.IsPlatform = F.Kind == ModelKind::Platform;
  if (F.Second)
    M.Second = *F.Second;
  if (F.Reconnect) {
    M.SdkReconnects = F.Reconnect->Default == Reconnects::Sdk;
    M.ReconnectFixed = F.Reconnect->Fixed;
    M.ReconnectAfterUp = F.Reconnect->AfterUp;
    M.ReconnectOptions = F.Reconnect->Options;
  }
  if (F.Derive) {
    M.Base = F.Derive->From.Base->Id;
    derive(*F.Derive, F);
  }
  auto Result = std::make_unique<Model>(std::move(M));
  Result->setOwners();
  return Result;
}

} // namespace iot
