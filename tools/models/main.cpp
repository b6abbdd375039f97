//===- main.cpp - iot-tidy-models -----------------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The models for people: lists and shows them, writes pages about them,
// compares one with the SDK's own headers, and drafts a new one. The exit
// status is 0 if all is well, 1 if a model is wrong, 2 if the question could
// not be answered.
//
//===----------------------------------------------------------------------===//

#include "CommandPages.h"
#include "Draft.h"
#include "Headers.h"
#include "Models/ModelReader.h"
#include "Models/ModelRegistry.h"
#include "Pages.h"
#include "Show.h"
#include "StateDiagram.h"
#include "Verify.h"
#include "Version.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/Timer.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using namespace iot;

namespace {

cl::OptionCategory Ours("iot-tidy-models");

cl::SubCommand List("list", "The SDKs and platforms that have models");
cl::SubCommand Show("show", "What the model of an SDK says, in words, and the "
                            "states of a connection");
cl::SubCommand Pages("pages", "Write a page in Markdown for each SDK, and a "
                              "table of them: pages FOLDER");
cl::SubCommand Check("verify", "Compare the model of an SDK with its headers: "
                               "verify SDK [HEADER...] -- <compile flags>");
cl::SubCommand New("new", "Draft a model from a header: "
                          "new HEADER -- <compile flags>");

cl::list<std::string> ModelFiles("models",
                                 cl::desc("Your model files or folders"),
                                 cl::value_desc("path"),
                                 cl::sub(cl::SubCommand::getAll()),
                                 cl::CommaSeparated, cl::cat(Ours));
cl::opt<bool> Time("time", cl::desc("Also how long reading them all took"),
                   cl::sub(List), cl::cat(Ours));
cl::opt<bool> Dot("dot", cl::desc("Only the states, for Graphviz"),
                  cl::sub(Show), cl::cat(Ours));
cl::opt<std::string> Shown(cl::Positional, cl::Required, cl::desc("<SDK>"),
                           cl::sub(Show), cl::cat(Ours));
cl::opt<std::string> Folder(cl::Positional, cl::Required, cl::desc("<FOLDER>"),
                            cl::sub(Pages), cl::cat(Ours));
cl::opt<std::string> Checked(cl::Positional, cl::Required, cl::desc("<SDK>"),
                             cl::sub(Check), cl::cat(Ours));
cl::list<std::string> CheckedHeaders(cl::Positional, cl::desc("[HEADER...]"),
                                     cl::sub(Check), cl::cat(Ours));
cl::opt<std::string> NewHeader(cl::Positional, cl::Required,
                               cl::desc("<HEADER>"), cl::sub(New),
                               cl::cat(Ours));

enum Exit { Well = 0, Wrong = 1, Unanswered = 2 };

constexpr std::pair<StringRef, StringRef> Sections[] = {
    {"EXIT STATUS", "0 if all is well, 1 if a model is wrong, 2 if the "
                    "question could not be answered."},
    {"SEE ALSO", "iot-tidy(1)"}};

} // namespace

static const Model *modelOf(const ModelRegistry &R, StringRef Id) {
  if (const Model *M = R.find(Id))
    return M;
  // Those of its family; otherwise the name that is most like it.
  SmallVector<StringRef, 4> Meant;
  StringRef Best;
  unsigned Least = unsigned(Id.size()) / 2 + 1;
  for (const Model *M : R.models()) {
    if (!Id.empty() && StringRef(M->Id).starts_with((Id + "_").str()))
      Meant.push_back(M->Id);
    if (const unsigned D = Id.edit_distance(M->Id, true, Least); D < Least) {
      Least = D;
      Best = M->Id;
    }
  }
  if (Meant.empty() && !Best.empty())
    Meant.push_back(Best);
  errs() << "no model '" << Id << "'; ";
  if (!Meant.empty())
    errs() << "did you mean '" << join(Meant, "' or '") << "'? ";
  errs() << "`iot-tidy-models list` has all\n";
  return nullptr;
}

static int show(const Model &M) {
  if (Dot)
    printDot(outs(), M, stateDiagram(M));
  else
    printModel(outs(), M);
  return Well;
}

static int pages(ArrayRef<const Model *> Models) {
  Expected<unsigned> Written = writePages(Folder, Models);
  if (!Written) {
    errs() << toString(Written.takeError()) << '\n';
    return Unanswered;
  }
  outs() << *Written << " pages in " << Folder << '\n';
  return Well;
}

