//===- Doctor.cpp - iot-tidy doctor ---------------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Doctor.h"
#include "CleanFlags.h"
#include "Formats.h"
#include "Models/ModelRegistry.h"
#include "Parse.h"
#include "Process.h"
#include "clang-tidy/ClangTidyOptions.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/ThreadPool.h"
#include "llvm/Support/Threading.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using clang::tooling::CompileCommand;

namespace iot {

namespace {

class Doctor {
public:
  explicit Doctor(const DoctorOptions &Options)
      : Options(Options), Names(Options.Root) {}
  int run();

private:
  const DoctorOptions &Options;
  const Report Names; ///< only says how files are called
  Project What;
  FlagCleaner Cleaner;
  unsigned Wrongs = 0;

  void ok(const Twine &Text) { outs() << "ok:    " << Text << '\n'; }
  void wrong(const Twine &Text) {
    outs() << "wrong: " << Text << '\n';
    ++Wrongs;
  }
  std::string shown(StringRef Place) const { return Names.shownPath(Place); }

  void database();
  void compilers();
  void flags();
  void sources();
  void settings();
  bool settingsIn(const std::string &File);
  bool write();
};

} // namespace

static std::string count(size_t Number, StringRef Word) {
  return std::to_string(Number) + " " + Word.str() + (Number == 1 ? "" : "s");
}

static std::string units(size_t Number) { return count(Number, "unit"); }

void Doctor::database() {
  for (const std::string &P : What.Problems)
    wrong(shown(P) + "; build, or have it made again");
  if (What.Flags.empty()) {
    wrong("no compile_commands.json or compile_flags.txt, here or above or in "
          "build/, so files are analysed without flags; CMake makes one with "
          "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON, Meson always, and bear -- make "
          "for others");
    return;
  }
  ok("compile database " + shown(What.Flags) + ": " + units(What.Units.size()) +
     (What.Others
          ? ", and " + std::to_string(What.Others) + " neither in C nor in C++"
          : std::string()));
}

void Doctor::compilers() {
  std::vector<CompilerUse> All;
  for (const auto &Entry : Cleaner.Used)
    All.push_back(Entry.second);
  llvm::sort(All, [](const CompilerUse &A, const CompilerUse &B) {
    return std::tie(A.Of->Name, A.Of->Path) < std::tie(B.Of->Name, B.Of->Path);
  });
  for (const CompilerUse &Use : All) {
    const Compiler &C = *Use.Of;
    const std::string Name = "compiler " + C.Name + ", " + units(Use.Commands);
    if (C.Path.empty())
      wrong(Name + ": there is no such program, so its system headers are not "
                   "found; install it, or put its folder into PATH");
    else if (!C.Why.empty())
      wrong(Name + ": " + C.Path + " does not say what it compiles for (" +
            C.Why + "); is it a compiler?");
    else if (C.IsForHere)
      ok(Name + ": " + C.Path + ", for this machine");
    else if (Use.HasHeaders)
      ok(Name + ": " + C.Path + ", for " + C.Target +
         "; clang is told that and where its headers are");
    for (const std::string &Why : Use.Why)
      wrong(Name + ": " + C.Path +
            " does not say where its headers are: " + Why);
  }
  for (const auto &[Target, Instead] : Cleaner.StandIns)
    wrong("target " + Target + ", " + units(Instead.second) +
          ": clang " LLVM_VERSION_STRING " does not know it; analysed as " +
          Instead.first +
          ", so what only this machine has may not parse; an iot-tidy for a "
          "newer LLVM may know it");
}

void Doctor::flags() {
  if (!Cleaner.LeftOut.empty()) {
    std::vector<std::string> All;
    for (const auto &[Flag, Number] : Cleaner.LeftOut)
      All.push_back(Flag + " (" + units(Number) + ")");
    ok("flags that are not for clang, left out: " + join(All, ", "));
  }
  for (const auto &[File, Number] : Cleaner.GoneResponseFiles)
    wrong("@" + File + ", " + units(Number) +
          ": no such file, so the flags in it are missing; build, and keep "
          "it (ninja -d keeprsp)");
  for (const auto &[Text, Number] : Cleaner.Complaints)
    wrong("flags, " + units(Number) + ": clang says " + Text);
}

/// What is wrong with sources, each once, with the first unit that has it.
void Doctor::sources() {
  std::vector<Preprocessed> Found(What.Units.size());
  {
    DefaultThreadPool Pool(hardware_concurrency(Options.Jobs));
    for (size_t I = 0; I < What.Units.size(); ++I) {
      const Unit &U = What.Units[I];
      if (sys::fs::exists(U.File) &&
          sys::fs::is_directory(U.Commands.front().Directory))
        Pool.async([&, I] { Found[I] = preprocess(U.Commands.front()); });
    }
    Pool.wait();
  }

  std::map<std::string, std::string> Folders; // that are gone, and of whom
  for (const Unit &U : What.Units)
    if (!sys::fs::exists(U.File))
      wrong(shown(U.File) + ": no such file; build if it is generated, else "
                            "have the compile database made again");
    else if (const std::string &D = U.Commands.front().Directory;
             !sys::fs::is_directory(D) && Folders.try_emplace(D, "").second)
      wrong(shown(D) + ": no such folder, and " + shown(U.File) +
            " is compiled in it; have the compile database made again");

  std::map<std::string, std::pair<std::string, unsigned>> Missing, Others;
  for (const Preprocessed &P : Found) {
    for (const MissingHeader &M : P.Missing) {
      auto &Of = Missing[M.Name];
      if (!Of.second++)
        Of.first = shown(M.Where);
    }
    // Of the first error the others may be consequences.
    if (!P.Errors.empty())
      ++Others[shown(P.Errors.front().Where) + ": " + P.Errors.front().Text]
            .second;
  }
  for (const auto &[Name, Of] : Missing)
    wrong(Of.first + ": no header '" + Name + "', " + units(Of.second) +
          "; build if it is generated, else a folder (-I) is missing in the "
          "compile database");
  for (const auto &[Text, Of] : Others)
    wrong(Text + ", " + units(Of.second));
  if (Missing.empty() && Others.empty() && !What.Units.empty())
    ok("headers: all found");
}

/// The models and options of one .clang-tidy. Returns whether the next one
/// above it counts, too.
bool Doctor::settingsIn(const std::string &File) {
  const unsigned Before = Wrongs;
  const auto Text = MemoryBuffer::getFile(File);
  if (!Text) {
    wrong(shown(File) + ": " + Text.getError().message());
    return false;
  }
  const auto Parsed = clang::tidy::parseConfigurationWithDiags(
      MemoryBufferRef((*Text)->getBuffer(), File), [&](const SMDiagnostic &D) {
        wrong(shown(D.getFilename()) + ":" + Twine(D.getLineNo()) + ":" +
              Twine(D.getColumnNo() + 1) + ": " + D.getMessage() +
              "; nothing of this file is used");
      });
  if (!Parsed)
    return false;
  std::vector<std::string> Models;
  for (const auto &Option : Parsed->CheckOptions)
    if (Option.getKey().starts_with("iot-") &&
        Option.getKey().ends_with(".Models"))
      for (const StringRef Path : split(Option.getValue().Value, ';'))
        if (!Path.trim().empty())
          Models.push_back(
              wholePath(Path.trim(), sys::path::parent_path(File)));
  std::vector<ModelError> Errors;
  (void)ModelRegistry::load(Models, Errors);
  for (const ModelError &E : Errors)
    wrong(shown(E.str()));
  const ProcessResult R =
      runProcess({Options.Tool, "--verify-config", "--config-file=" + File});
  const std::string Said = R.Output + R.Errors;
  for (const StringRef Line : split(Said, '\n'))
    // Checks of other versions of clang-tidy are no concern of ours.
    if (const StringRef What = Line.split(": warning: ").second;
        What.contains("'iot-"))
      wrong(shown(File) + ": " + What.split(" [").first);
  if (Wrongs == Before)
    ok("settings " + shown(File) +
       (Models.empty()
            ? ""
            : ", " + count(Models.size(), "path") + " of models, all loaded"));
  return Parsed->InheritParentConfig.value_or(false);
}

void Doctor::settings() {
  std::set<std::string> Done;
  for (const Unit &U : What.Units)
    for (StringRef Folder = sys::path::parent_path(U.File);
         !Folder.empty() && Done.insert(Folder.str()).second;
         Folder = sys::path::parent_path(Folder)) {
      const std::string File = wholePath(".clang-tidy", Folder);
      if (sys::fs::exists(File) && !settingsIn(File))
        break;
    }
}

bool Doctor::write() {
  const std::string File =
      wholePath("compile_commands.json", wholePath(Options.Write));
  auto Failed = [&](const Twine &Why) {
    errs() << "iot-tidy: " << File << ": " << Why << '\n';
    return false;
  };
  if (sys::fs::equivalent(File, What.Flags))
    return Failed("that is the database of the build, which is left as it is; "
                  "name another folder");
  if (std::error_code E = sys::fs::create_directories(wholePath(Options.Write)))
    return Failed(E.message());
  json::Array All;
  for (const Unit &U : What.Units)
    for (const CompileCommand &C : U.Commands) {
      json::Array Words;
      for (const std::string &Word : C.CommandLine)
        Words.push_back(jsonText(Word));
      json::Object Entry{{"directory", jsonText(C.Directory)},
                         {"file", jsonText(C.Filename)},
                         {"arguments", std::move(Words)}};
      if (!C.Output.empty())
        Entry["output"] = jsonText(C.Output);
      All.push_back(std::move(Entry));
    }
  if (Error E = writeToOutput(File, [&](raw_ostream &OS) {
        OS << formatv("{0:2}\n", json::Value(std::move(All)));
        return Error::success();
      }))
    return Failed(toString(std::move(E)));
  ok("wrote " + shown(File) + ", for clangd, clang-tidy and others");
  return true;
}

int Doctor::run() {
  Expected<Project> Found = findUnits(Options.Build, Options.Paths);
  if (!Found) { // that it cannot be read is what was to be found out
    wrong(shown(toString(Found.takeError())));
    return 1;
  }
  if (!sys::fs::can_execute(Options.Tool)) {
    errs() << "iot-tidy: " << Options.Tool
           << ": no such program; --clang-tidy PATH names another one\n";
    return 2;
  }
  What = std::move(*Found);
  for (Unit &U : What.Units)
    Cleaner.clean(U);
  database();
  compilers();
  flags();
  sources();
  settings();
  if (!Options.Write.empty() && !write())
    return 2;
  outs() << "iot-tidy: "
         << (Wrongs ? count(Wrongs, "thing") + " wrong" : "all well") << '\n';
  return Wrongs != 0;
}

int runDoctor(const DoctorOptions &Options) { return Doctor(Options).run(); }

} // namespace iot
