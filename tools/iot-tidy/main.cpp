//===- main.cpp - iot-tidy ------------------------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The command around the checks: analyses projects, turns what clang-tidy found
// into reports for reviewers and CI, and tells what the checks are.
//
//===----------------------------------------------------------------------===//

#include "CheckCommand.h"
#include "CheckPages.h"
#include "CommandPages.h"
#include "Doctor.h"
#include "Formats.h"
#include "Version.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using namespace iot;

namespace {

cl::OptionCategory Ours("iot-tidy");

cl::SubCommand CheckCommand("check",
                            "Analyse a project: all units of its "
                            "compile_commands.json, or those at the paths");
cl::SubCommand DoctorCommand("doctor",
                             "What the analysis of a project stands on, and "
                             "what is wrong with it");
cl::SubCommand ReportCommand("report",
                             "Turn what clang-tidy --export-fixes wrote into "
                             "SARIF and other formats");
cl::SubCommand List("list", "The checks, a line each");
cl::SubCommand Explain("explain", "The page of a check");

cl::opt<std::string> Sarif("sarif", cl::desc("Write SARIF 2.1.0"),
                           cl::value_desc("file"), cl::sub(ReportCommand),
                           cl::sub(CheckCommand), cl::cat(Ours));
cl::opt<std::string> Rdjson("rdjson", cl::desc("Write reviewdog's rdjson"),
                            cl::value_desc("file"), cl::sub(ReportCommand),
                            cl::sub(CheckCommand), cl::cat(Ours));
cl::opt<std::string> GitLab("gitlab", cl::desc("Write GitLab Code Quality"),
                            cl::value_desc("file"), cl::sub(ReportCommand),
                            cl::sub(CheckCommand), cl::cat(Ours));
cl::opt<std::string> Gerrit("gerrit",
                            cl::desc("Write a ReviewInput for Gerrit"),
                            cl::value_desc("file"), cl::sub(ReportCommand),
                            cl::sub(CheckCommand), cl::cat(Ours));
cl::opt<std::string>
    Root("root",
         cl::desc("The folder that names in a report start from (the current "
                  "one if not given)"),
         cl::value_desc("folder"), cl::sub(ReportCommand),
         cl::sub(CheckCommand), cl::cat(Ours));
cl::list<std::string> Inputs(cl::Positional, cl::OneOrMore,
                             cl::desc("<YAML file or folder>..."),
                             cl::sub(ReportCommand), cl::cat(Ours));
cl::opt<std::string> Build("p",
                           cl::desc("The folder with the compile database"),
                           cl::value_desc("folder"), cl::sub(CheckCommand),
                           cl::sub(DoctorCommand), cl::cat(Ours));
cl::opt<std::string>
    Checks("checks",
           cl::desc("Which checks, as for clang-tidy (if not given: those that "
                    "the .clang-tidy names, or all that are on by default)"),
           cl::value_desc("list"), cl::sub(CheckCommand), cl::cat(Ours));
cl::opt<std::string> Since("since",
                           cl::desc("Only what was touched since the branch "
                                    "left this revision of git, and what "
                                    "includes it"),
                           cl::value_desc("revision"), cl::sub(CheckCommand),
                           cl::cat(Ours));
cl::opt<std::string> BaselineFile("baseline",
                                  cl::desc("Only what is not in this file is a "
                                           "finding"),
                                  cl::value_desc("file"), cl::sub(CheckCommand),
                                  cl::cat(Ours));
cl::opt<bool> UpdateBaseline("update-baseline", cl::desc("Write the baseline"),
                             cl::sub(CheckCommand), cl::cat(Ours));
cl::opt<bool> Fix("fix", cl::desc("Apply the safe fixes"),
                  cl::sub(CheckCommand), cl::cat(Ours));
cl::opt<bool> AsIs("as-is",
                   cl::desc("Take the flags as they are in the database, and "
                            "ask no compiler"),
                   cl::sub(CheckCommand), cl::cat(Ours));
cl::opt<std::string> Write("write",
                           cl::desc("Write a compile_commands.json that clang "
                                    "takes, for clangd and others"),
                           cl::value_desc("folder"), cl::sub(DoctorCommand),
                           cl::cat(Ours));
cl::opt<bool> Quiet("quiet", cl::desc("Only the summary"),
                    cl::sub(CheckCommand), cl::cat(Ours));
cl::opt<unsigned> Jobs("j",
                       cl::desc("How many units at a time (if not given: one "
                                "a processor)"),
                       cl::value_desc("number"), cl::sub(CheckCommand),
                       cl::sub(DoctorCommand), cl::cat(Ours));
cl::opt<std::string> Cache("cache",
                           cl::desc("Where to keep what was found (if not "
                                    "given: .iot-tidy beside the "
                                    "compile_commands.json)"),
                           cl::value_desc("folder"), cl::sub(CheckCommand),
                           cl::cat(Ours));
cl::opt<std::string> Tool("clang-tidy",
                          cl::desc("The iot-clang-tidy to run (if not given: "
                                   "the one beside this program)"),
                          cl::value_desc("path"), cl::sub(CheckCommand),
                          cl::sub(DoctorCommand), cl::cat(Ours));
cl::list<std::string> Paths(cl::Positional, cl::desc("[file or folder]..."),
                            cl::sub(CheckCommand), cl::sub(DoctorCommand),
                            cl::cat(Ours));
cl::opt<std::string> Explained(cl::Positional, cl::Required,
                               cl::desc("<check>"), cl::sub(Explain),
                               cl::cat(Ours));

enum Exit { Well = 0, Failed = 2 };

constexpr StringLiteral Overview =
    "Finds device code that opens an IoT connection while one is open";

constexpr std::pair<StringRef, StringRef> Sections[] = {
    {"EXIT STATUS",
     "0 if there is nothing to tell, 1 if check has findings (with a baseline: "
     "new ones) or doctor found something wrong, 2 if something could not be "
     "done or analysed."},
    {"FILES", "Which checks a file gets, and your models, says the .clang-tidy "
              "above it. What was found is kept in .iot-tidy, in the folder of "
              "the compile_commands.json."},
    {"SEE ALSO", "iot-tidy-models(1), clang-tidy(1), clangd(1)"}};

} // namespace

