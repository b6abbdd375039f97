//===- Draft.cpp - A model to begin with ----------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Draft.h"
#include "Declarations.h"
#include "Models/Annotations.h"
#include "Models/DeclNames.h"
#include "Models/ModelNames.h"
#include "Stems.h"
#include "clang/AST/ASTContext.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

using namespace clang;
using llvm::ArrayRef;
using llvm::raw_ostream;
using llvm::StringRef;

namespace iot {

namespace {

/// One name of the header, with all its overloads.
struct Candidate {
  std::string Name;
  Role What;
  llvm::SmallVector<const FunctionDecl *, 1> Overloads;
  /// What the header itself says of it, which is no guess.
  const FunctionModel *Fact = nullptr;
};

class Draft {
public:
  Draft(StringRef Name, ParsedHeaders &Parsed)
      : Header(Name), Parsed(Parsed), Declared(*Parsed.Unit) {}
  std::string text();

private:
  StringRef Header;
  ParsedHeaders &Parsed;
  Declarations Declared;
  std::vector<Candidate> Candidates;
  std::string Handle; ///< the type most calls work on, as written; C only
  std::vector<std::string> Classes;
  std::vector<std::unique_ptr<Model>> Annotated;
  std::vector<std::string> Said; ///< of the file, by an annotated type

