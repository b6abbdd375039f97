//===- Pages.cpp - A page for each SDK ------------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What somebody who uses an SDK wants to know before he writes a connect: what
// opens, what closes, what to test first, who reconnects, and what a second
// connect does. Then all that the model says. In Markdown, and nothing in it is
// written by hand.
//
//===----------------------------------------------------------------------===//

#include "Pages.h"
#include "Report/Wording.h"
#include "Show.h"
#include "StateDiagram.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace iot {

//===----------------------------------------------------------------------===//
// Words
//===----------------------------------------------------------------------===//

static std::string code(StringRef Text) { return ("`" + Text + "`").str(); }

/// The functions of \p M that \p Is is true of, each once.
static std::string namesOf(const Model &M,
                           function_ref<bool(const FunctionModel &)> Is) {
  SetVector<StringRef> Names;
  for (const FunctionModel &F : M.Functions)
    if (Is(F))
      Names.insert(F.Name);
  std::string Text;
  ListSeparator Comma;
  for (StringRef Name : Names)
    (Text += StringRef(Comma)) += code(Name);
  return Text;
}

/// What is true where a connect is allowed.
static std::string gateOf(const Model &M) {
  if (!M.Gate.empty()) {
    std::string Gate = M.Gate;
    for (size_t I; (I = Gate.find("{handle}")) != std::string::npos;)
      Gate.replace(I, StringRef("{handle}").size(), "client");
    return code(Gate);
  }
  std::string Tell =
      namesOf(M, [](const FunctionModel &F) { return F.What == Role::Status; });
  for (const FieldModel &F : M.Fields) {
    Tell += Tell.empty() ? "" : ", ";
    Tell += code(F.Type + "." + join(F.Path, "."));
  }
  if (!Tell.empty())
    return Tell;
  return M.Callbacks.empty()
             ? "a variable of your own"
             : "a variable that your handlers of its events set";
}

static StringRef reconnects(const Model &M) {
  if (M.ReconnectFixed)
    return M.SdkReconnects ? "the SDK, always" : "the program, always";
  if (M.ReconnectOptions.empty())
    return M.SdkReconnects ? "the SDK" : "the program";
  return M.SdkReconnects ? "the SDK, unless told not to"
                         : "the program, or the SDK if told to";
}

//===----------------------------------------------------------------------===//
// Pages
//===----------------------------------------------------------------------===//

static void printPage(raw_ostream &OS, const Model &M) {
  OS << "<!-- Written by iot-tidy-models from " << M.File
     << ". Do not edit. -->\n# " << M.Name << "\n\n";
  auto List = [&](StringRef Key, ArrayRef<std::string> Values) {
    if (Values.empty())
      return;
    OS << "- " << Key << ": ";
    interleaveComma(Values, OS, [&](StringRef V) { OS << code(V); });
    OS << '\n';
  };
  List("model", {M.Id});
  if (!M.Versions.empty())
    OS << "- versions: " << M.Versions << '\n';
  if (!M.Base.empty())
    OS << "- as [" << M.Base << "](" << M.Base << ".md), with other names\n";
  List("headers", M.Headers);
  List("handles", M.Handles);
  List("classes", M.Classes);

  OS << "\n| | |\n|---|---|\n";
  auto Row = [&](StringRef Question, const Twine &Answer) {
    if (const std::string Text = Answer.str(); !Text.empty())
      OS << "| " << Question << " | " << Text << " |\n";
  };
  Row("A second connect", consequenceOf(M.Second));
  Row("Opens", namesOf(M, [](const FunctionModel &F) { return F.opens(); }));
  Row("Closes", namesOf(M, [](const FunctionModel &F) {
        return F.closes() && F.What != Role::Free;
      }));
  Row("Test before connecting", gateOf(M));
  Row("After a drop connects again", reconnects(M));

  if (const std::vector<Transition> Diagram = stateDiagram(M);
      !Diagram.empty()) {
    OS << "\n## States\n\nA dotted line is a mistake.\n\n```mermaid\n";
    printMermaid(OS, Diagram);
    OS << "```\n";
  }
  if (!M.ReconnectOptions.empty()) {
    OS << "\n## Who connects again\n\n";
    printReconnect(OS, M, Form::Markdown);
  }
  printFacts(OS, M, Form::Markdown);
  if (!M.Provenance.empty()) {
    OS << "\n## Sources\n\n";
    for (const std::string &P : M.Provenance)
      OS << "- " << P << '\n';
  }
}

static void printIndex(raw_ostream &OS, ArrayRef<const Model *> Models) {
  OS << "<!-- Written by iot-tidy-models. Do not edit. -->\n"
        "# The SDKs that iot-tidy knows\n\n"
        "| SDK | a second connect | test before connecting | after a drop "
        "connects again |\n|---|---|---|---|\n";
  for (const Model *M : Models)
    OS << "| [" << M->Name << "](" << M->Id << ".md) | "
       << consequenceOf(M->Second) << " | " << gateOf(*M) << " | "
       << reconnects(*M) << " |\n";
}

Expected<unsigned> writePages(StringRef Folder,
                              ArrayRef<const Model *> Models) {
  if (std::error_code Error = sys::fs::create_directories(Folder))
    return createFileError(Folder, Error);
  auto Write = [&](StringRef Name, function_ref<void(raw_ostream &)> Print) {
    SmallString<128> Path = Folder;
    sys::path::append(Path, Name + ".md");
    std::error_code Failure;
    raw_fd_ostream OS(Path, Failure);
    if (!Failure) {
      Print(OS);
      OS.close();
      Failure = OS.error();
      OS.clear_error();
    }
    return Failure ? createFileError(Path, Failure) : Error::success();
  };
  std::vector<const Model *> Sdks;
  copy_if(Models, std::back_inserter(Sdks),
          [](const Model *M) { return !M->IsPlatform; });
  sort(Sdks, [](const Model *A, const Model *B) {
    return StringRef(A->Name).compare_insensitive(B->Name) < 0;
  });
  for (const Model *M : Sdks)
    if (Error E = Write(M->Id, [&](raw_ostream &OS) { printPage(OS, *M); }))
      return E;
  if (Error E = Write("README", [&](raw_ostream &OS) { printIndex(OS, Sdks); }))
    return E;
  return unsigned(Sdks.size());
}

} // namespace iot
