//===- ReportTest.cpp - Places and functions in a text --------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a fingerprint and a column of a report are made of: the function around
// an offset, found without a compiler, and the characters in front of it.
//
//===----------------------------------------------------------------------===//

#include "Fingerprint.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"

using namespace iot;

namespace {

/// The functions in a text, and what of it is in them.
std::string outline(const std::string &Text) {
  std::string All;
  for (const FunctionExtent &F : functionsIn(Text)) {
    EXPECT_EQ(Text[F.End - 1], '}') << Text;
    All += F.Name + ";";
  }
  return All;
}

TEST(Functions, C) {
  EXPECT_EQ(outline("int f(void) { if (x) { y(); } while (z) {} }"), "f;");
  EXPECT_EQ(outline("int f(void); static void\ng(int (*p)(int)) {}"), "g;");
  EXPECT_EQ(outline("struct s { int a; }; int a[] = { f(1), 2 }; int g() {}"),
            "g;");
  EXPECT_EQ(outline("__attribute__((used)) void f(void) {}"), "f;");
  EXPECT_EQ(outline("void f(void) __attribute__((noreturn)) {}"), "f;");
  EXPECT_EQ(outline("TASK(blink) { for (;;) {} }"), "TASK;");
  EXPECT_EQ(outline("const struct ops o = { .open = open_it }; void f() {}"),
            "f;");
  EXPECT_EQ(outline("void f(void) { s = (struct s){ 1 }; } void g(void) {}"),
            "f;g;");
}

TEST(Functions, Cxx) {
  EXPECT_EQ(outline("namespace a::b { class C { void f() const { } }; }"),
            "a::b::C::f;");
  EXPECT_EQ(outline("namespace { void f() {} } extern \"C\" { void g() {} }"),
            "f;g;");
  EXPECT_EQ(outline("C::C(int x) : a(x), b{x}, c{} { run(); } C::~C() {}"),
            "C::C;C::~C;");
  EXPECT_EQ(outline("class D : public C { D() : C() {} };"), "D::D;");
  EXPECT_EQ(outline("auto f() -> int { auto l = [](int x) { return x; }; }"),
            "f;");
  EXPECT_EQ(outline("bool C::operator==(const C &o) const { return true; }"),
            "C::operator;");
  EXPECT_EQ(outline("C &C::operator=(C &&o) { return *this; } void g() {}"),
            "C::operator;g;");
  EXPECT_EQ(outline("template <class T> void f(T t) {}"), "f;");
  EXPECT_EQ(outline("enum class E { A, B }; void f() { struct L { void m() {} "
                    "}; }"),
            "f;");
}

TEST(Functions, Texts) {
  EXPECT_EQ(outline(""), "");
  EXPECT_EQ(outline("}}}} void f() {} }"), "f;");
  EXPECT_EQ(outline("void f() { \"{\"; '{'; /* { */ // {\n } void g() {}"),
            "f;g;");
  EXPECT_EQ(outline("#if A\nvoid f(int) {\n#else\nvoid f() {\n#endif\n}\n"
                    "void g() {}"),
            "f;g;");
  EXPECT_EQ(outline("#define X(a) { \\\n {\nvoid f() {}\n"), "f;");
  EXPECT_EQ(outline("#endif\n#else\n#\nvoid f() {}"), "f;");
  EXPECT_EQ(outline("\xEF\xBB\xBFvoid f() {}"), "f;");
  EXPECT_EQ(outline("void f() {"), "") << "not closed";
}

class TextPlaces : public testing::Test {
protected:
  SourceTexts Texts;
  llvm::SmallString<128> Path;

  const SourceText &text(llvm::StringRef Text) {
    EXPECT_FALSE(llvm::sys::fs::createTemporaryFile("places", "c", Path));
    std::error_code Error;
    llvm::raw_fd_ostream(Path, Error) << Text;
    const SourceText &Read = Texts.get(Path);
    EXPECT_FALSE(llvm::sys::fs::remove(Path));
    return Read;
  }
  static std::string at(const SourceText &T, unsigned Offset,
                        ColumnUnit Unit = ColumnUnit::Utf16) {
    const Position P = T.position(Offset, Unit);
    return llvm::utostr(P.Line) + ":" + llvm::utostr(P.Column);
  }
};

TEST_F(TextPlaces, Units) {
  // a, two bytes, three bytes, four bytes (two units), b
  const SourceText &T = text("a\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80"
                             "b");
  EXPECT_EQ(at(T, 0), "1:1");
  EXPECT_EQ(at(T, 1), "1:2");
  EXPECT_EQ(at(T, 3), "1:3");
  EXPECT_EQ(at(T, 6), "1:4");
  EXPECT_EQ(at(T, 10), "1:6");
  EXPECT_EQ(at(T, 10, ColumnUnit::Byte), "1:11");
  EXPECT_EQ(at(T, 99), "1:7") << "the end";
}

TEST_F(TextPlaces, NoUtf8) {
  const SourceText &T = text("\xE4\xF0\x9F \xC3");
  EXPECT_EQ(at(T, 3), "1:4");
  EXPECT_EQ(at(T, 5), "1:6");
}

TEST_F(TextPlaces, Lines) {
  const SourceText &T = text("\xEF\xBB\xBF"
                             "ab\r\n\ncd\n");
  EXPECT_EQ(at(T, 0), "1:1") << "in the byte order mark";
  EXPECT_EQ(at(T, 3), "1:1");
  EXPECT_EQ(at(T, 5), "1:3");
  EXPECT_EQ(at(T, 7), "2:1");
  EXPECT_EQ(at(T, 8), "3:1");
  EXPECT_EQ(at(T, 11), "4:1");
  EXPECT_EQ(T.line(1), "ab");
  EXPECT_EQ(T.line(2), "");
  EXPECT_EQ(T.line(3), "cd");
  EXPECT_EQ(T.line(4), "");
  EXPECT_EQ(T.line(5), "");
  EXPECT_EQ(T.line(0), "");
  EXPECT_EQ(T.tokenEnd(3), 5U);
  EXPECT_EQ(T.tokenEnd(5), 5U) << "nothing of a line's end";
}

TEST_F(TextPlaces, Unreadable) {
  const SourceText &T = Texts.get("/nowhere/at.all");
  EXPECT_FALSE(T.whyUnreadable().empty());
  EXPECT_EQ(at(T, 7), "1:1");
  EXPECT_EQ(T.line(1), "");
}

} // namespace
