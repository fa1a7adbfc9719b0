// What a visitor has written into a form so far. It belongs to the visit and goes with
// it; it is never part of an address, of a log or of anything that touches a disk before
// it is sealed (encodeAnswers in form_answers.hpp).
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace musubi::present {

struct FormDraft
{
    std::map<std::string, std::string, std::less<>> typed; ///< by the field's id, letter by letter as it was typed
    /// Fields whose answer is finished: left, or passed by with "next". Until then a half-written answer is no fault.
    std::set<std::string, std::less<>> finished;
    std::string form; ///< the entry that is filled in, or a place of its own

    /// Empty when nothing was typed.
    [[nodiscard]] std::string_view textOf(std::string_view field) const
    {
        const auto found = typed.find(field);
        return found == typed.end() ? std::string_view() : std::string_view(found->second);
    }

    [[nodiscard]] bool empty() const { return typed.empty(); }
    /// Overwrites what was typed before it lets go of it.
    void wipe();
    friend bool operator==(const FormDraft&, const FormDraft&) = default;
};

} // namespace musubi::present
