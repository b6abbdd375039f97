//===- ModelTest.cpp - Reading model files --------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a correct model file means, what is said about a wrong one, and that the
// built-in models are complete.
//
//===----------------------------------------------------------------------===//

#include "Models/BuiltinModels.h"
#include "Models/ModelPack.h"
#include "Models/ModelRegistry.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"

using namespace iot;
using llvm::StringRef;

namespace {

struct Parsed {
  std::unique_ptr<Model> M;
  std::vector<ModelError> Errors;
  std::string said() const {
    std::string Text;
    for (const ModelError &E : Errors)
      Text += E.str() + "\n";
    return Text;
  }
};

} // namespace

static Parsed parse(StringRef Text, const Model *Base = nullptr) {
  Parsed P;
  auto Resolve = [&](StringRef Id) {
    return Base && Base->Id == Id ? Base : nullptr;
  };
  P.M = parseModel("acme.yaml", Text, Resolve, P.Errors);
  return P;
}

namespace {} // namespace

/// A model of the SDK "acme" with \p Body from line 3 on.
static Parsed parseAcme(StringRef Body, const Model *Base = nullptr) {
  return parse(("sdk: acme\nname: Acme\n" + Body).str(), Base);
}

namespace {
//===----------------------------------------------------------------------===//
// Wrong files
//===----------------------------------------------------------------------===//

struct Broken {
  const char *Name; ///< of the test
  const char *Text;
  const char *Error; ///< line, column, what was found, what was expected
};

class BrokenModel : public testing::TestWithParam<Broken> {};

const char Base[] = "sdk: base\n"
                    "name: Base\n"
                    "functions:\n"
                    "  - {name: base_open, role: open, handle: arg0}\n"
                    "  - {name: base_close, role: close, handle: arg0}\n";

TEST_P(BrokenModel, IsRefusedWithOneError) {
  const Parsed Of = parse(Base);
  ASSERT_TRUE(Of.M) << Of.said();
  const Parsed P = parse(GetParam().Text, Of.M.get());
  EXPECT_EQ(P.M, nullptr);
  EXPECT_EQ(P.said(), std::string("acme.yaml:") + GetParam().Error + "\n");
}

const Broken BrokenModels[] = {
    {"Empty", "",
     "1:1: no model in this file, expected at least 'sdk' and 'name'"},
    {"OnlyAComment", "# nothing\n",
     "1:1: no model in this file, expected at least 'sdk' and 'name'"},
    {"NoYaml", "sdk: a\nname: [A\n",
     "2:9: found no end of this list, expected ']'"},
    {"AList", "- sdk: a\n- name: A\n",
     "1:1: found a list, expected keys with values, as in 'name: value'"},
    {"TwoDocuments", "sdk: a\nname: A\n---\nsdk: b\nname: B\n",
     "3:1: more than one document in this file, expected one model"},
    {"UnknownKey", "sdk: a\nname: A\nfunktions: []\n",
     "3:1: unknown key 'funktions', expected one of sdk, name, kind, versions, "
     "derive, headers, prefix, classes, handles, wrappers, second-connect, "
     "reconnect, functions, fields, callbacks, gate, teardown, pause, waits, "
     "handlers, entries, flags, no-return, thread-exits, links, clocks, "
     "copies, clears, instant, provenance"},
    {"DuplicateKey", "sdk: a\nname: A\nname: B\n",
     "3:1: duplicated mapping key 'name'"},
    {"NoId", "name: A\n", "1:1: 'sdk' is missing: the model's identifier"},
    {"NoName", "sdk: a\n", "1:1: 'name' is missing: how messages call the SDK"},
    {"IdIsNoIdentifier", "sdk: a b\nname: A\n",
     "1:6: 'a b' is no identifier, expected letters, digits, '_' and '-'"},
    {"UnknownKind", "sdk: a\nname: A\nkind: board\n",
     "3:7: unknown kind 'board', expected one of sdk, platform"},
    {"ListWhereTextIsWanted", "sdk: a\nname: [A, B]\n",
     "2:8: found a list, expected a single value, as in 'name: value'"},
    {"TextWhereAListIsWanted", "sdk: a\nname: A\nheaders: a.h\n",
     "3:10: found 'a.h', expected a list, as in '[a, b]'"},
    {"TextWhereKeysAreWanted", "sdk: a\nname: A\nsecond-connect: duplicate\n",
     "3:17: found 'duplicate', expected keys with values, as in 'name: value'"},
    {"ListWhereKeysAreWanted", "sdk: a\nname: A\nreconnect: [app]\n",
     "3:13: found a list, expected keys with values, as in 'name: value'"},
    {"PlatformWithFunctions",
     "sdk: a\nname: A\nkind: platform\nfunctions:\n  - {name: f, role: open, "
     "handle: arg0}\n",
     "1:1: a platform has no connections: no 'functions', 'fields', "
     "'callbacks', 'second-connect', 'reconnect', 'gate' and 'teardown'"},
    {"UnknownKeyOfTwoLines",
     "sdk: a\nname: A\nwaits:\n  - {one\n\n    two: f}\n",
     "4:6: unknown key 'one two', expected one of name, args, until, loop"},
    {"UnknownKeyOfFunction",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, roll: open, handle: arg0}\n",
     "4:15: unknown key 'roll', expected one of name, role, handle, args, "
     "types, success, failure, again, sync, user-data, identity, server, "
     "connected, closed, "
     "opening, at, meaning, "
     "frees, nulls, drop, recovers, tells-reconnect, waits, connectionless, "
     "shares, "
     "second-connect, versions, source"},
    {"FunctionIsText", "sdk: a\nname: A\nfunctions: [f]\n",
     "3:13: found 'f', expected keys with values, as in 'name: value'"},
    {"NoRole", "sdk: a\nname: A\nfunctions:\n  - {name: f, handle: arg0}\n",
     "4:6: 'role' is missing: what the function does"},
    {"UnknownRole",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: opne, handle: arg0}\n",
     "4:21: unknown role 'opne', expected one of create, create-deferred, "
     "create-open, derive, open, reopen, transport-open, transport-close, "
     "close, close-free, free, reset, pump, pump-thread, send, pump-stop, "
     "await, status, not-status, config, identity, callback, init"},
    {"NoNameOfFunction",
     "sdk: a\nname: A\nfunctions:\n  - {role: open, handle: arg0}\n",
     "4:6: 'name' is missing: which function this is"},
    {"NoHandle", "sdk: a\nname: A\nfunctions:\n  - {name: f, role: open}\n",
     "4:6: 'handle' is missing: which handle the function works on"},
    {"WrongPlace",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: open, handle: arg}\n",
     "4:35: 'arg' is wrong here, expected a place: return, this, global, arg0 "
     "or param0 (any number), *arg0, arg0->field.field, and in callbacks "
     "registered or any"},
    {"PlaceOfAHandler",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: open, handle: param0}\n",
     "4:6: 'param', 'registered' and 'any' are places of handlers, not of a "
     "call"},
    {"DereferencedField",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: open, handle: "
     "'*arg0->f'}\n",
     "4:35: '*arg0->f' is wrong here, expected either '*' before or fields "
     "after a place, not both"},
    {"ReturnedHandleOfAClose",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: close, handle: "
     "return}\n",
     "4:6: 'handle: return' is for functions that create or open"},
    {"WrongCondition",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: open, handle: arg0, "
     "success: zero}\n",
     "4:50: 'zero' is wrong here, expected a condition: == 0 (also != < <= > "
     ">=), == NAME(0), .field == 0, & 3 == 3, nonnull, null, true, false, "
     "several of them with 'or', always, never or no-exception"},
    {"ConditionsOnTwoPlaces",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: open, handle: arg0, "
     "connectionless: arg1 == 0 or arg2 == 0}\n",
     "4:57: 'arg1 == 0 or arg2 == 0' is wrong here, expected conditions on one "
     "and the same place"},
    {"WrongArity",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: open, handle: arg0, "
     "args: two}\n",
     "4:47: 'two' is no number of arguments, expected 2 or 1-4 or a list of "
     "these"},
    {"ArityBackwards",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: open, handle: arg0, "
     "args: 4-1}\n",
     "4:47: '4-1' is no number of arguments, expected 2 or 1-4 or a list of "
     "these"},
    {"WrongArityInAList",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: open, handle: arg0, "
     "args: [1, -2]}\n",
     "4:51: '-2' is no number of arguments, expected 2 or 1-4 or a list of "
     "these"},
    {"WrongBoolean",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: open, handle: arg0, "
     "waits: maybe}\n",
     "4:48: found 'maybe', expected 'true' or 'false'"},
    {"WrongSync",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: open, handle: arg0, "
     "sync: later}\n",
     "4:47: 'later' is wrong here, expected sync, async or a condition on an "
     "argument (arg2 != 0)"},
    {"UnquotedTag",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: open, handle: arg0, "
     "success: != 0}\n",
     "4:53: found a special character, expected quotes around text that begins "
     "with '!', '&', '*' or '>'"},
    {"UnquotedAnchor",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: open, handle: arg0, "
     "success: & 3 == 3}\n",
     "4:50: found a special character, expected quotes around text that begins "
     "with '!', '&', '*' or '>'"},
    {"UnquotedAlias",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: open, handle: *arg0}\n",
     "4:40: found a special character, expected quotes around text that begins "
     "with '!', '&', '*' or '>'"},
    {"UnquotedFold",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: open, handle: arg0, "
     "success: >= 0}\n",
     "4:50: found a special character, expected quotes around text that begins "
     "with '!', '&', '*' or '>'"},
    {"UnquotedFoldInABlock",
     "sdk: a\nname: A\nfunctions:\n  - name: f\n    role: open\n    handle: "
     "arg0\n    success: >= 0\n",
     "7:15: found a special character, expected quotes around text that begins "
     "with '!', '&', '*' or '>'"},
    {"DuplicateFunction",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: open, handle: arg0}\n  "
     "- {name: f, role: close, handle: arg0}\n",
     "5:6: 'f' is described twice, first in line 4; 'args' or 'types' would "
     "tell two apart"},
    {"DuplicateArity",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: open, handle: arg0, "
     "args: 1-3}\n  - {name: g, role: close, handle: arg0}\n  - {name: f, "
     "role: open, handle: arg0, args: [3, 5]}\n",
     "6:6: 'f' is described twice, first in line 4; 'args' or 'types' would "
     "tell two apart"},
    {"StatusWithoutConnected",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: status, handle: arg0}\n",
     "4:6: 'connected' is missing: which answer of the status means so"},
    {"ConnectedOfAnOpen",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: open, handle: arg0, "
     "connected: true}\n",
     "4:6: 'connected' and 'opening' are for 'role: status' only"},
    {"AtOfAnOpen",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: open, handle: arg0, at: "
     "'*arg1'}\n",
     "4:6: 'at' is for 'role: status' and 'role: not-status' only"},
    {"NotStatusWithoutMeaning",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: not-status}\n",
     "4:6: 'meaning' and 'role: not-status' need each other"},
    {"MeaningOfAStatus",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: status, handle: arg0, "
     "connected: true, meaning: x}\n",
     "4:6: 'meaning' and 'role: not-status' need each other"},
    {"IdentityWithoutOne",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: identity, handle: "
     "arg0}\n",
     "4:6: 'identity' is missing: which argument is the identity"},
    {"IdentityOfAClose",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: close, handle: arg0, "
     "identity: [arg1]}\n",
     "4:6: 'identity' is for functions that create, open, reset or set the "
     "identity"},
    {"FreeingOpen",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: open, handle: arg0, "
     "frees: true}\n",
     "4:6: 'frees' is for functions that close"},
    {"NullingWithoutPointer",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: free, handle: arg0, "
     "nulls: true}\n",
     "4:6: 'nulls' is for functions that free what '*arg' points to"},
    {"DropOfAnOpen",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: open, handle: arg0, "
     "drop: true}\n",
     "4:6: 'drop' is for pumps and 'role: send'"},
    {"RecoveringOpen",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: open, handle: arg0, "
     "recovers: true}\n",
     "4:6: 'recovers' is for 'role: reopen'"},
    {"StatusThatTellsWhoReconnects",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: status, handle: arg0, "
     "connected: \"true\", tells-reconnect: \"true\"}\n",
     "4:6: 'tells-reconnect' is for 'role: not-status'"},
    {"ServerOfAClose",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: close, handle: arg0, "
     "server: [arg1]}\n",
     "4:6: 'server' is for functions that create, open, reset or set the "
     "identity"},
    {"CopyOfNoEvent",
     "sdk: a\nname: A\ncallbacks:\n  - {register: f, callback: arg1, of: arg0, "
     "handle: registered, event-copy: param1, down: always}\n",
     "4:6: 'event-copy' needs 'event'"},
    {"UntilNoArgument",
     "platform: a\nname: A\nwaits:\n  - {name: f, until: return}\n",
     "4:6: 'until' is an argument: arg1"},
    {"SecondConnectOfAClose",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: close, handle: arg0, "
     "second-connect: {effect: error}}\n",
     "4:6: 'connectionless' and 'second-connect' are for functions that create "
     "or open"},
    {"SharingClose",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: close, handle: arg0, "
     "shares: arg1}\n",
     "4:6: 'shares' is for functions that create or open"},
    {"UnknownEffect", "sdk: a\nname: A\nsecond-connect: {effect: eviction}\n",
     "3:26: unknown effect 'eviction', expected one of undefined, duplicate, "
     "leak-duplicate, corrupts, close-reopen, restart, protocol-error, hang, "
     "error, no-op, returns-existing"},
    {"NoEffect", "sdk: a\nname: A\nsecond-connect: {text: drops it}\n",
     "3:18: 'effect' is missing: what a second connect does"},
    {"UnknownReconnect", "sdk: a\nname: A\nreconnect: {default: both}\n",
     "3:22: unknown default 'both', expected one of app, sdk"},
    {"FixedOptions",
     "sdk: a\nname: A\nreconnect:\n  fixed: true\n  options: [{call: f}]\n",
     "4:3: what is 'fixed' has no 'options'"},
    {"OptionOfNothing",
     "sdk: a\nname: A\nreconnect:\n  options:\n    - {sdk: true}\n",
     "5:8: exactly one of 'field' and 'call' says what switches"},
    {"OptionFieldWithoutValue",
     "sdk: a\nname: A\nreconnect:\n  options:\n    - {field: t.f}\n",
     "5:8: a field needs 'sdk', the value with which the SDK reconnects, and "
     "nothing else"},
    {"OptionValueWithoutCondition",
     "sdk: a\nname: A\nreconnect:\n  options:\n    - {call: f, value: arg0}\n",
     "5:8: 'value' needs 'sdk', the value with which the SDK reconnects"},
    {"FieldWithoutType",
     "sdk: a\nname: A\nfields:\n  - {field: state, connected: == 1}\n",
     "4:13: 'state' is no field, expected type.field"},
    {"FieldWithoutConnected",
     "sdk: a\nname: A\nfields:\n  - {field: t.state}\n",
     "4:6: 'connected' is missing: which value means so"},
    {"CallbackOfTwoPlaces",
     "sdk: a\nname: A\ncallbacks:\n  - {register: f, callback: arg1, field: "
     "t.f, down: always}\n",
     "4:6: exactly one of 'register', 'field', 'override' and 'function' says "
     "where the handler is given"},
    {"RegistrationWithoutCallback",
     "sdk: a\nname: A\ncallbacks:\n  - {register: f, down: always}\n",
     "4:6: 'register' and 'callback' need each other"},
    {"CallbackAtAResult",
     "sdk: a\nname: A\ncallbacks:\n  - {register: f, callback: return, down: "
     "always}\n",
     "4:6: 'callback' is an argument of the registering call"},
    {"OfWithoutRegistration",
     "sdk: a\nname: A\ncallbacks:\n  - {field: t.f, of: arg0, down: always}\n",
     "4:6: 'of' and 'when' are for 'register'"},
    {"HandleOfAHandlerIsAnArgument",
     "sdk: a\nname: A\ncallbacks:\n  - {register: f, callback: arg1, handle: "
     "arg0, down: always}\n",
     "4:6: 'handle' is a place in the handler: param0, this, registered or "
     "any"},
    {"RegisteredWithoutOf",
     "sdk: a\nname: A\ncallbacks:\n  - {register: f, callback: arg1, handle: "
     "registered, down: always}\n",
     "4:6: 'handle: registered' needs 'of': the handle at the registration"},
    {"WhenWithoutAnArgument",
     "sdk: a\nname: A\ncallbacks:\n  - {register: f, callback: arg1, when: == "
     "1, down: always}\n",
     "4:6: 'when' is a condition on an argument (arg0 == NAME)"},
    {"EventIsAnArgument",
     "sdk: a\nname: A\ncallbacks:\n  - {field: t.f, event: arg0, down: == 1}\n",
     "4:6: 'event' is a parameter of the handler or a field of one"},
    {"NoEvent", "sdk: a\nname: A\ncallbacks:\n  - {field: t.f, down: == 1}\n",
     "4:6: 'event' is missing: the parameter that '== 1' is about"},
    {"CallbackThatSaysNothing",
     "sdk: a\nname: A\ncallbacks:\n  - {field: t.f}\n",
     "4:6: one of 'up', 'down', 'failed', 'gave-up', 'closing' and 'message' "
     "is needed"},
    {"DataIsNoPair",
     "sdk: a\nname: A\ncallbacks:\n  - {register: f, callback: arg1, data: "
     "[arg2], down: always}\n",
     "4:6: 'data' is a pair: the place at the registration and the handler's "
     "parameter"},
    {"UnknownContextOfCallback",
     "sdk: a\nname: A\ncallbacks:\n  - {field: t.f, context: task, down: "
     "always}\n",
     "4:27: unknown context 'task', expected one of sdk, pump, timer"},
    {"HandlerOfNothing", "sdk: a\nname: A\nhandlers:\n  - {context: timer}\n",
     "4:6: exactly one of 'register' and 'field' says where the handler is "
     "given"},
    {"HandlerWithUnknownContext",
     "sdk: a\nname: A\nhandlers:\n  - {register: f, callback: arg0, context: "
     "sdk}\n",
     "4:44: unknown context 'sdk', expected one of timer, thread, event, isr, "
     "main"},
    {"HandlerWithWrongRepeats",
     "sdk: a\nname: A\nhandlers:\n  - {register: f, callback: arg0, repeats: "
     "often}\n",
     "4:44: 'often' is wrong here, expected true, false or a condition on an "
     "argument (arg2 != 0)"},
    {"MacroVariableOfARegistration",
     "sdk: a\nname: A\nhandlers:\n  - {register: f, callback: arg0, "
     "macro-variable: v}\n",
     "4:6: 'macro-variable' needs 'field', not 'register'"},
    {"AcceptedOfNothing",
     "sdk: a\nname: A\ncallbacks:\n  - {register: f, callback: arg0, of: arg1, "
     "handle: param0, down: always, accepted: param1 == 0}\n",
     "4:6: 'accepted' is a condition on a parameter (param1 == NAME), and "
     "narrows 'up'"},
    {"DataOfNoConnection",
     "sdk: a\nname: A\nhandlers:\n  - {register: f, callback: arg0, data: "
     "[registered, param0]}\n",
     "4:6: 'data' is an argument for 'register' or, as the connection has it, "
     "registered; for 'field' it is the record it stands in, registered, or "
     "another field of that, registered.name"},
    {"DataOfNoRecord",
     "sdk: a\nname: A\nhandlers:\n  - {field: t.f, data: [arg0, param0]}\n",
     "4:6: 'data' is an argument for 'register' or, as the connection has it, "
     "registered; for 'field' it is the record it stands in, registered, or "
     "another field of that, registered.name"},
    {"TimerThatNothingDrives",
     "sdk: a\nname: A\nhandlers:\n  - {register: f, callback: arg0, timer: "
     "return}\n",
     "4:6: 'timer' needs 'started-by' or 'stopped-by'"},
    {"StartOfNoName",
     "sdk: a\nname: A\nhandlers:\n  - {register: f, callback: arg0, "
     "started-by: [{repeats: false}]}\n",
     "4:49: 'call' is missing: which function it is"},
    {"WaitWithoutName", "sdk: a\nname: A\nwaits:\n  - {args: 1}\n",
     "4:6: 'name' is missing: which function waits"},
    {"EntryWithoutName", "sdk: a\nname: A\nentries:\n  - {repeats: true}\n",
     "4:6: 'name' is missing: which function the platform calls"},
    {"FlagOfTwoCalls",
     "sdk: a\nname: A\nflags:\n  - {set: f, clear: g, object: arg0, mask: "
     "arg1}\n",
     "4:6: exactly one of 'make', 'set', 'clear', 'test', 'wait', 'exchange', "
     "'add' and 'subtract' names the function, or 'variable' a type"},
    {"FlagExchangeOfWhat",
     "sdk: a\nname: A\nflags:\n  - {exchange: f, object: arg0, item: arg1}\n",
     "4:6: 'expected' is missing: what the integer has to be"},
    {"FlagExchangeForWhat",
     "sdk: a\nname: A\nflags:\n  - {exchange: f, object: arg0, expected: "
     "arg1}\n",
     "4:6: 'item' is missing: what the integer becomes"},
    {"FlagAddToNone", "sdk: a\nname: A\nflags:\n  - {add: f, object: this}\n",
     "4:6: 'object', 'item' and 'expected' of an operation on an integer are "
     "arguments"},
    {"FlagAddExpects",
     "sdk: a\nname: A\nflags:\n  - {add: f, object: arg0, expected: arg1}\n",
     "4:6: 'expected' is for 'exchange' only"},
    {"FlagOfBitAndMask",
     "sdk: a\nname: A\nflags:\n  - {set: f, object: arg0, bit: arg1, mask: "
     "arg1}\n",
     "4:6: 'bit' and 'mask' are the same"},
    {"FlagWholeTest",
     "sdk: a\nname: A\nflags:\n  - {test: f, object: arg0, whole: true}\n",
     "4:6: 'whole' is for 'set' and 'clear' only"},
    {"FlagWaitKeeps",
     "sdk: a\nname: A\nflags:\n  - {wait: f, object: arg0, keeps: arg1}\n",
     "4:6: 'keeps' is for 'make', 'set' and 'test' only"},
    {"FlagVariableWithObject",
     "sdk: a\nname: A\nflags:\n  - {variable: s, object: arg0}\n",
     "4:6: 'object' is for functions"},
    {"FlagWithoutObject", "sdk: a\nname: A\nflags:\n  - {test: f}\n",
     "4:6: 'object' is missing: what holds the flags"},
    {"FlagGivenLater",
     "sdk: a\nname: A\nflags:\n  - {set: f, object: arg0, given: true}\n",
     "4:6: 'given' is for 'make' only"},
    {"FlagForeverSet",
     "sdk: a\nname: A\nflags:\n  - {set: f, object: arg0, forever: true}\n",
     "4:6: 'clears', 'all', 'forever' and 'success' are for 'wait' only"},
    {"UnknownBase", "sdk: a\nname: A\nderive: {from: nobody}\n",
     "3:16: no model 'nobody' to derive from"},
    {"NoBase", "sdk: a\nname: A\nderive: {drop: [f]}\n",
     "3:10: 'from' is missing: the model to derive from"},
    {"ReplaceIsNoPair",
     "sdk: a\nname: A\nderive:\n  from: base\n  replace: [[a, b, c]]\n",
     "5:20: a pair is wanted: the old beginning of a name and the new one"},
    {"DropsWhatIsNotThere",
     "sdk: a\nname: A\nderive:\n  from: base\n  drop: [base_open, "
     "base_missing]\n",
     "5:21: 'base' has no 'base_missing' to drop"},
};

