//===- Declarations.h - What a set of headers declares, by name -----------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The names are those of the models (lib/Models/DeclNames.h). Types, fields and
// the parameters of handlers are looked up in the way of the analysis.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_TOOLS_MODELS_DECLARATIONS_H
#define IOT_TIDY_TOOLS_MODELS_DECLARATIONS_H

#include "clang/AST/Decl.h"
#include "clang/AST/DeclCXX.h"
#include "clang/Frontend/ASTUnit.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"
#include <optional>

namespace iot {

class Declarations {
public:
  /// \p Unit must outlive this.
  explicit Declarations(clang::ASTUnit &Unit);

  /// All functions called \p Name, overloads in the order of declaration.
  llvm::ArrayRef<const clang::FunctionDecl *>
  functions(llvm::StringRef Name) const;
  /// A record by its name or by that of a typedef; complete if it ever is.
  const clang::RecordDecl *record(llvm::StringRef Name) const;
  bool isType(llvm::StringRef Name) const;
  /// An enumerator or constant: qualified, or by its last name alone.
  const clang::ValueDecl *constant(llvm::StringRef Name) const;
  bool isMacro(llvm::StringRef Name) const;

  /// Of the given files, in order.
  std::vector<const clang::FunctionDecl *>
  functionsIn(llvm::ArrayRef<std::string> Files) const;

  /// The name most like \p Name of what it could have meant, or "".
  llvm::StringRef likeFunction(llvm::StringRef Name) const;
  llvm::StringRef likeConstant(llvm::StringRef Name) const;

  clang::ASTContext &context() const { return Unit.getASTContext(); }
  std::string position(const clang::Decl *D) const;

private:
  clang::ASTUnit &Unit;
  llvm::MapVector<llvm::StringRef,
                  llvm::SmallVector<const clang::FunctionDecl *, 1>>
      Functions;
  llvm::StringMap<const clang::RecordDecl *> Records;
  llvm::StringMap<const clang::ValueDecl *> Constants;
  llvm::StringMap<char> Names; ///< owns the keys of Functions; and types
  llvm::StringMap<char> Types;

  void add(const clang::Decl *D,
           llvm::SmallVectorImpl<const clang::DeclContext *> &Inside);
};

/// The type behind references and, once, a pointer.
clang::QualType pointee(clang::QualType T);

/// Why a field could not be found.
struct FieldLookup {
  clang::QualType Type;    ///< of the last field; null if not found
  bool IsUnknown = false;  ///< a type whose fields the headers hide
  std::string Missing, Of; ///< otherwise: which field no type has
};
/// Follows \p Fields from a value of type \p T, a pointer to it or a reference.
FieldLookup fieldOf(clang::QualType T, llvm::ArrayRef<std::string> Fields);

/// What a callback of type \p T is called with: function pointers, references,
/// std::function and its like. None if that is not to be seen.
std::optional<llvm::SmallVector<clang::QualType, 4>>
handlerParameters(clang::QualType T);

} // namespace iot

#endif
