//===- Units.cpp - What of a project is compiled --------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Units.h"
#include "Database.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"
#include <map>

using namespace llvm;
using namespace clang::tooling;

namespace iot {

std::string wholePath(StringRef Path, StringRef Folder) {
  SmallString<256> Whole = Path;
  if (!Folder.empty() && !sys::path::is_absolute(Path)) {
    Whole = Folder;
    sys::path::append(Whole, Path);
  }
  if (sys::fs::make_absolute(Whole)) // the current folder was deleted
    return Path.str();
  sys::path::remove_dots(Whole, /*remove_dot_dot=*/true);
  return Whole.str().str();
}

bool isBelow(StringRef File, StringRef Folder) {
  return File.consume_front(Folder) &&
         (File.empty() || File.front() == '/' || Folder.ends_with("/"));
}

static bool isSource(StringRef File) {
  return is_contained<StringRef>({".c", ".cc", ".cpp", ".cxx", ".c++", ".C"},
                                 sys::path::extension(File));
}

static Error error(const Twine &Text) {
  return createStringError(inconvertibleErrorCode(), Text);
}

static bool hasFile(StringRef Folder, StringRef Name) {
  SmallString<256> File = Folder;
  sys::path::append(File, Name);
  return sys::fs::exists(File);
}

/// The folder of the nearest database; empty if there is none.
static std::string databaseAbove(StringRef Folder) {
  for (; !Folder.empty(); Folder = sys::path::parent_path(Folder)) {
    const std::string Build = wholePath("build", Folder);
    for (const StringRef Place : {Folder, StringRef(Build)})
      if (hasFile(Place, "compile_commands.json"))
        return Place.str();
    if (hasFile(Folder, "compile_flags.txt"))
      return Folder.str();
  }
  return "";
}

/// All sources below a folder, except in what begins with a dot.
static void collect(StringRef Folder, std::vector<std::string> &Files) {
  std::error_code Error; // what cannot be read has nothing to analyse
  for (sys::fs::recursive_directory_iterator I(Folder, Error), End;
       !Error && I != End; I.increment(Error)) {
    const StringRef Name = sys::path::filename(I->path());
    if (Name.starts_with(".") || Name == "CMakeFiles")
      I.no_push();
    else if (isSource(Name) && !sys::fs::is_directory(I->path()))
      Files.push_back(I->path());
  }
}

/// Out of the user's way where there is no build folder.
static std::string cacheFor(const Project &P, StringRef Start) {
  SmallString<256> Folder;
  if (sys::path::filename(P.Flags) == "compile_commands.json") {
    Folder = sys::path::parent_path(P.Flags);
    sys::path::append(Folder, ".iot-tidy");
  } else {
    if (!sys::path::cache_directory(Folder))
      sys::path::system_temp_directory(/*ErasedOnReboot=*/true, Folder);
    sys::path::append(Folder, "iot-tidy", utohexstr(xxh3_64bits(Start)));
  }
  return Folder.str().str();
}

Expected<Project> findUnits(StringRef Build, ArrayRef<std::string> Paths) {
  std::vector<std::string> Wanted;
  for (const std::string &Path : Paths) {
    if (!sys::fs::exists(Path))
      return error(Path + ": no such file or folder");
    Wanted.push_back(wholePath(Path));
  }
  std::string Start = Wanted.empty() ? wholePath(".") : Wanted.front();
  if (!sys::fs::is_directory(Start))
    Start = sys::path::parent_path(Start).str();
  const std::string Folder =
      Build.empty() ? databaseAbove(Start) : wholePath(Build);

  Project P;
  std::unique_ptr<CompilationDatabase> Database;
  if (Folder.empty())
    Database = std::make_unique<FixedCompilationDatabase>(
        ".", std::vector<std::string>());
  else {
    const bool Lists = hasFile(Folder, "compile_commands.json");
    P.Flags = wholePath(Lists ? "compile_commands.json" : "compile_flags.txt",
                        Folder);
    if (!Lists && !sys::fs::exists(P.Flags))
      return error(Folder + ": no compile database: no compile_commands.json "
                            "and no compile_flags.txt is there");
    std::string Why;
    Database = Lists ? readDatabase(P.Flags, P.Problems)
                     : FixedCompilationDatabase::loadFromFile(P.Flags, Why);
    if (!Database)
      return error(Lists ? P.Problems.front() : P.Flags + ": " + Why);
  }
  P.Cache = cacheFor(P, Start);

  std::vector<std::string> Files = Database->getAllFiles();
  const bool Lists = !Files.empty();
  if (!Lists) {
    if (Wanted.empty())
      collect(Start, Files);
    for (const std::string &Path : Wanted)
      if (sys::fs::is_directory(Path))
        collect(Path, Files);
      else {
        Files.push_back(Path);
        P.LeftOut = 1; // or more: who else is there is not known
      }
  }
  std::map<std::string, std::vector<CompileCommand>> Units;
  for (const std::string &File : Files) {
    const std::string Path = wholePath(File);
    if (!isSource(Path) && Lists) { // assembly and the like
      ++P.Others;
      continue;
    }
    std::vector<CompileCommand> &Commands = Units[Path];
    for (CompileCommand &C : Database->getCompileCommands(File))
      if (!is_contained(Commands, C))
        Commands.push_back(std::move(C));
  }
  StringSet<> Met;
  for (auto &[File, Commands] : Units) {
    bool IsWanted = Wanted.empty();
    for (const std::string &Path : Wanted)
      if (isBelow(File, Path)) {
        IsWanted = true;
        Met.insert(Path);
      }
    if (IsWanted)
      P.Units.push_back({File, std::move(Commands)});
    else
      ++P.LeftOut;
  }
  for (const auto &[Path, Given] : zip(Wanted, Paths))
    if (!Met.contains(Path))
      return error(Given + ": no translation unit there" +
                   (Lists ? " in " + P.Flags : std::string()));
  if (P.Units.empty() && !P.Problems.empty())
    return error(P.Problems.front());
  if (P.Units.empty())
    return error((P.Flags.empty() ? Start : P.Flags) +
                 ": no translation unit in C or C++");
  return std::move(P);
}

} // namespace iot
