//===- MatcherTest.cpp - Which declaration a model speaks of --------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Parses small programs and asks the matcher about the calls in them.
//
//===----------------------------------------------------------------------===//

#include "Models/ModelMatcher.h"
#include "TestModels.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Tooling/Tooling.h"
#include "gtest/gtest.h"

using namespace clang;
using namespace iot;
using llvm::StringRef;

namespace {

/// A program, the models it is matched with, and its declarations by name.
class Matched {
public:
  /// \p Headers can be included as "sdk/<name>".
  Matched(StringRef Models, StringRef Code, StringRef FileName = "input.cc",
          std::vector<std::pair<std::string, std::string>> Headers = {})
      : Registry(registryOf({Models.str()})) {
    for (auto &[Name, Text] : Headers)
      Files.push_back({"/sdk/" + Name, Text});
    Unit = tooling::buildASTFromCodeWithArgs(
        Code,
        {"-I/", FileName.ends_with(".c") ? "-std=c11" : "-std=c++17",
         "-Wno-everything"},
        FileName, "iot-test", std::make_shared<PCHContainerOperations>(),
        tooling::getClangStripDependencyFileAdjuster(), Files);
    Matcher.emplace(*Registry, Unit->getASTContext());
    EXPECT_FALSE(Unit->getDiagnostics().hasErrorOccurred());
  }

  /// The callee of the only call in the function or method \p Caller.
  const FunctionDecl *callIn(StringRef Caller) {
    struct Finder : RecursiveASTVisitor<Finder> {
      StringRef Caller;
      const FunctionDecl *Found = nullptr, *In = nullptr;
      bool shouldVisitTemplateInstantiations() const { return true; }
      bool shouldVisitImplicitCode() const { return true; }
      bool TraverseFunctionDecl(FunctionDecl *F) {
        const FunctionDecl *Outer = In;
        In = F;
        RecursiveASTVisitor::TraverseFunctionDecl(F);
        In = Outer;
        return true;
      }
      bool isHere() const {
        return In && In->getIdentifier() && In->getName() == Caller;
      }
      bool VisitCallExpr(CallExpr *C) {
        if (isHere() && !Found)
          Found = C->getDirectCallee();
        return true;
      }
      bool VisitCXXConstructExpr(CXXConstructExpr *C) {
        if (isHere() && !Found)
          Found = C->getConstructor();
        return true;
      }
    } F;
    F.Caller = Caller;
    F.TraverseDecl(Unit->getASTContext().getTranslationUnitDecl());
    EXPECT_TRUE(F.Found) << Caller.str();
    return F.Found;
  }

  /// The model of that call: "<sdk>:<line of the model>", or "".
  std::string modelIn(StringRef Caller) {
    const FunctionModel *M = Matcher->function(callIn(Caller));
    return M ? M->Owner->Id + ":" + std::to_string(M->Fact.Line) : "";
  }

  template <typename T> const T *find(StringRef Name) {
    struct Finder : RecursiveASTVisitor<Finder> {
      StringRef Name;
      const T *Found = nullptr;
      bool VisitNamedDecl(NamedDecl *D) {
        if (auto *Is = dyn_cast<T>(D);
            Is && D->getQualifiedNameAsString() == Name)
          Found = Is;
        return true;
      }
    } F;
    F.Name = Name;
    F.TraverseDecl(Unit->getASTContext().getTranslationUnitDecl());
    return F.Found;
  }

