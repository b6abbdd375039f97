//===- SourceText.h - Byte offsets as lines and columns -------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clang-tidy counts bytes; reviewers and editors count lines and characters. A
// line ends at "\n" or "\r\n". A byte order mark is no character of its line.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_TOOLS_SOURCETEXT_H
#define IOT_TIDY_TOOLS_SOURCETEXT_H

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/MemoryBuffer.h"
#include <memory>
#include <string>
#include <vector>

namespace iot {

/// What a column counts. A byte that is no UTF-8 counts as one of each.
enum class ColumnUnit { Byte, Utf16 };

struct Position {
  unsigned Line = 1, Column = 1; ///< both from 1
};

/// One source file, read once. A file that cannot be read is there, too: empty,
/// with the reason.
class SourceText {
public:
  explicit SourceText(std::string Path);

  llvm::StringRef path() const { return Path; } ///< absolute
  llvm::StringRef text() const;
  llvm::StringRef whyUnreadable() const { return Reason; } ///< empty if it is

  /// An offset past the end is taken for the end.
  Position position(unsigned Offset, ColumnUnit Unit) const;
  unsigned lines() const { return unsigned(Begins.size()); }
  /// The line (from 1) without its end; empty if there is no such line.
  llvm::StringRef line(unsigned Line) const;
  /// The offset at which a line that exists begins, and where its text ends.
  unsigned lineBegin(unsigned Line) const { return Begins[Line - 1]; }
  unsigned lineEnd(unsigned Line) const;
  /// Where the name or other token at \p Offset ends.
  unsigned tokenEnd(unsigned Offset) const;

private:
  std::string Path, Reason;
  std::unique_ptr<llvm::MemoryBuffer> Buffer;
  std::vector<unsigned> Begins; ///< one a line, ascending
};

/// All files of a report. What it returns lives as long as it does.
class SourceTexts {
public:
  const SourceText &get(llvm::StringRef AbsolutePath);

private:
  llvm::StringMap<std::unique_ptr<SourceText>> Files;
};

/// Bytes [Begin, End) of a file.
struct Span {
  const SourceText *File = nullptr;
  unsigned Begin = 0, End = 0;

  Position begin(ColumnUnit Unit) const { return File->position(Begin, Unit); }
  Position end(ColumnUnit Unit) const { return File->position(End, Unit); }
};

} // namespace iot

#endif
