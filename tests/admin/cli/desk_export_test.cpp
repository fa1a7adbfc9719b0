#include "tests/admin/cli/desk_fixture.hpp"
#include "tests/support/program.hpp"

#include <sys/stat.h>

namespace musubi::admin {
namespace {

using testing::HasSubstr;
using testing::Not;

class DeskExport : public DeskTest
{
protected:
    void bookTyped(int number, const std::string& teacher) const
    {
        book(number, 3, sealed(encodeAnswers(answers(teacher)), keyOf(number)));
    }

    /// The cells of a workbook as a program that is not ours reads them: a line a row, parted by |.
    [[nodiscard]] std::string cellsOf(const std::string& file) const
    {
        m_folder.write("cells.py", R"py(import re, sys, zipfile, html
book = zipfile.ZipFile(sys.argv[1])
shared = [html.unescape("".join(re.findall(r"<t[^>]*>(.*?)</t>", item, re.S)))
          for item in re.findall(r"<si>(.*?)</si>", book.read("xl/sharedStrings.xml").decode(), re.S)]
sheet = book.read("xl/worksheets/sheet1.xml").decode()
assert "<f>" not in sheet, "a formula"
for row in re.findall(r"<row [^>]*>(.*?)</row>", sheet, re.S):
    cells = {cell[0]: shared[int(value)] if kind else value
             for cell, kind, value in re.findall(r'<c r="(\w+)"[^>]*?( t="s")?><v>(.*?)</v></c>', row, re.S)}
    print("|".join(cells.get(column, "") for column in "ABCDEFG"))
)py");
        return test::runProgram({"/usr/bin/python3", at("cells.py"), file}, [](int) {}).said;
    }
};

} // namespace

TEST_F(DeskExport, WritesARowABookingAndAColumnAQuestion)
{
    bookTyped(1, kTeacher);
    book(2, 5, "no form");
    book(3, 4, "");
    const Said said = opening({"export", "--session", "craft/saturdays", "--to", at("all.csv")});
    EXPECT_EQ(said.status, 1) << said.error;
    EXPECT_THAT(said.out, HasSubstr("Wrote 3 bookings into "));
    EXPECT_THAT(said.out, HasSubstr("1 of them need a look"));
    EXPECT_THAT(said.out, Not(HasSubstr(kTeacher)));
    const std::string csv = textIn(at("all.csv"));
    EXPECT_TRUE(csv.starts_with("\xEF\xBB\xBFReceipt,People,State,Asked,Remark,先生の名前,Mail\r\n")) << csv;
    EXPECT_THAT(csv, HasSubstr("\r\n" + receiptOf(1) + ",3,confirmed,2026-11-20 10:00,,山田 花子,a@example.jp\r\n"));
    EXPECT_THAT(csv, HasSubstr("\r\n" + receiptOf(3) +
                               ",4,confirmed,2026-11-20 10:00,\"Nothing was typed, or it was purged.\",,\r\n"));
    struct stat status = {};
    ASSERT_EQ(::stat(at("all.csv").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U) << "it holds names";
    EXPECT_THAT(audit(), HasSubstr("\"act\":\"export\""));
    EXPECT_THAT(audit(), HasSubstr("\"session\":\"small/event/craft/saturdays/2026-11-28T10:00\""));
}

// OWASP, CSV injection; RFC 4180, section 2.
TEST_F(DeskExport, LetsNothingTypedCalculate)
{
    const std::map<std::string, std::string> cells{{"=1+1", "'=1+1"},
                                                   {"+81-29", "'+81-29"},
                                                   {"-2", "'-2"},
                                                   {"@SUM(A1)", "'@SUM(A1)"},
                                                   {"\t=1", "'\t=1"},
                                                   {"\r=1", "\"'\r=1\""},
                                                   {"＝1", "'＝1"},
                                                   {"a=1", "a=1"},
                                                   {"a, \"b\"\nc", "\"a, \"\"b\"\"\nc\""},
                                                   {"=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""}};
    int number = 0;
    for (const auto& [typed, expected] : cells) {
        ++number;
        book(number, 1, sealed(encodeAnswers(answers(typed)), keyOf(number)));
    }
    ASSERT_EQ(opening({"export", "--session", "craft", "--to", at("all.csv")}).status, 0);
    const std::string csv = textIn(at("all.csv"));
    number = 0;
    for (const auto& [typed, expected] : cells)
        EXPECT_THAT(
            csv, HasSubstr(receiptOf(++number) + ",1,confirmed,2026-11-20 10:00,," + expected + ",a@example.jp\r\n"));
}

TEST_F(DeskExport, WritesAWorkbookThatOthersRead)
{
    bookTyped(1, kTeacher);
    bookTyped(2, "=1+1 <&>");
    const Said said = opening({"export", "--session", "craft", "--to", at("all.xlsx")});
    ASSERT_EQ(said.status, 0) << said.error;
    EXPECT_EQ(cellsOf(at("all.xlsx")), "Receipt|People|State|Asked|Remark|先生の名前|Mail\n" + receiptOf(1) +
                                           "|3|confirmed|2026-11-20 10:00||山田 花子|a@example.jp\n" + receiptOf(2) +
                                           "|3|confirmed|2026-11-20 10:00||=1+1 <&>|a@example.jp\n");
    struct stat status = {};
    ASSERT_EQ(::stat(at("all.xlsx").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
    for (const auto& entry : std::filesystem::directory_iterator(m_folder.path()))
        EXPECT_FALSE(entry.path().filename().string().starts_with("musubi-")) << entry << " was left behind";
}

TEST_F(DeskExport, SaysWhatItCannotWrite)
{
    bookTyped(1, kTeacher);
    EXPECT_THAT(opening({"export", "--session", "craft", "--to", at("all.pdf")}).error,
                HasSubstr("ends in .csv or .xlsx"));
    EXPECT_EQ(audit(), "") << "nothing was opened for it";
    EXPECT_THAT(opening({"export", "--session", "nothing", "--to", at("all.csv")}).error,
                HasSubstr("Nobody has booked a session"));
    for (const char* const file : {"no-such-folder/all.xlsx", "passphrase/all.csv"}) {
        const Said said = opening({"export", "--session", "craft", "--to", at(file)});
        EXPECT_EQ(said.status, 2) << file;
        EXPECT_NE(said.error, "") << file;
    }
}

} // namespace musubi::admin
