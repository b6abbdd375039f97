//===- ModelFuzzTest.cpp - Whatever a model file may hold -----------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The built-in models, damaged in many ways, always the same ones: the loader
// answers with a model, or with one error that has a place and words.
//
//===----------------------------------------------------------------------===//

#include "Models/BuiltinModels.h"
#include "Models/ModelRegistry.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/PrettyStackTrace.h"
#include "gtest/gtest.h"
#include <random>

using namespace iot;
using llvm::StringRef;

namespace {

/// What the syntax and the language give a meaning to.
constexpr llvm::StringLiteral Telling[] = {
    "\n",
    "\n  - ",
    "  ",
    "\t",
    ": ",
    ":",
    ", ",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    "# ",
    "!",
    "!!str ",
    "&a ",
    "*a",
    "*",
    "> ",
    "|\n",
    "| 5",
    "---\n",
    "...\n",
    "%YAML 1.2",
    "%TAG ",
    "? ",
    "- ",
    "\\",
    "\\x",
    "\\u12",
    "\xc3\xa4",
    "\xff",
    "\r\n",
    "null",
    "~",
    "true",
    "-1",
    "99999999999999999999",
    "0x",
    "name: ",
    "role: ",
    "open",
    "handle: ",
    "arg0",
    "arg999",
    "*arg0",
    "->",
    "param0",
    "== ",
    " or ",
    "& 3 ",
    "ACME(",
    ")",
    "types: ",
    "args: ",
    "0-4294967295",
    "derive: {from: ",
    "sdk: ",
    "<<: ",
    "events: ",
    "started-by: [{call: f}]",
};

} // namespace

/// The files of the built-in models.
static const std::vector<std::string> &texts() {
  static const std::vector<std::string> All = [] {
    std::vector<std::string> Read;
    for (const EmbeddedModel &E : BuiltinModels) {
      auto Buffer = llvm::MemoryBuffer::getFile(
          llvm::Twine(IOT_TIDY_SOURCE_DIR "/lib/Models/") + E.File);
      EXPECT_TRUE(Buffer) << E.File.str();
      Read.push_back(Buffer ? (*Buffer)->getBuffer().str() : "");
    }
    return Read;
  }();
  return All;
}

namespace {

class Mutator {
public:
  explicit Mutator(unsigned Number) : Random(Number) {}

  std::string damaged(std::string Text) {
    for (unsigned I = 0, E = 1 + below(4); I < E; ++I)
      damage(Text);
    return Text;
  }

private:
  std::mt19937 Random;

  size_t below(size_t Limit) { return Limit ? Random() % Limit : 0; }

  /// The line around a random place, with its end.
  std::pair<size_t, size_t> line(const std::string &Text) {
    const size_t At = below(Text.size());
    const size_t Before = At ? Text.rfind('\n', At - 1) : std::string::npos;
    const size_t Begin = Before == std::string::npos ? 0 : Before + 1;
    return {Begin, std::min(Text.find('\n', At), Text.size() - 1) + 1 - Begin};
  }

  void damage(std::string &Text) {
    if (Text.empty()) {
      Text = Telling[below(std::size(Telling))].str();
      return;
    }
    const size_t At = below(Text.size());
    switch (below(9)) {
    case 0: // any byte
      Text[At] = char(Random());
      break;
    case 1:
      Text.erase(At, 1 + below(8));
      break;
    case 2:
    case 3:
      Text.insert(At, Telling[below(std::size(Telling))].str());
      break;
    case 4: { // a line is lost, or comes twice
      auto [Begin, Size] = line(Text);
      if (below(2))
        Text.erase(Begin, Size);
      else
        Text.insert(Begin, Text.substr(Begin, Size));
      break;
    }
    case 5: // the end is lost
      Text.resize(At);
      break;
    case 6: { // a line of another model
      std::string Other = texts()[below(texts().size())];
      auto [From, Size] = line(Other);
      Text.insert(line(Text).first, Other.substr(From, Size));
      break;
    }
    case 7: { // another indentation
      auto [Begin, Size] = line(Text);
      Text.insert(Begin, below(6), ' ');
      break;
    }
    case 8: { // the same again and again
      const std::string Part = Text.substr(At, 1 + below(4));
      for (size_t I = below(below(50) ? 5 : 5000); I > 0; --I)
        Text.insert(At, Part);
      break;
    }
    }
  }
};

} // namespace

