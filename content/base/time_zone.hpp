// An IANA time zone such as "Asia/Tokyo"; the rules come from ICU's own data.
// Threads: values are immutable and may be shared.
#pragma once

#include "content/base/calendar.hpp"

#include <memory>
#include <string>

namespace musubi {

class TimeZone
{
public:
    /// Invalid when the zone is unknown.
    [[nodiscard]] static Result<TimeZone> open(const std::string& name);

    [[nodiscard]] LocalDateTime toLocal(Instant instant) const;
    /// In a repeated hour the earlier instant; in a skipped hour the later one.
    [[nodiscard]] Instant toInstant(const LocalDateTime& local) const;
    [[nodiscard]] const std::string& name() const { return m_name; }

private:
    struct Rules;
    TimeZone(std::string name, std::shared_ptr<const Rules> rules);
    std::string m_name;
    std::shared_ptr<const Rules> m_rules;
};

} // namespace musubi