INSTANTIATE_TEST_SUITE_P(All, BrokenModel, testing::ValuesIn(BrokenModels),
                         [](const auto &Info) { return Info.param.Name; });

//===----------------------------------------------------------------------===//
// Correct files
//===----------------------------------------------------------------------===//

TEST(Model, OfAFunction) {
  Parsed P = parseAcme("functions:\n"
                       "  - {name: acme_open, role: open, handle: arg0,\n"
                       "     args: [1, 3-4], success: '>= 0'}\n");
  ASSERT_TRUE(P.M) << P.said();
  EXPECT_EQ(P.M->Id, "acme");
  EXPECT_EQ(P.M->Name, "Acme");
  ASSERT_EQ(P.M->Functions.size(), 1u);
  const FunctionModel &F = P.M->Functions.front();
  EXPECT_EQ(F.Owner, P.M.get());
  EXPECT_EQ(F.Name, "acme_open");
  EXPECT_EQ(F.What, Role::Open);
  EXPECT_EQ(F.Handle.str(), "arg0");
  EXPECT_EQ(F.Success.str(), ">= 0");
  EXPECT_EQ(std::pair(F.Fact.Line, F.Fact.Column), std::pair(4u, 6u));
  EXPECT_TRUE(F.accepts(1));
  EXPECT_FALSE(F.accepts(2));
  EXPECT_TRUE(F.accepts(3) && F.accepts(4));
  EXPECT_FALSE(F.accepts(5));
}

