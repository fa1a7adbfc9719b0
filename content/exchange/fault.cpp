#include "content/exchange/fault.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace musubi::exchange {

namespace {

using Name = std::pair<FaultCode, std::string_view>;

constexpr std::array kNames{
    Name{FaultCode::LetterLost, "letter-lost"},
    Name{FaultCode::QuoteNeverClosed, "quote-never-closed"},
    Name{FaultCode::QuoteMisplaced, "quote-misplaced"},
    Name{FaultCode::HeaderMissing, "header-missing"},
    Name{FaultCode::HeaderTwice, "header-twice"},
    Name{FaultCode::ColumnUnknown, "column-unknown"},
    Name{FaultCode::TooManyCells, "too-many-cells"},
    Name{FaultCode::TooManyRows, "too-many-rows"},
    Name{FaultCode::ValueMissing, "value-missing"},
    Name{FaultCode::ValueTooLong, "value-too-long"},
    Name{FaultCode::DateUnreadable, "date-unreadable"},
    Name{FaultCode::TimeUnreadable, "time-unreadable"},
    Name{FaultCode::DatesReversed, "dates-reversed"},
    Name{FaultCode::NumberUnreadable, "number-unreadable"},
    Name{FaultCode::CoordinatesSwapped, "coordinates-swapped"},
    Name{FaultCode::CoordinatesHalf, "coordinates-half"},
    Name{FaultCode::CoordinatesOff, "coordinates-off"},
    Name{FaultCode::ZerosLost, "zeros-lost"},
    Name{FaultCode::CodeWrong, "code-wrong"},
    Name{FaultCode::AddressUnreadable, "address-unreadable"},
    Name{FaultCode::RowTwice, "row-twice"},
    Name{FaultCode::TimeUnknown, "time-unknown"},
    Name{FaultCode::NotCarried, "not-carried"},
    Name{FaultCode::CalendarUnreadable, "calendar-unreadable"},
    Name{FaultCode::RuleUnreadable, "rule-unreadable"},
};

} // namespace

std::string_view nameOf(FaultCode code)
{
    const auto found = std::ranges::find(kNames, code, &Name::first);
    return found == kNames.end() ? std::string_view("fault") : found->second;
}

std::string describe(const Fault& fault)
{
    std::string text = fault.line > 0 ? "line " + std::to_string(fault.line) : "the whole file";
    if (fault.column > 0)
        text += ", column " + std::to_string(fault.column);
    if (!fault.columnName.empty())
        text += " (" + fault.columnName + ")";
    text += ": " + std::string(pack::nameOf(fault.severity)) + " " + std::string(nameOf(fault.code));
    for (const std::string& sentence : {fault.why, fault.remedy})
        if (!sentence.empty())
            text += "\n    " + sentence;
    return text + "\n";
}

} // namespace musubi::exchange
