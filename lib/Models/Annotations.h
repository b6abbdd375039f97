//===- Annotations.h - A model in the headers of its SDK ------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A vendor can say of his functions, handle types and fields in the header what
// a model file would say of them: by clang's attributes annotate("iot: ..."),
// acquire_handle, use_handle and release_handle (docs/models.md). What is found
// becomes a model like any other, read by the same reader.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_MODELS_ANNOTATIONS_H
#define IOT_TIDY_MODELS_ANNOTATIONS_H

#include "Models/ModelRegistry.h"
#include "clang/Basic/SourceLocation.h"

namespace clang {
class ASTContext;
class Decl;
} // namespace clang

namespace iot {

/// An annotation that says nothing, and why.
struct AnnotationError {
  clang::SourceLocation At;
  std::string Message;
};

/// What an annotation of \p D says: the text behind 'iot:', or behind
/// 'iot-callback:'. Empty: there is none.
llvm::StringRef annotationOf(const clang::Decl *D, bool IsCallback);

/// The models that the declarations of \p Ctx carry.
std::vector<std::unique_ptr<Model>>
annotatedModels(const ModelRegistry &Registry, clang::ASTContext &Ctx,
                std::vector<AnnotationError> &Errors);

/// \p Registry with the models that the declarations of \p Ctx carry; if there
/// are none, \p Registry itself. A translation unit in which no such attribute
/// is written costs a look-up of four names.
std::shared_ptr<const ModelRegistry>
withAnnotations(std::shared_ptr<const ModelRegistry> Registry,
                clang::ASTContext &Ctx, std::vector<AnnotationError> &Errors);

} // namespace iot

#endif
