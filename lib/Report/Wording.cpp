//===- Wording.cpp - Findings in words ------------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report/Wording.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace iot {

llvm::StringRef consequenceOf(const Consequence &C) {
  if (!C.Text.empty())
    return C.Text;
  switch (C.Effect) {
  case SecondConnect::Undefined:
    return "is not specified by the SDK";
  case SecondConnect::Duplicate:
    return "makes two live connections with one identity, which evict each "
           "other";
  case SecondConnect::LeakDuplicate:
    return "leaks the first socket and makes the service evict it";
  case SecondConnect::Corrupts:
    return "corrupts the state of the live connection";
  case SecondConnect::CloseReopen:
    return "drops the live connection and opens a new one";
  case SecondConnect::Restart:
    return "tears the live link down and builds it up again";
  case SecondConnect::ProtocolError:
    return "sends a second CONNECT on the live link, which makes the broker "
           "close it";
  case SecondConnect::Hang:
    return "is dropped silently, so that waiting for it never ends";
  case SecondConnect::Error:
    return "is refused, so that the live connection is taken for a failed one";
  case SecondConnect::NoOp:
    return "does nothing";
  case SecondConnect::ReturnsExisting:
    return "returns the existing connection";
  }
  return "";
}

static std::string quoted(const Finding &F) {
  return F.Handle.empty() ? "the connection" : "'" + F.Handle + "'";
}

static std::string second(const Finding &F) {
  return "a second connect " + consequenceOf(F.Call->second()).str();
}

std::string messageOf(const Finding &F) {
  const std::string H = quoted(F);
  const char *Open =
      F.Was == Conn::Opening ? " is already being opened" : " is already open";
  switch (F.What) {
  case Defect::DoubleConnect:
    return H + Open + "; " + second(F);
  case Defect::UngatedRetryLoop:
    return "the loop opens " + H + " again whatever the outcome was; " +
           second(F);
  case Defect::ReconnectWithoutBackoff:
    return F.Was == Conn::Failed
               ? H + " is opened again at once after a failed attempt, without "
                     "any wait"
               : H + " is opened again at once after the connection was lost, "
                     "while the service may still hold the old one";
  case Defect::OverwrittenConnection: {
    std::string What = F.Handle.empty() ? "the handle" : "'" + F.Handle + "'";
    return What + " is overwritten while " +
           (F.Was == Conn::SdkOwned
                ? F.Call->Owner->Name + " is reconnecting it by itself"
            : F.Was == Conn::Opening
                ? "its connection is still being opened or open"
                : "its connection is still open") +
           "; nothing can close it any more, and it and the next connection "
           "evict each other";
  }
  case Defect::CompetingReconnect:
    return H + " is opened again here while " + F.Call->Owner->Name +
           " is reconnecting by itself; the two compete for one identity";
  case Defect::ConnectAfterDestroy:
    return H + " was destroyed and is opened without being created again";
  case Defect::DuplicateClientId:
    return "two live connections use the same identity; the service drops one "
           "whenever the other connects";
  case Defect::MisreadState:
    if (F.NeverOpens)
      return H + " is opened only where it is open already: '" + F.Detail +
             "; a closed connection stays closed";
    return H + Open + ", and the test before this connect does not tell: '" +
           F.Detail + "; " + second(F);
  case Defect::UnguardedConnect:
    return H +
           " may be open already, and nothing on the way to this connect tests "
           "it; " +
           second(F);
  }
  return "";
}

// The steps of a way, named by what they are about.
static constexpr llvm::StringLiteral OpenedFirst = "opened here first",
                                     Opened = "opened here",
                                     OtherOpened =
                                         "the other connection is opened here",
                                     Destroyed = "destroyed here",
                                     Failed = "the attempt failed here",
                                     Lost = "the loss is seen here",
                                     LoopAgain = "the loop comes back with the "
                                                 "connection open",
                                     HandlerAgain = "this handler runs again";

bool isStep(llvm::StringRef Text) {
  return llvm::is_contained({OpenedFirst, Opened, OtherOpened, Destroyed,
                             Failed, Lost, LoopAgain, HandlerAgain},
                            Text);
}

std::vector<Remark> remarksOf(const Finding &F) {
  std::vector<Remark> All;
  auto Add = [&](SourceLocation L, llvm::StringRef Text) {
    All.push_back({L, Text.str()});
  };
  if (F.OpenedAt && F.OpenedAt != F.At)
    Add(F.OpenedAt->getBeginLoc(),
        F.What == Defect::DuplicateClientId ? OtherOpened
        : F.What == Defect::OverwrittenConnection || F.OpenedBy == F.Call
            ? OpenedFirst
            : Opened);
  if (F.CauseAt && F.CauseAt != F.At)
    Add(F.CauseAt->getBeginLoc(), F.Was == Conn::Destroyed ? Destroyed
                                  : F.Was == Conn::Failed  ? Failed
                                                           : Lost);
  if (F.Loop)
    Add(F.Loop->getBeginLoc(), LoopAgain);
  else if (F.Again && (F.OpenedAt == F.At || !F.OpenedAt))
    Add(F.Again->getLocation(), HandlerAgain);
  return All;
}

} // namespace iot
