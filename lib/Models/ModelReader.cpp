//===- ModelReader.cpp - From model files to models -----------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Several files, in whatever order. ModelYaml.cpp reads a single one.
//
//===----------------------------------------------------------------------===//

#include "Models/ModelReader.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace iot {

std::string ModelError::str() const {
  std::string Where = File;
  if (Line)
    Where += ":" + utostr(Line) + ":" + utostr(Column);
  return Where + ": " + Message;
}

/// The value of the line "sdk: ..." and its number. Only a hint: parseModel has
/// the say.
static std::pair<StringRef, unsigned> declaredId(StringRef Text) {
  for (unsigned Number = 1; !Text.empty(); ++Number) {
    auto [Line, Rest] = Text.split('\n');
    if (Line.consume_front("sdk:"))
      return {Line.split('#').first.trim(" \t\r\"'"), Number};
    Text = Rest;
  }
  return {"", 1};
}

namespace {
struct Unparsed {
  const ModelText *From;
  /// Known before anything is parsed: models derive from later ones, too.
  StringRef Id;
  unsigned IdLine;
  std::vector<ModelError> Errors;
};
} // namespace

std::vector<std::unique_ptr<Model>>
parseModels(ArrayRef<ModelText> Texts, ModelFinder Fallback,
            std::vector<ModelError> &Errors) {
  std::vector<std::unique_ptr<Model>> Models;
  auto Find = [&](StringRef Id) -> const Model * {
    for (const auto &M : Models)
      if (M->Id == Id)
        return M.get();
    return nullptr;
  };

  std::vector<Unparsed> Pending;
  for (const ModelText &T : Texts) {
    auto [Id, Line] = declaredId(T.Text);
    Pending.push_back({&T, Id, Line, {}});
  }
  bool Progress = true;
  while (Progress) {
    Progress = false;
    std::vector<Unparsed> Now = std::move(Pending);
    Pending.clear();
    for (size_t I = 0; I < Now.size(); ++I) {
      Unparsed &U = Now[I];
      bool Later = false;
      auto IsWanted = [&](StringRef Id, const Unparsed &Other) {
        return &Other != &U && Other.Id == Id;
      };
      auto Resolve = [&](StringRef Id) -> const Model * {
        if (const Model *M = Find(Id); M && Id != U.Id)
          return M;
        for (const Unparsed &Other : ArrayRef(Now).drop_front(I))
          Later |= IsWanted(Id, Other);
        for (const Unparsed &Other : Pending)
          Later |= IsWanted(Id, Other);
        return Later ? nullptr : Fallback(Id);
      };
      U.Errors.clear();
      std::unique_ptr<Model> M =
          parseModel(U.From->File, U.From->Text, Resolve, U.Errors);
      if (!M && Later) {
        Pending.push_back(std::move(U));
        continue;
      }
      Progress = true;
      if (const Model *Other = M ? Find(M->Id) : nullptr) {
        U.Errors.push_back({U.From->File, U.IdLine, 1,
                            "'" + M->Id + "' is also the model of " +
                                Other->File +
                                ", expected an 'sdk' of its own"});
        M = nullptr;
      }
      append_range(Errors, U.Errors);
      if (M)
        Models.push_back(std::move(M));
    }
    if (Pending.empty())
      return Models;
  }
  // Models that derive from one another, or from one with an error.
  for (Unparsed &U : Pending) {
    for (ModelError &E : U.Errors)
      E.Message += "; the one in these files has an error itself, or derives "
                   "from this one";
    append_range(Errors, U.Errors);
  }
  return Models;
}

} // namespace iot
