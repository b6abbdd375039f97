//===- IotCheck.cpp - The shell that all checks share ---------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Check/IotCheck.h"
#include "Fixes/Fixes.h"
#include "Lifecycle/Engine.h"
#include "Models/Annotations.h"
#include "Report/Wording.h"
#include "Version.h"
#include "clang/ASTMatchers/ASTMatchers.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Path.h"

using namespace clang;
using namespace clang::ast_matchers;

namespace iot {

bool FixesHaveTitles = false;

static std::vector<const CheckInfo *> &registered() {
  static std::vector<const CheckInfo *> All;
  return All;
}

namespace {
/// The analysis under way on this thread. All checks of a run see the same
/// translation unit one after the other; the first one that asks computes.
struct Session {
  const ASTContext *Of = nullptr;
  const ModelRegistry *With = nullptr;
  /// The same, and what the headers say; findings point into it.
  std::shared_ptr<const ModelRegistry> Models;
  std::shared_ptr<const Findings> Result;
  bool StatsPrinted = false;
};
thread_local Session Current;
} // namespace

RegisterCheck::RegisterCheck(const CheckInfo &Info) {
  registered().push_back(&Info);
}

llvm::ArrayRef<const CheckInfo *> allChecks() {
  auto &All = registered();
  llvm::sort(All, [](const CheckInfo *A, const CheckInfo *B) {
    return llvm::StringRef(A->Name) < B->Name;
  });
  return All;
}

IotCheck::IotCheck(const CheckInfo &Info, llvm::StringRef Name,
                   tidy::ClangTidyContext *Context)
    : ClangTidyCheck(Name, Context), Info(Info), Tidy(*Context),
      ModelPaths([&] {
        if (auto V = Options.getLocalOrGlobal("Models"); V && !V->empty())
          return V->str();
        // One option serves all checks.
        auto I = Context->getOptions().CheckOptions.find(
            "iot-double-connect.Models");
        return I == Context->getOptions().CheckOptions.end() ? std::string()
                                                             : I->second.Value;
      }()),
      ReportHarmless(Options.getLocalOrGlobal("ReportHarmless", false)),
      Strict(Options.getLocalOrGlobal("Strict", false)),
      PrintStats(Options.getLocalOrGlobal("Stats", false)) {
  // Only stored, but --verify-config takes what nobody reads for unknown.
  (void)Options.get("Version");
  (void)Options.get("ModelsDigest");
}

void IotCheck::storeOptions(tidy::ClangTidyOptions::OptionMap &Opts) {
  Options.store(Opts, "Models", ModelPaths);
  Options.store(Opts, "ReportHarmless", ReportHarmless);
  Options.store(Opts, "Strict", Strict);
  Options.store(Opts, "Stats", PrintStats);
  // So that caches of results notice another version or another model.
  Options.store(Opts, "Version", IOT_TIDY_VERSION);
  if (!Registry)
    Registry = loadModels();
  Options.store(Opts, "ModelsDigest", Registry->digest());
}

/// A relative path is beside the .clang-tidy that names it: the nearest one
/// above the file that has such a neighbour.
static std::string resolve(llvm::StringRef Path, llvm::StringRef MainFile) {
  if (llvm::sys::path::is_absolute(Path))
    return Path.str();
  llvm::SmallString<256> Dir = MainFile;
  if (llvm::sys::fs::make_absolute(Dir))
    return Path.str();
  while (!(Dir = llvm::sys::path::parent_path(Dir)).empty()) {
    llvm::SmallString<256> Config = Dir, Beside = Dir;
    llvm::sys::path::append(Config, ".clang-tidy");
    llvm::sys::path::append(Beside, Path);
    if (llvm::sys::fs::exists(Config) && llvm::sys::fs::exists(Beside))
      return Beside.str().str();
    if (Dir == llvm::sys::path::root_path(Dir))
      break;
  }
  return Path.str();
}

std::shared_ptr<const ModelRegistry> IotCheck::loadModels() {
  if (ModelPaths.empty())
    return ModelRegistry::builtin();
  std::vector<std::string> Paths;
  llvm::SmallVector<llvm::StringRef, 4> Parts;
  llvm::StringRef(ModelPaths).split(Parts, ';', -1, false);
  for (llvm::StringRef P : Parts)
    Paths.push_back(resolve(P.trim(), getCurrentMainFile()));
  std::vector<ModelError> Errors;
  auto R = ModelRegistry::load(Paths, Errors);
  if (Info.What == Defect::DoubleConnect || Errors.empty())
    for (const ModelError &E : Errors)
      configurationDiag("%0") << E.str();
  return R;
}

void IotCheck::registerPPCallbacks(const SourceManager & /*SM*/,
                                   Preprocessor *PP,
                                   Preprocessor * /*Expanded*/) {
  Parser = PP;
}

void IotCheck::registerMatchers(MatchFinder *Finder) {
  // Whatever comes first; an editor traverses only the file's own declarations.
  Finder->addMatcher(translationUnitDecl().bind("unit"), this);
  Finder->addMatcher(functionDecl(isDefinition()).bind("function"), this);
}

void IotCheck::onStartOfTranslationUnit() {
  Done = false;
  Current = Session();
}

void IotCheck::check(const MatchFinder::MatchResult &Result) {
  if (Done)
    return;
  Done = true;
  if (!Registry)
    Registry = loadModels();
  if (Current.Of != Result.Context || Current.With != Registry.get()) {
    Current = Session();
    Current.Of = Result.Context;
    Current.With = Registry.get();
    std::vector<AnnotationError> Errors;
    Current.Models = withAnnotations(Registry, *Result.Context, Errors);
    // As an error, which is shown also where it stands in a header.
    for (const AnnotationError &E : Errors)
      Tidy.diag("clang-tidy-config", E.At, E.Message, DiagnosticIDs::Error);
    Current.Result = std::make_shared<Findings>(
        analyse(*Result.Context, *Current.Models, {}, Parser));
  }
  if (PrintStats && !Current.StatsPrinted) {
    Current.StatsPrinted = true;
    const Statistics &S = Current.Result->Stats;
    llvm::errs() << llvm::formatv(
        "iot-tidy: {0} functions, {1} analysed, {2} without a graph; {3} "
        "connect calls; cut: {4} states, {5} depth, {6} work, {7} world; {8} "
        "steps",
        S.Functions, S.Analysed, S.NoGraph, S.ConnectCalls, S.StateLimit,
        S.DepthLimit, S.WorkLimit, S.WorldLimit, S.Steps);
    if (S.Parts)
      llvm::errs() << llvm::formatv("; {0} connections apart, cut: {1}",
                                    S.Parts, S.PartsCut);
    llvm::errs() << "\n";
    const SourceManager &SM = Result.Context->getSourceManager();
    for (const Expr *E : Current.Result->NotAnalysed)
      llvm::errs() << "iot-tidy: not analysed: "
                   << SM.getExpansionLoc(E->getBeginLoc()).printToString(SM)
                   << "\n";
  }
  for (const Finding &F : Current.Result->All)
    if (F.What == Info.What && (ReportHarmless || !F.Harmless) &&
        (Strict || !F.OnlyStrict))
      print(F, *Result.Context, *Current.Models);
}

void IotCheck::print(const Finding &F, ASTContext &Ctx,
                     const ModelRegistry &Models) {
  const SourceManager &SM = Ctx.getSourceManager();
  auto Where = [&](const Stmt *S) {
    return SM.getExpansionLoc(S->getBeginLoc());
  };
  const std::vector<Fix> Fixes =
      fixesOf(F, Ctx, Models, FileScope(Ctx, Parser));
  {
    auto Warning = diag(Where(F.At), "%0");
    Warning << messageOf(F) << F.At->getSourceRange();
    if (!FixesHaveTitles)
      for (const Fix &X : Fixes)
        if (X.Safe)
          for (const FixItHint &Edit : X.Edits)
            Warning << Edit;
  }
  auto Note = [&](SourceLocation L, llvm::StringRef Text,
                  llvm::ArrayRef<FixItHint> Edits) {
    if (L.isInvalid())
      return;
    auto D = diag(SM.getExpansionLoc(L), "%0", DiagnosticIDs::Note);
    D << Text;
    for (const FixItHint &Edit : Edits)
      D << Edit;
  };
  for (const Remark &R : remarksOf(F))
    Note(R.At, R.Text, {});
  // Where the warning has no edit, clang-apply-replacements takes that of a
  // note: then none has any, and says in words what is for a person to do.
  const bool Mended = llvm::any_of(Fixes, [](const Fix &X) { return X.Safe; });
  for (const Fix &X : Fixes)
    Note(X.At, X.Title,
         Mended && X.Safe == FixesHaveTitles ? X.Edits
                                             : llvm::ArrayRef<FixItHint>());
}

} // namespace iot
