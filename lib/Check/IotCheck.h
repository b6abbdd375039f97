//===- IotCheck.h - The shell that all checks share -----------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Runs the analysis of a translation unit once for all checks of a run, and
// prints those findings that are this check's.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_CHECK_IOTCHECK_H
#define IOT_TIDY_CHECK_IOTCHECK_H

#include "Check/CheckInfo.h"
#include "Models/ModelRegistry.h"
#include "Support/Compat.h"
#include "clang-tidy/ClangTidyCheck.h"
#include <memory>

namespace iot {

/// In an editor a fix has the title of its note, where it stands on one, and
/// otherwise one made up from the edit: then the safe ones stand there, too.
/// Set once, before any check runs.
extern bool FixesHaveTitles;

class IotCheck : public clang::tidy::ClangTidyCheck {
public:
  IotCheck(const CheckInfo &Info, llvm::StringRef Name,
           clang::tidy::ClangTidyContext *Context);
  bool isLanguageVersionSupported(const clang::LangOptions &L) const override {
    return !L.ObjC;
  }
  void registerPPCallbacks(const clang::SourceManager &SM,
                           clang::Preprocessor *PP,
                           clang::Preprocessor *Expanded) override;
  void registerMatchers(clang::ast_matchers::MatchFinder *Finder) override;
  void
  check(const clang::ast_matchers::MatchFinder::MatchResult &Result) override;
  void onStartOfTranslationUnit() override;
  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Opts) override;

private:
  const CheckInfo &Info;
  clang::tidy::ClangTidyContext &Tidy;
  const std::string ModelPaths;
  const bool ReportHarmless, Strict, PrintStats;
  std::shared_ptr<const ModelRegistry> Registry;
  clang::Preprocessor *Parser = nullptr;
  bool Done = false;

  std::shared_ptr<const ModelRegistry> loadModels();
  void print(const Finding &F, clang::ASTContext &Ctx,
             const ModelRegistry &Models);
};

} // namespace iot

#endif
