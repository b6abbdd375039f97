//===- StateDiagram.cpp - A model as states and what leads between them ---===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "StateDiagram.h"
#include "Report/Wording.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace iot {

static constexpr char None[] = "none", Closed[] = "closed",
                      Opening[] = "opening", Open[] = "open";

namespace {
class Builder {
public:
  explicit Builder(const Model &M) : M(M) {}
  std::vector<Transition> run();

private:
  const Model &M;
  std::vector<Transition> Diagram;
  bool HasOpening = false;
  /// Where a second connect ends and how, with the calls that do so.
  MapVector<std::pair<StringRef, StringRef>, std::string> Seconds;

  void add(StringRef From, StringRef To, std::string Cause,
           bool IsMistake = false);
  void add(const FunctionModel &F);
  void add(const CallbackModel &C);
  void addOpen(const FunctionModel &F, StringRef From);
  void addSecond(const FunctionModel &F);
  /// From wherever a connection may be.
  void addEnd(StringRef To, const std::string &Cause) {
    add(Open, To, Cause);
    if (HasOpening)
      add(Opening, To, Cause);
  }
};
} // namespace

void Builder::add(StringRef From, StringRef To, std::string Cause,
                  bool IsMistake) {
  auto Same = [&](const Transition &T) {
    return T.From == From && T.To == To && T.IsMistake == IsMistake;
  };
  auto I = find_if(Diagram, Same);
  if (I == Diagram.end())
    I = Diagram.insert(I, {From.str(), To.str(), IsMistake, {}});
  if (!is_contained(I->Causes, Cause))
    I->Causes.push_back(std::move(Cause));
}

static std::string when(const FunctionModel &F, const Condition &C,
                        StringRef Word = "if") {
  return F.Name + (C ? (" " + Word + " " + C.str()).str() : "");
}

void Builder::addOpen(const FunctionModel &F, StringRef From) {
  if (F.What == Role::CreateDeferred)
    return add(From, Opening, F.Name);
  if (F.When != Sync::Async)
    add(From, Open,
        when(F, F.Success) +
            (F.When == Sync::ByArgument ? " (" + F.SyncIf.str() + ")" : ""));
  if (F.When != Sync::Sync)
    add(From, Opening,
        when(F, F.Success) +
            (F.When == Sync::ByArgument ? " (otherwise)" : ""));
  if (F.Again)
    add(From, From, when(F, F.Again, "to be called again if"));
}

void Builder::addSecond(const FunctionModel &F) {
  if (F.Recovers)
    return;
  const Consequence &C = F.second();
  const bool Stays = C.isHarmless() || C.Effect == SecondConnect::Error;
  std::string &Calls =
      Seconds[{Stays ? Open : wordOf(C.Effect), consequenceOf(C)}];
  if (!StringRef(", " + Calls + ",").contains(", " + F.Name + ","))
    Calls += (Calls.empty() ? "" : ", ") + F.Name;
}

void Builder::add(const FunctionModel &F) {
  switch (F.What) {
  case Role::Create:
    add(None, Closed, when(F, F.Success));
    if (F.Second)
      addSecond(F);
    break;
  case Role::CreateOpen:
  case Role::CreateDeferred:
    addOpen(F, None);
    addSecond(F);
    break;
  case Role::Open:
  case Role::Reopen:
    addOpen(F, Closed);
    addSecond(F);
    break;
  case Role::Await:
    add(Opening, Open, when(F, F.Success));
    add(Opening, Closed, F.Name + " otherwise");
    break;
  case Role::Close:
  case Role::TransportClose:
    addEnd(F.Frees ? None : Closed, F.Name);
    break;
  case Role::CloseFree:
    addEnd(None, F.Name);
    add(Closed, None, F.Name);
    break;
  case Role::Free:
    add(Closed, None, F.Name);
    break;
  case Role::Reset:
    addEnd(Closed, F.Name);
    break;
  case Role::Pump:
  case Role::PumpThread:
  case Role::Send:
    if (F.Drop && F.Success)
      add(Open, M.SdkReconnects ? Opening : Closed,
          F.Success.K == Condition::Kind::Never ? F.Name + ", when it returns"
                                                : when(F, F.Success, "unless"));
    break;
  default:
    break;
  }
}

