//===- SharedVector.h - A vector that copies share until one changes ------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Path states are copied far more often than they are changed, and a change
// touches one of their three maps. Counted without atomics: one analysis is one
// thread.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_SUPPORT_SHAREDVECTOR_H
#define IOT_TIDY_SUPPORT_SHAREDVECTOR_H

#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/STLExtras.h"
#include <vector>

namespace iot {

template <typename T> class SharedVector {
  struct Body : llvm::RefCountedBase<Body> {
    std::vector<T> Items;
  };
  llvm::IntrusiveRefCntPtr<Body> At; ///< none: empty

public:
  using value_type = T;
  using const_iterator = const T *;

  const T *begin() const { return At ? At->Items.data() : nullptr; }
  const T *end() const { return begin() + size(); }
  size_t size() const { return At ? At->Items.size() : 0; }
  bool empty() const { return size() == 0; }
  const T &operator[](size_t I) const { return At->Items[I]; }

  /// The items of this copy alone, to be changed now: once it is copied again,
  /// a change by a reference kept from here would be one of the other copy,
  /// too.
  std::vector<T> &edit() {
    if (!At) {
      At = llvm::makeIntrusiveRefCnt<Body>();
    } else if (At->UseCount() > 1) {
      auto Own = llvm::makeIntrusiveRefCnt<Body>();
      // Most changes add one.
      Own->Items.reserve(At->Items.size() + 1);
      Own->Items = At->Items;
      At = std::move(Own);
    }
    return At->Items;
  }
  /// Asks \p P once of each, before any goes. Whether one went.
  template <typename Predicate> bool eraseIf(Predicate &P) {
    const T *First = begin();
    while (First != end() && !P(*First))
      ++First;
    if (First == end())
      return false;
    auto Own = llvm::makeIntrusiveRefCnt<Body>();
    Own->Items.reserve(size() - 1);
    Own->Items.assign(begin(), First);
    for (const T &X : llvm::make_range(First + 1, end()))
      if (!P(X))
        Own->Items.push_back(X);
    At = std::move(Own);
    return true;
  }

  bool operator==(const SharedVector &O) const {
    return At == O.At ||
           (size() == O.size() && std::equal(begin(), end(), O.begin()));
  }
  bool operator!=(const SharedVector &O) const { return !(*this == O); }
};

} // namespace iot

#endif