static std::string rootFolder() {
  SmallString<256> Folder = StringRef(Root);
  if (std::error_code E = sys::fs::make_absolute(Folder))
    errs() << "iot-tidy: the current folder: " << E.message() << '\n';
  sys::path::remove_dots(Folder, /*remove_dot_dot=*/true);
  return Folder.str().rtrim('/').str();
}

/// Where the reports go; none if that makes no sense.
static std::optional<Outputs> outputs() {
  Outputs To{Sarif, Rdjson, GitLab, Gerrit};
  const StringRef All[] = {To.Sarif, To.Rdjson, To.GitLab, To.Gerrit};
  if (llvm::count(All, "-") > 1) {
    errs() << "iot-tidy: only one format fits on the standard output; name a "
              "file for the others\n";
    return std::nullopt;
  }
  return To;
}

static int makeReport() {
  std::optional<Outputs> To = outputs();
  if (!To)
    return Failed;
  if (To->Sarif.empty() && To->Rdjson.empty() && To->GitLab.empty() &&
      To->Gerrit.empty())
    To->Sarif = "-";
  Report R(rootFolder());
  for (const std::string &Path : Inputs)
    R.read(Path);
  R.finish();
  for (const std::string &P : R.Problems)
    errs() << "iot-tidy: " << P << '\n';
  return write(R, *To) && R.Problems.empty() ? Well : Failed;
}

static std::string tool(const char *Self) {
  if (!Tool.empty())
    return Tool;
  SmallString<256> Beside(sys::path::parent_path(
      sys::fs::getMainExecutable(Self, reinterpret_cast<void *>(&rootFolder))));
  sys::path::append(Beside, "iot-clang-tidy");
  return Beside.str().str();
}

static int examineProject(const char *Self) {
  DoctorOptions Options;
  Options.Tool = tool(Self);
  Options.Root = rootFolder();
  Options.Build = Build;
  Options.Write = Write;
  Options.Jobs = Jobs;
  Options.Paths.assign(Paths.begin(), Paths.end());
  return runDoctor(Options);
}

static int checkProject(const char *Self) {
  const std::optional<Outputs> To = outputs();
  if (!To)
    return Failed;
  CheckOptions Options;
  Options.Tool = tool(Self);
  Options.Root = rootFolder();
  Options.Build = Build;
  Options.Checks = Checks;
  Options.Cache = Cache;
  Options.Since = Since;
  Options.Baseline = BaselineFile;
  Options.UpdateBaseline = UpdateBaseline;
  Options.Fix = Fix;
  Options.Quiet = Quiet;
  Options.AsIs = AsIs;
  Options.Jobs = Jobs;
  Options.Paths.assign(Paths.begin(), Paths.end());
  Options.To = *To;
  return runCheck(Options);
}

int main(int Argc, char **Argv) {
  for (cl::SubCommand *Sub : {&cl::SubCommand::getTopLevel(), &CheckCommand,
                              &DoctorCommand, &ReportCommand, &List, &Explain})
    cl::HideUnrelatedOptions(Ours, *Sub);
  cl::SetVersionPrinter([](raw_ostream &OS) {
    OS << "iot-tidy " IOT_TIDY_VERSION ", LLVM " LLVM_VERSION_STRING "\n";
  });
  // Kept by the parser, for PrintHelpMessage.
  const std::string Head = (Overview + "\n").str();
  if (!cl::ParseCommandLineOptions(Argc, Argv, Head, &errs()))
    return Failed;
  const std::string Summary =
      toLower(Overview.front()) + Overview.drop_front().str();
  if (const std::optional<int> Status =
          writePages({"iot-tidy", IOT_TIDY_VERSION, Summary, Sections}))
    return *Status;
  if (CheckCommand)
    return checkProject(Argv[0]);
  if (DoctorCommand)
    return examineProject(Argv[0]);
  if (ReportCommand)
    return makeReport();
  if (List) {
    listChecks(outs());
    return Well;
  }
  if (Explain)
    return explainCheck(Explained, outs()) ? Well : Failed;
  cl::PrintHelpMessage();
  return Failed;
}
