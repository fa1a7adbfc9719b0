// Dates in each language by ICU skeletons ("MMMdE"). Making a format costs
// milliseconds, so each is made once and kept. Threads: any.
#pragma once

#include "content/base/calendar.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace musubi::present {

class DateFormats
{
public:
    DateFormats();
    ~DateFormats();
    DateFormats(const DateFormats&) = delete;
    DateFormats& operator=(const DateFormats&) = delete;

    /// \param locale  "ja", "en" …; an unknown one gives ICU's root forms
    [[nodiscard]] std::string text(const std::string& locale, std::string_view skeleton, Date date) const;

private:
    struct Kept;
    std::unique_ptr<Kept> m_kept;
};

} // namespace musubi::present