TEST(Model, OfACallback) {
  const Parsed P = parseAcme(
      "callbacks:\n"
      "  - register: acme_on_event\n"
      "    callback: arg1\n"
      "    of: arg0\n"
      "    handle: registered\n"
      "    data: [arg2, param1]\n"
      "    event: param0->id\n"
      "    up: == ACME_UP(1)\n"
      "    down: == ACME_DOWN(2) or == ACME_GONE(3)\n"
      "    context: pump\n"
      "  - {field: acme_options.on.lost, down: always, on-lost: reopens}\n");
  ASSERT_TRUE(P.M) << P.said();
  ASSERT_EQ(P.M->Callbacks.size(), 2u);
  const CallbackModel &C = P.M->Callbacks[0];
  EXPECT_EQ(C.Register, "acme_on_event");
  EXPECT_EQ(C.Callback.str(), "arg1");
  EXPECT_EQ(C.Of.str(), "arg0");
  EXPECT_EQ(C.Handle.str(), "registered");
  EXPECT_EQ(C.DataAt.str() + " " + C.DataIn.str(), "arg2 param1");
  EXPECT_EQ(C.Event.str(), "param0->id");
  EXPECT_EQ(C.Up.str(), "== ACME_UP(1)");
  EXPECT_EQ(C.Down.str(), "== ACME_DOWN(2) or == ACME_GONE(3)");
  EXPECT_EQ(C.Context, CallbackModel::Where::Pump);
  EXPECT_FALSE(C.LostReopens);
  EXPECT_EQ(P.M->Callbacks[1].Field, "acme_options.on.lost");
  EXPECT_TRUE(P.M->Callbacks[1].LostReopens);
}

