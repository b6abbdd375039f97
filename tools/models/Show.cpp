//===- Show.cpp - Models as people read them ------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Show.h"
#include "Report/Wording.h"
#include "StateDiagram.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace iot {

//===----------------------------------------------------------------------===//
// Words
//===----------------------------------------------------------------------===//

static std::string inWords(const Place &P) {
  using Root = Place::Root;
  std::string Text;
  switch (P.From) {
  case Root::None:
    return "";
  case Root::Return:
    Text = "the result";
    break;
  case Root::This:
    Text = "the object";
    break;
  case Root::Arg:
    Text = "argument " + utostr(P.Index);
    break;
  case Root::Param:
    Text = "parameter " + utostr(P.Index);
    break;
  case Root::Global:
    return "one for the process";
  case Root::Registered:
    Text = "the one it was registered for";
    break;
  case Root::Any:
    return "any of the SDK";
  }
  if (P.Deref)
    Text = "what " + Text + " points to";
  return P.Fields.empty() ? Text : join(P.Fields, ".") + " of " + Text;
}

static std::string inWords(ArrayRef<Place> Places) {
  std::string Text;
  ListSeparator Comma;
  for (const Place &P : Places)
    (Text += StringRef(Comma)) += inWords(P);
  return Text;
}

static std::string numbers(ArrayRef<std::pair<unsigned, unsigned>> Ranges) {
  std::string Text;
  ListSeparator Or(" or ");
  for (auto [Low, High] : Ranges) {
    (Text += StringRef(Or)) += utostr(Low);
    if (High != Low)
      Text += " to " + utostr(High);
  }
  return Text;
}

namespace {
/// The facts of a model, item by item.
class Printer {
public:
  Printer(raw_ostream &OS, Form In) : OS(OS), IsPage(In == Form::Markdown) {}

  void heading(StringRef Text) {
    OS << (IsPage ? "\n## " : "\n") << Text << (IsPage ? "\n\n" : "\n");
  }
  std::string code(const Twine &Text) const {
    return IsPage ? ("`" + Text + "`").str() : Text.str();
  }
  void names(StringRef Key, ArrayRef<std::string> Names) {
    if (Names.empty())
      return;
    OS << (IsPage ? "- " : "") << Key << ": ";
    interleaveComma(Names, OS, [&](const std::string &N) { OS << code(N); });
    OS << '\n';
  }
  void functions(const Model &M);
  void fields(const Model &M);
  void events(const Model &M);
  void reconnect(const Model &M);
  void platform(const Model &M);

private:
  raw_ostream &OS;
  const bool IsPage;

  class Line;
  std::string called(StringRef Name,
                     ArrayRef<std::pair<unsigned, unsigned>> Args) const {
    return code(Name) + (Args.empty() ? "" : " (" + numbers(Args) + ")");
  }
  void print(const FunctionModel &F);
  void print(const CallbackModel &C);
};

/// "  name (4): one; two": the facts that there are.
class Printer::Line {
public:
  Line(Printer &P, const Twine &Subject) : P(P) {
    P.OS << (P.IsPage ? "- " : "  ") << Subject;
  }
  ~Line() { P.OS << '\n'; }
  void say(const Twine &Text) {
    P.OS << (IsFirst ? ": " : "; ") << Text;
    IsFirst = false;
  }
  void add(StringRef Key, const Condition &C) {
    if (C)
      say(Key + " " + P.code(C.str()));
  }
  void add(StringRef Key, const Place &Where) {
    if (Where)
      say(Key + " " + inWords(Where));
  }
  void add(StringRef Key, const std::string &Text) {
    if (!Text.empty())
      say(Key + " " + Text);
  }
  void addIf(bool Is, StringRef Text) {
    if (Is)
      say(Text);
  }

private:
  Printer &P;
  bool IsFirst = true;
};
} // namespace

//===----------------------------------------------------------------------===//
// One model
//===----------------------------------------------------------------------===//

/// In the order in which a program needs them.
static constexpr std::pair<Role, StringLiteral> Headings[] = {
    {Role::Init, "Set up the library"},
    {Role::Create, "Create a connection, closed"},
    {Role::CreateDeferred, "Create a connection that opens by itself"},
    {Role::CreateOpen, "Create and open"},
    {Role::Derive, "Create what belongs to a connection"},
    {Role::Reset, "Initialise anew"},
    {Role::Identity, "Say who connects"},
    {Role::Config, "Set options, or do what leaves the connection alone"},
    {Role::Callback, "Register for events"},
    {Role::TransportOpen, "Open the link below: the first half"},
    {Role::Open, "Open"},
    {Role::Reopen, "Open again"},
    {Role::Await, "Wait for an open to be done"},
    {Role::Status, "Tell whether it is connected"},
    {Role::NotStatus, "Look like a status and are none"},
    {Role::Send, "Use the connection"},
    {Role::Pump, "Run the network"},
    {Role::PumpThread, "Start a thread that runs the network"},
    {Role::PumpStop, "Stop that thread"},
    {Role::Close, "Close"},
    {Role::TransportClose, "Close the link below, and so the connection"},
    {Role::CloseFree, "Close and free"},
    {Role::Free, "Free"},
};