void Builder::add(const CallbackModel &C) {
  const std::string Place = C.Register + C.Field + C.Override + C.Function;
  auto Event = [&](const Condition &Kind) {
    std::string Text = "event of " + Place;
    if (C.When)
      Text += " for " + C.When.str();
    if (Kind.K == Condition::Kind::AnyOf)
      Text += ": " + Kind.str();
    return Text;
  };
  if (C.Up)
    add(HasOpening ? Opening : Closed, Open, Event(C.Up));
  if (C.Failed)
    add(HasOpening ? Opening : Closed, Closed, Event(C.Failed));
  if (C.Down)
    add(Open, M.SdkReconnects ? Opening : Closed,
        Event(C.Down) +
            (M.SdkReconnects ? ", and the SDK connects again" : ""));
  if (C.GaveUp)
    addEnd(Closed, Event(C.GaveUp) + ", and the SDK has given up");
}

std::vector<Transition> Builder::run() {
  HasOpening =
      M.SdkReconnects || any_of(M.Functions, [](const FunctionModel &F) {
        return F.What == Role::CreateDeferred ||
               (F.opens() && F.When != Sync::Sync);
      });
  for (const FunctionModel &F : M.Functions)
    add(F);
  for (const CallbackModel &C : M.Callbacks)
    add(C);
  for (const auto &[Where, Calls] : Seconds)
    add(Open, Where.first, Calls + ": a second one " + Where.second.str(),
        true);
  // In the order of a connection's life; mistakes last.
  auto Rank = [](const Transition &T) {
    auto Of = [](StringRef State) {
      return State == None      ? 0
             : State == Closed  ? 1
             : State == Opening ? 2
             : State == Open    ? 3
                                : 4;
    };
    return std::tuple(T.IsMistake, Of(T.From), Of(T.To), StringRef(T.To));
  };
  llvm::sort(Diagram, [&](const Transition &A, const Transition &B) {
    return Rank(A) < Rank(B);
  });
  return std::move(Diagram);
}

std::vector<Transition> stateDiagram(const Model &M) {
  return Builder(M).run();
}

void printText(raw_ostream &OS, ArrayRef<Transition> Diagram) {
  for (const Transition &T : Diagram) {
    OS << "  " << T.From << (T.IsMistake ? " ==> " : " --> ") << T.To << '\n';
    for (const std::string &Cause : T.Causes)
      OS << "      " << Cause << '\n';
  }
}

static void printQuoted(raw_ostream &OS, StringRef Text) {
  OS << '"';
  for (const char C : Text) {
    if (C == '"' || C == '\\')
      OS << '\\';
    OS << C;
  }
  OS << '"';
}

void printDot(raw_ostream &OS, const Model &M, ArrayRef<Transition> Diagram) {
  OS << "digraph ";
  printQuoted(OS, M.Id);
  OS << " {\n  label=";
  printQuoted(OS, M.Name);
  OS << ";\n  node [shape=box, style=rounded];\n";
  for (const Transition &T : Diagram)
    if (T.IsMistake && T.To != Open) {
      OS << "  ";
      printQuoted(OS, T.To);
      OS << " [color=red];\n";
    }
  for (const Transition &T : Diagram) {
    OS << "  ";
    printQuoted(OS, T.From);
    OS << " -> ";
    printQuoted(OS, T.To);
    OS << " [label=\"";
    for (const std::string &Cause : T.Causes) {
      for (const char C : Cause) {
        if (C == '"' || C == '\\')
          OS << '\\';
        OS << C;
      }
      OS << "\\l"; // a line, set left
    }
    OS << '"' << (T.IsMistake ? ", color=red, style=dashed" : "") << "];\n";
  }
  OS << "}\n";
}

void printMermaid(raw_ostream &OS, ArrayRef<Transition> Diagram) {
  // Names of nodes as Mermaid has them: "end" and the like are words of its
  // own.
  MapVector<StringRef, unsigned> Nodes;
  OS << "flowchart TD\n";
  auto Node = [&](StringRef State) {
    auto [I, IsNew] = Nodes.insert({State, Nodes.size()});
    if (IsNew)
      OS << "  s" << I->second << "([\"" << State << "\"])\n";
    return I->second;
  };
  for (const Transition &T : Diagram) {
    const unsigned From = Node(T.From), To = Node(T.To);
    OS << "  s" << From << (T.IsMistake ? " -.->|\"" : " -->|\"");
    ListSeparator Break("<br>");
    for (const std::string &Cause : T.Causes) {
      OS << Break;
      for (const char C : Cause) {
        if (StringRef("\"<>&#`").contains(C))
          OS << '#' << unsigned(C) << ';';
        else
          OS << C;
      }
    }
    OS << "\"| s" << To << '\n';
  }
}

} // namespace iot