TEST(Model, OfAPlatform) {
  const Parsed P =
      parseAcme("kind: platform\n"
                "waits:\n"
                "  - {name: acme_sleep, args: 1}\n"
                "handlers:\n"
                "  - {register: acme_timer, callback: arg0, context: timer,\n"
                "     repeats: arg1 != 0, timer: return,\n"
                "     started-by: [{call: acme_start, when: arg1 == 2}],\n"
                "     stopped-by: [{call: acme_stop, timer: arg1}]}\n"
                "entries:\n"
                "  - {name: acme_loop, repeats: true, after: acme_setup}\n"
                "flags:\n"
                "  - {clear: acme_clear, object: arg0, mask: arg1}\n"
                "no-return: [acme_reset]\n");
  ASSERT_TRUE(P.M) << P.said();
  EXPECT_TRUE(P.M->IsPlatform);
  ASSERT_EQ(P.M->Handlers.size(), 1u);
  EXPECT_EQ(P.M->Handlers[0].Context, HandlerModel::Where::Timer);
  EXPECT_EQ(P.M->Handlers[0].Repeats.str(), "arg1 != 0");
  EXPECT_EQ(P.M->Handlers[0].Timer.From, Place::Root::Return);
  ASSERT_EQ(P.M->Handlers[0].Drives.size(), 2u);
  EXPECT_TRUE(P.M->Handlers[0].Drives[0].Starts);
  EXPECT_FALSE(P.M->Handlers[0].Drives[1].Starts);
  EXPECT_EQ(P.M->Handlers[0].Drives[1].Call, "acme_stop");
  EXPECT_EQ(P.M->Handlers[0].Drives[0].When.str(), "arg1 == 2");
  EXPECT_EQ(P.M->Handlers[0].Drives[1].Timer.Index, 1u);
  ASSERT_EQ(P.M->Entries.size(), 1u);
  EXPECT_TRUE(P.M->Entries[0].Repeats);
  EXPECT_EQ(P.M->Entries[0].After, "acme_setup");
  ASSERT_EQ(P.M->Flags.size(), 1u);
  EXPECT_EQ(P.M->Flags[0].What, FlagModel::Op::Clear);
  EXPECT_EQ(P.M->Flags[0].Function, "acme_clear");
}

