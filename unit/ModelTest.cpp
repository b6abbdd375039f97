//===- ModelTest.cpp - Reading model files --------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a correct model file means, what is said about a wrong one, and that the
// built-in models are complete.
//
//===----------------------------------------------------------------------===//

#include "Models/ModelRegistry.h"
#include "llvm/ADT/StringExtras.h"
#include "gtest/gtest.h"

using namespace iot;
using llvm::StringRef;

namespace {

struct Parsed {
  std::unique_ptr<Model> M;
  std::vector<ModelError> Errors;
  std::string said() const {
    std::string Text;
    for (const ModelError &E : Errors)
      Text += E.str() + "\n";
    return Text;
  }
};

Parsed parse(StringRef Text, const Model *Base = nullptr) {
  Parsed P;
  auto Resolve = [&](StringRef Id) {
    return Base && Base->Id == Id ? Base : nullptr;
  };
  P.M = parseModel("acme.yaml", Text, Resolve, P.Errors);
  return P;
}

/// A model of the SDK "acme" with \p Body from line 3 on.
Parsed parseAcme(StringRef Body, const Model *Base = nullptr) {
  return parse(("sdk: acme\nname: Acme\n" + Body).str(), Base);
}

//===----------------------------------------------------------------------===//
// Wrong files
//===----------------------------------------------------------------------===//

struct Broken {
  const char *Name; ///< of the test
  const char *Text;
  const char *Error;
};

class BrokenModel : public testing::TestWithParam<Broken> {};

TEST_P(BrokenModel, IsRefusedWithOneError) {
  Parsed P = parse(GetParam().Text);
  EXPECT_EQ(P.M, nullptr);
  EXPECT_EQ(P.said(), std::string(GetParam().Error) + "\n");
}

const Broken BrokenModels[] = {
    {"UnknownKey", "sdk: a\nname: A\nfunktions: []\n",
     "acme.yaml:3:1: unknown key 'funktions'"},
    {"UnknownRole",
     "sdk: a\nname: A\nfunctions:\n  - {name: f, role: opne, handle: arg0}\n",
     "acme.yaml:4:21: unknown role 'opne', expected one of create, "
     "create-deferred, create-open, derive, open, reopen, transport-open, "
     "transport-close, close, close-free, free, reset, pump, pump-thread, "
     "pump-stop, status, not-status, config, identity, callback, init"},
};

INSTANTIATE_TEST_SUITE_P(All, BrokenModel, testing::ValuesIn(BrokenModels),
                         [](const auto &Info) { return Info.param.Name; });

//===----------------------------------------------------------------------===//
// Correct files
//===----------------------------------------------------------------------===//

TEST(Model, OfAFunction) {
  Parsed P = parseAcme("functions:\n"
                       "  - {name: acme_open, role: open, handle: arg0,\n"
                       "     args: [1, 3-4], success: '>= 0'}\n");
  ASSERT_TRUE(P.M) << P.said();
  EXPECT_EQ(P.M->Id, "acme");
  EXPECT_EQ(P.M->Name, "Acme");
  ASSERT_EQ(P.M->Functions.size(), 1u);
  const FunctionModel &F = P.M->Functions.front();
  EXPECT_EQ(F.Owner, P.M.get());
  EXPECT_EQ(F.Name, "acme_open");
  EXPECT_EQ(F.What, Role::Open);
  EXPECT_EQ(F.Handle.str(), "arg0");
  EXPECT_EQ(F.Success.str(), ">= 0");
  EXPECT_EQ(std::pair(F.Line, F.Column), std::pair(4u, 6u));
  EXPECT_TRUE(F.accepts(1));
  EXPECT_FALSE(F.accepts(2));
  EXPECT_TRUE(F.accepts(3) && F.accepts(4));
  EXPECT_FALSE(F.accepts(5));
}

//===----------------------------------------------------------------------===//
// The built-in models
//===----------------------------------------------------------------------===//

TEST(BuiltinModels, Load) {
  auto R = ModelRegistry::builtin(); // ends the program at an error
  EXPECT_GT(R->models().size(), 100u);
  EXPECT_FALSE(R->digest().empty());
  EXPECT_FALSE(R->functions("mosquitto_connect").empty());
}

} // namespace
