//===- Facts.h - What a function does to tracked state --------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The AST of a function is visited once and becomes facts, a short list per CFG
// block; the solver runs on facts only. A Term is the value of an expression,
// an Access the place of an lvalue; both are trees in the arena of their
// function.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_LIFECYCLE_FACTS_H
#define IOT_TIDY_LIFECYCLE_FACTS_H

#include "Models/Model.h"
#include "clang/AST/Expr.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/SmallPtrSet.h"
#include <deque>
#include <memory>

namespace iot {

struct Term;
struct Root;
struct Model;

/// Where an lvalue lives: a base and the steps from it.
struct Access {
  enum class Base { Var, This, Pointer, Temp } From = Base::Var;
  const clang::ValueDecl *Var = nullptr; ///< Var
  const Term *Pointer = nullptr;         ///< Pointer: what it points to
  const clang::Expr *Temp = nullptr;     ///< Temp: the object it creates
  struct Step {
    const clang::IdentifierInfo *Field = nullptr; ///< a field, or
    const Term *Index = nullptr;                  ///< an element
    const clang::FieldDecl *Decl = nullptr;       ///< of Field
  };
  llvm::SmallVector<Step, 2> Steps;
  /// The fields at the end of the path, outermost first.
  llvm::SmallVector<const clang::FieldDecl *, 4> fields() const {
    llvm::SmallVector<const clang::FieldDecl *, 4> All;
    for (const Step &S : Steps)
      if (S.Decl)
        All.push_back(S.Decl);
      else
        All.clear();
    return All;
  }
  /// What stands for this place wherever no object is told from another: the
  /// last field's identifier, or the variable; null behind a mere pointer.
  const void *key() const {
    for (const Step &S : llvm::reverse(Steps))
      if (S.Field)
        return S.Field;
    return From == Base::Var ? Var : nullptr;
  }
  /// The declared type of what stands here; null for an element, or behind a
  /// pointer.
  clang::QualType type() const {
    if (Steps.empty())
      return From == Base::Var ? Var->getType() : clang::QualType();
    return Steps.back().Decl ? Steps.back().Decl->getType() : clang::QualType();
  }
};

struct Term {
  enum class Kind {
    Unknown,
    Int,      ///< N
    Load,     ///< the value at At
    Address,  ///< the address of At
    Result,   ///< what the call Site yielded
    Function, ///< the address of Callee; a lambda's call operator
    Not,      ///< !A
    Compare,  ///< A Op B
    Arith,    ///< A Op B
    And,      ///< A && B; Site is the expression, as for the next two
    Or,       ///< A || B
    Select,   ///< A ? B : C
    Text,     ///< a string literal: Site
    Opaque,   ///< a constant whose value is not followed
    Outer,    ///< the address of the object whose part At the pointer in At
              ///< points to, N bytes from its begin
    Part,     ///< the address of At, a part of what the pointer in it points
              ///< to; null for a null pointer
  };
  Kind K = Kind::Unknown;
  int64_t N = 0;
  clang::BinaryOperatorKind Op = clang::BO_Comma;
  const Term *A = nullptr, *B = nullptr, *C = nullptr;
  const Access *At = nullptr;
  const clang::Expr *Site = nullptr;
  const clang::FunctionDecl *Callee = nullptr;
};

/// One call: of an SDK function, of a function with a body, or of something
/// unknown.
struct CallSite {
  /// CallExpr, CXXConstructExpr, CXXNewExpr; a MemberExpr that reads a status;
  /// or an expression with errors, which does anything to what it mentions.
  const clang::Expr *E = nullptr;
  const clang::FunctionDecl *Callee = nullptr; ///< null: through a pointer
  const Term *Target = nullptr;                ///< the pointer called through
  const Term *Self = nullptr; ///< address of the implicit object
  llvm::SmallVector<const Term *, 6> Args;
  llvm::SmallVector<bool, 6> ArgIsConst; ///< cannot be changed through it
  const FunctionModel *Model = nullptr;
  llvm::SmallVector<const CallbackModel *, 2> Registers;
  llvm::SmallVector<const HandlerModel *, 1> Handlers;
  /// Handlers that it starts or ends.
  llvm::ArrayRef<const HandlerModel::Drive *> Drives;
  /// What it says about reconnecting: of a handle, or in an options object.
  llvm::SmallVector<const ReconnectOption *, 1> Reconnects;
  /// The options it is handed that say so, by argument.
  llvm::SmallVector<std::pair<unsigned, const ReconnectOption *>, 1> Options;
  /// A constructor of an options object: one of those it can be told.
  const ReconnectOption *Makes = nullptr;
  const FlagModel *Flag = nullptr;
  bool IsWait = false; ///< listed as waiting
  /// The platform whose event loop it runs: its handlers come inside.
  const struct Model *Loop = nullptr;
  const Term *Until = nullptr; ///< the predicate it waits for
  bool IsFamily = false;       ///< of an SDK, leaves the connection alone
  bool IsSystem = false;       ///< declared in a system header
  bool IsLog = false;          ///< variadic with a format: never waits
  bool IsDispatched = false;   ///< the object says which function it calls
  bool EndsProgram = false;
  bool EndsThread = false;  ///< the one that calls
  bool TakesFuture = false; ///< what somebody put into a promise
  /// Of a platform, and does what the models say: nothing else gets to know
  /// what it is handed.
  bool isPlatform() const {
    return IsWait || Flag || !Handlers.empty() || !Drives.empty();
  }
  enum class Special {
    None,
    Move,
    MakeOwner,
    ReleaseOwner,
    ResetOwner,
    /// Of an atomic: Self is its address, Args are the comparison, the new
    /// value, and where the old one goes if they differ.
    CompareExchange
  } Std = Special::None;
};

struct Fact {
  enum class Kind {
    Assign, ///< At = Value
    Copy,   ///< the record At = the record From
    Call,   ///< Call
    Return, ///< Value (or the record From)
    End,    ///< the life of Var ends
    Throw,
    TimeGate, ///< how late it is has been asked, and decides something
  };
  Kind K;
  const Access *At = nullptr, *From = nullptr;
  const Term *Value = nullptr;
  const CallSite *Call = nullptr;
  const clang::VarDecl *Var = nullptr;
  const clang::Stmt *S = nullptr;
  clang::QualType Of; ///< the type of what From is
};

/// How a block is left.
struct Exit {
  enum class Kind { Fall, Branch, Switch, Indirect } K = Kind::Fall;
  const Term *Condition = nullptr;
  const clang::Stmt *S = nullptr;
  /// The && or || whose left operand it decides, where the value of the whole
  /// is needed behind it: the right operand may change what the left one
  /// tested.
  const clang::Expr *LeftOf = nullptr;
  bool Relevant = false;
  bool IsLoop = false;
};

struct Block {
  llvm::SmallVector<Fact, 1> Facts;
  Exit Leave;
  llvm::SmallVector<int, 2> Next; ///< -1: unreachable; index into Blocks
  int Handler = -1;               ///< where an exception of the last call goes
  llvm::SmallVector<Fact, 0> Unwind; ///< what ends on the way there
  llvm::SmallVector<std::pair<int64_t, int64_t>, 0>
      Cases; ///< of this block as a switch target
  bool IsDefault = false;
  bool LoopHead = false;
  /// Locals that end on entry, by address.
  llvm::SmallVector<const clang::VarDecl *, 1> Dead;
  llvm::SmallVector<const clang::Expr *, 1>
      LocalTemps; ///< results not needed beyond the block's facts
  llvm::SmallVector<const clang::Expr *, 1>
      ConditionTemps; ///< nor beyond its branch
};

/// All facts of one function.
struct FunctionFacts {
  const clang::FunctionDecl *F = nullptr;
  std::vector<Block> Blocks;
  int Entry = -1, ExitBlock = -1;
  std::deque<Term> Terms;
  std::deque<Access> Accesses;
  std::deque<CallSite> Calls;
  llvm::SmallPtrSet<const clang::VarDecl *, 4> Captured; ///< by its lambdas
  bool HasErrors = false;
  bool Relevant = false; ///< it, or what it calls, touches tracked state
  /// It, or what it calls, hands on to unknown code, or asks how late it is.
  bool HandsOn = false;
  /// Relevant for nothing but its waits: to who calls it, not by itself.
  bool OnlyWaits = false;
  bool ResultMatters = false;
  bool NeverReturns = false; ///< it throws, or stays, whatever happens
};

class ModelMatcher;

/// Makes the facts of \p F, or null where it has no body, no CFG, errors, or
/// more blocks than \p MaxBlocks.
std::unique_ptr<FunctionFacts> generateFacts(const clang::FunctionDecl *F,
                                             clang::ASTContext &Ctx,
                                             ModelMatcher &Models,
                                             unsigned MaxBlocks);

/// The literal that \p E is, or that an object of a text class is made from.
const clang::StringLiteral *literalOf(const clang::Expr *E);
/// Whether \p T is a smart pointer or std::optional: a variable whose value is
/// the object it holds.
bool isOwner(clang::QualType T);
/// Whether \p T is a class of the standard library whose objects are followed
/// as a whole at most: no owner, no std::function, no atomic.
bool isCompound(clang::QualType T);
/// What makes an end of what \p Owner holds, by its type; null: unknown.
const clang::FunctionDecl *deleterOf(const clang::CXXRecordDecl *Owner);
/// The function that a callable of class \p R runs, or null.
const clang::FunctionDecl *callOperator(const clang::CXXRecordDecl *R);
/// Whether \p Owner destroys with delete.
bool hasDefaultDeleter(const clang::CXXRecordDecl *Owner);
/// What \p Owner holds.
clang::QualType ownedType(const clang::CXXRecordDecl *Owner);
/// Whether \p F gives an object the value of another one of its class.
bool isAssignment(const clang::FunctionDecl *F);
/// Where the deleter given to an owner stands in it.
inline constexpr llvm::StringLiteral DeleterField = "deleter";

/// The part of a static local variable that says whether it has been
/// initialised, where that is done at run time; null elsewhere.
const clang::IdentifierInfo *onceField(const clang::VarDecl *V,
                                       clang::ASTContext &Ctx);

} // namespace iot

#endif
