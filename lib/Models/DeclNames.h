//===- DeclNames.h - Declarations as the models name them -----------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// How the words of a model compare with a declaration: its qualified name
// (without inline namespaces and template arguments), the numbers of arguments
// it can be called with, its parameters' types and the header it stands in. The
// analysis and those who check a model against its SDK ask here, so that a
// model that is found right is also found.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_MODELS_DECLNAMES_H
#define IOT_TIDY_MODELS_DECLNAMES_H

#include "clang/AST/Type.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <utility>

namespace clang {
class ASTContext;
class DeclContext;
class FunctionDecl;
class TagDecl;
} // namespace clang

namespace iot {

/// As the source names it: "struct" without a name by its typedef.
llvm::StringRef nameOf(const clang::TagDecl *D);

/// The last name: "connect", "~client", "operator bool". Most are identifiers,
/// which need no memory; \p Buffer holds the others.
llvm::StringRef lastName(const clang::FunctionDecl *F, std::string &Buffer);

/// "mqtt::client": without inline namespaces and template arguments.
std::string qualifiedName(const clang::DeclContext *DC);
std::string qualifiedName(const clang::DeclContext *DC, llvm::StringRef Last);

/// Least and greatest number of arguments with which \p F can be called.
std::pair<unsigned, unsigned> arities(const clang::FunctionDecl *F);
/// Whether one of the ranges \p Args (none: any) is possible for \p F.
bool matchesArity(llvm::ArrayRef<std::pair<unsigned, unsigned>> Args,
                  const clang::FunctionDecl *F);

/// Whether \p T is what a model calls \p Wanted: as written, or any of the
/// types behind the typedefs; const, struct and spaces do not count.
bool matchesType(llvm::StringRef Wanted, clang::QualType T,
                 const clang::ASTContext &Ctx);
/// Whether \p Types are the types of the first parameters.
bool matchesTypes(llvm::ArrayRef<std::string> Types,
                  const clang::FunctionDecl *F);

/// Whether \p Path ends in \p End, at a border of folders.
bool endsInPath(llvm::StringRef Path, llvm::StringRef End);

} // namespace iot

#endif
