//===- Analysis.cpp - One translation unit, or what is known of it --------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis.h"
#include "Process.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"

using namespace llvm;
using clang::tooling::CompileCommand;

namespace iot {

Analysis::Analysis(std::string Tool, std::string Cache)
    : Tool(std::move(Tool)), Cache(std::move(Cache)),
      ToolDigest(digestOf(this->Tool)) {
  // Where there can be no cache, run() says so.
  if (sys::fs::create_directories(this->Cache) ||
      sys::fs::openFileForReadWrite(wholePath("lock", this->Cache), LockFile,
                                    sys::fs::CD_OpenAlways, sys::fs::OF_None))
    return;
  if (!sys::fs::tryLockFile(LockFile))
    return;
  errs() << "iot-tidy: waiting for another run that uses " << this->Cache
         << '\n';
  if (std::error_code E = sys::fs::lockFile(LockFile))
    errs() << "iot-tidy: not waiting: " << E.message() << '\n';
}

Analysis::~Analysis() {
  // That unlocks it.
  if (LockFile != -1 && sys::Process::SafelyCloseFileDescriptor(LockFile))
    errs() << "iot-tidy: " << Cache << ": cannot close the lock\n";
}

std::string Analysis::folderOf(const Unit &U) const {
  SmallString<256> Folder = StringRef(Cache);
  sys::path::append(Folder, sys::path::filename(U.File) + "-" +
                                utohexstr(xxh3_64bits(U.File)));
  return Folder.str().str();
}

std::string Analysis::digestOf(const std::string &File) {
  {
    const std::lock_guard<std::mutex> Guard(Lock);
    if (const auto Known = Digests.find(File); Known != Digests.end())
      return Known->second;
  }
  std::string Digest; // empty if it cannot be read
  if (const auto Text = MemoryBuffer::getFile(File))
    Digest = utohexstr(xxh3_64bits((*Text)->getBuffer()));
  const std::lock_guard<std::mutex> Guard(Lock);
  Digests[File] = Digest;
  return Digest;
}

static std::string commandsAsJson(const Unit &U) {
  json::Array All;
  for (const CompileCommand &C : U.Commands)
    All.push_back(json::Object{{"directory", C.Directory},
                               {"file", C.Filename},
                               {"arguments", json::Array(C.CommandLine)}});
  return formatv("{0:2}", json::Value(std::move(All))).str();
}

static bool writeFile(StringRef Path, StringRef Text, std::string &Why) {
  Error E = writeToOutput(Path, [&](raw_ostream &OS) {
    OS << Text;
    return Error::success();
  });
  if (!E)
    return true;
  Why = toString(std::move(E));
  return false;
}

/// The files that a rule of make depends on.
static std::vector<std::string> dependencies(StringRef Rule) {
  std::vector<std::string> Files;
  std::string Word;
  bool AfterTarget = false;
  auto End = [&] {
    if (!Word.empty() && AfterTarget)
      Files.push_back(Word);
    AfterTarget |= StringRef(Word).ends_with(":");
    Word.clear();
  };
  for (size_t I = 0; I < Rule.size(); ++I) {
    const StringRef Here = Rule.substr(I, 2);
    if (Here == "\\ " || Here == "\\#" || Here == "$$")
      Word += Rule[++I];
    else if (isSpace(Rule[I]) || Here == "\\\n")
      End();
    else
      Word += Rule[I];
  }
  End();
  return Files;
}

static std::optional<json::Object> readStamp(StringRef Stamp) {
  const auto Text = MemoryBuffer::getFile(Stamp);
  if (!Text)
    return std::nullopt;
  Expected<json::Value> Whole = json::parse((*Text)->getBuffer());
  if (!Whole) { // a damaged one is none
    consumeError(Whole.takeError());
    return std::nullopt;
  }
  if (json::Object *Root = Whole->getAsObject())
    return std::move(*Root);
  return std::nullopt;
}

bool Analysis::isFresh(StringRef Stamp, StringRef Key, Outcome &Kept) {
  const std::optional<json::Object> Root = readStamp(Stamp);
  if (!Root || Root->getString("key") != Key)
    return false;
  const json::Object *Files = Root->getObject("files");
  if (!Files || Files->empty())
    return false;
  for (const auto &[File, Digest] : *Files) {
    Kept.Files.push_back(File.str());
    if (Digest.getAsString() != StringRef(digestOf(Kept.Files.back())))
      return false;
  }
  return Kept.WasKept = true;
}

std::vector<std::string> Analysis::knownFiles(const Unit &U) const {
  std::vector<std::string> Known;
  if (const std::optional<json::Object> Root =
          readStamp(wholePath("stamp.json", folderOf(U))))
    if (const json::Object *Files = Root->getObject("files"))
      for (const auto &Entry : *Files)
        Known.push_back(StringRef(Entry.first).str());
  return Known;
}

Outcome Analysis::run(const Unit &U, const Setting &With) {
  Outcome O;
  O.Files = {U.File};
  if (!sys::fs::exists(U.File)) {
    O.Failure = "no such file";
    return O;
  }
  const std::string Folder = folderOf(U),
                    Stamp = wholePath("stamp.json", Folder),
                    Rule = wholePath("files.d", Folder);
  O.Findings = wholePath("findings.yaml", Folder);
  const std::string Commands = commandsAsJson(U);
  const std::string Key =
      utohexstr(xxh3_64bits(Commands)) + "-" + With.Digest + "-" + ToolDigest;
  if (Outcome Kept; isFresh(Stamp, Key, Kept)) {
    Kept.Findings = O.Findings;
    return Kept;
  }

  if (std::error_code E = sys::fs::create_directories(Folder)) {
    O.Failure = Folder + ": " + E.message();
    return O;
  }
  for (const std::string &Old : {Stamp, Rule, O.Findings})
    if (std::error_code E = sys::fs::remove(Old)) {
      O.Failure = Old + ": " + E.message();
      return O;
    }
  if (!writeFile(wholePath("compile_commands.json", Folder), Commands,
                 O.Failure))
    return O;

  std::vector<std::string> Command{Tool};
  append_range(Command, With.Arguments);
  append_range(Command, std::vector<std::string>{
                            "-p", Folder, "--export-fixes=" + O.Findings});
  // -M and the like are taken away by clang-tidy; of several commands the last
  // would overwrite the others; and -Wp, splits at commas.
  const bool Keeps = U.Commands.size() == 1 && Rule.find(',') == Rule.npos;
  if (Keeps)
    Command.push_back("--extra-arg=-Wp,-MD," + Rule);
  Command.push_back(U.File);

  const auto Begun = std::chrono::system_clock::now();
  const ProcessResult Run = runProcess(Command);
  if (Run.Status < 0)
    O.Failure = "clang-tidy crashed: " + Run.Why;
  else if (Run.Status > 0 && !sys::fs::exists(O.Findings))
    O.Failure =
        "clang-tidy failed: " +
        StringRef(Run.Errors + Run.Output).trim().split('\n').first.str();
  if (!O.Failure.empty()) {
    const std::string Log = wholePath("log.txt", Folder);
    if (std::string Ignored; writeFile(Log, Run.Output + Run.Errors, Ignored))
      O.Failure += "; all that it said is in " + Log;
    return O;
  }

  const auto Text = MemoryBuffer::getFile(Rule);
  if (!Text)
    return O;
  json::Object Digested;
  bool IsWhole = Run.Status == 0; // a missing header is in no list
  for (const std::string &Name : dependencies((*Text)->getBuffer())) {
    const std::string File = wholePath(Name, U.Commands.front().Directory);
    // What changed meanwhile may have been read before or after.
    sys::fs::file_status Status;
    IsWhole &= !sys::fs::status(File, Status) &&
               Status.getLastModificationTime() < Begun;
    Digested[json::fixUTF8(File)] = digestOf(File);
    if (File != U.File)
      O.Files.push_back(File);
  }
  if (IsWhole) {
    std::string Ignored; // then it is analysed again next time
    writeFile(Stamp,
              formatv("{0:2}",
                      json::Value(json::Object{{"key", Key},
                                               {"files", std::move(Digested)}}))
                  .str(),
              Ignored);
  }
  return O;
}

} // namespace iot
