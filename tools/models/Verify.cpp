//===- Verify.cpp - A model beside the SDK's own headers ------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Verify.h"
#include "Declarations.h"
#include "Models/Annotations.h"
#include "Models/DeclNames.h"
#include "Models/ModelNames.h"
#include "Stems.h"
#include "Support/Compat.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include <limits>
#include <map>

using namespace clang;
using llvm::ArrayRef;
using llvm::StringRef;
using llvm::Twine;

namespace iot {

bool isCxx(const Model &M) {
  auto IsQualified = [](StringRef Name) { return Name.contains("::"); };
  return llvm::any_of(M.Classes, IsQualified) || !M.Classes.empty() ||
         llvm::any_of(M.Functions,
                      [&](const auto &F) { return IsQualified(F.Name); }) ||
         llvm::any_of(M.Waits,
                      [&](const auto &W) { return IsQualified(W.Name); }) ||
         llvm::any_of(M.Headers, [](StringRef H) { return isCxxHeader(H); });
}

static std::string quoted(const Twine &Text) {
  return ("'" + Text + "'").str();
}

static std::string counted(uint64_t Count, const char *What) {
  return llvm::utostr(Count) + " " + What + (Count == 1 ? "" : "s");
}

/// "4", "1 to 3", "at least 2".
static std::string numbers(std::pair<unsigned, unsigned> Range) {
  if (Range.first == Range.second)
    return llvm::utostr(Range.first);
  if (Range.second == std::numeric_limits<unsigned>::max())
    return "at least " + llvm::utostr(Range.first);
  return llvm::utostr(Range.first) + " to " + llvm::utostr(Range.second);
}

static std::string numbers(ArrayRef<std::pair<unsigned, unsigned>> Ranges) {
  std::string Text;
  llvm::ListSeparator Or(" or ");
  for (auto Range : Ranges)
    (Text += StringRef(Or)) += numbers(Range);
  return Text;
}

namespace {

/// Compares one model. Everything about a fact is said while it is Current.
class Verifier {
public:
  Verifier(const Model &M, const HeaderSet &Headers, ParsedHeaders &Parsed,
           Verdict &Into)
      : M(M), Headers(Headers), Parsed(Parsed), Declared(*Parsed.Unit),
        Into(Into) {}

  void run();

private:
  const Model &M;
  const HeaderSet &Headers;
  ParsedHeaders &Parsed;
  Declarations Declared;
  Verdict &Into;

  const SdkFact *Current = nullptr;
  std::string Subject; ///< what Current is about: "'mosquitto_connect'"

  /// A question that only the compiler can answer.
  struct Question {
    std::string Code;
    const SdkFact *Fact;
    std::string Subject;
    std::string Name;             ///< of a macro, and
    std::optional<int64_t> Value; ///< what the model says it is; or
    std::string About;            ///< "gate", "teardown"
  };
  std::vector<Question> Questions;
  llvm::StringSet<> Asked;

  void begin(const SdkFact *Fact, const Twine &Name) {
    Current = Fact;
    Subject = quoted(Name);
  }
  void say(bool IsError, const Twine &Text);
  void error(const Twine &Text) { say(true, Text); }
  void note(const Twine &Text) { say(false, Text); }

  using Functions = llvm::SmallVector<const FunctionDecl *, 2>;
  Functions find(StringRef Name, ArrayRef<std::pair<unsigned, unsigned>> Args,
                 ArrayRef<std::string> Types = {});
  bool isImplicit(StringRef Name) const;

  QualType typeAt(const Place &P, const FunctionDecl *F, std::string &Why);
  void checkPlace(StringRef Key, const Place &P,
                  ArrayRef<const FunctionDecl *>);
  void checkResult(StringRef Key, const Condition &C,
                   ArrayRef<const FunctionDecl *>);
  void checkValues(StringRef Key, const Condition &C, QualType T);

