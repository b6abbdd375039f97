//===- CommandPages.cpp - Man page and shell completion -------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CommandPages.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <string>
#include <vector>

using namespace llvm;

namespace iot {

namespace {

cl::opt<std::string> Folder("write-pages", cl::ReallyHidden,
                            cl::desc("Write man page and shell completion"),
                            cl::value_desc("folder"));

/// What an option or an argument takes.
enum class Takes { Nothing, Text, File, Folder, Listed };

struct Argument {
  std::string Name; ///< with its dashes; of what has no name: how it is called
  std::string Value, Help;
  Takes What;
};

struct Command {
  std::string Name; ///< empty: none was said yet
  std::string Help;
  std::vector<Argument> Options, Others;

  /// What the arguments without a name are.
  Takes takes() const {
    return Others.empty() ? Takes::Nothing : Others.front().What;
  }
};

} // namespace

/// By the word for it.
static Takes takes(StringRef Word) {
  if (Word.contains_insensitive("file") || Word.contains_insensitive("path") ||
      Word.contains_insensitive("header"))
    return Takes::File;
  return Word.contains_insensitive("folder") ? Takes::Folder : Takes::Text;
}

static Command commandOf(cl::SubCommand &Sub) {
  Command C;
  C.Name = Sub.getName().str();
  C.Help = Sub.getDescription().str();
  for (const auto &Entry : cl::getRegisteredOptions(Sub)) {
    const cl::Option &O = *Entry.second;
    // --help itself shows --help-list.
    if (O.getOptionHiddenFlag() != cl::NotHidden && O.ArgStr != "help-list")
      continue;
    const bool HasValue = O.getValueExpectedFlag() == cl::ValueRequired;
    C.Options.push_back({(O.ArgStr.size() == 1 ? "-" : "--") + O.ArgStr.str(),
                         HasValue ? O.ValueStr.str() : "", O.HelpStr.str(),
                         HasValue ? takes(O.ValueStr) : Takes::Nothing});
  }
  llvm::sort(C.Options, [](const Argument &A, const Argument &B) {
    return StringRef(A.Name).ltrim('-') < StringRef(B.Name).ltrim('-');
  });
  // An argument that is no file is one of those that `PROGRAM list` lists.
  for (const cl::Option *O : Sub.PositionalOpts) {
    const Takes What = takes(O->HelpStr);
    C.Others.push_back(
        {O->HelpStr.str(), "", "", What == Takes::Text ? Takes::Listed : What});
  }
  return C;
}

/// First what can be said before a command, then the commands by name.
static std::vector<Command> allCommands() {
  std::vector<Command> All;
  for (cl::SubCommand *Sub : cl::getRegisteredSubcommands())
    if (Sub == &cl::SubCommand::getTopLevel() || !Sub->getName().empty())
      All.push_back(commandOf(*Sub));
  llvm::sort(
      All, [](const Command &A, const Command &B) { return A.Name < B.Name; });
  return All;
}

//===----------------------------------------------------------------------===//
// man
//===----------------------------------------------------------------------===//

static std::string roff(StringRef Text) {
  std::string Out;
  for (const char C : Text)
    if (C == '\\')
      Out += "\\e";
    else if (C == '-')
      Out += "\\-";
    else
      Out += C;
  if (StringRef(Out).starts_with(".") || StringRef(Out).starts_with("'"))
    Out = "\\&" + Out;
  return Out;
}

static void writeMan(const Program &P, ArrayRef<Command> All, raw_ostream &OS) {
  OS << ".TH \"" << roff(P.Name.upper()) << "\" 1 \"\" \"" << roff(P.Name)
     << ' ' << P.Version << "\" \"User Commands\"\n.SH NAME\n"
     << roff(P.Name) << " \\- " << roff(P.Summary) << "\n.SH SYNOPSIS\n";
  for (const Command &C : All) {
    if (C.Name.empty())
      continue;
    OS << ".B " << roff(P.Name) << ' ' << roff(C.Name) << '\n';
    if (!C.Options.empty())
      OS << "[\\fIoption\\fR]...\n";
    for (const Argument &A : C.Others)
      OS << roff(A.Name) << '\n';
    OS << ".br\n";
  }
  OS << ".SH COMMANDS\n";
  for (const Command &C : All) {
    if (C.Name.empty())
      continue;
    OS << ".SS " << roff(C.Name) << '\n' << roff(C.Help) << ".\n";
    for (const Argument &A : C.Options) {
      OS << ".TP\n\\fB" << roff(A.Name) << "\\fR";
      if (!A.Value.empty())
        OS << "=\\fI" << roff(A.Value) << "\\fR";
      OS << '\n' << roff(A.Help) << ".\n";
    }
  }
  for (const auto &[Title, Text] : P.Sections) {
    OS << ".SH " << roff(Title) << '\n';
    for (const StringRef Line : split(Text.trim(), '\n'))
      OS << (Line.empty() ? ".PP" : roff(Line)) << '\n';
  }
}

//===----------------------------------------------------------------------===//
// bash
//===----------------------------------------------------------------------===//

static std::string function(const Program &P) {
  std::string Name = "_" + P.Name.str();
  std::replace(Name.begin(), Name.end(), '-', '_');
  return Name;
}

static std::string names(ArrayRef<Argument> Of,
                         function_ref<bool(const Argument &)> Wanted) {
  std::vector<std::string> Names;
  for (const Argument &A : Of)
    if (Wanted(A))
      Names.push_back(A.Name);
  return join(Names, " ");
}

static StringRef wordFor(Takes What) {
  return What == Takes::File     ? "file"
         : What == Takes::Folder ? "folder"
         : What == Takes::Listed ? "listed"
                                 : "";
}

static void writeBash(const Program &P, ArrayRef<Command> All,
                      raw_ostream &OS) {
  std::vector<std::string> Commands;
  for (const Command &C : drop_begin(All))
    Commands.push_back(C.Name);
  OS << "# bash completion for " << P.Name
     << ". Generated from its options.\n\n"
     << function(P) << "() {\n"
     << R"bash(  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
  local command= options= files= folders= texts= rest= wanted=
  # --option=value comes in three words.
  if [[ $word == = ]]; then
    word=
  elif [[ $before == = ]]; then
    before=${COMP_WORDS[COMP_CWORD-2]}
  fi
  ((COMP_CWORD == 1)) || command=${COMP_WORDS[1]}
  case $command in
)bash";
  for (const Command &C : All) {
    OS << "  " << (C.Name.empty() ? "''" : C.Name) << ")\n";
    auto Line = [&](StringRef Name, StringRef Value) {
      if (!Value.empty())
        OS << "    " << Name << "='" << Value << "'\n";
    };
    std::string Options =
        names(C.Options, [](const Argument &) { return true; });
    if (C.Name.empty())
      Options = join(Commands, " ") + " " + Options;
    Line("options", Options);
    for (const auto &[Name, What] :
         {std::pair<StringRef, Takes>("files", Takes::File),
          {"folders", Takes::Folder},
          {"texts", Takes::Text}})
      Line(Name, names(C.Options, [What = What](const Argument &A) {
             return A.What == What;
           }));
    Line("rest", wordFor(C.takes()));
    OS << "    ;;\n";
  }
  OS << R"bash(  esac
  case " $files " in *" $before "*) wanted=file ;; esac
  case " $folders " in *" $before "*) wanted=folder ;; esac
  case " $texts " in *" $before "*) return ;; esac
  if [[ -z $wanted && ( $word == -* || -z $command ) ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
    return
  fi
  case ${wanted:-$rest} in
  file) mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
  folder) mapfile -t COMPREPLY < <(compgen -d -- "$word") ;;
  listed)
    mapfile -t COMPREPLY < <(
      compgen -W "$("${COMP_WORDS[0]}" list 2>/dev/null | cut -d ' ' -f 1)" \
        -- "$word")
    return
    ;;
  esac
  compopt -o filenames 2>/dev/null
}

