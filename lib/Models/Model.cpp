//===- Model.cpp - The two small notations of the model language ----------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Models/Model.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace iot {

static bool isIdentifier(StringRef S) {
  return !S.empty() && !isDigit(S.front()) &&
         all_of(S, [](char C) { return isAlnum(C) || C == '_'; });
}

//===----------------------------------------------------------------------===//
// Places
//===----------------------------------------------------------------------===//

static constexpr StringLiteral ExpectedPlace =
    "a place: return, this, global, arg0 or param0 (any number), *arg0, "
    "arg0->field.field, and in callbacks registered or any";

/// An argument's or a parameter's number. Nobody writes a hundred of them, and
/// "007" would not print as it was read.
static bool parseIndex(StringRef Digits, unsigned &Index) {
  return !Digits.empty() && Digits.size() < 3 && all_of(Digits, isDigit) &&
         (Digits.size() == 1 || Digits.front() != '0') &&
         !Digits.getAsInteger(10, Index);
}

static bool parseRoot(StringRef Word, Place &P) {
  using Root = Place::Root;
  static constexpr std::pair<StringLiteral, Root> Roots[] = {
      {"return", Root::Return}, {"this", Root::This},
      {"global", Root::Global}, {"registered", Root::Registered},
      {"any", Root::Any},
  };
  for (const auto &[Name, From] : Roots)
    if (Word == Name) {
      P.From = From;
      return true;
    }
  if (Word.consume_front("arg"))
    P.From = Root::Arg;
  else if (Word.consume_front("param"))
    P.From = Root::Param;
  else
    return false;
  return parseIndex(Word, P.Index);
}

std::optional<std::string> Place::parse(StringRef Text, Place &Into) {
  Place P;
  StringRef Rest = Text.trim();
  P.Deref = Rest.consume_front("*");
  size_t End = std::min(Rest.find("->"), Rest.find('.'));
  if (!parseRoot(Rest.substr(0, End), P))
    return ExpectedPlace.str();
  Rest = Rest.substr(std::min(End, Rest.size()));
  while (!Rest.empty()) {
    if (!Rest.consume_front("->") && !Rest.consume_front("."))
      return ExpectedPlace.str();
    End = std::min(Rest.find("->"), Rest.find('.'));
    StringRef Field = Rest.substr(0, End);
    if (!isIdentifier(Field))
      return std::string("a field's name after '->' or '.'");
    P.Fields.push_back(Field.str());
    Rest = Rest.substr(std::min(End, Rest.size()));
  }
  // In C "*arg0->f" dereferences the field; here it would not. Nobody needs it.
  if (P.Deref && !P.Fields.empty())
    return std::string("either '*' before or fields after a place, not both");
  if (P.Deref && (P.From == Root::Registered || P.From == Root::Any))
    return std::string("'*' before an argument or a parameter only");
  Into = std::move(P);
  return std::nullopt;
}

std::string Place::str() const {
  std::string Text = Deref ? "*" : "";
  switch (From) {
  case Root::None:
    return "";
  case Root::Return:
    Text += "return";
    break;
  case Root::This:
    Text += "this";
    break;
  case Root::Arg:
    Text += "arg" + utostr(Index);
    break;
  case Root::Param:
    Text += "param" + utostr(Index);
    break;
  case Root::Global:
    Text += "global";
    break;
  case Root::Registered:
    Text += "registered";
    break;
  case Root::Any:
    Text += "any";
    break;
  }
  if (!Fields.empty())
    Text += "->" + join(Fields, ".");
  return Text;
}

//===----------------------------------------------------------------------===//
// Conditions
//===----------------------------------------------------------------------===//

static constexpr StringLiteral ExpectedCondition =
    "a condition: == 0 (also != < <= > >=), == NAME(0), .field == 0, "
    "& 3 == 3, nonnull, null, true, false, several of them with 'or', always, "
    "never or no-exception";

using Op = Comparison::Op;

/// The longer ones first.
static constexpr std::pair<StringLiteral, Op> Operators[] = {
    {"==", Op::EQ}, {"!=", Op::NE}, {"<=", Op::LE},
    {">=", Op::GE}, {"<", Op::LT},  {">", Op::GT},
};

static bool parseNumber(StringRef Text, int64_t &Value) {
  if (!Text.getAsInteger(0, Value))
    return true;
  if (Text == "null" || Text == "NULL" || Text == "nullptr" || Text == "false")
    Value = 0;
  else if (Text == "true")
    Value = 1;
  else
    return false;
  return true;
}

/// Enumerators and macros: also qualified.
static bool isQualified(StringRef S) {
  SmallVector<StringRef, 4> Parts;
  S.split(Parts, "::");
  return all_of(Parts, isIdentifier);
}