TEST(Model, WhoReconnects) {
  const Parsed P =
      parseAcme("second-connect: {effect: no-op, text: is ignored}\n"
                "reconnect:\n"
                "  default: sdk\n"
                "  after-up: true\n"
                "  options:\n"
                "    - {field: acme_options.auto, sdk: '!= 0'}\n"
                "    - {call: acme_retry, value: arg1, sdk: true}\n"
                "functions:\n"
                "  - {name: acme_open, role: open, handle: arg0}\n"
                "  - {name: acme_join, role: open, handle: arg0,\n"
                "     second-connect: {effect: hang}}\n");
  ASSERT_TRUE(P.M) << P.said();
  EXPECT_TRUE(P.M->SdkReconnects);
  EXPECT_TRUE(P.M->ReconnectAfterUp);
  ASSERT_EQ(P.M->ReconnectOptions.size(), 2u);
  EXPECT_EQ(P.M->ReconnectOptions[0].Field, "acme_options.auto");
  EXPECT_EQ(P.M->ReconnectOptions[1].Sdk.str(), "!= 0");
  EXPECT_TRUE(P.M->Functions[0].second().isHarmless());
  EXPECT_EQ(P.M->Functions[0].second().Text, "is ignored");
  EXPECT_EQ(P.M->Functions[1].second().Effect, SecondConnect::Hang);
}

TEST(Model, Derived) {
  const Parsed Of = parse(Base);
  ASSERT_TRUE(Of.M) << Of.said();
  const Parsed P =
      parseAcme("derive:\n"
                "  from: base\n"
                "  replace: [[base_, acme_], [acme_, other_]]\n"
                "functions:\n"
                "  - {name: acme_close, role: close-free, handle: arg1}\n",
                Of.M.get());
  ASSERT_TRUE(P.M) << P.said();
  ASSERT_EQ(P.M->Functions.size(), 2u);
  EXPECT_EQ(P.M->Functions[0].Name, "acme_open"); // not renamed twice
  EXPECT_EQ(P.M->Functions[0].Owner, P.M.get());
  EXPECT_EQ(P.M->Functions[0].Fact.Line, 0u); // it stands in another file
  EXPECT_EQ(P.M->Functions[1].Fact.Line, 7u);
  // Described again: the model's own replaces the base's.
  EXPECT_EQ(P.M->Functions[1].Name, "acme_close");
  EXPECT_EQ(P.M->Functions[1].What, Role::CloseFree);
  EXPECT_EQ(P.M->Base, "base");
  EXPECT_EQ(Of.M->Functions[0].Name, "base_open");
}