namespace {

TEST(ModelFuzz, AModelOrOneError) {
  constexpr unsigned Mutations = 15000;
  llvm::EnablePrettyStackTrace();
  auto Builtin = ModelRegistry::builtin();
  unsigned Refused = 0;
  for (unsigned I = 0; I < Mutations; ++I) {
    const llvm::PrettyStackTraceFormat Trace("mutation %u", I);
    const std::string Text = Mutator(I).damaged(texts()[I % texts().size()]);
    std::vector<ModelError> Errors;
    const std::unique_ptr<Model> M = parseModel(
        "m.yaml", Text, [&](StringRef Id) { return Builtin->find(Id); },
        Errors);
    ASSERT_EQ(Errors.size(), M ? 0u : 1u) << "mutation " << I;
    if (M) {
      ASSERT_FALSE(M->Id.empty() || M->Name.empty()) << "mutation " << I;
      continue;
    }
    ++Refused;
    const ModelError &E = Errors.front();
    const size_t Lines = StringRef(Text).count('\n') + 1;
    ASSERT_EQ(E.File, "m.yaml") << "mutation " << I;
    ASSERT_GE(E.Line, 1u) << "mutation " << I << ": " << E.str();
    ASSERT_LE(E.Line, Lines) << "mutation " << I << ": " << E.str();
    ASSERT_GE(E.Column, 1u) << "mutation " << I << ": " << E.str();
    ASSERT_FALSE(E.Message.empty()) << "mutation " << I;
  }
  // Else the damage is too small to be of use, or too large.
  EXPECT_GT(Refused, Mutations / 4);
  EXPECT_LT(Refused, Mutations - Mutations / 10);
}

TEST(ModelFuzz, AnyBeginning) {
  llvm::EnablePrettyStackTrace();
  for (StringRef First : Telling)
    for (StringRef Second : Telling)
      for (const std::string &Text :
           {First.str(), (First + Second).str(), ("a: " + First + Second).str(),
            ("sdk: a\nname: " + First + Second).str()}) {
        const llvm::PrettyStackTraceFormat Trace("text '%s'", Text.c_str());
        std::vector<ModelError> Errors;
        const std::unique_ptr<Model> M = parseModel(
            "m.yaml", Text, [](StringRef) { return nullptr; }, Errors);
        ASSERT_EQ(Errors.size(), M ? 0u : 1u) << Text;
        if (!M)
          ASSERT_TRUE(Errors.front().Line && Errors.front().Column) << Text;
      }
}

TEST(ModelFuzz, DeepAndLong) {
  auto Says = [](const std::string &Text) {
    std::vector<ModelError> Errors;
    parseModel("m.yaml", Text, [](StringRef) { return nullptr; }, Errors);
    return Errors.size() == 1 ? Errors.front().str() : "";
  };
  auto Times = [](StringRef Part, unsigned N) {
    std::string Text;
    for (unsigned I = 0; I < N; ++I)
      Text += Part;
    return Text;
  };
  const std::string Start = "sdk: a\nname: A\nprefix: ";
  EXPECT_EQ(Says(Start + Times("[", 100000)),
            "m.yaml:3:109: found 101 levels of brackets, expected 100 at most");
  EXPECT_EQ(Says(Start + Times("{a: ", 100000)),
            "m.yaml:3:409: found 101 levels of brackets, expected 100 at most");
  EXPECT_EQ(Says(Start + "\n" + Times("- ", 100000) + "a"),
            "m.yaml:4:101: found an indentation of 200000 columns, expected "
            "100 at most");
  EXPECT_EQ(Says(Start + "\n" + Times(" ", 101) + "- a"),
            "m.yaml:4:101: found an indentation of 103 columns, expected 100 "
            "at most");
  // Long is not deep.
  EXPECT_EQ(Says(Start + "[" + Times("a, ", 100000) + "a]"), "");
  EXPECT_EQ(Says(Start + "[a]\n" + Times("# [[[{{{\n", 10000)), "");
}

} // namespace
