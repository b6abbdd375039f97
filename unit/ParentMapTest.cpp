//===- ParentMapTest.cpp - No parent map of the translation unit ----------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The first question for a parent (ASTContext::getParents, hasParent,
// hasAncestor, isInTemplateInstantiation) makes clang build a map of the whole
// translation unit, which costs more than all our analysis. Here clang-tidy
// runs all iot- checks and one more, which looks at the end whether there is a
// map.
//
//===----------------------------------------------------------------------===//

#include "Support/Compat.h"
#include "clang-tidy/ClangTidy.h"
#include "clang-tidy/ClangTidyCheck.h"
#include "clang/AST/ParentMapContext.h"
#include "clang/ASTMatchers/ASTMatchers.h"
#include "clang/Tooling/CompilationDatabase.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/VirtualFileSystem.h"
#include "gtest/gtest.h"

using namespace clang;
using namespace clang::tidy;

namespace {

// The map is private, and there is no question that would not build it. An
// explicit instantiation may name what is private.
bool hasParentMap(const ASTContext &Ctx);
template <auto Context, auto Map> struct Peek {
  friend bool hasParentMap(const ASTContext &Ctx) {
    const auto &Parents = Ctx.*Context;
    return Parents && (*Parents).*Map;
  }
};
template struct Peek<&ASTContext::ParentMapCtx, &ParentMapContext::Parents>;

bool WasBuilt, Asks;

class Probe : public ClangTidyCheck {
  ASTContext *Ctx = nullptr;

public:
  using ClangTidyCheck::ClangTidyCheck;
  void registerMatchers(ast_matchers::MatchFinder *Finder) override {
    Finder->addMatcher(ast_matchers::translationUnitDecl(), this);
  }
  void check(const ast_matchers::MatchFinder::MatchResult &Result) override {
    Ctx = Result.Context;
    if (Asks)
      Ctx->getParents(*Ctx->getTranslationUnitDecl());
  }
  void onEndOfTranslationUnit() override { WasBuilt = hasParentMap(*Ctx); }
};

class ProbeModule : public ClangTidyModule {
  void addCheckFactories(ClangTidyCheckFactories &Factories) override {
    Factories.registerCheck<Probe>("probe");
  }
};
ClangTidyModuleRegistry::Add<ProbeModule> X("probe", "");

/// The findings of all checks in \p Code.
std::vector<ClangTidyError> analyse(llvm::StringRef Code, const char *Suffix) {
  llvm::SmallString<128> Path;
  int File;
  EXPECT_FALSE(
      llvm::sys::fs::createTemporaryFile("iot-parents", Suffix, File, Path));
  llvm::raw_fd_ostream(File, /*shouldClose=*/true) << Code;
  ClangTidyOptions Options = ClangTidyOptions::getDefaults();
  Options.Checks = "-*,iot-*,probe";
  ClangTidyContext Context(std::make_unique<DefaultOptionsProvider>(
      ClangTidyGlobalOptions(), Options));
  const tooling::FixedCompilationDatabase Flags(".", {});
  WasBuilt = false;
  auto Found =
      runClangTidy(Context, Flags, {Path.str().str()},
                   llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(
                       llvm::vfs::getRealFileSystem()),
                   /*ApplyAnyFix=*/false);
  EXPECT_FALSE(llvm::sys::fs::remove(Path));
  return Found;
}

const char C[] = R"(
struct mosquitto;
struct mosquitto *mosquitto_new(const char *, _Bool, void *);
int mosquitto_connect(struct mosquitto *, const char *, int, int);
int mosquitto_loop(struct mosquitto *, int, int);
static struct mosquitto *client;
void again(void) { mosquitto_connect(client, "broker", 1883, 60); }
int main(void) {
  client = mosquitto_new("device", 1, 0);
  while (mosquitto_connect(client, "broker", 1883, 60))
    ;
  for (;;)
    if (mosquitto_loop(client, 1000, 1))
      again();
}
)";

const char Cxx[] = R"(
namespace mosqpp {
class mosquittopp {
public:
  mosquittopp(const char *);
  virtual ~mosquittopp();
  int connect(const char *, int = 1883, int = 60);
  int loop(int = -1, int = 1);
  virtual void on_disconnect(int) {}
};
}
template <class T> struct Link : mosqpp::mosquittopp {
  T broker;
  Link(T b) : mosquittopp("device"), broker(b) {}
  void open() { connect(broker); }
  void on_disconnect(int) override { open(); }
};
int main() {
  Link<const char *> link("broker");
  link.open();
  auto again = [&] { link.open(); };
  again();
  for (;;)
    link.loop();
}
)";

TEST(ParentMap, IsNotBuilt) {
  Asks = false;
  EXPECT_FALSE(analyse(C, "c").empty());
  EXPECT_FALSE(WasBuilt);
  EXPECT_FALSE(analyse(Cxx, "cpp").empty());
  EXPECT_FALSE(WasBuilt);
}

TEST(ParentMap, IsSeenOnceThereIsOne) {
  Asks = true;
  analyse(C, "c");
  EXPECT_TRUE(WasBuilt);
}

} // namespace
