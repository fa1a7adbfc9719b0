// Lists as offices save them: whatever the encoding and whatever stands around the header, the rows are the same.
#include "content/exchange/csv_table.hpp"

#include "content/exchange/headings.hpp"
#include "tests/content/exchange/nasty_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace musubi::exchange {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

CsvTable read(const std::string& name)
{
    std::vector<std::string> known;
    for (const char* const heading :
         {"NO", "イベント名", "イベント名_カナ", "開始日", "説明", "場所名称", "URL", "備考"})
        known.push_back(foldHeading(heading));
    const auto table = readTable(nastyFile(name), known);
    EXPECT_TRUE(table.ok());
    return table ? table.value() : CsvTable{};
}

constexpr std::size_t kName = 4;
constexpr std::size_t kText = 10;
constexpr std::size_t kPlace = 11;

struct Saved
{
    const char* file;
    TextEncoding encoding;
    int headerLine = 1;
};

class SavedInAnyWay : public testing::TestWithParam<Saved>
{};

TEST_P(SavedInAnyWay, AListHasItsTwoRowsAndNoFault)
{
    const CsvTable table = read(GetParam().file);
    EXPECT_THAT(table.faults, IsEmpty());
    EXPECT_EQ(table.encoding, GetParam().encoding);
    EXPECT_EQ(table.headerLine, GetParam().headerLine);
    ASSERT_EQ(table.headings.size(), 17U);
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(table.rows[0].line, GetParam().headerLine + 1);
    EXPECT_EQ(table.rows[0].cells[kName], "石の教室");
    EXPECT_EQ(table.rows[1].cells[kName], "星を見る会");
    EXPECT_EQ(table.rows[1].cells.back(), "雨天中止");
}

INSTANTIATE_TEST_SUITE_P(Files, SavedInAnyWay,
                         testing::Values(Saved{"utf8.csv", TextEncoding::Utf8},
                                         Saved{"utf8-with-mark.csv", TextEncoding::Utf8WithMark},
                                         Saved{"cp932.csv", TextEncoding::Cp932},
                                         Saved{"utf16-with-mark-and-tabs.csv", TextEncoding::Utf16LittleEndian},
                                         Saved{"utf16-big-endian-without-mark.csv", TextEncoding::Utf16BigEndian},
                                         Saved{"line-feeds-only.csv", TextEncoding::Utf8},
                                         Saved{"carriage-returns-only.csv", TextEncoding::Utf8},
                                         Saved{"titles-and-comments-before-header.csv", TextEncoding::Utf8, 4},
                                         Saved{"empty-rows-at-the-end.csv", TextEncoding::Utf8},
                                         Saved{"full-width-headings.csv", TextEncoding::Utf8},
                                         Saved{"semicolons.csv", TextEncoding::Utf8},
                                         Saved{"excel-keeps-zeros.csv", TextEncoding::Utf8}));

struct Faulty
{
    const char* file;
    FaultCode code;
    pack::Severity severity;
    int line;
    int column;
    const char* columnName;
    std::size_t rowsLeft;
};

class FaultyFile : public testing::TestWithParam<Faulty>
{};

TEST_P(FaultyFile, SaysWhereAndWhyAndWhatToDo)
{
    const CsvTable table = read(GetParam().file);
    ASSERT_EQ(table.faults.size(), 1U);
    const Fault& fault = table.faults.front();
    EXPECT_EQ(nameOf(fault.code), nameOf(GetParam().code));
    EXPECT_EQ(fault.severity, GetParam().severity);
    EXPECT_EQ(fault.line, GetParam().line);
    EXPECT_EQ(fault.column, GetParam().column);
    EXPECT_EQ(fault.columnName, GetParam().columnName);
    EXPECT_FALSE(fault.why.empty());
    EXPECT_FALSE(fault.remedy.empty());
    EXPECT_EQ(table.rows.size(), GetParam().rowsLeft);
}

using enum pack::Severity;
INSTANTIATE_TEST_SUITE_P(
    Files, FaultyFile,
    testing::Values(Faulty{"quote-never-closed.csv", FaultCode::QuoteNeverClosed, Error, 3, 11, "説明", 1},
                    Faulty{"quote-misplaced.csv", FaultCode::QuoteMisplaced, Warning, 3, 11, "説明", 2},
                    Faulty{"comma-without-quotes.csv", FaultCode::TooManyCells, Error, 3, 18, "", 1},
                    Faulty{"same-heading-twice.csv", FaultCode::HeaderTwice, Warning, 1, 17, "説明", 2},
                    Faulty{"no-header.csv", FaultCode::HeaderMissing, Error, 1, 0, "", 0},
                    Faulty{"empty.csv", FaultCode::HeaderMissing, Error, 0, 0, "", 0},
                    Faulty{"only-a-mark.csv", FaultCode::HeaderMissing, Error, 0, 0, "", 0},
                    Faulty{"cut-letter.csv", FaultCode::LetterLost, Warning, 3, 11, "説明", 2}));

TEST(CsvTable, KeepsLinesAndMarksInsideOfCells)
{
    const CsvTable table = read("newlines-in-cells.csv");
    EXPECT_THAT(table.faults, IsEmpty());
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(table.rows[0].cells[kText], "石を割ってみます。\r\n帽子を、忘れずに。\r\n\"先生\"と一緒です。");
    EXPECT_EQ(table.rows[1].line, 5); // as an editor counts
}

TEST(CsvTable, ReadsTheLettersThatWindowsAdds)
{
    const CsvTable table = read("nec-and-ibm-letters.csv");
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_THAT(table.rows[0].cells[kPlace], HasSubstr("髙﨑館①"));
    EXPECT_THAT(table.rows[0].cells[kPlace], HasSubstr("Ⅱ"));
}

TEST(CsvTable, RefusesAFileThatIsTooLargeToBeAList)
{
    const auto table = readTable(std::string(kFileBytesLimit + 1, 'a'), {});
    ASSERT_FALSE(table.ok());
    EXPECT_EQ(table.error().code, ErrorCode::TooLarge);
}

TEST(CsvRows, CutsRowsOfEndlessCellsWithoutLosingCount)
{
    const CsvRows read = parseCsv(std::string(kColumnsLimit + 5, ',') + "end\nsecond", ',');
    ASSERT_EQ(read.rows.size(), 1U); // the first is blank as far as it is read
    EXPECT_EQ(read.rows[0], (CsvRow{2, {"second"}}));
}

TEST(CsvRows, TakesOffWhatSpreadsheetsPutAround)
{
    EXPECT_EQ(plainCell("=\"0012\""), "0012");
    EXPECT_EQ(plainCell("'=1+1"), "=1+1");
    EXPECT_EQ(plainCell("'tis"), "'tis");
    EXPECT_EQ(plainCell("="), "=");
}

TEST(Headings, AreAlikeInFullAndHalfWidth)
{
    EXPECT_EQ(foldHeading("料金（基本）"), foldHeading("料金(基本)"));
    EXPECT_EQ(foldHeading("ＵＲＬ"), foldHeading("url"));
    EXPECT_EQ(foldHeading("ｲﾍﾞﾝﾄ名＿ｶﾅ"), foldHeading("イベント名_カナ"));
    EXPECT_EQ(foldHeading(" 開始\n日　"), foldHeading("開始日"));
    EXPECT_NE(foldHeading("開始日"), foldHeading("開始時間"));
}

} // namespace
} // namespace musubi::exchange
