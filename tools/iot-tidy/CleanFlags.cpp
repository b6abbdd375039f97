//===- CleanFlags.cpp - Commands of other compilers, made clang's ---------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CleanFlags.h"
#include "Parse.h"
#include "Support/Compat.h"
#include "clang/Basic/DiagnosticIDs.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Option/OptTable.h"
#include "llvm/Support/Path.h"

using namespace llvm;
using namespace clang;
using clang::tooling::CompileCommand;

namespace iot {

namespace {

/// A command, divided into flags with their values by clang's own table.
class Flags {
public:
  struct Flag {
    const opt::Arg *As;
    std::string Text; ///< as clang writes it in messages
    ArrayRef<std::string> Words;
  };

  /// \p Command, of which the first word is the compiler, has to stay.
  explicit Flags(ArrayRef<std::string> Command) {
    const ArrayRef<std::string> Words = Command.drop_front();
    std::vector<const char *> Texts;
    Texts.reserve(Words.size());
    for (const std::string &Word : Words)
      Texts.push_back(Word.c_str());
    unsigned Index = 0, Count = 0;
    Parsed = getDriverOptTable().ParseArgs(
        Texts, Index, Count, opt::Visibility(options::ClangOption));
    for (const opt::Arg *A : Parsed) {
      const size_t Begin = A->getIndex();
      if (!All.empty())
        All.back().Words = All.back().Words.take_front(
            Begin - (All.back().Words.data() - Words.data()));
      All.push_back({A, A->getAsString(Parsed), Words.drop_front(Begin)});
    }
  }
  const std::vector<Flag> &all() const { return All; }

private:
  opt::InputArgList Parsed;
  std::vector<Flag> All;
};

bool isAny(const Flags::Flag &F, ArrayRef<options::ID> Of) {
  return llvm::any_of(
      Of, [&](options::ID Id) { return F.As->getOption().matches(Id); });
}

/// It says what is compiled, not how; two units differ in these.
bool isOfUnit(const Flags::Flag &F) {
  return isAny(F, {options::OPT_INPUT, options::OPT_o, options::OPT_c,
                   options::OPT_Preprocessor_Group,
                   options::OPT_IncludePath_Group, options::OPT__DASH_DASH});
}

/// It may say where a compiler's headers are. In the words of gcc, of which
/// clang's table has not all.
bool isAboutHeaders(const Flags::Flag &F, bool IsClang) {
  const StringRef Word = F.Words.front();
  if (isAny(F, {options::OPT_target, options::OPT_driver_mode}))
    return IsClang;
  return Word.starts_with("-m") ||
         (Word.starts_with("-f") && !Word.contains('=')) ||
         Word.starts_with("-B") || Word.starts_with("-nostdinc") ||
         Word.starts_with("-isysroot") ||
         Word.ltrim('-').starts_with("specs=") ||
         Word.starts_with("--sysroot") || Word.starts_with("-stdlib=");
}

/// clang warns of other things than the compiler that a project is kept clean
/// for.
bool makesErrors(const Flags::Flag &F) {
  return StringRef(F.Text).starts_with("-Werror") ||
         F.Text == "-pedantic-errors";
}

bool isClang(const Compiler &C) {
  return sys::path::filename(C.Name).contains("clang");
}

/// The flag that an error of clang is about: it quotes the whole of it, or its
/// name, or its value.
const Flags::Flag *flagIn(const Complaint &Of, const Flags &In) {
  using Match = bool (*)(const Flags::Flag &, StringRef);
  const Match Matches[] = {
      [](const Flags::Flag &F, StringRef Quoted) { return F.Text == Quoted; },
      [](const Flags::Flag &F, StringRef Quoted) {
        return F.As->getSpelling() == Quoted;
      },
      [](const Flags::Flag &F, StringRef Quoted) {
        return is_contained(F.As->getValues(), Quoted);
      }};
  for (const Match Matched : Matches)
    for (const StringRef Quoted : Of.Quoted)
      for (const Flags::Flag &F : In.all())
        if (!Quoted.empty() && Matched(F, Quoted))
          return &F;
  return nullptr;
}

/// What stands in for a machine that clang does not know: one of which nearly
/// all types have the same size, and the macros that name the machine.
constexpr llvm::StringLiteral StandIn = "riscv32-unknown-elf";

std::vector<std::string> standIn(StringRef For) {
  const StringRef Machine = For.split('-').first;
  return {"--target=" + StandIn.str(), "-D__" + Machine.upper() + "__=1",
          "-D__" + Machine.lower() + "__=1"};
}

} // namespace

FlagCleaner::Recipe FlagCleaner::makeRecipe(const Compiler &Of,
                                            std::vector<std::string> Command,
                                            StringRef File) {
  Recipe R;
  const Flags Given(Command);
  // gcc has no --target: one that is there was put there because of its name.
  const bool SaysTarget =
      isClang(Of) && llvm::any_of(Given.all(), [](const Flags::Flag &F) {
        return isAny(F, {options::OPT_target});
      });
  const bool IsTold = !Of.IsForHere && !SaysTarget;
  if (IsTold)
    R.Front = {"--target=" + Of.Target};
  if (!Of.IsForHere) // the headers of this machine would be wrong
    R.Front.push_back("-nostdlibinc");
  for (const Flags::Flag &F : Given.all())
    if (makesErrors(F) || (IsTold && isAny(F, {options::OPT_target})))
      R.Refused.insert(F.Text);

  if (!Of.IsForHere && !Of.Path.empty()) {
    std::string Language = sys::path::extension(File) == ".c" ? "c" : "c++";
    std::vector<std::string> Question;
    for (const Flags::Flag &F : Given.all()) {
      if (isAny(F, {options::OPT_x}))
        Language = F.As->getValue();
      else if (F.Text == "--driver-mode=g++")
        Language = "c++";
      if (isAboutHeaders(F, isClang(Of)))
        append_range(Question, F.Words);
    }
    Question.insert(Question.begin(), {"-x", Language});
    const HeaderFolders *Answer = &All.headersOf(Of, Question);
    R.WhyNoHeaders = Answer->Why;
    if (!Answer->Why.empty()) // without them it may
      Answer = &All.headersOf(Of, {"-x", Language});
    if (Answer->Why.empty()) {
      // In the compiler's order; where its own folder was clang has its own.
      R.HasHeaders = true;
      for (const std::string &Folder : Answer->After)
        append_range(R.Front, std::vector<std::string>{"-idirafter", Folder});
      for (const std::string &Folder : Answer->Before)
        append_range(R.Back, std::vector<std::string>{"-isystem", Folder});
    }
  }

  for (bool Again = true; Again;) {
    Again = false;
    R.Complaints.clear();
    std::vector<std::string> Words{Command.front()};
    append_range(Words, R.Front);
    for (const Flags::Flag &F : Given.all())
      if (!R.Refused.count(F.Text))
        append_range(Words, F.Words);
    const Flags Left(Words);
    CompileCommand C;
    C.Directory = "/";
    C.Filename = ("/iot-tidy-flags" + sys::path::extension(File)).str();
    C.CommandLine = Words;
    C.CommandLine.push_back(C.Filename);
    for (const Complaint &Said : complaintsAboutFlags(C)) {
      if (Said.Id == diag::err_target_unknown_triple && R.StandIn.empty()) {
        const auto Target = llvm::find_if(Left.all(), [](const Flags::Flag &F) {
          return isAny(F, {options::OPT_target});
        });
        if (Target != Left.all().end()) {
          R.UnknownTarget = Target->As->getValue();
          R.Refused.insert(Target->Text);
        }
        R.StandIn = StandIn.str();
        llvm::erase_if(R.Front, [](StringRef Word) {
          return Word.starts_with("--target=");
        });
        const std::vector<std::string> Instead = standIn(R.UnknownTarget);
        R.Front.insert(R.Front.begin(), Instead.begin(), Instead.end());
        Again = true;
      } else if (const Flags::Flag *F = flagIn(Said, Left))
        Again |= R.Refused.insert(F->Text).second;
      else
        R.Complaints.push_back(Said.Text);
    }
  }
  return R;
}

void FlagCleaner::clean(CompileCommand &C) {
  if (C.CommandLine.empty())
    return;
  const std::vector<std::string> Before = C.CommandLine;
  const Flags Given(Before);
  // The flags of cl.exe are others, and clang's own mode for them takes them.
  if (is_contained(Before, "--driver-mode=cl"))
    return;
  // What clang makes of a compile_flags.txt has no compiler.
  static const Compiler None;
  const bool HasCompiler = sys::path::filename(Before.front()) != "clang-tool";
  const Compiler &Of =
      HasCompiler ? All.find(Before.front(), C.Directory) : None;

  std::vector<std::string> General{Before.front()};
  std::vector<std::string> Key{Of.Path, sys::path::extension(C.Filename).str()};
  for (const Flags::Flag &F : Given.all())
    if (!isOfUnit(F) || isAboutHeaders(F, isClang(Of)))
      append_range(General, F.Words);
  append_range(Key, General);
  const auto [At, IsNew] = Recipes.try_emplace(Key);
  if (IsNew)
    At->second = makeRecipe(Of, General, C.Filename);
  const Recipe &R = At->second;

  // clang looks for the headers of this machine beside the compiler.
  C.CommandLine = {Of.Path.empty() ? Before.front() : Of.Path};
  append_range(C.CommandLine, R.Front);
  std::set<std::string> Left; // each once a command
  bool IsBehind = true;
  for (const Flags::Flag &F : Given.all()) {
    if (isAny(F, {options::OPT__DASH_DASH})) {
      append_range(C.CommandLine, R.Back);
      IsBehind = false;
    }
    if (isAny(F, {options::OPT_INPUT}) && F.Text.front() == '@')
      ++GoneResponseFiles[F.Text.substr(1)];
    else if (!R.Refused.count(F.Text))
      append_range(C.CommandLine, F.Words);
    else if (!isAny(F, {options::OPT_target}))
      Left.insert(F.Text);
  }
  if (IsBehind)
    append_range(C.CommandLine, R.Back);

  for (const std::string &Flag : Left)
    ++LeftOut[Flag];
  for (const std::string &Text : R.Complaints)
    ++Complaints[Text];
  if (!R.UnknownTarget.empty()) {
    auto &Of = StandIns[R.UnknownTarget];
    Of.first = R.StandIn;
    ++Of.second;
  }
  if (!HasCompiler)
    return;
  CompilerUse &Use = Used[&Of];
  Use.Of = &Of;
  ++Use.Commands;
  Use.HasHeaders |= R.HasHeaders;
  if (!R.WhyNoHeaders.empty())
    Use.Why.insert(R.WhyNoHeaders);
}

void FlagCleaner::clean(Unit &U) {
  for (CompileCommand &C : U.Commands)
    clean(C);
}

std::string FlagCleaner::summary() const {
  std::vector<std::string> Parts, Added, Gone;
  if (!LeftOut.empty()) {
    std::vector<std::string> Names;
    for (const auto &Entry : LeftOut)
      Names.push_back(Entry.first);
    Parts.push_back("without " + join(Names, " "));
  }
  for (const auto &[Of, Use] : Used)
    if (Use.HasHeaders)
      Added.push_back(Of->Name);
    else if (Of->Path.empty())
      Gone.push_back(Of->Name);
  llvm::sort(Added);
  llvm::sort(Gone);
  if (!Added.empty())
    Parts.push_back("with the target and the system headers of " +
                    join(Added, ", "));
  for (const auto &[Target, Instead] : StandIns)
    Parts.push_back("for " + Instead.first + " instead of " + Target);
  if (!Gone.empty())
    Parts.push_back("without the headers of " + join(Gone, ", ") +
                    " (not found)");
  return join(Parts, "; ");
}

} // namespace iot