static int verifyModel(const Model &M, std::vector<std::string> Flags) {
  HeaderSet Headers;
  Headers.Names.assign(CheckedHeaders.begin(), CheckedHeaders.end());
  Headers.Flags = std::move(Flags);
  const Verdict V = verify(M, std::move(Headers));
  for (const std::string &E : V.Unparsed)
    errs() << E << '\n';
  if (!V.Unparsed.empty())
    return Unanswered;
  for (bool Errors : {true, false})
    for (const Verdict::Line &L : V.Lines)
      if (L.IsError == Errors)
        outs() << L.Where << (Errors ? ": error: " : ": note: ") << L.Text
               << '\n';
  outs() << M.Id << ": " << M.Functions.size() << " functions, "
         << M.Callbacks.size() << " events compared with "
         << join(V.Headers, ", ") << ": " << V.Errors
         << (V.Errors == 1 ? " error, " : " errors, ") << V.Notes
         << (V.Notes == 1 ? " note\n" : " notes\n");
  return V.Errors ? Wrong : Well;
}

static int draftModel(std::vector<std::string> Flags) {
  HeaderSet Headers;
  Headers.Names = {NewHeader};
  Headers.IsCxx = isCxxHeader(NewHeader);
  Headers.Flags = std::move(Flags);
  ParsedHeaders Parsed = parseAsNeeded(Headers);
  for (const std::string &E : Parsed.Errors)
    errs() << E << '\n';
  if (!Parsed.Unit || !Parsed.Errors.empty())
    return Unanswered;
  const std::string Text = draft(NewHeader, Parsed);
  std::vector<ModelError> Errors;
  parseModel("draft", Text, [](StringRef) { return nullptr; }, Errors);
  outs() << Text;
  for (const ModelError &E : Errors) // would be a mistake in Draft.cpp
    errs() << E.str() << '\n';
  return Errors.empty() ? Well : Unanswered;
}

int main(int Argc, char **Argv) {
  // What follows "--" is the compiler's, whatever it looks like.
  char **End = std::find_if(Argv + 1, Argv + Argc, [](const char *Word) {
    return StringRef(Word) == "--";
  });
  std::vector<std::string> Flags;
  if (End != Argv + Argc)
    Flags.assign(End + 1, Argv + Argc);
  for (cl::SubCommand *Sub :
       {&cl::SubCommand::getTopLevel(), &List, &Show, &Pages, &Check, &New})
    cl::HideUnrelatedOptions(Ours, *Sub);
  cl::SetVersionPrinter([](raw_ostream &OS) {
    OS << "iot-tidy-models " IOT_TIDY_VERSION ", LLVM " LLVM_VERSION_STRING
          "\n";
  });
  if (!cl::ParseCommandLineOptions(
          int(End - Argv), Argv,
          "The models of iot-tidy: what the calls of each SDK mean for a "
          "connection\n",
          &errs()))
    return Unanswered;
  if (const std::optional<int> Status = writePages(
          {"iot-tidy-models", IOT_TIDY_VERSION,
           "the models of iot-tidy: what the calls of each SDK mean for a "
           "connection",
           Sections}))
    return *Status;
  const bool Any = List || Show || Pages || Check || New;
  if (!Any) {
    cl::PrintHelpMessage();
    return Unanswered;
  }
  if (New)
    return draftModel(std::move(Flags));

  std::vector<ModelError> Errors;
  const TimeRecord Before = TimeRecord::getCurrentTime(/*Start=*/true);
  const std::vector<std::string> Own(ModelFiles.begin(), ModelFiles.end());
  const auto Registry = ModelRegistry::load(Own, Errors);
  for (const ModelError &E : Errors)
    errs() << E.str() << '\n';
  if (!Errors.empty())
    return Wrong;
  if (List) {
    const std::vector<const Model *> All = Registry->models();
    TimeRecord Took = TimeRecord::getCurrentTime(/*Start=*/false);
    Took -= Before;
    printList(outs(), All);
    if (Time)
      outs() << format("read in %.1f ms of processor time\n",
                       Took.getProcessTime() * 1e3);
    return Well;
  }
  if (Pages)
    return pages(Registry->models());
  const Model *M = modelOf(*Registry, Show ? Shown : Checked);
  if (!M)
    return Unanswered;
  return Show ? show(*M) : verifyModel(*M, std::move(Flags));
}
