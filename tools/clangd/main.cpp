//===- main.cpp - clangd with the iot- checks inside ----------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Stock clangd loads no plugins, but Debian ships all of clangd as archives,
// except for main and the client of the remote index (gRPC). Two functions of
// clangd get in the way of checks that it does not know; the linker's --wrap
// sends calls of them here (see CMakeLists.txt), as clangd's own headers, which
// would offer nothing better, are not installed.
//
//===----------------------------------------------------------------------===//

#include "Check/IotCheck.h"
#include "CheckPages.h"
#include "Support/BuiltinHeaders.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include <memory>
#include <optional>
#include <vector>

// All of it is for the linker to see.
// NOLINTBEGIN(misc-use-internal-linkage)

namespace clang::clangd {

int clangdMain(int Argc, char *Argv[]);

struct PublishDiagnosticsParams;

/// An index of symbols; complete enough to return none.
class SymbolIndex {
public:
  virtual ~SymbolIndex();
};

namespace remote {
/// Connects to a remote index: not in this clangd.
std::unique_ptr<SymbolIndex> getClient(llvm::StringRef /*Address*/,
                                       llvm::StringRef /*ProjectRoot*/) {
  return nullptr;
}
} // namespace remote

} // namespace clang::clangd

static std::string Program; ///< this one

static bool isOurs(llvm::StringRef Check) { return Check.starts_with("iot-"); }

// clangd runs only checks of which it knows that they are fast, unless a
// .clangd file says otherwise; it knows its own. Ours are.
#define IS_FAST "_ZN5clang6clangd15isFastTidyCheckEN4llvm9StringRefE"

std::optional<bool> realIsFast(llvm::StringRef Check) asm("__real_" IS_FAST);
std::optional<bool> wrapIsFast(llvm::StringRef Check) asm("__wrap_" IS_FAST);

std::optional<bool> wrapIsFast(llvm::StringRef Check) {
  return isOurs(Check) ? true : realIsFast(Check);
}

// clangd links every clang-tidy finding to a page of clang.llvm.org, which has
// none of our checks. Ours is where it is served, or the file that was built
// and installed with this program, which an editor opens.
#define TO_JSON "_ZN5clang6clangd6toJSONERKNS0_24PublishDiagnosticsParamsE"
using clang::clangd::PublishDiagnosticsParams;

llvm::json::Value
realToJSON(const PublishDiagnosticsParams &Params) asm("__real_" TO_JSON);
llvm::json::Value
wrapToJSON(const PublishDiagnosticsParams &Params) asm("__wrap_" TO_JSON);

llvm::json::Value wrapToJSON(const PublishDiagnosticsParams &Params) {
  llvm::json::Value Message = realToJSON(Params);
  llvm::json::Object *Root = Message.getAsObject();
  llvm::json::Array *Diags = Root ? Root->getArray("diagnostics") : nullptr;
  if (!Diags)
    return Message;
  for (llvm::json::Value &Entry : *Diags) {
    llvm::json::Object *Diag = Entry.getAsObject();
    std::optional<llvm::StringRef> Check;
    if (Diag)
      Check = Diag->getString("code");
    if (!Check || !isOurs(*Check))
      continue;
    const iot::CheckInfo *Info = iot::findCheck(*Check);
    std::string Page = Info ? iot::pageUrl(*Info) : "";
    if (Info && Page.empty())
      Page = iot::localPageUrl(*Info, Program);
    if (Page.empty())
      Diag->erase("codeDescription");
    else if (llvm::json::Object *Link = Diag->getObject("codeDescription"))
      (*Link)["href"] = std::move(Page);
  }
  return Message;
}

// NOLINTEND(misc-use-internal-linkage)

int main(int Argc, char *Argv[]) {
  Program = llvm::sys::fs::getMainExecutable(
      Argv[0], reinterpret_cast<void *>(&clang::clangd::clangdMain));
  // For the build: as of the programs that tools/lib/CommandPages.h serves.
  llvm::StringRef Folder = Argc == 2 ? Argv[1] : "";
  if (Folder.consume_front("--write-pages=")) {
    llvm::ExitOnError("iot-clangd: ", 2)(iot::writeCheckPages(Folder));
    return 0;
  }
  iot::FixesHaveTitles = true;
  std::vector<char *> Arguments(Argv, Argv + Argc);
  std::string Headers = "--resource-dir=" + iot::resourceDir();
  const bool IsGiven = llvm::any_of(Arguments, [](llvm::StringRef Argument) {
    return Argument.ltrim('-').starts_with("resource-dir");
  });
  if (Argc > 0 && !IsGiven && !iot::resourceDir().empty())
    Arguments.insert(Arguments.begin() + 1, Headers.data());
  return clang::clangd::clangdMain(int(Arguments.size()), Arguments.data());
}