void Printer::print(const FunctionModel &F) {
  Line L(*this, called(F.Name, F.Args));
  L.add("connection:", F.Handle);
  if (!F.Types.empty())
    L.say("types: " + code(join(F.Types, ", ")));
  L.add("success:", F.Success);
  L.add("failure:", F.Failure);
  L.add("to be called again:", F.Again);
  L.addIf(F.When == Sync::Async, "completes later");
  L.add("complete at once:", F.SyncIf);
  L.add("user data:", F.UserData);
  L.add("who connects:", inWords(F.Identity));
  L.add("where to:", inWords(F.Server));
  L.add("the answer is", F.At);
  L.add("connected:", F.Connected);
  L.add("closed:", F.Closed);
  L.addIf(F.TrueWhileOpening, "so also while opening");
  L.add("tells", F.Meaning);
  L.add("the SDK reconnects:", F.TellsReconnect);
  L.addIf(F.Frees, "frees");
  L.addIf(F.Nulls, "sets the variable to null");
  L.addIf(F.Drop, "a failure means the connection is lost");
  L.addIf(F.Recovers, "only after a drop");
  L.addIf(F.Waits, "waits");
  L.add("no lasting connection:", F.Connectionless);
  L.add("runs over", F.Shares);
  if (F.Second)
    L.say("a second one " + consequenceOf(*F.Second));
  L.add("versions:", F.Fact.Versions);
}

void Printer::print(const CallbackModel &C) {
  std::string Subject =
      called(C.Register + C.Field + C.Override + C.Function, C.Args);
  if (C.Callback)
    Subject += ", " + inWords(C.Callback);
  Line L(*this, Subject);
  L.add("if", C.When);
  L.add("connection:", C.Handle);
  L.add("registered for:", C.Of);
  L.add("event:", C.Event);
  L.add("up:", C.Up);
  L.add("up only if", C.Accepted);
  L.add("down:", C.Down);
  L.add("failed:", C.Failed);
  L.add("gave up:", C.GaveUp);
  L.add("closing, as asked:", C.Closing);
  L.add("a message came:", C.Message);
  L.add("asked for:", C.Asked);
  L.addIf(C.LostReopens, "the program is asked to open, also the first time");
  L.addIf(C.Context == CallbackModel::Where::Pump, "called by the pump");
  L.addIf(C.Context == CallbackModel::Where::Timer,
          "called by the thread that runs the timers");
  L.add("versions:", C.Fact.Versions);
}

void Printer::reconnect(const Model &M) {
  OS << "After a drop " << (M.SdkReconnects ? "the SDK" : "the program")
     << " connects again" << (M.ReconnectFixed ? ", always" : "")
     << (M.ReconnectAfterUp ? ", but not after a first attempt that failed"
                            : "")
     << ".\n";
  for (const ReconnectOption &O : M.ReconnectOptions) {
    Line L(*this, "the SDK, by " + called(O.Call + O.Field, O.Args));
    L.add("connection:", O.Handle);
    L.add("value:", O.Value);
    L.add("if", O.Sdk);
    L.add("versions:", O.Fact.Versions);
  }
}

void Printer::platform(const Model &M) {
  if (!M.Waits.empty()) {
    heading("Wait");
    for (const WaitModel &W : M.Waits)
      Line(*this, called(W.Name, W.Args)).add("until", W.Until);
  }
  if (!M.Handlers.empty()) {
    heading("Register functions that run later");
    for (const HandlerModel &H : M.Handlers) {
      Line L(*this, called(H.Register + H.Field, H.Args));
      L.add("function:", H.Callback);
      L.add("repeats:", H.Repeats);
      for (const HandlerModel::Drive &D : H.Drives)
        L.say((D.Starts ? "started by " : "stopped by ") + code(D.Call));
    }
  }
  if (!M.Entries.empty()) {
    heading("Called by the platform");
    for (const EntryModel &E : M.Entries) {
      Line L(*this, code(E.Name));
      L.addIf(E.Repeats, "again and again");
      L.add("after", E.After);
    }
  }
  if (!M.Flags.empty()) {
    heading("Flags and queues");
    for (const FlagModel &F : M.Flags)
      Line(*this, code(F.Function)).add("object:", F.Object);
  }
  auto Names = [&](StringRef Key, ArrayRef<std::string> List) {
    if (!List.empty()) {
      OS << '\n';
      names(Key, List);
    }
  };
  Names("End the program", M.NoReturn);
  Names("End the thread", M.ThreadExits);
  Names("Tell of the link, not of the session", M.Links);
  Names("Tell the time", M.Clocks);
  Names("Copy to what they are handed first", M.Copies);
  Names("Clear what they are handed first", M.Clears);
  Names("Are done at once", M.Instant);
}