complete -F )bash"
     << function(P) << ' ' << P.Name << '\n';
}

//===----------------------------------------------------------------------===//
// zsh and fish
//===----------------------------------------------------------------------===//

/// Between single quotes.
static std::string quoted(StringRef Text, StringRef ToEscape,
                          StringRef ForQuote) {
  std::string Out = "'";
  for (const char C : Text)
    if (C == '\'')
      Out += ForQuote;
    else {
      if (ToEscape.contains(C))
        Out += '\\';
      Out += C;
    }
  return Out + "'";
}

static std::string zsh(StringRef Text) { return quoted(Text, "", "'\\''"); }

static std::string zshHelp(StringRef Text) {
  std::string Out;
  for (const char C : Text) {
    if (StringRef("[]:\\").contains(C))
      Out += '\\';
    Out += C;
  }
  return Out;
}

static std::string zshAction(const Program &P, Takes What) {
  switch (What) {
  case Takes::File:
    return "_files";
  case Takes::Folder:
    return "_files -/";
  case Takes::Listed:
    return "{compadd -- ${${(f)\"$(" + P.Name.str() + " list)\"}%% *}}";
  default:
    return "";
  }
}

static void writeZsh(const Program &P, ArrayRef<Command> All, raw_ostream &OS) {
  OS << "#compdef " << P.Name << "\n# Generated from its options.\n\n"
     << function(P) << "() {\n"
     << "  if (( CURRENT > 2 )); then\n"
        "    local command=$words[2]\n"
        "    shift words\n"
        "    (( CURRENT-- ))\n"
        "  fi\n"
        "  case $command in\n";
  for (const Command &C : All) {
    OS << "  " << (C.Name.empty() ? "''" : C.Name) << ")\n";
    if (C.Name.empty()) {
      OS << "    local -a commands=(\n";
      for (const Command &Other : drop_begin(All))
        OS << "      " << zsh(Other.Name + ":" + Other.Help) << '\n';
      OS << "    )\n    _describe command commands\n";
    }
    OS << "    _arguments";
    for (const Argument &A : C.Options) {
      std::string Spec = A.Name + (A.What == Takes::Nothing ? "" : "=") + "[" +
                         zshHelp(A.Help) + "]";
      if (A.What != Takes::Nothing)
        Spec += ":" + A.Value + ":" + zshAction(P, A.What);
      OS << " \\\n      " << zsh(Spec);
    }
    if (!C.Others.empty())
      OS << " \\\n      " << zsh("*: :" + zshAction(P, C.takes()));
    OS << "\n    ;;\n";
  }
  OS << "  esac\n}\n\n" << function(P) << " \"$@\"\n";
}