TEST(Model, DerivedWithout) {
  const Parsed Of = parse(Base);
  const Parsed P =
      parseAcme("derive: {from: base, drop: [base_close]}\n", Of.M.get());
  ASSERT_TRUE(P.M) << P.said();
  ASSERT_EQ(P.M->Functions.size(), 1u);
  EXPECT_EQ(P.M->Functions[0].Name, "base_open");
}

//===----------------------------------------------------------------------===//
// The two small notations
//===----------------------------------------------------------------------===//

TEST(Place, PrintsAsItReads) {
  for (StringRef Text :
       {"return", "this", "global", "registered", "any", "arg0", "arg12",
        "*arg0", "param3", "arg0->f", "param0->f.g.h", "return->f"}) {
    Place P;
    ASSERT_EQ(Place::parse(Text, P), std::nullopt) << Text.str();
    EXPECT_TRUE(P);
    EXPECT_EQ(P.str(), Text);
  }
  Place P;
  EXPECT_EQ(Place::parse("arg0.f->g", P), std::nullopt);
  EXPECT_EQ(P.str(), "arg0->f.g");
}

TEST(Place, Refuses) {
  for (StringRef Text : {"", "arg", "arg-1", "arg01", "arg100", "argo", "*",
                         "&arg0", "**arg0", "arg0->", "arg0->1", "arg0->f.",
                         "arg0 f", "*any", "*registered", "*arg0->f", "self"}) {
    Place P;
    EXPECT_NE(Place::parse(Text, P), std::nullopt) << Text.str();
    EXPECT_FALSE(P) << Text.str();
  }
}

TEST(Condition, Prints) {
  const std::pair<StringRef, StringRef> Conditions[] = {
      {"always", "always"},
      {"never", "never"},
      {"no-exception", "no-exception"},
      {"== 0", "== 0"},
      {"==0", "== 0"},
      {"!= -101", "!= -101"},
      {">= 0x10", ">= 16"},
      {"nonnull", "!= 0"},
      {"true", "!= 0"},
      {"null", "== 0"},
      {"false", "== 0"},
      {"== MQTTSuccess(0)", "== MQTTSuccess(0)"},
      {"!= mqtt::OK(3)", "!= mqtt::OK(3)"},
      {"== NAME", "== NAME"},
      {".reasonCode == 0", ".reasonCode == 0"},
      {".a.b nonnull", ".a.b != 0"},
      {"& 3 == 3", "& 3 == 3"},
      {"== 1 or == 2", "== 1 or == 2"},
      {"arg2 != 0", "arg2 != 0"},
      {"arg0 == A(1) or arg0 == B(2)", "arg0 == A(1) or arg0 == B(2)"},
  };
  for (auto [Text, Printed] : Conditions) {
    Condition C;
    ASSERT_EQ(Condition::parse(Text, C), std::nullopt) << Text.str();
    EXPECT_EQ(C.str(), Printed);
    // What is printed reads back as the same.
    Condition Again;
    ASSERT_EQ(Condition::parse(C.str(), Again), std::nullopt);
    EXPECT_EQ(Again.str(), C.str());
  }
}

TEST(Condition, Refuses) {
  for (StringRef Text :
       {"", "0", "=", "= 0", "== ", "== 1 or", "or == 1", "== A(", "== A(x)",
        "== 1 2", "& == 3", "& A == 1", "sometimes", "== 1 and == 2",
        "arg1 == 0 or arg2 == 0", "arg1", ". == 0"}) {
    Condition C;
    EXPECT_NE(Condition::parse(Text, C), std::nullopt) << Text.str();
    EXPECT_FALSE(C) << Text.str();
  }
}

//===----------------------------------------------------------------------===//
// The user's models
//===----------------------------------------------------------------------===//

/// A folder of model files, which is removed in the end.
class UserModels : public testing::Test {
protected:
  llvm::SmallString<128> Folder;
  std::vector<ModelError> Errors;

  void SetUp() override {
    ASSERT_FALSE(llvm::sys::fs::createUniqueDirectory("iot-models", Folder));
  }
  void TearDown() override {
    EXPECT_FALSE(llvm::sys::fs::remove_directories(Folder));
  }

  std::string path(StringRef Name) const {
    llvm::SmallString<128> Path = Folder;
    llvm::sys::path::append(Path, Name);
    return Path.str().str();
  }
  void write(StringRef Name, StringRef Text) {
    std::error_code Error;
    llvm::raw_fd_ostream OS(path(Name), Error);
    ASSERT_FALSE(Error);
    OS << Text;
  }
  std::shared_ptr<const ModelRegistry> load() {
    return ModelRegistry::load({Folder.str().str()}, Errors);
  }
  std::string said() const {
    std::string Text;
    for (const ModelError &E : Errors)
      Text += llvm::sys::path::filename(E.str()).str() + "\n";
    return Text;
  }
};

TEST_F(UserModels, LoadBesideBrokenOnes) {
  write("a.yaml", "sdk: a\nname: A\nfoo: 1\n");
  write("b.yaml", "sdk: b\nname: B\nfunctions:\n"
                  "  - {name: b_open, role: open, handle: arg0}\n");
  write("c.yaml", "sdk: c\nname: C\nheaders: c.h\n");
  write("d.yaml", "sdk: b\nname: D\n");
  write("ignored.txt", "no model");
  auto R = load();
  ASSERT_EQ(Errors.size(), 3u) << said();
  EXPECT_EQ(Errors[0].File, path("a.yaml"));
  EXPECT_EQ(std::pair(Errors[0].Line, Errors[0].Column), std::pair(3u, 1u));
  EXPECT_EQ(Errors[1].File, path("c.yaml"));
  EXPECT_EQ(Errors[2].str(),
            path("d.yaml") + ":1:1: 'b' is also the model of " +
                path("b.yaml") + ", expected an 'sdk' of its own");
  ASSERT_TRUE(R->find("b"));
  EXPECT_TRUE(R->find("b")->IsUsers);
  EXPECT_EQ(R->functions("b_open").size(), 1u);
  EXPECT_TRUE(R->knows("b_open"));
  EXPECT_EQ(R->functions("mosquitto_connect").size(), 1u);
  EXPECT_FALSE(R->find("a"));
}

TEST_F(UserModels, MissingFile) {
  auto R = ModelRegistry::load({path("missing.yaml")}, Errors);
  ASSERT_EQ(Errors.size(), 1u);
  EXPECT_EQ(Errors[0].File, path("missing.yaml"));
  EXPECT_TRUE(R->find("mosquitto_c"));
}

