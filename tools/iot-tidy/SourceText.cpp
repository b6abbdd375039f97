//===- SourceText.cpp - Byte offsets as lines and columns -----------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SourceText.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"

using namespace llvm;

namespace iot {

SourceText::SourceText(std::string Path) : Path(std::move(Path)) {
  // Not mapped: --fix writes these files.
  if (auto File = MemoryBuffer::getFile(this->Path, /*IsText=*/false,
                                        /*RequiresNullTerminator=*/true,
                                        /*IsVolatile=*/true))
    Buffer = std::move(*File);
  else
    Reason = File.getError().message();
  const StringRef Text = text();
  Begins.push_back(Text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  for (size_t End = Text.find('\n'); End != StringRef::npos;
       End = Text.find('\n', End + 1))
    Begins.push_back(unsigned(End) + 1);
}

StringRef SourceText::text() const {
  return Buffer ? Buffer->getBuffer() : StringRef();
}

unsigned SourceText::lineEnd(unsigned Line) const {
  if (Line >= lines())
    return unsigned(text().size());
  const unsigned End = Begins[Line] - 1;
  return End > lineBegin(Line) && text()[End - 1] == '\r' ? End - 1 : End;
}

StringRef SourceText::line(unsigned Line) const {
  if (Line < 1 || Line > lines())
    return {};
  return text().slice(lineBegin(Line), lineEnd(Line));
}

/// How many units of UTF-16 a text takes.
static unsigned utf16Length(StringRef Text) {
  unsigned Units = 0;
  while (!Text.empty()) {
    const auto *At = reinterpret_cast<const UTF8 *>(Text.data());
    unsigned Bytes = getNumBytesForUTF8(*At);
    if (Bytes > Text.size() || !isLegalUTF8Sequence(At, At + Bytes))
      Bytes = 1;
    Units += Bytes == 4 ? 2 : 1; // a surrogate pair
    Text = Text.drop_front(Bytes);
  }
  return Units;
}

Position SourceText::position(unsigned Offset, ColumnUnit Unit) const {
  Offset = std::min(Offset, unsigned(text().size()));
  const auto After = llvm::upper_bound(Begins, Offset);
  const unsigned Line =
      std::max(1U, unsigned(std::distance(Begins.begin(), After)));
  const StringRef Before = text().slice(lineBegin(Line), Offset);
  return {Line, 1 + (Unit == ColumnUnit::Byte ? unsigned(Before.size())
                                              : utf16Length(Before))};
}

unsigned SourceText::tokenEnd(unsigned Offset) const {
  const StringRef Rest = text().substr(Offset);
  const StringRef Name =
      Rest.take_while([](char C) { return isAlnum(C) || C == '_'; });
  if (!Name.empty())
    return Offset + unsigned(Name.size());
  // No token holds the end of a line.
  return Offset + (Rest.empty() || isSpace(Rest.front()) ? 0 : 1);
}

const SourceText &SourceTexts::get(StringRef AbsolutePath) {
  std::unique_ptr<SourceText> &File = Files[AbsolutePath];
  if (!File)
    File = std::make_unique<SourceText>(AbsolutePath.str());
  return *File;
}

} // namespace iot
