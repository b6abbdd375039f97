//===- Headers.cpp - Parses an SDK's real headers -------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Headers.h"
#include "Models/DeclNames.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"

using namespace clang;
using llvm::ArrayRef;
using llvm::StringRef;

namespace iot {

namespace {
/// Keeps the errors: of the headers as text, of the appended lines by number.
class Errors : public DiagnosticConsumer {
public:
  Errors(ParsedHeaders &Into, unsigned FirstLine)
      : Into(Into), FirstLine(FirstLine) {}

  void HandleDiagnostic(DiagnosticsEngine::Level Level,
                        const Diagnostic &Info) override {
    if (Level < DiagnosticsEngine::Error)
      return;
    llvm::SmallString<128> Text;
    Info.FormatDiagnostic(Text);
    std::string Where;
    if (Info.hasSourceManager() && Info.getLocation().isValid()) {
      const SourceManager &SM = Info.getSourceManager();
      const SourceLocation At = SM.getExpansionLoc(Info.getLocation());
      if (SM.isInMainFile(At) && SM.getSpellingLineNumber(At) >= FirstLine) {
        const unsigned Line = SM.getSpellingLineNumber(At) - FirstLine;
        if (Line < Into.LineErrors.size() && Into.LineErrors[Line].empty())
          Into.LineErrors[Line] = Text.str().str();
        return;
      }
      Where = At.printToString(SM) + ": ";
    }
    Into.Errors.push_back(Where + "error: " + Text.str().str());
  }

private:
  ParsedHeaders &Into;
  unsigned FirstLine;
};
} // namespace

bool isCxxHeader(StringRef Name) {
  const StringRef Extension = llvm::sys::path::extension(Name);
  return !Extension.empty() && Extension != ".h";
}

ParsedHeaders parseHeaders(const HeaderSet &Headers,
                           ArrayRef<std::string> Lines) {
  ParsedHeaders Result;
  Result.LineErrors.resize(Lines.size());
  std::string Code;
  for (const std::string &Name : Headers.Names) {
    // What the command line names may also be a path.
    const std::string Include =
        llvm::sys::path::is_absolute(Name) || Name.compare(0, 2, "./") == 0
            ? "\"" + Name + "\""
            : "<" + Name + ">";
    if (Headers.AllNeeded)
      Code += "#include " + Include + "\n";
    else
      Code += "#if __has_include(" + Include + ")\n#include " + Include +
              "\n#endif\n";
  }
  const unsigned FirstLine = StringRef(Code).count('\n') + 1;
  for (const std::string &Line : Lines)
    Code += Line + "\n";

  // Warnings are the affair of the headers' authors.
  std::vector<std::string> Flags = Headers.Flags;
  Flags.insert(Flags.end(), {"-w", "-ferror-limit=0"});
  Errors Consumer(Result, FirstLine);
  Result.Unit = tooling::buildASTFromCodeWithArgs(
      Code, Flags, Headers.IsCxx ? "headers.cpp" : "headers.c",
      "iot-tidy-models", std::make_shared<PCHContainerOperations>(),
      tooling::getClangStripDependencyFileAdjuster(),
      tooling::FileContentMappings(), &Consumer);
  if (!Result.Unit) {
    if (Result.Errors.empty())
      Result.Errors.push_back("error: the compiler refuses these flags");
    return Result;
  }
  const SourceManager &SM = Result.Unit->getSourceManager();
  for (const std::string &Name : Headers.Names) {
    StringRef Wanted = Name;
    Wanted.consume_front("./");
    const auto Before = Result.Found.size();
    for (auto I = SM.fileinfo_begin(), E = SM.fileinfo_end(); I != E; ++I)
      if (endsInPath(I->first.getName(), Wanted))
        Result.Found.push_back(I->first.getName().str());
    if (Before == Result.Found.size())
      Result.Missing.push_back(Name);
  }
  llvm::sort(Result.Found);
  Result.Found.erase(llvm::unique(Result.Found), Result.Found.end());
  return Result;
}

ParsedHeaders parseAsNeeded(HeaderSet &Headers) {
  ParsedHeaders Parsed = parseHeaders(Headers);
  // Many a header of C++ is called .h, and others are found by C++ only.
  auto IsGood = [](const ParsedHeaders &P) {
    return P.Errors.empty() && !P.Found.empty();
  };
  if (IsGood(Parsed) || Headers.IsCxx ||
      llvm::is_contained(Headers.Flags, "-x"))
    return Parsed;
  Headers.IsCxx = true;
  if (ParsedHeaders Again = parseHeaders(Headers); IsGood(Again))
    return Again;
  Headers.IsCxx = false;
  return Parsed;
}

} // namespace iot