static std::string fish(StringRef Text) { return quoted(Text, "\\", "\\'"); }

static void writeFish(const Program &P, ArrayRef<Command> All,
                      raw_ostream &OS) {
  const std::string Complete = "complete -c " + P.Name.str() + " -n ";
  OS << "# Generated from the options of " << P.Name << ".\n";
  for (const Command &C : All) {
    const std::string When =
        C.Name.empty() ? "__fish_use_subcommand"
                       : "'__fish_seen_subcommand_from " + C.Name + "'";
    if (!C.Name.empty())
      OS << Complete << "__fish_use_subcommand -f -a " << C.Name << " -d "
         << fish(C.Help) << '\n';
    for (const Argument &A : C.Options) {
      const StringRef Name = StringRef(A.Name).ltrim('-');
      OS << Complete << When << (Name.size() == 1 ? " -s " : " -l ") << Name;
      if (A.What == Takes::Folder)
        OS << " -x -a '(__fish_complete_directories)'";
      else if (A.What != Takes::Nothing)
        OS << (A.What == Takes::File ? " -r" : " -x");
      OS << " -d " << fish(A.Help) << '\n';
    }
    if (C.takes() == Takes::Listed)
      OS << Complete << When << " -f -a '(" << P.Name
         << " list | string split -f 1 \" \")'\n";
    else if (!C.Name.empty() && C.takes() == Takes::Nothing)
      OS << Complete << When << " -f\n";
  }
}

std::optional<int> writePages(const Program &P) {
  if (Folder.empty())
    return std::nullopt;
  using Writer = void (*)(const Program &, ArrayRef<Command>, raw_ostream &);
  const std::vector<Command> All = allCommands();
  const std::pair<std::string, Writer> Pages[] = {
      {"man/man1/" + P.Name.str() + ".1", writeMan},
      {"bash-completion/completions/" + P.Name.str(), writeBash},
      {"zsh/site-functions/_" + P.Name.str(), writeZsh},
      {"fish/vendor_completions.d/" + P.Name.str() + ".fish", writeFish}};
  for (const auto &[Name, Write] : Pages) {
    SmallString<256> File = StringRef(Folder);
    sys::path::append(File, Name);
    // What cannot be made is told when it is written into.
    (void)sys::fs::create_directories(sys::path::parent_path(File));
    if (Error E = writeToOutput(File, [&, Write = Write](raw_ostream &OS) {
          Write(P, All, OS);
          return Error::success();
        })) {
      errs() << P.Name << ": " << File << ": " << toString(std::move(E))
             << '\n';
      return 2;
    }
  }
  return 0;
}

} // namespace iot