/// What is behind the operator: a number, NAME(number) or NAME.
static bool parseValue(StringRef Text, Comparison &C) {
  Text = Text.trim();
  if (parseNumber(Text, C.Value))
    return true;
  if (Text.consume_back(")")) {
    auto [Name, Number] = Text.split('(');
    if (!isQualified(Name) || !parseNumber(Number.trim(), C.Value))
      return false;
    C.Name = Name.str();
    return true;
  }
  C.HasValue = false;
  C.Name = Text.str();
  return isQualified(Text);
}

static bool parseComparison(StringRef Text, Comparison &C) {
  Text = Text.trim();
  while (Text.consume_front(".")) {
    StringRef Field =
        Text.take_while([](char X) { return isAlnum(X) || X == '_'; });
    if (!isIdentifier(Field))
      return false;
    C.Fields.push_back(Field.str());
    Text = Text.drop_front(Field.size());
  }
  Text = Text.ltrim();
  if (Text.consume_front("&")) {
    size_t End = std::min(Text.find_first_of("=!<>"), Text.size());
    Comparison Mask;
    if (!parseValue(Text.substr(0, End), Mask) || !Mask.HasValue)
      return false;
    C.Mask = Mask.Value;
    Text = Text.substr(End);
  }
  Text = Text.ltrim();
  bool IsZero = Text == "null" || Text == "false";
  if (IsZero || Text == "nonnull" || Text == "true") {
    C.Compare = IsZero ? Op::EQ : Op::NE;
    return true;
  }
  for (const auto &[Spelling, Compare] : Operators)
    if (Text.consume_front(Spelling)) {
      C.Compare = Compare;
      return parseValue(Text, C);
    }
  return false;
}

std::optional<std::string> Condition::parse(StringRef Text, Condition &Into) {
  Condition C;
  Text = Text.trim();
  if (Text == "always" || Text == "never" || Text == "no-exception") {
    C.K = Text == "always"  ? Kind::Always
          : Text == "never" ? Kind::Never
                            : Kind::NoException;
    Into = std::move(C);
    return std::nullopt;
  }
  C.K = Kind::AnyOf;
  SmallVector<StringRef, 4> Alternatives;
  Text.split(Alternatives, " or ");
  for (StringRef A : Alternatives) {
    A = A.trim();
    auto [First, Rest] = A.split(' ');
    Place On;
    if (!Place::parse(First, On)) {
      if (!C.Any.empty() && On.str() != C.On.str())
        return std::string("conditions on one and the same place");
      C.On = std::move(On);
      A = Rest;
    }
    if (!parseComparison(A, C.Any.emplace_back()))
      return ExpectedCondition.str();
  }
  Into = std::move(C);
  return std::nullopt;
}

static void print(raw_ostream &OS, const Comparison &C) {
  for (const std::string &Field : C.Fields)
    OS << '.' << Field;
  if (!C.Fields.empty())
    OS << ' ';
  if (C.Mask)
    OS << "& " << *C.Mask << ' ';
  for (const auto &[Spelling, Compare] : Operators)
    if (C.Compare == Compare)
      OS << Spelling << ' ';
  if (C.Name.empty())
    OS << C.Value;
  else if (C.HasValue)
    OS << C.Name << '(' << C.Value << ')';
  else
    OS << C.Name;
}

std::string Condition::str() const {
  switch (K) {
  case Kind::Unset:
    return "";
  case Kind::Always:
    return "always";
  case Kind::Never:
    return "never";
  case Kind::NoException:
    return "no-exception";
  case Kind::AnyOf:
    break;
  }
  std::string Text;
  raw_string_ostream OS(Text);
  ListSeparator Or(" or ");
  for (const Comparison &C : Any) {
    OS << Or;
    if (On)
      OS << On.str() << ' ';
    print(OS, C);
  }
  return Text;
}

//===----------------------------------------------------------------------===//
// Models
//===----------------------------------------------------------------------===//

void Model::setOwners() {
  auto Own = [this](auto &...Lists) {
    auto OwnAll = [this](auto &List) {
      for (auto &Element : List)
        Element.Owner = this;
    };
    (OwnAll(Lists), ...);
  };
  Own(ReconnectOptions, Entries);
  Own(Functions, Fields, Callbacks, Waits, Handlers, Flags);
  for (HandlerModel &H : Handlers)
    for (HandlerModel::Drive &D : H.Drives)
      D.Of = &H;
  for (FieldModel &F : Fields) {
    F.AsStatus = FunctionModel();
    F.AsStatus.Owner = this;
    F.AsStatus.What = Role::Status;
    F.AsStatus.Handle.From = Place::Root::Arg;
    F.AsStatus.Connected = F.Connected;
    F.AsStatus.Closed = F.Closed;
  }
}

} // namespace iot