  std::shared_ptr<const ModelRegistry> Registry;
  tooling::FileContentMappings Files;
  std::unique_ptr<ASTUnit> Unit;
  std::optional<ModelMatcher> Matcher;
};

const char Acme[] =
    "sdk: acme\n"                                                     // 1
    "name: Acme\n"                                                    // 2
    "headers: [sdk/acme.h]\n"                                         // 3
    "prefix: [acme_, 'acme::']\n"                                     // 4
    "classes: [acme::Session]\n"                                      // 5
    "functions:\n"                                                    // 6
    "  - {name: acme_open, role: open, handle: arg0}\n"               // 7
    "  - {name: acme_start, role: open, handle: arg0, args: 2}\n"     // 8
    "  - {name: acme_start, role: close, handle: arg0, args: 3-4}\n"  // 9
    "  - {name: acme_send, role: close, handle: arg0,\n"              // 10
    "     types: [struct acme *, int]}\n"                             // 11
    "  - {name: acme_send, role: open, handle: arg0,\n"               // 12
    "     types: [struct acme *, const char *]}\n"                    // 13
    "  - {name: acme::Client::connect, role: open, handle: this}\n"   // 14
    "  - {name: acme::Client::Client, role: create, handle: this}\n"  // 15
    "  - {name: 'acme::Client::~Client', role: free, handle: this}\n" // 16
    "  - {name: 'acme::Client::operator bool', role: status,\n"       // 17
    "     handle: this, connected: true}\n"                           // 18
    "  - {name: acme::Generic::connect, role: open, handle: this}\n"  // 19
    "  - {name: acme::connect, role: open, handle: arg0}\n";          // 20

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

TEST(Matcher, FunctionOfC) {
  Matched M(Acme,
            "struct acme; int acme_open(struct acme *);\n"
            "int acme_opened(struct acme *); int open_(struct acme *);\n"
            "void f(struct acme *a) { acme_open(a); }\n"
            "void g(struct acme *a) { acme_opened(a); }\n"
            "void h(struct acme *a) { open_(a); }\n",
            "input.c");
  EXPECT_EQ(M.modelIn("f"), "acme:7");
  EXPECT_EQ(M.modelIn("g"), "");
  EXPECT_EQ(M.modelIn("h"), "");
  EXPECT_EQ(M.Matcher->function(nullptr), nullptr);
}

TEST(Matcher, ExternCOfCxx) {
  Matched M(Acme, "struct acme; extern \"C\" int acme_open(acme *);\n"
                  "void f(acme *a) { acme_open(a); }\n");
  EXPECT_EQ(M.modelIn("f"), "acme:7");
}

TEST(Matcher, QualifiedName) {
  Matched M(Acme, "struct acme_;\n"
                  "namespace acme { void connect(acme_ *); struct Client {\n"
                  "  Client(int); ~Client(); void connect();\n"
                  "  explicit operator bool() const; }; }\n"
                  "namespace other { struct Client { void connect(); };\n"
                  "  void connect(acme_ *); void acme_open(acme_ *); }\n"
                  "void connect(acme_ *);\n"
                  "void f(acme::Client &c) { c.connect(); }\n"
                  "void g(other::Client &c) { c.connect(); }\n"
                  "void h(acme_ *a) { acme::connect(a); }\n"
                  "void i(acme_ *a) { other::connect(a); }\n"
                  "void j(acme_ *a) { connect(a); }\n"
                  "void k() { new acme::Client(1); }\n"
                  "void l(acme::Client &c) { c.~Client(); }\n"
                  "bool m(acme::Client &c) { return bool(c); }\n"
                  "void n(acme_ *a) { other::acme_open(a); }\n");
  EXPECT_EQ(M.modelIn("f"), "acme:14");
  EXPECT_EQ(M.modelIn("g"), "");
  EXPECT_EQ(M.modelIn("h"), "acme:20");
  EXPECT_EQ(M.modelIn("i"), "");
  EXPECT_EQ(M.modelIn("j"), "");
  EXPECT_EQ(M.modelIn("k"), "acme:15");
  EXPECT_EQ(M.modelIn("l"), "acme:16");
  EXPECT_EQ(M.modelIn("m"), "acme:17");
  EXPECT_EQ(M.modelIn("n"), "");
}

TEST(Matcher, WithoutInlineNamespacesAndTemplateArguments) {
  Matched M(Acme, "namespace acme { inline namespace v2 {\n"
                  "struct Client { void connect(); };\n"
                  "template <typename T> struct Generic { void connect(); };\n"
                  "} }\n"
                  "void f(acme::Client &c) { c.connect(); }\n"
                  "void g(acme::Generic<int> &c) { c.connect(); }\n");
  EXPECT_EQ(M.modelIn("f"), "acme:14");
  EXPECT_EQ(M.modelIn("g"), "acme:19");
}

TEST(Matcher, WhatTheUserDefinesIsHis) {
  Matched M(Acme, "struct acme; int acme_open(acme *a) { return 0; }\n"
                  "void f(acme *a) { acme_open(a); }\n");
  EXPECT_EQ(M.modelIn("f"), "");
  EXPECT_FALSE(M.Matcher->isFamily(M.callIn("f")));
}

TEST(Matcher, WhatAHeaderDefinesIsTheSdks) {
  Matched M(
      Acme,
      "#include <sdk/acme.h>\n"
      "void f(acme *a) { acme_open(a); }\n",
      "input.cc",
      {{"acme.h", "struct acme; inline int acme_open(acme *) { return 0; }"}});
  EXPECT_EQ(M.modelIn("f"), "acme:7");
}

TEST(Matcher, OverrideOfAMember) {
  Matched M(Acme,
            "namespace acme { struct Client { virtual void connect(); };\n"
            "struct Sub : Client { void connect() override; }; }\n"
            "struct Mine : acme::Client { void connect() override {} };\n"
            "void f(acme::Sub &c) { c.connect(); }\n"
            "void g(Mine &c) { c.connect(); }\n");
  EXPECT_EQ(M.modelIn("f"), "acme:14");
  EXPECT_EQ(M.modelIn("g"), "");
}

//===----------------------------------------------------------------------===//
// Parameters
//===----------------------------------------------------------------------===//

TEST(Matcher, Arity) {
  Matched M(Acme, "struct acme; namespace a2 { extern \"C\" {\n"
                  "int acme_start(acme *, int); } }\n"
                  "void f(acme *a) { a2::acme_start(a, 1); }\n");
  EXPECT_EQ(M.modelIn("f"), ""); // in a namespace: another one
  struct Case {
    const char *Declaration, *Call, *Model;
  };
  for (const Case &C : {
           Case{"int acme_start(acme *);", "acme_start(a)", ""},
           Case{"int acme_start(acme *, int);", "acme_start(a, 1)", "acme:8"},
           Case{"int acme_start(acme *, int, int);", "acme_start(a, 1, 1)",
                "acme:9"},
           Case{"int acme_start(acme *, int, int, int);",
                "acme_start(a, 1, 1, 1)", "acme:9"},
           Case{"int acme_start(acme *, int, int, int, int);",
                "acme_start(a, 1, 1, 1, 1)", ""},
           // What can be called with as many as the model wants.
           Case{"int acme_start(acme *, int = 0);", "acme_start(a)", "acme:8"},
           Case{"int acme_start(acme *, int, int, int, int = 0);",
                "acme_start(a, 1, 1, 1)", "acme:9"},
           Case{"int acme_start(acme *, ...);", "acme_start(a, 1)", "acme:8"},
       }) {
    Matched M(Acme, std::string("struct acme; ") + C.Declaration +
                        " void f(acme *a) { " + C.Call + "; }");
    EXPECT_EQ(M.modelIn("f"), C.Model) << C.Declaration;
  }
}

TEST(Matcher, WithoutPrototype) {
  Matched M(Acme, "int acme_start();\nvoid f(void *a) { acme_start(a, 1, 1); }",
            "input.c");
  EXPECT_NE(M.modelIn("f"), "");
}

TEST(Matcher, Types) {
  struct Case {
    const char *Declaration, *Model;
  };
  for (const Case &C : {
           Case{"int acme_send(struct acme *, int)", "acme:10"},
           Case{"int acme_send(const struct acme *, int)", "acme:10"},
           Case{"int acme_send(struct acme *, const char *)", "acme:12"},
           Case{"int acme_send(struct acme *, char *)", "acme:12"},
           Case{"int acme_send(struct acme *, text)", "acme:12"},
           Case{"int acme_send(struct acme *, number)", "acme:10"},
           Case{"int acme_send(struct acme *, int, long)", "acme:10"},
           Case{"int acme_send(struct acme *, long)", ""},
           Case{"int acme_send(struct acme *)", ""},
           Case{"int acme_send(void *, int)", ""},
       }) {
    Matched M(Acme, std::string("struct acme; typedef const char *text;\n"
                                "typedef int number;\n") +
                        C.Declaration + ";\nvoid f() { (void)&acme_send; }\n");
    const auto *F = M.find<FunctionDecl>("acme_send");
    ASSERT_TRUE(F);
    const FunctionModel *Model = M.Matcher->function(F);
    EXPECT_EQ(Model ? "acme:" + std::to_string(Model->Fact.Line) : "", C.Model)
        << C.Declaration;
  }
}

//===----------------------------------------------------------------------===//
// Headers
//===----------------------------------------------------------------------===//

const char Other[] = "sdk: other\nname: Other\nheaders: [other.h]\nfunctions:\n"
                     "  - {name: acme_open, role: close, handle: arg0}\n";

} // namespace

