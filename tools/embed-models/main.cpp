//===- main.cpp - Writes the built-in models as C++ -----------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// embed-models <folder> <output> <file>...
//
// A tool of the build: reads the model files (relative to the folder), stops at
// what is wrong in them, and writes the definitions of
// lib/Models/BuiltinModels.h.
//
//===----------------------------------------------------------------------===//

#include "Models/BuiltinModels.h"
#include "Models/ModelPack.h"
#include "Models/ModelReader.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"
#include <set>

using namespace llvm;
using namespace iot;

static void writeLiteral(raw_ostream &OS, StringRef Text) {
  OS << '"';
  while (!Text.empty()) {
    // "??/" would be a trigraph.
    const size_t At = Text.find("??");
    const StringRef Part =
        At == StringRef::npos ? Text : Text.take_front(At + 1);
    OS.write_escaped(Part) << (Part.ends_with("?") ? "\"\"" : "");
    Text = Text.drop_front(Part.size());
  }
  OS << '"';
}

/// In pieces, for compilers that take no literal of over 16 kB.
static void writeBytes(raw_ostream &OS, StringRef Bytes) {
  do {
    OS << "\n    ";
    writeLiteral(OS, Bytes.take_front(100));
    Bytes = Bytes.drop_front(std::min<size_t>(Bytes.size(), 100));
  } while (!Bytes.empty());
}

int main(int Argc, char **Argv) {
  if (Argc < 3) {
    errs() << "usage: embed-models <folder> <output> <file>...\n";
    return 1;
  }
  const StringRef Folder = Argv[1];
  std::vector<std::unique_ptr<MemoryBuffer>> Buffers;
  std::vector<ModelText> Texts;
  std::vector<ModelError> Errors;
  StringMap<StringRef> TextOf;
  for (const char *File : ArrayRef(Argv, Argc).drop_front(3)) {
    SmallString<256> Path = Folder;
    sys::path::append(Path, File);
    ErrorOr<std::unique_ptr<MemoryBuffer>> Buffer = MemoryBuffer::getFile(Path);
    if (!Buffer) {
      Errors.push_back({File, 0, 0, Buffer.getError().message()});
      continue;
    }
    Texts.push_back({File, TextOf[File] = (*Buffer)->getBuffer()});
    Buffers.push_back(std::move(*Buffer));
  }
  const std::vector<std::unique_ptr<Model>> Models =
      parseModels(Texts, [](StringRef) { return nullptr; }, Errors);
  for (const ModelError &E : Errors)
    errs() << Folder << '/' << E.str() << '\n';
  if (!Errors.empty())
    return 1;

  std::error_code Failure;
  raw_fd_ostream OS(Argv[2], Failure);
  if (Failure) {
    errs() << Argv[2] << ": " << Failure.message() << '\n';
    return 1;
  }
  OS << "// Written by tools/embed-models. Do not edit.\n"
        "#include \"Models/BuiltinModels.h\"\n\n"
        "namespace iot {\n\n"
        "static constexpr EmbeddedModel Models[] = {\n";
  uint64_t Hash = 0;
  std::set<std::tuple<NameKind, StringRef, unsigned>> Names;
  for (unsigned I = 0; I < Models.size(); ++I) {
    const Model &M = *Models[I];
    const StringRef Text = TextOf[M.File];
    OS << "  {\"" << M.File << "\", \"" << M.Id
       << "\", llvm::StringLiteral::withInnerNUL(";
    writeBytes(OS, packModel(M));
    OS << ")},\n";
    visitNames(M, [&](NameKind Kind, StringRef Name, auto) {
      Names.insert({Kind, Name, I});
    });
    Hash = xxh3_64bits(utohexstr(Hash) + Text.str());
  }
  OS << "};\nstatic constexpr EmbeddedName Names[] = {\n";
  for (const auto &[Kind, Name, Number] : Names) {
    OS << "  {NameKind(" << unsigned(Kind) << "), " << Number << ", ";
    writeLiteral(OS, Name);
    OS << "},\n";
  }
  OS << "};\nconst llvm::ArrayRef<EmbeddedModel> BuiltinModels = Models;\n"
        "const llvm::ArrayRef<EmbeddedName> BuiltinNames = Names;\n"
        "const llvm::StringLiteral BuiltinDigest = \""
     << utohexstr(Hash, /*LowerCase=*/true) << "\";\n\n} // namespace iot\n";
  return 0;
}