TEST_F(UserModels, ReplaceABuiltinOne) {
  write("m.yaml", "sdk: mosquitto_c\nname: Mine\nprefix: [my_]\nfunctions:\n"
                  "  - {name: my_connect, role: open, handle: arg0}\n");
  auto R = load();
  EXPECT_EQ(said(), "");
  EXPECT_EQ(R->find("mosquitto_c")->Name, "Mine");
  EXPECT_TRUE(R->functions("mosquitto_connect").empty());
  EXPECT_FALSE(R->knows("mosquitto_connect"));
  EXPECT_FALSE(R->hasPrefix("mosquitto_publish"));
  EXPECT_TRUE(R->hasPrefix("my_publish"));
  EXPECT_FALSE(llvm::is_contained(R->keyNames(), "mosquitto_connect"));
  EXPECT_TRUE(llvm::is_contained(R->keyNames(), "my_connect"));
  EXPECT_EQ(R->models().size(), ModelRegistry::builtin()->models().size());
  // The process's own is as it was.
  EXPECT_EQ(ModelRegistry::builtin()->functions("mosquitto_connect").size(),
            1u);
}

TEST_F(UserModels, DeriveFromABuiltinOneInAnyOrder) {
  write("a.yaml", "sdk: a\nname: A\nderive: {from: b, replace: [[b_, a_]]}\n");
  write("b.yaml", "sdk: b\nname: B\nderive:\n"
                  "  from: mosquitto_c\n  replace: [[mosquitto_, b_]]\n");
  auto R = load();
  EXPECT_EQ(said(), "");
  EXPECT_EQ(R->functions("a_connect").size(), 1u);
  EXPECT_EQ(R->functions("b_connect").size(), 1u);
  EXPECT_EQ(R->functions("mosquitto_connect").size(), 1u);
}

TEST_F(UserModels, DerivedFromOneAnother) {
  write("a.yaml", "sdk: a\nname: A\nderive: {from: b}\n");
  write("b.yaml", "sdk: b\nname: B\nderive: {from: a}\n");
  write("c.yaml", "sdk: c\nname: C\nderive: {from: c}\n");
  auto R = load();
  EXPECT_EQ(Errors.size(), 3u) << said();
  EXPECT_FALSE(R->find("a") || R->find("b") || R->find("c"));
}

TEST_F(UserModels, ComeFirst) {
  write("m.yaml", "sdk: mine\nname: Mine\nfunctions:\n"
                  "  - {name: mosquitto_connect, role: close, handle: arg0}\n");
  auto R = load();
  EXPECT_EQ(said(), "");
  // Whoever has been looked up before.
  EXPECT_EQ(R->functions("mosquitto_destroy").size(), 1u);
  auto Functions = R->functions("mosquitto_connect");
  ASSERT_EQ(Functions.size(), 2u);
  EXPECT_EQ(Functions[0]->Owner->Id, "mine");
  EXPECT_EQ(Functions[1]->Owner->Id, "mosquitto_c");
}

TEST_F(UserModels, AreLoadedOnceUntilTheyChange) {
  write("m.yaml", "sdk: mine\nname: Mine\n");
  write("n.yaml", "sdk: n\n");
  auto R = load();
  EXPECT_EQ(load(), R);
  EXPECT_EQ(Errors.size(), 2u) << said(); // reported to both
  EXPECT_NE(R->digest(), ModelRegistry::builtin()->digest());
  const std::string Before = R->digest().str();
  write("m.yaml", "sdk: mine\nname: Changed\n");
  auto Changed = load();
  EXPECT_NE(Changed, R);
  EXPECT_EQ(Changed->find("mine")->Name, "Changed");
  EXPECT_NE(Changed->digest(), Before);
}

TEST(Models, NoneOfTheUsers) {
  std::vector<ModelError> Errors;
  EXPECT_EQ(ModelRegistry::load({}, Errors), ModelRegistry::builtin());
}

//===----------------------------------------------------------------------===//
// The built-in models
//===----------------------------------------------------------------------===//

const char Source[] = IOT_TIDY_SOURCE_DIR;

} // namespace

static std::string textOf(const llvm::Twine &Path) {
  auto Buffer = llvm::MemoryBuffer::getFile(Path);
  EXPECT_TRUE(Buffer) << Path.str();
  return Buffer ? (*Buffer)->getBuffer().str() : "";
}