void Printer::functions(const Model &M) {
  for (const auto &[What, Heading] : Headings) {
    bool IsFirst = true;
    for (const FunctionModel &F : M.Functions) {
      if (F.What != What)
        continue;
      if (IsFirst)
        heading(Heading);
      IsFirst = false;
      print(F);
    }
  }
}

void Printer::fields(const Model &M) {
  if (M.Fields.empty())
    return;
  heading("Fields that tell whether it is connected");
  for (const FieldModel &F : M.Fields) {
    Line L(*this, code(F.Type + "." + join(F.Path, ".")));
    L.add("connected:", F.Connected);
    L.add("closed:", F.Closed);
    L.add("versions:", F.Fact.Versions);
  }
}

void Printer::events(const Model &M) {
  if (M.Callbacks.empty())
    return;
  heading("Events");
  for (const CallbackModel &C : M.Callbacks)
    print(C);
}

void printFacts(raw_ostream &OS, const Model &M, Form In) {
  Printer P(OS, In);
  P.functions(M);
  P.fields(M);
  P.events(M);
  P.platform(M);
}

void printReconnect(raw_ostream &OS, const Model &M, Form In) {
  Printer(OS, In).reconnect(M);
}

void printModel(raw_ostream &OS, const Model &M) {
  Printer P(OS, Form::Text);
  OS << M.Name << " (" << M.Id << ")\n";
  P.names("file", {M.File});
  if (!M.Versions.empty())
    P.names("versions", {M.Versions});
  if (!M.Base.empty())
    P.names("derived from", {M.Base});
  P.names("headers", M.Headers);
  P.names("handles", M.Handles);
  P.names("classes", M.Classes);
  P.names("names begin with", M.Prefixes);
  if (M.IsPlatform)
    return P.platform(M);

  OS << "\nA second connect " << consequenceOf(M.Second) << ".\n";
  P.reconnect(M);
  if (!M.Gate.empty())
    OS << "Connect only if: " << M.Gate << '\n';
  if (!M.Teardown.empty())
    OS << "Close by: " << M.Teardown << '\n';
  printFacts(OS, M, Form::Text);

  const std::vector<Transition> Diagram = stateDiagram(M);
  if (!Diagram.empty()) {
    OS << "\nStates (==> is a mistake)\n";
    printText(OS, Diagram);
  }
  if (!M.Provenance.empty()) {
    OS << "\nSources\n";
    for (const std::string &P : M.Provenance)
      OS << "  " << P << '\n';
  }
}

//===----------------------------------------------------------------------===//
// All models
//===----------------------------------------------------------------------===//

void printList(raw_ostream &OS, ArrayRef<const Model *> Models) {
  size_t Widest = 0;
  for (const Model *M : Models)
    Widest = std::max(Widest, M->Id.size());
  unsigned Sdks = 0;
  size_t Functions = 0, Events = 0;
  auto PrintAll = [&](bool Platforms) {
    for (const Model *M : Models) {
      if (M->IsPlatform != Platforms)
        continue;
      OS << left_justify(M->Id, unsigned(Widest)) << "  ";
      if (!Platforms) {
        ++Sdks;
        Functions += M->Functions.size();
        Events += M->Callbacks.size();
        OS << format("%3zu functions  %2zu events  ", M->Functions.size(),
                     M->Callbacks.size());
      } else {
        OS << format("%3zu waits  %2zu handlers  ", M->Waits.size(),
                     M->Handlers.size());
      }
      OS << M->Name;
      if (!M->Versions.empty())
        OS << ", " << M->Versions;
      if (M->IsUsers)
        OS << " (" << M->File << ')';
      OS << '\n';
    }
  };
  PrintAll(false);
  OS << '\n';
  PrintAll(true);
  OS << '\n'
     << Sdks << " SDKs with " << Functions << " functions and " << Events
     << " events, " << Models.size() - Sdks << " platforms\n";
}

} // namespace iot
