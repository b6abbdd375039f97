//===- SolverTest.cpp - The engine on small programs ----------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Runs the engine without clang-tidy around it: what it finds, where and in
// which state, and that its bounds are counted. An expectation stands in the
// program: the lines marked with "// !" are those with a double connect.
//
//===----------------------------------------------------------------------===//

#include "Lifecycle/Engine.h"
#include "TestModels.h"
#include "clang/Tooling/Tooling.h"

using namespace clang;
using namespace iot;
using llvm::StringRef;

namespace {

const char Acme[] =
    "sdk: acme\n"
    "name: Acme\n"
    "functions:\n"
    "  - {name: a_new, role: create, handle: return, success: nonnull}\n"
    "  - {name: a_open, role: open, handle: arg0, success: == 0}\n"
    "  - {name: a_close, role: close, handle: arg0}\n"
    "  - {name: a_free, role: close-free, handle: arg0}\n"
    "  - {name: a_up, role: status, handle: arg0, connected: true}\n";

const char Prelude[] =
    "struct acme; struct acme *a_new(void); int a_open(struct acme *);\n"
    "void a_close(struct acme *); void a_free(struct acme *);\n"
    "int a_up(struct acme *); int unknown(void);\n"
    "static struct acme *h;\n";

/// Keeps the program alive as long as the findings in it.
struct Analysed {
  std::shared_ptr<const ModelRegistry> Registry;
  std::unique_ptr<ASTUnit> Unit;
  Findings Found;
  std::string Code;

  explicit Analysed(StringRef Text, Limits Max = {},
                    StringRef FileName = "input.c")
      : Registry(registryOf({Acme})), Code((Prelude + Text).str()) {
    Unit = tooling::buildASTFromCodeWithArgs(
        Code,
        {FileName.ends_with(".c") ? "-std=c11" : "-std=c++17",
         "-Wno-everything"},
        FileName);
    Found = analyse(Unit->getASTContext(), *Registry, Max);
  }
  std::vector<unsigned> lines(Defect What) const {
    std::vector<unsigned> Lines;
    for (const Finding &F : Found.All)
      if (F.What == What)
        Lines.push_back(line(F.At));
    llvm::sort(Lines);
    return Lines;
  }
  unsigned line(const Expr *E) const {
    return Unit->getSourceManager().getExpansionLineNumber(E->getBeginLoc());
  }
  std::vector<unsigned> marked() const {
    llvm::SmallVector<StringRef, 32> Lines;
    StringRef(Code).split(Lines, '\n');
    std::vector<unsigned> Marked;
    for (auto [I, Line] : llvm::enumerate(Lines))
      if (Line.contains("// !"))
        Marked.push_back(I + 1);
    return Marked;
  }
};

} // namespace

static void expectMarked(StringRef Text, StringRef FileName = "input.c") {
  Analysed A(Text, {}, FileName);
  // A test that says connected before the connect makes it a misread one.
  std::vector<unsigned> Lines = A.lines(Defect::DoubleConnect);
  llvm::append_range(Lines, A.lines(Defect::MisreadState));
  llvm::sort(Lines);
  EXPECT_EQ(Lines, A.marked()) << Text.str();
  EXPECT_EQ(A.Found.Stats.StateLimit, 0u);
  EXPECT_EQ(A.Found.Stats.WorkLimit, 0u);
}