  void check(const FunctionModel &F);
  void check(const FieldModel &F);
  void check(const CallbackModel &C);
  void check(const ReconnectOption &O);
  void checkWaits();
  void checkPlatform();
  void checkNames();
  std::optional<QualType> fieldType(StringRef Path);
  void checkHandler(const CallbackModel &C, ArrayRef<QualType> Parameters);

  void askHandles();
  void answer();
  void findUnmodelled();
};

} // namespace

void Verifier::say(bool IsError, const Twine &Text) {
  std::string Where = M.File;
  if (Current && Current->Line)
    Where +=
        ":" + llvm::utostr(Current->Line) + ":" + llvm::utostr(Current->Column);
  std::string Full = Subject + (Subject.empty() ? "" : " ") + Text.str();
  if (IsError && Current && !Current->Versions.empty()) {
    IsError = false;
    Full += " (versions: " + Current->Versions + ")";
  }
  for (const Verdict::Line &L : Into.Lines)
    if (L.Where == Where && L.Text == Full)
      return;
  ++(IsError ? Into.Errors : Into.Notes);
  Into.Lines.push_back({IsError, std::move(Where), std::move(Full)});
}

//===----------------------------------------------------------------------===//
// Functions by name, arity and types
//===----------------------------------------------------------------------===//

/// A constructor or destructor that nobody declared is there all the same.
bool Verifier::isImplicit(StringRef Name) const {
  const StringRef Class = qualifier(Name);
  StringRef Last = lastName(Name);
  const bool Destroys = Last.consume_front("~");
  const auto *R = dyn_cast_or_null<CXXRecordDecl>(Declared.record(Class));
  return R && R->hasDefinition() && Last == lastName(Class) &&
         (Destroys ? !R->hasUserDeclaredDestructor()
                   : !R->hasUserDeclaredConstructor());
}

/// What a model means by \p Name; says what is wrong if that is nothing.
Verifier::Functions Verifier::find(StringRef Name,
                                   ArrayRef<std::pair<unsigned, unsigned>> Args,
                                   ArrayRef<std::string> Types) {
  ArrayRef<const FunctionDecl *> Named = Declared.functions(Name);
  if (Named.empty()) {
    if (isImplicit(Name))
      return {};
    if (Declared.isMacro(Name)) {
      note("is a macro in these headers: what it expands to must be modelled");
      return {};
    }
    const bool IsExpected = Current && !Current->Versions.empty();
    const StringRef Like =
        IsExpected ? StringRef() : Declared.likeFunction(Name);
    error("is declared in none of the headers" +
          (Like.empty() ? "" : "; they have " + quoted(Like)));
    return {};
  }
  Functions Fit;
  for (const FunctionDecl *F : Named)
    if (matchesArity(Args, F))
      Fit.push_back(F);
  if (Fit.empty()) {
    std::string Found;
    llvm::ListSeparator Or(" or ");
    for (const FunctionDecl *F : Named)
      (Found += StringRef(Or)) += numbers(arities(F));
    error("takes " + Found + (Found == "1" ? " argument" : " arguments") +
          ", the model says " + numbers(Args));
    return {};
  }
  Functions Typed;
  for (const FunctionDecl *F : Fit)
    if (matchesTypes(Types, F))
      Typed.push_back(F);
  if (Typed.empty()) {
    std::string Found;
    llvm::ListSeparator Comma;
    for (const ParmVarDecl *P :
         Fit.front()->parameters().take_front(Types.size()))
      (Found += StringRef(Comma)) += P->getType().getAsString();
    error("takes (" + Found + "), the model says (" + llvm::join(Types, ", ") +
          ")");
  }
  return Typed;
}

//===----------------------------------------------------------------------===//
// Places and conditions
//===----------------------------------------------------------------------===//

static std::string noField(const FieldLookup &Found) {
  return quoted(Found.Missing) + " is no field of " + quoted(Found.Of);
}

/// The type of the value at \p P of a call of \p F; null if unknown, and then
/// \p Why is set if the place is impossible.
QualType Verifier::typeAt(const Place &P, const FunctionDecl *F,
                          std::string &Why) {
  using Root = Place::Root;
  QualType T;
  switch (P.From) {
  case Root::Arg:
    if (P.Index >= F->getNumParams()) {
      if (!F->isVariadic())
        Why = "it has only " + counted(F->getNumParams(), "parameter");
      return {};
    }
    T = F->getParamDecl(P.Index)->getType();
    break;
  case Root::Return:
    if (isa<CXXConstructorDecl, CXXDestructorDecl>(F))
      Why = "a constructor returns nothing, its object is 'this'";
    else if (F->getReturnType()->isVoidType())
      Why = "it returns nothing";
    T = F->getReturnType();
    break;
  case Root::This:
    if (const auto *Method = dyn_cast<CXXMethodDecl>(F);
        !Method || Method->isStatic()) {
      Why = "it is called on no object";
      return {};
    } else {
      T = typeOf(F->getASTContext(), Method->getParent());
    }
    break;
  default:
    return {};
  }
  if (!Why.empty() || T->isDependentType())
    return {};
  if (P.Deref) {
    if (pointee(T).getCanonicalType() == T.getCanonicalType() &&
        !T->isReferenceType()) {
      Why = "that is no pointer but " + quoted(T.getAsString());
      return {};
    }
    T = T->isReferenceType() ? T.getNonReferenceType() : pointee(T);
  }
  if (P.Fields.empty())
    return T;
  const FieldLookup Found = fieldOf(T, P.Fields);
  if (Found.Type.isNull() && !Found.IsUnknown)
    Why = noField(Found);
  return Found.Type;
}

/// One overload that has the place is enough.
void Verifier::checkPlace(StringRef Key, const Place &P,
                          ArrayRef<const FunctionDecl *> Functions) {
  std::string First;
  for (const FunctionDecl *F : Functions) {
    std::string Why;
    typeAt(P, F, Why);
    if (Why.empty())
      return;
    if (First.empty())
      First = Why;
  }
  if (!First.empty())
    error("has no '" + Key + ": " + P.str() + "', " + First);
}

void Verifier::checkResult(StringRef Key, const Condition &C,
                           ArrayRef<const FunctionDecl *> Functions) {
  if (C.K != Condition::Kind::AnyOf || Functions.empty())
    return;
  if (C.On) {
    checkPlace(Key, C.On, Functions);
    std::string Why;
    return checkValues(Key, C, typeAt(C.On, Functions.front(), Why));
  }
  const QualType T = Functions.front()->getReturnType();
  if (T->isVoidType() && llvm::all_of(Functions, [](const FunctionDecl *F) {
        return F->getReturnType()->isVoidType();
      }))
    return error("returns nothing, the model says '" + Key + ": " + C.str() +
                 "'");
  checkValues(Key, C, T);
}

/// \p T may be null, if nothing is known of it.
void Verifier::checkValues(StringRef Key, const Condition &C, QualType T) {
  if (C.K != Condition::Kind::AnyOf)
    return;
  for (const Comparison &Each : C.Any) {
    QualType Value = T;
    if (!T.isNull() && !Each.Fields.empty()) {
      const FieldLookup Found = fieldOf(T, Each.Fields);
      if (Found.Type.isNull() && !Found.IsUnknown)
        error("has no '" + Key + ": " + C.str() + "', " + noField(Found));
      Value = Found.Type;
    }
    if (Each.Name.empty())
      continue;
    const ValueDecl *Known = Declared.constant(Each.Name);
    if (!Known && Declared.isMacro(Each.Name)) {
      if (Asked.insert(Subject + Each.Name).second)
        Questions.push_back(
            {"(long long)(" + Each.Name + ")", Current, Subject, Each.Name,
             Each.HasValue ? std::optional(Each.Value) : std::nullopt, ""});
      continue;
    }
    if (!Known && !Declared.functions(Each.Name).empty())
      continue; // the argument is that function
    if (!Known) {
      const StringRef Like = Declared.likeConstant(Each.Name);
      error("compares with " + quoted(Each.Name) +
            ", which none of the headers has" +
            (Like.empty() ? "" : "; they have " + quoted(Like)));
      continue;
    }
    const auto *Enumerator = dyn_cast<EnumConstantDecl>(Known);
    if (!Enumerator)
      continue;
    const auto *Of = cast<EnumDecl>(Enumerator->getDeclContext());
    const EnumDecl *Is = nullptr;
    if (!Value.isNull())
      if (const auto *E = Value.getNonReferenceType()->getAs<EnumType>())
        Is = cast<EnumDecl>(E->getAsTagDecl());
    if (Is && Is->getCanonicalDecl() != Of->getCanonicalDecl())
      error("compares a value of 'enum " + nameOf(Is) + "' with " +
            quoted(Each.Name) + ", which is one of 'enum " + nameOf(Of) + "'");
    const int64_t Real = Enumerator->getInitVal().getExtValue();
    if (Each.HasValue && Real != Each.Value)
      error("has " + quoted(Each.Name + "(" + llvm::itostr(Each.Value) + ")") +
            ", but that is " + llvm::itostr(Real));
  }
}

//===----------------------------------------------------------------------===//
// The facts
//===----------------------------------------------------------------------===//

void Verifier::check(const FunctionModel &F) {
  begin(&F.Fact, F.Name);
  const Functions Found = find(F.Name, F.Args, F.Types);
  if (Found.empty())
    return;
  checkPlace("handle", F.Handle, Found);
  checkPlace("at", F.At, Found);
  checkPlace("shares", F.Shares, Found);
  checkPlace("user-data", F.UserData, Found);
  for (const Place &P : F.Identity)
    checkPlace("identity", P, Found);
  for (const Place &P : F.Server)
    checkPlace("server", P, Found);
  checkResult("success", F.Success, Found);
  checkResult("failure", F.Failure, Found);
  checkResult("again", F.Again, Found);
  checkResult("sync", F.SyncIf, Found);
  checkResult("connectionless", F.Connectionless, Found);
  checkResult("tells-reconnect", F.TellsReconnect, Found);
  if (!F.At) {
    checkResult("connected", F.Connected, Found);
    checkResult("closed", F.Closed, Found);
    return;
  }
  std::string Why;
  const QualType Answer = typeAt(F.At, Found.front(), Why);
  checkValues("connected", F.Connected, Answer);
  checkValues("closed", F.Closed, Answer);
}

/// Of "type.field.field"; none with an error, null if the headers hide it.
std::optional<QualType> Verifier::fieldType(StringRef Path) {
  auto [Type, Rest] = Path.split('.');
  const RecordDecl *R = Declared.record(Type);
  if (!R) {
    error("names a type that none of the headers has");
    return std::nullopt;
  }
  if (!R->getDefinition())
    return QualType();
  llvm::SmallVector<StringRef, 4> Parts;
  Rest.split(Parts, '.');
  std::vector<std::string> Fields(Parts.begin(), Parts.end());
  const FieldLookup Found = fieldOf(typeOf(Declared.context(), R), Fields);
  if (Found.Type.isNull() && !Found.IsUnknown) {
    error("is wrong: " + noField(Found));
    return std::nullopt;
  }
  return Found.Type;
}

void Verifier::check(const FieldModel &F) {
  begin(&F.Fact, F.Type + "." + llvm::join(F.Path, "."));
  if (std::optional<QualType> T =
          fieldType(F.Type + "." + llvm::join(F.Path, "."))) {
    checkValues("connected", F.Connected, *T);
    checkValues("closed", F.Closed, *T);
  }
}

/// The places and values inside a handler with these parameters.
void Verifier::checkHandler(const CallbackModel &C,
                            ArrayRef<QualType> Parameters) {
  auto TypeOf = [&](StringRef Key, const Place &P) -> QualType {
    if (P.From != Place::Root::Param)
      return {};
    if (P.Index >= Parameters.size()) {
      error("has no '" + Key + ": " + P.str() + "', the handler has only " +
            counted(Parameters.size(), "parameter"));
      return {};
    }
    const FieldLookup Found = fieldOf(Parameters[P.Index], P.Fields);
    if (Found.Type.isNull() && !Found.IsUnknown)
      error("has no '" + Key + ": " + P.str() + "', " + noField(Found));
    return Found.Type;
  };
  TypeOf("handle", C.Handle);
  TypeOf("data", C.DataIn);
  TypeOf("event-copy", C.EventCopy);
  const QualType Event = TypeOf("event", C.Event);
  const std::pair<StringRef, const Condition *> Kinds[] = {
      {"up", &C.Up},         {"accepted", &C.Accepted}, {"down", &C.Down},
      {"failed", &C.Failed}, {"gave-up", &C.GaveUp},    {"closing", &C.Closing},
      {"asked", &C.Asked},   {"message", &C.Message},
  };
  for (auto [Key, Kind] : Kinds)
    checkValues(Key, *Kind, Kind->On ? TypeOf(Key, Kind->On) : Event);
}

static llvm::SmallVector<QualType, 4> parametersOf(const FunctionDecl *F) {
  llvm::SmallVector<QualType, 4> Types;
  for (const ParmVarDecl *P : F->parameters())
    Types.push_back(P->getType());
  return Types;
}

void Verifier::check(const CallbackModel &C) {
  if (!C.Register.empty()) {
    begin(&C.Fact, C.Register);
    const Functions Found = find(C.Register, C.Args);
    if (Found.empty())
      return;
    checkPlace("callback", C.Callback, Found);
    checkPlace("of", C.Of, Found);
    checkPlace("data", C.DataAt, Found);
    checkResult("when", C.When, Found);
    // Of overloads, the one whose argument is a function.
    for (const FunctionDecl *F : Found) {
      std::string Why;
      const QualType T = typeAt(C.Callback, F, Why);
      if (T.isNull())
        continue;
      if (auto Parameters = handlerParameters(T))
        return checkHandler(C, *Parameters);
      if (Found.size() == 1 && T.getNonReferenceType()->isArithmeticType())
        error("has no function at 'callback: " + C.Callback.str() + "' but " +
              quoted(T.getAsString()));
    }
    return;
  }
  if (!C.Field.empty()) {
    begin(&C.Fact, C.Field);
    if (std::optional<QualType> T = fieldType(C.Field); T && !T->isNull()) {
      if (auto Parameters = handlerParameters(*T))
        checkHandler(C, *Parameters);
      else if ((*T)->isArithmeticType())
        error("is no function but " + quoted(T->getAsString()));
    }
    return;
  }
  if (!C.Override.empty()) {
    begin(&C.Fact, C.Override);
    const Functions Found = find(C.Override, C.Args);
    if (Found.empty())
      return;
    for (const FunctionDecl *F : Found)
      if (const auto *Method = dyn_cast<CXXMethodDecl>(F);
          Method && Method->isVirtual())
        return checkHandler(C, parametersOf(F));
    return error("is not virtual");
  }
  // A well-known name: the program defines it, and few headers declare it.
  begin(&C.Fact, C.Function);
  if (ArrayRef<const FunctionDecl *> Found = Declared.functions(C.Function);
      !Found.empty())
    checkHandler(C, parametersOf(Found.front()));
}

void Verifier::check(const ReconnectOption &O) {
  if (!O.Field.empty()) {
    begin(&O.Fact, O.Field);
    if (std::optional<QualType> T = fieldType(O.Field))
      checkValues("sdk", O.Sdk, *T);
    return;
  }
  begin(&O.Fact, O.Call);
  const Functions Found = find(O.Call, O.Args);
  if (Found.empty())
    return;
  checkPlace("handle", O.Handle, Found);
  checkPlace("value", O.Value, Found);
  std::string Why;
  checkValues("sdk", O.Sdk, typeAt(O.Value, Found.front(), Why));
}

void Verifier::checkWaits() {
  for (const WaitModel &W : M.Waits) {
    begin(nullptr, W.Name);
    checkPlace("until", W.Until, find(W.Name, W.Args));
  }
}

void Verifier::checkPlatform() {
  for (const HandlerModel &H : M.Handlers) {
    if (!H.Field.empty()) {
      begin(nullptr, H.Field);
      fieldType(H.Field);
    } else {
      begin(nullptr, H.Register);
      const Functions Found = find(H.Register, H.Args);
      checkPlace("callback", H.Callback, Found);
      checkPlace("data", H.DataAt, Found);
      checkPlace("timer", H.Timer, Found);
      checkResult("repeats", H.Repeats, Found);
      checkResult("success", H.Success, Found);
    }
    for (const HandlerModel::Drive &D : H.Drives) {
      begin(nullptr, D.Call);
      const Functions Found = find(D.Call, {});
      checkPlace("timer", D.Timer, Found);
      checkResult("when", D.When, Found);
      checkResult("repeats", D.Repeats, Found);
    }
  }
  for (const FlagModel &F : M.Flags) {
    if (F.IsVariable)
      continue;
    begin(nullptr, F.Function);
    const Functions Found = find(F.Function, {});
    checkPlace("object", F.Object, Found);
    checkPlace("mask", F.Mask, Found);
    checkPlace("bit", F.Bit, Found);
    checkPlace("item", F.Item, Found);
    checkPlace("keeps", F.Keeps, Found);
    checkResult("when", F.When, Found);
    checkResult("success", F.Success, Found);
  }
  for (const auto *Names : {&M.NoReturn, &M.ThreadExits, &M.Links, &M.Clocks,
                            &M.Copies, &M.Clears, &M.Instant})
    for (const std::string &Name : *Names) {
      begin(nullptr, Name);
      find(Name, {});
    }
}

/// Families span versions, so that what is not there is worth a note only.
void Verifier::checkNames() {
  for (const std::string &Name : M.Classes) {
    begin(nullptr, Name);
    if (!isa_and_nonnull<CXXRecordDecl>(Declared.record(Name)))
      note("is no class of these headers");
  }
  for (const std::string &Type : M.Handles) {
    begin(nullptr, Type);
    StringRef Name = StringRef(Type).trim(" *&");
    Name.consume_front("struct ");
    if (!Declared.isType(Name))
      note("is no type of these headers");
  }
}

//===----------------------------------------------------------------------===//
// What the compiler is asked
//===----------------------------------------------------------------------===//

/// Puts \p Handle for "{handle}" and its address for "{handle&}".
static std::string filledIn(StringRef Text, StringRef Handle) {
  std::string Result;
  while (!Text.empty()) {
    if (Text.consume_front("{handle}"))
      Result += Handle;
    else if (Text.consume_front("{handle&}"))
      (Result += "&") += Handle;
    else {
      Result += Text.front();
      Text = Text.drop_front();
    }
  }
  return Result;
}

/// Asks for the gate and the teardown with a variable of each type that a
/// handle has in this model.
void Verifier::askHandles() {
  if (M.Gate.empty() && M.Teardown.empty())
    return;
  std::vector<std::string> Types;
  for (const FunctionModel &F : M.Functions) {
    if (!F.opens() && !F.creates() && F.What != Role::Close &&
        F.What != Role::CloseFree && F.What != Role::Status)
      continue;
    for (const FunctionDecl *D : Declared.functions(F.Name)) {
      std::string Why;
      QualType T = typeAt(F.Handle, D, Why);
      if (T.isNull() || T->isDependentType())
        continue;
      T = T.getNonReferenceType().getUnqualifiedType();
      std::string Name = T.getAsString(Declared.context().getPrintingPolicy());
      if (F.Handle.From == Place::Root::This || T->isRecordType())
        Name += Headers.IsCxx ? " &" : " ";
      if (!llvm::is_contained(Types, Name))
        Types.push_back(Name);
    }
  }
  for (const std::string &Type : Types) {
    if (!M.Gate.empty())
      Questions.push_back({"(" + Type + " iot_handle) { if (" +
                               filledIn(M.Gate, "iot_handle") + ") {} }",
                           nullptr, "", "", std::nullopt, "gate"});
    if (!M.Teardown.empty())
      Questions.push_back({"(" + Type + " iot_handle) { " +
                               filledIn(M.Teardown, "iot_handle") + " }",
                           nullptr, "", "", std::nullopt, "teardown"});
  }
}

void Verifier::answer() {
  if (Questions.empty())
    return;
  std::vector<std::string> Lines;
  for (auto [I, Q] : llvm::enumerate(Questions))
    Lines.push_back(Q.About.empty()
                        ? "static const long long iot_value" + llvm::utostr(I) +
                              " = " + Q.Code + ";"
                        : "static void iot_does" + llvm::utostr(I) + Q.Code);
  ParsedHeaders Answers = parseHeaders(Headers, Lines);
  if (!Answers.Unit)
    return;
  std::map<std::string, const VarDecl *> Values;
  for (const Decl *D :
       Answers.Unit->getASTContext().getTranslationUnitDecl()->decls())
    if (const auto *V = dyn_cast<VarDecl>(D); V && V->getIdentifier())
      Values[V->getName().str()] = V;

  std::map<std::string, std::string> Refused; ///< gate or teardown, why
  llvm::StringSet<> Accepted;
  for (auto [I, Q] : llvm::enumerate(Questions)) {
    const std::string &Wrong = Answers.LineErrors[I];
    if (!Q.About.empty()) {
      if (Wrong.empty())
        Accepted.insert(Q.About);
      else
        Refused.try_emplace(Q.About, Wrong);
      continue;
    }
    Current = Q.Fact;
    Subject = Q.Subject;
    const VarDecl *V = Values["iot_value" + llvm::utostr(I)];
    Expr::EvalResult Value;
    if (!Wrong.empty() || !V || !V->getInit() ||
        !V->getInit()->EvaluateAsInt(Value, Answers.Unit->getASTContext())) {
      error("compares with " + quoted(Q.Name) +
            ", which is a macro but no number");
      continue;
    }
    const int64_t Real = Value.Val.getInt().getExtValue();
    if (Q.Value && *Q.Value != Real)
      error("has " + quoted(Q.Name + "(" + llvm::itostr(*Q.Value) + ")") +
            ", but that is " + llvm::itostr(Real));
  }
  Current = nullptr;
  for (const auto &[About, Why] : Refused)
    if (!Accepted.contains(About)) {
      Subject = "";
      error("the " + About + " " +
            quoted(About == "gate" ? M.Gate : M.Teardown) +
            " does not compile: " + Why);
    }
}

//===----------------------------------------------------------------------===//
// What no model has
//===----------------------------------------------------------------------===//

/// A function that works on a handle, or on a class, of the model.
void Verifier::findUnmodelled() {
  llvm::DenseSet<const Type *> Handles;
  llvm::DenseSet<const DeclContext *> Classes;
  llvm::DenseSet<const FunctionDecl *> Known;
  auto HandleType = [](QualType T) {
    T = pointee(pointee(T)).getCanonicalType().getUnqualifiedType();
    return T->isVoidType() || T->isArithmeticType() ? nullptr : T.getTypePtr();
  };
  for (const FunctionModel &F : M.Functions)
    for (const FunctionDecl *D : Declared.functions(F.Name)) {
      Known.insert(D);
      if (F.What == Role::Init || F.What == Role::NotStatus)
        continue;
      std::string Why;
      if (QualType T = typeAt(F.Handle, D, Why); !T.isNull())
        if (const Type *Handle = HandleType(T))
          Handles.insert(Handle);
      if (F.Handle.From == Place::Root::This && F.What != Role::Await &&
          F.What != Role::Config)
        Classes.insert(D->getDeclContext());
    }
  auto AddNamed = [&](ArrayRef<const FunctionDecl *> Named) {
    Known.insert(Named.begin(), Named.end());
  };
  for (const WaitModel &W : M.Waits)
    AddNamed(Declared.functions(W.Name));
  for (const CallbackModel &C : M.Callbacks) {
    AddNamed(Declared.functions(C.Register));
    AddNamed(Declared.functions(C.Override));
  }
  for (const ReconnectOption &O : M.ReconnectOptions)
    AddNamed(Declared.functions(O.Call));
  // A typedef of void * tells nothing by its type, but by its name.
  auto IsHandle = [&](QualType T) {
    if (const Type *Handle = HandleType(T); Handle && Handles.contains(Handle))
      return true;
    return llvm::any_of(M.Handles, [&](StringRef Name) {
      return matchesType(Name, T.getNonReferenceType(), Declared.context());
    });
  };
  // What an annotation says of a function need not be said once more.
  std::vector<AnnotationError> Wrong;
  const auto Annotated =
      annotatedModels(*ModelRegistry::builtin(), Declared.context(), Wrong);
  const SourceManager &SM = Declared.context().getSourceManager();
  for (const AnnotationError &E : Wrong) {
    ++Into.Errors;
    Into.Lines.push_back(
        {true, SM.getExpansionLoc(E.At).printToString(SM), E.Message});
  }
  const auto IsAnnotated = [&](StringRef Name) {
    return llvm::any_of(Annotated, [&](const auto &Said) {
      return llvm::any_of(Said->Functions, [&](const FunctionModel &X) {
        return X.Name == Name;
      });
    });
  };
  for (const FunctionDecl *F : Declared.functionsIn(Parsed.Found)) {
    if (Known.contains(F) || F->isImplicit() || F->isDeleted() ||
        F->getAccess() == AS_private)
      continue;
    std::string Buffer;
    const StringRef Last = lastName(F, Buffer);
    const std::optional<Role> Suggested = suggestedRole(Last);
    if (!Suggested || !isOfConnection(*Suggested))
      continue;
    const bool IsOne =
        isa<CXXMethodDecl>(F)
            ? Classes.contains(F->getDeclContext()) &&
                  !isa<CXXConstructorDecl>(F)
            : IsHandle(F->getReturnType()) ||
                  llvm::any_of(F->parameters(), [&](const ParmVarDecl *P) {
                    return IsHandle(P->getType());
                  });
    if (!IsOne || IsAnnotated(qualifiedName(F->getDeclContext(), Last)))
      continue;
    ++Into.Notes;
    Into.Lines.push_back({false, Declared.position(F),
                          quoted(qualifiedName(F->getDeclContext(), Last)) +
                              " looks like '" + wordOf(*Suggested).str() +
                              "' and is not modelled"});
  }
}

void Verifier::run() {
  for (const FunctionModel &F : M.Functions)
    check(F);
  for (const FieldModel &F : M.Fields)
    check(F);
  for (const CallbackModel &C : M.Callbacks)
    check(C);
  for (const ReconnectOption &O : M.ReconnectOptions)
    check(O);
  checkWaits();
  checkPlatform();
  checkNames();
  askHandles();
  answer();
  findUnmodelled();
}

Verdict verify(const Model &M, HeaderSet Headers) {
  Verdict Result;
  if (Headers.Names.empty()) {
    Headers.Names = M.Headers;
    Headers.AllNeeded = false;
  }
  Headers.IsCxx |= isCxx(M);
  if (Headers.Names.empty()) {
    Result.Unparsed = {"error: the model names no header; name some here"};
    return Result;
  }
  ParsedHeaders Parsed = parseAsNeeded(Headers);
  Result.Headers = Parsed.Found;
  Result.Unparsed = Parsed.Errors;
  if (Result.Unparsed.empty() && Parsed.Found.empty())
    Result.Unparsed = {"error: none of these headers is found: " +
                       llvm::join(Headers.Names, ", ")};
  if (!Parsed.Unit || !Result.Unparsed.empty())
    return Result;
  Verifier(M, Headers, Parsed, Result).run();
  return Result;
}

} // namespace iot
