//===- CheckPages.h - What the checks say about themselves ----------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The records of checks/*.cpp as pages, lines and sentences.
//
//===----------------------------------------------------------------------===//

#ifndef IOT_TIDY_TOOLS_CHECKPAGES_H
#define IOT_TIDY_TOOLS_CHECKPAGES_H

#include "Check/CheckInfo.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"
#include <string>

namespace iot {

/// The record of a check of ours; none for any other.
const CheckInfo *findCheck(llvm::StringRef Name);

/// Capital letter and final stop around a summary.
std::string sentence(llvm::StringRef Summary);
/// What a check finds, in one line of text.
std::string firstParagraph(const CheckInfo &Info);
/// The whole page in Markdown.
std::string markdownPage(const CheckInfo &Info);
/// Where the page is served; empty if it is nowhere.
std::string pageUrl(const CheckInfo &Info);
/// Writes all pages to where localPageUrl looks for them, if \p Folder is the
/// share/ beside the program's bin/.
llvm::Error writeCheckPages(llvm::StringRef Folder);
/// The page of what was built or installed with \p Program; empty if it is
/// gone.
std::string localPageUrl(const CheckInfo &Info, llvm::StringRef Program);

/// A line each check.
void listChecks(llvm::raw_ostream &OS);
/// The page, or which check may have been meant. False if there is none.
bool explainCheck(llvm::StringRef Name, llvm::raw_ostream &OS);

} // namespace iot

#endif