namespace {
//===----------------------------------------------------------------------===//
// The fixpoint
//===----------------------------------------------------------------------===//

TEST(Solver, StraightLine) {
  expectMarked("int main(void) { h = a_new();\n"
               "a_open(h);\n"
               "a_open(h); // !\n"
               "a_close(h);\n"
               "a_open(h); }\n");
}

// Results that nobody reads do not multiply the states.
TEST(Solver, ResultsThatNobodyReads) {
  auto Pairs = [](int N) {
    std::string Row;
    for (int I = 0; I < N; ++I)
      Row += "a_open(h);\na_close(h);\n";
    return Analysed(
        "int main(void) { h = a_new();\nif (unknown()) return 1;\n" + Row +
        "return 0; }\n");
  };
  const Analysed Some = Pairs(40), Many = Pairs(80);
  EXPECT_EQ(Many.Found.Stats.StateLimit, 0u);
  EXPECT_LT(Many.Found.Stats.Steps, 3 * Some.Found.Stats.Steps);
  EXPECT_TRUE(Many.Found.All.empty());
}

// Nor does where it was opened, beyond a bound that is counted.
TEST(Solver, ManyStoriesOfOneState) {
  auto Asks = [](int N) {
    std::string Row;
    for (int I = 0; I < N; ++I)
      Row += "if (!a_up(h)) a_open(h);\n";
    return Analysed("int main(void) { h = a_new();\n" + Row + "}\n");
  };
  const Analysed Few = Asks(8), Some = Asks(60), Many = Asks(120);
  EXPECT_EQ(Few.Found.Stats.StateLimit, 0u);
  EXPECT_GT(Some.Found.Stats.StateLimit, 0u);
  EXPECT_LT(Many.Found.Stats.Steps, 3 * Some.Found.Stats.Steps);
  for (const Analysed *A : {&Few, &Some, &Many})
    EXPECT_TRUE(A->Found.All.empty());
}

TEST(Solver, FindingSaysWhat) {
  Analysed A("int main(void) { h = a_new();\n"
             "a_open(h);\n"
             "a_open(h); }\n");
  ASSERT_EQ(A.Found.All.size(), 1u);
  const Finding &F = A.Found.All.front();
  EXPECT_EQ(F.What, Defect::DoubleConnect);
  EXPECT_EQ(F.Was, Conn::Open);
  EXPECT_EQ(F.Handle, "h");
  EXPECT_EQ(A.line(F.At), 7u);
  ASSERT_TRUE(F.OpenedAt);
  EXPECT_EQ(A.line(F.OpenedAt), 6u);
  ASSERT_TRUE(F.Call);
  EXPECT_EQ(F.Call->Name, "a_open");
  EXPECT_EQ(F.In->getNameAsString(), "main");
  EXPECT_FALSE(F.Harmless);
}

TEST(Solver, Branches) {
  expectMarked("int main(int n, char **v) { h = a_new();\n"
               "if (n) a_open(h);\n"
               "a_open(h); // !\n"
               "}\n");
  expectMarked("int main(int n, char **v) { h = a_new();\n"
               "if (n) a_open(h); else a_open(h); }\n");
}

TEST(Solver, Correlations) {
  expectMarked("int main(int n, char **v) { h = a_new(); int up = 0;\n"
               "if (n) { a_open(h); up = 1; }\n"
               "if (!up) a_open(h);\n"
               "if (up) a_open(h); // !\n"
               "}\n");
  expectMarked("int main(void) { h = a_new();\n"
               "int rc = a_open(h);\n"
               "if (rc != 0) a_open(h);\n"
               "}\n");
  expectMarked("int main(void) { h = a_new();\n"
               "int rc = a_open(h);\n"
               "if (rc == 0) a_open(h); // !\n"
               "}\n");
}

TEST(Solver, Status) {
  expectMarked("int main(void) { h = a_new(); a_open(h);\n"
               "if (!a_up(h)) a_open(h);\n"
               "if (a_up(h)) a_open(h); // !\n"
               "}\n");
}

TEST(Solver, Loops) {
  Analysed A("int main(void) { h = a_new();\n"
             "for (int i = 0; i < 3; i++)\n"
             "  a_open(h); // !\n"
             "}\n");
  EXPECT_EQ(A.lines(Defect::UngatedRetryLoop), A.marked());
  EXPECT_EQ(A.lines(Defect::DoubleConnect), std::vector<unsigned>{});
  expectMarked("int main(void) { h = a_new();\n"
               "for (;;) { a_open(h); a_close(h); } }\n");
  expectMarked("int main(void) { h = a_new();\n"
               "while (a_open(h) != 0) ; }\n");
}

TEST(Solver, TwoHandles) {
  expectMarked("int main(void) { struct acme *a = a_new(), *b = a_new();\n"
               "a_open(a); a_open(b);\n"
               "struct acme *c = a;\n"
               "a_open(c); // !\n"
               "}\n");
}

//===----------------------------------------------------------------------===//
// Summaries
//===----------------------------------------------------------------------===//

TEST(Summary, HelperIsItsCall) {
  expectMarked("static int go(struct acme *x) {\n"
               "return a_open(x); // !\n"
               "}\n"
               "int main(void) { h = a_new(); go(h); go(h); }\n");
}

TEST(Summary, OfEachEntryState) {
  // Open on one of the calls only, and what a call returns tells which.
  expectMarked("static int ensure(struct acme *x) {\n"
               "if (a_up(x)) return 0;\n"
               "return a_open(x); }\n"
               "int main(void) { h = a_new();\n"
               "if (ensure(h) == 0) ensure(h);\n"
               "if (ensure(h) == 0) a_open(h); // !\n"
               "}\n");
}

TEST(Summary, Recursion) {
  expectMarked("static void again(int n) {\n"
               "a_open(h); // !\n"
               "if (n > 0) again(n - 1); }\n"
               "int main(int n, char **v) { h = a_new(); again(n); }\n");
  expectMarked("static void again(int n) {\n"
               "if (a_open(h) == 0) return;\n"
               "if (n > 0) again(n - 1); }\n"
               "int main(int n, char **v) { h = a_new(); again(n); }\n");
}

TEST(Summary, FunctionPointer) {
  expectMarked(
      "static int retry(int (*open)(struct acme *), struct acme *x) {\n"
      "open(x);\n"
      "return open(x); // !\n"
      "}\n"
      "int main(void) { h = a_new(); a_open(h); a_close(h);\n"
      "retry(a_open, h); }\n");
}

TEST(Summary, OfMembers) {
  expectMarked("struct Device { acme *c; void start() { a_open(c); } };\n"
               "int main() { Device d; d.c = a_new(); d.start();\n"
               "a_open(d.c); // !\n"
               "}\n",
               "input.cc");
}

TEST(Summary, UnknownReachesOnlyWhatItIsGiven) {
  // Another file cannot know the static h.
  expectMarked("int main(void) { h = a_new(); a_open(h);\n"
               "unknown();\n"
               "a_open(h); // !\n"
               "}\n");
  expectMarked("void give(struct acme *);\n"
               "int main(void) { h = a_new(); a_open(h); give(h);\n"
               "a_open(h); }\n");
}

//===----------------------------------------------------------------------===//
// Other findings, figures, bounds
//===----------------------------------------------------------------------===//

TEST(Engine, OverwrittenConnection) {
  Analysed A("int main(void) { struct acme *x = a_new(); a_open(x);\n"
             "x = a_new();\n"
             "a_open(x); }\n");
  EXPECT_EQ(A.lines(Defect::OverwrittenConnection), std::vector<unsigned>{6});
  EXPECT_EQ(A.lines(Defect::DoubleConnect), std::vector<unsigned>{});
}

TEST(Engine, NothingNamedNothingDone) {
  Analysed A("int main(void) { return unknown(); }\n");
  EXPECT_TRUE(A.Found.All.empty());
  EXPECT_EQ(A.Found.Stats.ConnectCalls, 0u);
  EXPECT_EQ(A.Found.Stats.Steps, 0u);
}

TEST(Engine, CountsWhatItDoes) {
  Analysed A("static void idle(void) { unknown(); }\n"
             "int main(void) { h = a_new(); a_open(h); idle(); }\n");
  EXPECT_EQ(A.Found.Stats.ConnectCalls, 1u);
  EXPECT_EQ(A.Found.Stats.Functions, 2u);
  EXPECT_GT(A.Found.Stats.Steps, 0u);
}

TEST(Engine, BoundsAreSilentAndCounted) {
  const char Twice[] = "int main(int n, char **v) { h = a_new(); a_open(h);\n"
                       "if (n) a_open(h); }\n";
  EXPECT_FALSE(Analysed(Twice).Found.All.empty());
  Limits NoWork;
  NoWork.Steps = 0;
  Analysed Work(Twice, NoWork);
  EXPECT_TRUE(Work.Found.All.empty());
  EXPECT_GT(Work.Found.Stats.WorkLimit, 0u);

  const char Helper[] = "static void go(void) { a_open(h); }\n"
                        "int main(void) { h = a_new(); a_open(h); go(); }\n";
  Limits Flat;
  Flat.CallDepth = 0;
  Analysed Depth(Helper, Flat);
  EXPECT_TRUE(Depth.Found.All.empty());
  EXPECT_GT(Depth.Found.Stats.DepthLimit, 0u);

  Limits Small;
  Small.MaxBlocks = 1;
  Analysed Blocks(Twice, Small);
  EXPECT_TRUE(Blocks.Found.All.empty());
}

TEST(Engine, HalfTypedCode) {
  Analysed A("int main(void) { h = a_new(); a_open(h); a_open(\n");
  EXPECT_TRUE(A.Unit->getDiagnostics().hasErrorOccurred());
  Analysed B("int main(void) { h = a_new(); a_open(h; a_open(h); }\n"
             "int f(void) { return a_open(h) + ; }\n");
}

//===----------------------------------------------------------------------===//
// Connections apart
//===----------------------------------------------------------------------===//

/// \p N connections that have nothing to do with each other, and \p Last.
std::string manyAnd(int N, StringRef Last, StringRef Globals = "",
                    StringRef First = "") {
  std::string Made, Kept;
  for (int I = 0; I < N; ++I) {
    const std::string C = "c" + std::to_string(I);
    Made += "struct acme *" + C + " = a_new();\n";
    Kept += "if (!a_up(" + C + ")) a_open(" + C + ");\n";
  }
  return (Globals + "int main(void) {\n" + First + Made + "for (;;) {\n" +
          Kept + Last + "} }\n")
      .str();
}

// Their states would multiply.
TEST(Apart, ManyConnections) {
  const Analysed A(manyAnd(12, "a_open(c11); // !\n"));
  EXPECT_GT(A.Found.Stats.StateLimit, 0u);
  EXPECT_EQ(A.Found.Stats.Parts, 12u);
  EXPECT_EQ(A.Found.Stats.PartsCut, 0u);
  EXPECT_EQ(A.lines(Defect::DoubleConnect), A.marked());
  EXPECT_TRUE(A.Found.NotAnalysed.empty());
}

// What has been looked at to the end is not looked at once more.
TEST(Apart, OnlyWhereABoundCut) {
  EXPECT_EQ(Analysed(manyAnd(2, "")).Found.Stats.Parts, 0u);
}

// Each of these two decides about the other one: alone, either would seem to be
// opened twice.
TEST(Apart, WhatDependsOnEachOther) {
  const char Globals[] = "static struct acme *a, *b; static int onA;\n";
  const char Made[] = "a = a_new(); b = a_new();\n";
  const std::pair<const char *, bool> Cases[] = {
      // by the state
      {"if (!a_up(a)) { if (a_open(a)) { if (!a_up(b)) a_open(b); }\n"
       "else a_close(b); }\n",
       false},
      {"if (!a_up(a)) { a_open(a); a_close(b); } else a_open(b);\n", true},
      {"if (a_up(a)) { a_close(a); a_open(b); }\n"
       "else { a_close(b); a_open(a); }\n",
       false},
      // by a variable
      {"int up = a_up(a);\n"
       "if (up) a_close(a); else a_close(b);\n"
       "onA = up;\n"
       "if (onA) a_open(b); else a_open(a);\n",
       false},
      // by an attempt that failed
      {"if (a_open(a)) { if (a_open(b) == 0) a_close(b); } else a_close(a);\n",
       false},
      {"if (a_open(a)) a_open(b); else a_close(a);\n", true},
      // by being the same
      {"struct acme *one = onA ? a : b; onA = !onA;\n"
       "a_open(one); a_close(one);\n",
       false},
      {"struct acme *t = a; a_open(a); a = b; b = t; a_close(b);\n", false},
  };
  for (const auto &[Text, IsWrong] : Cases) {
    const Analysed A(manyAnd(12, Text, Globals, Made));
    EXPECT_GE(A.Found.Stats.Parts, 12u) << Text;
    EXPECT_EQ(!A.Found.All.empty(), IsWrong) << Text;
  }
}

// More of them than there is work for are counted.
TEST(Apart, TooMany) {
  Limits Few;
  Few.Steps = Few.MainSteps = 4000;
  const Analysed A(manyAnd(40, "a_open(c39);\n"), Few);
  EXPECT_GT(A.Found.Stats.Parts, 0u);
  EXPECT_GT(A.Found.Stats.PartsCut, 0u);
}

} // namespace
