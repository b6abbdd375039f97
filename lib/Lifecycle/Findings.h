//===- Findings.h - What the analysis found -------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Findings without wording: what happened where. The checks pick theirs, the
// reporter puts them into words.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_LIFECYCLE_FINDINGS_H
#define IOT_TIDY_LIFECYCLE_FINDINGS_H

#include "Lifecycle/State.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/StringMap.h"

namespace iot {

enum class Defect {
  DoubleConnect,
  UngatedRetryLoop,
  ReconnectWithoutBackoff,
  OverwrittenConnection,
  CompetingReconnect,
  ConnectAfterDestroy,
  DuplicateClientId,
  MisreadState,
  UnguardedConnect,
};

struct Finding {
  Defect What;
  const clang::Expr *At = nullptr;       ///< the call that is one too many
  const FunctionModel *Call = nullptr;   ///< what it is
  Conn Was = Conn::Unknown;              ///< the handle's state before it
  std::string Handle;                    ///< as the source spells it
  const clang::Expr *OpenedAt = nullptr; ///< the first open
  const clang::Expr *CauseAt = nullptr;  ///< the drop, failure, destruction
  const FunctionModel *OpenedBy = nullptr;
  const clang::Expr *TestedAt = nullptr; ///< a status call that said connected
  /// A status call in another function that says connected on every way to At.
  const clang::Expr *AskedAt = nullptr;
  const clang::FunctionDecl *Again = nullptr; ///< the handler that runs again
  const clang::Stmt *Loop = nullptr;          ///< the loop that comes back
  std::string Detail;                         ///< misread state: what it means
  const clang::FunctionDecl *In = nullptr;    ///< the function At stands in
  bool NeverOpens = false; ///< misread state: a closed one stays closed
  bool NotAsked = false; ///< misread state: no connection's state was asked for
  bool MaybeOpening = false; ///< on some path it is still being opened
  bool Needed = false;       ///< on some path there is no connection
  bool Stale = false; ///< on some path the old handle is destroyed, or may be
  bool InSdkHandler = false; ///< in a callback of the SDK
  bool NoWait = false;       ///< tried again at once after a failure or a drop
  bool Harmless = false;     ///< only with ReportHarmless
  bool OnlyStrict = false;   ///< only with Strict
};

/// Figures of one analysis; what a bound cut off is counted, not hidden.
struct Statistics {
  unsigned Functions = 0, Analysed = 0, WithErrors = 0, NoGraph = 0;
  unsigned ConnectCalls = 0, ConnectCallsReached = 0;
  unsigned StateLimit = 0, DepthLimit = 0, WorkLimit = 0, WorldLimit = 0;
  /// Connections looked at apart after that, and those where a bound cut again.
  unsigned Parts = 0, PartsCut = 0;
  uint64_t Steps = 0;
};

struct Findings {
  std::vector<Finding> All;
  /// Connect calls whose state was never seen: nothing that was analysed comes
  /// to them, or it is not known which connection they open.
  std::vector<const clang::Expr *> NotAnalysed;
  Statistics Stats;
};

} // namespace iot

#endif
