// The happenings that a calendar holds of one event, put together. Internal to this folder.
#pragma once

#include "content/exchange/entry_draft.hpp"
#include "content/exchange/ical_times.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace musubi::exchange {

/// One VEVENT.
struct Happening
{
    int line = 0;
    std::vector<ContentLine> lines;

    [[nodiscard]] const ContentLine* find(std::string_view name) const; ///< null: it is not there
    [[nodiscard]] std::string value(std::string_view name) const;       ///< empty when it is not there
    [[nodiscard]] std::string text(std::string_view name) const;        ///< the same, unescaped
    [[nodiscard]] bool isCancelled() const;
};

struct NamedHappening
{
    const Happening* happening = nullptr;
    std::string session; ///< what the session made of it is called
};

/// Fills the draft.
/// \param uid  to be remembered; empty where it is our own name of the event
void gather(EntryDraft& draft, const std::vector<NamedHappening>& happenings, const std::string& uid,
            const TimeZone& zone);

} // namespace musubi::exchange
