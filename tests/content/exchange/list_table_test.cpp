// What is written for spreadsheets: nothing calculates, and what an encoding lacks is said.
#include "content/exchange/list_table.hpp"

#include "content/exchange/csv_rows.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace musubi::exchange {
namespace {

TEST(ListTable, NothingInItCalculates)
{
    for (const char* const formula : {"=1+1", "+1+1", "-1+1", "-HYPERLINK()", "@SUM(A1)", "\t=1", "＝１", "－１＋１"}) {
        const EncodedText csv = encodeCsv({{"A"}, {{formula}}, {}}, TextEncoding::Utf8);
        const CsvRows read = parseCsv(csv.bytes, ',');
        ASSERT_EQ(read.rows.size(), 2U) << formula;
        EXPECT_EQ(read.rows[1].cells[0].front(), '\'') << formula;
        EXPECT_EQ(plainCell(read.rows[1].cells[0]), formula);
    }
}

TEST(ListTable, SignsStandInColumnsOfNumbersOnly)
{
    EXPECT_EQ(encodeCsv({{"A", "B"}, {{"-35.5", "-35.5"}, {"-", "-1+1"}}, {1}}, TextEncoding::Utf8).bytes,
              "A,B\r\n'-35.5,-35.5\r\n'-,'-1+1\r\n");
}

TEST(ListTable, BeginsWithTheMarkByWhichExcelKnowsUtf8)
{
    EXPECT_EQ(encodeCsv({{"石"}, {{"a\"b\nc"}}, {}}, TextEncoding::Utf8WithMark).bytes,
              "\xEF\xBB\xBF石\r\n\"a\"\"b\nc\"\r\n");
}

// 髙 and 﨑 by the codes of IBM, as Windows writes them (Microsoft, KB 170559).
TEST(ListTable, SaysWhichLettersCp932DoesNotHave)
{
    const EncodedText csv = encodeCsv({{"名称"}, {{"髙﨑①～"}, {"안녕😀녕"}}, {}}, TextEncoding::Cp932);
    EXPECT_EQ(csv.lost, U"안녕😀");
    EXPECT_EQ(csv.bytes, "\x96\xBC\x8F\xCC\r\n\xFB\xFC\xFA\xB1\x87\x40\x81\x60\r\n????\r\n");
}

TEST(ListTable, Cp932IsReadAsItWasWritten)
{
    const std::string text = "石の教室、～表示－能ⅰ\r\n";
    const EncodedText written = encodeText(text, TextEncoding::Cp932);
    EXPECT_TRUE(written.lost.empty());
    const auto read = decodeText(written.bytes);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.value().encoding, TextEncoding::Cp932);
    EXPECT_EQ(read.value().text, text);
}

TEST(ListTable, WavesAndMinusSignsOfOtherSystemsAreNotLostInCp932)
{
    const EncodedText written = encodeText("〜−", TextEncoding::Cp932);
    EXPECT_TRUE(written.lost.empty());
    EXPECT_EQ(written.bytes, encodeText("～－", TextEncoding::Cp932).bytes);
}

} // namespace
} // namespace musubi::exchange
