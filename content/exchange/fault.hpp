// What is wrong with somebody else's file: where, why, and what to do about it.
#pragma once

#include "content/pack/problem.hpp"

#include <string>
#include <string_view>

namespace musubi::exchange {

enum class FaultCode
{
    LetterLost,         ///< bytes that mean nothing in the file's encoding, or U+FFFD that stands in it already
    QuoteNeverClosed,   ///< the rest of the file cannot be told apart
    QuoteMisplaced,     ///< something stands between a closing quote and the next comma
    HeaderMissing,      ///< no line names columns that are known
    HeaderTwice,        ///< two columns of one name
    ColumnUnknown,      ///< a column that nobody reads
    TooManyCells,       ///< more cells than the header names: what stands where cannot be told
    TooManyRows,        ///< the file goes on behind the last row that is read
    ValueMissing,       ///< a cell that has to be filled
    ValueTooLong,       ///< more letters than a screen has room for
    DateUnreadable,     ///< no form of a day that is known, or a day that does not exist
    TimeUnreadable,     ///< the same of a time of day
    DatesReversed,      ///< it ends before it begins
    NumberUnreadable,   ///< not a whole number within its bounds
    CoordinatesSwapped, ///< latitude and longitude stand in each other's column
    CoordinatesHalf,    ///< one of the two is there
    CoordinatesOff,     ///< no place on earth, or no number
    ZerosLost,          ///< a code or number that a spreadsheet has cut at its front
    CodeWrong,          ///< a code whose check digit does not fit
    AddressUnreadable,  ///< no address of the web
    RowTwice,           ///< the same number as a row before
    TimeUnknown,        ///< a day without hours, of which no session can be made
    NotCarried,         ///< it is written down in the file, and an entry has no place for it
    CalendarUnreadable, ///< not RFC 5545
    RuleUnreadable,     ///< a recurrence that cannot be shown
};

struct Fault
{
    FaultCode code = FaultCode::ValueMissing;
    pack::Severity severity = pack::Severity::Error; ///< Error: the row is left out; Warning: a value; Hint: nothing is
    int line = 0;                                    ///< of the file, counted from 1; 0: of the file as a whole
    int column = 0;                                  ///< counted from 1; 0: of the line as a whole
    std::string columnName;                          ///< as the file calls it
    std::string why;                                 ///< one sentence
    std::string remedy;                              ///< one sentence: what to do

    friend bool operator==(const Fault&, const Fault&) = default;
};

[[nodiscard]] std::string_view nameOf(FaultCode code); ///< "quote-never-closed"
/// "line 4, column 3 (開始日): error date-unreadable", then a line for why and one for what to do.
[[nodiscard]] std::string describe(const Fault& fault);

} // namespace musubi::exchange
