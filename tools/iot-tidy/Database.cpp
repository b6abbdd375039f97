//===- Database.cpp - A compile_commands.json, as far as it goes ----------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Database.h"
#include "clang/Tooling/JSONCompilationDatabase.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/VirtualFileSystem.h"
#include "llvm/Support/YAMLParser.h"

using namespace llvm;
using namespace clang::tooling;

namespace iot {

static std::string textOf(yaml::Node *N) {
  SmallString<128> Storage;
  const auto *Scalar = dyn_cast_or_null<yaml::ScalarNode>(N);
  return Scalar ? json::fixUTF8(Scalar->getValue(Storage)) : "";
}

/// Returns what is wrong with an entry, if anything.
static std::string readEntry(yaml::Node &N, json::Object &Entry) {
  auto *Keys = dyn_cast<yaml::MappingNode>(&N);
  if (!Keys)
    return "this is no entry, expected one in braces, with 'directory', 'file' "
           "and 'command'";
  for (yaml::KeyValueNode &Pair : *Keys) {
    const std::string Key = textOf(Pair.getKey());
    if (auto *List = dyn_cast_or_null<yaml::SequenceNode>(Pair.getValue())) {
      json::Array Words;
      for (yaml::Node &Word : *List)
        Words.push_back(textOf(&Word));
      Entry[Key] = std::move(Words);
    } else
      Entry[Key] = textOf(Pair.getValue());
  }
  auto Has = [&](StringRef Key) {
    return !Entry.getString(Key).value_or("").empty();
  };
  const std::string Of =
      Has("file") ? Entry.getString("file")->str() + ": " : "";
  for (const StringRef Key : {"file", "directory"})
    if (!Has(Key))
      return (Of + "found no '" + Key + "', expected a text").str();
  const json::Array *Words = Entry.getArray("arguments");
  if (!Has("command") && (!Words || Words->empty()))
    return Of + "found no 'command' and no 'arguments', expected one of them";
  return "";
}

/// In the words of JSON if it is none: "[3:5, byte=40]: Expected ...".
static std::string syntaxError(StringRef File, StringRef Text,
                               const SMDiagnostic &ByYaml) {
  std::string Why;
  if (Expected<json::Value> Whole = json::parse(Text))
    return formatv("{0}:{1}:{2}: {3}", File, ByYaml.getLineNo(),
                   ByYaml.getColumnNo() + 1, ByYaml.getMessage());
  else
    Why = toString(Whole.takeError());
  const auto [Place, Message] = StringRef(Why).split("]: ");
  const auto [Line, Column] =
      Place.ltrim('[').split(',').first.split(':'); // from 1, and from 0 or 1
  return formatv("{0}:{1}:{2}: this is no JSON: {3}", File, Line,
                 Column == "0" ? "1" : Column, Message);
}

std::unique_ptr<CompilationDatabase>
readDatabase(StringRef File, std::vector<std::string> &Problems) {
  const auto Buffer = MemoryBuffer::getFile(File);
  if (!Buffer) {
    Problems.push_back((File + ": " + Buffer.getError().message()).str());
    return nullptr;
  }
  SourceMgr Sources;
  SMDiagnostic First;
  Sources.setDiagHandler(
      [](const SMDiagnostic &D, void *Into) {
        auto &First = *static_cast<SMDiagnostic *>(Into);
        if (First.getMessage().empty())
          First = D;
      },
      &First);
  yaml::Stream Stream((*Buffer)->getMemBufferRef(), Sources);
  auto Report = [&](yaml::Node *N, StringRef Why) {
    std::pair<unsigned, unsigned> At(1, 1);
    if (N && N->getSourceRange().Start.isValid())
      At = Sources.getLineAndColumn(N->getSourceRange().Start);
    Problems.push_back(
        formatv("{0}:{1}:{2}: {3}", File, At.first, At.second, Why));
  };

  yaml::document_iterator Document = Stream.begin();
  yaml::Node *Root = Document == Stream.end() ? nullptr : Document->getRoot();
  auto *List = dyn_cast_or_null<yaml::SequenceNode>(Root);
  json::Array Entries;
  bool IsWhole = true;
  if (List)
    for (yaml::Node &N : *List) {
      json::Object Entry;
      const std::string Why = readEntry(N, Entry);
      if (Stream.failed()) // it goes no further
        break;
      if (Why.empty())
        Entries.push_back(std::move(Entry));
      else {
        IsWhole = false;
        Report(&N, Why);
      }
    }
  if (Stream.failed()) {
    IsWhole = false;
    Problems.push_back(syntaxError(File, (*Buffer)->getBuffer(), First));
  } else if (!List) {
    Report(Root, "this is no compile database, expected a list of entries in "
                 "brackets");
    return nullptr;
  }

  // What is whole goes as it is: names of files may be in any encoding.
  const std::string Rest =
      IsWhole ? (*Buffer)->getBuffer().str()
              : formatv("{0}", json::Value(std::move(Entries))).str();
  std::string Why;
  std::unique_ptr<CompilationDatabase> Database =
      JSONCompilationDatabase::loadFromBuffer(
          Rest, Why, JSONCommandLineSyntax::AutoDetect);
  if (!Database) {
    Problems.push_back((File + ": " + Why).str());
    return nullptr;
  }
  return inferTargetAndDriverMode(
      expandResponseFiles(std::move(Database), vfs::getRealFileSystem()));
}

} // namespace iot
