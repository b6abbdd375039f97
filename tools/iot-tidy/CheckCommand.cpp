//===- CheckCommand.cpp - iot-tidy check ----------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CheckCommand.h"
#include "Analysis.h"
#include "Apply.h"
#include "Baseline.h"
#include "Changes.h"
#include "CleanFlags.h"
#include "Progress.h"
#include "Summary.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/ThreadPool.h"
#include "llvm/Support/Threading.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using clang::tooling::Diagnostic;

namespace iot {

namespace {

class Checker {
public:
  explicit Checker(const CheckOptions &Options)
      : Options(Options), Found(Options.Root) {}
  int run();

private:
  const CheckOptions &Options;
  Report Found;
  Totals Count;
  Project What;
  // Files, absolute; Included are those that units consist of besides.
  std::set<std::string> Touched, Analysed, Included;
  std::vector<Outcome> Outcomes; ///< of What.Units

  bool mayBeTouched(const Unit &U, ArrayRef<std::string> Files) const;
  void analyse();
  void collect(const Unit &U, const Outcome &O);
  bool wasAnalysed(StringRef File) const;
  int report(std::optional<Baseline> Before);
};

} // namespace

static int failed(const Twine &Why) {
  errs() << "iot-tidy: " << Why << '\n';
  return 2;
}

/// Whether a unit of these files has anything to do with what was touched. Also
/// what its folder's settings say is a part of it.
bool Checker::mayBeTouched(const Unit &U, ArrayRef<std::string> Files) const {
  return Touched.count(U.File) ||
         llvm::any_of(Files,
                      [&](const std::string &F) { return Touched.count(F); }) ||
         llvm::any_of(Touched, [&](StringRef F) {
           return sys::path::filename(F) == ".clang-tidy" &&
                  isBelow(U.File, sys::path::parent_path(F));
         });
}

void Checker::analyse() {
  Settings All(Options.Tool, Options.Checks);
  Analysis Work(Options.Tool,
                Options.Cache.empty() ? What.Cache : wholePath(Options.Cache));
  if (!Options.Since.empty()) {
    // A unit of which nothing is known may include a header that was touched.
    const bool IsOther = llvm::any_of(Touched, [&](const std::string &File) {
      return llvm::none_of(What.Units,
                           [&](const Unit &U) { return U.File == File; });
    });
    const size_t Before = What.Units.size();
    llvm::erase_if(What.Units, [&](const Unit &U) {
      const std::vector<std::string> Known = Work.knownFiles(U);
      return !mayBeTouched(U, Known) && (!Known.empty() || !IsOther);
    });
    What.LeftOut += Before - What.Units.size();
  }

  std::vector<const Setting *> Of; // looked up on one thread
  Of.reserve(What.Units.size());
  for (const Unit &U : What.Units)
    Of.push_back(&All.of(U.File));
  Outcomes.resize(What.Units.size());
  Progress Bar(errs(), What.Units.size());
  DefaultThreadPool Pool(hardware_concurrency(Options.Jobs));
  for (size_t I = 0; I < What.Units.size(); ++I)
    Pool.async([&, I] {
      Outcomes[I] = Work.run(What.Units[I], *Of[I]);
      Bar.done(Found.shownPath(What.Units[I].File),
               Outcomes[I].WasKept ? "as before" : Outcomes[I].Failure);
    });
  Pool.wait();
}

void Checker::collect(const Unit &U, const Outcome &O) {
  const std::string Name = Found.shownPath(U.File);
  if (!O.Failure.empty()) {
    Count.Skipped.push_back(Name + ": " + O.Failure);
    return;
  }
  ++Count.Units;
  Count.Kept += O.WasKept;
  const size_t Before = Found.Results.size();
  if (sys::fs::exists(O.Findings))
    Found.read(O.Findings);

  // What is wrong with the code or its settings is no finding.
  std::string Error;
  auto Rest =
      std::remove_if(Found.Results.begin() + Before, Found.Results.end(),
                     [&](const Result &R) {
                       const StringRef Check = R.Check;
                       if (!Check.starts_with("clang-diagnostic") &&
                           Check != "clang-tidy-config")
                         return false;
                       if (R.Level == Diagnostic::Error && Error.empty())
                         Error =
                             Found.shownPath(R.At.File->path()) + ":" +
                             std::to_string(R.At.begin(ColumnUnit::Byte).Line) +
                             ": " + R.Message;
                       return true;
                     });
  Found.Results.erase(Rest, Found.Results.end());
  if (Error.empty()) {
    Analysed.insert(U.File);
    Included.insert(O.Files.begin(), O.Files.end());
    return;
  }
  Count.Skipped.push_back(Name + ": " + Error);
  // Nor does clang-tidy edit what does not parse.
  for (Result &R : MutableArrayRef<Result>(Found.Results).drop_front(Before))
    R.Safe = false;
}

/// A file that is gone has nothing in it any more. What is in a header is known
/// only if all units were looked at, as it may take another one to find it.
bool Checker::wasAnalysed(StringRef File) const {
  const std::string Path = wholePath(File, Options.Root);
  const bool IsWhole = !What.LeftOut && Count.Skipped.empty();
  return Analysed.count(Path) || (IsWhole && Included.count(Path)) ||
         !sys::fs::exists(Path);
}

int Checker::report(std::optional<Baseline> Before) {
  if (Before) {
    Before->compare(Found, [&](StringRef F) { return wasAnalysed(F); });
    Count.Gone = &Before->fixed();
    if (Options.UpdateBaseline) {
      if (Error E = Before->update(Found, Options.Baseline))
        return failed(Options.Baseline +
                      ": cannot write: " + toString(std::move(E)));
      errs() << "iot-tidy: wrote " << Options.Baseline << '\n';
    }
  }
  for (const std::string &Skipped : Count.Skipped)
    Found.addProblem(Skipped);
  const bool Written = write(Found, Options.To);
  const StringRef Outs[] = {Options.To.Sarif, Options.To.Rdjson,
                            Options.To.GitLab, Options.To.Gerrit};
  raw_ostream &OS = is_contained(Outs, "-") ? errs() : outs();
  if (!Options.Quiet)
    printResults(Found, OS);
  if (Options.Fix) {
    const size_t Told = Found.Problems.size();
    Count.Applied = true;
    Count.Fixed = applyFixes(Found);
    for (const std::string &P : drop_begin(Found.Problems, Told))
      errs() << "iot-tidy: " << P << '\n';
  }
  printSummary(Found, Count, OS);
  if (!Written || !Found.Problems.empty())
    return 2;
  const bool Any = llvm::any_of(
      Found.Results, [](const Result &R) { return R.Since != Age::Unchanged; });
  return Any && !Options.UpdateBaseline;
}

int Checker::run() {
  const auto Begun = std::chrono::steady_clock::now();
  // What is wrong with what was asked for is said before the work.
  std::optional<Baseline> Before;
  if (!Options.Baseline.empty()) {
    if (Options.UpdateBaseline && !sys::fs::exists(Options.Baseline))
      Before.emplace();
    else if (Expected<Baseline> Read = Baseline::read(Options.Baseline))
      Before = std::move(*Read);
    else
      return failed(toString(Read.takeError()));
  } else if (Options.UpdateBaseline)
    return failed("--update-baseline: which one? --baseline FILE says it");
  if (!sys::fs::can_execute(Options.Tool))
    return failed(Options.Tool + ": no such program; --clang-tidy PATH names "
                                 "another one");
  Expected<Project> Units = findUnits(Options.Build, Options.Paths);
  if (!Units)
    return failed(toString(Units.takeError()));
  What = std::move(*Units);
  if (What.Flags.empty())
    errs() << "iot-tidy: no compile_commands.json or compile_flags.txt found; "
              "analysing without flags\n";
  Count.Skipped = What.Problems;
  if (!Options.AsIs) {
    FlagCleaner Cleaner;
    for (Unit &U : What.Units)
      Cleaner.clean(U);
    Count.Flags = Cleaner.summary();
  }
  if (!Options.Since.empty()) {
    Expected<std::set<std::string>> Files = touchedSince(Options.Since);
    if (!Files)
      return failed("--since " + Options.Since + ": " +
                    toString(Files.takeError()));
    Touched = std::move(*Files);
  }

  analyse();
  for (const auto &[U, O] : zip(What.Units, Outcomes))
    if (Options.Since.empty() || !O.Failure.empty() || mayBeTouched(U, O.Files))
      collect(U, O);
    else
      ++What.LeftOut;
  Count.Others = What.Others;
  Found.finish();
  for (const std::string &P : Found.Problems)
    errs() << "iot-tidy: " << P << '\n';
  Count.Seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - Begun)
          .count();
  return report(std::move(Before));
}

int runCheck(const CheckOptions &Options) { return Checker(Options).run(); }

} // namespace iot