namespace {
TEST(BuiltinModels, AreTheFiles) {
  unsigned Files = 0;
  for (StringRef Kind : {"sdks", "platforms"}) {
    const std::string Folder =
        (Source + StringRef("/lib/Models/") + Kind).str();
    std::error_code Error;
    for (llvm::sys::fs::directory_iterator I(Folder, Error), End;
         !Error && I != End; I.increment(Error)) {
      ++Files;
      const std::string Name =
          (Kind + "/" + llvm::sys::path::filename(I->path())).str();
      auto *E = llvm::find_if(iot::BuiltinModels, [&](const EmbeddedModel &E) {
        return E.File == Name;
      });
      ASSERT_NE(E, iot::BuiltinModels.end()) << Name;
      std::vector<ModelError> Errors;
      auto Resolve = [](StringRef Id) {
        return ModelRegistry::builtin()->find(Id);
      };
      auto M = parseModel(Name, textOf(I->path()), Resolve, Errors);
      ASSERT_TRUE(M) << Name;
      EXPECT_TRUE(packModel(*M) == E->Packed) << Name;
    }
    ASSERT_FALSE(Error) << Folder;
  }
  EXPECT_EQ(Files, iot::BuiltinModels.size());
}

TEST(BuiltinModels, SurvivePacking) {
  for (const Model *M : ModelRegistry::builtin()->models()) {
    const std::string Packed = packModel(*M);
    const std::unique_ptr<Model> Again = unpackModel(Packed);
    EXPECT_TRUE(packModel(*Again) == Packed) << M->Id;
    EXPECT_EQ(Again->Id, M->Id);
    ASSERT_EQ(Again->Functions.size(), M->Functions.size()) << M->Id;
    for (auto [A, B] : llvm::zip(Again->Functions, M->Functions)) {
      EXPECT_EQ(A.Name, B.Name);
      EXPECT_EQ(A.Success.str(), B.Success.str()) << A.Name;
      EXPECT_EQ(A.Owner, Again.get());
    }
    ASSERT_EQ(Again->Callbacks.size(), M->Callbacks.size()) << M->Id;
    for (auto [A, B] : llvm::zip(Again->Callbacks, M->Callbacks)) {
      EXPECT_EQ(A.Up.str(), B.Up.str()) << M->Id;
      EXPECT_EQ(A.Event.str(), B.Event.str()) << M->Id;
    }
  }
}

TEST(BuiltinModels, AllLoad) {
  auto Models = ModelRegistry::builtin()->models(); // ends here at an error
  ASSERT_EQ(Models.size(), iot::BuiltinModels.size());
  llvm::StringSet<> Ids;
  for (auto [I, M] : llvm::enumerate(Models)) {
    EXPECT_EQ(M->Id, iot::BuiltinModels[I].Id);
    EXPECT_EQ(M->File, iot::BuiltinModels[I].File);
    EXPECT_TRUE(Ids.insert(M->Id).second) << M->Id << " twice";
    EXPECT_EQ(ModelRegistry::builtin()->find(M->Id), M);
    EXPECT_FALSE(M->IsUsers);
    EXPECT_FALSE(M->Provenance.empty()) << M->Id;
  }
}

/// An inherited function is not to be described twice either.
TEST(BuiltinModels, HaveNoDuplicates) {
  for (const Model *M : ModelRegistry::builtin()->models())
    for (const FunctionModel &A : M->Functions)
      for (const FunctionModel &B : M->Functions) {
        if (&A >= &B || A.Name != B.Name || A.Types != B.Types)
          continue;
        ASSERT_FALSE(A.Args.empty() || B.Args.empty())
            << M->Id << ' ' << A.Name;
        for (auto [Low, High] : A.Args)
          for (unsigned N = Low; N <= High; ++N)
            EXPECT_FALSE(B.accepts(N)) << M->Id << ' ' << A.Name << ' ' << N;
      }
}

TEST(BuiltinModels, DescribeEveryFunctionOfTheList) {
  auto R = ModelRegistry::builtin();
  const std::string List =
      textOf(Source + StringRef("/unit/Inputs/functions.txt"));
  llvm::SmallVector<StringRef, 0> Lines;
  StringRef(List).split(Lines, '\n', -1, /*KeepEmpty=*/false);
  EXPECT_GT(Lines.size(), 500u);
  for (StringRef Line : Lines) {
    if (Line.starts_with("#"))
      continue;
    llvm::SmallVector<StringRef, 4> Words;
    Line.split(Words, ' ');
    auto Functions = R->functions(Words.front());
    EXPECT_FALSE(Functions.empty()) << Line.str();
    for (StringRef Word : llvm::drop_begin(Words)) {
      unsigned Arity;
      ASSERT_FALSE(Word.getAsInteger(10, Arity)) << Line.str();
      auto Accepts = [&](const FunctionModel *F) { return F->accepts(Arity); };
      EXPECT_TRUE(llvm::any_of(Functions, Accepts))
          << Line.str() << ": no model with " << Arity << " arguments";
    }
  }
}

/// A model that a look-up reads late says what it says when all are read.
TEST(BuiltinModels, AreFoundByEveryName) {
  auto R = ModelRegistry::builtin();
  auto Has = [](auto List, const void *Fact) {
    for (auto E : List)
      if constexpr (std::is_same_v<decltype(E), ReconnectChoice>) {
        if (E.second == Fact)
          return true;
      } else if (E == Fact) {
        return true;
      }
    return false;
  };
  unsigned Names = 0;
  for (const Model *M : R->models())
    visitNames(*M, [&](NameKind Kind, StringRef Name, auto Fact) {
      ++Names;
      bool Found = false;
      switch (Kind) {
      case NameKind::Function:
        Found = Has(R->functions(Name), Fact);
        break;
      case NameKind::Registration:
        Found = Has(R->registrations(Name), Fact);
        break;
      case NameKind::Handler:
        Found = Has(R->handlers(Name), Fact);
        break;
      case NameKind::Drive:
        Found = Has(R->drives(Name), Fact);
        break;
      case NameKind::Wait:
        Found = Has(R->waits(Name), Fact);
        break;
      case NameKind::Flag:
        Found = Has(R->flags(Name), Fact);
        break;
      case NameKind::Override:
        Found = Has(R->overrides(Name), Fact);
        break;
      case NameKind::WellKnown:
        Found = Has(R->wellKnown(Name), Fact);
        break;
      case NameKind::Entry:
        Found = R->entry(Name);
        break;
      case NameKind::ReconnectCall:
        Found = Has(R->reconnectCalls(Name), Fact);
        break;
      case NameKind::CallbackField:
        Found = Has(R->callbackFields(Name), Fact);
        break;
      case NameKind::HandlerField:
        Found = Has(R->handlerFields(Name), Fact);
        break;
      case NameKind::StatusField:
        Found = Has(R->statusFields(Name), Fact);
        break;
      case NameKind::ReconnectField:
        Found = Has(R->reconnectFields(Name), Fact);
        break;
      case NameKind::ThreadExit:
        Found = R->isThreadExit(Name);
        break;
      case NameKind::NoReturn:
        Found = R->isNoReturn(Name);
        break;
      case NameKind::Link:
        Found = R->isLink(Name);
        break;
      case NameKind::Clock:
        Found = R->isClock(Name);
        break;
      case NameKind::Copy:
        Found = R->isCopy(Name);
        break;
      case NameKind::Clear:
        Found = R->isClear(Name);
        break;
      case NameKind::Instant:
        Found = R->isInstant(Name);
        break;
      case NameKind::Wrapper:
        Found = R->isWrapper(Name);
        break;
      case NameKind::Class:
        Found = R->isClass(Name);
        break;
      case NameKind::Prefix:
        Found = R->hasPrefix((Name + "x").str());
        break;
      case NameKind::Last:
        Found = R->knows(Name);
        break;
      case NameKind::Key:
        Found = llvm::is_contained(R->keyNames(), Name);
        break;
      }
      EXPECT_TRUE(Found) << M->Id << ' ' << unsigned(Kind) << ' ' << Name.str();
    });
  EXPECT_GT(Names, 3000u);
  EXPECT_FALSE(R->knows("no_such_function"));
  EXPECT_TRUE(R->functions("connect").empty()); // the socket's is no SDK's
  EXPECT_FALSE(R->hasPrefix("printf"));
  EXPECT_FALSE(R->isClass("std::string"));
}

} // namespace
