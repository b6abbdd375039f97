//===- Parse.cpp - What clang says about a command ------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Parse.h"
#include "Support/BuiltinHeaders.h"
#include "Units.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

using namespace llvm;
using namespace clang;
using namespace clang::tooling;

namespace iot {

namespace {

/// One command as a database, which is what ClangTool wants.
class OneCommand : public CompilationDatabase {
public:
  explicit OneCommand(const CompileCommand &C) : C(C) {}
  std::vector<CompileCommand> getCompileCommands(StringRef) const override {
    return {C};
  }

private:
  const CompileCommand &C;
};

std::string placeOf(SourceLocation At, const SourceManager &SM,
                    StringRef Folder) {
  const PresumedLoc P = SM.getPresumedLoc(SM.getExpansionLoc(At));
  if (P.isInvalid())
    return "";
  if (P.getFilename()[0] == '<') // by a flag
    return P.getFilename();
  return wholePath(P.getFilename(), Folder) + ":" + std::to_string(P.getLine());
}

class Errors : public DiagnosticConsumer {
public:
  Errors(std::vector<Complaint> &Into, StringRef Folder)
      : Into(Into), Folder(Folder) {}

  void HandleDiagnostic(DiagnosticsEngine::Level Level,
                        const clang::Diagnostic &Info) override {
    if (Level < DiagnosticsEngine::Error)
      return;
    Complaint C;
    C.Id = Info.getID();
    SmallString<128> Text;
    Info.FormatDiagnostic(Text);
    C.Text = Text.str().str();
    if (Info.hasSourceManager() && Info.getLocation().isValid())
      C.Where = placeOf(Info.getLocation(), Info.getSourceManager(), Folder);
    for (unsigned I = 0; I < Info.getNumArgs(); ++I)
      if (Info.getArgKind(I) == DiagnosticsEngine::ak_std_string)
        C.Quoted.push_back(Info.getArgStdStr(I));
      else if (Info.getArgKind(I) == DiagnosticsEngine::ak_c_string)
        C.Quoted.push_back(Info.getArgCStr(I));
    Into.push_back(std::move(C));
  }

private:
  std::vector<Complaint> &Into;
  const StringRef Folder;
};

class IncludeWatch : public PPCallbacks {
public:
  IncludeWatch(std::vector<MissingHeader> &Into, const SourceManager &SM,
               StringRef Folder)
      : Into(Into), SM(SM), Folder(Folder) {}

  bool FileNotFound(StringRef) override { return true; } // go on
  void InclusionDirective(SourceLocation Hash, const Token &, StringRef Name,
                          bool, CharSourceRange, OptionalFileEntryRef File,
                          StringRef, StringRef, const Module *, bool,
                          SrcMgr::CharacteristicKind) override {
    if (File)
      return;
    for (const MissingHeader &M : Into)
      if (M.Name == Name)
        return;
    Into.push_back({Name.str(), placeOf(Hash, SM, Folder)});
  }

private:
  std::vector<MissingHeader> &Into;
  const SourceManager &SM;
  const StringRef Folder;
};

class Preprocessing : public PreprocessOnlyAction {
public:
  Preprocessing(std::vector<MissingHeader> &Into, StringRef Folder)
      : Into(Into), Folder(Folder) {}

  bool BeginSourceFileAction(CompilerInstance &CI) override {
    CI.getPreprocessor().addPPCallbacks(
        std::make_unique<IncludeWatch>(Into, CI.getSourceManager(), Folder));
    return true;
  }

private:
  std::vector<MissingHeader> &Into;
  const StringRef Folder;
};

class PreprocessingFactory : public FrontendActionFactory {
public:
  PreprocessingFactory(std::vector<MissingHeader> &Into, StringRef Folder)
      : Into(Into), Folder(Folder) {}
  std::unique_ptr<FrontendAction> create() override {
    return std::make_unique<Preprocessing>(Into, Folder);
  }

private:
  std::vector<MissingHeader> &Into;
  const StringRef Folder;
};

} // namespace

static void run(const CompileCommand &C, ToolAction &Action,
                std::vector<Complaint> &Into, const std::string *Text) {
  const OneCommand Database(C);
  const std::string File = wholePath(C.Filename, C.Directory);
  // Each has its own current folder.
  ClangTool Tool(Database, {File}, std::make_shared<PCHContainerOperations>(),
                 IntrusiveRefCntPtr<vfs::FileSystem>(
                     vfs::createPhysicalFileSystem().release()));
  Errors Consumer(Into, C.Directory);
  Tool.setDiagnosticConsumer(&Consumer);
  Tool.setPrintErrorMessage(false);
  if (const std::string Headers = resourceDir(); !Headers.empty())
    Tool.appendArgumentsAdjuster(getInsertArgumentAdjuster(
        ("-resource-dir=" + Headers).c_str(), ArgumentInsertPosition::BEGIN));
  if (Text)
    Tool.mapVirtualFile(File, *Text);
  Tool.run(&Action);
}

std::vector<Complaint> complaintsAboutFlags(CompileCommand C) {
  std::vector<Complaint> Found;
  const std::string Empty;
  run(C, *newFrontendActionFactory<SyntaxOnlyAction>(), Found, &Empty);
  return Found;
}

Preprocessed preprocess(const CompileCommand &C) {
  Preprocessed P;
  PreprocessingFactory Factory(P.Missing, C.Directory);
  run(C, Factory, P.Errors, nullptr);
  return P;
}

} // namespace iot
