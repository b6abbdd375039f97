//===- ModelMatcher.h - Which declaration a model speaks of ---------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Between the names of the models and the declarations of one translation unit.
// A declaration matches by its qualified name (without inline namespaces and
// template arguments), number of parameters and, where a model gives them,
// their types; the header decides only where several models claim it. What is
// defined in the main file is the user's own and matches nothing.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_MODELS_MODELMATCHER_H
#define IOT_TIDY_MODELS_MODELMATCHER_H

#include "Models/ModelRegistry.h"
#include "Support/FileScope.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringSet.h"
#include <optional>

namespace clang {
class ASTContext;
class CXXMethodDecl;
class FieldDecl;
class FunctionDecl;
class MemberExpr;
} // namespace clang

namespace iot {

/// Answers are kept per declaration; null declarations match nothing.
class ModelMatcher {
public:
  ModelMatcher(const ModelRegistry &Registry, const FileScope &TopLevel);
  ~ModelMatcher();

  /// What a call of \p F does, or null.
  const FunctionModel *function(const clang::FunctionDecl *F);
  /// What a call of \p F registers: several events, or none.
  llvm::ArrayRef<const CallbackModel *>
  registrations(const clang::FunctionDecl *F);
  /// Whether \p F is an SDK's function where the SDK itself is compiled.
  bool isImplementation(const clang::FunctionDecl *F);
  llvm::ArrayRef<const HandlerModel *> handlers(const clang::FunctionDecl *F);
  /// The handlers whose end a call of \p F waits for.
  llvm::ArrayRef<const HandlerModel::Drive *>
  drives(const clang::FunctionDecl *F);
  const FlagModel *flag(const clang::FunctionDecl *F);
  const WaitModel *wait(const clang::FunctionDecl *F);
  /// Whether \p F neither waits nor changes a connection: it belongs to an SDK
  /// without being listed, by its prefix, as a member of a listed class or of a
  /// class with listed members; or it is known to be done at once.
  bool isFamily(const clang::FunctionDecl *F);
  bool isFamily(const clang::CXXRecordDecl *Class);
  bool isNoReturn(const clang::FunctionDecl *F);
  bool isThreadExit(const clang::FunctionDecl *F);
  bool isClock(const clang::FunctionDecl *F);
  /// Whether it copies the program's own data to its first argument.
  bool isCopy(const clang::FunctionDecl *F);
  /// Whether it sets all of what its first argument points to to its second
  /// one, or to zero.
  bool isClear(const clang::FunctionDecl *F);
  const FieldModel *statusField(const clang::MemberExpr *E);
  /// What storing a function in the last of \p Fields (outermost first)
  /// registers.
  llvm::SmallVector<const CallbackModel *, 2>
  callbackField(llvm::ArrayRef<const clang::FieldDecl *> Fields) const;
  llvm::SmallVector<const HandlerModel *, 1>
  handlerField(llvm::ArrayRef<const clang::FieldDecl *> Fields) const;
  /// The options about reconnecting that the last of \p Fields is.
  llvm::SmallVector<ReconnectChoice, 1>
  reconnectField(llvm::ArrayRef<const clang::FieldDecl *> Fields) const;
  /// What a call of \p F says about reconnecting, of the handle it names or of
  /// whoever is handed the object it is called on.
  llvm::SmallVector<const ReconnectOption *, 1>
  reconnectCall(const clang::FunctionDecl *F) const;
  /// Those of the options of \p M that stand in a record of type \p T.
  llvm::SmallVector<const ReconnectOption *, 1>
  reconnectOptions(const Model &M, clang::QualType T) const;
  /// Whether the program goes on when its entry \p F has returned.
  bool goesOn(const clang::FunctionDecl *F) const;
  /// The events for which the SDK calls \p F by its name.
  llvm::SmallVector<const CallbackModel *, 2>
  wellKnown(const clang::FunctionDecl *F) const;
  /// The events whose virtual function \p M overrides, directly or not.
  llvm::ArrayRef<const CallbackModel *>
  overrides(const clang::CXXMethodDecl *M);

private:
  struct Known;
  const ModelRegistry &Registry;
  const FileScope TopLevel;
  const clang::ASTContext &Ctx;
  llvm::DenseMap<const clang::FunctionDecl *, std::unique_ptr<Known>> Cache;
  llvm::DenseMap<const clang::CXXMethodDecl *,
                 std::vector<const CallbackModel *>>
      Overrides;
  std::optional<llvm::StringSet<>> Included; ///< last parts of the paths

  const Known &known(const clang::FunctionDecl *F);
  void fill(const clang::FunctionDecl *F, Known &K);
  bool isUsersOwn(const clang::FunctionDecl *F) const;
  bool isIncluded(llvm::StringRef Header);
  unsigned plausibility(const Model &M, const clang::FunctionDecl *F);
  template <typename T>
  void keepLikeliest(llvm::SmallVectorImpl<const T *> &Candidates,
                     const clang::FunctionDecl *F);
};

} // namespace iot

#endif