/// Whose `acme_open` it is when both claim it.
static std::string
ownerOf(StringRef Code,
        std::vector<std::pair<std::string, std::string>> Headers) {
  auto Registry = registryOf({Other, Acme});
  tooling::FileContentMappings Files;
  for (auto &[Name, Text] : Headers)
    Files.push_back({"/" + Name, Text});
  auto Unit = tooling::buildASTFromCodeWithArgs(
      Code, {"-I/", "-Wno-everything"}, "input.c", "iot-test",
      std::make_shared<PCHContainerOperations>(),
      tooling::getClangStripDependencyFileAdjuster(), Files);
  ModelMatcher Matcher(*Registry, Unit->getASTContext());
  for (const Decl *D : Unit->getASTContext().getTranslationUnitDecl()->decls())
    if (const auto *F = dyn_cast<FunctionDecl>(D);
        F && F->getName() == "acme_open") {
      const FunctionModel *M = Matcher.function(F);
      return M ? M->Owner->Id : "";
    }
  return "no declaration";
}

namespace {
TEST(Matcher, HeaderDecidesBetweenModels) {
  const std::string Declaration = "int acme_open(void *);";
  EXPECT_EQ(ownerOf("#include <other.h>\n", {{"other.h", Declaration}}),
            "other");
  EXPECT_EQ(ownerOf("#include <sdk/acme.h>\n", {{"sdk/acme.h", Declaration}}),
            "acme");
  // The end of the path, not of a name.
  EXPECT_EQ(ownerOf("#include <another.h>\n#include <sdk/acme.h>\n",
                    {{"another.h", Declaration}, {"sdk/acme.h", ""}}),
            "acme");
  EXPECT_EQ(ownerOf("#include <deep/sdk/acme.h>\n",
                    {{"deep/sdk/acme.h", Declaration}}),
            "acme");
}

TEST(Matcher, WithoutItsHeaderTheOneIncluded) {
  const std::string Declaration = "int acme_open(void *);";
  EXPECT_EQ(ownerOf(Declaration + "\n#include <sdk/acme.h>\n",
                    {{"sdk/acme.h", "typedef int acme_t;"}}),
            "acme");
  EXPECT_EQ(ownerOf(Declaration, {}), "other"); // the first of equals
}

//===----------------------------------------------------------------------===//
// Everything else that is matched
//===----------------------------------------------------------------------===//

TEST(Matcher, Family) {
  Matched M(Acme, "struct acme; extern \"C\" { int acme_publish(acme *);\n"
                  "int acme_open(acme *); int printf_(acme *); }\n"
                  "namespace acme_ { int acme_go(); }\n"
                  "namespace ns { struct Session { void send(); }; }\n"
                  "void f(acme *a) { acme_publish(a); }\n"
                  "void g(acme *a) { acme_open(a); }\n"
                  "void h(acme *a) { printf_(a); }\n");
  EXPECT_TRUE(M.Matcher->isFamily(M.callIn("f")));
  EXPECT_FALSE(M.Matcher->isFamily(M.callIn("g"))); // it is listed
  EXPECT_FALSE(M.Matcher->isFamily(M.callIn("h")));
}

TEST(Matcher, FamilyOfClasses) {
  Matched M(Acme,
            "namespace acme { struct Client { void send(); };\n"
            "struct Session { void send(); }; struct Else { void send(); };\n"
            "void ping(); }\n"
            "void f(acme::Client &c) { c.send(); }\n"
            "void g(acme::Session &c) { c.send(); }\n"
            "void h(acme::Else &c) { c.send(); }\n"
            "void i() { acme::ping(); }\n");
  EXPECT_TRUE(M.Matcher->isFamily(M.callIn("f"))); // has listed members
  EXPECT_TRUE(M.Matcher->isFamily(M.callIn("g"))); // is listed
  EXPECT_FALSE(M.Matcher->isFamily(M.callIn("h")));
  EXPECT_TRUE(M.Matcher->isFamily(M.callIn("i"))); // by its prefix
}

const char Board[] =
    "sdk: board\nname: Board\nkind: platform\n"
    "waits: [{name: board_sleep, args: 1}]\n"
    "handlers: [{register: board_timer, callback: arg0, context: timer}]\n"
    "flags: [{set: board_set, object: arg0, mask: arg1}]\n"
    "no-return: [board_reset]\nclocks: ['board::now']\n";

TEST(Matcher, Platform) {
  Matched M(Board, "void board_sleep(int); void board_timer(void (*)());\n"
                   "void board_set(void *, int); void board_reset();\n"
                   "namespace board { int now(); }\n"
                   "void f() { board_sleep(1); }\n"
                   "void g() { board_timer(f); }\n"
                   "void h() { board_set(nullptr, 1); }\n"
                   "void i() { board_reset(); }\n"
                   "int j() { return board::now(); }\n");
  EXPECT_TRUE(M.Matcher->wait(M.callIn("f")));
  EXPECT_FALSE(M.Matcher->wait(M.callIn("g")));
  ASSERT_EQ(M.Matcher->handlers(M.callIn("g")).size(), 1u);
  EXPECT_EQ(M.Matcher->handlers(M.callIn("g"))[0]->Context,
            HandlerModel::Where::Timer);
  ASSERT_TRUE(M.Matcher->flag(M.callIn("h")));
  EXPECT_EQ(M.Matcher->flag(M.callIn("h"))->What, FlagModel::Op::Set);
  EXPECT_TRUE(M.Matcher->isNoReturn(M.callIn("i")));
  EXPECT_TRUE(M.Matcher->isClock(M.callIn("j")));
  EXPECT_FALSE(M.Matcher->isClock(M.callIn("i")));
}

TEST(Matcher, WaitOfAnotherArity) {
  Matched M(Board, "void board_sleep(int, int);\n"
                   "void f() { board_sleep(1, 2); }\n");
  EXPECT_FALSE(M.Matcher->wait(M.callIn("f")));
}

const char Events[] =
    "sdk: acme\nname: Acme\n"
    "callbacks:\n"
    "  - {register: acme_on, callback: arg1, of: arg0, up: always}\n"
    "  - {register: acme_on, callback: arg2, of: arg0, down: always}\n"
    "  - {override: 'acme::Listener::lost', down: always}\n"
    "fields:\n"
    "  - {field: acme.state, connected: == 1}\n"
    "  - {field: agent_t.inner.state, connected: == 2}\n";

TEST(Matcher, Registrations) {
  Matched M(Events,
            "struct acme; void acme_on(acme *, void (*)(), void (*)());\n"
            "void f(acme *a) { acme_on(a, nullptr, nullptr); }\n"
            "void g() { f(nullptr); }\n");
  EXPECT_EQ(M.Matcher->registrations(M.callIn("f")).size(), 2u);
  EXPECT_TRUE(M.Matcher->registrations(M.callIn("g")).empty());
}

TEST(Matcher, Overrides) {
  Matched M(Events,
            "namespace acme { struct Listener { virtual void lost(int);\n"
            "  virtual void lost(); virtual void found(); }; }\n"
            "struct A : acme::Listener { void lost(int) override;\n"
            "  void found() override; };\n"
            "struct B : A { void lost(int) override; };\n"
            "struct C { virtual void lost(int); };\n"
            "struct D : C { void lost(int) override; };\n");
  auto Count = [&](StringRef Name) {
    return M.Matcher->overrides(M.find<CXXMethodDecl>(Name)).size();
  };
  EXPECT_EQ(Count("A::lost"), 1u);
  EXPECT_EQ(Count("B::lost"), 1u); // by way of A
  EXPECT_EQ(Count("A::found"), 0u);
  EXPECT_EQ(Count("D::lost"), 0u);
  EXPECT_EQ(Count("acme::Listener::found"), 0u);
}

TEST(Matcher, StatusFields) {
  Matched M(Events,
            "struct acme { int state, other; };\n"
            "typedef struct { struct acme inner; } agent_t;\n"
            "struct foreign { int state; };\n"
            "int f(struct acme *a) { return a->state; }\n"
            "int g(struct acme a) { return a.other; }\n"
            "int h(struct foreign *a) { return a->state; }\n"
            "int i(agent_t *a) { return a->inner.state; }\n",
            "input.c");
  struct Finder : RecursiveASTVisitor<Finder> {
    llvm::StringMap<const MemberExpr *> Of;
    StringRef In;
    bool TraverseFunctionDecl(FunctionDecl *F) {
      In = F->getName();
      return RecursiveASTVisitor::TraverseFunctionDecl(F);
    }
    bool VisitMemberExpr(MemberExpr *E) {
      Of.try_emplace(In, E);
      return true;
    }
  } F;
  F.TraverseDecl(M.Unit->getASTContext().getTranslationUnitDecl());
  ASSERT_EQ(F.Of.size(), 4u);
  const FieldModel *State = M.Matcher->statusField(F.Of["f"]);
  ASSERT_TRUE(State);
  EXPECT_EQ(State->Connected.str(), "== 1");
  EXPECT_FALSE(M.Matcher->statusField(F.Of["g"]));
  EXPECT_FALSE(M.Matcher->statusField(F.Of["h"]));
  // The record that the calls work on is the shorter one.
  ASSERT_TRUE(M.Matcher->statusField(F.Of["i"]));
  EXPECT_EQ(M.Matcher->statusField(F.Of["i"])->Connected.str(), "== 1");
}

} // namespace