  void collect();
  void collectSaid();
  bool says(StringRef Key) const;
  const FunctionModel *factOf(const FunctionDecl *F, StringRef Name) const;
  void findHandle();
  bool isHandle(QualType T) const;
  std::string place(const Candidate &C) const;
  std::string success(const Candidate &C) const;
  std::string connected(const Candidate &C) const;
  std::string arity(const Candidate &C) const;
  void printFunctions(raw_ostream &OS) const;
  void printCallbacks(raw_ostream &OS) const;
};

} // namespace

/// The "key: value" of an annotation, one by one.
static std::vector<std::string> keysOf(StringRef Text) {
  std::vector<std::string> Keys;
  std::string Key;
  unsigned Depth = 0;
  char Quote = 0;
  auto End = [&] {
    if (StringRef Whole = StringRef(Key).trim(); !Whole.empty())
      Keys.push_back(Whole.str());
    Key.clear();
  };
  for (const char C : Text) {
    if (Quote) // a quote that is doubled ends and begins again
      Quote = C == Quote ? 0 : Quote;
    else if (C == '\'' || C == '"')
      Quote = C;
    else if (C == '[' || C == '{')
      ++Depth;
    else if ((C == ']' || C == '}') && Depth)
      --Depth;
    else if (C == ',' && !Depth) {
      End();
      continue;
    }
    Key += C;
  }
  End();
  return Keys;
}

static bool hasKey(ArrayRef<std::string> Keys, StringRef Key) {
  return llvm::any_of(Keys, [&](StringRef K) {
    return K.consume_front(Key) && K.ltrim().starts_with(":");
  });
}

bool Draft::says(StringRef Key) const { return hasKey(Said, Key); }

/// What the annotations of the header say.
void Draft::collectSaid() {
  std::vector<AnnotationError> Wrong;
  Annotated =
      annotatedModels(*ModelRegistry::builtin(), Declared.context(), Wrong);
  const SourceManager &SM = Declared.context().getSourceManager();
  for (const AnnotationError &E : Wrong)
    llvm::errs() << SM.getExpansionLoc(E.At).printToString(SM)
                 << ": warning: " << E.Message << '\n';
  llvm::SmallVector<const DeclContext *, 8> Todo = {
      Declared.context().getTranslationUnitDecl()};
  while (!Todo.empty() && Said.empty())
    for (const Decl *D : Todo.pop_back_val()->decls()) {
      if (isa<NamespaceDecl, LinkageSpecDecl>(D))
        Todo.push_back(cast<DeclContext>(D));
      if (isa<TagDecl, TypedefNameDecl>(D) && Said.empty())
        Said = keysOf(annotationOf(D, /*IsCallback=*/false));
    }
}

const FunctionModel *Draft::factOf(const FunctionDecl *F,
                                   StringRef Name) const {
  std::vector<std::string> Types;
  for (const ParmVarDecl *P : F->parameters())
    Types.push_back(
        P->getType().getAsString(Declared.context().getPrintingPolicy()));
  for (const auto &M : Annotated)
    for (const FunctionModel &X : M->Functions)
      if (X.Name == Name && llvm::is_contained(X.Args, arities(F)) &&
          (X.Types.empty() || X.Types == Types))
        return &X;
  return nullptr;
}

void Draft::collect() {
  llvm::MapVector<StringRef, unsigned> Where;
  std::vector<std::unique_ptr<std::string>> Names; // keys stay where they are
  for (const FunctionDecl *F : Declared.functionsIn(Parsed.Found)) {
    if (F->isImplicit() || F->isDeleted() || F->getAccess() == AS_private ||
        F->getAccess() == AS_protected || isa<CXXConversionDecl>(F) ||
        F->isOverloadedOperator())
      continue;
    std::string Buffer;
    const StringRef Last = lastName(F, Buffer);
    std::optional<Role> What =
        isa<CXXConstructorDecl>(F) ? Role::Create : suggestedRole(Last);
    std::string Name = qualifiedName(F->getDeclContext(), Last);
    const FunctionModel *Fact = factOf(F, Name);
    if (Fact)
      What = Fact->What;
    else if (!annotationOf(F, /*IsCallback=*/true).empty())
      What = Role::Callback;
    else if (!What || *What == Role::Config)
      continue;
    if (Fact) { // each overload has its own
      Candidates.push_back({std::move(Name), *What, {F}, Fact});
      continue;
    }
    auto I = Where.find(Name);
    if (I == Where.end()) {
      Names.push_back(std::make_unique<std::string>(Name));
      I = Where.insert({*Names.back(), unsigned(Candidates.size())}).first;
      Candidates.push_back({std::move(Name), *What, {}, nullptr});
    }
    Candidates[I->second].Overloads.push_back(F);
  }
}

/// What the functions that open, close and tell the state have in common: the
/// first argument's type, or the class they are members of.
void Draft::findHandle() {
  llvm::MapVector<const void *, std::pair<unsigned, std::string>> Types;
  for (const Candidate &C : Candidates) {
    if (!isOfConnection(C.What))
      continue;
    const FunctionDecl *F = C.Overloads.front();
    if (const auto *Method = dyn_cast<CXXMethodDecl>(F)) {
      // Only what opens makes a class one of connections.
      std::string Class = qualifiedName(Method->getParent());
      if ((C.What == Role::Open || C.What == Role::Reopen) &&
          !Method->isStatic() && !llvm::is_contained(Classes, Class))
        Classes.push_back(std::move(Class));
      continue;
    }
    if (F->param_empty())
      continue;
    const QualType T = F->getParamDecl(0)->getType();
    // A struct, or what a name of its own hides: typedef void *handle.
    if (!pointee(T)->isRecordType() &&
        !(T->getAs<TypedefType>() && T->isPointerType()))
      continue;
    auto &[Count, Spelling] = Types[T.getCanonicalType().getAsOpaquePtr()];
    ++Count;
    if (Spelling.empty())
      Spelling = T.getUnqualifiedType().getAsString();
  }
  unsigned Most = 0;
  for (const auto &[Type, Counted] : Types)
    if (Counted.first > Most) {
      Most = Counted.first;
      Handle = Counted.second;
    }
}

bool Draft::isHandle(QualType T) const {
  return !Handle.empty() && matchesType(Handle, T, Declared.context());
}

/// "" if the function does not work on a handle.
std::string Draft::place(const Candidate &C) const {
  if (C.Fact && C.Fact->Handle)
    return C.Fact->Handle.str();
  const FunctionDecl *F = C.Overloads.front();
  if (const auto *Method = dyn_cast<CXXMethodDecl>(F))
    return !Method->isStatic() &&
                   llvm::is_contained(Classes,
                                      qualifiedName(Method->getParent()))
               ? "this"
               : "";
  const bool Creates = C.What == Role::Create;
  if (Creates && isHandle(F->getReturnType()))
    return "return";
  for (auto [I, P] : llvm::enumerate(F->parameters())) {
    if (isHandle(P->getType()))
      return "arg" + llvm::utostr(I);
    if (P->getType()->isPointerType() && isHandle(pointee(P->getType())))
      return "*arg" + llvm::utostr(I);
  }
  return "";
}

/// "== NAME(0)" for the enumerator of \p T that is 0, or that \p Like names.
static std::string enumerator(QualType T, StringRef Like) {
  const auto *E = T->getAs<EnumType>();
  if (!E)
    return "";
  for (const EnumConstantDecl *C :
       cast<EnumDecl>(E->getAsTagDecl())->enumerators()) {
    const int64_t Value = C->getInitVal().getExtValue();
    const StringRef Name = C->getName();
    const bool Fits =
        Like.empty() ? Value == 0
                     : Name.contains_insensitive(Like) &&
                           !Name.contains_insensitive("dis" + Like.str()) &&
                           !Name.contains_insensitive("not_" + Like.str());
    if (!Fits)
      continue;
    const DeclContext *Scope = C->getDeclContext();
    if (Scope->isTransparentContext()) // an enumerator of what surrounds it
      Scope = Scope->getParent();
    return "== " + qualifiedName(Scope, Name) + "(" + llvm::itostr(Value) + ")";
  }
  return "";
}

std::string Draft::success(const Candidate &C) const {
  const FunctionDecl *F = C.Overloads.front();
  const QualType T = F->getReturnType();
  if (isa<CXXConstructorDecl>(F) || T->isVoidType())
    return "";
  if (T->isPointerType())
    return "nonnull";
  if (T->isBooleanType())
    return "true";
  if (std::string Zero = enumerator(T, ""); !Zero.empty())
    return Zero;
  if (T->isIntegerType())
    return "== 0";
  return F->getASTContext().getLangOpts().CPlusPlus ? "no-exception" : "";
}

std::string Draft::connected(const Candidate &C) const {
  const QualType T = C.Overloads.front()->getReturnType();
  if (std::string Name = enumerator(T, "connected"); !Name.empty())
    return Name;
  return "!= 0";
}

std::string Draft::arity(const Candidate &C) const {
  // Nobody writes a call with more.
  constexpr unsigned Most = 64;
  std::vector<std::string> Ranges;
  for (const FunctionDecl *F : C.Overloads) {
    auto [Low, High] = arities(F);
    High = std::min(High, Most);
    std::string Range = llvm::utostr(Low);
    if (High != Low)
      Range += "-" + llvm::utostr(High);
    if (!llvm::is_contained(Ranges, Range))
      Ranges.push_back(std::move(Range));
  }
  return Ranges.size() == 1 ? Ranges.front()
                            : "[" + llvm::join(Ranges, ", ") + "]";
}

static std::string quoted(StringRef Text) {
  std::string Result = "\"";
  for (const char C : Text) {
    if (C == '"' || C == '\\')
      Result += '\\';
    Result += C;
  }
  return Result + '"';
}

void Draft::printFunctions(raw_ostream &OS) const {
  bool IsFirst = true;
  for (const Candidate &C : Candidates) {
    const std::string Where = place(C);
    if (Where.empty())
      continue;
    if (IsFirst)
      OS << "\nfunctions:\n";
    IsFirst = false;
    // As the header says it, word for word.
    if (const std::vector<std::string> Keys =
            keysOf(annotationOf(C.Overloads.front(), /*IsCallback=*/false));
        C.Fact && !Keys.empty()) {
      OS << "  - name: " << quoted(C.Name) << '\n';
      for (const std::string &Key : Keys)
        OS << "    " << Key << '\n';
      OS << "    args: " << arity(C) << "   # the rest is the header's word\n";
      if (!C.Fact->Types.empty()) {
        OS << "    types: [";
        llvm::ListSeparator Comma;
        for (StringRef Type : C.Fact->Types)
          OS << Comma << quoted(Type);
        OS << "]\n";
      }
      continue;
    }
    OS << "  - name: " << quoted(C.Name) << "\n    role: " << wordOf(C.What)
       << "\n    handle: " << quoted(Where) << "\n    args: " << arity(C)
       << '\n';
    const bool Reports = C.What == Role::Create || C.What == Role::Open ||
                         C.What == Role::CreateOpen || C.What == Role::Reopen ||
                         C.What == Role::Pump;
    if (std::string Value = success(C); Reports && !Value.empty())
      OS << "    success: " << quoted(Value) << '\n';
    if (C.What == Role::Status)
      OS << "    connected: " << quoted(connected(C)) << '\n';
    if (C.What == Role::Open || C.What == Role::Reopen)
      OS << "    # TODO: is it connected when this returns? If not:\n"
            "    # sync: async\n";
    if (C.What == Role::Open || C.What == Role::Create)
      OS << "    # TODO: which arguments say who connects, and where to?\n"
            "    # identity: [arg1, arg2]\n";
    if (C.What == Role::CloseFree)
      OS << "    # TODO: close-free also closes; `free` wants a closed one.\n";
  }
}

/// Registrations whose name tells which event it is.
void Draft::printCallbacks(raw_ostream &OS) const {
  bool IsFirst = true;
  for (const Candidate &C : Candidates) {
    const std::string Where = place(C);
    if (C.What != Role::Callback || Where.empty())
      continue;
    const FunctionDecl *F = C.Overloads.front();
    if (const std::vector<std::string> Keys =
            keysOf(annotationOf(F, /*IsCallback=*/true));
        !Keys.empty()) {
      if (IsFirst)
        OS << "\ncallbacks:\n";
      IsFirst = false;
      OS << "  - register: " << quoted(C.Name)
         << "   # the rest is the header's word\n";
      for (const std::string &Key : Keys)
        OS << "    " << Key << '\n';
      continue;
    }
    const StringRef Name = lastName(C.Name);
    const StringRef Event = Name.contains_insensitive("disconnect") ||
                                    Name.contains_insensitive("lost") ||
                                    Name.contains_insensitive("close")
                                ? "down"
                            : Name.contains_insensitive("connect") ? "up"
                            : Name.contains_insensitive("message") ? "message"
                                                                   : "";
    for (auto [I, P] : llvm::enumerate(F->parameters())) {
      const auto Parameters = handlerParameters(P->getType());
      if (Event.empty() || !Parameters)
        continue;
      if (IsFirst)
        OS << "\ncallbacks:\n";
      IsFirst = false;
      std::string Inside = "registered";
      for (auto [J, T] : llvm::enumerate(*Parameters))
        if (isHandle(T))
          Inside = "param" + llvm::utostr(J);
      OS << "  - register: " << quoted(C.Name) << "\n    callback: arg" << I
         << "\n    of: " << quoted(Where) << "\n    handle: " << Inside
         << "\n    # TODO: always, or which parameter tells: `event: param1`,"
            " `"
         << Event << ": == 0`?\n    " << Event << ": always\n";
      break;
    }
  }
}

std::string Draft::text() {
  collectSaid();
  collect();
  findHandle();
  std::string Id;
  for (const char C : llvm::sys::path::stem(Header))
    Id += llvm::isAlnum(C) ? llvm::toLower(C) : '_';
  if (Id.empty())
    Id = "sdk";

  std::string Text;
  llvm::raw_string_ostream OS(Text);
  OS << "# A draft, made from the names and types in " << Header
     << ". Every line is a guess: compare it with\n"
        "# the SDK's source, complete what says TODO, and delete the comments. "
        "The language: docs/models.md.\n"
        "sdk: "
     << Id << '\n';
  for (const std::string &Key : Said)
    OS << Key << "   # the header's word\n";
  if (!says("name"))
    OS << "name: " << quoted(llvm::sys::path::stem(Header))
       << "   # TODO: as messages shall call it\n";
  if (!says("headers"))
    OS << "headers: [" << quoted(Header) << "]\n";
  std::vector<std::string> Prefixes;
  for (const Candidate &C : Candidates) {
    const size_t End = C.Name.find('_');
    if (place(C).empty() || isa<CXXMethodDecl>(C.Overloads.front()) ||
        End == 0 || End == std::string::npos)
      continue;
    std::string Prefix = C.Name.substr(0, End + 1);
    if (!llvm::is_contained(Prefixes, Prefix))
      Prefixes.push_back(std::move(Prefix));
  }
  if (!Prefixes.empty() && !says("prefix"))
    OS << "prefix: [" << llvm::join(Prefixes, ", ")
       << "]   # TODO: only if no program calls its own functions so\n";
  if (!Handle.empty() && !says("handles"))
    OS << "handles: [" << quoted(Handle) << "]\n";
  if (!Classes.empty() && !says("classes")) {
    OS << "classes:\n";
    for (const std::string &Class : Classes)
      OS << "  - " << quoted(Class) << '\n';
  }
  if (!says("provenance")) {
    OS << "provenance:\n";
    for (const std::string &File : Parsed.Found)
      OS << "  - " << quoted(File) << "   # TODO: repository@revision (date)\n";
  }
  if (!says("second-connect"))
    OS << "\n# TODO: what does a second connect on a live connection do?\n"
          "second-connect:\n  effect: undefined\n";
  if (!says("reconnect"))
    OS << "\n# TODO: who connects again after a drop, and what switches that?\n"
          "reconnect:\n  default: app\n";
  for (const Candidate &C : Candidates) {
    const std::string Where = place(C);
    if (C.What != Role::Status || connected(C) != "!= 0" || Where.empty() ||
        says("gate"))
      continue;
    const std::string Call = Where == "this"
                                 ? "!{handle}." + lastName(C.Name).str() + "()"
                                 : "!" + C.Name + "({handle})";
    if (C.Overloads.front()->getMinRequiredArguments() >
        (Where == "this" ? 0 : 1))
      continue;
    OS << "\n# TODO: true when a connect is allowed?\ngate: " << quoted(Call)
       << '\n';
    break;
  }
  printFunctions(OS);
  printCallbacks(OS);
  return Text;
}

std::string draft(StringRef Name, ParsedHeaders &Parsed) {
  return Draft(Name, Parsed).text();
}

} // namespace iot
