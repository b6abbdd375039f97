//===- Sarif.cpp - SARIF 2.1.0 --------------------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Rules come from the checks' own records. The steps of a finding are a code
// flow, all notes are related locations that the message links to.
//
//===----------------------------------------------------------------------===//

#include "CheckPages.h"
#include "Formats.h"
#include "Support/Uri.h"
#include "Version.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Config/llvm-config.h"
#include <map>

using namespace llvm;
using clang::tooling::Diagnostic;

namespace iot {

namespace {

class Writer {
public:
  explicit Writer(const Report &From) : From(From) {}
  json::Value run();

private:
  const Report &From;
  json::Array Rules;
  std::map<StringRef, int64_t> RuleIndex;
  std::set<unsigned> Weaknesses; ///< CWE numbers of the rules

  json::Value tool();
  json::Array taxonomies();
  json::Array notifications();
  json::Object rule(StringRef Name);
  json::Object result(const Result &R);
  json::Object artifact(const SourceText &File) const;
  json::Object physical(const Span &At, bool WithText) const;
  json::Object location(const Span &At, StringRef Text) const;
  json::Object codeFlow(const Result &R) const;
  json::Object fix(const Proposal &P) const;
};

} // namespace

static json::Object message(StringRef Text) {
  return json::Object{{"text", jsonText(Text)}};
}

static json::Object region(const Span &At) {
  const Position Begin = At.begin(ColumnUnit::Utf16),
                 End = At.end(ColumnUnit::Utf16);
  return json::Object{{"startLine", Begin.Line},
                      {"startColumn", Begin.Column},
                      {"endLine", End.Line},
                      {"endColumn", End.Column}};
}

static StringRef level(Diagnostic::Level L) {
  switch (L) {
  case Diagnostic::Error:
    return "error";
  case Diagnostic::Remark:
    return "note";
  default:
    return "warning";
  }
}

json::Object Writer::artifact(const SourceText &File) const {
  const std::string Path = From.shownPath(File.path());
  if (StringRef(Path).starts_with("/"))
    return json::Object{{"uri", "file://" + encoded(Path)}};
  return json::Object{{"uri", encoded(Path)}, {"uriBaseId", "SRCROOT"}};
}

/// With the source text of its lines, for who has not got the file.
json::Object Writer::physical(const Span &At, bool WithText) const {
  const SourceText &File = *At.File;
  json::Object Where{{"artifactLocation", artifact(File)}};
  if (!File.whyUnreadable().empty())
    return Where;
  json::Object Region = region(At);
  if (WithText) {
    Region["snippet"] = message(File.text().slice(At.Begin, At.End));
    const unsigned First = At.begin(ColumnUnit::Utf16).Line,
                   Last = At.end(ColumnUnit::Utf16).Line;
    Where["contextRegion"] = json::Object{
        {"startLine", First},
        {"endLine", Last},
        {"snippet", message(File.text().slice(File.lineBegin(First),
                                              File.lineEnd(Last)))}};
  }
  Where["region"] = std::move(Region);
  return Where;
}

json::Object Writer::location(const Span &At, StringRef Text) const {
  json::Object L{{"physicalLocation", physical(At, false)}};
  if (!Text.empty())
    L["message"] = message(Text);
  return L;
}

/// The way of the program: the steps, and then the finding itself.
json::Object Writer::codeFlow(const Result &R) const {
  json::Array Steps;
  for (const Note &N : R.Notes)
    if (N.IsStep)
      Steps.push_back(json::Object{{"location", location(N.At, N.Text)}});
  Steps.push_back(json::Object{{"location", location(R.At, R.Message)},
                               {"importance", "essential"}});
  return json::Object{{"threadFlows", json::Array{json::Object{
                                          {"locations", std::move(Steps)}}}}};
}

json::Object Writer::fix(const Proposal &P) const {
  std::map<const SourceText *, json::Array> Files;
  for (const Edit &E : P.Edits)
    Files[E.At.File].push_back(json::Object{
        {"deletedRegion", region(E.At)}, {"insertedContent", message(E.Text)}});
  json::Array Changes;
  for (auto &[File, Replacements] : Files)
    Changes.push_back(json::Object{{"artifactLocation", artifact(*File)},
                                   {"replacements", std::move(Replacements)}});
  return json::Object{{"description", message(P.Title)},
                      {"artifactChanges", std::move(Changes)}};
}

/// So that no bracket is taken for that of a link.
static std::string escaped(StringRef Text) {
  std::string Plain;
  for (const char C : Text) {
    if (C == '[' || C == ']' || C == '\\')
      Plain += '\\';
    Plain += C;
  }
  return Plain;
}

json::Object Writer::result(const Result &R) {
  const StringRef Check = R.Check;
  const auto [Rule, IsNew] =
      RuleIndex.try_emplace(Check, int64_t(RuleIndex.size()));
  if (IsNew)
    Rules.push_back(rule(Check));

  json::Array Related;
  std::vector<std::string> Links;
  for (const Note &N : R.Notes) {
    json::Object L = location(N.At, N.Text);
    L["id"] = int64_t(Related.size()) + 1;
    Related.push_back(std::move(L));
    Links.push_back("[" + escaped(N.Text) + "](" +
                    std::to_string(Related.size()) + ")");
  }
  // Outside of links a bracket means itself.
  std::string Text =
      StringRef(R.Message).contains("](") ? escaped(R.Message) : R.Message;
  if (!Links.empty())
    Text += " (" + join(Links, "; ") + ")";

  json::Object At{{"physicalLocation", physical(R.At, true)}};
  if (!R.Function.empty())
    At["logicalLocations"] = json::Array{json::Object{
        {"fullyQualifiedName", jsonText(R.Function)}, {"kind", "function"}}};
  const std::string Print = R.Fingerprint + ":" + std::to_string(R.Nth);
  json::Object Out{
      {"ruleId", Check},
      {"ruleIndex", Rule->second},
      {"level", level(R.Level)},
      {"message", message(Text)},
      {"locations", json::Array{std::move(At)}},
      {"partialFingerprints", json::Object{{"primaryLocationLineHash", Print},
                                           {"iotTidy/v1", R.Fingerprint}}}};
  if (!Related.empty())
    Out["relatedLocations"] = std::move(Related);
  if (llvm::any_of(R.Notes, [](const Note &N) { return N.IsStep; }))
    Out["codeFlows"] = json::Array{codeFlow(R)};
  json::Array Fixes;
  for (const Proposal *P : showable(R))
    Fixes.push_back(fix(*P));
  if (!Fixes.empty())
    Out["fixes"] = std::move(Fixes);
  if (R.Since != Age::None)
    Out["baselineState"] = R.Since == Age::New ? "new" : "unchanged";
  return Out;
}

json::Object Writer::rule(StringRef Name) {
  const CheckInfo *Info = findCheck(Name);
  if (!Info) // another check of clang-tidy, or clang itself
    return json::Object{
        {"id", Name},
        {"shortDescription", message(Name)},
        {"fullDescription", message(Name)},
        {"help",
         message("See clang-tidy's documentation of " + Name.str() + ".")},
        {"properties", json::Object{{"tags", json::Array{"clang-tidy"}}}}};

  unsigned Cwe = 0;
  json::Array Tags{"correctness", "iot", "reliability", Info->Misra};
  json::Object Rule;
  if (StringRef Number = Info->Cwe;
      Number.consume_front("CWE-") && !Number.getAsInteger(10, Cwe)) {
    Weaknesses.insert(Cwe);
    Tags.push_back("external/cwe/cwe-" + Number.str());
    Rule["relationships"] = json::Array{json::Object{
        {"target", json::Object{{"id", Number},
                                {"toolComponent",
                                 json::Object{{"name", "CWE"}, {"index", 0}}}}},
        {"kinds", json::Array{"superset"}}}};
  }
  std::string Pascal; // iot-double-connect -> DoubleConnect
  for (StringRef Word : split(Name.drop_front(4), '-'))
    Pascal += toUpper(Word.front()) + Word.drop_front().str();
  Rule["id"] = Name;
  Rule["name"] = Pascal;
  Rule["shortDescription"] = message(sentence(Info->Summary));
  Rule["fullDescription"] = message(firstParagraph(*Info));
  const std::string Page = markdownPage(*Info);
  Rule["help"] = json::Object{{"text", Page}, {"markdown", Page}};
  if (const std::string Url = pageUrl(*Info); !Url.empty())
    Rule["helpUri"] = Url;
  Rule["defaultConfiguration"] = json::Object{{"level", "warning"}};
  Rule["properties"] =
      json::Object{{"precision", Info->Definite ? "high" : "medium"},
                   {"problem.severity", "warning"},
                   {"tags", std::move(Tags)}};
  return Rule;
}

json::Array Writer::taxonomies() {
  json::Array Taxa;
  for (unsigned Number : Weaknesses)
    Taxa.push_back(
        json::Object{{"id", std::to_string(Number)},
                     {"helpUri", "https://cwe.mitre.org/data/definitions/" +
                                     std::to_string(Number) + ".html"}});
  return json::Array{json::Object{
      {"name", "CWE"},
      {"organization", "MITRE"},
      {"informationUri", "https://cwe.mitre.org/"},
      {"shortDescription", message("The MITRE Common Weakness Enumeration")},
      {"taxa", std::move(Taxa)}}};
}

json::Array Writer::notifications() {
  json::Array All;
  for (const std::string &P : From.Problems)
    All.push_back(json::Object{{"level", "error"}, {"message", message(P)}});
  return All;
}

json::Value Writer::tool() {
  json::Object Driver{
      {"name", "iot-tidy"},
      {"fullName", "iot-tidy " IOT_TIDY_VERSION ", LLVM " LLVM_VERSION_STRING},
      {"version", IOT_TIDY_VERSION},
      {"semanticVersion", IOT_TIDY_VERSION},
      {"rules", std::move(Rules)}};
  if (!Weaknesses.empty())
    Driver["supportedTaxonomies"] =
        json::Array{json::Object{{"name", "CWE"}, {"index", 0}}};
  if (!StringRef(IOT_TIDY_DOCS_URL).empty())
    Driver["informationUri"] = IOT_TIDY_DOCS_URL;
  return json::Object{{"driver", std::move(Driver)}};
}

json::Value Writer::run() {
  // All our rules, also those that nothing broke: who reads a clean report sees
  // what was looked for.
  for (const CheckInfo *Info : allChecks()) {
    RuleIndex.try_emplace(Info->Name, int64_t(RuleIndex.size()));
    Rules.push_back(rule(Info->Name));
  }
  json::Array Results;
  for (const Result &R : From.Results)
    Results.push_back(result(R));

  json::Object Run{
      {"tool", tool()},
      {"columnKind", "utf16CodeUnits"},
      {"automationDetails", json::Object{{"id", "iot-tidy/"}}},
      {"originalUriBaseIds",
       json::Object{
           {"SRCROOT",
            json::Object{
                {"uri", "file://" + encoded(From.root()) + "/"},
                {"description",
                 message("The folder that relative names start from")}}}}},
      {"results", std::move(Results)}};
  json::Object Invocation{{"executionSuccessful", From.Problems.empty()}};
  if (!From.Problems.empty())
    Invocation["toolExecutionNotifications"] = notifications();
  Run["invocations"] = json::Array{std::move(Invocation)};
  if (!Weaknesses.empty())
    Run["taxonomies"] = taxonomies();
  return json::Object{
      {"$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/"
                  "schemas/sarif-schema-2.1.0.json"},
      {"version", "2.1.0"},
      {"runs", json::Array{std::move(Run)}}};
}

json::Value toSarif(const Report &R) { return Writer(R).run(); }

} // namespace iot
